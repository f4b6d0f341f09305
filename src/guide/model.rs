//! What a guide consists of: made from the editors' files, carried by the page, and never changed by the program.

use serde::{Deserialize, Serialize};

use crate::data::kept;
use crate::{AnswerId, AnswerSet, Answers, Condition, HelpRule, QuestionId, Service, ServiceId};

/// A finished text, by its place in each locale's list.
///
/// Rules out a text that exists in one language only: every locale has the same list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextId(pub u16);

/// A line drawing, by its name in `public/pictograms/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture(pub &'static str);

/// Everything an editor wrote, checked.
#[derive(Debug, Serialize, Deserialize)]
pub struct Guide {
    /// The questions, in the order in which they are asked.
    #[serde(deserialize_with = "kept")]
    pub questions: &'static [Question],
    /// The question whose answers the reading version goes through, each with who helps.
    pub listed: QuestionId,
    /// Ways to begin other than with the first question only.
    #[serde(deserialize_with = "kept")]
    pub entries: &'static [Entry],
    /// Remarks shown with questions to some readers.
    #[serde(deserialize_with = "kept")]
    pub notes: &'static [Note],
    /// The options, in the order in which they are shown where nothing else decides.
    #[serde(deserialize_with = "kept")]
    pub options: &'static [GuideOption],
    /// What options share as a need.
    #[serde(deserialize_with = "kept")]
    pub needs: &'static [Need],
    /// Help services, the most urgent first.
    #[serde(deserialize_with = "kept")]
    pub services: &'static [Service],
    /// Which services are named to whom.
    #[serde(deserialize_with = "kept")]
    pub help: &'static [HelpRule],
    /// Experience stories, the most particular first.
    #[serde(deserialize_with = "kept")]
    pub stories: &'static [Story],
    /// What happens after the reader makes contact; the first that matches counts, the last is for everybody.
    #[serde(deserialize_with = "kept")]
    pub steps: &'static [Steps],
    /// What people ask most: the question; and its answer.
    #[serde(deserialize_with = "kept")]
    pub common_questions: &'static [(TextId, TextId)],
    /// The address of the contact link where the site owner sets none.
    pub contact: &'static str,
    /// The number beside it, where the site owner sets neither; empty where there is none.
    pub phone: &'static str,
    /// Where a reader who leaves at once is led, where the site owner sets nothing else.
    pub leave: &'static str,
}

/// Names of buttons that answer no question; no question may have such an id.
pub const RESERVED_QUESTION_IDS: [&str; 4] = ["go", "entry", "change", "beside"];

/// How many answers a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Choose {
    /// One: choosing is answering.
    One,
    /// Several: the reader ticks and goes on.
    Several,
}

/// One question; one page.
#[derive(Debug, Serialize, Deserialize)]
pub struct Question {
    /// The id, also the control's name in the page.
    pub id: &'static str,
    /// The question itself.
    pub text: TextId,
    /// Why it is asked.
    pub why: TextId,
    /// How many answers it takes.
    pub choose: Choose,
    /// The answers, in the order in which they are shown.
    #[serde(deserialize_with = "kept")]
    pub answers: &'static [Answer],
    /// The answer that counts where the reader gave none.
    pub unanswered: AnswerId,
    /// The question is passed over where one of these holds.
    #[serde(deserialize_with = "kept")]
    pub skip_when: &'static [Condition],
    /// For somebody who asks it aloud.
    pub for_worker: WorkerNote,
}

/// What a support worker reads beside a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkerNote {
    /// How to ask it aloud.
    pub ask: TextId,
    /// What not to press for.
    pub avoid: TextId,
    /// When to pause, and when to offer help first.
    pub pause: TextId,
}

/// One possible answer.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answer {
    /// The id, also the control's value in the page.
    pub id: &'static str,
    /// What the reader chooses.
    pub text: TextId,
    /// A sentence that makes the choice clearer.
    pub hint: Option<TextId>,
    /// The drawing beside it.
    pub picture: Option<Picture>,
    /// First help is shown at once when this is chosen.
    pub help_at_once: bool,
    /// Stands for not answering ("not sure", "rather not say", "none"): never beside another answer.
    pub skips: bool,
    /// The answer isn't offered where one of these holds.
    #[serde(deserialize_with = "kept")]
    pub skip_when: &'static [Condition],
}

/// A way to begin with one question answered already.
#[derive(Debug, Serialize, Deserialize)]
pub struct Entry {
    /// The text of the way in.
    pub text: TextId,
    /// The question that it answers.
    pub question: QuestionId,
    /// The answer.
    pub answer: AnswerId,
}

/// A remark shown to some readers.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Note {
    /// Who sees it.
    pub when: Condition,
    /// The remark with later questions.
    pub text: TextId,
    /// The remark with the result.
    pub result: TextId,
}

/// What an option does, which decides where in the result it may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Somebody else first: help.
    Help,
    /// Mediation on referral by the prosecutor or the court.
    Court,
    /// Brings something to the other person, or brings the two together. Never offered where help comes first.
    Contact,
    /// Without the other person.
    Apart,
    /// The talk with a mediator that is always open.
    Talk,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Help, Self::Court, Self::Contact, Self::Apart, Self::Talk];

    /// The word for it in `guide.toml` and in ids of texts.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::Court => "court",
            Self::Contact => "contact",
            Self::Apart => "apart",
            Self::Talk => "talk",
        }
    }
}

/// A form of contact, or what stands in its place.
#[derive(Debug, Serialize, Deserialize)]
pub struct GuideOption {
    /// The id, also in the page (`data-option`).
    pub id: &'static str,
    /// What it does.
    pub kind: Kind,
    /// Its name.
    pub text: TextId,
    /// Who meets, writes or carries, in a few words: the difference from other options.
    pub who: TextId,
    /// What it is.
    pub what: TextId,
    /// How it goes.
    pub how: TextId,
    /// What it usually needs.
    pub usually: TextId,
    /// The drawing beside it.
    pub picture: Picture,
    /// What must be in place; where something is missing, it is told why.
    #[serde(deserialize_with = "kept")]
    pub needs: &'static [NeedId],
    /// What speaks for it.
    #[serde(deserialize_with = "kept")]
    pub speaks_for: &'static [Because],
    /// What speaks against it, for now.
    #[serde(deserialize_with = "kept")]
    pub speaks_against: &'static [Obstacle],
    /// What speaks against it, but not where the reader asked for just this: it is offered with what to look at first. Only
    /// where nothing of the two above holds.
    #[serde(deserialize_with = "kept")]
    pub take_care: &'static [Obstacle],
    /// When it comes before everything else.
    #[serde(deserialize_with = "kept")]
    pub comes_first: &'static [Because],
}

/// A condition with the sentence that tells the reader why.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Because {
    /// When it holds.
    pub when: Condition,
    /// "Why you see this"
    pub text: TextId,
    /// Puts the option before those without a strong reason, and the reason before the option's others.
    pub strong: bool,
}

/// A condition that stands in an option's way, or asks for care, with the reason and what would change it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Obstacle {
    /// When it holds.
    pub when: Condition,
    /// Why the option fits less now, or needs care.
    pub text: TextId,
    /// What would change that, or what to look at first.
    pub change: TextId,
}

/// A need, by its place in [`Guide::needs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedId(pub u16);

/// Something that options share as a need.
#[derive(Debug, Serialize, Deserialize)]
pub struct Need {
    /// The id in `guide.toml`.
    pub id: &'static str,
    /// When it is missing.
    #[serde(deserialize_with = "kept")]
    pub missing: &'static [Obstacle],
}

/// What happens after some readers make contact, step by step.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Steps {
    /// One of these is enough; for everybody where there is none.
    #[serde(deserialize_with = "kept")]
    pub when: &'static [Condition],
    /// The steps, in order.
    #[serde(deserialize_with = "kept")]
    pub steps: &'static [Step],
}

/// One step of the way after making contact.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Step {
    /// What happens.
    pub text: TextId,
    /// The same in about three words.
    pub short: TextId,
    /// The drawing beside them.
    pub picture: Picture,
}

/// A true experience, retold.
#[derive(Debug, Serialize, Deserialize)]
pub struct Story {
    /// The id.
    pub id: &'static str,
    /// The content note before it is opened.
    pub note: TextId,
    /// The story.
    pub text: TextId,
    /// Whom it matches.
    #[serde(deserialize_with = "kept")]
    pub when: &'static [Condition],
    /// The site where it was told.
    pub source: &'static str,
}

impl Guide {
    /// The question with this id of [`QuestionId`].
    ///
    /// # Panics
    /// Where the id is not this guide's; ids come from the same data.
    #[must_use]
    pub fn question(&self, id: QuestionId) -> &'static Question {
        &self.questions[usize::from(id.0)]
    }

    /// What this option needs.
    pub fn needs_of(&'static self, option: &'static GuideOption) -> impl Iterator<Item = &'static Need> {
        option.needs.iter().map(|id| &self.needs[usize::from(id.0)])
    }

    /// All that can stand in this option's way: a need that is missing, or what speaks against it.
    pub fn obstacles_to(&'static self, option: &'static GuideOption) -> impl Iterator<Item = &'static Obstacle> {
        self.needs_of(option).flat_map(|need| need.missing).chain(option.speaks_against)
    }

    /// The service with this id of [`ServiceId`].
    ///
    /// # Panics
    /// Where the id is not this guide's; ids come from the same data.
    #[must_use]
    pub fn service(&self, id: ServiceId) -> &'static Service {
        &self.services[usize::from(id.0)]
    }

    /// All questions with their ids, in order.
    pub fn numbered_questions(&self) -> impl Iterator<Item = (QuestionId, &'static Question)> + use<> {
        (0u8..).map(QuestionId).zip(self.questions)
    }
}

impl Question {
    /// All answers with their ids, in order.
    pub fn numbered_answers(&self) -> impl Iterator<Item = (AnswerId, &'static Answer)> + use<> {
        (0u8..).map(AnswerId).zip(self.answers)
    }

    /// The answers that stand for not answering.
    #[must_use]
    pub fn skips(&self) -> AnswerSet {
        self.numbered_answers().filter(|(_, answer)| answer.skips).map(|(id, _)| id).collect()
    }

    /// Whether a reader with these answers is asked.
    #[must_use]
    pub fn is_asked(&self, answers: &Answers) -> bool {
        !any_holds(self.skip_when, answers)
    }

    /// The answers that a reader with these answers may choose from.
    #[must_use]
    pub fn offered(&self, answers: &Answers) -> AnswerSet {
        self.offered_of(AnswerSet::ALL, answers)
    }

    /// Of these, the answers that a reader with these answers may choose.
    #[must_use]
    pub fn offered_of(&self, wanted: AnswerSet, answers: &Answers) -> AnswerSet {
        let offered = |it: &Answer| !any_holds(it.skip_when, answers);
        wanted.iter().filter(|id| self.answers.get(usize::from(id.0)).is_some_and(offered)).collect()
    }
}

fn any_holds(conditions: &[Condition], answers: &Answers) -> bool {
    conditions.iter().any(|condition| condition.holds(answers))
}
