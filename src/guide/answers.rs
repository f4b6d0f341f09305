//! Which answers were given, as small sets.

use serde::{Deserialize, Serialize};

/// The most answers one question can have: an [`AnswerSet`] is one machine word of this many bits.
pub const MAX_ANSWERS: usize = 32;

/// The most questions a guide can have.
pub const MAX_QUESTIONS: usize = 16;

/// A question, by its place in [`Guide::questions`](crate::Guide::questions).
///
/// A type of its own so that a question and an answer, both small numbers, cannot be mixed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct QuestionId(pub u8);

/// An answer, by its place in its question's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AnswerId(pub u8);

/// A set of answers to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AnswerSet(pub u32);

impl AnswerSet {
    /// No answer at all.
    pub const EMPTY: Self = Self(0);

    /// Every answer that there can be.
    pub const ALL: Self = Self(u32::MAX);

    /// The set that holds just this answer.
    #[must_use]
    pub const fn only(answer: AnswerId) -> Self {
        Self(1 << answer.0)
    }

    /// Whether the answer is in the set.
    #[must_use]
    pub const fn contains(self, answer: AnswerId) -> bool {
        self.0 & (1 << answer.0) != 0
    }

    /// Whether no answer is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The answers that are in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The answers that are in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The answers of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The set with this answer put in or, where it was in, taken out.
    #[must_use]
    pub const fn toggled(self, answer: AnswerId) -> Self {
        Self(self.0 ^ (1 << answer.0))
    }

    /// Whether every answer of this set is in the other.
    #[must_use]
    pub const fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}

impl AnswerSet {
    /// The answers in the set, in order.
    pub fn iter(self) -> impl Iterator<Item = AnswerId> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let next = u8::try_from(left.trailing_zeros()).ok().filter(|_| left != 0)?;
            // Takes the lowest one away.
            left &= left - 1;
            Some(AnswerId(next))
        })
    }
}

impl FromIterator<AnswerId> for AnswerSet {
    fn from_iter<I: IntoIterator<Item = AnswerId>>(answers: I) -> Self {
        answers.into_iter().fold(Self::EMPTY, |set, answer| set.or(Self::only(answer)))
    }
}

/// What holds for one reader: an answer set per question; empty where the question was not asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers([AnswerSet; MAX_QUESTIONS]);

impl Answers {
    /// The answers to one question.
    #[must_use]
    pub fn to(&self, question: QuestionId) -> AnswerSet {
        self.0.get(usize::from(question.0)).copied().unwrap_or_default()
    }

    /// Puts the answers to one question in the place of those before.
    pub fn set(&mut self, question: QuestionId, answers: AnswerSet) {
        if let Some(slot) = self.0.get_mut(usize::from(question.0)) {
            *slot = answers;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in() {
        let set: AnswerSet = [AnswerId(0), AnswerId(31)].into_iter().collect();
        assert!(set.contains(AnswerId(0)) && set.contains(AnswerId(31)) && !set.contains(AnswerId(1)));
        assert!(set.toggled(AnswerId(0)).toggled(AnswerId(31)).is_empty());
        assert_eq!(set.iter().collect::<Vec<_>>(), [AnswerId(0), AnswerId(31)]);
        assert!(AnswerSet::only(AnswerId(31)).is_within(set) && !set.is_within(AnswerSet::only(AnswerId(31))));
    }

    #[test]
    fn answers_stay_with_their_question() {
        let mut answers = Answers::default();
        answers.set(QuestionId(2), AnswerSet::only(AnswerId(1)));
        assert_eq!(answers.to(QuestionId(2)), AnswerSet::only(AnswerId(1)));
        assert!(answers.to(QuestionId(1)).is_empty());
    }
}
