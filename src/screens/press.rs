//! What a reader can press.

use guide::{AnswerId, Guide, QuestionId};

/// What a button does. It stands in the page as the button's name and value: `go=begin`, `event=traffic`.
///
/// Rules out a press that means something else after the screen has changed: it names what it does, not where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Begins with the first question.
    Begin,
    /// Begins by the guide's entry of this number.
    Entry(usize),
    /// Gives or, where several may be given, ticks or unticks an answer.
    Answer(QuestionId, AnswerId),
    /// Goes on with what is ticked.
    Continue,
    /// Goes to the screen before.
    Back,
    /// Opens the list of help.
    Help,
    /// Reads on after first help.
    ReadOn,
    /// Opens a question again, from the result.
    Change(QuestionId),
    /// Forgets everything.
    StartAgain,
}

const GO: &str = "go";
const ENTRY: &str = "entry";
const CHANGE: &str = "change";

const WAYS: [(&str, Press); 6] = [
    ("begin", Press::Begin),
    ("continue", Press::Continue),
    ("back", Press::Back),
    ("help", Press::Help),
    ("read-on", Press::ReadOn),
    ("start-again", Press::StartAgain),
];

impl Press {
    /// Names of buttons that are not a question's; no question may have such an id.
    pub const NAMES: [&str; 3] = [GO, ENTRY, CHANGE];

    /// The button's name and value.
    #[must_use]
    pub fn written(self, guide: &'static Guide) -> (&'static str, &'static str) {
        match self {
            Self::Answer(question, answer) => {
                let question = guide.question(question);
                (question.id, question.answers[usize::from(answer.0)].id)
            }
            Self::Entry(number) => {
                let entry = &guide.entries[number];
                (ENTRY, guide.question(entry.question).answers[usize::from(entry.answer.0)].id)
            }
            Self::Change(question) => (CHANGE, guide.question(question).id),
            way => (GO, WAYS.iter().find(|(_, known)| *known == way).map_or("", |(value, _)| value)),
        }
    }

    /// Reads a button's name and value; `None` where this guide has no such button.
    #[must_use]
    pub fn read(guide: &'static Guide, name: &str, value: &str) -> Option<Self> {
        let question = |id: &str| guide.numbered_questions().find(|(_, it)| it.id == id);
        match name {
            GO => WAYS.iter().find(|(known, _)| *known == value).map(|(_, way)| *way),
            ENTRY => (0..guide.entries.len()).map(Self::Entry).find(|entry| entry.written(guide).1 == value),
            CHANGE => question(value).map(|(id, _)| Self::Change(id)),
            name => {
                let (id, question) = question(name)?;
                let (answer, _) = question.numbered_answers().find(|(_, answer)| answer.id == value)?;
                Some(Self::Answer(id, answer))
            }
        }
    }
}
