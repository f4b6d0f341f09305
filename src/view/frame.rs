//! What stands around every screen: name, language, help, back, contact.

use guide::{Journey, Stage};
use leptos::prelude::*;

use super::parts::contact_link;
use super::reader::Reader;
use crate::text::{self, LOCALES};

/// Keeps the page's language, direction and title in step with the reader's language. The title never tells more.
pub(super) fn speak(reader: Reader) {
    Effect::new(move || {
        let locale = reader.locale.get();
        if let Some(root) = document().document_element() {
            // Attributes with fixed names can always be set.
            _ = root.set_attribute("lang", locale.code);
            _ = root.set_attribute("dir", locale.say(text::LOCALE_DIRECTION));
        }
        document().set_title(locale.say(text::GUIDE_NAME));
    });
}

pub(super) fn header(reader: Reader) -> impl IntoView {
    let languages = move || {
        let current = reader.locale.get().code;
        let button = |locale: &'static text::Locale| {
            let chosen = (locale.code == current).to_string();
            view! {
                <button type="button" class="language" lang=locale.code data-locale=locale.code aria-pressed=chosen
                    on:click=move |_| reader.locale.set(locale)>
                    {locale.say(text::LOCALE_NAME)}
                </button>
            }
        };
        LOCALES.iter().map(button).collect::<Vec<_>>()
    };
    view! {
        <header class="top">
            <span class="brand">{move || reader.locale.get().say(text::GUIDE_NAME)}</span>
            <div class="languages" role="group" aria-label=move || reader.locale.get().say(text::FRAME_LANGUAGE)>
                {languages}
            </div>
            <button type="button" class="help-now" data-action="help"
                on:click=move |_| reader.step(Journey::open_help)>
                {move || reader.locale.get().say(text::FRAME_HELP)}
            </button>
        </header>
    }
}

pub(super) fn footer(reader: Reader) -> impl IntoView {
    let content = move || {
        reader.locale.track();
        let begun = reader.stage.get() != Stage::Start;
        let again = view! {
            <button type="button" class="quiet" data-action="start-again" on:click=move |_| reader.start_again()>
                {reader.say(text::FRAME_START_AGAIN)}
            </button>
        };
        view! {
            <p class="promise">{reader.say(text::FRAME_PROMISE)}</p>
            <p class="contact">{contact_link(reader, "link")}</p>
            {begun.then_some(again)}
        }
    };
    view! { <footer class="bottom">{content}</footer> }
}

/// The button to the screen before.
pub(super) fn back(reader: Reader) -> impl IntoView {
    view! {
        <button type="button" class="back" data-action="back" on:click=move |_| reader.step(Journey::back)>
            <span aria-hidden="true" class="arrow"></span>
            {reader.say(text::FRAME_BACK)}
        </button>
    }
}
