//! What programs that read a screen to somebody get of it: Chromium's accessibility tree, frozen as text for review.
//!
//! Meant to be so? `INSTA_UPDATE=always cargo test … --test accessibility tree::`, and look at what has changed.

use std::collections::HashMap;
use std::fmt::Write;

use guide_tests::browser::{OpenOptions, with_guide};
use serde_json::Value;

use crate::scenes::SCENES;

/// What says nothing by itself: its children stand in its place.
const SILENT: [&str; 4] = ["none", "generic", "InlineTextBox", "LineBreak"];

/// What is told of an element beside its name, where it is so.
const STATES: [&str; 4] = ["level", "disabled", "focused", "live"];

/// What is told also where it isn't so: else nobody would know that it could be.
const SWITCHES: [&str; 3] = ["checked", "pressed", "expanded"];

struct Tree<'a>(HashMap<&'a str, &'a Value>);

impl<'a> Tree<'a> {
    fn children(&self, id: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let children = self.0.get(id).and_then(|node| node["childIds"].as_array());
        children.into_iter().flatten().filter_map(Value::as_str)
    }

    /// Collects the words of all that is inside; `false` where that is more than text.
    fn is_text(&self, id: &str, words: &mut Vec<&'a str>) -> bool {
        let Some(node) = self.0.get(id) else { return true };
        match role(node) {
            "StaticText" => words.extend(name(node).split_whitespace()),
            role if SILENT.contains(&role) => return self.children(id).all(|child| self.is_text(child, words)),
            _ => return false,
        }
        true
    }

    fn write(&self, id: &str, depth: usize, text: &mut String) {
        let Some(node) = self.0.get(id) else { return };
        // Space between two words says nothing.
        let blank = role(node) == "StaticText" && name(node).is_empty();
        let silent = node["ignored"] == true || blank || SILENT.contains(&role(node));
        if !silent {
            _ = writeln!(text, "{:indent$}{}", "", line(node), indent = depth * 2);
            let mut words = Vec::new();
            // Texts that make up the whole name need not be told twice.
            if self.children(id).all(|child| self.is_text(child, &mut words)) && words.join(" ") == name(node) {
                return;
            }
        }
        for child in self.children(id) {
            self.write(child, depth + usize::from(!silent), text);
        }
    }
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn name(node: &Value) -> &str {
    node["name"]["value"].as_str().unwrap_or_default().trim()
}

/// An element in one line: `checkbox "It was a long time ago" checked=false`.
fn line(node: &Value) -> String {
    let mut line = role(node).to_owned();
    let description = node["description"]["value"].as_str().unwrap_or_default();
    for (word, said) in [("", name(node)), ("described ", description)] {
        if !said.is_empty() {
            _ = write!(line, " {word}{said:?}");
        }
    }
    // The list in which an item stands says how deep it is.
    let properties = node["properties"].as_array().filter(|_| role(node) != "listitem");
    for property in properties.into_iter().flatten() {
        let state = property["name"].as_str().unwrap_or_default();
        let value = property["value"]["value"].to_string();
        let value = value.trim_matches('"');
        let is_so = !["false", "off"].contains(&value);
        if SWITCHES.contains(&state) || is_so && STATES.contains(&state) {
            _ = write!(line, " {state}={value}");
        }
    }
    line
}

fn told(answer: &Value) -> String {
    let nodes = answer["nodes"].as_array().expect("a list of nodes");
    let tree = Tree(nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect());
    let mut text = String::new();
    tree.write(nodes[0]["nodeId"].as_str().expect("the root has an id"), 0, &mut text);
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn each_screen_is_told_as_it_was_reviewed() {
    with_guide(OpenOptions::default(), |page| async move {
        let devtools = page.driver.cdp();
        devtools.send_raw("Accessibility.enable", serde_json::json!({})).await?;
        for scene in SCENES {
            scene.show(&page, "en").await?;
            let answer = devtools.send_raw("Accessibility.getFullAXTree", serde_json::json!({})).await?;
            insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(scene.name, told(&answer));
            });
        }
        Ok(())
    })
    .await;
}
