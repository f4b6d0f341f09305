//! The shortest way to say which answers a clause means.

use guide::{Answer, AnswerId, Clause, Guide};

/// The answers that a clause means.
pub(crate) enum ClauseSummary {
    /// Every answer: the question only has to be asked.
    Any,
    /// Every answer except these.
    AllBut(Vec<&'static Answer>),
    /// These answers.
    OneOf(Vec<&'static Answer>),
}

impl ClauseSummary {
    /// Summarizes a clause. If it means nearly every answer, names the others.
    pub(crate) fn of(guide: &Guide, clause: Clause) -> Self {
        let answers = guide.question(clause.question).numbered_answers();
        let (meant, others): (Vec<_>, Vec<_>) = answers.partition(|(answer, _)| clause.any_of.contains(*answer));
        let without_ids = |list: Vec<(AnswerId, &'static Answer)>| list.into_iter().map(|(_, answer)| answer).collect();
        match (others.len(), meant.len()) {
            (0, _) => Self::Any,
            (others_count, count) if others_count * 2 < count => Self::AllBut(without_ids(others)),
            _ => Self::OneOf(without_ids(meant)),
        }
    }
}
