//! Links to other websites, which can neither read nor control this page.

use guide::{ContactKind, texts};
use leptos::prelude::*;

use super::Text;
use crate::Session;
use crate::context::{text, use_session};

/// The link to a mediator, and the telephone number if there is one. Neither contains anything about the answers.
#[component]
pub(crate) fn ContactLink(class: &'static str) -> AnyView {
    let contact = use_session().with_untracked(|session: &Session| session.contact().clone());
    let label = view! { <Text id=texts::LAYOUT_CONTACT/> }.into_any();
    let effect = match contact.kind() {
        ContactKind::Website => texts::LAYOUT_CONTACT_WHERE,
        ContactKind::Email => texts::LAYOUT_CONTACT_MAIL,
        ContactKind::Phone => texts::HELP_CALL,
    };
    // Mail and phone links would leave an empty tab behind.
    let target = (contact.kind() == ContactKind::Website).then_some("_blank");
    view! {
        <p class="contact">
            {link(class, contact.href().to_owned(), target, label)}
            <span class="small">
                <Text id=effect/>
                " "
                <bdi>{contact.label().to_owned()}</bdi>
            </span>
            {contact
                .phone_href()
                .zip(contact.phone())
                .map(|(href, phone)| view! { <PhoneLink href label=phone.to_owned()/> }.into_any())}
        </p>
    }
    .into_any()
}

/// A link that calls a telephone number.
#[component]
pub(crate) fn PhoneLink(href: String, label: String) -> AnyView {
    view! {
        <a class="phone" href=href>
            {text(texts::HELP_CALL)}
            " "
            <bdi>{label}</bdi>
        </a>
    }
    .into_any()
}

/// A link to another website, labelled with its host.
#[component]
pub(crate) fn ExternalLink(href: &'static str) -> AnyView {
    let host = href.strip_prefix("https://").unwrap_or(href);
    let host = host.strip_suffix('/').unwrap_or(host);
    link("site", href.to_owned(), Some("_blank"), view! { <bdi>{host.to_owned()}</bdi> }.into_any())
}

fn link(class: &'static str, href: String, target: Option<&'static str>, label: AnyView) -> AnyView {
    view! {
        <a class=class href=href target=target rel="noopener noreferrer">
            {label}
        </a>
    }
    .into_any()
}
