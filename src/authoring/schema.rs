//! What may stand in the TOML files, as JSON Schemas: editors complete by them, and underline what is not known.
//!
//! They say which lines a block may have, and how each is written. What only the whole guide tells, such as whether an id is there, the
//! check tells.

mod guide;
mod people;
mod services;
mod words;

use schemars::{Schema, schema_for};

use guide::GuideFile;
use people::PeopleFile;
use services::ServicesFile;
use words::WordsFile;

/// The schemas by the names of their files, beside `guide.toml`.
#[must_use]
pub fn schemas() -> [(&'static str, String); 4] {
    [
        ("guide.schema.json", written(&schema_for!(GuideFile))),
        ("people.schema.json", written(&schema_for!(PeopleFile))),
        ("services.schema.json", written(&schema_for!(ServicesFile))),
        ("words.schema.json", written(&schema_for!(WordsFile))),
    ]
}

fn written(schema: &Schema) -> String {
    let mut text = serde_json::to_string_pretty(schema).expect("a schema is JSON");
    text.push('\n');
    text
}
