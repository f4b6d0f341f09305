//! Requests to close, by Escape or by Android's Back gesture: they lead to the screen before.
//!
//! Only where the browser has `CloseWatcher`. Elsewhere the gesture goes back in the browser's history, where the guide makes no
//! entries, as those would stay behind.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use guide::Stage;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

use crate::page::announce_step;
use crate::{Action, Session};

/// Where the page says how a page around shows it. A dialog is what such a request closes.
const FRAMED: &str = "data-framed";

#[wasm_bindgen]
extern "C" {
    /// Not in web-sys yet.
    #[wasm_bindgen(extends = EventTarget)]
    type CloseWatcher;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<CloseWatcher, JsValue>;
    #[wasm_bindgen(method)]
    fn destroy(this: &CloseWatcher);
}

/// Waits for one request. When it is dropped, the next request is the browser's again.
struct Watch {
    watcher: CloseWatcher,
    _listener: EventListener,
}

impl Watch {
    /// Nothing in browsers that don't have it.
    fn new(session: RwSignal<Session>) -> Option<Self> {
        let watcher = CloseWatcher::new().ok()?;
        let listener = EventListener::once(&watcher, "close", move |_| {
            announce_step();
            session.update(|session| session.apply(Action::Back));
        });
        Some(Self { watcher, _listener: listener })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.watcher.destroy();
    }
}

/// Heeds these requests, for the screen that is shown.
#[derive(Clone)]
pub(crate) struct CloseRequests {
    session: RwSignal<Session>,
    watch: Rc<Cell<Option<Watch>>>,
}

impl CloseRequests {
    pub(crate) fn new(session: RwSignal<Session>) -> Self {
        Self { session, watch: Rc::default() }
    }

    /// For another screen; each request ends what waited for it. From the start they leave.
    pub(crate) fn heed(&self, stage: Option<Stage>) {
        self.watch.set(None);
        if stage != Some(Stage::Start) && !is_in_dialog() {
            self.watch.set(Watch::new(self.session));
        }
    }
}

fn is_in_dialog() -> bool {
    let framed = document().document_element().and_then(|root| root.get_attribute(FRAMED));
    framed.is_some_and(|framed| framed == "dialog")
}
