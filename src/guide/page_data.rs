//! The data that a page carries for the program: the guide and its languages.

use serde::{Deserialize, Serialize};

use crate::static_data::{leak_slice, leak_value};
use crate::{Guide, Language};

/// The guide in a page.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct PageData {
    /// The languages that a reader can choose from.
    #[serde(deserialize_with = "leak_slice")]
    pub languages: &'static [Language],
    /// How many texts each language has.
    pub text_count: u16,
    /// The guide.
    #[serde(deserialize_with = "leak_value")]
    pub guide: &'static Guide,
}

/// A hash of the source that defines [`PageData`]: it changes whenever one of those types does.
///
/// The program refuses data with another hash, because misread data could show anything.
pub const FORMAT_HASH: u32 = fnv1a(&[
    include_str!("answers.rs"),
    include_str!("condition.rs"),
    include_str!("locale.rs"),
    include_str!("model.rs"),
    include_str!("option.rs"),
    include_str!("page_data.rs"),
    include_str!("pictogram.rs"),
    include_str!("question.rs"),
    include_str!("service.rs"),
    include_str!("texts.rs"),
]);

/// The 32-bit FNV-1a hash of the concatenated texts. Source: <http://www.isthe.com/chongo/tech/comp/fnv/>.
const fn fnv1a(texts: &[&str]) -> u32 {
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

#[cfg(test)]
mod tests {
    use super::fnv1a;

    #[test]
    fn the_hash_is_fnv1a_and_changes_with_every_letter() {
        // The reference implementation's test vector for "foobar".
        assert_eq!(fnv1a(&["foobar"]), 0xbf9c_f968);
        assert_eq!(fnv1a(&["foo", "bar"]), fnv1a(&["foobar"]));
        assert_ne!(fnv1a(&["foobaz"]), fnv1a(&["foobar"]));
    }
}
