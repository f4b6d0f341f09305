//! The context that all components share: the session, and the function that finds languages.

use guide::{Locale, TextId};
use leptos::prelude::*;

use crate::{Action, Session};

/// Finds the texts of a language in the page, once they have loaded.
pub(crate) type FindLocale = fn(&str) -> Option<Locale>;

#[derive(Clone, Copy)]
struct AppContext {
    session: RwSignal<Session>,
    find_locale: FindLocale,
}

#[inline(never)]
fn use_app_context() -> AppContext {
    // Not `expect_context`: its panic message formats type names, which adds 4 KB.
    use_context().expect("the app provides it")
}

/// The reader's session.
#[inline(never)]
pub(crate) fn use_session() -> RwSignal<Session> {
    use_app_context().session
}

/// The function that finds the texts of a language.
#[inline(never)]
pub(crate) fn use_find_locale() -> FindLocale {
    use_app_context().find_locale
}

/// A text in the current language. Not reactive: a change of language rebuilds what shows it.
#[inline(never)]
pub(crate) fn text(id: TextId) -> &'static str {
    use_session().with_untracked(|session| session.text(id))
}

/// Applies an action. The default is prevented so that `public/dispatch.js` doesn't apply it again.
#[inline(never)]
pub(crate) fn dispatch(session: RwSignal<Session>, event: &leptos::ev::MouseEvent, action: Action) {
    event.prevent_default();
    session.update(|session| session.apply(action));
}

/// Provides the context to its children.
#[component]
pub(crate) fn ProvideSession(
    session: RwSignal<Session>,
    find_locale: FindLocale,
    children: fn() -> AnyView,
) -> AnyView {
    provide_context(AppContext { session, find_locale });
    children()
}
