//! What differs if two people go through the guide together: the reader, and a support worker or a friend.

mod keys;

use gloo_events::{EventListener, EventListenerOptions};
use guide::{Language, Question, texts};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::components::{H2, P, Summary, TextList};
use crate::context::{dispatch, text, use_find_locale, use_session};
use crate::dom::notify_before_screen;
use crate::{Action, ButtonName, Session};

/// A closed disclosure for the support worker.
#[component]
pub(crate) fn WorkerDisclosure(children: Children) -> AnyView {
    view! {
        <details class="worker">
            <Summary text=texts::TOGETHER_WORKER/>
            {children()}
        </details>
    }
    .into_any()
}

/// The note for the support worker on a question.
#[component]
pub(crate) fn WorkerNote(question: &'static Question) -> AnyView {
    let note = question.for_worker;
    view! {
        <WorkerDisclosure>
            <H2 class="title" text=texts::TOGETHER_ASK/>
            <P text=note.ask/>
            <H2 class="title" text=texts::TOGETHER_AVOID/>
            <P text=note.avoid/>
            <H2 class="title" text=texts::TOGETHER_PAUSE/>
            <P text=note.pause/>
        </WorkerDisclosure>
    }
    .into_any()
}

/// Questions for two people to talk about, in the result, so that it doesn't read like a verdict.
#[component]
pub(crate) fn TalkAbout() -> AnyView {
    view! {
        <section>
            <H2 text=texts::TALK_ABOUT_QUESTIONS/>
            <TextList ids=vec![texts::TALK_ABOUT_STANDS_OUT, texts::TALK_ABOUT_FIRST, texts::TALK_ABOUT_DOUBT]/>
        </section>
    }
    .into_any()
}

/// The languages that two people can show as a second language, in the header.
#[component]
pub(crate) fn SecondLanguages() -> AnyView {
    let session = use_session();
    let (languages, current) = session.with_untracked(|session: &Session| (session.languages(), session.locale().code));
    let others = languages.iter().filter(|language| language.code != current);
    let others: Vec<AnyView> = others.map(|language| view! { <SecondLanguageButton language/> }.into_any()).collect();
    view! {
        <div class="languages second-languages" role="group" aria-label=text(texts::TOGETHER_BESIDE)>
            <span aria-hidden="true">{text(texts::TOGETHER_BESIDE)}</span>
            {others}
        </div>
    }
    .into_any()
}

/// A button that shows or hides a second language, once its texts have loaded.
#[component]
fn SecondLanguageButton(language: &'static Language) -> AnyView {
    let session = use_session();
    let find_locale = use_find_locale();
    let code = language.code;
    let is_shown =
        move || session.with(|session: &Session| session.second_locale().is_some_and(|second| second.code == code));
    let button = ButtonName::second_language(code);
    view! {
        <button
            class="language"
            type="button"
            name=button.name
            value=button.value
            lang=code
            aria-pressed=move || Some(if is_shown() { "true" } else { "false" })
            on:click=move |event| {
                if let Some(locale) = find_locale(code) {
                    dispatch(session, &event, Action::ToggleSecondLanguage(locale));
                }
            }
        >
            {language.name}
        </button>
    }
    .into_any()
}

/// Listens for the keyboard shortcuts for two people, for as long as the page is open.
pub(crate) fn use_keyboard_shortcuts(session: RwSignal<Session>) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            handle_key(session, event);
        }
    })
    .forget();
}

fn handle_key(session: RwSignal<Session>, event: &KeyboardEvent) {
    let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
    if has_modifier || !session.with_untracked(Session::is_together) {
        return;
    }
    // Some browsers would go back to the previous page.
    if event.key() == "Backspace" {
        return event.prevent_default();
    }
    let Some(focused) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
    let Some(action) = session.with_untracked(|session| keys::action(session, event, &focused)) else { return };
    event.prevent_default();
    // A key that is held down chooses once only, and nothing on the next screen.
    if event.repeat() {
        return;
    }
    if session.with_untracked(|session| session.changes_screen(&action)) {
        notify_before_screen();
    }
    session.update(|session| session.apply(action));
}
