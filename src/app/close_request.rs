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

/// Handles one request. Once it is dropped, the browser handles requests itself again.
struct RequestHandler {
    close_watcher: CloseWatcher,
    /// Until the request, which ends the `CloseWatcher`.
    is_open: Rc<Cell<bool>>,
    _listener: EventListener,
}

impl RequestHandler {
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

impl Drop for RequestHandler {
    fn drop(&mut self) {
        self.close_watcher.destroy();
    }
}

/// Handles close requests on the current screen.
#[derive(Clone)]
pub(crate) struct CloseRequests {
    session: RwSignal<Session>,
    handler: Rc<Cell<Option<RequestHandler>>>,
}

impl CloseRequests {
    pub(crate) fn new(session: RwSignal<Session>) -> Self {
        Self { session, handler: Rc::default() }
    }

    /// Handles requests on a new screen, which is at this stage. On the start screen, and in a dialog, the browser handles them.
    ///
    /// A handler stays until it has handled a request: replacing it on each screen would take Chromium 0.2 ms.
    pub(crate) fn handle_on(&self, stage: Stage) {
        let current = self.handler.take().filter(|it| it.is_open.get());
        if stage != Stage::Start && !is_in_dialog() {
            self.handler.set(current.or_else(|| RequestHandler::new(self.session)));
        }
    }
}

fn is_in_dialog() -> bool {
    root_attribute(START).is_some_and(|start| start == "dialog")
}
