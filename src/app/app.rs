//! The whole app: what is on the screen, and what the page is told of it.

use guide::{Contact, Locale, Stage, TextId};
use leptos::either::Either;
use leptos::prelude::*;

use crate::frame::{Bottom, Strip, Top};
use crate::screens::Screen;
use crate::together::use_keys;
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

/// What decides what is shown, but for ticks. Each region of the screen looks at a part of it only, and is left alone, with
/// its focus and fold-outs, while that part stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) stage: Option<Stage>,
    pub(crate) locale: &'static str,
    pub(crate) beside: Option<&'static str>,
    pub(crate) together: bool,
    pub(crate) cleared: bool,
    pub(crate) contact: Option<Contact>,
}

impl Shown {
    pub(crate) fn on_screen(session: &Session) -> Self {
        Self {
            stage: Some(session.stage()),
            cleared: session.is_cleared(),
            contact: Some(session.contact().clone()),
            ..Self::around(session)
        }
    }

    /// What stands around every stage knows only whether the guide has begun.
    fn around(session: &Session) -> Self {
        Self {
            stage: (session.stage() == Stage::Start).then_some(Stage::Start),
            locale: session.locale().code,
            beside: session.beside().map(|beside| beside.code),
            together: session.is_together(),
            ..Self::default()
        }
    }

    pub(crate) fn in_strip(session: &Session) -> Self {
        Self { locale: session.locale().code, ..Self::default() }
    }

    pub(crate) fn at_top(session: &Session) -> Self {
        Self::around(session)
    }

    pub(crate) fn at_bottom(session: &Session) -> Self {
        Self { contact: Some(session.contact().clone()), ..Self::around(session) }
    }
}

/// Gives its children the session.
#[component]
pub(crate) fn Provided(session: RwSignal<Session>, find_locale: FindLocale, children: fn() -> AnyView) -> AnyView {
    provide_context(Shared { session, find_locale });
    children()
}

/// Everything that the reader sees of the guide.
#[component]
pub(crate) fn App() -> AnyView {
    let session = use_session();
    use_keys();
    let class = move || {
        session.with(|session| match (session.is_together(), session.beside()) {
            (false, _) => "guide",
            (true, None) => "guide together",
            (true, Some(_)) => "guide together two",
        })
    };
    view! {
        <div class=class>
            {region(Shown::in_strip, || view! { <Strip/> }.into_any())}
            <Top/>
            <main class="screen">{region(Shown::on_screen, || view! { <Screen/> }.into_any())}</main>
            <Bottom/>
        </div>
    }
    .into_any()
}

/// A region that is built anew, and not changed in place, when what decides it has changed: a browser that translates has put
/// elements of its own into the place of words, and changed words would never show.
pub(crate) fn region(part: fn(&Session) -> Shown, build: fn() -> AnyView) -> AnyView {
    let session = use_session();
    let shown = Memo::new(move |_| session.with(part));
    // Two alternating types: Leptos replaces one by the other.
    let mut odd = false;
    (move || {
        // Reading it also works it out, without which nothing would tell it of a change.
        shown.with(|_| ());
        odd = !odd;
        if odd { Either::Left(build()) } else { Either::Right(build()) }
    })
    .into_any()
}
