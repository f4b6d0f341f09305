//! The guide to read, for where no program runs: help, every option, and the way to a mediator.

use guide::Kind;

use crate::parts::{contact_link, picture, services, words};
use crate::{Element, Reader, texts};

/// Everything that needs no answers. The page shows it where scripts are off, blocked or broken.
#[must_use]
pub fn plain(reader: &Reader) -> Element {
    let guide = reader.guide();
    let options = guide.options.iter().filter(|option| option.kind != Kind::Help).map(|option| {
        let parts = [(texts::RESULT_HOW, option.how), (texts::RESULT_USUALLY, option.usually)];
        let part = |(title, text)| [words(reader, "h4", "", title), words(reader, "p", "", text)];
        Element::new("li", "card")
            .put(Element::new("h3", "").put(picture(option.picture)).say(" ").say(reader.say(option.text)))
            .put(words(reader, "p", "", option.what))
            .put_all(parts.into_iter().flat_map(part))
    });
    let all: Vec<_> = guide.services.iter().collect();
    Element::new("section", "plain")
        .set("id", "plain")
        .put(words(reader, "h2", "", texts::PLAIN_TITLE))
        .put(words(reader, "p", "lead", texts::PLAIN_INTRO))
        .put(words(reader, "h2", "", texts::HELP_TITLE))
        .put(words(reader, "p", "", texts::HELP_INTRO))
        .put(services(reader, &all))
        .put(words(reader, "h2", "", texts::PLAIN_OPTIONS))
        .put(Element::new("ul", "cards").put_all(options))
        .put(contact_link(reader, "primary"))
}
