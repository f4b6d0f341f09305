//! The sentences on the screen.

use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node, Range};

use super::sentences::{Part, parts};

/// What one sentence may be part of: words with others inside, such as a number in a link, are read as one.
const PASSAGES: &str = "p, li, h1, h2, h3, h4, summary, button, a, strong, .label, .hint, .beside";
/// `NodeFilter.SHOW_TEXT`
const SHOW_TEXT: u32 = 4;

/// A sentence, and its place on the screen.
#[derive(Debug)]
pub(super) struct Sentence {
    pub(super) text: String,
    /// Its language, as the page names it.
    pub(super) code: String,
    pub(super) range: Range,
    passage: Option<Element>,
    is_whole: bool,
}

/// All that can be seen of the screen, in order. As much as the browser can tell.
pub(super) fn sentences() -> Vec<Sentence> {
    let mut found = Vec::new();
    _ = find(&mut found);
    found
}

fn find(found: &mut Vec<Sentence>) -> Result<(), JsValue> {
    let Some(screen) = document().query_selector(".screen")? else { return Ok(()) };
    let nodes = document().create_tree_walker_with_what_to_show(&screen, SHOW_TEXT)?;
    while let Some(node) = nodes.next_node()? {
        let Some(element) = node.parent_element() else { continue };
        if !is_visible(&element) || element.closest("[aria-hidden], .unseen")?.is_some() {
            continue;
        }
        let passage = element.closest(PASSAGES)?;
        for part in parts(&node.text_content().unwrap_or_default()) {
            add(found, &part, &node, &element, passage.as_ref())?;
        }
    }
    Ok(())
}

/// Adds a part to the sentence before, if that goes on in it; else as a sentence of its own.
fn add(
    found: &mut Vec<Sentence>,
    part: &Part<'_>,
    node: &Node,
    element: &Element,
    passage: Option<&Element>,
) -> Result<(), JsValue> {
    let (start, end) = part.range;
    if let Some(last) = found.last_mut().filter(|last| !last.is_whole && last.passage.as_ref() == passage) {
        last.text.push_str(part.text);
        last.is_whole = part.ends_sentence();
        return last.range.set_end(node, end);
    }
    if part.text.trim().is_empty() {
        return Ok(());
    }
    let range = document().create_range()?;
    range.set_start(node, start)?;
    range.set_end(node, end)?;
    found.push(Sentence {
        text: part.text.to_owned(),
        code: element.closest("[lang]")?.and_then(|it| it.get_attribute("lang")).unwrap_or_default(),
        range,
        passage: passage.cloned(),
        is_whole: part.ends_sentence(),
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
