//! What programs that read a screen to somebody get of it: Chromium's accessibility tree, frozen as text for review.
//!
//! Meant to be so? `INSTA_UPDATE=always cargo test … --test accessibility tree::`, and look at what has changed.

use std::collections::HashMap;
use std::fmt::Write;

use guide_tests::browser::{Opened, with_guide};
use serde_json::Value;

use crate::scenes::SCENES;

/// What says nothing by itself: its children stand in its place.
const SILENT: [&str; 4] = ["none", "generic", "InlineTextBox", "LineBreak"];

/// The states that are told with a name.
const STATES: [&str; 11] = [
    "level",
    "checked",
    "pressed",
    "expanded",
    "disabled",
    "focused",
    "live",
    "modal",
    "description",
    "invalid",
    "required",
];

struct Tree<'a>(HashMap<&'a str, &'a Value>);

impl Tree<'_> {
    fn write(&self, id: &str, depth: usize, text: &mut String) {
        let Some(node) = self.0.get(id) else { return };
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let silent = node["ignored"] == true || SILENT.contains(&role);
        let name = node["name"]["value"].as_str().unwrap_or_default().trim();
        if !silent {
            _ = write!(text, "{:depth$}{role}", "", depth = depth * 2);
            if !name.is_empty() {
                _ = write!(text, " {name:?}");
            }
            if let Some(words) = node["description"]["value"].as_str().filter(|it| !it.is_empty()) {
                _ = write!(text, " described {words:?}");
            }
            for property in node["properties"].as_array().into_iter().flatten() {
                let (state, value) = (property["name"].as_str().unwrap_or_default(), &property["value"]["value"]);
                // The list in which an item stands says how deep it is.
                if role == "listitem" {
                    continue;
                }
                if STATES.contains(&state) && *value != false && value != "false" && value != "off" {
                    _ = write!(text, " {state}={}", value.to_string().trim_matches('"'));
                } else if ["checked", "pressed", "expanded"].contains(&state) {
                    _ = write!(text, " {state}=false");
                }
            }
            text.push('\n');
        }
        // A text that is the whole name of what it stands in need not be told twice.
        let children: Vec<_> = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if let [only] = children[..]
            && !silent
            && self
                .0
                .get(only)
                .is_some_and(|it| it["role"]["value"] == "StaticText" && it["name"]["value"] == node["name"]["value"])
        {
            return;
        }
        for child in children {
            self.write(child, depth + usize::from(!silent), text);
        }
    }
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
    with_guide(Opened::default(), |page| async move {
        let devtools = page.driver.cdp();
        devtools.send_raw("Accessibility.enable", serde_json::json!({})).await?;
        for scene in SCENES {
            scene.show(&page, "en").await?;
            let answer = devtools.send_raw("Accessibility.getFullAXTree", serde_json::json!({})).await?;
            insta::with_settings!({ snapshot_path => "../snapshots/tree", prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(scene.name, told(&answer));
            });
        }
        Ok(())
    })
    .await;
}
