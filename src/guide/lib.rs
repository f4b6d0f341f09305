//! The core of the mediation guide: the questions, the reader's answers, and the result that follows from them.
//!
//! Plain data and functions. This crate depends only on serde, so it cannot touch the browser, the disk or the network.

mod answers;
mod condition;
mod contact;
mod journey;
mod locale;
mod model;
mod non_empty;
mod option;
mod outcome;
mod page_data;
mod pictogram;
mod question;
mod service;
mod static_data;
pub mod texts;

pub use answers::{AnswerId, AnswerSet, Answers, MAX_ANSWERS, MAX_QUESTIONS, QuestionId};
pub use condition::{Clause, Condition};
pub use contact::{Contact, ContactError, ContactKind};
pub use journey::{Journey, Stage};
pub use locale::{Language, Locale};
pub use model::{Entry, Guide, Note, Step, Steps, Story};
pub use non_empty::NonEmpty;
pub use option::{GuideOption, Need, NeedId, Obstacle, OptionKind, Reason};
pub use outcome::{Advice, Fit, OptionAdvice, Outcome};
pub use page_data::{FORMAT_HASH, PageData};
pub use pictogram::PictogramId;
pub use question::{Answer, Choice, Question, WorkerNote, button_names};
pub use service::{HelpRule, Hours, Phone, Service, ServiceId};
pub use texts::TextId;
