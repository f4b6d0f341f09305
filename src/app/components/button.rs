//! Buttons.

use guide::{TextId, texts};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::Text;
use crate::context::{dispatch, use_session};
use crate::{Action, ButtonName, Session};

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
pub(crate) fn ActionButton(class: &'static str, action: Action, text: TextId) -> AnyView {
    view! { <Button class action label=view! { <Text id=text/> }.into_any()/> }.into_any()
}

/// A checkbox. It is a button as well: browsers write the state of inputs to disk, but never that of buttons.
pub(crate) fn checkbox(
    button: Option<ButtonName>,
    is_checked: impl Fn() -> bool + Send + 'static,
    on_click: impl FnMut(MouseEvent) + 'static,
    label: AnyView,
) -> AnyView {
    view! {
        <button
            class="choice tick"
            type="button"
            name=button.map(|it| it.name)
            value=button.map(|it| it.value)
            role="checkbox"
            aria-checked=move || Some(if is_checked() { "true" } else { "false" })
            on:click=on_click
        >
            <span class={"checkbox"} aria-hidden="true"></span>
            {label}
        </button>
    }
    .into_any()
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
