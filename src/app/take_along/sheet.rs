//! The sheet that is printed or copied: a copy of what is on the screen, gone right after.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlDocument, HtmlElement};

use crate::page::{is_framed, set_on_root, take_from_root};

/// Where the page says that the sheet, and nothing else, is printed.
const PRINTING: &str = "data-printing";
/// How long a browser may take to begin with printing, in milliseconds. A frame may not be allowed to, and isn't told.
const BEGINS: u32 = 1000;

/// Where a sheet is kept while a browser prints it.
pub(super) type Kept = StoredValue<Option<Sheet>, LocalStorage>;

/// What is taken along begins with the guide's name; the copied parts follow.
#[component]
fn Paper(title: &'static str) -> AnyView {
    view! { <div class={"paper"}><h1>{title}</h1></div> }.into_any()
}

/// A sheet in the page. It leaves the page when it is dropped.
pub(super) struct Sheet {
    element: Element,
    view: AnyViewState,
    listeners: Vec<EventListener>,
    refusal: Option<Timeout>,
}

impl Drop for Sheet {
    fn drop(&mut self) {
        self.view.unmount();
        take_from_root(PRINTING);
    }
}

impl Sheet {
    /// Copies each part that belongs on paper; none where the browser refuses.
    fn make(title: &'static str, with_answers: bool) -> Option<Self> {
        let page = document();
        let mut view = view! { <Paper title/> }.into_any().build();
        view.mount(&page.body()?.into(), None);
        let element = page.body()?.last_element_child()?;
        let sheet = Self { element, view, listeners: Vec::new(), refusal: None };
        let parts = page.query_selector_all("[data-paper]").ok()?;
        for part in (0..parts.length()).filter_map(|number| parts.get(number)) {
            let copy: Element = part.clone_node_with_deep(true).ok()?.unchecked_into();
            if with_answers || copy.get_attribute("data-paper").is_none_or(|it| it != "said") {
                without_what_only_a_screen_can_do(&copy)?;
                sheet.element.append_child(&copy).ok()?;
            }
        }
        Some(sheet)
    }

    fn text(&self) -> String {
        let text = self.element.unchecked_ref::<HtmlElement>().inner_text();
        let mut lines: Vec<&str> = Vec::new();
        for line in text.lines() {
            if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
                lines.push(line);
            }
        }
        lines.join("\n")
    }
}

fn without_what_only_a_screen_can_do(copy: &Element) -> Option<()> {
    all_in(copy, "button, [data-option] details")?.for_each(|it| it.remove());
    all_in(copy, "details")?.try_for_each(|it| it.set_attribute("open", "").ok())
}

fn all_in(element: &Element, selector: &str) -> Option<impl Iterator<Item = Element>> {
    let found = element.query_selector_all(selector).ok()?;
    Some((0..found.length()).filter_map(move |number| found.get(number)).map(JsCast::unchecked_into))
}

/// Prints, as the reader's browser does: now, later, or not at all. Then this is called.
pub(super) fn print(kept: Kept, title: &'static str, with_answers: bool, refused: impl FnOnce() + 'static) {
    kept.set_value(None);
    let Some(mut sheet) = Sheet::make(title, with_answers) else { return refused() };
    set_on_root(PRINTING, "");
    let begun = Rc::new(Cell::new(false));
    let has_begun = begun.clone();
    let ends = |event| EventListener::once(&window(), event, move |_| _ = kept.try_set_value(None));
    // Browsers on iPhones tell of no end: then the next press is one.
    sheet.listeners = vec![
        EventListener::once(&window(), "beforeprint", move |_| has_begun.set(true)),
        ends("afterprint"),
        ends("pointerdown"),
        ends("keydown"),
    ];
    // Only a frame may be forbidden to print.
    sheet.refusal = is_framed().then(|| {
        Timeout::new(BEGINS, move || {
            if !begun.get() {
                _ = kept.try_set_value(None);
                refused();
            }
        })
    });
    kept.set_value(Some(sheet));
    _ = window().print();
}

/// Copies the sheet's text; `false` where the browser refuses.
pub(super) fn copy(title: &'static str, with_answers: bool) -> bool {
    try_to_copy(title, with_answers).is_some()
}

fn try_to_copy(title: &'static str, with_answers: bool) -> Option<()> {
    let sheet = Sheet::make(title, with_answers)?;
    let selection = window().get_selection().ok()??;
    // Some browsers copy only where something is selected.
    selection.select_all_children(&sheet.element).ok()?;
    let done = Rc::new(Cell::new(false));
    let (is_done, text) = (done.clone(), sheet.text());
    let put = EventListener::new_with_options(
        &document(),
        "copy",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            event.prevent_default();
            let clipboard = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            is_done.set(clipboard.is_some_and(|it| it.set_data("text/plain", &text).is_ok()));
        },
    );
    _ = document().unchecked_into::<HtmlDocument>().exec_command("copy");
    drop(put);
    _ = selection.remove_all_ranges();
    done.get().then_some(())
}
