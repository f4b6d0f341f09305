//! Which texts appear together on a screen, or on a part of a screen that is read on its own.

use std::collections::BTreeMap;

use guide::{Guide, GuideOption, Obstacle, OptionKind, Question, TextId};

use crate::diagnostic::Location;
use crate::phrase::normalized_words;

/// The name for what surrounds every screen.
pub(crate) const EVERYWHERE: &str = "every screen";

/// The texts of the screens themselves, by the prefixes of their ids. The texts of the guide are added in [`screens`].
const SCREEN_PREFIXES: &[(&str, &[&str])] = &[
    (EVERYWHERE, &["guide", "layout", "aloud"]),
    ("start", &["start"]),
    ("leaving", &["leave"]),
    ("check-in", &["check-in"]),
    ("together", &["together"]),
    ("first help", &["first-help", "service"]),
    ("help", &["help", "service"]),
    ("result", &["result"]),
    ("talk about", &["talk-about"]),
    ("take along", &["take-along"]),
    ("reading version", &["reading-version"]),
];

/// The texts of a screen, either as ids or in one language.
pub(crate) struct ScreenTexts<T> {
    pub(crate) name: String,
    /// Whether its readers may be in danger.
    pub(crate) safety: bool,
    /// The texts that everyone sees.
    pub(crate) always: Vec<T>,
    /// The texts that only some readers see.
    pub(crate) sometimes: Vec<T>,
}

impl<T: Copy + PartialEq> ScreenTexts<T> {
    fn new(name: impl Into<String>, always: Vec<T>) -> Self {
        Self { name: name.into(), safety: false, always, sometimes: Vec::new() }
    }

    /// All texts that can appear on the screen.
    pub(crate) fn texts(&self) -> impl Iterator<Item = T> {
        self.always.iter().chain(&self.sometimes).copied()
    }
}

/// A text in one language.
#[derive(PartialEq)]
pub(crate) struct ShownText {
    /// The Fluent message id.
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) words: Vec<String>,
    pub(crate) location: Location,
}

impl ShownText {
    pub(crate) fn new(id: &str, text: &str, location: Location) -> Self {
        Self { id: id.to_owned(), text: text.to_owned(), words: normalized_words(text), location }
    }
}

/// All screens of the guide, each with its texts.
pub(crate) fn screens(guide: &Guide) -> Vec<ScreenTexts<TextId>> {
    let mut screens: Vec<_> =
        SCREEN_PREFIXES.iter().map(|(name, prefixes)| ScreenTexts::new(*name, with_prefixes(prefixes))).collect();
    let services = guide.services.iter().map(|service| service.text);
    for screen in &mut screens {
        screen.safety = screen.name.ends_with("help");
        match screen.name.as_str() {
            "start" => screen.always.extend(guide.entries.iter().map(|entry| entry.text)),
            "first help" => {
                let reasons =
                    guide.options.iter().filter(|it| it.kind == OptionKind::Help).flat_map(|it| it.comes_first);
                screen.sometimes = reasons.map(|it| it.text).chain(services.clone()).collect();
            }
            "help" => screen.always.extend(services.clone()),
            "reading version" => {
                screen.always.extend(services.clone());
                screen
                    .always
                    .extend(guide.options.iter().filter(|it| it.kind != OptionKind::Help).flat_map(descriptions));
            }
            _ => {}
        }
    }
    for it in guide.questions {
        screens.push(question(guide, it));
        let note = [it.for_worker.ask, it.for_worker.avoid, it.for_worker.pause];
        screens.push(ScreenTexts::new(format!("note {}", it.id), note.to_vec()));
    }
    screens.extend(guide.options.iter().map(option));
    screens.push(less_now(guide));
    let steps = guide.steps.iter().flat_map(|steps| steps.steps).flat_map(|step| [step.short, step.text]).collect();
    screens.push(ScreenTexts::new("steps", steps));
    let asked = guide.common_questions.iter().flat_map(|(question, answer)| [*question, *answer]).collect();
    screens.push(ScreenTexts::new("common questions", asked));
    let stories = guide.stories.iter().flat_map(|story| [story.note, story.text]).collect();
    screens.push(ScreenTexts { sometimes: stories, ..ScreenTexts::new("stories", Vec::new()) });
    screens
}

/// The texts of the screens themselves whose ids have one of these prefixes.
fn with_prefixes(prefixes: &[&str]) -> Vec<TextId> {
    let has_prefix = |id: &str| prefixes.iter().any(|it| id.strip_prefix(it).is_some_and(|rest| rest.starts_with('-')));
    (0..).zip(guide::texts::IDS).filter(|(_, id)| has_prefix(id)).map(|(number, _)| TextId(number)).collect()
}

fn descriptions(option: &GuideOption) -> [TextId; 5] {
    [option.text, option.who, option.what, option.how, option.usually]
}

/// A question and all its answers.
fn question(guide: &Guide, it: &Question) -> ScreenTexts<TextId> {
    let answers = it.answers.iter().flat_map(|answer| std::iter::once(answer.text).chain(answer.hint));
    let always = with_prefixes(&["question"]).into_iter().chain([it.text, it.why]).chain(answers);
    let mut screen = ScreenTexts::new(format!("question {}", it.id), always.collect());
    screen.safety = it.answers.iter().any(|answer| answer.help_at_once);
    screen.sometimes = guide.notes.iter().map(|note| note.text).collect();
    screen
}

/// The card of an option in the result. The reader's answers decide which of its reasons appear.
fn option(it: &GuideOption) -> ScreenTexts<TextId> {
    let mut screen = ScreenTexts::new(format!("option {}", it.id), descriptions(it).to_vec());
    screen.safety = it.kind == OptionKind::Help;
    let reasons = it.comes_first.iter().chain(it.speaks_for).map(|reason| reason.text);
    let care = it.take_care.iter().flat_map(|it| [it.text, it.change]);
    screen.sometimes = reasons.chain(care).collect();
    screen
}

/// What stands in the way of options, and what would change that.
fn less_now(guide: &Guide) -> ScreenTexts<TextId> {
    let needs = guide.needs.iter().flat_map(|need| need.missing);
    let obstacles = guide.options.iter().flat_map(|option| option.speaks_against).chain(needs);
    let texts = obstacles.flat_map(|it: &Obstacle| [it.text, it.change]).collect();
    ScreenTexts { sometimes: texts, ..ScreenTexts::new("fits less now", Vec::new()) }
}

/// The screens in one language. The texts that are on no known screen count as one screen per file.
pub(crate) fn in_language<'a>(
    screens: &[ScreenTexts<TextId>],
    texts: &'a [Option<ShownText>],
) -> Vec<ScreenTexts<&'a ShownText>> {
    let find = |ids: &[TextId]| {
        let mut found: Vec<&ShownText> = Vec::new();
        for text in ids.iter().filter_map(|id| texts.get(usize::from(id.0))?.as_ref()) {
            // Several rules can show the same text.
            if found.iter().all(|known| known.id != text.id) {
                found.push(text);
            }
        }
        found
    };
    let known = screens.iter().map(|screen| ScreenTexts {
        name: screen.name.clone(),
        safety: screen.safety,
        always: find(&screen.always),
        sometimes: find(&screen.sometimes),
    });
    let mut resolved: Vec<_> = known.collect();
    let mut files: BTreeMap<&str, Vec<&ShownText>> = BTreeMap::new();
    for text in texts.iter().flatten() {
        if resolved.iter().all(|screen| screen.texts().all(|it| it.id != text.id)) {
            let file = text.location.file;
            files.entry(file.rsplit('/').next().unwrap_or(file)).or_default().push(text);
        }
    }
    resolved.extend(files.into_iter().map(|(file, texts)| ScreenTexts::new(format!("rest of {file}"), texts)));
    resolved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_on_no_screen_count_by_file() {
        let text = |id, file| Some(ShownText::new(id, "Words", Location { file, line: 1 }));
        let texts = [text("a", "nl/a.ftl"), text("b", "nl/new.ftl"), None, text("c", "nl/new.ftl")];
        let screens = in_language(&[ScreenTexts::new("one", vec![TextId(0), TextId(2)])], &texts);
        let counts: Vec<(&str, usize)> = screens.iter().map(|it| (it.name.as_str(), it.texts().count())).collect();
        assert_eq!(counts, [("one", 1), ("rest of new.ftl", 2)]);
    }

    #[test]
    fn every_prefix_is_in_use() {
        let unused =
            SCREEN_PREFIXES.iter().flat_map(|(_, prefixes)| *prefixes).filter(|it| with_prefixes(&[**it]).is_empty());
        assert_eq!(unused.collect::<Vec<_>>(), Vec::<&&str>::new());
    }

    #[test]
    fn screens_for_readers_in_danger_are_marked() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
        let screens = screens(crate::load(&crate::GuideFolder::new(folder)).guide);
        let marked: Vec<&str> = screens.iter().filter(|it| it.safety).map(|it| it.name.as_str()).collect();
        assert_eq!(marked, ["first help", "help", "question safety", "option help-first"]);
    }
}
