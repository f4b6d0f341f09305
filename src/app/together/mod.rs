//! What is different where two people go through the guide together: a support worker, or a friend, and the reader.

mod keys;

use gloo_events::{EventListener, EventListenerOptions};
use guide::{Language, Question, texts};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::app::{dispatch, text, use_locale, use_session};
use crate::components::{H2, P, Summary, TextList};
use crate::page::announce_step;
use crate::{Action, ButtonName, Session};

/// A fold-out for the one who helps.
#[component]
pub(crate) fn WorkerNote(children: Children) -> AnyView {
    view! {
        <details class="worker">
            <Summary id=texts::TOGETHER_WORKER/>
            {children()}
        </details>
    }
    .into_any()
}

/// What the one who helps can read beside a question.
#[component]
pub(crate) fn QuestionNote(question: &'static Question) -> AnyView {
    let note = question.for_worker;
    view! {
        <WorkerNote>
            <H2 class="title" id=texts::TOGETHER_ASK/>
            <P id=note.ask/>
            <H2 class="title" id=texts::TOGETHER_AVOID/>
            <P id=note.avoid/>
            <H2 class="title" id=texts::TOGETHER_PAUSE/>
            <P id=note.pause/>
        </WorkerNote>
    }
    .into_any()
}

/// Questions to talk about, in the place of a verdict. On the result that two people see.
#[component]
pub(crate) fn TalkAbout() -> AnyView {
    view! {
        <section class="talk-about">
            <H2 id=texts::TALK_ABOUT_QUESTIONS/>
            <TextList ids=vec![texts::TALK_ABOUT_STANDS_OUT, texts::TALK_ABOUT_FIRST, texts::TALK_ABOUT_DOUBT]/>
        </section>
    }
    .into_any()
}

/// The languages that can stand beside the one that is read.
#[component]
pub(crate) fn LanguagesBeside() -> AnyView {
    let session = use_session();
    let (languages, read) = session.with_untracked(|session: &Session| (session.languages(), session.locale().code));
    let others = languages.iter().filter(|language| language.code != read);
    let others: Vec<AnyView> = others.map(|language| view! { <LanguageBeside language/> }.into_any()).collect();
    view! {
        <div class="languages beside-which" role="group" aria-label=text(texts::TOGETHER_BESIDE)>
            <span aria-hidden="true">{text(texts::TOGETHER_BESIDE)}</span>
            {others}
        </div>
    }
    .into_any()
}

/// A button that puts a language beside the one that is read, once its texts have arrived.
#[component]
fn LanguageBeside(language: &'static Language) -> AnyView {
    let session = use_session();
    let locale = use_locale();
    let code = language.code;
    let is_beside = session.with_untracked(|session: &Session| session.beside().is_some_and(|it| it.code == code));
    let named = ButtonName::beside(code);
    view! {
        <button
            class="language"
            type="button"
            name=named.name
            value=named.value
            lang=code
            aria-pressed=if is_beside { "true" } else { "false" }
            on:click=move |event| {
                if let Some(locale) = locale(code) {
                    dispatch(session, &event, Action::Beside(locale));
                }
            }
        >
            {language.name}
        </button>
    }
    .into_any()
}

/// Heeds the keys for two people, as long as the page is there.
pub(crate) fn use_keys(session: RwSignal<Session>) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            heed(session, event);
        }
    })
    .forget();
}

fn heed(session: RwSignal<Session>, event: &KeyboardEvent) {
    let is_browsers = event.ctrl_key() || event.meta_key() || event.alt_key();
    if is_browsers || !session.with_untracked(Session::is_together) {
        return;
    }
    // Some browsers go back to the page before.
    if event.key() == "Backspace" {
        return event.prevent_default();
    }
    let Some(focused) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
    let Some(action) = session.with_untracked(|session| keys::action(session, event, &focused)) else { return };
    event.prevent_default();
    // A key that is held chooses once, and not on the next screen too.
    if event.repeat() {
        return;
    }
    if session.with_untracked(|session| session.is_step(&action)) {
        announce_step();
    }
    session.update(|session| session.apply(action));
}
