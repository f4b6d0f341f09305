//! The guide: built from the editors' files, carried by the page, and never changed by the program.

use serde::{Deserialize, Serialize};

use crate::static_data::leak_slice;
use crate::{
    AnswerId, Condition, GuideOption, HelpRule, Need, Obstacle, PictogramId, Question, QuestionId, Service, ServiceId,
    TextId,
};

/// Everything that the editors wrote, checked.
#[derive(Debug, Serialize, Deserialize)]
pub struct Guide {
    /// The questions, in the order in which they are asked.
    #[serde(deserialize_with = "leak_slice")]
    pub questions: &'static [Question],
    /// The question whose answers the reading version lists, each with the services that help.
    pub reading_version: QuestionId,
    /// Further ways to begin, each of which answers one question in advance.
    #[serde(deserialize_with = "leak_slice")]
    pub entries: &'static [Entry],
    /// Remarks that some readers see with the questions.
    #[serde(deserialize_with = "leak_slice")]
    pub notes: &'static [Note],
    /// The options. Options of equal rank appear in this order.
    #[serde(deserialize_with = "leak_slice")]
    pub options: &'static [GuideOption],
    /// The needs that options share.
    #[serde(deserialize_with = "leak_slice")]
    pub needs: &'static [Need],
    /// The help services, the most urgent first.
    #[serde(deserialize_with = "leak_slice")]
    pub services: &'static [Service],
    /// The rules that decide which reader sees which service.
    #[serde(deserialize_with = "leak_slice")]
    pub help: &'static [HelpRule],
    /// The stories, the most specific first.
    #[serde(deserialize_with = "leak_slice")]
    pub stories: &'static [Story],
    /// What happens after the reader makes contact. The first match counts; the last applies to everyone.
    #[serde(deserialize_with = "leak_slice")]
    pub steps: &'static [Steps],
    /// The most common questions, each with its answer.
    #[serde(deserialize_with = "leak_slice")]
    pub common_questions: &'static [(TextId, TextId)],
    /// The address of the contact link, unless the site owner sets another.
    pub contact: &'static str,
    /// The telephone number beside the link, unless the site owner sets either; empty if there is none.
    pub phone: &'static str,
    /// The exit page, which "Leave now" opens, unless the site owner sets another.
    pub exit_page: &'static str,
}

/// A way to begin that answers one question in advance.
#[derive(Debug, Serialize, Deserialize)]
pub struct Entry {
    /// The label.
    pub text: TextId,
    /// The question that it answers.
    pub question: QuestionId,
    /// The answer.
    pub answer: AnswerId,
}

/// A remark that some readers see.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Note {
    /// Who sees it.
    pub when: Condition,
    /// The remark beside later questions.
    pub text: TextId,
    /// The remark beside the result.
    pub result: TextId,
}

/// What happens after some readers make contact, step by step.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Steps {
    /// The conditions, one of which is enough; if there are none, the steps apply to everyone.
    #[serde(deserialize_with = "leak_slice")]
    pub when: &'static [Condition],
    /// The steps, in order.
    #[serde(deserialize_with = "leak_slice")]
    pub steps: &'static [Step],
}

/// One step after making contact.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Step {
    /// What happens.
    pub text: TextId,
    /// A summary of about three words.
    pub short: TextId,
    /// The pictogram beside them.
    pub pictogram: PictogramId,
}

/// A retold true experience.
#[derive(Debug, Serialize, Deserialize)]
pub struct Story {
    /// The id.
    pub id: &'static str,
    /// The content note that the reader sees before opening the story.
    pub note: TextId,
    /// The story.
    pub text: TextId,
    /// The conditions, one of which is enough.
    #[serde(deserialize_with = "leak_slice")]
    pub when: &'static [Condition],
    /// The website that published it.
    pub source: &'static str,
}

impl Guide {
    /// The question with this id.
    ///
    /// # Panics
    /// If the id belongs to another guide; ids come from the same data.
    #[must_use]
    pub fn question(&self, id: QuestionId) -> &'static Question {
        &self.questions[usize::from(id.0)]
    }

    /// The needs of this option.
    pub fn needs_of(&'static self, option: &'static GuideOption) -> impl Iterator<Item = &'static Need> {
        option.needs.iter().map(|id| &self.needs[usize::from(id.0)])
    }

    /// Everything that can stand in the way of this option: a missing need, or what speaks against it.
    pub fn obstacles_to(&'static self, option: &'static GuideOption) -> impl Iterator<Item = &'static Obstacle> {
        self.needs_of(option).flat_map(|need| need.missing).chain(option.speaks_against)
    }

    /// The service with this id.
    ///
    /// # Panics
    /// If the id belongs to another guide; ids come from the same data.
    #[must_use]
    pub fn service(&self, id: ServiceId) -> &'static Service {
        &self.services[usize::from(id.0)]
    }

    /// All questions with their ids, in order.
    pub fn numbered_questions(&self) -> impl Iterator<Item = (QuestionId, &'static Question)> + use<> {
        (0u8..).map(QuestionId).zip(self.questions)
    }
}
