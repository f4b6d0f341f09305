//! Which texts stand together on a screen, or on a part of one that is read by itself.

use std::collections::BTreeMap;

use guide::{Guide, GuideOption, Obstacle, OptionKind, Question, TextId};

use crate::phrase::words;
use crate::problem::Place;

/// The name of what stands around every screen.
pub(crate) const EVERYWHERE: &str = "every screen";

/// The screens' own texts by the beginning of their ids. Texts of the guide join them below.
const OWN: &[(&str, &[&str])] = &[
    (EVERYWHERE, &["guide", "frame", "aloud"]),
    ("start", &["start"]),
    ("leaving", &["leave"]),
    ("check-in", &["check-in"]),
    ("together", &["together"]),
    ("first help", &["first-help", "service"]),
    ("help", &["help", "service"]),
    ("result", &["result"]),
    ("talk about", &["talk-about"]),
    ("paper", &["paper"]),
    ("reading version", &["plain"]),
];

/// A screen, with its texts or what they say in one language.
pub(crate) struct Screen<T> {
    pub(crate) name: String,
    /// Its readers may be in danger.
    pub(crate) safety: bool,
    /// What stands there for everybody.
    pub(crate) always: Vec<T>,
    /// What stands there for some.
    pub(crate) sometimes: Vec<T>,
}

impl<T: Copy + PartialEq> Screen<T> {
    fn new(name: impl Into<String>, always: Vec<T>) -> Self {
        Self { name: name.into(), safety: false, always, sometimes: Vec::new() }
    }

    /// All that can stand there.
    pub(crate) fn all(&self) -> impl Iterator<Item = T> {
        self.always.iter().chain(&self.sometimes).copied()
    }
}

/// What one language says in a text.
#[derive(PartialEq)]
pub(crate) struct Said {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) words: Vec<String>,
    pub(crate) place: Place,
}

impl Said {
    pub(crate) fn new(id: &str, text: &str, place: Place) -> Self {
        Self { id: id.to_owned(), text: text.to_owned(), words: words(text), place }
    }
}

/// Every screen of the guide.
pub(crate) fn screens(guide: &Guide) -> Vec<Screen<TextId>> {
    let mut screens: Vec<_> = OWN.iter().map(|(name, prefixes)| Screen::new(*name, own(prefixes))).collect();
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
                screen.always.extend(guide.options.iter().filter(|it| it.kind != OptionKind::Help).flat_map(about));
            }
            _ => {}
        }
    }
    for it in guide.questions {
        screens.push(question(guide, it));
        let note = [it.for_worker.ask, it.for_worker.avoid, it.for_worker.pause];
        screens.push(Screen::new(format!("note {}", it.id), note.to_vec()));
    }
    screens.extend(guide.options.iter().map(option));
    screens.push(less_now(guide));
    let steps = guide.steps.iter().flat_map(|steps| steps.steps).flat_map(|step| [step.short, step.text]).collect();
    screens.push(Screen::new("steps", steps));
    let asked = guide.common_questions.iter().flat_map(|(question, answer)| [*question, *answer]).collect();
    screens.push(Screen::new("common questions", asked));
    let stories = guide.stories.iter().flat_map(|story| [story.note, story.text]).collect();
    screens.push(Screen { sometimes: stories, ..Screen::new("stories", Vec::new()) });
    screens
}

fn own(prefixes: &[&str]) -> Vec<TextId> {
    let begins = |id: &str| prefixes.iter().any(|it| id.strip_prefix(it).is_some_and(|rest| rest.starts_with('-')));
    (0..).zip(guide::texts::IDS).filter(|(_, id)| begins(id)).map(|(number, _)| TextId(number)).collect()
}

fn about(option: &GuideOption) -> [TextId; 5] {
    [option.text, option.who, option.what, option.how, option.usually]
}

/// A question with all its answers.
fn question(guide: &Guide, it: &Question) -> Screen<TextId> {
    let answers = it.answers.iter().flat_map(|answer| std::iter::once(answer.text).chain(answer.hint));
    let always = own(&["question"]).into_iter().chain([it.text, it.why]).chain(answers);
    let mut screen = Screen::new(format!("question {}", it.id), always.collect());
    screen.safety = it.answers.iter().any(|answer| answer.help_at_once);
    screen.sometimes = guide.notes.iter().map(|note| note.text).collect();
    screen
}

/// An option's card in the result. Which of its reasons a reader sees depends on what they said.
fn option(it: &GuideOption) -> Screen<TextId> {
    let mut screen = Screen::new(format!("option {}", it.id), about(it).to_vec());
    screen.safety = it.kind == OptionKind::Help;
    let reasons = it.comes_first.iter().chain(it.speaks_for).map(|because| because.text);
    let care = it.take_care.iter().flat_map(|it| [it.text, it.change]);
    screen.sometimes = reasons.chain(care).collect();
    screen
}

/// What stands in an option's way, with what would change it.
fn less_now(guide: &Guide) -> Screen<TextId> {
    let needs = guide.needs.iter().flat_map(|need| need.missing);
    let obstacles = guide.options.iter().flat_map(|option| option.speaks_against).chain(needs);
    let texts = obstacles.flat_map(|it: &Obstacle| [it.text, it.change]).collect();
    Screen { sometimes: texts, ..Screen::new("fits less now", Vec::new()) }
}

/// What one language says on each screen. Texts that stand on none that is known here count as one screen for each file.
pub(crate) fn in_words<'a>(screens: &[Screen<TextId>], said: &'a [Option<Said>]) -> Vec<Screen<&'a Said>> {
    let find = |texts: &[TextId]| {
        let mut found: Vec<&Said> = Vec::new();
        for text in texts.iter().filter_map(|text| said.get(usize::from(text.0))?.as_ref()) {
            // Several rules may show the same text.
            if found.iter().all(|known| known.id != text.id) {
                found.push(text);
            }
        }
        found
    };
    let known = screens.iter().map(|screen| Screen {
        name: screen.name.clone(),
        safety: screen.safety,
        always: find(&screen.always),
        sometimes: find(&screen.sometimes),
    });
    let mut in_words: Vec<_> = known.collect();
    let mut files: BTreeMap<&str, Vec<&Said>> = BTreeMap::new();
    for text in said.iter().flatten() {
        if in_words.iter().all(|screen| screen.all().all(|it| it.id != text.id)) {
            let file = text.place.file;
            files.entry(file.rsplit('/').next().unwrap_or(file)).or_default().push(text);
        }
    }
    in_words.extend(files.into_iter().map(|(file, texts)| Screen::new(format!("rest of {file}"), texts)));
    in_words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_no_screen_count_by_their_file() {
        let said = |id, file| Some(Said::new(id, "Words", Place { file, line: 1 }));
        let said = [said("a", "nl/a.ftl"), said("b", "nl/new.ftl"), None, said("c", "nl/new.ftl")];
        let screens = in_words(&[Screen::new("one", vec![TextId(0), TextId(2)])], &said);
        let seen: Vec<(&str, usize)> = screens.iter().map(|it| (it.name.as_str(), it.all().count())).collect();
        assert_eq!(seen, [("one", 1), ("rest of new.ftl", 2)]);
    }

    #[test]
    fn each_beginning_of_ids_is_there() {
        let gone = OWN.iter().flat_map(|(_, prefixes)| *prefixes).filter(|it| own(&[**it]).is_empty());
        assert_eq!(gone.collect::<Vec<_>>(), Vec::<&&str>::new());
    }

    #[test]
    fn readers_in_danger_get_the_easiest_screens() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
        let screens = screens(crate::load(&crate::GuideFolder::at(folder)).guide);
        let safe: Vec<&str> = screens.iter().filter(|it| it.safety).map(|it| it.name.as_str()).collect();
        assert_eq!(safe, ["first help", "help", "question safety", "option help-first"]);
    }
}
