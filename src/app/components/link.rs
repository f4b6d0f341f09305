//! Links to other sites. The pages that they open can neither see nor steer this one.

use guide::{ContactKind, texts};
use leptos::prelude::*;

use super::Text;
use crate::Session;
use crate::app::{text, use_session};

/// The link to a mediator, and the number to call where there is one. Nothing of the answers is in it.
#[component]
pub(crate) fn ContactLink(class: &'static str) -> AnyView {
    let contact = use_session().with_untracked(|session: &Session| session.contact().clone());
    let label = view! { <Text id=texts::FRAME_CONTACT/> }.into_any();
    let does = match contact.kind() {
        ContactKind::Website => texts::FRAME_CONTACT_WHERE,
        ContactKind::Email => texts::FRAME_CONTACT_MAIL,
        ContactKind::Phone => texts::HELP_CALL,
    };
    // A new tab for anything but a site would stay empty.
    let target = (contact.kind() == ContactKind::Website).then_some("_blank");
    view! {
        <p class="contact">
            {link(class, contact.href().to_owned(), target, label)}
            <span class="where">
                <Text id=does/>
                " "
                <bdi>{contact.label().to_owned()}</bdi>
            </span>
            {(!contact.phone().is_empty())
                .then(|| view! { <Call address=contact.phone_href() shown=contact.phone().to_owned()/> }.into_any())}
        </p>
    }
    .into_any()
}

/// A link that calls a number.
#[component]
pub(crate) fn Call(address: String, shown: String) -> AnyView {
    view! {
        <a class="call" href=address>
            {text(texts::HELP_CALL)}
            " "
            <bdi>{shown}</bdi>
        </a>
    }
    .into_any()
}

/// A link to a site outside, shown as its host.
#[component]
pub(crate) fn OutsideLink(address: &'static str) -> AnyView {
    let host = address.strip_prefix("https://").unwrap_or(address);
    let host = host.strip_suffix('/').unwrap_or(host);
    link("site", address.to_owned(), Some("_blank"), view! { <bdi>{host.to_owned()}</bdi> }.into_any())
}

fn link(class: &'static str, address: String, target: Option<&'static str>, label: AnyView) -> AnyView {
    view! {
        <a class=class href=address target=target rel="noopener noreferrer">
            {label}
        </a>
    }
    .into_any()
}
