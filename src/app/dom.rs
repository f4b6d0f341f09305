//! Helpers for the document around the app.

use leptos::prelude::*;

/// Lets screen readers announce a message, through the live region.
pub(crate) fn announce(message: &str) {
    if let Some(live_region) = document().get_element_by_id("live") {
        live_region.set_text_content(Some(message));
    }
}

/// An attribute of the root element, which other scripts of the page set.
pub(crate) fn root_attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// Sets an attribute of the root element, for the style.
pub(crate) fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Can't fail: the names are valid.
        _ = root.set_attribute(name, value);
    }
}

/// Removes an attribute of the root element.
pub(crate) fn remove_root_attribute(name: &str) {
    if let Some(root) = document().document_element() {
        _ = root.remove_attribute(name);
    }
}

/// Dispatches the event `beforescreen`: another screen is about to be rendered. Not after rendering, because the time that
/// rendering takes depends on the answers.
pub(crate) fn notify_before_screen() {
    if let Ok(event) = web_sys::Event::new("beforescreen") {
        _ = window().dispatch_event(&event);
    }
}

/// Whether the page is in a frame of a host page.
pub(crate) fn is_framed() -> bool {
    window().parent().ok().flatten().as_ref() != Some(&window())
}
