//! The beginning: what this is, before anything is asked.

use crate::leave::about_leaving;
use crate::parts::{heading, list, way, words};
use crate::together::together_or_alone;
use crate::{Element, Press, Reader, texts};

pub(crate) fn start(reader: &Reader) -> Element {
    let entries = reader.guide().entries.iter().enumerate();
    let entries = entries.map(|(number, entry)| way(reader, "choice", Press::Entry(number), entry.text));
    let cleared = reader.is_cleared().then(|| words(reader, "p", "remark", texts::START_CLEARED));
    let help = words(reader, "p", "start-help", texts::START_HELP).say(" ");
    let unchecked = (!reader.locale.is_reviewed()).then(|| words(reader, "p", "remark", texts::START_UNCHECKED));
    let facts = [texts::START_TIME, texts::START_PRIVATE, texts::START_CONTENT];
    let begin = way(reader, "primary", Press::Begin, texts::START_BEGIN);
    Element::new("section", "start")
        .put_all(cleared)
        .put(heading(reader, texts::START_TITLE))
        .put(words(reader, "p", "lead", texts::START_WHAT))
        .put(words(reader, "p", "", texts::START_WHO))
        .put(list(reader, "ul", "facts", &facts))
        .put(Element::new("div", "ways").put(begin).put_all(entries).put(together_or_alone(reader)))
        .put(help.put(way(reader, "link", Press::Help, texts::FRAME_HELP)))
        .put(about_leaving(reader))
        .put_all(unchecked)
}
