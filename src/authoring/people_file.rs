//! Reads `people.toml`: people who come to the guide, and what it is to tell them. Whoever changes a rule sees for whom it changes
//! something.

use std::path::Path;

use guide::{Guide, Journey, OptionAdvice, Outcome, TextId};

use crate::block::{Block, Word};
use crate::files;
use crate::guide_folder::GuideFolder;
use crate::problem::{Place, Problems, nearest};
use crate::said::Said;
use crate::source::Source;

/// The file's name in the guide's folder. A guide can do without.
pub(crate) const FILE: &str = "people.toml";

/// How an option is shown, as [`guide::Advice::fit`] says it.
const FITS: [&str; 4] = ["first", "may-fit", "with-care", "less-now"];

/// The sentences that say why an option is shown as it is: what speaks for it, then what asks for care or stands in its way.
pub fn reasons(shown: &OptionAdvice) -> impl Iterator<Item = TextId> {
    shown.advice.reasons().chain(shown.advice.obstacles().map(|it| it.text))
}

/// Holds a guide against the people of its folder; how many there are. `text_ids` are the ids of its texts, by their number.
pub(crate) fn check(folder: &GuideFolder, guide: &'static Guide, text_ids: &[String], problems: &Problems) -> usize {
    tell_misnamed(folder, problems);
    if !folder.path_of(FILE).exists() {
        return 0;
    }
    // What follows from a guide that is wrong would only mislead.
    let is_sound = !problems.has_errors();
    let file = Block::whole(Source::read(folder, FILE, problems), problems).with_blocks(&["person"]);
    let people = file.blocks("person");
    if people.is_empty() && !file.is_unreadable() {
        problems.warning(
            file.place,
            "nobody is in it",
            "write `[[person]]` with a name and answers, or remove the file",
        );
    }
    let mut names: Vec<&str> = Vec::new();
    for block in &people {
        let (name, answers) = (block.word("name"), block.word("answers"));
        if let Some(name) = name {
            if names.contains(&name.text) {
                let what = format!("there are two people with the name {}", name.text);
                problems.error(name.place, what, "give each a name of their own");
            }
            names.push(name.text);
        }
        let told = Told::read(block, problems);
        block.close();
        if told.is_silent() {
            let repair = "write what this person is to be told, such as `may-fit = [\"…\"]`";
            problems.warning(block.place, "nothing is checked of this person", repair);
        }
        if let (Some(name), Some(answers), true) = (name, answers, is_sound) {
            Person { guide, text_ids, problems, name, answers }.hold(&told);
        }
    }
    file.close();
    people.len()
}

/// A file that is probably meant to be this one, and isn't read.
fn tell_misnamed(folder: &GuideFolder, problems: &Problems) {
    let is_like = |name: &String| {
        let name = name.to_lowercase();
        (name.starts_with("people") || name.starts_with("person")) && name.contains(".toml")
    };
    for name in files::names(folder.path(), Path::is_file).iter().filter(|name| is_like(name) && *name != FILE) {
        let place = Place { file: folder.name_of(name), line: 1 };
        problems.warning(place, "isn't read", format!("rename it to `{FILE}`, or remove it"));
    }
}

/// What a person is to be told. `None` where the file doesn't say.
struct Told {
    /// For each of [`FITS`], all options, in order.
    fits: [Option<List>; 4],
    /// Texts that are among the reasons.
    because: Option<List>,
    /// The first service, and others that follow in this order.
    services: Option<List>,
    /// All stories, in order.
    stories: Option<List>,
    /// All steps, in order.
    steps: Option<List>,
    /// Questions that are not asked.
    not_asked: Option<List>,
}

struct List {
    key: &'static str,
    place: Place,
    words: Vec<&'static str>,
}

impl Told {
    fn read(block: &Block<'_>, problems: &Problems) -> Self {
        let list = |key| {
            let told = problems.count();
            let words = block.words(key).into_iter().map(|word| word.text).collect();
            // What isn't a list was told.
            let is_list = block.has(key) && problems.count() == told;
            is_list.then(|| List { key, place: block.place_of_key(key), words })
        };
        Self {
            fits: FITS.map(list),
            because: list("because"),
            services: list("services"),
            stories: list("stories"),
            steps: list("steps"),
            not_asked: list("not-asked"),
        }
    }

    /// Whether nothing is written that could be otherwise.
    fn is_silent(&self) -> bool {
        let says = |list: &Option<List>| list.as_ref().is_some_and(|list| !list.words.is_empty());
        let all = [&self.stories, &self.steps];
        let some = [&self.because, &self.services, &self.not_asked];
        !self.fits.iter().chain(all).any(Option::is_some) && !some.into_iter().any(says)
    }
}

/// Somebody with these answers.
struct Person<'a> {
    guide: &'static Guide,
    text_ids: &'a [String],
    problems: &'a Problems,
    name: Word,
    answers: Word,
}

impl Person<'_> {
    fn hold(&self, told: &Told) {
        let said = match Said::parse(self.guide, self.answers.text.split_whitespace()) {
            Ok(said) => said,
            Err(unknown) => {
                let what = format!("{}: `{}` can't stand here", self.name.text, unknown.word);
                return self.problems.error(self.answers.place, what, unknown.repair);
            }
        };
        let journey = said.walk();
        for lost in said.without_place(&journey) {
            let what = format!("{}: `{lost}` can't be said by somebody with these answers", self.name.text);
            self.problems.error(self.answers.place, what, "remove it here, or change `skip-when` in `guide.toml`");
        }
        let outcome = journey.outcome();
        self.hold_options(told, &outcome);
        self.hold_rest(told, &journey, &outcome);
    }

    fn hold_options(&self, told: &Told, outcome: &Outcome) {
        for (fit, list) in FITS.into_iter().zip(&told.fits) {
            let shown = outcome.options().iter().filter(|shown| shown.advice.fit() == fit);
            self.hold_all(list.as_ref(), &shown.map(|shown| shown.option.id).collect::<Vec<_>>(), || {
                self.guide.options.iter().map(|option| option.id).collect()
            });
        }
        let Some(because) = &told.because else { return };
        let all: Vec<&str> = outcome.options().iter().flat_map(reasons).map(|text| self.text(text)).collect();
        for wanted in because.words.iter().filter(|wanted| !all.contains(*wanted)) {
            self.tell(because, &format!("`{wanted}` is not among the reasons ({})", all.join(", ")), "this list");
        }
    }

    fn hold_rest(&self, told: &Told, journey: &Journey, outcome: &Outcome) {
        let stories: Vec<&str> = outcome.stories().iter().map(|story| story.id).collect();
        self.hold_all(told.stories.as_ref(), &stories, || self.guide.stories.iter().map(|it| it.id).collect());
        let steps: Vec<&str> = outcome.steps().iter().map(|step| self.text(step.text)).collect();
        let all_steps = || self.guide.steps.iter().flat_map(|it| it.steps).map(|it| self.text(it.text)).collect();
        self.hold_all(told.steps.as_ref(), &steps, all_steps);
        if let Some(services) = &told.services {
            let named: Vec<&str> = outcome.services().iter().map(|service| service.id).collect();
            let mut following = named.iter();
            let in_order = services.words.iter().all(|wanted| following.any(|named| named == wanted));
            let known: Vec<&str> = self.guide.services.iter().map(|service| service.id).collect();
            let is_known = !self.tell_unknown(services, &known);
            if is_known && (!in_order || services.words.first() != named.first()) {
                let what =
                    format!("the services are {}: the first must stand first, others in this order", named.join(", "));
                self.tell(services, &what, "this list");
            }
        }
        let asked: Vec<&str> = journey.asked_questions().into_iter().map(|id| self.guide.question(id).id).collect();
        let known: Vec<&str> = self.guide.questions.iter().map(|it| it.id).collect();
        if let Some(list) = &told.not_asked {
            self.tell_unknown(list, &known);
            for question in list.words.iter().filter(|it| asked.contains(it)) {
                self.tell(list, &format!("`{question}` is asked"), "this list");
            }
        }
    }

    /// Tells where a list isn't this one.
    fn hold_all<'k>(&self, wanted: Option<&List>, is: &[&str], known: impl FnOnce() -> Vec<&'k str>) {
        let Some(list) = wanted.filter(|list| list.words != is) else { return };
        if !self.tell_unknown(list, &known()) {
            let what = format!("`{}` is not {:?}, but {is:?}", list.key, list.words);
            self.tell(list, &what, &format!("`{}` here", list.key));
        }
    }

    /// Tells the first word that isn't known; whether there is one.
    fn tell_unknown(&self, list: &List, known: &[&str]) -> bool {
        let unknown = list.words.iter().find(|word| !known.contains(*word));
        if let Some(word) = unknown {
            let what = format!("{}: there is no `{word}`", self.name.text);
            let mut known = known.to_vec();
            known.sort_unstable();
            known.dedup();
            self.problems.error(list.place, what, nearest(word, known));
        }
        unknown.is_some()
    }

    fn tell(&self, list: &List, what: &str, corrected: &str) {
        let repair =
            format!("see why with `mediation-guide ask {}`; then correct the rules, or {corrected}", self.answers.text);
        self.problems.error(list.place, format!("{}: {what}", self.name.text), repair);
    }

    fn text(&self, id: TextId) -> &str {
        &self.text_ids[usize::from(id.0)]
    }
}
