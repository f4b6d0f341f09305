//! Help: opened by the reader, or shown at once because of an answer.

use guide::{Advice, Kind, Service, TextId};

use crate::leave::about_leaving;
use crate::parts::{back, heading, services, way, words};
use crate::{Element, Press, Reader, texts};

/// The list that is one step away on every screen: first what fits this reader, then the rest.
pub(crate) fn help(reader: &Reader) -> Element {
    let mut all: Vec<&'static Service> = reader.journey().outcome().services().to_vec();
    for service in reader.guide().services {
        if all.iter().all(|known| known.id != service.id) {
            all.push(service);
        }
    }
    Element::new("section", "help")
        .put(back(reader))
        .put(heading(reader, texts::HELP_TITLE))
        .put(words(reader, "p", "lead", texts::HELP_INTRO))
        .put(services(reader, &all))
        .put(about_leaving(reader))
}

/// Help at once, with a way to read on after.
pub(crate) fn first_help(reader: &Reader) -> Element {
    let outcome = reader.journey().outcome();
    // Why help comes first, in the words of the option itself.
    let help = outcome.options().iter().filter(|shown| shown.option.kind == Kind::Help);
    let reasons = help.filter_map(|shown| match &shown.advice {
        Advice::First(reasons) => Some(reasons.iter().copied().collect::<Vec<TextId>>()),
        Advice::MayFit(_) | Advice::LessNow(_) => None,
    });
    let ways = Element::new("div", "ways").put(way(reader, "choice", Press::Help, texts::HELP_ALL)).put(way(
        reader,
        "choice",
        Press::ReadOn,
        texts::FIRST_HELP_READ_ON,
    ));
    Element::new("section", "help first")
        .put(back(reader))
        .put(heading(reader, texts::FIRST_HELP_TITLE))
        .put_all(reasons.flatten().map(|reason| words(reader, "p", "lead", reason)))
        .put(services(reader, outcome.services()))
        .put(words(reader, "p", "", texts::FIRST_HELP_LATER))
        .put(ways)
        .put(about_leaving(reader))
}
