//! What the app tells the page that it stands in.

use leptos::prelude::*;

/// Has screen readers read something out beside the screen.
pub(crate) fn announce(words: &str) {
    if let Some(region) = document().get_element_by_id("said") {
        region.set_text_content(Some(words));
    }
}

/// Sets an attribute of the page's root, by which the style knows it.
pub(crate) fn set_on_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Attributes with fixed names can always be set.
        _ = root.set_attribute(name, value);
    }
}

/// Takes an attribute from the page's root.
pub(crate) fn take_from_root(name: &str) {
    if let Some(root) = document().document_element() {
        _ = root.remove_attribute(name);
    }
}

/// Says that another screen is about to be made. Said before, as how long that takes depends on what was answered.
pub(crate) fn announce_step() {
    if let Ok(step) = web_sys::Event::new("step") {
        _ = window().dispatch_event(&step);
    }
}

/// Whether a page of others shows this one.
pub(crate) fn is_framed() -> bool {
    window().parent().ok().flatten().as_ref() != Some(&window())
}
