//! What stands around every screen.

use guide::{Language, Stage, texts};
use leptos::prelude::*;

use crate::app::{dispatch, text, use_locale, use_session};
use crate::components::{ActionButton, ContactLink, P};
use crate::exit_page::ExitLink;
use crate::read_aloud::ReadAloudButton;
use crate::region::{RegionKey, region};
use crate::together::LanguagesBeside;
use crate::{Action, Session};

/// Stays on top of every screen: the way to leave, the guide's name, the languages, and the way to help. The link comes first,
/// so that it is the first stop of the Tab key.
#[component]
pub(crate) fn Strip() -> AnyView {
    view! {
        <header class="strip">
            {region(
                RegionKey::strip,
                || {
                    view! {
                        <ExitLink/>
                        <ReadAloudButton/>
                        <span class="brand">{text(texts::GUIDE_NAME)}</span>
                    }
                        .into_any()
                },
            )}
            <Top/>
        </header>
    }
    .into_any()
}

/// The languages, and the way to help. The languages stay, with their focus, when another is chosen.
#[component]
fn Top() -> AnyView {
    let session = use_session();
    let languages = session.with_untracked(Session::languages).iter();
    let languages: Vec<AnyView> = languages.map(|language| view! { <LanguageLink language/> }.into_any()).collect();
    let label = move || session.with(|session| session.say(texts::FRAME_LANGUAGE));
    view! {
        <nav class="top">
            <div class="languages" role="group" aria-label=label>
                {languages}
            </div>
            {region(
                RegionKey::top,
                || {
                    view! {
                        <ActionButton class="help-now" action=Action::Help id=texts::FRAME_HELP/>
                        {beside()}
                    }
                        .into_any()
                },
            )}
        </nav>
    }
    .into_any()
}

/// Not at the start, which is there before the program: it would jump.
fn beside() -> Option<AnyView> {
    let shown = use_session().with_untracked(|session| session.is_together() && session.stage() != Stage::Start);
    shown.then(|| view! { <LanguagesBeside/> }.into_any())
}

/// A link, so that it leads to the other language's page also where no program runs, or that language hasn't arrived yet.
#[component]
fn LanguageLink(language: &'static Language) -> AnyView {
    let (session, locale, code) = (use_session(), use_locale(), language.code);
    let is_current = move || session.with(|session| session.locale().code == code);
    view! {
        <a
            class="language"
            href=["../", code, "/index.html"].concat()
            hreflang=code
            lang=code
            aria-current=move || is_current().then_some("true")
            on:click=move |event| {
                // A new tab or window gets a guide of its own.
                let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
                if let Some(locale) = locale(code).filter(|_| !elsewhere) {
                    dispatch(session, &event, Action::Speak(locale));
                }
            }
        >
            {language.name}
        </a>
    }
    .into_any()
}

/// What this promises, the way to a mediator, and the way to begin anew.
#[component]
pub(crate) fn Bottom() -> AnyView {
    view! {
        <footer class="bottom">
            {region(
                RegionKey::bottom,
                || {
                    view! {
                        <P class="promise" id=texts::FRAME_PROMISE/>
                        <ContactLink class="link"/>
                        <P class="where" id=texts::FRAME_MEDIATOR/>
                        {start_again()}
                    }
                        .into_any()
                },
            )}
        </footer>
    }
    .into_any()
}

fn start_again() -> Option<AnyView> {
    let (begun, together) =
        use_session().with_untracked(|session| (session.stage() != Stage::Start, session.is_together()));
    let id = if together { texts::TOGETHER_CLEAR } else { texts::FRAME_START_AGAIN };
    begun.then(|| view! { <ActionButton class="quiet" action=Action::StartAgain id/> }.into_any())
}
