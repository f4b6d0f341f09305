//! What a guide promises its readers, whatever an editor changes: `[promises]` in `guide.toml`.

use guide::{AnswerId, AnswerSet, Clause, Condition, GuideOption, QuestionId, Reason, ServiceId};

use crate::static_data::leak_slice;

/// The promises. Each condition names one answer per clause.
#[derive(Debug, Default)]
pub struct Promises {
    /// The question about safety. Everyone is asked it, before all other questions.
    pub safety: Option<QuestionId>,
    /// Help comes first if one of these holds.
    pub help_first: Vec<Condition>,
    /// Nothing that requires contact with the other person is offered if one of these holds.
    pub out_of_reach: Vec<Condition>,
    /// Each of these answers is offered to everyone, except to readers for whom the second condition holds.
    pub asked: Vec<(Condition, Option<Condition>)>,
    /// Each service is shown to everyone for whom its condition holds.
    pub named: Vec<(ServiceId, Condition)>,
    /// Each answer to these questions, except one that says nothing, is enough to show an option.
    pub leads_to_option: Vec<QuestionId>,
    /// Answers that the rules that protect readers leave out on purpose. The check reports all others.
    pub left_out: Vec<Condition>,
    /// Each answer to these questions, except one that says nothing, has a pictogram, for readers with low literacy.
    pub pictograms: Vec<QuestionId>,
}

impl Promises {
    /// The conditions of all promises to readers who give certain answers.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = Condition> {
        let asked = self.asked.iter().map(|(answer, _)| answer);
        self.help_first.iter().chain(&self.out_of_reach).chain(asked).copied()
    }
}

/// Whether everyone who gives this answer sees the option, whatever else they answer.
pub(crate) fn leads_to(option: &GuideOption, question: QuestionId, answer: AnswerId) -> bool {
    [option.comes_first, option.speaks_for].into_iter().any(|list| sufficient_answers(list, question).contains(answer))
}

/// The answers to a question each of which is enough for one of these reasons, whatever else the reader answers.
pub(crate) fn sufficient_answers(reasons: &[Reason], question: QuestionId) -> AnswerSet {
    let single = reasons.iter().filter_map(|reason| match reason.when.0 {
        [clause] if clause.question == question => Some(clause.any_of),
        _ => None,
    });
    single.fold(AnswerSet::EMPTY, AnswerSet::union)
}

/// Splits a condition into conditions with one answer per clause: a promise about several answers is one about each.
pub(crate) fn split_by_answer(condition: Condition) -> Vec<Condition> {
    let mut all: Vec<Vec<Clause>> = vec![Vec::new()];
    for clause in condition.0 {
        let with = |before: &Vec<Clause>, answer| {
            let only = Clause { question: clause.question, any_of: AnswerSet::only(answer) };
            [before.as_slice(), &[only]].concat()
        };
        all = all.iter().flat_map(|before| clause.any_of.iter().map(|answer| with(before, answer))).collect();
    }
    all.into_iter().map(|clauses| Condition(leak_slice(clauses))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_about_several_answers_is_one_about_each() {
        let clause = |question, any_of| Clause { question: QuestionId(question), any_of: AnswerSet(any_of) };
        let one = |first, second| Condition(leak_slice(vec![clause(0, first), clause(3, second)]));
        assert_eq!(split_by_answer(one(0b0101, 0b0010)), [one(0b0001, 0b0010), one(0b0100, 0b0010)]);
    }
}
