//! Questions and the answers they offer.

use serde::{Deserialize, Serialize};

use crate::static_data::leak_slice;
use crate::{AnswerId, AnswerSet, Answers, Condition, PictogramId, TextId};

/// The names of the buttons that answer no question. No question may have one as its id.
pub mod button_names {
    /// Buttons that lead to another screen.
    pub const GO: &str = "go";
    /// Buttons that begin at one of the guide's entries.
    pub const ENTRY: &str = "entry";
    /// Buttons that open a question again, from the result.
    pub const CHANGE: &str = "change";
    /// Buttons that show or hide a second language.
    pub const SECOND_LANGUAGE: &str = "second-language";
    /// All of them.
    pub const ALL: [&str; 4] = [GO, ENTRY, CHANGE, SECOND_LANGUAGE];
}

/// How many answers a reader can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Choice {
    /// One: choosing it answers the question.
    One,
    /// Several: the reader ticks them and then continues.
    Several,
}

/// A question, which has a screen of its own.
#[derive(Debug, Serialize, Deserialize)]
pub struct Question {
    /// The id, which is also the `name` of its buttons in the page.
    pub id: &'static str,
    /// The question itself.
    pub text: TextId,
    /// Why it is asked.
    pub why: TextId,
    /// How many answers a reader can choose.
    pub choose: Choice,
    /// The answers, in the order in which they are shown.
    #[serde(deserialize_with = "leak_slice")]
    pub answers: &'static [Answer],
    /// The answer that counts if the reader chose none.
    pub unanswered: AnswerId,
    /// The question is skipped if one of these holds.
    #[serde(deserialize_with = "leak_slice")]
    pub skip_when: &'static [Condition],
    /// The note for a support worker who asks it aloud.
    pub for_worker: WorkerNote,
}

/// The note that a support worker reads beside a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkerNote {
    /// How to ask the question aloud.
    pub ask: TextId,
    /// What to avoid.
    pub avoid: TextId,
    /// When to pause, and when to offer help first.
    pub pause: TextId,
}

/// A possible answer.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answer {
    /// The id, which is also the `value` of its button in the page.
    pub id: &'static str,
    /// The label of the button.
    pub text: TextId,
    /// A sentence that explains the answer.
    pub hint: Option<TextId>,
    /// The pictogram beside it.
    pub pictogram: Option<PictogramId>,
    /// Choosing this answer shows first help at once.
    pub help_at_once: bool,
    /// Stands for not answering ("not sure", "rather not say", "none"), and never counts beside another answer.
    pub skips: bool,
    /// The answer is not offered if one of these holds.
    #[serde(deserialize_with = "leak_slice")]
    pub skip_when: &'static [Condition],
}

impl Question {
    /// All answers with their ids, in order.
    pub fn numbered_answers(&self) -> impl Iterator<Item = (AnswerId, &'static Answer)> + use<> {
        (0u8..).map(AnswerId).zip(self.answers)
    }

    /// The answers that stand for not answering.
    #[must_use]
    pub fn skipping_answers(&self) -> AnswerSet {
        self.numbered_answers().filter(|(_, answer)| answer.skips).map(|(id, _)| id).collect()
    }

    /// Whether a reader with these answers is asked this question.
    #[must_use]
    pub fn is_asked(&self, answers: &Answers) -> bool {
        !Condition::any_holds(self.skip_when, answers)
    }

    /// The answers that are offered to a reader with these answers.
    #[must_use]
    pub fn offered_answers(&self, answers: &Answers) -> AnswerSet {
        self.filter_offered(AnswerSet::ALL, answers)
    }

    /// The chosen answers that are offered to a reader with these answers.
    #[must_use]
    pub fn filter_offered(&self, chosen: AnswerSet, answers: &Answers) -> AnswerSet {
        let is_offered = |answer: &Answer| !Condition::any_holds(answer.skip_when, answers);
        chosen.iter().filter(|id| self.answers.get(usize::from(id.0)).is_some_and(is_offered)).collect()
    }
}
