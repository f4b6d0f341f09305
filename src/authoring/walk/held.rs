//! What every result is held against.

use std::fmt;

use guide::{Advice, Answers, Clause, Condition, OptionAdvice, OptionKind, Outcome, QuestionId, ServiceId, TextId};

use super::paths::Path;
use crate::promises::{Promises, leads_to};

/// What the guide promises every reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// The path comes to an end.
    Ends,
    /// The open talk is there for everybody.
    NextStep,
    /// What is shown has a reason in what this reader said.
    Reason,
    /// Nothing is offered and advised against at once.
    OneAdvice,
    /// Help comes first where safety or a fresh event asks for it, with somebody to turn to.
    HelpFirst,
    /// Where help comes first, nothing that reaches the other person is offered.
    NothingBesideHelp,
    /// Where help comes first, nothing is offered with care: there is nothing else to look at first.
    NoCareBesideHelp,
    /// Nothing is offered that presumes the other person where they are out of reach; what the court arranges only with care.
    OutOfReach,
    /// Safety is asked about before all else.
    SafetyFirst,
    /// Who may need protection is asked so.
    Asked,
    /// Who needs a service is told of it.
    Named,
    /// Who asks for a way is told of it.
    WayShown,
    /// Who says nothing is offered the talk, help and how it works, and is advised against nothing.
    Silence,
}

impl Promise {
    /// Every promise.
    pub const ALL: [Self; 13] = [
        Self::Ends,
        Self::NextStep,
        Self::Reason,
        Self::OneAdvice,
        Self::HelpFirst,
        Self::NothingBesideHelp,
        Self::NoCareBesideHelp,
        Self::OutOfReach,
        Self::SafetyFirst,
        Self::Asked,
        Self::Named,
        Self::WayShown,
        Self::Silence,
    ];

    /// The promise's short name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Ends => "ends",
            Self::NextStep => "next-step",
            Self::Reason => "reason",
            Self::OneAdvice => "one-advice",
            Self::HelpFirst => "help-first",
            Self::NothingBesideHelp => "nothing-beside-help",
            Self::NoCareBesideHelp => "no-care-beside-help",
            Self::OutOfReach => "out-of-reach",
            Self::SafetyFirst => "safety-first",
            Self::Asked => "asked",
            Self::Named => "named",
            Self::WayShown => "way-shown",
            Self::Silence => "silence",
        }
    }
}

impl fmt::Display for Promise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ends => "every path comes to an end",
            Self::NextStep => "everybody is offered the talk that is always open",
            Self::Reason => "what is shown has a reason in what this reader said",
            Self::OneAdvice => "nothing is offered and advised against at once",
            Self::HelpFirst => "help comes first where safety or a fresh event asks for it, with somebody to turn to",
            Self::NothingBesideHelp => "where help comes first, nothing that reaches the other person is offered",
            Self::NoCareBesideHelp => "where help comes first, nothing is offered with care",
            Self::OutOfReach => "nothing presumes the other person where they are out of reach",
            Self::SafetyFirst => "everybody is asked about safety first",
            Self::Named => "who needs a service is told of it",
            Self::Asked => "who may need protection is asked so",
            Self::WayShown => "who asks for a way is told of it",
            Self::Silence => "who says nothing is offered the talk, help and how it works, and nothing else",
        })
    }
}

/// The promises for one guide.
pub(super) struct Held<'l> {
    pub(super) promises: &'l Promises,
}

impl Held<'_> {
    /// The promises that this result breaks.
    pub(super) fn broken(&self, path: &Path, answers: &Answers, outcome: &Outcome) -> Vec<Promise> {
        let options = outcome.options();
        let offered = |kind: OptionKind| {
            let mut all = options.iter().filter(move |shown| shown.option.kind == kind);
            all.any(|shown| !matches!(shown.advice, Advice::LessNow(_)))
        };
        let with_care = |shown: &OptionAdvice| matches!(shown.advice, Advice::WithCare(..));
        let freely = |shown: &OptionAdvice| matches!(shown.advice, Advice::First(_) | Advice::MayFit(_));
        let court_offered = options.iter().any(|shown| shown.option.kind == OptionKind::Court && freely(shown));
        let any = |list: &[Condition]| list.iter().any(|condition| condition.holds(answers));
        let help_first = any(&self.promises.help_first);
        let out_of_reach = any(&self.promises.out_of_reach);
        let spoken = spoken(path, answers);
        let first_is_help = options.first().is_some_and(|it| it.option.kind == OptionKind::Help);
        let kept = [
            (Promise::Ends, path.ends),
            (Promise::NextStep, offered(OptionKind::Talk)),
            (Promise::Reason, options.iter().all(|shown| has_reason(shown, &spoken))),
            (Promise::OneAdvice, each_once(options)),
            (Promise::HelpFirst, !help_first || first_is_help && !outcome.services().is_empty()),
            (Promise::NothingBesideHelp, !outcome.help_comes_first() || !offered(OptionKind::Contact)),
            (Promise::NoCareBesideHelp, !outcome.help_comes_first() || !options.iter().any(with_care)),
            (Promise::OutOfReach, !out_of_reach || !offered(OptionKind::Contact) && !court_offered),
            (
                Promise::SafetyFirst,
                self.promises.safety.is_none_or(|id| path.journey.asked_questions().first() == Some(&id)),
            ),
            (Promise::Asked, self.promises.asked.iter().all(|it| is_asked(path, answers, it))),
            (
                Promise::Named,
                self.promises.named.iter().all(|(id, to)| !to.holds(answers) || is_named(path, outcome, *id)),
            ),
            (Promise::WayShown, self.promises.leads_to_option.iter().all(|id| shows_each_way(path, options, *id))),
            (Promise::Silence, path.said != Answers::default() || is_calm(outcome)),
        ];
        kept.into_iter().filter(|(_, kept)| !kept).map(|(promise, _)| promise).collect()
    }
}

/// What the reader said; where that was nothing, only that they said nothing.
fn spoken(path: &Path, answers: &Answers) -> Answers {
    let mut spoken = Answers::default();
    for (id, question) in path.journey.guide().numbered_questions() {
        let said = path.said.get(id);
        let nothing = said.is_empty() && !answers.get(id).is_empty();
        spoken.set(id, if nothing { question.skipping_answers() } else { said });
    }
    spoken
}

/// Whether these answers were offered to this reader, or needn't be.
fn is_asked(path: &Path, answers: &Answers, (promised, unless): &(Condition, Option<Condition>)) -> bool {
    let offered = |part: &Clause| part.any_of.is_subset(path.offered.get(part.question));
    unless.is_some_and(|unless| unless.holds(answers)) || promised.0.iter().all(offered)
}

fn is_named(path: &Path, outcome: &Outcome, service: ServiceId) -> bool {
    outcome.services().iter().any(|named| std::ptr::eq(*named, path.journey.guide().service(service)))
}

/// Whether each answer that was given to this question shows an option.
fn shows_each_way(path: &Path, options: &[OptionAdvice], question: QuestionId) -> bool {
    let said = path.said.get(question).difference(path.journey.guide().question(question).skipping_answers());
    said.iter().all(|answer| options.iter().any(|shown| leads_to(shown.option, question, answer)))
}

fn has_reason(shown: &OptionAdvice, spoken: &Answers) -> bool {
    let reasons = || shown.option.comes_first.iter().chain(shown.option.speaks_for);
    let given = |text: TextId| reasons().any(|because| because.text == text && because.when.holds(spoken));
    shown.advice.reasons().all(given) && shown.advice.obstacles().all(|obstacle| obstacle.when.holds(spoken))
}

fn each_once(options: &[OptionAdvice]) -> bool {
    let twice =
        |(number, shown): (usize, &OptionAdvice)| options[..number].iter().any(|it| it.option.id == shown.option.id);
    !options.iter().enumerate().any(twice)
}

fn is_calm(outcome: &Outcome) -> bool {
    let only_the_talk = matches!(outcome.options(), [only] if only.option.kind == OptionKind::Talk);
    only_the_talk && !outcome.services().is_empty() && !outcome.steps().is_empty()
}
