//! Texts, headings and disclosures.

use guide::{Note, TextId, texts};
use leptos::prelude::*;

use crate::context::{text, use_session};

/// A text in the current language, followed by the same text in the second language if one is shown.
#[component]
pub(crate) fn Text(id: TextId) -> AnyView {
    let Some(second) = use_session().with_untracked(crate::Session::second_locale) else { return text(id).into_any() };
    view! {
        {text(id)}
        " "
        <span class="second" lang=second.code dir=second.direction()>{second.text(id)}</span>
    }
    .into_any()
}

/// Leaves out the attribute if the class is empty.
pub(crate) fn optional_class(class: &'static str) -> Option<&'static str> {
    (!class.is_empty()).then_some(class)
}

/// The heading of the screen, which gets the focus on each new screen.
#[component]
pub(crate) fn Heading(text: TextId) -> AnyView {
    view! { <h1 id="heading" tabindex="-1"><Text id=text/></h1> }.into_any()
}

/// A paragraph.
#[component]
pub(crate) fn P(#[prop(optional)] class: &'static str, text: TextId) -> AnyView {
    view! { <p class=optional_class(class)><Text id=text/></p> }.into_any()
}

/// The guide's notes for this reader; `select` chooses the text of each.
#[component]
pub(crate) fn Notes(select: fn(&Note) -> TextId) -> AnyView {
    let (guide, answers) = use_session().with_untracked(|session| (session.guide(), session.journey().answers()));
    let notes = guide.notes.iter().filter(|note| note.when.holds(&answers));
    notes.map(|note| view! { <P class="note" text=select(note)/> }.into_any()).collect::<Vec<_>>().into_any()
}

/// A `span` element.
#[component]
pub(crate) fn Span(#[prop(optional)] class: &'static str, text: TextId) -> AnyView {
    view! { <span class=optional_class(class)><Text id=text/></span> }.into_any()
}

/// The heading of a section.
#[component]
pub(crate) fn H2(#[prop(optional)] class: &'static str, text: TextId) -> AnyView {
    view! { <h2 class=optional_class(class)><Text id=text/></h2> }.into_any()
}

/// A heading within a section.
#[component]
pub(crate) fn H3(text: TextId) -> AnyView {
    view! { <h3><Text id=text/></h3> }.into_any()
}

/// The heading of a part of an option: an `h4`, or an `h3` if the option is a section of its own.
#[component]
pub(crate) fn PartHeading(text: TextId, #[prop(optional)] as_h3: bool) -> AnyView {
    if as_h3 { view! { <H3 text/> }.into_any() } else { view! { <h4><Text id=text/></h4> }.into_any() }
}

/// The summary of a disclosure.
#[component]
pub(crate) fn Summary(text: TextId) -> AnyView {
    view! { <summary><Text id=text/></summary> }.into_any()
}

/// A closed disclosure "More", which screen readers announce with the `subject`.
pub(crate) fn more(subject: &'static str, content: AnyView) -> AnyView {
    view! {
        <details>
            <summary>
                <Text id=texts::RESULT_MORE/>
                <span class="visually-hidden">": " <bdi>{subject}</bdi></span>
            </summary>
            {content}
        </details>
    }
    .into_any()
}

/// A disclosure whose summary is the heading of a section.
pub(crate) fn disclosure(class: Option<&'static str>, open: bool, title: TextId, content: AnyView) -> AnyView {
    view! {
        <details class=class open=open>
            <summary>
                <H2 text=title/>
            </summary>
            {content}
        </details>
    }
    .into_any()
}

/// An important part of a text.
#[component]
pub(crate) fn Strong(text: TextId) -> AnyView {
    view! { <strong><Text id=text/></strong> }.into_any()
}
