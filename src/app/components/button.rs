//! Buttons.

use guide::{TextId, texts};
use leptos::prelude::*;

use super::Text;
use crate::context::{dispatch, use_session};
use crate::{Action, Session};

/// A button that applies an action.
#[component]
pub(crate) fn Button(class: &'static str, action: Action, label: AnyView) -> AnyView {
    let session = use_session();
    let button = action.button_name(session.with_untracked(Session::guide));
    view! {
        <button
            class=class
            type="button"
            name=button.name
            value=button.value
            on:click=move |event| dispatch(session, &event, action.clone())
        >
            {label}
        </button>
    }
    .into_any()
}

/// A button that applies an action, labelled with a text.
#[component]
pub(crate) fn ActionButton(class: &'static str, action: Action, id: TextId) -> AnyView {
    view! { <Button class action label=view! { <Text id/> }.into_any()/> }.into_any()
}

/// The button to the previous screen.
#[component]
pub(crate) fn BackButton() -> AnyView {
    let label = view! {
        <span class={"arrow"} aria-hidden="true"></span>
        <Text id=texts::LAYOUT_BACK/>
    };
    view! { <Button class="back" action=Action::Back label=label.into_any()/> }.into_any()
}
