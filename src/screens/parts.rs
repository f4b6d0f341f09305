//! Small pieces that several screens show.

use guide::{Hours, Picture, Service, TextId};

use crate::{Element, Press, Reader, texts};

/// A line drawing beside a text; it says nothing that the text doesn't.
pub(crate) fn picture(picture: Picture) -> Element {
    let shape = Element::new("use", "").set_made("href", ["#drawing-", picture.0].concat().into());
    Element::new("svg", "picture").set("viewBox", "0 0 32 32").set("aria-hidden", "true").put(shape)
}

/// Puts a text at the end, and the same beside it in the language of who reads along.
pub(crate) fn said(reader: &Reader, element: Element, text: TextId) -> Element {
    let element = element.say(reader.say(text));
    let Some(other) = reader.beside else { return element };
    let beside = Element::new("span", "beside").set("lang", other.code).set("dir", other.direction());
    element.say(" ").put(beside.say(other.say(text)))
}

/// The screen's heading, which takes the focus when the screen is new.
pub(crate) fn heading(reader: &Reader, text: TextId) -> Element {
    said(reader, Element::new("h1", "heading").set("id", "heading").set("tabindex", "-1"), text)
}

/// An element that holds one text and nothing else.
pub(crate) fn words(reader: &Reader, tag: &'static str, class: &'static str, text: TextId) -> Element {
    said(reader, Element::new(tag, class), text)
}

/// A list of texts.
pub(crate) fn list(reader: &Reader, tag: &'static str, class: &'static str, texts: &[TextId]) -> Element {
    Element::new(tag, class).put_all(texts.iter().map(|text| words(reader, "li", "", *text)))
}

/// A button; what is on it follows.
pub(crate) fn button(reader: &Reader, class: &'static str, press: Press) -> Element {
    let (name, value) = press.written(reader.guide());
    nameless_button(class).set("name", name).set("value", value)
}

/// A button that a script of the page answers, and not the program.
pub(crate) fn nameless_button(class: &'static str) -> Element {
    Element::new("button", class).set("type", "button")
}

/// A button with a text on it.
pub(crate) fn way(reader: &Reader, class: &'static str, press: Press, text: TextId) -> Element {
    said(reader, button(reader, class, press), text)
}

/// The button to the screen before.
pub(crate) fn back(reader: &Reader) -> Element {
    let arrow = Element::new("span", "arrow").set("aria-hidden", "true");
    said(reader, button(reader, "back", Press::Back).put(arrow), texts::FRAME_BACK)
}

/// The link to a mediator. Nothing of the answers is in it; the page it opens can neither see nor steer this one.
pub(crate) fn contact_link(reader: &Reader, class: &'static str) -> Element {
    let contact = &reader.contact;
    let link = Element::new("a", class).set_made("href", contact.address().to_owned().into());
    let shown = Element::new("bdi", "").say_made(contact.shown().to_owned().into());
    let place = words(reader, "span", "where", texts::FRAME_CONTACT_WHERE).say(" ").put(shown);
    Element::new("p", "contact").put(said(reader, outside(link), texts::FRAME_CONTACT)).put(place)
}

/// A link to a site outside, shown as its host.
pub(crate) fn outside_link(address: &'static str) -> Element {
    let host = address.strip_prefix("https://").unwrap_or(address);
    let host = host.strip_suffix('/').unwrap_or(host);
    outside(Element::new("a", "site").set("href", address)).put(Element::new("bdi", "").say(host))
}

fn outside(link: Element) -> Element {
    link.set("target", "_blank").set("rel", "noopener noreferrer")
}

/// A list of services with their numbers.
pub(crate) fn services<'a>(reader: &Reader, services: impl IntoIterator<Item = &'a &'static Service>) -> Element {
    let items = services.into_iter().map(|service| Element::new("li", "").put(one_service(reader, service)));
    Element::new("ul", "services").put_all(items)
}

fn one_service(reader: &Reader, service: &'static Service) -> Element {
    let reach = Element::new("p", "reach").put_all(calls(reader, service)).put_all(service.site.map(outside_link));
    Element::new("div", "service")
        .set("data-service", service.id)
        .put(Element::new("strong", "name").say(service.name))
        .put(words(reader, "p", "", service.text))
        .put(reach)
        .put_all(offers(reader, service))
}

/// A link to each of a service's numbers.
pub(crate) fn calls(reader: &Reader, service: &'static Service) -> impl Iterator<Item = Element> {
    service.phones.iter().map(|phone| {
        let link = Element::new("a", "call").set_made("href", ["tel:", phone.dialled].concat().into());
        link.say(reader.say(texts::HELP_CALL)).say(" ").put(Element::new("bdi", "").say(phone.shown))
    })
}

fn offers(reader: &Reader, service: &Service) -> Option<Element> {
    let offers = [
        (service.free, texts::SERVICE_FREE),
        (service.hours == Hours::Always, texts::SERVICE_ALWAYS),
        (service.hours == Hours::Weekdays, texts::SERVICE_WEEKDAYS),
        (service.anonymous, texts::SERVICE_ANONYMOUS),
        (service.chat, texts::SERVICE_CHAT),
    ];
    let line = |line: Element, (_, text): &(bool, TextId)| {
        let line = if line.content.is_empty() { line } else { line.say(" · ") };
        line.say(reader.say(*text))
    };
    let line = offers.iter().filter(|(offered, _)| *offered).fold(Element::new("p", "offers"), line);
    (!line.content.is_empty()).then_some(line)
}
