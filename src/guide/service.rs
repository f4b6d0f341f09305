//! Help services, and the rules that decide which reader sees them.

use serde::{Deserialize, Serialize};

use crate::static_data::leak_slice;
use crate::{Condition, TextId};

/// When a service can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hours {
    /// Day and night.
    Always,
    /// On weekdays.
    Weekdays,
    /// Unknown: the guide says nothing about it.
    Unknown,
}

/// A telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// The number as people write it.
    pub formatted: &'static str,
    /// The number as a telephone dials it: digits only.
    pub digits: &'static str,
}

/// A service, by its index in [`Guide::services`](crate::Guide::services).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceId(pub u16);

/// A help service, as described in `services.toml`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Service {
    /// The id.
    pub id: &'static str,
    /// Its name, the same in every language.
    pub name: &'static str,
    /// Who it is for.
    pub text: TextId,
    /// Its numbers.
    #[serde(deserialize_with = "leak_slice")]
    pub phones: &'static [Phone],
    /// Its website.
    pub site: Option<&'static str>,
    /// When it can be reached.
    pub hours: Hours,
    /// Calls are free.
    pub free: bool,
    /// Callers need not give their name.
    pub anonymous: bool,
    /// It has a chat.
    pub chat: bool,
}

impl Service {
    /// Appends the service to the list, unless it is there already.
    pub fn append_once(&'static self, list: &mut Vec<&'static Self>) {
        if list.iter().all(|known| known.id != self.id) {
            list.push(self);
        }
    }
}

/// Shows a service to some readers. Several rules may show the same service; the first that holds decides its place in the list.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct HelpRule {
    /// The service.
    pub service: ServiceId,
    /// The conditions, one of which is enough.
    #[serde(deserialize_with = "leak_slice")]
    pub when: &'static [Condition],
}
