//! Draws a tree of elements, and draws it again where it changed.

use screens::{Content, Element};
use wasm_bindgen::JsCast;
use web_sys::{Document, Node};

/// What needs another name space than HTML's.
const DRAWING: [&str; 2] = ["svg", "use"];

/// Makes an element with all that is in it.
pub(crate) fn make(document: &Document, element: &Element) -> Option<web_sys::Element> {
    let space =
        if DRAWING.contains(&element.tag) { "http://www.w3.org/2000/svg" } else { "http://www.w3.org/1999/xhtml" };
    let made = document.create_element_ns(Some(space), element.tag).ok()?;
    for (name, value) in &element.attributes {
        _ = made.set_attribute(name, value);
    }
    for content in &element.content {
        append(document, &made, content);
    }
    Some(made)
}

/// Changes what stands in the page from one tree to another; what is the same is left alone, with its focus.
pub(crate) fn change(document: &Document, place: &web_sys::Element, from: &Element, to: &Element) {
    for (name, value) in to.attributes.iter().filter(|it| !from.attributes.contains(it)) {
        _ = place.set_attribute(name, value);
    }
    for (name, _) in from.attributes.iter().filter(|(name, _)| to.attribute(name).is_none()) {
        _ = place.remove_attribute(name);
    }
    let mut there = place.first_child();
    let mut before = from.content.iter();
    for wanted in &to.content {
        let (Some(known), Some(node)) = (before.next(), there.take()) else {
            append(document, place, wanted);
            continue;
        };
        there = node.next_sibling();
        if known != wanted {
            replace(document, place, &node, known, wanted);
        }
    }
    while let Some(node) = there {
        there = node.next_sibling();
        _ = place.remove_child(&node);
    }
}

fn replace(document: &Document, place: &Node, node: &Node, from: &Content, to: &Content) {
    match (from, to) {
        (Content::Words(_), Content::Words(words)) => node.set_text_content(Some(words)),
        (Content::Element(from), Content::Element(to)) if to.is_again(from) => {
            if let Some(element) = node.dyn_ref() {
                change(document, element, from, to);
            }
        }
        (_, to) => {
            if let Some(made) = node_of(document, to) {
                _ = place.replace_child(&made, node);
            }
        }
    }
}

fn append(document: &Document, place: &Node, content: &Content) {
    if let Some(made) = node_of(document, content) {
        _ = place.append_child(&made);
    }
}

fn node_of(document: &Document, content: &Content) -> Option<Node> {
    match content {
        Content::Words(words) => Some(document.create_text_node(words).into()),
        Content::Element(element) => make(document, element).map(Into::into),
    }
}
