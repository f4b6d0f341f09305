//! When a rule applies: flat conditions on the reader's answers.

use serde::{Deserialize, Serialize};

use crate::static_data::leak_slice;
use crate::{AnswerSet, Answers, QuestionId};

/// One clause of a condition: the reader gave at least one of these answers to this question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// The question.
    pub question: QuestionId,
    /// The answers, one of which is enough.
    pub any_of: AnswerSet,
}

impl Clause {
    /// Whether the clause holds for these answers.
    #[must_use]
    pub fn holds(&self, answers: &Answers) -> bool {
        !answers.get(self.question).intersection(self.any_of).is_empty()
    }
}

/// The condition of a rule: all clauses must hold.
///
/// Flat on purpose: no nesting, no negation, no expressions. A condition can be read aloud and compared with another,
/// and never depends on the order of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition(#[serde(deserialize_with = "leak_slice")] pub &'static [Clause]);

impl Condition {
    /// Whether the condition holds for these answers.
    #[must_use]
    pub fn holds(self, answers: &Answers) -> bool {
        self.0.iter().all(|clause| clause.holds(answers))
    }

    /// Whether one of these conditions holds for these answers.
    #[must_use]
    pub fn any_holds(conditions: &[Self], answers: &Answers) -> bool {
        conditions.iter().any(|condition| condition.holds(answers))
    }

    /// Whether this condition holds for every reader for whom the narrower one holds.
    ///
    /// With this the build proves that no contact with the other person is offered while help comes first.
    #[must_use]
    pub fn is_implied_by(self, narrower: Self) -> bool {
        self.0.iter().all(|wide| {
            narrower.0.iter().any(|clause| clause.question == wide.question && clause.any_of.is_subset(wide.any_of))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: Condition = Condition(&[
        Clause { question: QuestionId(0), any_of: AnswerSet(0b0011) },
        Clause { question: QuestionId(1), any_of: AnswerSet(0b0100) },
    ]);
    const WIDE: Condition = Condition(&[Clause { question: QuestionId(0), any_of: AnswerSet(0b0111) }]);

    #[test]
    fn a_condition_needs_one_answer_of_every_clause() {
        let mut answers = Answers::default();
        answers.set(QuestionId(0), AnswerSet(0b0010));
        assert!(!BOTH.holds(&answers));
        answers.set(QuestionId(1), AnswerSet(0b1100));
        assert!(BOTH.holds(&answers));
    }

    #[test]
    fn a_condition_is_implied_by_a_narrower_one_only() {
        assert!(WIDE.is_implied_by(BOTH));
        assert!(!BOTH.is_implied_by(WIDE));
        assert!(BOTH.is_implied_by(BOTH));
    }
}
