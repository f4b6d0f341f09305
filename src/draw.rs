//! Draws a tree of elements, and draws it again where it changed.

use screens::{Content, Element};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

/// What needs another name space than HTML's.
const DRAWING: [&str; 2] = ["svg", "use"];

// The browser's own functions. web-sys has them too, and wraps each call in one that catches what is thrown: with names
// that are the guide's own, and only elements asked for what words can't, nothing is; and a result is a thousand calls.
#[wasm_bindgen]
extern "C" {
    /// What stands in the page: an element, or words.
    pub(crate) type Place;

    /// The page, which makes what stands in it.
    pub(crate) type Page;

    #[wasm_bindgen(method, js_name = createElement)]
    fn element(this: &Page, tag: &str) -> Place;
    #[wasm_bindgen(method, js_name = createElementNS)]
    fn drawing(this: &Page, space: &str, tag: &str) -> Place;
    #[wasm_bindgen(method, js_name = createTextNode)]
    fn words(this: &Page, words: &str) -> Place;

    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set(this: &Place, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    fn unset(this: &Place, name: &str);
    #[wasm_bindgen(method, getter, js_name = firstChild)]
    fn first(this: &Place) -> Option<Place>;
    #[wasm_bindgen(method, getter, js_name = nextSibling)]
    fn next(this: &Place) -> Option<Place>;
    // Not `data`, which only words have: a browser that translates puts elements in their place.
    #[wasm_bindgen(method, setter, js_name = textContent)]
    fn say(this: &Place, words: &str);
    #[wasm_bindgen(method, js_name = appendChild)]
    fn append(this: &Place, inner: &Place);
    #[wasm_bindgen(method, js_name = replaceWith)]
    fn give_way(this: &Place, other: &Place);
    #[wasm_bindgen(method, js_name = remove)]
    fn leave(this: &Place);
}

/// Makes an element with all that is in it.
fn make(page: &Page, element: &Element) -> Place {
    let made = if DRAWING.contains(&element.tag) {
        page.drawing("http://www.w3.org/2000/svg", element.tag)
    } else {
        page.element(element.tag)
    };
    for (name, value) in &element.attributes {
        made.set(name, value);
    }
    for content in &element.content {
        made.append(&place_of(page, content));
    }
    made
}

/// Changes what stands in the page from one tree to another; what is the same is left alone, with its focus.
pub(crate) fn change(page: &Page, place: &Place, from: &Element, to: &Element) {
    for (name, value) in to.attributes.iter().filter(|it| !from.attributes.contains(it)) {
        place.set(name, value);
    }
    for (name, _) in from.attributes.iter().filter(|(name, _)| to.attribute(name).is_none()) {
        place.unset(name);
    }
    let mut there = place.first();
    let mut before = from.content.iter();
    for wanted in &to.content {
        let (Some(known), Some(inner)) = (before.next(), there.take()) else {
            place.append(&place_of(page, wanted));
            continue;
        };
        there = inner.next();
        if known != wanted {
            replace(page, &inner, known, wanted);
        }
    }
    while let Some(inner) = there {
        there = inner.next();
        inner.leave();
    }
}

fn replace(page: &Page, place: &Place, from: &Content, to: &Content) {
    match (from, to) {
        (Content::Words(_), Content::Words(words)) => place.say(words),
        (Content::Element(from), Content::Element(to)) if to.is_again(from) => {
            // Others may have put words there.
            if place.has_type::<web_sys::Element>() {
                change(page, place, from, to);
            }
        }
        (_, to) => place.give_way(&place_of(page, to)),
    }
}

fn place_of(page: &Page, content: &Content) -> Place {
    match content {
        Content::Words(words) => page.words(words),
        Content::Element(element) => make(page, element),
    }
}
