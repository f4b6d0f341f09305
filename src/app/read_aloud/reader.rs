//! The voice that reads.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::vec;

use gloo_events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::mark::Mark;
use super::screen::{Sentence, sentences};
use crate::page::set_on_root;

/// Reads sentence by sentence. Only with voices that the device itself has: others would send what is on the screen away.
#[derive(Clone, Debug)]
pub(super) struct Reader(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    speech: SpeechSynthesis,
    /// The language that the guide is read in.
    code: Cell<&'static str>,
    /// What the page was told last.
    told: Cell<&'static str>,
    reading: RefCell<Option<Reading>>,
}

/// What is being read. Nothing that the voice still tells is heard when this is dropped.
#[derive(Debug)]
struct Reading {
    rest: vec::IntoIter<Sentence>,
    /// Of the sentence that is read now.
    now: Option<(Mark, [EventListener; 2])>,
}

impl Reader {
    /// Nothing in browsers that can't speak.
    pub(super) fn find() -> Option<Self> {
        let speech = window().speech_synthesis().ok().filter(|it| it.is_truthy())?;
        let reader =
            Self(Rc::new(Inner { speech, code: Cell::new(""), told: Cell::new(""), reading: RefCell::new(None) }));
        let offering = reader.clone();
        // Voices may come late. Not by a listener: in Safari before 16 nothing here takes one.
        let offer = Closure::<dyn Fn()>::new(move || offering.offer(offering.0.code.get())).into_js_value();
        reader.0.speech.set_onvoiceschanged(Some(offer.unchecked_ref()));
        Some(reader)
    }

    /// Offers to read, where there is a voice for this language.
    pub(super) fn offer(&self, code: &'static str) {
        self.0.code.set(code);
        if !self.is_reading() {
            self.tell(if self.voice(code).is_some() { "offered" } else { "" });
        }
    }

    pub(super) fn is_reading(&self) -> bool {
        self.0.reading.borrow().is_some()
    }

    /// Reads what is on the screen.
    pub(super) fn read(&self) {
        self.tell("reading");
        self.0.reading.replace(Some(Reading { rest: sentences().into_iter(), now: None }));
        self.go_on();
    }

    /// Stops at once.
    pub(super) fn stop(&self) {
        // Forgotten first: to cancel tells of an end, too.
        if self.0.reading.take().is_some() {
            self.0.speech.cancel();
            self.offer(self.0.code.get());
        }
    }

    /// Reads the next sentence for which there is a voice.
    fn go_on(&self) {
        let next = self.0.reading.borrow_mut().as_mut().and_then(|reading| {
            reading.now = None;
            reading.rest.find_map(|sentence| Some((self.voice(&sentence.code)?, sentence)))
        });
        let Some((voice, sentence)) = next else { return self.stop() };
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&sentence.text) else { return self.stop() };
        utterance.set_voice(Some(&voice));
        utterance.set_lang(&sentence.code);
        let [after, failed] = [(); 2].map(|()| self.clone());
        let listeners = [
            EventListener::once(&utterance, "end", move |_| after.go_on()),
            EventListener::once(&utterance, "error", move |_| failed.stop()),
        ];
        if let Some(reading) = self.0.reading.borrow_mut().as_mut() {
            reading.now = Some((Mark::at(&sentence.range), listeners));
        }
        self.0.speech.speak(&utterance);
    }

    /// Tells the style, where there is something new.
    fn tell(&self, state: &'static str) {
        if self.0.told.replace(state) != state {
            set_on_root("data-aloud", state);
        }
    }

    /// A voice of the device itself for this language: of several, the one it takes by default, if that
    /// speaks it. Apple lists novelty voices before the others.
    fn voice(&self, code: &str) -> Option<SpeechSynthesisVoice> {
        let voices = self.0.speech.get_voices().into_iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
        let voices =
            voices.filter(|it| it.local_service() && language(&it.lang()).eq_ignore_ascii_case(language(code)));
        voices.rev().max_by_key(SpeechSynthesisVoice::default)
    }
}

/// `en` of `en-GB`, and of `en_US`, as Android writes it.
fn language(code: &str) -> &str {
    code.split(['-', '_']).next().unwrap_or_default()
}
