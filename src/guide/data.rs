//! What a page carries for the program: the guide, and what belongs to it in every language.

use serde::{Deserialize, Deserializer, Serialize};

use crate::{Guide, Language};

/// The guide in a page.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct PageData {
    /// The languages that a reader can choose from.
    #[serde(deserialize_with = "kept")]
    pub languages: &'static [Language],
    /// How many texts each language has.
    pub texts: u16,
    /// The guide.
    #[serde(deserialize_with = "kept_whole")]
    pub guide: &'static Guide,
}

/// Changes with every change of the types that [`PageData`] consists of, and so tells data that a program can't read: whatever
/// it took them for could be shown.
pub const SHAPE: u32 = hash(&[
    include_str!("answers.rs"),
    include_str!("condition.rs"),
    include_str!("data.rs"),
    include_str!("locale.rs"),
    include_str!("model.rs"),
    include_str!("service.rs"),
    include_str!("texts.rs"),
]);

/// FNV-1a, of 32 bits.
const fn hash(texts: &[&str]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    let mut text = 0;
    while text < texts.len() {
        let bytes = texts[text].as_bytes();
        let mut byte = 0;
        while byte < bytes.len() {
            hash = (hash ^ bytes[byte] as u32).wrapping_mul(0x0100_0193);
            byte += 1;
        }
        text += 1;
    }
    hash
}

/// Reads a list that lives as long as the program: a page's data is read once.
pub(crate) fn kept<'de, D: Deserializer<'de>, T: Deserialize<'de>>(data: D) -> Result<&'static [T], D::Error> {
    Vec::deserialize(data).map(|list| &*list.leak())
}

fn kept_whole<'de, D: Deserializer<'de>, T: Deserialize<'de>>(data: D) -> Result<&'static T, D::Error> {
    T::deserialize(data).map(|it| &*Box::leak(Box::new(it)))
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn any_other_letter_is_another_shape() {
        // As anybody's FNV-1a says.
        assert_eq!(hash(&["foobar"]), 0xbf9c_f968);
        assert_eq!(hash(&["foo", "bar"]), hash(&["foobar"]));
        assert_ne!(hash(&["foobaz"]), hash(&["foobar"]));
    }
}
