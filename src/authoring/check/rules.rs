//! Whether each rule can matter: it holds for somebody, nothing contradicts it, and no other says the same.

use guide::{AnswerSet, Answers, Clause, Condition, GuideOption, Obstacle, Reason, TextId};

use super::{Check, say};
use crate::block::keep_all;
use crate::places::Rule;
use crate::problem::Place;
use crate::reach::Search;

pub(super) fn check(check: &Check<'_>) {
    for rule in check.places.rules() {
        check.can_hold(rule);
    }
    for option in check.guide.options.iter().filter(|option| !check.places.is_damaged(option.id)) {
        check.contradictions(option);
        check.repeated_reasons(option.comes_first);
        check.repeated_reasons(option.speaks_for);
        check.repeated_obstacles(option.speaks_against);
        check.repeated_obstacles(option.take_care);
    }
    for need in check.guide.needs.iter().filter(|need| !check.places.is_damaged(need.id)) {
        check.repeated_obstacles(need.missing);
    }
    let without_texts = |when: &[Condition]| check.repeated(when.iter().map(|when| Listed { when: *when, says: None }));
    check.guide.questions.iter().for_each(|question| without_texts(question.skip_when));
    check.guide.steps.iter().for_each(|steps| without_texts(steps.when));
    check.guide.help.iter().for_each(|help| without_texts(help.when));
    check.guide.stories.iter().for_each(|story| without_texts(story.when));
}

/// The rule with one of its answers only.
fn narrowed(rule: &Rule, (question, answer, _): (guide::QuestionId, guide::AnswerId, Place)) -> Condition {
    let narrow = |part: &Clause| {
        let is_narrowed = part.question == question && part.any_of.contains(answer);
        if is_narrowed { Clause { any_of: AnswerSet::only(answer), ..*part } } else { *part }
    };
    Condition(keep_all(rule.condition.0.iter().map(narrow).collect()))
}

/// What holds where both do.
fn both(one: Condition, other: Condition) -> Condition {
    Condition(keep_all([one.0, other.0].concat()))
}

/// A rule in a list, with the sentence that it makes the guide say.
struct Listed {
    when: Condition,
    says: Option<(TextId, bool)>,
}

impl Check<'_> {
    pub(super) fn rule_place(&self, condition: Condition) -> Place {
        self.places.rule(condition).map_or(self.file, |rule| rule.place)
    }

    pub(super) fn anybody(&self, condition: Condition) -> bool {
        Search::new(self.guide, condition, [], &|_| true).find().is_some()
    }

    fn can_hold(&self, rule: &Rule) {
        if !self.anybody(rule.condition) {
            let what = format!("this can never hold: nobody can answer {}", say(self.guide, rule.condition));
            let repair = "change it, or change `skip-when` of the questions and answers it names";
            return self.problems.error(rule.place, what, repair);
        }
        for word in rule.words.iter().filter(|_| rule.words.len() > 1) {
            let narrow = narrowed(rule, *word);
            if !self.anybody(narrow) {
                let what = format!("this answer never counts here: nobody can answer {}", say(self.guide, narrow));
                self.problems.error(word.2, what, "remove it from this rule, or offer it to these readers");
            }
        }
    }

    /// A reason that something always stands against, and the other way round.
    fn contradictions(&self, option: &'static GuideOption) {
        let reasons = || option.comes_first.iter().chain(option.speaks_for).map(|because| because.when);
        for reason in reasons().filter(|reason| self.anybody(*reason)) {
            let free = |answers: &Answers| !self.obstacles(option).any(|obstacle| obstacle.holds(answers));
            if Search::new(self.guide, reason, self.obstacles(option), &free).find().is_none() {
                self.tell_contradiction(option, reason, self.rule_place(reason));
                continue;
            }
            let Some(rule) = self.places.rule(reason) else { continue };
            for word in &rule.words {
                let narrow = narrowed(rule, *word);
                if self.obstacles(option).any(|obstacle| obstacle.is_implied_by(narrow)) {
                    self.tell_contradiction(option, narrow, word.2);
                }
            }
        }
        for obstacle in option.speaks_against.iter().map(|it| it.when).filter(|it| self.anybody(*it)) {
            let is_shown = |reason: Condition| self.anybody(both(obstacle, reason));
            if !reasons().any(is_shown) {
                let what = format!("never matters: nothing speaks for `{}` where this holds", option.id);
                self.problems.error(self.rule_place(obstacle), what, "remove it, or add to `speaks-for`");
            }
        }
        for care in option.take_care.iter().map(|it| it.when).filter(|it| self.anybody(*it)) {
            let with_care = |answers: &Answers| {
                reasons().any(|reason| reason.holds(answers)) && !self.obstacles(option).any(|it| it.holds(answers))
            };
            if Search::new(self.guide, care, reasons().chain(self.obstacles(option)), &with_care).find().is_none() {
                let what = format!("never matters: `{}` isn't offered where this holds", option.id);
                let repair = "remove it, or let `speaks-against` and `needs` leave these readers out";
                self.problems.error(self.rule_place(care), what, repair);
            }
        }
    }

    fn tell_contradiction(&self, option: &'static GuideOption, reason: Condition, place: Place) {
        let reader = Search::new(self.guide, reason, [], &|_| true).find().unwrap_or_default();
        let against = self.obstacles(option).find(|when| when.is_implied_by(reason) || when.holds(&reader));
        let against = against.unwrap_or(reason);
        let said = say(self.guide, against);
        let line = self.rule_place(against).line;
        let what = format!("speaks for `{}`, but line {line} always speaks against it then ({said})", option.id);
        self.problems.error(place, what, "remove one of the two");
    }

    fn repeated_reasons(&self, reasons: &[Reason]) {
        self.repeated(reasons.iter().map(|it| Listed { when: it.when, says: Some((it.text, it.strong)) }));
    }

    fn repeated_obstacles(&self, obstacles: &[Obstacle]) {
        self.repeated(obstacles.iter().map(|it| Listed { when: it.when, says: Some((it.text, false)) }));
    }

    /// Tells rules of one list that hold only where another that says the same holds, too.
    fn repeated(&self, list: impl Iterator<Item = Listed>) {
        let list: Vec<Listed> = list.collect();
        for (number, rule) in list.iter().enumerate() {
            let says_it = |(other, wide): &(usize, &Listed)| {
                // Of two that are the same, the second is the one too many.
                let keeps = *other < number || !rule.when.is_implied_by(wide.when);
                *other != number && rule.says == wide.says && wide.when.is_implied_by(rule.when) && keeps
            };
            if let Some((_, wide)) = list.iter().enumerate().find(says_it) {
                let what = format!("adds nothing: line {} says it already", self.rule_place(wide.when).line);
                self.problems.error(self.rule_place(rule.when), what, "remove one of the two");
            }
        }
    }
}
