//! Speech synthesis.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::vec;

use gloo_events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::highlight::SentenceHighlight;
use super::screen_text::{Sentence, sentences};
use crate::dom::{remove_root_attribute, set_root_attribute};

/// Speaks sentence by sentence, only with voices on the device: others would send the text to a server.
#[derive(Clone, Debug)]
pub(super) struct Speech(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    synthesis: SpeechSynthesis,
    /// The language of the guide.
    code: Cell<&'static str>,
    /// The current value of `data-speech`.
    state: Cell<&'static str>,
    queue: RefCell<Option<Queue>>,
}

/// The sentences to speak. Dropping it removes the listeners, so that later events are ignored.
#[derive(Debug)]
struct Queue {
    remaining: vec::IntoIter<Sentence>,
    /// The highlight and the listeners of the current sentence.
    current: Option<(SentenceHighlight, [EventListener; 2])>,
}

impl Speech {
    /// `None` if the browser doesn't support speech synthesis.
    pub(super) fn new() -> Option<Self> {
        let synthesis = window().speech_synthesis().ok().filter(|it| it.is_truthy())?;
        let inner = Inner { synthesis, code: Cell::new(""), state: Cell::new(""), queue: RefCell::new(None) };
        let speech = Self(Rc::new(inner));
        let updated = speech.clone();
        // Voices may load late. Not with a listener, because `speechSynthesis` isn't an `EventTarget` in Safari before 16.
        let update = Closure::<dyn Fn()>::new(move || updated.set_language(updated.0.code.get())).into_js_value();
        speech.0.synthesis.set_onvoiceschanged(Some(update.unchecked_ref()));
        Some(speech)
    }

    /// Sets the language of the guide, and shows the button if there is a voice for it.
    pub(super) fn set_language(&self, code: &'static str) {
        self.0.code.set(code);
        if !self.is_speaking() {
            self.set_state(if self.voice(code).is_some() { "available" } else { "" });
        }
    }

    pub(super) fn is_speaking(&self) -> bool {
        self.0.queue.borrow().is_some()
    }

    /// Speaks the text on the screen.
    pub(super) fn start(&self) {
        self.set_state("speaking");
        self.0.queue.replace(Some(Queue { remaining: sentences().into_iter(), current: None }));
        self.speak_next();
    }

    /// Stops immediately.
    pub(super) fn stop(&self) {
        // Takes the queue first, because `cancel` fires events as well.
        if self.0.queue.take().is_some() {
            self.0.synthesis.cancel();
            self.set_language(self.0.code.get());
        }
    }

    /// Speaks the next sentence for which there is a voice.
    fn speak_next(&self) {
        let next = self.0.queue.borrow_mut().as_mut().and_then(|queue| {
            queue.current = None;
            queue.remaining.find_map(|sentence| Some((self.voice(&sentence.code)?, sentence)))
        });
        let Some((voice, sentence)) = next else { return self.stop() };
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&sentence.text) else { return self.stop() };
        utterance.set_voice(Some(&voice));
        utterance.set_lang(&sentence.code);
        let [on_end, on_error] = [(); 2].map(|()| self.clone());
        let listeners = [
            EventListener::once(&utterance, "end", move |_| on_end.speak_next()),
            EventListener::once(&utterance, "error", move |_| on_error.stop()),
        ];
        if let Some(queue) = self.0.queue.borrow_mut().as_mut() {
            queue.current = Some((SentenceHighlight::new(&sentence.range), listeners));
        }
        self.0.synthesis.speak(&utterance);
    }

    /// Updates the attribute that the style sheet uses, if the state has changed.
    fn set_state(&self, state: &'static str) {
        if self.0.state.replace(state) != state {
            if state.is_empty() {
                remove_root_attribute("data-speech");
            } else {
                set_root_attribute("data-speech", state);
            }
        }
    }

    /// A voice on the device for this language: the default voice if it speaks the language, or else the first one. The default
    /// comes first because Apple lists novelty voices before the others.
    fn voice(&self, code: &str) -> Option<SpeechSynthesisVoice> {
        let language = primary_language(code);
        let voices = self.0.synthesis.get_voices().into_iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
        let voices =
            voices.filter(|it| it.local_service() && primary_language(&it.lang()).eq_ignore_ascii_case(language));
        voices.rev().max_by_key(SpeechSynthesisVoice::default)
    }
}

/// The primary language subtag: `en` of `en-GB`, or of `en_US`, as Android writes it.
fn primary_language(code: &str) -> &str {
    code.split(['-', '_']).next().unwrap_or_default()
}
