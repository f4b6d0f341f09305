//! What a reader, or the page around the guide, can do.

use guide::{AnswerId, Contact, Guide, Locale, QuestionId, RESERVED_QUESTION_IDS};

/// What changes a [`Session`](crate::Session); nothing else does.
///
/// Rules out a press that means something else after the screen has changed: it names what it does, not where it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Begins with the first question.
    Begin,
    /// Goes through it with somebody, from here on.
    Together,
    /// Goes through it alone again.
    Alone,
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
    /// Reads on in this language; the one that is left stands beside it, if this one did so before.
    Speak(Locale),
    /// Puts a language beside the one that is read; takes it away if it stands there.
    Beside(Locale),
    /// Takes what the page around has set.
    Settle {
        /// Where the contact link leads.
        contact: Contact,
        /// Whether somebody goes through it with the reader.
        together: bool,
    },
}

const GO: &str = RESERVED_QUESTION_IDS[0];
const ENTRY: &str = RESERVED_QUESTION_IDS[1];
const CHANGE: &str = RESERVED_QUESTION_IDS[2];
const BESIDE: &str = RESERVED_QUESTION_IDS[3];

const WAYS: [(&str, Action); 8] = [
    ("begin", Action::Begin),
    ("together", Action::Together),
    ("alone", Action::Alone),
    ("continue", Action::Continue),
    ("back", Action::Back),
    ("help", Action::Help),
    ("read-on", Action::ReadOn),
    ("start-again", Action::StartAgain),
];

/// What a button is called in the page: `go=begin`, `event=traffic`. The script that takes presses before the program is there
/// knows buttons by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ButtonName {
    /// The button's `name`.
    pub name: &'static str,
    /// The button's `value`.
    pub value: &'static str,
}

impl ButtonName {
    /// The button that puts this language beside the one that is read.
    pub(crate) fn beside(code: &'static str) -> Self {
        Self { name: BESIDE, value: code }
    }
}

impl Action {
    /// What the button for it is called; empty where there is none, as languages are links and settings come from outside.
    #[must_use]
    pub fn button(&self, guide: &'static Guide) -> ButtonName {
        let question = |id: QuestionId| guide.question(id);
        let (name, value) = match self {
            Self::Answer(id, answer) => (question(*id).id, question(*id).answers[usize::from(answer.0)].id),
            Self::Entry(number) => {
                let entry = &guide.entries[*number];
                (ENTRY, question(entry.question).answers[usize::from(entry.answer.0)].id)
            }
            Self::Change(id) => (CHANGE, question(*id).id),
            Self::Beside(locale) => (BESIDE, locale.code),
            way => (GO, WAYS.iter().find(|(_, known)| known == way).map_or("", |(value, _)| value)),
        };
        ButtonName { name, value }
    }

    /// Reads a button's name and value; `None` where this guide has no such button, or doesn't know the language yet.
    pub fn of_button(
        guide: &'static Guide,
        name: &str,
        value: &str,
        locale: impl FnOnce(&str) -> Option<Locale>,
    ) -> Option<Self> {
        let question = |id: &str| guide.numbered_questions().find(|(_, it)| it.id == id);
        match name {
            GO => WAYS.iter().find(|(known, _)| *known == value).map(|(_, way)| way.clone()),
            ENTRY => (0..guide.entries.len()).map(Self::Entry).find(|entry| entry.button(guide).value == value),
            CHANGE => question(value).map(|(id, _)| Self::Change(id)),
            BESIDE => locale(value).map(Self::Beside),
            name => {
                let (id, question) = question(name)?;
                let (answer, _) = question.numbered_answers().find(|(_, answer)| answer.id == value)?;
                Some(Self::Answer(id, answer))
            }
        }
    }
}
