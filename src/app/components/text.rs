//! Words of the guide, alone or in an element of their own.

use guide::{Note, TextId, texts};
use leptos::prelude::*;

use crate::app::{text, use_session};

/// A text in the language that is read; where another language stands beside it, the same in that one too.
#[component]
pub(crate) fn Text(id: TextId) -> AnyView {
    let Some(other) = use_session().with_untracked(crate::Session::beside) else { return text(id).into_any() };
    view! {
        {text(id)}
        " "
        <span class="beside" lang=other.code dir=other.direction()>{other.text(id)}</span>
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

/// The remarks for this reader.
#[component]
pub(crate) fn Notes(of: fn(&Note) -> TextId) -> AnyView {
    let (guide, said) = use_session().with_untracked(|session| (session.guide(), session.journey().answers()));
    let notes = guide.notes.iter().filter(|note| note.when.holds(&said));
    notes.map(|note| view! { <P class="remark" id=of(note)/> }.into_any()).collect::<Vec<_>>().into_any()
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

/// A title within an option; `high` where the option's own title is a part of the screen.
#[component]
pub(crate) fn H4(id: TextId, #[prop(optional)] high: bool) -> AnyView {
    if high { view! { <H3 id/> }.into_any() } else { view! { <h4><Text id/></h4> }.into_any() }
}

/// What a fold-out is opened by.
#[component]
pub(crate) fn Summary(id: TextId) -> AnyView {
    view! { <summary><Text id/></summary> }.into_any()
}

/// Opens to more of something, which screen readers name.
pub(crate) fn more(of: &'static str, content: AnyView) -> AnyView {
    view! {
        <details>
            <summary>
                <Text id=texts::RESULT_MORE/>
                <span class="unseen">": " <bdi>{of}</bdi></span>
            </summary>
            {content}
        </details>
    }
    .into_any()
}

/// A part's title, which opens to the rest.
pub(crate) fn folded(class: Option<&'static str>, open: bool, title: TextId, content: AnyView) -> AnyView {
    view! {
        <details class=class open=open>
            <summary>
                <H2 id=title/>
            </summary>
            {content}
        </details>
    }
    .into_any()
}

/// What matters in a line.
#[component]
pub(crate) fn Strong(id: TextId) -> AnyView {
    view! { <strong><Text id/></strong> }.into_any()
}
