//! What every screen shares: the journey, the language, and how both change.

use guide::{AnswerSet, Contact, Journey, QuestionId, Service, Stage, TextId};
use leptos::html::H1;
use leptos::prelude::*;

use super::settings::Settings;
use crate::text::{GUIDE, Locale};

/// The reader's journey and language. Copied freely; it holds handles, not the answers.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    journey: RwSignal<Journey>,
    /// What is ticked on a question that takes several answers, until the reader goes on.
    pub(super) ticked: RwSignal<AnswerSet>,
    pub(super) stage: Memo<Stage>,
    pub(super) locale: RwSignal<&'static Locale>,
    pub(super) heading: NodeRef<H1>,
    contact: StoredValue<Contact>,
}

impl Reader {
    pub(super) fn new(settings: Settings) -> Self {
        let journey = RwSignal::new(Journey::new(&GUIDE));
        Self {
            journey,
            ticked: RwSignal::new(AnswerSet::EMPTY),
            stage: Memo::new(move |_| journey.with(Journey::stage)),
            locale: RwSignal::new(settings.locale),
            heading: NodeRef::new(),
            contact: StoredValue::new(settings.contact),
        }
    }

    /// A text in the reader's language. Screens are made anew when the language changes.
    pub(super) fn say(self, text: TextId) -> &'static str {
        self.locale.get_untracked().say(text)
    }

    /// Looks at the journey.
    pub(super) fn see<T>(self, look: impl FnOnce(&Journey) -> T) -> T {
        self.journey.with_untracked(look)
    }

    /// Takes a step on the journey.
    pub(super) fn step(self, step: impl FnOnce(&mut Journey)) {
        // One update each: the screen is made only when both are right.
        batch(|| {
            self.journey.update(step);
            let ticked = match self.see(Journey::stage) {
                Stage::Question(question) => self.see(|journey| journey.answers().to(question)),
                _ => AnswerSet::EMPTY,
            };
            self.ticked.set(ticked);
        });
    }

    pub(super) fn answer(self, question: QuestionId, answers: AnswerSet) {
        self.step(|journey| journey.answer(question, answers));
    }

    pub(super) fn start_again(self) {
        self.step(Journey::start_again);
    }

    pub(super) fn contact(self) -> Contact {
        self.contact.get_value()
    }

    /// The services that are named to this reader, by what was said so far.
    pub(super) fn services(self) -> Vec<&'static Service> {
        self.see(|journey| journey.outcome().services().to_vec())
    }
}
