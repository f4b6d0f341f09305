//! Close requests (Escape, or Android's Back gesture), which lead to the previous screen.
//!
//! Only in browsers with `CloseWatcher`. In others, the gesture goes back in the browser's history. The guide adds no entries
//! to it, because they would remain after the reader has left.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use guide::Stage;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

use crate::dom::{notify_before_screen, root_attribute};
use crate::{Action, Session};

/// The attribute of the root element that says how the host page opened the guide.
const START: &str = "data-start";

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

/// Handles one request. Once dropped, the browser handles requests itself again.
struct Watcher {
    close_watcher: CloseWatcher,
    /// Until the request.
    is_open: Rc<Cell<bool>>,
    _listener: EventListener,
}

impl Watcher {
    /// `None` if the browser doesn't support it.
    fn new(session: RwSignal<Session>) -> Option<Self> {
        let close_watcher = CloseWatcher::new().ok()?;
        let is_open = Rc::new(Cell::new(true));
        let listener = EventListener::once(&close_watcher, "close", {
            let is_open = Rc::clone(&is_open);
            move |_| {
                is_open.set(false);
                notify_before_screen();
                session.update(|session| session.apply(Action::Back));
            }
        });
        Some(Self { close_watcher, is_open, _listener: listener })
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.close_watcher.destroy();
    }
}

/// Handles close requests on the current screen.
#[derive(Clone)]
pub(crate) struct CloseRequests {
    session: RwSignal<Session>,
    watcher: Rc<Cell<Option<Watcher>>>,
}

impl CloseRequests {
    pub(crate) fn new(session: RwSignal<Session>) -> Self {
        Self { session, watcher: Rc::default() }
    }

    /// Watches for a request on a new screen. A watcher handles only one request. It isn't replaced before that, because that
    /// takes Chromium 0.2 ms. On the start screen, and in a dialog, the browser handles the requests.
    pub(crate) fn watch(&self, stage: Stage) {
        let watches = stage != Stage::Start && !is_in_dialog();
        let current = self.watcher.take().filter(|it| watches && it.is_open.get());
        self.watcher.set(current.or_else(|| watches.then(|| Watcher::new(self.session)).flatten()));
    }
}

fn is_in_dialog() -> bool {
    root_attribute(START).is_some_and(|start| start == "dialog")
}
