//! The result to take along, on paper or as text. `public/paper.js` makes it, once somebody asks.

use crate::parts::{nameless_button, said, words};
use crate::{Element, Reader, texts};

/// What this can do, and that paper can be found too.
pub(crate) fn take_along(reader: &Reader) -> Element {
    let tick = nameless_button("choice tick").set("role", "checkbox").set("aria-checked", "false");
    let tick = tick.put(Element::new("span", "box").set("aria-hidden", "true")).put(words(
        reader,
        "span",
        "words",
        texts::PAPER_SAID,
    ));
    let way = |class, text| said(reader, nameless_button(class), text);
    let outcome = |class, text| words(reader, "p", class, text);
    Element::new("section", "take-along")
        .put(words(reader, "h2", "", texts::PAPER_TITLE))
        .put(words(reader, "p", "", texts::PAPER_NOTE))
        .put(tick)
        .put(
            Element::new("div", "ways")
                .put(way("choice print", texts::PAPER_PRINT))
                .put(way("choice copy", texts::PAPER_COPY)),
        )
        .put(outcome("done", texts::PAPER_COPIED))
        .put(outcome("refused", texts::PAPER_REFUSED))
}
