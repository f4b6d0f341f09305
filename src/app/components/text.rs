//! Words of the guide, alone or in an element of their own.

use guide::TextId;
use leptos::prelude::*;

use crate::app::{text, use_session};

/// A text in the language that is read; where another language stands beside it, the same in that one too.
#[component]
pub(crate) fn Text(id: TextId) -> AnyView {
    let Some(other) = use_session().with_untracked(crate::Session::beside) else { return text(id).into_any() };
    view! {
        {text(id)}
        " "
        <span class="beside" lang=other.code dir=other.direction()>{other.say(id)}</span>
    }
    .into_any()
}

/// No attribute at all where there is no class.
pub(crate) fn class_attribute(class: &'static str) -> Option<&'static str> {
    (!class.is_empty()).then_some(class)
}

/// The screen's heading, which takes the focus when the screen is new.
#[component]
pub(crate) fn Heading(id: TextId) -> AnyView {
    view! { <h1 class="heading" id="heading" tabindex="-1"><Text id/></h1> }.into_any()
}

/// A paragraph.
#[component]
pub(crate) fn P(#[prop(optional)] class: &'static str, id: TextId) -> AnyView {
    view! { <p class=class_attribute(class)><Text id/></p> }.into_any()
}

/// A part of a line.
#[component]
pub(crate) fn Span(#[prop(optional)] class: &'static str, id: TextId) -> AnyView {
    view! { <span class=class_attribute(class)><Text id/></span> }.into_any()
}

/// What a part of a screen is called.
#[component]
pub(crate) fn H2(#[prop(optional)] class: &'static str, id: TextId) -> AnyView {
    view! { <h2 class=class_attribute(class)><Text id/></h2> }.into_any()
}

/// A title within such a part.
#[component]
pub(crate) fn H3(id: TextId) -> AnyView {
    view! { <h3><Text id/></h3> }.into_any()
}

/// A title within an option.
#[component]
pub(crate) fn H4(id: TextId) -> AnyView {
    view! { <h4><Text id/></h4> }.into_any()
}

/// What a fold-out is opened by.
#[component]
pub(crate) fn Summary(id: TextId) -> AnyView {
    view! { <summary><Text id/></summary> }.into_any()
}

/// What matters in a line.
#[component]
pub(crate) fn Strong(id: TextId) -> AnyView {
    view! { <strong><Text id/></strong> }.into_any()
}
