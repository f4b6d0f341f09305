//! The header and the footer around every screen.

use guide::{Language, Stage, texts};
use leptos::prelude::*;

use crate::components::{ActionButton, ContactLink, P};
use crate::context::{dispatch, text, use_find_locale, use_session};
use crate::exit_page::LeaveLink;
use crate::read_aloud::ReadAloudButton;
use crate::region::{RegionKey, region};
use crate::together::SecondLanguages;
use crate::{Action, Session};

/// The sticky header of every screen: the link "Leave now", the guide's name, the languages and the button for help. The link comes
/// first, so that it is the first stop of the Tab key.
#[component]
pub(crate) fn Header() -> AnyView {
    view! {
        <header>
            {region(
                RegionKey::header,
                || {
                    view! {
                        <LeaveLink/>
                        <ReadAloudButton/>
                        <span class="brand">{text(texts::GUIDE_NAME)}</span>
                    }
                        .into_any()
                },
            )}
            <Nav/>
        </header>
    }
    .into_any()
}

/// The languages and the button for help. The languages are never rebuilt, so that they keep the focus when one is chosen.
#[component]
fn Nav() -> AnyView {
    let session = use_session();
    let languages = session.with_untracked(Session::languages).iter();
    let languages: Vec<AnyView> = languages.map(|language| view! { <LanguageLink language/> }.into_any()).collect();
    let label = move || session.with(|session| session.text(texts::LAYOUT_LANGUAGE));
    view! {
        <nav>
            <div class="languages" role="group" aria-label=label>
                {languages}
            </div>
            {region(
                RegionKey::layout,
                || view! { <ActionButton class="help-now" action=Action::Help text=texts::LAYOUT_HELP/> }.into_any(),
            )}
            {region(RegionKey::second_languages, second_languages)}
        </nav>
    }
    .into_any()
}

/// Not on the start screen, which is shown before the program runs: the layout would shift. An empty element then keeps the place,
/// which a comment can't if an extension removes comments.
fn second_languages() -> AnyView {
    let is_shown = use_session().with_untracked(|session| session.is_together() && session.stage() != Stage::Start);
    if is_shown { view! { <SecondLanguages/> }.into_any() } else { view! { <div hidden={""}></div> }.into_any() }
}

/// A link to another language. A link, because it leads to that language's page if the program doesn't run or the texts haven't
/// loaded.
#[component]
fn LanguageLink(language: &'static Language) -> AnyView {
    let (session, find_locale, code) = (use_session(), use_find_locale(), language.code);
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
                let is_new_tab = event.ctrl_key() || event.meta_key() || event.shift_key();
                if let Some(locale) = find_locale(code).filter(|_| !is_new_tab) {
                    dispatch(session, &event, Action::SetLanguage(locale));
                }
            }
        >
            {language.name}
        </a>
    }
    .into_any()
}

/// The footer of every screen: the promise of privacy, the contact link and, after the start, the button to start again.
#[component]
pub(crate) fn Footer() -> AnyView {
    view! {
        <footer>
            {region(
                RegionKey::footer,
                || {
                    view! {
                        <P class="promise" text=texts::LAYOUT_PROMISE/>
                        <ContactLink class="link"/>
                        <P class="small" text=texts::LAYOUT_MEDIATOR/>
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
    let (has_begun, together) =
        use_session().with_untracked(|session| (session.stage() != Stage::Start, session.is_together()));
    let text = if together { texts::TOGETHER_CLEAR } else { texts::LAYOUT_START_AGAIN };
    has_begun.then(|| view! { <ActionButton class="link" action=Action::StartAgain text/> }.into_any())
}
