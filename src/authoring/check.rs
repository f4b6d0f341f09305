//! Checks that must hold for the guide as a whole, whatever a reader answers.

mod overlooked_answers;
mod promises;
mod reachability;
mod rules;
mod silent_reader;
mod steps;

use guide::{
    AnswerId, AnswerSet, Answers, Clause, Condition, Guide, GuideOption, Need, OptionKind, Question, QuestionId,
};

use crate::diagnostic::{Diagnostics, Location};
use crate::promises::{Promises, split_by_answer, sufficient_answers};
use crate::reader_search::ReaderSearch;
use crate::source_map::SourceMap;

/// Reports every way in which the guide as a whole could fail a reader.
pub(crate) fn check(
    guide: &'static Guide,
    promises: &Promises,
    source_map: &SourceMap,
    file: Location,
    diagnostics: &Diagnostics,
) {
    let check = Check { guide, promises, source_map, file, diagnostics };
    promises::check(&check);
    check.talk_is_open_to_everyone();
    check.help_comes_first();
    for option in guide.options.iter().filter(|option| !source_map.is_invalid(option.id)) {
        check.option(option);
        if matches!(option.kind, OptionKind::Contact | OptionKind::Court) {
            check.gives_way_to_help(option);
            check.respects_out_of_reach(option);
        }
    }
    steps::check(&check);
    check.pictograms_are_complete();
    rules::check(&check);
    reachability::check(&check);
    overlooked_answers::check(&check);
    silent_reader::check(&check);
}

/// What all checks need.
pub(crate) struct Check<'p> {
    guide: &'static Guide,
    promises: &'p Promises,
    source_map: &'p SourceMap,
    /// The guide's file: the location of what is missing from it.
    file: Location,
    diagnostics: &'p Diagnostics,
}

impl Check<'_> {
    fn location(&self, kind: &str, id: &str) -> Location {
        self.source_map.location(kind, id).unwrap_or(self.file)
    }

    fn error(&self, option: &GuideOption, message: &str, suggestion: &str) {
        self.diagnostics.error(
            self.location("option", option.id),
            format!("the option `{}` {message}", option.id),
            suggestion,
        );
    }

    fn option(&self, option: &'static GuideOption) {
        if option.speaks_for.is_empty() && option.comes_first.is_empty() {
            self.error(
                option,
                "is never shown, because nothing speaks for it",
                "add `speaks-for`, or remove the option",
            );
        }
        if !option.comes_first.is_empty() && !matches!(option.kind, OptionKind::Help | OptionKind::Court) {
            self.error(
                option,
                "cannot come first",
                "only options of the kind `help` or `court` can: write `speaks-for` with `strong = true`",
            );
        }
        if option.kind == OptionKind::Help && !option.speaks_for.is_empty() {
            self.error(
                option,
                "could be offered beside contact with the other person",
                "help always comes first: write `comes-first` instead of `speaks-for`",
            );
        }
        if option.kind == OptionKind::Help && (self.obstacles(option).next().is_some() || !option.take_care.is_empty())
        {
            self.error(
                option,
                "can be held back",
                "help must always be shown: remove `needs`, `speaks-against` and `take-care`",
            );
        }
    }

    fn pictograms_are_complete(&self) {
        // A single pictogram beside one of several answers would look like a recommendation.
        let has_pictograms = |(id, it): &(QuestionId, &Question)| {
            self.promises.pictograms.contains(id) || it.answers.iter().any(|answer| answer.pictogram.is_some())
        };
        for (_, question) in self.guide.numbered_questions().filter(has_pictograms) {
            for answer in question.answers.iter().filter(|answer| !answer.skips && answer.pictogram.is_none()) {
                let location = self.location("answer", &format!("{}={}", question.id, answer.id));
                let message = format!("`{}` of `{}` has no pictogram", answer.id, question.id);
                self.diagnostics.error(location, message, "add `pictogram = \"…\"` with the name of a pictogram");
            }
        }
    }

    /// Every path ends well: one option is open to everyone, and has a reason for everyone.
    fn talk_is_open_to_everyone(&self) {
        let mut talks = self.guide.options.iter().filter(|option| option.kind == OptionKind::Talk);
        let (Some(talk), None) = (talks.next(), talks.next()) else {
            return self.report_talks();
        };
        if self.source_map.is_invalid(talk.id) {
            return;
        }
        if !talk.needs.is_empty() || !talk.speaks_against.is_empty() || !talk.take_care.is_empty() {
            self.error(talk, "must be open to everyone", "remove its `needs`, `speaks-against` and `take-care`");
        }
        let has_reason_for_all = self.guide.numbered_questions().any(|(id, question)| {
            let all: AnswerSet = question.numbered_answers().map(|(answer, _)| answer).collect();
            question.skip_when.is_empty() && all.is_subset(sufficient_answers(talk.speaks_for, id))
        });
        if !has_reason_for_all {
            let suggestion = "name in `speaks-for` every answer to a question that is always asked, such as `role`";
            self.error(talk, "has no reason for some readers", suggestion);
        }
    }

    /// Reports that there is no talk, or a second one.
    fn report_talks(&self) {
        let mut talks = self.guide.options.iter().filter(|option| option.kind == OptionKind::Talk);
        if let Some(second) = talks.nth(1) {
            let suggestion = "keep `kind = \"talk\"` for one option, and give this one another kind";
            return self.error(second, "is a second option of the kind `talk`", suggestion);
        }
        let suggestion = "write exactly one option with `kind = \"talk\"`: it is every reader's next step";
        self.diagnostics.error(self.file, "there is no option that is open to everyone", suggestion);
    }

    /// Proves that no result offers contact with the other person while help comes first.
    fn gives_way_to_help(&self, option: &'static GuideOption) {
        for when in self.help_first_rules() {
            let each = split_by_answer(when);
            let is_held_back = |when: &Condition| self.obstacles(option).any(|obstacle| obstacle.is_implied_by(*when));
            let missed: Vec<Condition> = each.iter().copied().filter(|it| !is_held_back(it)).collect();
            if let Some(first) = missed.first() {
                let shown = if missed.len() == each.len() { vec![when] } else { missed.clone() };
                let shown: Vec<String> = shown.into_iter().map(|it| describe(self.guide, it)).collect();
                let message = format!("reaches the other person while help comes first ({})", shown.join("; "));
                self.error(option, &message, &self.need_for(*first));
            }
        }
    }

    /// The conditions of the rules that put help first.
    fn help_first_rules(&self) -> impl Iterator<Item = Condition> + use<> {
        let help = self.guide.options.iter().filter(|option| option.kind == OptionKind::Help);
        help.flat_map(|option| option.comes_first).map(|reason| reason.when)
    }

    /// Proves that no result presumes that the other person can be reached when they cannot. What the court arranges may be
    /// offered with care.
    fn respects_out_of_reach(&self, option: &'static GuideOption) {
        for &promised in &self.promises.out_of_reach {
            let care = option.take_care.iter().filter(|_| option.kind == OptionKind::Court).map(|it| it.when);
            if !self.obstacles(option).chain(care).any(|obstacle| obstacle.is_implied_by(promised)) {
                let message = format!(
                    "presumes that the other person can be reached although {}",
                    describe(self.guide, promised)
                );
                self.error(option, &message, &self.need_for(promised));
            }
        }
    }

    fn obstacles(&self, option: &'static GuideOption) -> impl Iterator<Item = Condition> + use<> {
        self.guide.obstacles_to(option).map(|obstacle| obstacle.when)
    }

    /// What to do if an option lacks a need for this condition.
    fn need_for(&self, condition: Condition) -> String {
        let is_implied = |need: &&Need| need.missing.iter().any(|it| it.when.is_implied_by(condition));
        match self.guide.needs.iter().find(is_implied) {
            Some(need) => format!("add `{}` to its `needs`", need.id),
            None => "add this condition to a need, and the need to this option".to_owned(),
        }
    }

    /// Searches for a reader who should see help first and does not.
    fn help_comes_first(&self) {
        let help = || self.guide.options.iter().filter(|option| option.kind == OptionKind::Help);
        let reasons: Vec<Condition> = self.help_first_rules().collect();
        let location = help().next().map_or(self.file, |option| self.location("option", option.id));
        // An option with a mistake in its kind is missing here, and has been reported.
        if help().any(|option| self.source_map.is_invalid(option.id))
            || help().next().is_none() && self.source_map.has_invalid()
        {
            return;
        }
        let is_covered = |promised: &&Condition| reasons.iter().any(|reason| reason.is_implied_by(**promised));
        for &promised in self.promises.help_first.iter().filter(|promised| !is_covered(promised)) {
            let is_missed = |answers: &Answers| reasons.iter().all(|reason| !reason.holds(answers));
            let Some(reader) = ReaderSearch::new(self.guide, promised, reasons.iter().copied(), &is_missed).find()
            else {
                continue;
            };
            let message = format!("help does not come first for {}", describe_reader(self.guide, &reader));
            let new_rule = format!("a rule of its own to `comes-first` for {}", describe(self.guide, promised));
            let suggestion = match self.extension_for(promised, &reasons, &reader) {
                Some(extension) => format!("{extension}; or add {new_rule}"),
                None => format!("add {new_rule}"),
            };
            self.diagnostics.error(location, message, suggestion);
        }
    }

    /// The answer to add to an existing rule about the promise that would hold for this reader except for one question. Chooses the
    /// rule that names the most answers to that question.
    fn extension_for(&self, promised: Condition, rules: &[Condition], reader: &Answers) -> Option<String> {
        let is_about_promise =
            |rule: &&Condition| promised.0.iter().all(|it| rule.0.iter().any(|clause| clause.question == it.question));
        let only_unmet_clause = |rule: &Condition| {
            let mut unmet =
                rule.0.iter().filter(|clause| clause.any_of.intersection(reader.get(clause.question)).is_empty());
            unmet.next().filter(|_| unmet.next().is_none()).map(|clause| (*rule, *clause))
        };
        let (rule, clause) = rules
            .iter()
            .filter(is_about_promise)
            .filter_map(only_unmet_clause)
            .max_by_key(|(_, clause)| clause.any_of.iter().count())?;
        let question = self.guide.question(clause.question);
        let answers = answer_ids(question, reader.get(clause.question)).join("` or `");
        let line = self.rule_location(rule).line;
        Some(format!("add `{answers}` to `{}` on line {line}", question.id))
    }
}

/// Whether a condition names an answer.
fn names(condition: Condition, question: QuestionId, answer: AnswerId) -> bool {
    condition.0.iter().any(|clause| clause.question == question && clause.any_of.contains(answer))
}

/// The ids of some of the answers to a question, in order.
pub(crate) fn answer_ids(question: &Question, answers: AnswerSet) -> Vec<&'static str> {
    question.numbered_answers().filter(|(id, _)| answers.contains(*id)).map(|(_, answer)| answer.id).collect()
}

/// A condition in ids, for diagnostics.
fn describe(guide: &Guide, condition: Condition) -> String {
    let clause = |clause: &Clause| describe_answers(guide, clause.question, clause.any_of);
    condition.0.iter().map(clause).collect::<Vec<_>>().join(" and ")
}

/// A condition as written in `guide.toml`.
fn to_toml(guide: &Guide, condition: Condition) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (number, clause) in condition.0.iter().enumerate() {
        let question = guide.question(clause.question);
        let also = if condition.0[..number].iter().any(|it| it.question == clause.question) { "also-" } else { "" };
        lines.push(format!("{also}{} = {:?}", question.id, answer_ids(question, clause.any_of)));
    }
    lines.join(", ")
}

/// A reader's answers in ids, without the skipped questions.
fn describe_reader(guide: &Guide, reader: &Answers) -> String {
    let given =
        guide.numbered_questions().map(|(id, question)| (id, reader.get(id).difference(question.skipping_answers())));
    let given =
        given.filter(|(_, answers)| !answers.is_empty()).map(|(id, answers)| describe_answers(guide, id, answers));
    given.collect::<Vec<_>>().join(" and ")
}

/// Answers to a question in ids, as diagnostics and commands name them.
#[must_use]
pub fn describe_answers(guide: &Guide, question: QuestionId, any_of: AnswerSet) -> String {
    let question = guide.question(question);
    format!("{} = {}", question.id, answer_ids(question, any_of).join(" or "))
}
