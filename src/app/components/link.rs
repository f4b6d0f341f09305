//! Links to other sites. The pages that they open can neither see nor steer this one.

use guide::texts;
use leptos::prelude::*;

use super::Text;
use crate::Session;
use crate::app::use_session;

/// The link to a mediator. Nothing of the answers is in it.
#[component]
pub(crate) fn ContactLink(class: &'static str) -> AnyView {
    let contact = use_session().with_untracked(|session: &Session| session.contact().clone());
    let label = view! { <Text id=texts::FRAME_CONTACT/> }.into_any();
    view! {
        <p class="contact">
            {outside(class, contact.address().to_owned(), label)}
            <span class="where">
                <Text id=texts::FRAME_CONTACT_WHERE/>
                " "
                <bdi>{contact.shown().to_owned()}</bdi>
            </span>
        </p>
    }
    .into_any()
}

/// A link to a site outside, shown as its host.
#[component]
pub(crate) fn OutsideLink(address: &'static str) -> AnyView {
    let host = address.strip_prefix("https://").unwrap_or(address);
    let host = host.strip_suffix('/').unwrap_or(host);
    outside("site", address.to_owned(), view! { <bdi>{host.to_owned()}</bdi> }.into_any())
}

fn outside(class: &'static str, address: String, label: AnyView) -> AnyView {
    view! {
        <a class=class href=address target="_blank" rel="noopener noreferrer">
            {label}
        </a>
    }
    .into_any()
}
