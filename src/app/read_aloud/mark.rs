//! The mark at the sentence that is being read.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Range};

/// As the style knows the mark.
const NAME: &str = "spoken";

#[wasm_bindgen]
extern "C" {
    /// The CSS Custom Highlight API, which web-sys calls unstable. It fails in browsers that don't have it.
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new(range: &Range) -> Result<Highlight, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = set)]
    fn set_highlight(name: &str, highlight: &Highlight) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = delete)]
    fn delete_highlight(name: &str) -> Result<(), JsValue>;
}

/// Marks a sentence, or, where the browser can't, the element that it begins in. The mark goes when this is dropped.
#[derive(Debug)]
pub(super) struct Mark(Option<Element>);

impl Mark {
    pub(super) fn at(range: &Range) -> Self {
        if Highlight::new(range).and_then(|it| set_highlight(NAME, &it)).is_ok() {
            return Self(None);
        }
        let element = range.start_container().ok().and_then(|it| it.parent_element());
        if let Some(element) = &element {
            // A name without blanks can always be added.
            _ = element.class_list().add_1(NAME);
        }
        Self(element)
    }
}

impl Drop for Mark {
    fn drop(&mut self) {
        _ = match &self.0 {
            Some(element) => element.class_list().remove_1(NAME),
            None => delete_highlight(NAME),
        };
    }
}
