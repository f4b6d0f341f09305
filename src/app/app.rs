//! The whole app: what is on the screen, and what the page is told of it.

use guide::{Locale, TextId};
use leptos::prelude::*;

use crate::layout::{Bottom, Strip};
use crate::region::{RegionKey, region};
use crate::screens::Screen;
use crate::{Action, Session};

/// The texts of a language that the page carries, once they have arrived.
pub(crate) type FindLocale = fn(&str) -> Option<Locale>;

/// What the app's components share.
#[derive(Clone, Copy)]
struct Shared {
    session: RwSignal<Session>,
    find_locale: FindLocale,
}

#[inline(never)]
fn use_shared() -> Shared {
    // Not `expect_context`: its panic formats type names, which weighs 4 KB.
    use_context().expect("the app provides it")
}

/// The reader's session.
#[inline(never)]
pub(crate) fn use_session() -> RwSignal<Session> {
    use_shared().session
}

/// Finds a language's texts.
#[inline(never)]
pub(crate) fn use_locale() -> FindLocale {
    use_shared().find_locale
}

/// A text in the language that is read now. Not reactive: what shows it is built anew for another language.
#[inline(never)]
pub(crate) fn text(id: TextId) -> &'static str {
    use_session().with_untracked(|session| session.say(id))
}

/// Does what was pressed; the script that takes presses before the program is there then leaves it alone.
#[inline(never)]
pub(crate) fn dispatch(session: RwSignal<Session>, event: &leptos::ev::MouseEvent, action: Action) {
    event.prevent_default();
    session.update(|session| session.apply(action));
}

/// Gives its children the session.
#[component]
pub(crate) fn ProvideSession(
    session: RwSignal<Session>,
    find_locale: FindLocale,
    children: fn() -> AnyView,
) -> AnyView {
    provide_context(Shared { session, find_locale });
    children()
}

/// Everything that the reader sees of the guide.
#[component]
pub(crate) fn App() -> AnyView {
    let session = use_session();
    let class = move || {
        session.with(|session| match (session.is_together(), session.beside()) {
            (false, _) => "guide",
            (true, None) => "guide together",
            (true, Some(_)) => "guide together two",
        })
    };
    view! {
        <div class=class>
            <Strip/>
            <main class="screen">{region(RegionKey::screen, || view! { <Screen/> }.into_any())}</main>
            <Bottom/>
        </div>
    }
    .into_any()
}
