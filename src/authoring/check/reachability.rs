//! Checks that somebody is asked each question, that somebody is offered each answer, and that each choice changes something.

use guide::{Answer, AnswerId, Answers, Choice, Condition, Question, QuestionId};

use super::{Check, names};
use crate::reader_search::ReaderSearch;

pub(super) fn check(check: &Check<'_>) {
    for (id, question) in check.guide.numbered_questions() {
        if check.is_ever_asked(id, question, |_| true) {
            check.answers_are_offered(id, question);
        } else {
            let message = format!("nobody is ever asked `{}`", question.id);
            check.diagnostics.error(
                check.location("question", question.id),
                message,
                "correct its `skip-when`, or remove it",
            );
        }
        // A rule with an error may name it.
        if !check.diagnostics.has_errors() {
            check.answers_matter(id, question);
        }
    }
}

impl Check<'_> {
    /// Whether somebody is asked the question for whom the predicate holds. The predicate may depend only on what decides whether the
    /// question is asked.
    fn is_ever_asked(&self, id: QuestionId, question: &'static Question, predicate: impl Fn(&Answers) -> bool) -> bool {
        let is_asked =
            |answers: &Answers| question.is_asked(answers) && !answers.get(id).is_empty() && predicate(answers);
        let mut search = ReaderSearch::new(self.guide, Condition(&[]), [], &is_asked);
        search.add_question(id);
        search.find().is_some()
    }

    fn answers_are_offered(&self, id: QuestionId, question: &'static Question) {
        for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.skip_when.is_empty()) {
            if !self.is_ever_asked(id, question, |answers| question.offered_answers(answers).contains(answer)) {
                let message = format!("nobody is ever offered `{}`", it.id);
                self.diagnostics.error(
                    self.answer_location(question, it),
                    message,
                    "correct its `skip-when`, or remove it",
                );
            }
        }
    }

    /// If readers can choose several answers, each should lead to something.
    fn answers_matter(&self, id: QuestionId, question: &'static Question) {
        if question.choose == Choice::One {
            return;
        }
        for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.skips) {
            let mut named = self.source_map.rules().iter().flat_map(|rule| &rule.answers);
            if !named.any(|named| (named.question, named.answer) == (id, answer)) {
                let message = format!("no rule names `{}`, so choosing it changes nothing", it.id);
                let suggestion = "name it in the `speaks-for` of a fitting option, or remove the answer";
                self.diagnostics.warning(self.answer_location(question, it), message, suggestion);
            } else if !self.leads_somewhere(id, answer) {
                let message = format!("choosing `{}` only rules out options and leads to none", it.id);
                let suggestion = "name it in the `speaks-for` of a fitting option, or remove the answer";
                self.diagnostics.warning(self.answer_location(question, it), message, suggestion);
            }
        }
    }

    /// Whether a rule shows something to readers who choose this answer, or a promise says that it rules out options.
    fn leads_somewhere(&self, id: QuestionId, answer: AnswerId) -> bool {
        let guide = self.guide;
        let options = guide.options.iter().flat_map(|it| {
            let reasons = it.comes_first.iter().chain(it.speaks_for).map(|reason| reason.when);
            reasons.chain(it.take_care.iter().map(|obstacle| obstacle.when))
        });
        let others = guide.help.iter().flat_map(|it| it.when).chain(guide.steps.iter().flat_map(|it| it.when));
        let others = others.chain(guide.stories.iter().flat_map(|it| it.when)).chain(&self.promises.out_of_reach);
        let mut all = options.chain(others.copied()).chain(guide.notes.iter().map(|it| it.when));
        all.any(|condition| names(condition, id, answer))
    }

    fn answer_location(&self, question: &Question, answer: &Answer) -> crate::diagnostic::Location {
        self.location("answer", &format!("{}={}", question.id, answer.id))
    }
}
