//! JSON Schemas of the TOML files, with which code editors complete keys and mark mistakes.
//!
//! They cover the keys of each table and the types of their values. What depends on the whole guide, such as whether an id exists, is
//! left to the check.

mod guide;
mod people;
mod services;
mod words;

use schemars::{Schema, schema_for};

use guide::GuideFile;
use people::PeopleFile;
use services::ServicesFile;
use words::WordsFile;

/// The schemas and their file names, for the folder of `guide.toml`.
#[must_use]
pub fn schemas() -> [(&'static str, String); 4] {
    [
        ("guide.schema.json", to_json(&schema_for!(GuideFile))),
        ("people.schema.json", to_json(&schema_for!(PeopleFile))),
        ("services.schema.json", to_json(&schema_for!(ServicesFile))),
        ("words.schema.json", to_json(&schema_for!(WordsFile))),
    ]
}

fn to_json(schema: &Schema) -> String {
    let mut text = serde_json::to_string_pretty(schema).expect("a schema is JSON");
    text.push('\n');
    text
}
