//! Help services, and to whom each is named.

use serde::{Deserialize, Serialize};

use crate::data::kept;
use crate::{Condition, TextId};

/// When a service can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hours {
    /// Day and night.
    Always,
    /// On weekdays.
    Weekdays,
    /// Not known: the guide says nothing.
    Unknown,
}

/// A telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// As people write it.
    pub shown: &'static str,
    /// As a telephone dials it.
    pub dialled: &'static str,
}

/// A service, by its place in [`Guide::services`](crate::Guide::services).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceId(pub u16);

/// A help service; facts from `locales/services.toml`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Service {
    /// The id.
    pub id: &'static str,
    /// Its name, the same in every language.
    pub name: &'static str,
    /// Who it is for.
    pub text: TextId,
    /// Its numbers.
    #[serde(deserialize_with = "kept")]
    pub phones: &'static [Phone],
    /// Its site.
    pub site: Option<&'static str>,
    /// When it can be reached.
    pub hours: Hours,
    /// Calling costs nothing.
    pub free: bool,
    /// One need not give a name.
    pub anonymous: bool,
    /// It has a chat.
    pub chat: bool,
}

/// Which service is named to whom.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct HelpRule {
    /// The service.
    pub service: ServiceId,
    /// One of these is enough.
    #[serde(deserialize_with = "kept")]
    pub when: &'static [Condition],
}
