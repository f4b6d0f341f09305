//! Reads `people.toml`: people who use the guide, and the result that each must get. It shows the editor of a rule for whom the
//! rule changes something.

use std::path::Path;

use guide::{Fit, Guide, Journey, OptionAdvice, Outcome, TextId};

use crate::answer_list::AnswerList;
use crate::diagnostic::{Diagnostics, Location, suggest};
use crate::files;
use crate::guide_folder::GuideFolder;
use crate::source::Source;
use crate::table::{SpannedStr, Table};

/// The name of the file in the guide's folder. The file is optional.
pub(crate) const FILE: &str = "people.toml";

/// The sentences that explain the advice on an option: its reasons, then what asks for care or stands in its way.
pub fn explanations(advised: &OptionAdvice) -> impl Iterator<Item = TextId> {
    advised.advice.reasons().chain(advised.advice.obstacles().map(|it| it.text))
}

/// Checks the guide against the people in its folder, and returns their number. `message_ids` are in the order of the text ids.
pub(crate) fn check(
    folder: &GuideFolder,
    guide: &'static Guide,
    message_ids: &[String],
    diagnostics: &Diagnostics,
) -> usize {
    warn_about_misnamed(folder, diagnostics);
    if !folder.join(FILE).exists() {
        return 0;
    }
    // The results of an invalid guide would only mislead.
    let is_valid = !diagnostics.has_errors();
    let source = Source::read(folder, FILE, diagnostics);
    let file = Table::parse(source, diagnostics).deny_unknown_tables(&["person"]);
    let people = file.tables("person");
    if people.is_empty() && !file.is_unreadable() {
        diagnostics.warning(
            file.location,
            "the file has no people",
            "write `[[person]]` with a name and answers, or remove the file",
        );
    }
    let mut names: Vec<&str> = Vec::new();
    for table in &people {
        let (name, answers) = (table.required_str("name"), table.required_str("answers"));
        if let Some(name) = name {
            if names.contains(&name.text) {
                let message = format!("two people have the name {}", name.text);
                diagnostics.error(name.location, message, "give each person a different name");
            }
            names.push(name.text);
        }
        let expected = expected_result(table, diagnostics);
        if let (Some(name), Some(answers), true) = (name, answers, is_valid) {
            Person { folder, guide, message_ids, diagnostics, name, answers }.check(&expected);
        }
    }
    file.deny_unknown_keys();
    people.len()
}

/// The result that a person must get, according to their table.
fn expected_result(table: &Table<'_>, diagnostics: &Diagnostics) -> Expected {
    let expected = Expected::read(table, diagnostics);
    table.deny_unknown_keys();
    if expected.is_empty() {
        let suggestion = "write which result this person must get, such as `may-fit = [\"…\"]`";
        diagnostics.warning(table.location, "nothing is checked for this person", suggestion);
    }
    expected
}

/// Warns of a file that is probably meant to be this one and is not read.
fn warn_about_misnamed(folder: &GuideFolder, diagnostics: &Diagnostics) {
    let is_similar = |name: &String| {
        let name = name.to_lowercase();
        (name.starts_with("people") || name.starts_with("person")) && name.contains(".toml")
    };
    for name in files::list_names(folder.path(), Path::is_file).iter().filter(|name| is_similar(name) && *name != FILE)
    {
        let location = Location { file: folder.display_name(name), line: 1 };
        diagnostics.warning(location, "this file is not read", format!("rename it to `{FILE}`, or remove it"));
    }
}

/// The result that a person must get. `None` if the file does not say.
struct Expected {
    /// For each [`Fit`], all options, in order.
    options: [Option<List>; 4],
    /// Texts that must be among the explanations.
    because: Option<List>,
    /// The first service, and some of the others in this order.
    services: Option<List>,
    /// All stories, in order.
    stories: Option<List>,
    /// All steps, in order.
    steps: Option<List>,
    /// Questions that must not be asked.
    not_asked: Option<List>,
}

struct List {
    key: &'static str,
    location: Location,
    items: Vec<&'static str>,
}

impl Expected {
    fn read(table: &Table<'_>, diagnostics: &Diagnostics) -> Self {
        let list = |key| {
            let reported_before = diagnostics.len();
            let items = table.strings(key).into_iter().map(|item| item.text).collect();
            // A value of another type was reported.
            let is_list = table.contains_key(key) && diagnostics.len() == reported_before;
            is_list.then(|| List { key, location: table.location_of_key(key), items })
        };
        Self {
            options: Fit::ALL.map(|fit| list(fit.id())),
            because: list("because"),
            services: list("services"),
            stories: list("stories"),
            steps: list("steps"),
            not_asked: list("not-asked"),
        }
    }

    /// Whether nothing can be checked. An empty list in `because`, `services` or `not-asked` requires nothing.
    fn is_empty(&self) -> bool {
        let has_items = |list: &Option<List>| list.as_ref().is_some_and(|list| !list.items.is_empty());
        let complete = [&self.stories, &self.steps];
        let partial = [&self.because, &self.services, &self.not_asked];
        !self.options.iter().chain(complete).any(Option::is_some) && !partial.into_iter().any(has_items)
    }
}

/// A person with these answers.
struct Person<'a> {
    folder: &'a GuideFolder,
    guide: &'static Guide,
    message_ids: &'a [String],
    diagnostics: &'a Diagnostics,
    name: SpannedStr,
    answers: SpannedStr,
}

impl Person<'_> {
    fn check(&self, expected: &Expected) {
        let answers = match AnswerList::parse(self.guide, self.answers.text.split_whitespace()) {
            Ok(answers) => answers,
            Err(error) => {
                let message = format!("{}: `{}` is not valid here", self.name.text, error.word);
                return self.diagnostics.error(self.answers.location, message, error.suggestion);
            }
        };
        let journey = answers.walk();
        for ignored in answers.ignored_answers(&journey) {
            let message = format!("{}: nobody with these answers can choose `{ignored}`", self.name.text);
            self.diagnostics.error(
                self.answers.location,
                message,
                "remove it here, or change `skip-when` in `guide.toml`",
            );
        }
        let outcome = journey.outcome();
        self.check_options(expected, &outcome);
        self.check_rest(expected, &journey, &outcome);
    }

    fn check_options(&self, expected: &Expected, outcome: &Outcome) {
        for (fit, list) in Fit::ALL.into_iter().zip(&expected.options) {
            let advised = outcome.options().iter().filter(|it| it.advice.fit() == fit);
            self.check_list(list.as_ref(), &advised.map(|it| it.option.id).collect::<Vec<_>>(), || {
                self.guide.options.iter().map(|option| option.id).collect()
            });
        }
        let Some(because) = &expected.because else { return };
        let all: Vec<&str> =
            outcome.options().iter().flat_map(explanations).map(|text| self.message_id(text)).collect();
        for missing in because.items.iter().filter(|item| !all.contains(*item)) {
            self.report(because, &format!("`{missing}` is not among the reasons ({})", all.join(", ")), "this list");
        }
    }

    fn check_rest(&self, expected: &Expected, journey: &Journey, outcome: &Outcome) {
        let stories: Vec<&str> = outcome.stories().iter().map(|story| story.id).collect();
        self.check_list(expected.stories.as_ref(), &stories, || self.guide.stories.iter().map(|it| it.id).collect());
        let steps: Vec<&str> = outcome.steps().iter().map(|step| self.message_id(step.text)).collect();
        let all_steps = || self.guide.steps.iter().flat_map(|it| it.steps).map(|it| self.message_id(it.text)).collect();
        self.check_list(expected.steps.as_ref(), &steps, all_steps);
        if let Some(services) = &expected.services {
            let named: Vec<&str> = outcome.services().iter().map(|service| service.id).collect();
            let mut following = named.iter();
            let in_order = services.items.iter().all(|item| following.any(|named| named == item));
            let known: Vec<&str> = self.guide.services.iter().map(|service| service.id).collect();
            let is_known = !self.report_unknown(services, &known);
            if is_known && (!in_order || services.items.first() != named.first()) {
                let message = format!(
                    "the guide shows the services {}, but `people.toml` expects {}: the list must begin with the first of them and keep their order, and may leave out later ones",
                    named.join(", "),
                    services.items.join(", ")
                );
                self.report(services, &message, "this list");
            }
        }
        let asked: Vec<&str> = journey.asked_questions().into_iter().map(|id| self.guide.question(id).id).collect();
        let known: Vec<&str> = self.guide.questions.iter().map(|it| it.id).collect();
        if let Some(list) = &expected.not_asked {
            self.report_unknown(list, &known);
            for question in list.items.iter().filter(|it| asked.contains(it)) {
                self.report(list, &format!("`{question}` is asked, but `not-asked` lists it"), "this list");
            }
        }
    }

    /// Reports a list that differs from the actual one.
    fn check_list<'k>(&self, expected: Option<&List>, actual: &[&str], known: impl FnOnce() -> Vec<&'k str>) {
        let Some(list) = expected.filter(|list| list.items != actual) else { return };
        if !self.report_unknown(list, &known()) {
            let message =
                format!("`{}`: the guide shows {actual:?}, but `people.toml` expects {:?}", list.key, list.items);
            self.report(list, &message, &format!("`{}` here", list.key));
        }
    }

    /// Reports the first unknown item, and returns whether there is one.
    fn report_unknown(&self, list: &List, known: &[&str]) -> bool {
        let unknown = list.items.iter().find(|item| !known.contains(*item));
        if let Some(item) = unknown {
            let message = format!("{}: there is no `{item}`", self.name.text);
            let mut known = known.to_vec();
            known.sort_unstable();
            known.dedup();
            self.diagnostics.error(list.location, message, suggest(item, known));
        }
        unknown.is_some()
    }

    fn report(&self, list: &List, message: &str, to_correct: &str) {
        let suggestion = format!(
            "run `mediation-guide ask{} {}` to see why, then correct the rules or {to_correct}",
            self.folder.command_option(),
            self.answers.text
        );
        self.diagnostics.error(list.location, format!("{}: {message}", self.name.text), suggestion);
    }

    fn message_id(&self, id: TextId) -> &str {
        &self.message_ids[usize::from(id.0)]
    }
}
