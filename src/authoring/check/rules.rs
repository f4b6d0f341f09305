//! Checks that each rule can matter: it can hold, nothing contradicts it, and no other rule repeats it.

use guide::{AnswerSet, Answers, Clause, Condition, GuideOption, Obstacle, Reason, TextId};

use super::{Check, describe};
use crate::diagnostic::Location;
use crate::reader_search::ReaderSearch;
use crate::source_map::{SpannedAnswer, SpannedRule};
use crate::static_data::leak_slice;

pub(super) fn check(check: &Check<'_>) {
    for rule in check.source_map.rules() {
        check.can_hold(rule);
    }
    for option in check.guide.options.iter().filter(|option| !check.source_map.is_invalid(option.id)) {
        check.contradictions(option);
        check.repeated_reasons(option.comes_first);
        check.repeated_reasons(option.speaks_for);
        check.repeated_obstacles(option.speaks_against);
        check.repeated_obstacles(option.take_care);
    }
    for need in check.guide.needs.iter().filter(|need| !check.source_map.is_invalid(need.id)) {
        check.repeated_obstacles(need.missing);
    }
    let without_texts =
        |when: &[Condition]| check.repetitions(when.iter().map(|when| ListItem { when: *when, effect: None }));
    check.guide.questions.iter().for_each(|question| without_texts(question.skip_when));
    check.guide.steps.iter().for_each(|steps| without_texts(steps.when));
    check.guide.help.iter().for_each(|help| without_texts(help.when));
    check.guide.stories.iter().for_each(|story| without_texts(story.when));
    check.repeated_services();
}

/// The condition of a rule with only one of its answers.
fn narrow_to(rule: &SpannedRule, only: &SpannedAnswer) -> Condition {
    let narrow = |clause: &Clause| {
        let is_narrowed = clause.question == only.question && clause.any_of.contains(only.answer);
        if is_narrowed { Clause { any_of: AnswerSet::only(only.answer), ..*clause } } else { *clause }
    };
    Condition(leak_slice(rule.condition.0.iter().map(narrow).collect()))
}

/// The condition that holds if both do.
fn both(one: Condition, other: Condition) -> Condition {
    Condition(leak_slice([one.0, other.0].concat()))
}

/// A rule in a list, with the sentence that it shows and whether the reason is strong.
struct ListItem {
    when: Condition,
    effect: Option<(TextId, bool)>,
}

impl Check<'_> {
    pub(super) fn rule_location(&self, condition: Condition) -> Location {
        self.source_map.rule(condition).map_or(self.file, |rule| rule.location)
    }

    pub(super) fn is_satisfiable(&self, condition: Condition) -> bool {
        ReaderSearch::new(self.guide, condition, [], &|_| true).find().is_some()
    }

    fn can_hold(&self, rule: &SpannedRule) {
        if !self.is_satisfiable(rule.condition) {
            let message = format!("this can never hold: nobody can answer {}", describe(self.guide, rule.condition));
            let suggestion = "change it, or change `skip-when` of the questions and answers that it names";
            return self.diagnostics.error(rule.location, message, suggestion);
        }
        for answer in rule.answers.iter().filter(|_| rule.answers.len() > 1) {
            let narrow = narrow_to(rule, answer);
            if !self.is_satisfiable(narrow) {
                let message =
                    format!("this answer never matters here: nobody can answer {}", describe(self.guide, narrow));
                self.diagnostics.error(
                    answer.location,
                    message,
                    "remove it from this rule, or offer it to these readers",
                );
            }
        }
    }

    /// Reports reasons that an obstacle always contradicts, and obstacles and care that never matter.
    fn contradictions(&self, option: &'static GuideOption) {
        let reasons = || option.comes_first.iter().chain(option.speaks_for).map(|reason| reason.when);
        for reason in reasons().filter(|reason| self.is_satisfiable(*reason)) {
            let is_unobstructed = |answers: &Answers| !self.obstacles(option).any(|obstacle| obstacle.holds(answers));
            if ReaderSearch::new(self.guide, reason, self.obstacles(option), &is_unobstructed).find().is_none() {
                self.report_contradiction(option, reason, self.rule_location(reason));
                continue;
            }
            let Some(rule) = self.source_map.rule(reason) else { continue };
            for answer in &rule.answers {
                let narrow = narrow_to(rule, answer);
                if self.obstacles(option).any(|obstacle| obstacle.is_implied_by(narrow)) {
                    self.report_contradiction(option, narrow, answer.location);
                }
            }
        }
        for obstacle in option.speaks_against.iter().map(|it| it.when).filter(|it| self.is_satisfiable(*it)) {
            let is_shown = |reason: Condition| self.is_satisfiable(both(obstacle, reason));
            if !reasons().any(is_shown) {
                let message = format!("this never matters, because nothing speaks for `{}` where it holds", option.id);
                self.diagnostics.error(self.rule_location(obstacle), message, "remove it, or extend `speaks-for`");
            }
        }
        for care in option.take_care.iter().map(|it| it.when).filter(|it| self.is_satisfiable(*it)) {
            let with_care = |answers: &Answers| {
                reasons().any(|reason| reason.holds(answers)) && !self.obstacles(option).any(|it| it.holds(answers))
            };
            if ReaderSearch::new(self.guide, care, reasons().chain(self.obstacles(option)), &with_care).find().is_none()
            {
                let message = format!("this never matters, because `{}` is not offered where it holds", option.id);
                let suggestion = "remove it, or exclude these readers from `speaks-against` and `needs`";
                self.diagnostics.error(self.rule_location(care), message, suggestion);
            }
        }
    }

    fn report_contradiction(&self, option: &'static GuideOption, reason: Condition, location: Location) {
        let reader = ReaderSearch::new(self.guide, reason, [], &|_| true).find().unwrap_or_default();
        let against = self.obstacles(option).find(|when| when.is_implied_by(reason) || when.holds(&reader));
        let against = against.unwrap_or(reason);
        let condition = describe(self.guide, against);
        let line = self.rule_location(against).line;
        let message = format!(
            "this speaks for `{}`, but line {line} always speaks against it in this case ({condition})",
            option.id
        );
        self.diagnostics.error(location, message, "remove one of the two");
    }

    fn repeated_reasons(&self, reasons: &[Reason]) {
        self.repetitions(reasons.iter().map(|it| ListItem { when: it.when, effect: Some((it.text, it.strong)) }));
    }

    fn repeated_obstacles(&self, obstacles: &[Obstacle]) {
        self.repetitions(obstacles.iter().map(|it| ListItem { when: it.when, effect: Some((it.text, false)) }));
    }

    /// Reports rules that show a service only where an earlier `[[help]]` shows it already. A later one may show it to more
    /// readers, further down in their list.
    fn repeated_services(&self) {
        for (number, rule) in self.guide.help.iter().enumerate() {
            let earlier = self.guide.help[..number].iter().filter(|it| it.service == rule.service);
            let earlier: Vec<Condition> = earlier.flat_map(|it| it.when).copied().collect();
            for when in rule.when {
                if let Some(wide) = earlier.iter().find(|wide| wide.is_implied_by(*when)) {
                    self.report_repetition(*when, *wide);
                }
            }
        }
    }

    fn report_repetition(&self, rule: Condition, wide: Condition) {
        let message = format!("line {} already covers this", self.rule_location(wide).line);
        self.diagnostics.error(self.rule_location(rule), message, "remove one of the two");
    }

    /// Reports rules of a list that hold only if another rule with the same sentence holds.
    fn repetitions(&self, list: impl Iterator<Item = ListItem>) {
        let list: Vec<ListItem> = list.collect();
        for (number, rule) in list.iter().enumerate() {
            let repeats = |(other, wide): &(usize, &ListItem)| {
                // Of two equal rules, the second is redundant.
                let is_redundant = *other < number || !rule.when.is_implied_by(wide.when);
                *other != number && rule.effect == wide.effect && wide.when.is_implied_by(rule.when) && is_redundant
            };
            if let Some((_, wide)) = list.iter().enumerate().find(repeats) {
                self.report_repetition(rule.when, wide.when);
            }
        }
    }
}
