//! Buttons.

use guide::{TextId, texts};
use leptos::prelude::*;

use super::Text;
use crate::app::{dispatch, use_session};
use crate::{Action, Session};

/// A button that does something.
#[component]
pub(crate) fn Button(class: &'static str, action: Action, label: AnyView) -> AnyView {
    let session = use_session();
    let named = action.button(session.with_untracked(Session::guide));
    view! {
        <button
            class=class
            type="button"
            name=named.name
            value=named.value
            on:click=move |event| dispatch(session, &event, action.clone())
        >
            {label}
        </button>
    }
    .into_any()
}

/// A button with a text on it.
#[component]
pub(crate) fn ActionButton(class: &'static str, action: Action, id: TextId) -> AnyView {
    view! { <Button class action label=view! { <Text id/> }.into_any()/> }.into_any()
}

/// The button to the screen before.
#[component]
pub(crate) fn BackButton() -> AnyView {
    let label = view! {
        <span class={"arrow"} aria-hidden="true"></span>
        <Text id=texts::FRAME_BACK/>
    };
    view! { <Button class="back" action=Action::Back label=label.into_any()/> }.into_any()
}
