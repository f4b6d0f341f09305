//! Deserializes data that lives as long as the program.

use serde::{Deserialize, Deserializer};

/// Deserializes a list that lives as long as the program: a page's data is read once.
pub(crate) fn leak_slice<'de, D: Deserializer<'de>, T: Deserialize<'de>>(data: D) -> Result<&'static [T], D::Error> {
    Vec::deserialize(data).map(|list| &*list.leak())
}

/// Deserializes a value that lives as long as the program.
pub(crate) fn leak_value<'de, D: Deserializer<'de>, T: Deserialize<'de>>(data: D) -> Result<&'static T, D::Error> {
    T::deserialize(data).map(|value| &*Box::leak(Box::new(value)))
}
