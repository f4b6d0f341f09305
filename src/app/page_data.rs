//! The guide in a page: written when the page is made, and read once when the program starts.

mod postcard;

use guide::{FORMAT_HASH, PageData};
use serde::Deserialize;

use postcard::Reader;

/// The id of the element that holds it.
pub const ELEMENT: &str = "guide";

/// Where letters begin that stand for bytes which a browser would not leave as they are.
#[cfg(not(target_arch = "wasm32"))]
const BEYOND: u32 = 0x100;

/// Signs that mean nothing to a browser.
#[cfg(not(target_arch = "wasm32"))]
fn is_readable(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != b'<'
}

/// The data as text for a script element: bytes that are readable signs stand for themselves, the others for letters of which
/// the lower eight bits are the byte.
///
/// # Panics
/// Never: the data are lists, numbers and texts, all of which postcard can write.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn write(data: &PageData) -> String {
    let bytes = ::postcard::to_allocvec(&(FORMAT_HASH, data)).expect("postcard can write it");
    let character = |byte: u8| if is_readable(byte) { 0 } else { BEYOND } + u32::from(byte);
    bytes.into_iter().filter_map(|byte| char::from_u32(character(byte))).collect()
}

/// What was written; `None` where it was written for another program, or has been cut off.
#[must_use]
pub fn read(text: &str) -> Option<PageData> {
    #[expect(clippy::cast_possible_truncation, reason = "the lower eight bits are the byte")]
    let bytes: Vec<u8> = text.chars().map(|it| u32::from(it) as u8).collect();
    // Once in a visit: the data live as long as the page.
    let mut reader = Reader(bytes.leak());
    if reader.number() != FORMAT_HASH {
        return None;
    }
    PageData::deserialize(&mut reader).ok()
}
