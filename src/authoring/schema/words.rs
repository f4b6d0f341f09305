//! The schema of a language's `words.toml`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Rules for the wording of a language's texts.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordsFile {
    /// Words that the texts avoid.
    #[serde(default)]
    avoid: Vec<Avoid>,
    /// Hard words, which the texts must explain.
    #[serde(default)]
    hard: Vec<Hard>,
    /// Exceptions to the readability limits.
    #[serde(default)]
    except: Vec<Except>,
}

/// Words to avoid.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Avoid {
    words: Vec<String>,
    /// What to write instead.
    instead: String,
    /// Texts in which the words are allowed.
    #[serde(default)]
    except: Vec<Exception>,
}

/// A text in which the words are allowed, and why.
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
    /// Phrases, one of which must be on every screen with a hard word.
    explained: Vec<String>,
}

/// A screen or a text that may exceed a limit, and why.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Except {
    /// The name of a screen or, for `sentence`, the id of a text.
    of: String,
    limit: Limit,
    why: String,
}

/// A readability limit.
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
