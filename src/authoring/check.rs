//! What must hold for the guide as a whole, whatever a reader answers.

mod left_out;
mod promised;
mod rules;
mod use_of_answers;

use guide::{
    AnswerId, AnswerSet, Answers, Clause, Condition, Guide, GuideOption, Need, OptionKind, Question, QuestionId,
};

use crate::places::Places;
use crate::problem::{Place, Problems};
use crate::promises::{Promises, enough_alone};
use crate::reach::Search;

/// Tells every way in which the guide as a whole could fail a reader.
pub(crate) fn check(guide: &'static Guide, promises: &Promises, places: &Places, file: Place, problems: &Problems) {
    let check = Check { guide, promises, places, file, problems };
    promised::check(&check);
    check.open_talk();
    check.help_comes_first();
    for option in guide.options.iter().filter(|option| !places.is_damaged(option.id)) {
        check.option(option);
        if matches!(option.kind, OptionKind::Contact | OptionKind::Court) {
            check.held_back_by_help(option);
            check.presumes_the_other(option);
        }
    }
    check.steps_for_everybody();
    check.drawings();
    rules::check(&check);
    use_of_answers::check(&check);
    left_out::check(&check);
}

/// What every check looks at.
pub(crate) struct Check<'p> {
    guide: &'static Guide,
    promises: &'p Promises,
    places: &'p Places,
    /// The guide's file, for what is missing from it.
    file: Place,
    problems: &'p Problems,
}

impl Check<'_> {
    fn place(&self, kind: &str, id: &str) -> Place {
        self.places.of(kind, id).unwrap_or(self.file)
    }

    fn error(&self, option: &GuideOption, what: &str, repair: &str) {
        self.problems.error(self.place("option", option.id), format!("the option `{}` {what}", option.id), repair);
    }

    fn option(&self, option: &'static GuideOption) {
        if option.speaks_for.is_empty() && option.comes_first.is_empty() {
            self.error(option, "is never shown: nothing speaks for it", "add `speaks-for`, or remove the option");
        }
        if !option.comes_first.is_empty() && !matches!(option.kind, OptionKind::Help | OptionKind::Court) {
            self.error(option, "cannot come first", "only help and the court do: write `speaks-for` with `strong`");
        }
        if option.kind == OptionKind::Help && (self.obstacles(option).next().is_some() || !option.take_care.is_empty())
        {
            self.error(
                option,
                "could be held back",
                "help is never in the way: remove `needs`, `speaks-against` and `take-care`",
            );
        }
    }

    /// The last list of steps is everybody's, and the only one.
    fn steps_for_everybody(&self) {
        let for_all = |steps: &guide::Steps| steps.when.is_empty();
        let last = self.guide.steps.last().is_some_and(for_all);
        if !last || self.guide.steps.iter().filter(|steps| for_all(steps)).count() > 1 {
            let repair = "let the last `[[steps]]`, and only that, have no `when`";
            self.problems.error(self.file, "not every reader is told what happens after making contact", repair);
        }
    }

    fn drawings(&self) {
        // One drawing among answers without any would look as if it were recommended.
        let is_drawn = |(id, it): &(QuestionId, &Question)| {
            self.promises.pictograms.contains(id) || it.answers.iter().any(|answer| answer.pictogram.is_some())
        };
        for (_, question) in self.guide.numbered_questions().filter(is_drawn) {
            for answer in question.answers.iter().filter(|answer| !answer.skips && answer.pictogram.is_none()) {
                let place = self.place("answer", &format!("{}={}", question.id, answer.id));
                let what = format!("`{}` of `{}` has no drawing", answer.id, question.id);
                self.problems.error(place, what, "add `pictogram = \"…\"`: the name of a drawing");
            }
        }
    }

    /// Every path ends well: one option is open to everybody, with a reason for everybody.
    fn open_talk(&self) {
        let mut talks = self.guide.options.iter().filter(|option| option.kind == OptionKind::Talk);
        let (Some(talk), None) = (talks.next(), talks.next()) else {
            return self.tell_talks();
        };
        if self.places.is_damaged(talk.id) {
            return;
        }
        if !talk.needs.is_empty() || !talk.speaks_against.is_empty() || !talk.take_care.is_empty() {
            self.error(talk, "must be open to everybody", "remove its `needs`, `speaks-against` and `take-care`");
        }
        let covered = self.guide.numbered_questions().any(|(id, question)| {
            let all: AnswerSet = question.numbered_answers().map(|(answer, _)| answer).collect();
            question.skip_when.is_empty() && all.is_subset(enough_alone(talk.speaks_for, id))
        });
        if !covered {
            let repair = "let `speaks-for` name every answer of one question that is always asked, such as `role`";
            self.error(talk, "has no reason for some readers", repair);
        }
    }

    /// Tells that there is no talk, or where the second is.
    fn tell_talks(&self) {
        let mut talks = self.guide.options.iter().filter(|option| option.kind == OptionKind::Talk);
        if let Some(second) = talks.nth(1) {
            let repair = "let one option have `kind = \"talk\"`, and give this one another kind";
            return self.error(second, "is a second talk", repair);
        }
        let repair = "write exactly one option with `kind = \"talk\"`: it is every reader's next step";
        self.problems.error(self.file, "there must be one option that is always open", repair);
    }

    /// Proves that a result in which help comes first offers nothing that reaches the other person.
    fn held_back_by_help(&self, option: &'static GuideOption) {
        let help = self.guide.options.iter().filter(|other| other.kind == OptionKind::Help);
        for reason in help.flat_map(|help| help.comes_first) {
            if !self.obstacles(option).any(|obstacle| obstacle.is_implied_by(reason.when)) {
                let condition = say(self.guide, reason.when);
                let what = format!("reaches the other person although help comes first ({condition})");
                self.error(option, &what, &self.need_for(reason.when));
            }
        }
    }

    /// Proves that nothing is offered that presumes the other person where they are out of reach. What the court arranges may
    /// be offered with care.
    fn presumes_the_other(&self, option: &'static GuideOption) {
        for &promised in &self.promises.out_of_reach {
            let care = option.take_care.iter().filter(|_| option.kind == OptionKind::Court).map(|it| it.when);
            if !self.obstacles(option).chain(care).any(|obstacle| obstacle.is_implied_by(promised)) {
                let what = format!("presumes the other person although {}", say(self.guide, promised));
                self.error(option, &what, &self.need_for(promised));
            }
        }
    }

    fn obstacles(&self, option: &'static GuideOption) -> impl Iterator<Item = Condition> + use<> {
        self.guide.obstacles_to(option).map(|obstacle| obstacle.when)
    }

    /// What to do where an option lacks a need for this condition.
    fn need_for(&self, condition: Condition) -> String {
        let covers = |need: &&Need| need.missing.iter().any(|it| it.when.is_implied_by(condition));
        match self.guide.needs.iter().find(covers) {
            Some(need) => format!("add `{}` to its `needs`", need.id),
            None => "add that condition to a need, and the need to this option".to_owned(),
        }
    }

    /// Looks for a reader who ought to see help first and doesn't.
    fn help_comes_first(&self) {
        let help = || self.guide.options.iter().filter(|option| option.kind == OptionKind::Help);
        let reasons: Vec<Condition> = help().flat_map(|it| it.comes_first).map(|it| it.when).collect();
        let place = help().next().map_or(self.file, |option| self.place("option", option.id));
        if help().any(|option| self.places.is_damaged(option.id)) {
            return;
        }
        let is_covered = |promised: &&Condition| reasons.iter().any(|reason| reason.is_implied_by(**promised));
        for &promised in self.promises.help_first.iter().filter(|promised| !is_covered(promised)) {
            let left_out = |answers: &Answers| reasons.iter().all(|reason| !reason.holds(answers));
            let Some(reader) = Search::new(self.guide, promised, reasons.iter().copied(), &left_out).find() else {
                continue;
            };
            let what = format!("help does not come first for {}", say_reader(self.guide, &reader));
            let alone = format!("a rule of its own to `comes-first`, where {}", say(self.guide, promised));
            let repair = match self.nearly(promised, &reasons, &reader) {
                Some(nearly) => format!("{nearly}; or add {alone}"),
                None => format!("add {alone}"),
            };
            self.problems.error(place, what, repair);
        }
    }

    /// What to add to the rule about what is promised that would hold for this reader but for one question; to the one whose list
    /// of answers to it is the longest.
    fn nearly(&self, promised: Condition, rules: &[Condition], reader: &Answers) -> Option<String> {
        let speaks_of =
            |rule: &&Condition| promised.0.iter().all(|it| rule.0.iter().any(|part| part.question == it.question));
        let lacking = |rule: &Condition| {
            let mut parts = rule.0.iter().filter(|part| part.any_of.intersection(reader.get(part.question)).is_empty());
            parts.next().filter(|_| parts.next().is_none()).map(|part| (*rule, *part))
        };
        let (rule, part) =
            rules.iter().filter(speaks_of).filter_map(lacking).max_by_key(|(_, part)| part.any_of.iter().count())?;
        let question = self.guide.question(part.question);
        let answers = answer_ids(question, reader.get(part.question)).join("` or `");
        let line = self.rule_place(rule).line;
        Some(format!("add `{answers}` to `{}` in line {line}", question.id))
    }
}

/// Whether a condition names this answer.
fn names(condition: Condition, question: QuestionId, answer: AnswerId) -> bool {
    condition.0.iter().any(|part| part.question == question && part.any_of.contains(answer))
}

/// The ids of some answers to a question, in its order.
pub(crate) fn answer_ids(question: &Question, answers: AnswerSet) -> Vec<&'static str> {
    question.numbered_answers().filter(|(id, _)| answers.contains(*id)).map(|(_, answer)| answer.id).collect()
}

/// A condition as an editor says it.
fn say(guide: &Guide, condition: Condition) -> String {
    let part = |part: &Clause| say_answers(guide, part.question, part.any_of);
    condition.0.iter().map(part).collect::<Vec<_>>().join(" and ")
}

/// A condition as it stands in `guide.toml`.
fn in_toml(guide: &Guide, condition: Condition) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (number, part) in condition.0.iter().enumerate() {
        let question = guide.question(part.question);
        let also = if condition.0[..number].iter().any(|it| it.question == part.question) { "also-" } else { "" };
        lines.push(format!("{also}{} = {:?}", question.id, answer_ids(question, part.any_of)));
    }
    lines.join(", ")
}

/// What a reader said, without what was passed over.
fn say_reader(guide: &Guide, reader: &Answers) -> String {
    let said =
        guide.numbered_questions().map(|(id, question)| (id, reader.get(id).difference(question.skipping_answers())));
    let said = said.filter(|(_, answers)| !answers.is_empty()).map(|(id, answers)| say_answers(guide, id, answers));
    said.collect::<Vec<_>>().join(" and ")
}

/// Answers to one question, as an editor calls them.
#[must_use]
pub fn say_answers(guide: &Guide, question: QuestionId, any_of: AnswerSet) -> String {
    let question = guide.question(question);
    format!("{} = {}", question.id, answer_ids(question, any_of).join(" or "))
}
