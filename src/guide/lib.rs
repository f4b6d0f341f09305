//! The core of the mediation guide: what is asked, what the reader answered, and what follows from it.
//!
//! Plain data and functions; this crate depends on nothing but serde, so it can touch neither browser, disk nor network.

mod answers;
mod condition;
mod contact;
mod data;
mod journey;
mod locale;
mod model;
mod outcome;
mod service;
pub mod texts;

pub use answers::{AnswerId, AnswerSet, Answers, MAX_ANSWERS, MAX_QUESTIONS, QuestionId};
pub use condition::{Condition, Part};
pub use contact::{Contact, ContactProblem, Opens};
pub use data::{PageData, SHAPE};
pub use journey::{Journey, Stage};
pub use locale::{Language, Locale};
pub use model::{
    Answer, Because, Choose, Entry, Guide, GuideOption, Kind, Need, NeedId, Note, Obstacle, Picture, Question,
    RESERVED_QUESTION_IDS, Step, Steps, Story, TextId, WorkerNote,
};
pub use outcome::{Advice, OneOrMore, Outcome, Shown};
pub use service::{HelpRule, Hours, Phone, Service, ServiceId};
