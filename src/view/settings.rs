//! What the page that shows the guide sets on the element it stands in.

use guide::Contact;
use leptos::prelude::window;
use leptos::web_sys::console;
use web_sys::HtmlElement;

use crate::text::{GUIDE, Locale};

/// A site owner's settings, each already usable.
pub(super) struct Settings {
    /// `data-lang`, else the browser's languages.
    pub(super) locale: &'static Locale,
    /// `data-contact`, else the guide's own contact address.
    pub(super) contact: Contact,
}

impl Settings {
    pub(super) fn read(place: &HtmlElement) -> Self {
        let browser = window().navigator().languages();
        let wanted = place.get_attribute("data-lang").into_iter();
        let wanted: Vec<String> = wanted.chain(browser.iter().filter_map(|tag| tag.as_string())).collect();
        Self { locale: Locale::best(wanted.iter().map(String::as_str)), contact: contact(place) }
    }
}

fn contact(place: &HtmlElement) -> Contact {
    let own = || Contact::parse(GUIDE.contact).expect("the build checks the guide's contact address");
    let Some(setting) = place.get_attribute("data-contact") else { return own() };
    Contact::parse(&setting).unwrap_or_else(|_| {
        // For the site owner; the reader gets a link that works.
        console::warn_1(
            &"mediation-guide: data-contact must begin with https:, mailto: or tel:; using the default".into(),
        );
        own()
    })
}
