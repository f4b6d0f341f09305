//! Small pieces that several screens show.

use guide::{Contact, Hours, Picture, Service};
use leptos::prelude::*;

use super::reader::Reader;
use crate::text;

/// A line drawing beside a text; it says nothing that the text doesn't.
pub(super) fn picture(picture: Picture) -> impl IntoView {
    view! {
        <svg class="picture" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d=picture.0></path>
        </svg>
    }
}

/// The screen's heading, which takes the focus when the screen is new.
pub(super) fn heading(reader: Reader, words: &'static str) -> impl IntoView {
    view! { <h1 id="heading" class="heading" tabindex="-1" node_ref=reader.heading>{words}</h1> }
}

/// The link to a mediator. Nothing of the answers is in it; the page it opens can neither see nor steer this one.
pub(super) fn contact_link(reader: Reader, class: &'static str) -> impl IntoView {
    let contact: Contact = reader.contact();
    view! {
        <a class=class data-action="contact" href=contact.address().to_owned() target="_blank" rel="noopener noreferrer">
            {reader.say(text::FRAME_CONTACT)}
        </a>
        <span class="where">{reader.say(text::FRAME_CONTACT_WHERE)} " " <bdi>{contact.shown().to_owned()}</bdi></span>
    }
}

/// A list of services with their numbers.
pub(super) fn services(reader: Reader, services: &[&'static Service]) -> impl IntoView + use<> {
    let items: Vec<_> = services.iter().map(|service| view! { <li>{one_service(reader, service)}</li> }).collect();
    view! { <ul class="services">{items}</ul> }
}

fn one_service(reader: Reader, service: &'static Service) -> impl IntoView {
    let calls = service.phones.iter().map(|phone| {
        let number = format!("tel:{}", phone.dialled);
        view! { <a class="call" href=number>{reader.say(text::HELP_CALL)} " " <bdi>{phone.shown}</bdi></a> }
    });
    let site = service.site.map(|site| outside_link(site, "site"));
    let offers = offers(reader, service);
    view! {
        <div class="service" data-service=service.id>
            <strong class="name">{service.name}</strong>
            <p>{reader.say(service.text)}</p>
            <p class="reach">{calls.collect::<Vec<_>>()} {site}</p>
            {(!offers.is_empty()).then(|| view! { <p class="offers">{offers}</p> })}
        </div>
    }
}

fn offers(reader: Reader, service: &Service) -> String {
    let offers = [
        (service.free, text::SERVICE_FREE),
        (service.hours == Hours::Always, text::SERVICE_ALWAYS),
        (service.hours == Hours::Weekdays, text::SERVICE_WEEKDAYS),
        (service.anonymous, text::SERVICE_ANONYMOUS),
        (service.chat, text::SERVICE_CHAT),
    ];
    let offers: Vec<&str> = offers.iter().filter(|(offered, _)| *offered).map(|(_, text)| reader.say(*text)).collect();
    offers.join(" · ")
}

/// A link to a site outside, shown as its host.
pub(super) fn outside_link(address: &'static str, class: &'static str) -> impl IntoView {
    let host = address.trim_start_matches("https://").trim_end_matches('/');
    view! { <a class=class href=address target="_blank" rel="noopener noreferrer"><bdi>{host}</bdi></a> }
}
