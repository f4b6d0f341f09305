//! What may stand in `people.toml`.

use schemars::JsonSchema;
use serde::Serialize;

/// People who come to the guide, and what it is to tell them.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeopleFile {
    #[serde(default)]
    person: Vec<Person>,
}

/// Somebody. Each list that is written holds; of what isn't written, nothing is asked.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Person {
    /// Who it is, in a few words.
    name: String,
    /// As for `mediation-guide ask`: `event=traffic wish=ask,tell`.
    answers: String,
    /// All options that come first, in order.
    first: Option<Vec<String>>,
    /// All options that may fit, in order.
    may_fit: Option<Vec<String>>,
    /// All options that may fit with care, in order.
    with_care: Option<Vec<String>>,
    /// All options that fit less now, in order.
    less_now: Option<Vec<String>>,
    /// Ids of sentences that are among the reasons.
    because: Option<Vec<String>>,
    /// The service that is named first, then others in their order.
    services: Option<Vec<String>>,
    /// All stories, in order.
    stories: Option<Vec<String>>,
    /// Ids of the sentences of all steps, in order.
    steps: Option<Vec<String>>,
    /// Questions that aren't asked.
    not_asked: Option<Vec<String>>,
}
