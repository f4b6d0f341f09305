//! The screen that a session has, and what can be pressed on it.

use app::{Action, Session, prerender};
use guide::Locale;
use scraper::ElementRef;

use crate::LOADED;
use crate::html::{canonical, find, parse};

/// One of the guide's languages.
#[must_use]
pub fn locale(code: &str) -> Locale {
    *LOADED.locales.iter().find(|locale| locale.code == code).expect("such a language")
}

/// A session at its beginning.
#[must_use]
pub fn session(code: &str) -> Session {
    Session::new(LOADED.guide, locale(code), LOADED.languages())
}

/// Names and values of the buttons on a session's screen.
#[must_use]
pub fn buttons(session: &Session) -> Vec<(String, String)> {
    let shown = parse(&prerender::screen(session));
    let named = |name: &str, it: &ElementRef| it.attr(name).map(str::to_owned);
    let buttons = find(&shown, "button[name]").into_iter();
    buttons.filter_map(|it| Some((named("name", &it)?, named("value", &it)?))).collect()
}

/// What a button of this name and value does.
#[must_use]
pub fn action(name: &str, value: &str) -> Action {
    let locale = |code: &str| LOADED.locales.iter().find(|locale| locale.code == code).copied();
    Action::from_button(LOADED.guide, name, value, locale).expect("the guide's own button")
}

/// The whole screen of a session, in the form in which two screens can be compared.
#[must_use]
pub fn whole(session: &Session) -> String {
    canonical(&prerender::screen(session))
}

/// The same of what stands between the strips above and below: what is another at each stage.
#[must_use]
pub fn middle(screen: &str) -> String {
    let parsed = parse(screen);
    let found = find(&parsed, "main");
    canonical(&found.first().expect("the middle of a screen").html())
}
