//! Whether an answer was thought of where readers are protected: a new one slips past each list that names only its neighbours.

use guide::{AnswerId, AnswerSet, Clause, Condition, OptionKind, Question, QuestionId};

use super::{Check, in_toml, names, say};
use crate::block::keep_all;

pub(super) fn check(check: &Check<'_>) {
    // What is promised to nobody is asked of nobody; and a rule that could not be read may have named it.
    if check.promises.help_first.is_empty() || check.problems.has_errors() {
        return;
    }
    let protecting = check.protecting();
    let against = check.guide.options.iter().flat_map(|option| option.speaks_against).map(|it| it.when);
    let thought_of: Vec<Condition> = protecting.iter().copied().chain(against).collect();
    let mut needed: Vec<Condition> = Vec::new();
    for (id, question) in check.guide.numbered_questions() {
        let about = protecting.iter().copied().filter(|it| it.0.iter().any(|part| part.question == id));
        let about: Vec<Condition> = about.collect();
        for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.skips && !about.is_empty()) {
            let nowhere = !about.iter().any(|condition| names(*condition, id, answer));
            let lacking = about.iter().copied().filter(|it| nowhere || check.lacks(*it, id, answer, &thought_of));
            let lacking: Vec<Condition> = lacking
                .filter(|condition| {
                    let says_so = |left_out: &&Condition| leaves_out(**left_out, *condition, id, answer);
                    let said: Vec<Condition> = check.promises.left_out.iter().filter(says_so).copied().collect();
                    needed.extend(&said);
                    said.is_empty()
                })
                .collect();
            if nowhere && lacking.len() == about.len() {
                check.tell_forgotten(question, it.id, &lacking);
            } else {
                check.tell_lacking(id, question, it.id, &lacking);
            }
        }
    }
    for left_out in check.promises.left_out.iter().filter(|it| !needed.contains(it)) {
        let what = format!(
            "`left-out` names {}, but no rule that protects readers leaves that out",
            say(check.guide, *left_out)
        );
        let answer = left_out.0.first().and_then(|part| {
            let (question, answer) = (check.guide.question(part.question), part.any_of.iter().next()?);
            Some(check.place("answer", &format!("{}={}", question.id, question.answers[usize::from(answer.0)].id)))
        });
        check.problems.warning(answer.unwrap_or(check.file), what, "remove it from `left-out` of `[promises]`");
    }
}

/// Whether this part of `left-out` speaks of the answer where the condition holds but for it.
fn leaves_out(left_out: Condition, condition: Condition, id: QuestionId, answer: AnswerId) -> bool {
    let others = left_out.0.iter().filter(|part| part.question != id);
    names(left_out, id, answer) && others.into_iter().all(|other| condition.0.iter().any(|part| overlap(*part, *other)))
}

fn overlap(one: Clause, other: Clause) -> bool {
    one.question == other.question && !one.any_of.intersection(other.any_of).is_empty()
}

/// The condition with this answer to the question in place of those that it names.
fn with_only(condition: Condition, id: QuestionId, answer: AnswerId) -> Condition {
    let only = |part: &Clause| {
        if part.question == id { Clause { any_of: AnswerSet::only(answer), ..*part } } else { *part }
    };
    Condition(keep_all(condition.0.iter().map(only).collect()))
}

impl Check<'_> {
    /// The conditions where help comes first, something must be in place, or care is taken.
    fn protecting(&self) -> Vec<Condition> {
        let help = self.guide.options.iter().filter(|option| option.kind == OptionKind::Help);
        let first = help.flat_map(|option| option.comes_first).map(|because| because.when);
        let needs = self.guide.needs.iter().flat_map(|need| need.missing).map(|obstacle| obstacle.when);
        first.chain(needs).chain(self.guide.options.iter().flat_map(|it| it.take_care).map(|it| it.when)).collect()
    }

    /// Whether a condition names several answers to the question but not this one, and no other rule speaks of it there.
    fn lacks(&self, condition: Condition, id: QuestionId, answer: AnswerId, thought_of: &[Condition]) -> bool {
        let of_question = |part: &&Clause| part.question == id;
        let lists = condition.0.iter().filter(of_question).any(|part| part.any_of.iter().count() > 1);
        let others = || condition.0.iter().filter(|part| part.question != id);
        let speaks_there = |rule: &Condition| {
            let fits = |part: &Clause| {
                let mut same = rule.0.iter().filter(|it| it.question == part.question).peekable();
                same.peek().is_none() || same.any(|it| overlap(*it, *part))
            };
            names(*rule, id, answer) && (others().all(fits) || rule.is_implied_by(with_only(condition, id, answer)))
        };
        lists
            && !names(condition, id, answer)
            && others().count() > 0
            && !thought_of.iter().any(speaks_there)
            && self.anybody(with_only(condition, id, answer))
    }

    fn lines(&self, conditions: &[Condition]) -> String {
        let mut lines: Vec<usize> = conditions.iter().filter_map(|it| self.places.line(*it)).collect();
        lines.sort_unstable();
        lines.dedup();
        let word = if lines.len() == 1 { "line" } else { "lines" };
        format!("{word} {}", lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", "))
    }

    fn tell_forgotten(&self, question: &Question, answer: &str, conditions: &[Condition]) {
        if conditions.is_empty() {
            return;
        }
        let what = format!(
            "`{answer}` of `{}` is in none of the rules that protect readers and name other answers to it ({})",
            question.id,
            self.lines(conditions)
        );
        let repair = format!(
            "add it where it belongs; or say in `[promises]` that you have thought of it: `left-out = [{{ {} = [\"{answer}\"] }}]`",
            question.id
        );
        self.problems.warning(self.place("answer", &format!("{}={answer}", question.id)), what, repair);
    }

    /// For each circumstance in which others are protected, once.
    fn tell_lacking(&self, id: QuestionId, question: &Question, answer: &str, conditions: &[Condition]) {
        let others = |condition: &Condition| {
            let parts: Vec<Clause> = condition.0.iter().filter(|part| part.question != id).copied().collect();
            Condition(keep_all(parts))
        };
        let part_of = |wide: &Condition, narrow: &Condition| {
            let mut others = wide.0.iter().filter(|part| part.question != id);
            wide.0.len() < narrow.0.len() && others.all(|part| narrow.0.contains(part))
        };
        let mut told: Vec<Condition> = Vec::new();
        for condition in conditions {
            let with = others(condition);
            // What is said of more readers is said of these, too.
            if told.contains(&with) || conditions.iter().any(|wide| part_of(wide, condition)) {
                continue;
            }
            let same: Vec<Condition> = conditions.iter().filter(|it| others(it) == with).copied().collect();
            let what = format!(
                "where {}, the rules that protect readers name other answers to `{}`, but not `{answer}` ({})",
                say(self.guide, with),
                question.id,
                self.lines(&same)
            );
            let repair = format!(
                "add it there; or say in `[promises]` that you have thought of it: `left-out = [{{ {} = [\"{answer}\"], {} }}]`",
                question.id,
                in_toml(self.guide, with)
            );
            self.problems.warning(self.place("answer", &format!("{}={answer}", question.id)), what, repair);
            told.push(with);
        }
    }
}
