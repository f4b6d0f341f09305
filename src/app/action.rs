//! The actions of a reader, and of the host page around the guide.

use guide::button_names::{CHANGE, ENTRY, GO, SECOND_LANGUAGE};
use guide::{AnswerId, Contact, Guide, Locale, QuestionId};

/// A change to a [`Session`](crate::Session); nothing else changes one.
///
/// Names what it does, not where it was clicked. So a late click can't mean something else on the next screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Goes to the first question.
    Begin,
    /// Goes through the guide with somebody from now on, beginning with the check-in.
    Together,
    /// Goes through the guide alone again.
    Alone,
    /// Begins at the guide's entry with this index.
    Entry(usize),
    /// Chooses an answer or, if a reader can choose several, checks or unchecks it.
    Answer(QuestionId, AnswerId),
    /// Continues with the checked answers.
    Continue,
    /// Goes to the previous screen.
    Back,
    /// Opens the list of help services.
    Help,
    /// Leaves first help and goes on.
    ReadOn,
    /// Opens a question again, from the result.
    ChangeAnswer(QuestionId),
    /// Forgets all answers.
    StartAgain,
    /// Sets the language. If it was the second language, the previous one takes its place there.
    SetLanguage(Locale),
    /// Shows this language as the second one, or hides it if it is shown.
    ToggleSecondLanguage(Locale),
    /// Applies the settings of the host page.
    ApplySettings {
        /// The contact details of the mediator.
        contact: Contact,
        /// Whether somebody goes through the guide with the reader.
        together: bool,
    },
}

/// The actions of the buttons named `go`, each with the button's value.
const GO_ACTIONS: [(&str, Action); 8] = [
    ("begin", Action::Begin),
    ("together", Action::Together),
    ("alone", Action::Alone),
    ("continue", Action::Continue),
    ("back", Action::Back),
    ("help", Action::Help),
    ("read-on", Action::ReadOn),
    ("start-again", Action::StartAgain),
];

/// The `name` and `value` of a button, such as `go=begin` or `event=traffic`. `public/dispatch.js` knows actions by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ButtonName {
    /// The button's `name`.
    pub name: &'static str,
    /// The button's `value`.
    pub value: &'static str,
}

impl ButtonName {
    /// The name of the button that toggles this second language.
    pub(crate) fn second_language(code: &'static str) -> Self {
        Self { name: SECOND_LANGUAGE, value: code }
    }
}

impl Action {
    /// The name of the action's button. Its value is empty for actions that have no button: languages are links, and settings come
    /// from the host page.
    #[must_use]
    pub fn button_name(&self, guide: &'static Guide) -> ButtonName {
        let question = |id: QuestionId| guide.question(id);
        let (name, value) = match self {
            Self::Answer(id, answer) => (question(*id).id, question(*id).answers[usize::from(answer.0)].id),
            Self::Entry(index) => {
                let entry = &guide.entries[*index];
                (ENTRY, question(entry.question).answers[usize::from(entry.answer.0)].id)
            }
            Self::ChangeAnswer(id) => (CHANGE, question(*id).id),
            Self::ToggleSecondLanguage(locale) => (SECOND_LANGUAGE, locale.code),
            action => (GO, GO_ACTIONS.iter().find(|(_, known)| known == action).map_or("", |(value, _)| value)),
        };
        ButtonName { name, value }
    }

    /// The action of a button; `None` if this guide has no such button, or the language's texts haven't loaded.
    pub fn from_button(
        guide: &'static Guide,
        name: &str,
        value: &str,
        find_locale: impl FnOnce(&str) -> Option<Locale>,
    ) -> Option<Self> {
        let question = |id: &str| guide.numbered_questions().find(|(_, it)| it.id == id);
        match name {
            GO => GO_ACTIONS.iter().find(|(known, _)| *known == value).map(|(_, action)| action.clone()),
            ENTRY => (0..guide.entries.len()).map(Self::Entry).find(|entry| entry.button_name(guide).value == value),
            CHANGE => question(value).map(|(id, _)| Self::ChangeAnswer(id)),
            SECOND_LANGUAGE => find_locale(value).map(Self::ToggleSecondLanguage),
            name => {
                let (id, question) = question(name)?;
                let (answer, _) = question.numbered_answers().find(|(_, answer)| answer.id == value)?;
                Some(Self::Answer(id, answer))
            }
        }
    }
}
