//! Reading the screen aloud, by a voice of the device itself.

mod mark;
mod reader;
mod screen;
mod sentences;

use gloo_events::{EventListener, EventListenerOptions};
use guide::texts;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::Session;
use crate::app::text;
use crate::page::is_framed;
use reader::Reader;

/// Reads the screen aloud, and stops. The style shows it only where [`use_read_aloud`] has found a voice.
#[component]
pub(crate) fn ReadAloudButton() -> AnyView {
    view! {
        <button class="aloud" type="button">
            <span class="read">{text(texts::ALOUD_READ)}</span>
            <span class="stop">{text(texts::ALOUD_STOP)}</span>
        </button>
    }
    .into_any()
}

/// Offers to read aloud, as long as the page is there.
///
/// Not in a page of others: that page could tell by the voice how long each sentence is, and so which screen is read.
pub(crate) fn use_read_aloud(session: RwSignal<Session>) {
    let Some(reader) = Reader::find().filter(|_| !is_framed()) else { return };
    listen(&reader);
    Effect::new(move |_| {
        let code = session.with(|session| session.locale().code);
        // Whatever has changed: another screen or language, or an answer that has just been given.
        reader.stop();
        reader.offer(code);
    });
}

fn listen(reader: &Reader) {
    let [pressed, escaped, hidden] = [(); 3].map(|()| reader.clone());
    // Of the document: the button that came with the page has no listener of its own.
    let first = EventListenerOptions::run_in_capture_phase();
    let listeners = [
        EventListener::new_with_options(&document(), "click", first, move |event| {
            let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            if let Some(element) = target.and_then(|it| it.closest("button, a, summary").ok().flatten()) {
                let begins = element.class_name() == "aloud" && !pressed.is_reading();
                pressed.stop();
                if begins {
                    pressed.read();
                }
            }
        }),
        EventListener::new_with_options(
            &window(),
            "keydown",
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                if escaped.is_reading() && event.dyn_ref::<KeyboardEvent>().is_some_and(|it| it.key() == "Escape") {
                    // Else it would lead to the screen before, besides.
                    event.prevent_default();
                    escaped.stop();
                }
            },
        ),
        EventListener::new(&document(), "visibilitychange", move |_| {
            if document().hidden() {
                hidden.stop();
            }
        }),
    ];
    listeners.into_iter().for_each(EventListener::forget);
}
