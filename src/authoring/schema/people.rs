//! The schema of `people.toml`.

use schemars::JsonSchema;
use serde::Serialize;

/// People who use the guide, and the result that each must get.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeopleFile {
    #[serde(default)]
    person: Vec<Person>,
}

/// A person. Every list must match the result; lists that are not written are not checked.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Person {
    /// A description in a few words.
    name: String,
    /// The answers, as for `mediation-guide ask`: `event=traffic wish=ask,tell`.
    answers: String,
    /// All options that come first, in order.
    first: Option<Vec<String>>,
    /// All options that may fit, in order.
    may_fit: Option<Vec<String>>,
    /// All options that may fit with care, in order.
    with_care: Option<Vec<String>>,
    /// All options that fit less now, in order.
    less_now: Option<Vec<String>>,
    /// Ids of sentences that must be among the reasons.
    because: Option<Vec<String>>,
    /// The first service, then some of the others in their order.
    services: Option<Vec<String>>,
    /// All stories, in order.
    stories: Option<Vec<String>>,
    /// The ids of all steps, in order.
    steps: Option<Vec<String>>,
    /// Questions that must not be asked.
    not_asked: Option<Vec<String>>,
}
