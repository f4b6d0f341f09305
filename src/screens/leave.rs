//! Leaving at once, from every screen. `public/press.js` does it, so that it works before the program and without it.

use crate::parts::{nameless_button, words};
use crate::{Element, Reader, texts};

/// Stays on top of every screen: the way to leave, and the guide's name. The link comes first, so that it is the first
/// stop of the Tab key.
pub(crate) fn strip(reader: &Reader) -> Element {
    Element::new("header", "strip")
        .put(leave(reader))
        .put(aloud(reader))
        .put(Element::new("span", "brand").say(reader.say(texts::GUIDE_NAME)))
}

/// Reads the screen aloud, and stops. `public/aloud.js` does it, and shows this only where the device has a voice of its own.
fn aloud(reader: &Reader) -> Element {
    let word = |class, text| Element::new("span", class).say(reader.say(text));
    nameless_button("aloud").put(word("read", texts::ALOUD_READ)).put(word("stop", texts::ALOUD_STOP))
}

/// A link: where scripts are off, it still leads away.
fn leave(reader: &Reader) -> Element {
    Element::new("a", "leave")
        .set("href", reader.guide().leave)
        .set("rel", "noreferrer")
        .set("data-two-more", reader.say(texts::LEAVE_TWO_MORE))
        .set("data-one-more", reader.say(texts::LEAVE_ONE_MORE))
        .set("data-going", reader.say(texts::LEAVE_GOING))
        .say(reader.say(texts::LEAVE_NOW))
}

/// What leaving does, and what it can't do.
pub(crate) fn about_leaving(reader: &Reader) -> Element {
    let about = [texts::LEAVE_DOES, texts::LEAVE_OPEN, texts::LEAVE_HISTORY, texts::LEAVE_HOW];
    Element::new("details", "leaving")
        .put(words(reader, "summary", "", texts::LEAVE_ABOUT))
        .put_all(about.map(|text| words(reader, "p", "", text)))
}
