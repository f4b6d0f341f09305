//! What the guide promises its readers, whatever an editor changes. The answers that the promises speak of stay.

use guide::{AnswerSet, Condition, Guide, Part};

use crate::block::keep_all;
use crate::problem::{Place, Problems, nearest};

/// Help comes first where a reader says one of these.
const HELP_FIRST: &[(&str, &str)] = &[
    ("safety", "danger-now"),
    ("safety", "still-going-on"),
    ("safety", "afraid"),
    ("safety", "thoughts-of-suicide"),
    ("circumstance", "last-seven-days"),
];

/// Nothing that presumes the other person is offered where a reader says one of these.
const OUT_OF_REACH: &[(&str, &str)] = &[
    ("circumstance", "contact-ban"),
    ("circumstance", "other-unknown"),
    ("circumstance", "other-died"),
    ("circumstance", "other-refuses"),
];

/// Each answer to these questions, but one that says nothing, has a drawing beside it: who reads little finds it too.
pub(crate) const DRAWN: &[&str] = &["event", "role"];

/// The promises as conditions on this guide's answers, each answer by itself.
#[derive(Debug)]
pub(crate) struct Promises {
    pub(crate) help_first: Vec<Condition>,
    pub(crate) out_of_reach: Vec<Condition>,
}

impl Promises {
    /// Finds the answers; tells those that are gone.
    pub(crate) fn of(guide: &'static Guide, place: impl Fn(&str) -> Place, problems: &Problems) -> Self {
        let find =
            |list: &[(&str, &str)]| list.iter().filter_map(|it| find(guide, *it, place(it.0), problems)).collect();
        Self { help_first: find(HELP_FIRST), out_of_reach: find(OUT_OF_REACH) }
    }
}

fn find(
    guide: &'static Guide,
    (question, answer): (&str, &str),
    place: Place,
    problems: &Problems,
) -> Option<Condition> {
    let asked = guide.numbered_questions().find(|(_, it)| it.id == question);
    let found = asked.and_then(|(id, it)| Some((id, it.numbered_answers().find(|(_, it)| it.id == answer)?.0)));
    if let Some((question, answer)) = found {
        return Some(Condition(keep_all(vec![Part { question, any_of: AnswerSet::only(answer) }])));
    }
    let known = asked.map_or_else(
        || nearest(question, guide.questions.iter().map(|it| it.id)),
        |(_, it)| nearest(answer, it.answers.iter().map(|it| it.id)),
    );
    let what = format!("the answer `{answer}` to `{question}` is gone, and the guide makes a promise about it");
    problems.error(place, what, format!("put it back under this id; {known}"));
    None
}
