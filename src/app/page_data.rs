//! The guide as data in its page: written at build time, and read once when the program starts.

mod deserializer;

use guide::{FORMAT_HASH, PageData};
use serde::Deserialize;

use deserializer::PostcardDeserializer;

/// The id of the element that contains the data.
pub const ELEMENT_ID: &str = "guide";

/// Added to the bytes that a browser would not keep as they are.
#[cfg(not(target_arch = "wasm32"))]
const OFFSET: u32 = 0x100;

/// Whether a browser keeps this byte as it is, as a character.
#[cfg(not(target_arch = "wasm32"))]
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != b'<'
}

/// Writes the data as text for a script element, one character per byte. The lower eight bits of each character are the byte.
///
/// # Panics
/// Never: the data consist of lists, numbers and texts, all of which postcard can write.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn write(data: &PageData) -> String {
    let bytes = ::postcard::to_allocvec(&(FORMAT_HASH, data)).expect("postcard can write it");
    let character = |byte: u8| if is_plain(byte) { 0 } else { OFFSET } + u32::from(byte);
    bytes.into_iter().filter_map(|byte| char::from_u32(character(byte))).collect()
}

/// Reads what [`write`] wrote; `None` if it was written for another version of the program.
///
/// # Panics
/// If the text is empty or damaged.
#[must_use]
pub fn read(text: &str) -> Option<PageData> {
    #[expect(clippy::cast_possible_truncation, reason = "the lower eight bits are the byte")]
    let bytes: Vec<u8> = text.chars().map(|it| u32::from(it) as u8).collect();
    // Leaks once per visit: the data live as long as the page.
    let mut deserializer = PostcardDeserializer(bytes.leak());
    if deserializer.read_varint() != FORMAT_HASH {
        return None;
    }
    PageData::deserialize(&mut deserializer).ok()
}
