//! Renders the screens of a session, and finds the buttons on them.

use app::{Action, Session, prerender};
use guide::Locale;
use scraper::ElementRef;

use crate::OUR_GUIDE;
use crate::html::{find, normalize, parse};

/// One of the guide's languages.
#[must_use]
pub fn locale(code: &str) -> Locale {
    OUR_GUIDE.locale(code).expect("the guide has this language")
}

/// A new session.
#[must_use]
pub fn session(code: &str) -> Session {
    Session::new(OUR_GUIDE.guide, locale(code), OUR_GUIDE.languages())
}

/// The names and values of the buttons on a session's screen.
#[must_use]
pub fn buttons(session: &Session) -> Vec<(String, String)> {
    let screen = parse(&prerender::screen(session));
    let named = |name: &str, it: &ElementRef| it.attr(name).map(str::to_owned);
    let buttons = find(&screen, "button[name]").into_iter();
    buttons.filter_map(|it| Some((named("name", &it)?, named("value", &it)?))).collect()
}

/// The action of the button with this name and value.
#[must_use]
pub fn action(name: &str, value: &str) -> Action {
    Action::from_button(OUR_GUIDE.guide, name, value, |code| OUR_GUIDE.locale(code)).expect("the guide has this button")
}

/// The normalized HTML of a session's screen.
#[must_use]
pub fn screen_html(session: &Session) -> String {
    normalize(&prerender::screen(session))
}

/// The normalized HTML of a screen's `<main>`: the part that differs from stage to stage.
#[must_use]
pub fn main_html(screen: &str) -> String {
    let parsed = parse(screen);
    let found = find(&parsed, "main");
    normalize(&found.first().expect("a screen has a main element").html())
}
