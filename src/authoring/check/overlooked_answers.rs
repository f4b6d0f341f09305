//! Finds answers that the rules that protect readers overlook, such as a new answer that a list of similar answers does not name.

use guide::{AnswerId, AnswerSet, Clause, Condition, Question, QuestionId};

use super::{Check, describe, names, to_toml};
use crate::static_data::leak_slice;

pub(super) fn check(check: &Check<'_>) {
    // Without promises there is nothing to compare with, and a rule with an error may name the answer.
    if check.promises.help_first.is_empty() || check.diagnostics.has_errors() {
        return;
    }
    let protecting = check.protecting();
    let against = check.guide.options.iter().flat_map(|option| option.speaks_against).map(|it| it.when);
    let considered: Vec<Condition> = protecting.iter().copied().chain(against).collect();
    let mut used: Vec<Condition> = Vec::new();
    for (id, question) in check.guide.numbered_questions() {
        let about = protecting.iter().copied().filter(|it| it.0.iter().any(|clause| clause.question == id));
        let about: Vec<Condition> = about.collect();
        for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.skips && !about.is_empty()) {
            let is_unnamed = !about.iter().any(|condition| names(*condition, id, answer));
            let overlooks = |it: &Condition| is_unnamed || check.overlooks(*it, id, answer, &considered);
            let mut is_exempt = |condition: &Condition| {
                let exempts = |left_out: &&Condition| leaves_out(**left_out, *condition, id, answer);
                let exemptions: Vec<Condition> = check.promises.left_out.iter().filter(exempts).copied().collect();
                used.extend(&exemptions);
                !exemptions.is_empty()
            };
            let mut overlooking: Vec<Condition> = about.iter().copied().filter(overlooks).collect();
            overlooking.retain(|condition| !is_exempt(condition));
            if is_unnamed && overlooking.len() == about.len() {
                check.report_unnamed(question, it.id, &overlooking);
            } else {
                check.report_overlooked(id, question, it.id, &overlooking);
            }
        }
    }
    report_unused_exemptions(check, &used);
}

/// Reports conditions of `left-out` that exempt no answer from any rule.
fn report_unused_exemptions(check: &Check<'_>, used: &[Condition]) {
    for left_out in check.promises.left_out.iter().filter(|it| !used.contains(it)) {
        let message = format!(
            "`left-out` names {}, but every rule that protects readers already names it",
            describe(check.guide, *left_out)
        );
        let answer = left_out.0.first().and_then(|clause| {
            let (question, answer) = (check.guide.question(clause.question), clause.any_of.iter().next()?);
            Some(check.location("answer", &format!("{}={}", question.id, question.answers[usize::from(answer.0)].id)))
        });
        check.diagnostics.warning(answer.unwrap_or(check.file), message, "remove it from `left-out` of `[promises]`");
    }
}

/// Whether this condition of `left-out` exempts the answer from the rule.
fn leaves_out(left_out: Condition, condition: Condition, id: QuestionId, answer: AnswerId) -> bool {
    let others = left_out.0.iter().filter(|clause| clause.question != id);
    names(left_out, id, answer)
        && others.into_iter().all(|other| condition.0.iter().any(|clause| overlaps(*clause, *other)))
}

fn overlaps(one: Clause, other: Clause) -> bool {
    one.question == other.question && !one.any_of.intersection(other.any_of).is_empty()
}

/// The condition with this answer in place of those that it names for the question.
fn replace_answers(condition: Condition, id: QuestionId, answer: AnswerId) -> Condition {
    let only = |clause: &Clause| {
        if clause.question == id { Clause { any_of: AnswerSet::only(answer), ..*clause } } else { *clause }
    };
    Condition(leak_slice(condition.0.iter().map(only).collect()))
}

impl Check<'_> {
    /// The conditions under which help comes first, a need is missing, or care is needed.
    fn protecting(&self) -> Vec<Condition> {
        let needs = self.guide.needs.iter().flat_map(|need| need.missing).map(|obstacle| obstacle.when);
        self.help_first_rules()
            .chain(needs)
            .chain(self.guide.options.iter().flat_map(|it| it.take_care).map(|it| it.when))
            .collect()
    }

    /// Whether a condition names several answers to the question but not this one, and no other rule covers it there.
    fn overlooks(&self, condition: Condition, id: QuestionId, answer: AnswerId, considered: &[Condition]) -> bool {
        let of_question = |clause: &&Clause| clause.question == id;
        let lists = condition.0.iter().filter(of_question).any(|clause| clause.any_of.iter().count() > 1);
        let others = || condition.0.iter().filter(|clause| clause.question != id);
        let covers = |rule: &Condition| {
            let fits = |clause: &Clause| {
                let mut same = rule.0.iter().filter(|it| it.question == clause.question).peekable();
                same.peek().is_none() || same.any(|it| overlaps(*it, *clause))
            };
            names(*rule, id, answer)
                && (others().all(fits) || rule.is_implied_by(replace_answers(condition, id, answer)))
        };
        lists
            && !names(condition, id, answer)
            && others().count() > 0
            && !considered.iter().any(covers)
            && self.is_satisfiable(replace_answers(condition, id, answer))
    }

    fn lines(&self, conditions: &[Condition]) -> String {
        let mut lines: Vec<usize> = conditions.iter().filter_map(|it| self.source_map.line(*it)).collect();
        lines.sort_unstable();
        lines.dedup();
        let word = if lines.len() == 1 { "line" } else { "lines" };
        format!("{word} {}", lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", "))
    }

    fn report_unnamed(&self, question: &Question, answer: &str, conditions: &[Condition]) {
        if conditions.is_empty() {
            return;
        }
        let message = format!(
            "no rule that protects readers names `{answer}` of `{}`, though some name other answers to this question ({})",
            question.id,
            self.lines(conditions)
        );
        let suggestion = format!(
            "add it where it belongs, and to `help-first` of `[promises]` if help must come first; or, if it is left out on purpose, add `{{ {} = [\"{answer}\"] }}` to `left-out` of `[promises]`",
            question.id
        );
        self.diagnostics.warning(self.location("answer", &format!("{}={answer}", question.id)), message, suggestion);
    }

    /// Reports each circumstance in which other answers are protected once.
    fn report_overlooked(&self, id: QuestionId, question: &Question, answer: &str, conditions: &[Condition]) {
        let others = |condition: &Condition| {
            let clauses: Vec<Clause> = condition.0.iter().filter(|clause| clause.question != id).copied().collect();
            Condition(leak_slice(clauses))
        };
        let is_wider = |wide: &Condition, narrow: &Condition| {
            let mut others = wide.0.iter().filter(|clause| clause.question != id);
            wide.0.len() < narrow.0.len() && others.all(|clause| narrow.0.contains(clause))
        };
        let mut reported: Vec<Condition> = Vec::new();
        for condition in conditions {
            let with = others(condition);
            // A circumstance that includes more readers includes these.
            if reported.contains(&with) || conditions.iter().any(|wide| is_wider(wide, condition)) {
                continue;
            }
            let same: Vec<Condition> = conditions.iter().filter(|it| others(it) == with).copied().collect();
            let message = format!(
                "where {}, the rules that protect readers name other answers to `{}` but not `{answer}` ({})",
                describe(self.guide, with),
                question.id,
                self.lines(&same)
            );
            let suggestion = format!(
                "add it there, and to `help-first` of `[promises]` if help must come first; or, if it is left out on purpose, add `{{ {} = [\"{answer}\"], {} }}` to `left-out` of `[promises]`",
                question.id,
                to_toml(self.guide, with)
            );
            self.diagnostics.warning(
                self.location("answer", &format!("{}={answer}", question.id)),
                message,
                suggestion,
            );
            reported.push(with);
        }
    }
}
