//! What a guide promises its readers, whatever else an editor changes: `[promises]` in `guide.toml`.

use guide::{AnswerId, AnswerSet, Clause, Condition, GuideOption, QuestionId, Reason, ServiceId};

use crate::block::keep_all;

/// The promises, as conditions each of which names one answer to a question.
#[derive(Debug, Default)]
pub struct Promises {
    /// The question about safety: it is asked of everybody, before all others.
    pub safety: Option<QuestionId>,
    /// Help comes first where one of these holds.
    pub help_first: Vec<Condition>,
    /// Nothing that presumes the other person is offered where one of these holds.
    pub out_of_reach: Vec<Condition>,
    /// Each of these answers is offered to everybody but whom the second condition names.
    pub asked: Vec<(Condition, Option<Condition>)>,
    /// Each service is named to everybody for whom its condition holds.
    pub named: Vec<(ServiceId, Condition)>,
    /// Each answer to these questions, but one that says nothing, shows an option by itself: who asks for a way is told of it.
    pub leads_to_option: Vec<QuestionId>,
    /// Answers that no condition protects, on purpose: any other that none does is told.
    pub left_out: Vec<Condition>,
    /// Each answer to these questions, but one that says nothing, has a drawing beside it: who reads little finds it too.
    pub pictograms: Vec<QuestionId>,
}

impl Promises {
    /// All that is promised to who gives some answer.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = Condition> {
        let asked = self.asked.iter().map(|(answer, _)| answer);
        self.help_first.iter().chain(&self.out_of_reach).chain(asked).copied()
    }
}

/// Whether an option is shown to everybody who gives this answer, whatever else they answer.
pub(crate) fn leads_to(option: &GuideOption, question: QuestionId, answer: AnswerId) -> bool {
    [option.comes_first, option.speaks_for].into_iter().any(|list| enough_alone(list, question).contains(answer))
}

/// The answers to one question of which each is enough for one of these reasons, whatever else is answered.
pub(crate) fn enough_alone(reasons: &[Reason], question: QuestionId) -> AnswerSet {
    let alone = reasons.iter().filter_map(|because| match because.when.0 {
        [part] if part.question == question => Some(part.any_of),
        _ => None,
    });
    alone.fold(AnswerSet::EMPTY, AnswerSet::union)
}

/// The condition as many, each with one answer to each of its questions: what is promised of several answers is promised of each.
pub(crate) fn each_answer(condition: Condition) -> Vec<Condition> {
    let mut all: Vec<Vec<Clause>> = vec![Vec::new()];
    for part in condition.0 {
        let with = |before: &Vec<Clause>, answer| {
            let only = Clause { question: part.question, any_of: AnswerSet::only(answer) };
            [before.as_slice(), &[only]].concat()
        };
        all = all.iter().flat_map(|before| part.any_of.iter().map(|answer| with(before, answer))).collect();
    }
    all.into_iter().map(|parts| Condition(keep_all(parts))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_promised_of_several_answers_is_promised_of_each() {
        let part = |question, any_of| Clause { question: QuestionId(question), any_of: AnswerSet(any_of) };
        let one = |first, second| Condition(keep_all(vec![part(0, first), part(3, second)]));
        assert_eq!(each_answer(one(0b0101, 0b0010)), [one(0b0001, 0b0010), one(0b0100, 0b0010)]);
    }
}
