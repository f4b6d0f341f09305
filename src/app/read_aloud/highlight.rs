//! The highlight on the sentence that is being read aloud.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Range};

/// The name of the highlight in the style sheet, and of the class in browsers without highlights.
const NAME: &str = "spoken";

#[wasm_bindgen]
extern "C" {
    /// The CSS Custom Highlight API, which is unstable in web-sys. Fails in browsers that don't support it.
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new(range: &Range) -> Result<Highlight, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = set)]
    fn set_highlight(name: &str, highlight: &Highlight) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = delete)]
    fn delete_highlight(name: &str) -> Result<(), JsValue>;
}

/// Highlights a sentence or, if the browser can't, the element in which it begins. Dropping it removes the highlight.
#[derive(Debug)]
pub(super) struct SentenceHighlight(Option<Element>);

impl SentenceHighlight {
    pub(super) fn new(range: &Range) -> Self {
        if Highlight::new(range).and_then(|it| set_highlight(NAME, &it)).is_ok() {
            return Self(None);
        }
        let element = range.start_container().ok().and_then(|it| it.parent_element());
        if let Some(element) = &element {
            // Can't fail: the name is valid.
            _ = element.class_list().add_1(NAME);
        }
        Self(element)
    }
}

impl Drop for SentenceHighlight {
    fn drop(&mut self) {
        _ = match &self.0 {
            Some(element) => element.class_list().remove_1(NAME),
            None => delete_highlight(NAME),
        };
    }
}
