//! What may stand in a language's `words.toml`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the sentences of a language are worded.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordsFile {
    /// Words that the sentences avoid.
    #[serde(default)]
    avoid: Vec<Avoid>,
    /// Hard words, which are explained.
    #[serde(default)]
    hard: Vec<Hard>,
    /// Exceptions from the limits for readability.
    #[serde(default)]
    except: Vec<Except>,
}

/// Words to avoid.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Avoid {
    words: Vec<String>,
    /// What to write in their place.
    instead: String,
    /// Texts in which they may stand.
    #[serde(default)]
    except: Vec<Exception>,
}

/// A text in which the words may stand, and why.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    text: String,
    why: String,
}

/// Hard words.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Hard {
    words: Vec<String>,
    /// Words of which each screen that has a hard one says at least one.
    explained: Vec<String>,
}

/// What misses a limit for a reason.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Except {
    /// A screen; for `sentence`, the id of a text.
    of: String,
    limit: Limit,
    why: String,
}

/// A limit for readability.
#[derive(JsonSchema, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Limit {
    /// Reading ease.
    Ease,
    /// LIX.
    Lix,
    /// The length of a sentence.
    Sentence,
}
