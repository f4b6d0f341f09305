//! What the tests share: the project's own guide, and readers who walk through it.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use authoring::Loaded;
use guide::{AnswerSet, Guide, Journey, OneOrMore, QuestionId, Stage};

#[cfg(feature = "browsers")]
pub mod browser;
#[cfg(feature = "browsers")]
pub mod server;

/// The project's own guide, read once.
pub static LOADED: LazyLock<Loaded> = LazyLock::new(|| authoring::load(&project()));

/// The project's folder.
///
/// # Panics
/// Never: the tests' folder has a parent.
#[must_use]
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ stands in the project").to_owned()
}

/// A reader who answers as told, `event=traffic wish=ask,tell`, and says nothing to all other questions.
///
/// Goes through the very steps that the screens offer, until the result.
///
/// # Panics
/// Where a question or answer is not in the guide, or an answer is not offered to this reader.
#[must_use]
pub fn walk(guide: &'static Guide, said: &str) -> Journey {
    let said: Vec<(QuestionId, AnswerSet)> = said.split_whitespace().map(|word| parse(guide, word)).collect();
    let mut journey = Journey::new(guide);
    journey.start();
    loop {
        match journey.stage() {
            Stage::Question(id) => {
                let wanted = said.iter().find(|(question, _)| *question == id).map_or(AnswerSet::EMPTY, |(_, it)| *it);
                assert!(wanted.is_within(journey.offered(id)), "{}: not all offered", guide.question(id).id);
                journey.answer(id, wanted);
            }
            Stage::FirstHelp => journey.read_on(),
            Stage::Result => return journey,
            stage @ (Stage::Start | Stage::Help) => panic!("a step led to {stage:?}"),
        }
    }
}

fn parse(guide: &'static Guide, word: &str) -> (QuestionId, AnswerSet) {
    let (question, answers) = word.split_once('=').expect("question=answer,answer");
    let (id, question) = guide
        .numbered_questions()
        .find(|(_, it)| it.id == question)
        .unwrap_or_else(|| panic!("no question {question}"));
    let find = |answer: &str| {
        let found = question.numbered_answers().find(|(_, it)| it.id == answer).map(|(id, _)| id);
        found.unwrap_or_else(|| panic!("no answer {answer}"))
    };
    (id, answers.split(',').map(find).collect())
}

/// What the result says of each option: `letter-exchange: may-fit`, in order.
#[must_use]
pub fn advice(journey: &Journey) -> Vec<String> {
    let outcome = journey.outcome();
    outcome.options().iter().map(|shown| format!("{}: {}", shown.option.id, shown.advice.fit())).collect()
}

/// The ids of the reasons given for an option; empty where it is not shown.
#[must_use]
pub fn reasons(journey: &Journey, option: &str) -> Vec<&'static str> {
    let name = |text: &guide::TextId| LOADED.text_ids[usize::from(text.0)].as_str();
    let outcome = journey.outcome();
    let shown = outcome.options().iter().find(|shown| shown.option.id == option);
    let Some(shown) = shown else { return Vec::new() };
    match &shown.advice {
        guide::Advice::First(reasons) | guide::Advice::MayFit(reasons) => OneOrMore::iter(reasons).map(name).collect(),
        guide::Advice::LessNow(obstacles) => obstacles.iter().map(|obstacle| name(&obstacle.text)).collect(),
    }
}
