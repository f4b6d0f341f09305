//! The printout: a copy of the result for printing or copying, removed right after.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlDocument, HtmlElement};

use crate::dom::{is_framed, remove_root_attribute, set_root_attribute};

/// The attribute of the root element while only the printout is to be printed.
const PRINTING: &str = "data-printing";
/// How long a browser may take to start printing, in milliseconds. A frame isn't notified if printing is forbidden.
const START_TIMEOUT: u32 = 1000;

/// Keeps a printout while the browser prints it.
pub(super) type PrintoutSlot = StoredValue<Option<Printout>, LocalStorage>;

/// The container of a printout, which starts with the guide's name.
#[component]
fn PrintoutContainer(title: &'static str) -> AnyView {
    view! { <div class={"printout"}><h1>{title}</h1></div> }.into_any()
}

/// A printout in the page, removed when dropped.
pub(super) struct Printout {
    element: Element,
    view: AnyViewState,
    listeners: Vec<EventListener>,
    refusal: Option<Timeout>,
}

impl Drop for Printout {
    fn drop(&mut self) {
        self.view.unmount();
        remove_root_attribute(PRINTING);
    }
}

impl Printout {
    /// Copies the sections that are to be printed; `None` if the browser fails.
    fn new(title: &'static str, with_answers: bool) -> Option<Self> {
        let page = document();
        let mut view = view! { <PrintoutContainer title/> }.into_any().build();
        view.mount(&page.body()?.into(), None);
        let element = page.body()?.last_element_child()?;
        let printout = Self { element, view, listeners: Vec::new(), refusal: None };
        let sections = page.query_selector_all("[data-print]").ok()?;
        for section in (0..sections.length()).filter_map(|index| sections.get(index)) {
            let copy: Element = section.clone_node_with_deep(true).ok()?.unchecked_into();
            if with_answers || copy.get_attribute("data-print").is_none_or(|it| it != "answers") {
                make_static(&copy)?;
                printout.element.append_child(&copy).ok()?;
            }
        }
        Some(printout)
    }

    /// The text, with successive empty lines merged.
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

/// Removes controls and the details of options, and opens the other disclosures.
fn make_static(copy: &Element) -> Option<()> {
    query_all(copy, "button, [data-option] details")?.for_each(|it| it.remove());
    query_all(copy, "details")?.try_for_each(|it| it.set_attribute("open", "").ok())
}

fn query_all(element: &Element, selector: &str) -> Option<impl Iterator<Item = Element>> {
    let found = element.query_selector_all(selector).ok()?;
    Some((0..found.length()).filter_map(move |index| found.get(index)).map(JsCast::unchecked_into))
}

/// Asks the browser to print the result, which it may do now, later or never. Calls `on_refusal` if it refuses.
pub(super) fn print(slot: PrintoutSlot, title: &'static str, with_answers: bool, on_refusal: impl FnOnce() + 'static) {
    slot.set_value(None);
    let Some(mut printout) = Printout::new(title, with_answers) else { return on_refusal() };
    set_root_attribute(PRINTING, "");
    let has_started = Rc::new(Cell::new(false));
    let started = has_started.clone();
    let remove_on = |event| EventListener::once(&window(), event, move |_| _ = slot.try_set_value(None));
    // Browsers on iPhones don't fire `afterprint`; there, the next interaction removes the printout.
    printout.listeners = vec![
        EventListener::once(&window(), "beforeprint", move |_| started.set(true)),
        remove_on("afterprint"),
        remove_on("pointerdown"),
        remove_on("keydown"),
    ];
    // Only frames can be forbidden to print.
    printout.refusal = is_framed().then(|| {
        Timeout::new(START_TIMEOUT, move || {
            if !has_started.get() {
                _ = slot.try_set_value(None);
                on_refusal();
            }
        })
    });
    slot.set_value(Some(printout));
    _ = window().print();
}

/// Copies the result as text; `false` if the browser refuses.
pub(super) fn copy(title: &'static str, with_answers: bool) -> bool {
    try_copy(title, with_answers).is_some()
}

fn try_copy(title: &'static str, with_answers: bool) -> Option<()> {
    let printout = Printout::new(title, with_answers)?;
    let selection = window().get_selection().ok()??;
    // Some browsers copy only if something is selected.
    selection.select_all_children(&printout.element).ok()?;
    let is_copied = Rc::new(Cell::new(false));
    let (copied, text) = (is_copied.clone(), printout.text());
    let listener = EventListener::new_with_options(
        &document(),
        "copy",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            event.prevent_default();
            let clipboard = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            copied.set(clipboard.is_some_and(|it| it.set_data("text/plain", &text).is_ok()));
        },
    );
    // Not `navigator.clipboard`, which a sandboxed frame may not use.
    _ = document().unchecked_into::<HtmlDocument>().exec_command("copy");
    drop(listener);
    _ = selection.remove_all_ranges();
    is_copied.get().then_some(())
}
