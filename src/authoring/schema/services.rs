//! What may stand in `services.toml`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who helps, and how readers get in touch.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ServicesFile {
    /// Where the contact link leads: `https:`, `mailto:` or `tel:`.
    #[schemars(regex(pattern = r"^(https|mailto|tel):"))]
    contact: String,
    /// The number beside it; `""` for none.
    #[serde(default)]
    phone: String,
    /// Where "Leave now" leads: a page that anybody might be looking at.
    #[schemars(regex(pattern = r"^https://"))]
    leave: String,
    #[serde(default)]
    service: Vec<Service>,
}

/// A service that helps.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Service {
    id: String,
    /// As people know it, in every language.
    name: String,
    /// The id of the sentence about it.
    text: String,
    #[serde(default)]
    phones: Vec<String>,
    site: Option<Site>,
    hours: Option<Hours>,
    /// Calling costs nothing.
    #[serde(default)]
    free: bool,
    /// Nobody has to say their name.
    #[serde(default)]
    anonymous: bool,
    #[serde(default)]
    chat: bool,
    /// Where the facts were published.
    source: String,
    /// The day on which somebody last compared them.
    checked: Day,
}

#[derive(JsonSchema, Serialize)]
struct Site(
    #[schemars(regex(pattern = r"^https://"))]
    String,
);

/// A day, such as 2026-01-31, without quotation marks.
#[derive(JsonSchema, Serialize)]
struct Day(#[schemars(extend("format" = "date"))] String);

/// When it can be reached.
#[derive(JsonSchema, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Hours {
    /// Day and night.
    Always,
    /// On working days.
    Weekdays,
}
