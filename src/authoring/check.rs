//! What must hold for the guide as a whole, whatever a reader answers.

use guide::{AnswerSet, Condition, Guide, GuideOption, Kind, QuestionId};

use crate::block::Source;
use crate::problem::{Place, Problems};

/// Tells every way in which the rules could fail a reader.
pub(crate) fn check(guide: &'static Guide, source: Source, problems: &Problems) {
    let check = Check { guide, source, problems };
    check.open_talk();
    for option in guide.options {
        check.option(option);
        if option.kind == Kind::Contact {
            check.held_back_by_help(option);
        }
    }
}

struct Check<'p> {
    guide: &'static Guide,
    source: Source,
    problems: &'p Problems,
}

impl Check<'_> {
    /// The tables carry no places; ids are written once each.
    fn place(&self, id: &str) -> Place {
        self.source.place(self.source.text.find(&format!("id = \"{id}\"")).unwrap_or(0))
    }

    fn error(&self, option: &GuideOption, what: &str, repair: &str) {
        self.problems.error(self.place(option.id), format!("the option `{}` {what}", option.id), repair);
    }

    fn option(&self, option: &GuideOption) {
        if option.speaks_for.is_empty() && option.comes_first.is_empty() {
            self.error(option, "is never shown: nothing speaks for it", "add `speaks-for`, or remove the option");
        }
        if !option.comes_first.is_empty() && !matches!(option.kind, Kind::Help | Kind::Court) {
            self.error(option, "cannot come first", "only help and the court do: write `speaks-for` with `strong`");
        }
        if self.guide.options.iter().filter(|other| other.id == option.id).count() > 1 {
            self.error(option, "is there twice", "give each option its own id");
        }
    }

    /// Every path ends well: one option is open to everybody, with a reason for everybody.
    fn open_talk(&self) {
        let mut talks = self.guide.options.iter().filter(|option| option.kind == Kind::Talk);
        let (Some(talk), None) = (talks.next(), talks.next()) else {
            let repair = "write exactly one option with `kind = \"talk\"`: it is every reader's next step";
            self.problems.error(self.place(""), "there must be one option that is always open", repair);
            return;
        };
        if !talk.needs.is_empty() || !talk.speaks_against.is_empty() {
            self.error(talk, "must be open to everybody", "remove its `needs` and `speaks-against`");
        }
        let covered = self.guide.numbered_questions().any(|(id, question)| {
            let all: AnswerSet = question.numbered_answers().map(|(answer, _)| answer).collect();
            question.skip_when.is_empty() && all.is_within(spoken_for(talk, id))
        });
        if !covered {
            let repair = "let `speaks-for` name every answer of one question that is always asked, such as `role`";
            self.error(talk, "has no reason for some readers", repair);
        }
    }

    /// Proves that a result in which help comes first offers nothing that reaches the other person.
    fn held_back_by_help(&self, option: &'static GuideOption) {
        let help = self.guide.options.iter().filter(|other| other.kind == Kind::Help);
        for reason in help.flat_map(|help| help.comes_first) {
            if !obstacles(option).any(|obstacle| obstacle.covers(reason.when)) {
                let condition = self.say(reason.when);
                let what = format!("reaches the other person although help comes first ({condition})");
                self.error(option, &what, "add that condition to a need, and the need to this option");
            }
        }
    }

    fn say(&self, condition: Condition) -> String {
        let part = |part: &guide::Part| {
            let question = self.guide.question(part.question);
            let answers = question.numbered_answers().filter(|(id, _)| part.any_of.contains(*id));
            let answers: Vec<&str> = answers.map(|(_, answer)| answer.id).collect();
            format!("{} = {}", question.id, answers.join(" or "))
        };
        condition.0.iter().map(part).collect::<Vec<_>>().join(" and ")
    }
}

fn obstacles(option: &'static GuideOption) -> impl Iterator<Item = Condition> {
    option.needs.iter().flat_map(|need| need.missing).chain(option.speaks_against).map(|obstacle| obstacle.when)
}

/// The answers to one question that by themselves speak for the option.
fn spoken_for(option: &GuideOption, question: QuestionId) -> AnswerSet {
    let alone = option.speaks_for.iter().filter_map(|because| match because.when.0 {
        [part] if part.question == question => Some(part.any_of),
        _ => None,
    });
    alone.fold(AnswerSet::EMPTY, AnswerSet::or)
}
