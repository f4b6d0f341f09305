//! Whether each question is asked of somebody, each answer offered to somebody, and each choice changes something.

use guide::{Answer, AnswerId, Answers, Choice, Condition, Question, QuestionId};

use super::{Check, names};
use crate::reach::Search;

pub(super) fn check(check: &Check<'_>) {
    for (id, question) in check.guide.numbered_questions() {
        if check.asked(id, question, |_| true) {
            check.offered(id, question);
        } else {
            let what = format!("nobody is ever asked `{}`", question.id);
            check.problems.error(check.place("question", question.id), what, "correct its `skip-when`, or remove it");
        }
        // A rule that could not be read may have named it.
        if !check.problems.has_errors() {
            check.named(id, question);
        }
    }
}

impl Check<'_> {
    /// Whether anybody is asked of whom this is true, which looks at what decides about the question only.
    fn asked(&self, id: QuestionId, question: &'static Question, wanted: impl Fn(&Answers) -> bool) -> bool {
        let is_asked = |answers: &Answers| question.is_asked(answers) && !answers.get(id).is_empty() && wanted(answers);
        let mut search = Search::new(self.guide, Condition(&[]), [], &is_asked);
        search.count_question(id);
        search.find().is_some()
    }

    fn offered(&self, id: QuestionId, question: &'static Question) {
        for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.skip_when.is_empty()) {
            if !self.asked(id, question, |answers| question.offered_answers(answers).contains(answer)) {
                let what = format!("nobody is ever offered `{}`", it.id);
                self.problems.error(self.answer_place(question, it), what, "correct its `skip-when`, or remove it");
            }
        }
    }

    /// Where several answers may be ticked, each should lead somewhere.
    fn named(&self, id: QuestionId, question: &'static Question) {
        if question.choose == Choice::One {
            return;
        }
        for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.skips) {
            let named = self.places.rules().iter().flat_map(|rule| &rule.words);
            if !named.into_iter().any(|(asked, named, _)| (*asked, *named) == (id, answer)) {
                let what = format!("no rule names `{}`: choosing it changes nothing", it.id);
                let repair = "name it in the `speaks-for` of an option that fits, or remove the answer";
                self.problems.warning(self.answer_place(question, it), what, repair);
            } else if !self.leads_somewhere(id, answer) {
                let what = format!("choosing `{}` only rules options out: it leads to none", it.id);
                let repair = "name it in the `speaks-for` of an option that fits, or remove the answer";
                self.problems.warning(self.answer_place(question, it), what, repair);
            }
        }
    }

    /// Whether any rule shows something to who chooses this answer, or it is promised that it rules options out.
    fn leads_somewhere(&self, id: QuestionId, answer: AnswerId) -> bool {
        let guide = self.guide;
        let options = guide.options.iter().flat_map(|it| {
            let reasons = it.comes_first.iter().chain(it.speaks_for).map(|because| because.when);
            reasons.chain(it.take_care.iter().map(|obstacle| obstacle.when))
        });
        let others = guide.help.iter().flat_map(|it| it.when).chain(guide.steps.iter().flat_map(|it| it.when));
        let others = others.chain(guide.stories.iter().flat_map(|it| it.when)).chain(&self.promises.out_of_reach);
        let mut all = options.chain(others.copied()).chain(guide.notes.iter().map(|it| it.when));
        all.any(|condition| names(condition, id, answer))
    }

    fn answer_place(&self, question: &Question, answer: &Answer) -> crate::problem::Place {
        self.place("answer", &format!("{}={}", question.id, answer.id))
    }
}
