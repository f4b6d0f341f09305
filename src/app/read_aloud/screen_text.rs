//! The sentences on the screen.

use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node, Range};

use super::segments::{Segment, segments};

/// Elements at whose edges a sentence ends. The text of other elements inside them, such as a number in a link, belongs to the
/// sentence.
const BLOCKS: &str = "p, li, h1, h2, h3, h4, summary, button, a, strong, .label, .hint, .second";
/// `NodeFilter.SHOW_TEXT`
const SHOW_TEXT: u32 = 4;

/// A sentence and its range in the document.
#[derive(Debug)]
pub(super) struct Sentence {
    pub(super) text: String,
    /// The language code, from the nearest `lang` attribute.
    pub(super) code: String,
    pub(super) range: Range,
    block: Option<Element>,
    is_complete: bool,
}

/// The visible sentences on the screen, in document order. If the browser reports an error, only those found so far.
pub(super) fn sentences() -> Vec<Sentence> {
    let mut sentences = Vec::new();
    _ = collect(&mut sentences);
    sentences
}

fn collect(sentences: &mut Vec<Sentence>) -> Result<(), JsValue> {
    let Some(screen) = document().query_selector(".screen")? else { return Ok(()) };
    let nodes = document().create_tree_walker_with_what_to_show(&screen, SHOW_TEXT)?;
    while let Some(node) = nodes.next_node()? {
        let Some(element) = node.parent_element() else { continue };
        if !is_visible(&element) || element.closest("[aria-hidden], .visually-hidden")?.is_some() {
            continue;
        }
        let block = element.closest(BLOCKS)?;
        for segment in segments(&node.text_content().unwrap_or_default()) {
            add(sentences, &segment, &node, &element, block.as_ref())?;
        }
    }
    Ok(())
}

/// Appends a segment to the last sentence if it continues it, or else adds a new sentence.
fn add(
    sentences: &mut Vec<Sentence>,
    segment: &Segment<'_>,
    node: &Node,
    element: &Element,
    block: Option<&Element>,
) -> Result<(), JsValue> {
    let (start, end) = segment.range;
    if let Some(last) = sentences.last_mut().filter(|last| !last.is_complete && last.block.as_ref() == block) {
        last.text.push_str(segment.text);
        last.is_complete = segment.ends_sentence();
        return last.range.set_end(node, end);
    }
    if segment.text.trim().is_empty() {
        return Ok(());
    }
    let range = document().create_range()?;
    range.set_start(node, start)?;
    range.set_end(node, end)?;
    sentences.push(Sentence {
        text: segment.text.to_owned(),
        code: element.closest("[lang]")?.and_then(|it| it.get_attribute("lang")).unwrap_or_default(),
        range,
        block: block.cloned(),
        is_complete: segment.ends_sentence(),
    });
    Ok(())
}

#[wasm_bindgen]
extern "C" {
    /// Not in web-sys yet.
    #[wasm_bindgen(extends = Element)]
    type ElementWithVisibility;
    /// Fails in browsers from before 2023.
    #[wasm_bindgen(method, catch, js_name = checkVisibility)]
    fn check_visibility(this: &ElementWithVisibility) -> Result<bool, JsValue>;
}

fn is_visible(element: &Element) -> bool {
    let visible = element.unchecked_ref::<ElementWithVisibility>().check_visibility();
    visible.unwrap_or_else(|_| element.get_client_rects().length() > 0)
}
