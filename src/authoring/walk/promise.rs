//! The promises against which every result is checked.

use std::fmt;

use guide::{Answers, Clause, Condition, Fit, OptionAdvice, OptionKind, Outcome, QuestionId, ServiceId, TextId};

use super::path::Path;
use crate::promises::{Promises, leads_to};
use crate::silence::shortcomings_of;

/// A promise to every reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// The path comes to an end.
    Ends,
    /// Everyone is offered the talk that is open to everyone.
    NextStep,
    /// All advice has a reason in the reader's answers.
    Reason,
    /// No option is offered and advised against at once.
    OneAdvice,
    /// Help comes first when it should, and names at least one service.
    HelpFirst,
    /// No contact is offered while help comes first.
    NothingBesideHelp,
    /// Nothing is offered with care while help comes first, because nothing else should be looked at first.
    NoCareBesideHelp,
    /// Nothing that requires contact is offered if the other person is out of reach. The court's mediation may be, with care.
    OutOfReach,
    /// The question about safety comes first.
    SafetyFirst,
    /// Readers who may need protection are asked about it.
    Asked,
    /// Readers who need a service see it.
    Named,
    /// Readers who ask for a way see it.
    WayShown,
    /// Readers who say nothing are offered the talk, help and how it works, and nothing is advised against.
    Silence,
}

impl Promise {
    /// All promises.
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

    /// The id of the promise.
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
            Self::Ends => "every path ends",
            Self::NextStep => "everyone is offered the talk that is open to everyone",
            Self::Reason => "all advice has a reason in the reader's answers",
            Self::OneAdvice => "no option is offered and advised against at once",
            Self::HelpFirst => "help comes first when it should, and names at least one service",
            Self::NothingBesideHelp => "no contact with the other person is offered while help comes first",
            Self::NoCareBesideHelp => "nothing is offered with care while help comes first",
            Self::OutOfReach => "nothing that requires the other person is offered if they are out of reach",
            Self::SafetyFirst => "everyone is asked about safety first",
            Self::Named => "readers who need a service see it",
            Self::Asked => "readers who may need protection are asked about it",
            Self::WayShown => "readers who ask for a way see it",
            Self::Silence => "readers who say nothing are offered the talk, help and how it works, and nothing else",
        })
    }
}

/// Checks the promises of one guide.
pub(super) struct PromiseChecker<'l> {
    pub(super) promises: &'l Promises,
}

impl PromiseChecker<'_> {
    /// The promises that this result breaks.
    pub(super) fn broken(&self, path: &Path, answers: &Answers, outcome: &Outcome) -> Vec<Promise> {
        let options = outcome.options();
        let is_offered = |kind: OptionKind| {
            let mut all = options.iter().filter(move |it| it.option.kind == kind);
            all.any(|it| it.advice.fit() != Fit::LessNow)
        };
        let with_care = |it: &OptionAdvice| it.advice.fit() == Fit::WithCare;
        let without_care = |it: &OptionAdvice| matches!(it.advice.fit(), Fit::First | Fit::MayFit);
        let court_offered = options.iter().any(|it| it.option.kind == OptionKind::Court && without_care(it));
        let any_holds = |list: &[Condition]| Condition::any_holds(list, answers);
        let help_first = any_holds(&self.promises.help_first);
        let out_of_reach = any_holds(&self.promises.out_of_reach);
        let spoken = spoken_answers(path, answers);
        let first_is_help = options.first().is_some_and(|it| it.option.kind == OptionKind::Help);
        let results = [
            (Promise::Ends, path.ends),
            (Promise::NextStep, is_offered(OptionKind::Talk)),
            (Promise::Reason, options.iter().all(|it| has_reason(it, &spoken))),
            (Promise::OneAdvice, appear_once(options)),
            (Promise::HelpFirst, !help_first || first_is_help && !outcome.services().is_empty()),
            (Promise::NothingBesideHelp, !outcome.help_comes_first() || !is_offered(OptionKind::Contact)),
            (Promise::NoCareBesideHelp, !outcome.help_comes_first() || !options.iter().any(with_care)),
            (Promise::OutOfReach, !out_of_reach || !is_offered(OptionKind::Contact) && !court_offered),
            (
                Promise::SafetyFirst,
                self.promises.safety.is_none_or(|id| path.journey.asked_questions().first() == Some(&id)),
            ),
            (Promise::Asked, self.promises.asked.iter().all(|it| is_asked(path, answers, it))),
            (
                Promise::Named,
                self.promises.named.iter().all(|(id, to)| !to.holds(answers) || is_named(path, outcome, *id)),
            ),
            (Promise::WayShown, self.promises.leads_to_option.iter().all(|id| shows_each_answer(path, options, *id))),
            (Promise::Silence, path.given != Answers::default() || is_minimal(path, answers, outcome)),
        ];
        results.into_iter().filter(|(_, is_kept)| !is_kept).map(|(promise, _)| promise).collect()
    }
}

/// The reader's own answers. A skipped question counts as its answers that say nothing.
fn spoken_answers(path: &Path, answers: &Answers) -> Answers {
    let mut spoken = Answers::default();
    for (id, question) in path.journey.guide().numbered_questions() {
        let given = path.given.get(id);
        let is_skipped = given.is_empty() && !answers.get(id).is_empty();
        spoken.set(id, if is_skipped { question.skipping_answers() } else { given });
    }
    spoken
}

/// Whether the reader was offered these answers, or need not be.
fn is_asked(path: &Path, answers: &Answers, (promised, unless): &(Condition, Option<Condition>)) -> bool {
    let is_offered = |clause: &Clause| clause.any_of.is_subset(path.offered.get(clause.question));
    unless.is_some_and(|unless| unless.holds(answers)) || promised.0.iter().all(is_offered)
}

fn is_named(path: &Path, outcome: &Outcome, service: ServiceId) -> bool {
    outcome.services().iter().any(|named| std::ptr::eq(*named, path.journey.guide().service(service)))
}

/// Whether each given answer to this question shows an option.
fn shows_each_answer(path: &Path, options: &[OptionAdvice], question: QuestionId) -> bool {
    let given = path.given.get(question).difference(path.journey.guide().question(question).skipping_answers());
    given.iter().all(|answer| options.iter().any(|it| leads_to(it.option, question, answer)))
}

fn has_reason(advised: &OptionAdvice, spoken: &Answers) -> bool {
    let reasons = || advised.option.comes_first.iter().chain(advised.option.speaks_for);
    let is_given = |text: TextId| reasons().any(|reason| reason.text == text && reason.when.holds(spoken));
    advised.advice.reasons().all(is_given) && advised.advice.obstacles().all(|obstacle| obstacle.when.holds(spoken))
}

fn appear_once(options: &[OptionAdvice]) -> bool {
    let is_repeated =
        |(index, advised): (usize, &OptionAdvice)| options[..index].iter().any(|it| it.option.id == advised.option.id);
    !options.iter().enumerate().any(is_repeated)
}

/// Whether the result has only the talk, help services and steps.
fn is_minimal(path: &Path, answers: &Answers, outcome: &Outcome) -> bool {
    shortcomings_of(path.journey.guide(), answers, outcome).is_empty()
}
