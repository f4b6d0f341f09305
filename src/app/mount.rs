//! Mounts the app in its page, and exports the functions that `public/dispatch.js` calls.
//!
//! These functions take names of buttons and languages, and return only whether they succeeded.

use std::cell::{OnceCell, RefCell};

use guide::{Contact, Guide, Locale, PageData};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{HtmlElement, console};

use crate::app::App;
use crate::close_request::CloseRequests;
use crate::context::ProvideSession;
use crate::dom::root_attribute;
use crate::page_sync::{MODE, PageSync, TOGETHER};
use crate::read_aloud::use_read_aloud;
use crate::together::use_keyboard_shortcuts;
use crate::{Action, Session, page_data};

thread_local! {
    /// The data in the page.
    static DATA: OnceCell<PageData> = const { OnceCell::new() };
    /// The session, and with it the answers: in memory only, and gone with the page.
    static SESSION: OnceCell<RwSignal<Session>> = const { OnceCell::new() };
    /// The languages whose texts have been read from the page.
    static LOCALES: RefCell<Vec<Locale>> = const { RefCell::new(Vec::new()) };
}

/// Mounts the app at the screen to which these actions led (`name value` of a button, one per line). Returns `false` if the page is
/// not a page of this version's guide.
#[wasm_bindgen]
pub fn mount(actions: &str) -> bool {
    try_mount(actions).is_some()
}

fn try_mount(actions: &str) -> Option<()> {
    let container: HtmlElement = document().get_element_by_id("mediation-guide")?.dyn_into().ok()?;
    // Not the page's `lang` attribute, which a browser's translation may have changed.
    let code = container.get_attribute("data-lang")?;
    let data = page_data::read(&document().get_element_by_id(page_data::ELEMENT_ID)?.text_content()?)?;
    let guide = data.guide;
    // Can't fail: the program starts only once.
    _ = DATA.with(|it| it.set(data));
    let mut session = Session::new(guide, find_locale(&code)?, data.languages);
    actions.lines().filter_map(|action| parse_action(guide, action)).for_each(|action| session.apply(action));
    let prerendered = session.clone();
    session.apply(read_settings(guide));
    // Mounted outside the document. The prerendered screen, which looks the same, stays until something changes. This keeps the
    // focus, open disclosures and the selection.
    let detached: HtmlElement = container.clone_node().ok()?.unchecked_into();
    let mount_point = detached.clone();
    mount_to(mount_point, move || {
        let session = RwSignal::new(session);
        _ = SESSION.with(|it| it.set(session));
        let close_requests = CloseRequests::new(session);
        close_requests.handle_on(prerendered.stage());
        PageSync::new(container, detached, close_requests).start(session, prerendered);
        use_keyboard_shortcuts(session);
        use_read_aloud(session);
        view! { <ProvideSession session find_locale children=|| view! { <App/> }.into_any()/> }
    })
    .forget();
    Some(())
}

/// Applies the action of a button, given as its `name value`. Returns `false` if the guide has no such button.
#[wasm_bindgen]
pub fn dispatch(action: &str) -> bool {
    session().is_some_and(|session| {
        let action = parse_action(session.with_untracked(Session::guide), action);
        action.map(|action| session.update(|session| session.apply(action))).is_some()
    })
}

/// Sets the language; the answers stay. Returns `false` if its texts haven't loaded.
#[wasm_bindgen]
pub fn set_language(code: &str) -> bool {
    let (Some(locale), Some(session)) = (find_locale(code), session()) else { return false };
    session.update(|session| session.apply(Action::SetLanguage(locale)));
    true
}

/// Applies the current settings of the page: the contact details, and whether two people go through the guide.
#[wasm_bindgen]
pub fn apply_settings() -> bool {
    let Some(session) = session() else { return false };
    session.update(|session| session.apply(read_settings(session.guide())));
    true
}

fn session() -> Option<RwSignal<Session>> {
    SESSION.with(|session| session.get().copied())
}

fn parse_action(guide: &'static Guide, action: &str) -> Option<Action> {
    let (name, value) = action.split_once(' ')?;
    Action::from_button(guide, name, value, find_locale)
}

/// The texts of a language in the page, one per line.
fn find_locale(code: &str) -> Option<Locale> {
    let data = DATA.with(|it| it.get().copied())?;
    let code = data.languages.iter().map(|language| language.code).find(|known| *known == code)?;
    if let Some(known) = LOCALES.with_borrow(|all| all.iter().find(|locale| locale.code == code).copied()) {
        return Some(known);
    }
    let element = document().get_element_by_id(&["texts-", code].concat())?;
    // Without a next sibling, the element may not have been parsed to its end.
    element.next_sibling()?;
    // Leaks once per language and visit: the texts live as long as the page.
    let texts: &'static [&'static str] = element.text_content()?.leak().lines().collect::<Vec<_>>().leak();
    // With a different number of texts, the ids would refer to the wrong texts.
    if texts.len() != usize::from(data.text_count) {
        return None;
    }
    let locale = Locale { code, texts };
    LOCALES.with_borrow_mut(|all| all.push(locale));
    Some(locale)
}

/// The settings in the page, which `public/frame.js` keeps up to date.
fn read_settings(guide: &Guide) -> Action {
    let container = document().get_element_by_id("mediation-guide");
    let get = |name| container.as_ref().and_then(|it| it.get_attribute(name)).filter(|it| !it.is_empty());
    let setting = get("data-contact");
    let mut contact = setting.as_deref().map_or_else(|| Ok(Session::default_contact(guide)), Contact::parse);
    if let Ok(contact) = &mut contact
        && get("data-phone").is_some_and(|it| contact.set_phone(&it).is_err())
    {
        warn("phone");
    }
    // The telephone number of the site belongs to its own link, and the guide's to the guide's.
    let contact = contact.unwrap_or_else(|_| {
        warn("contact");
        Session::default_contact(guide)
    });
    let together = root_attribute(MODE).is_some_and(|mode| mode == TOGETHER);
    Action::ApplySettings { contact, together }
}

/// Warns the site owner about an invalid setting.
fn warn(setting: &str) {
    let problem = [setting, " is invalid (see docs/embedding.md); using the default"].concat();
    console::warn_1(&["mediation-guide: ", &problem].concat().into());
}
