//! When a rule holds: flat conditions over the reader's answers.

use serde::{Deserialize, Serialize};

use crate::data::kept;
use crate::{AnswerSet, Answers, QuestionId};

/// One question's part in a condition: any of these answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The question.
    pub question: QuestionId,
    /// The answers of which one is enough.
    pub any_of: AnswerSet,
}

/// A rule's condition: every part must hold.
///
/// Flat on purpose: no nesting, no "not", no expressions. A condition can be read aloud, compared with another,
/// and never depends on the order of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition(#[serde(deserialize_with = "kept")] pub &'static [Part]);

impl Condition {
    /// Whether the condition holds for these answers.
    #[must_use]
    pub fn holds(self, answers: &Answers) -> bool {
        self.0.iter().all(|part| !answers.to(part.question).and(part.any_of).is_empty())
    }

    /// Whether this condition holds for every reader for whom the narrower one does.
    ///
    /// This is how the build proves that nothing that reaches the other person is offered beside first help.
    #[must_use]
    pub fn covers(self, narrower: Self) -> bool {
        self.0.iter().all(|wide| {
            narrower.0.iter().any(|part| part.question == wide.question && part.any_of.is_within(wide.any_of))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: Condition = Condition(&[
        Part { question: QuestionId(0), any_of: AnswerSet(0b0011) },
        Part { question: QuestionId(1), any_of: AnswerSet(0b0100) },
    ]);
    const WIDE: Condition = Condition(&[Part { question: QuestionId(0), any_of: AnswerSet(0b0111) }]);

    #[test]
    fn every_part_must_hold_with_any_of_its_answers() {
        let mut answers = Answers::default();
        answers.set(QuestionId(0), AnswerSet(0b0010));
        assert!(!BOTH.holds(&answers));
        answers.set(QuestionId(1), AnswerSet(0b1100));
        assert!(BOTH.holds(&answers));
    }

    #[test]
    fn a_condition_covers_a_narrower_one_only() {
        assert!(WIDE.covers(BOTH));
        assert!(!BOTH.covers(WIDE));
        assert!(BOTH.covers(BOTH));
    }
}
