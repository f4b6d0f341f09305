//! The answers that a reader gave, as small sets.

use serde::{Deserialize, Serialize};

/// The maximum number of answers to one question: an [`AnswerSet`] is an integer of this many bits.
pub const MAX_ANSWERS: usize = 32;

/// The maximum number of questions in a guide.
pub const MAX_QUESTIONS: usize = 16;

/// A question, by its index in [`Guide::questions`](crate::Guide::questions).
///
/// A type of its own, so that a question and an answer, both small numbers, cannot be mixed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct QuestionId(pub u8);

/// An answer, by its index in the list of its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AnswerId(pub u8);

/// A set of answers to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AnswerSet(pub u32);

impl AnswerSet {
    /// The empty set.
    pub const EMPTY: Self = Self(0);

    /// The set of all possible answers.
    pub const ALL: Self = Self(u32::MAX);

    /// The set with only this answer.
    #[must_use]
    pub const fn only(answer: AnswerId) -> Self {
        Self(1 << answer.0)
    }

    /// Whether the answer is in the set.
    #[must_use]
    pub const fn contains(self, answer: AnswerId) -> bool {
        self.0 & (1 << answer.0) != 0
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The answers that are in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The answers that are in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The answers of this set that are not in the other.
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The set with this answer added or, if it was in the set, removed.
    #[must_use]
    pub const fn toggled(self, answer: AnswerId) -> Self {
        Self(self.0 ^ (1 << answer.0))
    }

    /// Whether every answer of this set is in the other.
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}

impl AnswerSet {
    /// The answers in the set, in order.
    pub fn iter(self) -> impl Iterator<Item = AnswerId> {
        let mut remaining = self.0;
        std::iter::from_fn(move || {
            let next = u8::try_from(remaining.trailing_zeros()).ok().filter(|_| remaining != 0)?;
            // Clears the lowest bit.
            remaining &= remaining - 1;
            Some(AnswerId(next))
        })
    }
}

impl FromIterator<AnswerId> for AnswerSet {
    fn from_iter<I: IntoIterator<Item = AnswerId>>(answers: I) -> Self {
        answers.into_iter().fold(Self::EMPTY, |set, answer| set.union(Self::only(answer)))
    }
}

/// The answers of one reader: a set per question, empty if the question was not asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers([AnswerSet; MAX_QUESTIONS]);

impl Answers {
    /// The answers to one question.
    #[must_use]
    pub fn get(&self, question: QuestionId) -> AnswerSet {
        self.0.get(usize::from(question.0)).copied().unwrap_or_default()
    }

    /// The answers to the questions up to this one.
    #[must_use]
    pub fn up_to(&self, last: QuestionId) -> Self {
        let mut answers = Self::default();
        (0..=last.0).map(QuestionId).for_each(|id| answers.set(id, self.get(id)));
        answers
    }

    /// Replaces the answers to one question.
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
    fn a_set_contains_the_answers_added_to_it() {
        let set: AnswerSet = [AnswerId(0), AnswerId(31)].into_iter().collect();
        assert!(set.contains(AnswerId(0)) && set.contains(AnswerId(31)) && !set.contains(AnswerId(1)));
        assert!(set.toggled(AnswerId(0)).toggled(AnswerId(31)).is_empty());
        assert_eq!(set.iter().collect::<Vec<_>>(), [AnswerId(0), AnswerId(31)]);
        assert!(AnswerSet::only(AnswerId(31)).is_subset(set) && !set.is_subset(AnswerSet::only(AnswerId(31))));
    }

    #[test]
    fn answers_belong_to_their_question() {
        let mut answers = Answers::default();
        answers.set(QuestionId(2), AnswerSet::only(AnswerId(1)));
        assert_eq!(answers.get(QuestionId(2)), AnswerSet::only(AnswerId(1)));
        assert!(answers.get(QuestionId(1)).is_empty());
        assert_eq!(answers.up_to(QuestionId(2)), answers);
        assert_eq!(answers.up_to(QuestionId(1)), Answers::default());
    }
}
