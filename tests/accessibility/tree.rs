//! Snapshots of Chromium's accessibility tree, which is what screen readers get from a screen.
//!
//! To accept a change, run `INSTA_UPDATE=always cargo test … --test accessibility tree::`, and review the diff.

use std::collections::HashMap;
use std::fmt::Write;

use guide_tests::browser::{OpenOptions, with_guide};
use serde_json::Value;

use crate::scenes::SCENES;

/// Roles without meaning of their own: only their children are listed.
const TRANSPARENT_ROLES: [&str; 4] = ["none", "generic", "InlineTextBox", "LineBreak"];

/// Properties that are listed if they are set.
const PROPERTIES: [&str; 4] = ["level", "disabled", "focused", "live"];

/// States that are always listed: `false` differs from having no such state.
const STATES: [&str; 3] = ["checked", "pressed", "expanded"];

struct Tree<'a>(HashMap<&'a str, &'a Value>);

impl<'a> Tree<'a> {
    fn children(&self, id: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let children = self.0.get(id).and_then(|node| node["childIds"].as_array());
        children.into_iter().flatten().filter_map(Value::as_str)
    }

    /// Collects the words inside a node. `false` if it contains more than text.
    fn is_text(&self, id: &str, words: &mut Vec<&'a str>) -> bool {
        let Some(node) = self.0.get(id) else { return true };
        match role(node) {
            "StaticText" => words.extend(name(node).split_whitespace()),
            role if TRANSPARENT_ROLES.contains(&role) => {
                return self.children(id).all(|child| self.is_text(child, words));
            }
            _ => return false,
        }
        true
    }

    fn write(&self, id: &str, depth: usize, text: &mut String) {
        let Some(node) = self.0.get(id) else { return };
        // White space between two words has no meaning.
        let is_blank = role(node) == "StaticText" && name(node).is_empty();
        let is_transparent = node["ignored"] == true || is_blank || TRANSPARENT_ROLES.contains(&role(node));
        if !is_transparent {
            _ = writeln!(text, "{:indent$}{}", "", line(node), indent = depth * 2);
            let mut words = Vec::new();
            // Texts that equal the name are not repeated.
            if self.children(id).all(|child| self.is_text(child, &mut words)) && words.join(" ") == name(node) {
                return;
            }
        }
        for child in self.children(id) {
            self.write(child, depth + usize::from(!is_transparent), text);
        }
    }
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn name(node: &Value) -> &str {
    node["name"]["value"].as_str().unwrap_or_default().trim()
}

/// A node on one line, such as `checkbox "It was a long time ago" checked=false`.
fn line(node: &Value) -> String {
    let mut line = role(node).to_owned();
    let description = node["description"]["value"].as_str().unwrap_or_default();
    for (label, text) in [("", name(node)), ("described ", description)] {
        if !text.is_empty() {
            _ = write!(line, " {label}{text:?}");
        }
    }
    // The level of a list item follows from its list.
    let properties = node["properties"].as_array().filter(|_| role(node) != "listitem");
    for property in properties.into_iter().flatten() {
        let state = property["name"].as_str().unwrap_or_default();
        let value = property["value"]["value"].to_string();
        let value = value.trim_matches('"');
        let is_set = !["false", "off"].contains(&value);
        if STATES.contains(&state) || is_set && PROPERTIES.contains(&state) {
            _ = write!(line, " {state}={value}");
        }
    }
    line
}

fn tree_text(response: &Value) -> String {
    let nodes = response["nodes"].as_array().expect("a list of nodes");
    let tree = Tree(nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect());
    let mut text = String::new();
    tree.write(nodes[0]["nodeId"].as_str().expect("the root has an id"), 0, &mut text);
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn the_accessibility_tree_of_each_screen_equals_its_reviewed_snapshot() {
    with_guide(OpenOptions::default(), |page| async move {
        let devtools = page.driver.cdp();
        devtools.send_raw("Accessibility.enable", serde_json::json!({})).await?;
        for scene in SCENES {
            scene.show(&page, "en").await?;
            let response = devtools.send_raw("Accessibility.getFullAXTree", serde_json::json!({})).await?;
            insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(scene.name, tree_text(&response));
            });
        }
        Ok(())
    })
    .await;
}
