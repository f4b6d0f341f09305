//! Reading the screen aloud, with a voice of the device.

mod highlight;
mod screen_text;
mod segments;
mod speech;

use gloo_events::{EventListener, EventListenerOptions};
use guide::texts;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::Session;
use crate::context::text;
use crate::dom::is_framed;
use speech::Speech;

/// The button that starts and stops reading aloud. The style shows it only once [`use_read_aloud`] has found a voice.
#[component]
pub(crate) fn ReadAloudButton() -> AnyView {
    view! {
        <button class="read-aloud" type="button">
            <span class="read">{text(texts::ALOUD_READ)}</span>
            <span class="stop">{text(texts::ALOUD_STOP)}</span>
        </button>
    }
    .into_any()
}

/// Offers reading aloud, for as long as the page is open.
///
/// Not in a frame: the host page could measure how long each sentence takes, and so tell which screen is read.
pub(crate) fn use_read_aloud(session: RwSignal<Session>) {
    let Some(speech) = Speech::new().filter(|_| !is_framed()) else { return };
    add_listeners(&speech);
    Effect::new(move |_| {
        let code = session.with(|session| session.locale().code);
        // On every change of the session: the text on the screen may have changed.
        speech.stop();
        speech.set_language(code);
    });
}

fn add_listeners(speech: &Speech) {
    let [on_click, on_escape, on_hide] = [(); 3].map(|()| speech.clone());
    // On the document, because the prerendered button has no listener.
    let options = EventListenerOptions::run_in_capture_phase();
    let listeners = [
        EventListener::new_with_options(&document(), "click", options, move |event| {
            let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            if let Some(element) = target.and_then(|it| it.closest("button, a, summary").ok().flatten()) {
                let starts = element.class_name() == "read-aloud" && !on_click.is_speaking();
                on_click.stop();
                if starts {
                    on_click.start();
                }
            }
        }),
        EventListener::new_with_options(
            &window(),
            "keydown",
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                if on_escape.is_speaking() && event.dyn_ref::<KeyboardEvent>().is_some_and(|it| it.key() == "Escape") {
                    // Otherwise it would also lead to the previous screen.
                    event.prevent_default();
                    on_escape.stop();
                }
            },
        ),
        EventListener::new(&document(), "visibilitychange", move |_| {
            if document().hidden() {
                on_hide.stop();
            }
        }),
    ];
    listeners.into_iter().for_each(EventListener::forget);
}
