//! The schema of `services.toml`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The help services, and how readers make contact.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ServicesFile {
    /// The address of the contact link: `https:`, `mailto:` or `tel:`.
    #[schemars(regex(pattern = r"^(https|mailto|tel):"))]
    contact: String,
    /// The telephone number beside it; `""` for none.
    #[serde(default)]
    phone: String,
    /// The address that "Leave now" opens: a page that anybody might be reading.
    #[schemars(regex(pattern = r"^https://"))]
    leave: String,
    #[serde(default)]
    service: Vec<Service>,
}

/// A help service.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Service {
    id: String,
    /// The name, which is the same in every language.
    name: String,
    /// The id of the sentence that describes it.
    text: String,
    #[serde(default)]
    phones: Vec<String>,
    site: Option<Site>,
    hours: Option<Hours>,
    /// Calls are free.
    #[serde(default)]
    free: bool,
    /// Callers need not give their name.
    #[serde(default)]
    anonymous: bool,
    #[serde(default)]
    chat: bool,
    /// The page that published the facts.
    source: String,
    /// The date on which somebody last compared them.
    checked: Day,
}

#[derive(JsonSchema, Serialize)]
struct Site(
    #[schemars(regex(pattern = r"^https://"))]
    String,
);

/// A date such as 2026-01-31, without quotation marks.
#[derive(JsonSchema, Serialize)]
struct Day(#[schemars(extend("format" = "date"))] String);

/// When the service can be reached.
#[derive(JsonSchema, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Hours {
    /// Day and night.
    Always,
    /// On working days.
    Weekdays,
}
