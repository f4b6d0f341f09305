//! Whether an answer was thought of where readers are protected: a new one slips past each list that names only its neighbours.

use guide::{Condition, Kind, Question, QuestionId};

use super::{Check, names};

pub(super) fn check(check: &Check<'_>) {
    // What is promised to nobody is asked of nobody; and a rule that could not be read may have named it.
    if check.promises.help_first.is_empty() || check.problems.has_errors() {
        return;
    }
    for (id, question) in check.guide.numbered_questions() {
        let named = check.protecting(id);
        for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.skips && !named.is_empty()) {
            let is_named = named.iter().any(|condition| names(*condition, id, answer));
            let is_left_out = check.promises.left_out.iter().any(|condition| names(*condition, id, answer));
            match (is_named, is_left_out) {
                (false, false) => check.tell_forgotten(question, it.id, &named),
                (true, true) => check.tell_not_left_out(question, it.id),
                _ => {}
            }
        }
    }
}

impl Check<'_> {
    /// The conditions that name answers to a question where help comes first, something must be in place, or care is taken.
    fn protecting(&self, question: QuestionId) -> Vec<Condition> {
        let help = self.guide.options.iter().filter(|option| option.kind == Kind::Help);
        let first = help.flat_map(|option| option.comes_first).map(|because| because.when);
        let needs = self.guide.needs.iter().flat_map(|need| need.missing).map(|obstacle| obstacle.when);
        let all = first.chain(needs).chain(self.guide.options.iter().flat_map(|it| it.take_care).map(|it| it.when));
        all.filter(|condition| condition.0.iter().any(|part| part.question == question)).collect()
    }

    fn tell_forgotten(&self, question: &Question, answer: &str, named: &[Condition]) {
        let mut lines: Vec<usize> =
            named.iter().filter_map(|condition| Some(self.places.rule(*condition)?.place.line)).collect();
        lines.sort_unstable();
        lines.dedup();
        let lines = lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
        let what = format!(
            "`{answer}` of `{}` is in none of the conditions that protect readers and name other answers to it (lines {lines})",
            question.id
        );
        let repair = format!(
            "add it where it belongs; or say in `[promises]` that you have thought of it: `left-out = [{{ {} = [\"{answer}\"] }}]`",
            question.id
        );
        let place = self.place("answer", &format!("{}={answer}", question.id));
        self.problems.warning(place, what, repair);
    }

    fn tell_not_left_out(&self, question: &Question, answer: &str) {
        let what = format!("`left-out` names `{answer}` of `{}`, which is in such a condition", question.id);
        let place = self.place("answer", &format!("{}={answer}", question.id));
        self.problems.warning(place, what, "remove it from `left-out` of `[promises]`");
    }
}
