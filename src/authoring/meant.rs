//! Which answers a condition means, the short way round.

use guide::{Answer, Clause, Guide};

/// The answers of one question that a part of a condition means.
pub(crate) enum Meant {
    /// All of them: the question only has to be asked.
    Any,
    /// All but these few.
    AllBut(Vec<&'static Answer>),
    /// Just these.
    These(Vec<&'static Answer>),
}

/// What is meant; where it is nearly everything, what is not.
pub(crate) fn meant(guide: &Guide, part: Clause) -> Meant {
    let answers = guide.question(part.question).numbered_answers();
    let (meant, others): (Vec<_>, Vec<_>) = answers.partition(|(answer, _)| part.any_of.contains(*answer));
    let plain = |list: Vec<(guide::AnswerId, &'static Answer)>| list.into_iter().map(|(_, answer)| answer).collect();
    match (others.len(), meant.len()) {
        (0, _) => Meant::Any,
        (others_count, count) if others_count * 2 < count => Meant::AllBut(plain(others)),
        _ => Meant::These(plain(meant)),
    }
}
