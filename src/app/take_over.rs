//! Taking the page over from the screen that came with it, and what the page can ask of the app.
//!
//! Everything that comes in is words of the guide; nothing ever goes out.

use std::cell::{OnceCell, RefCell};

use guide::{Contact, Guide, Locale, PageData};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, FocusOptions, HtmlElement, console};

use crate::app::{App, ProvideSession};
use crate::close_request::CloseRequests;
use crate::page::{is_framed, set_on_root};
use crate::read_aloud::use_read_aloud;
use crate::region::RegionKey;
use crate::together::use_keys;
use crate::{Action, Session, page_data};

/// Where the page says for whom it is: also where the reader says otherwise than the page around it.
const MODE: &str = "data-mode";
const TOGETHER: &str = "together";

thread_local! {
    /// What the page carries for the program.
    static DATA: OnceCell<PageData> = const { OnceCell::new() };
    /// The session, and with it the answers: in memory only, and gone with the page.
    static SESSION: OnceCell<RwSignal<Session>> = const { OnceCell::new() };
    /// The languages that were read so far.
    static LOCALES: RefCell<Vec<Locale>> = const { RefCell::new(Vec::new()) };
}

/// Begins. The page shows the screen of a reader who pressed this so far (a button's name and value, a line each). `false`
/// where the page isn't one of the guide's, or was written for another program.
#[wasm_bindgen]
pub fn take_over(pressed: &str) -> bool {
    begin(pressed).is_some()
}

fn begin(pressed: &str) -> Option<()> {
    let place: HtmlElement = document().get_element_by_id("mediation-guide")?.dyn_into().ok()?;
    // Not the page's own language: a translator may have changed that already.
    let code = place.get_attribute("data-lang")?;
    let data = page_data::read(&document().get_element_by_id(page_data::ELEMENT)?.text_content()?)?;
    let guide = data.guide;
    // Once: the program starts once.
    _ = DATA.with(|it| it.set(data));
    let mut session = Session::new(guide, find_locale(&code)?, data.languages);
    pressed.lines().filter_map(|pressed| read(guide, pressed)).for_each(|action| session.apply(action));
    let prerendered = session.clone();
    session.apply(settings(guide));
    // Mounted out of sight: the screen that came with the page stays, with its focus, fold-outs and selection, until
    // something changes. Then nobody notices that all of it is another.
    let unseen: HtmlElement = place.clone_node().ok()?.unchecked_into();
    let mounted = unseen.clone();
    mount_to(mounted, move || {
        let session = RwSignal::new(session);
        _ = SESSION.with(|it| it.set(session));
        let close_requests = CloseRequests::new(session);
        close_requests.heed(Some(prerendered.stage()));
        keep_in_step(Page { place, unseen, close_requests }, session, prerendered);
        use_keys(session);
        use_read_aloud(session);
        view! { <ProvideSession session find_locale children=|| view! { <App/> }.into_any()/> }
    })
    .forget();
    Some(())
}

/// Does what a button is for: its name and value. `false` where the guide has no such button.
#[wasm_bindgen]
pub fn press(pressed: &str) -> bool {
    session().is_some_and(|session| {
        let action = read(session.with_untracked(Session::guide), pressed);
        action.map(|action| session.update(|session| session.apply(action))).is_some()
    })
}

/// Goes on in another language, with the same answers. `false` where its texts aren't in the page (yet).
#[wasm_bindgen]
pub fn speak(code: &str) -> bool {
    let (Some(locale), Some(session)) = (find_locale(code), session()) else { return false };
    session.update(|session| session.apply(Action::Speak(locale)));
    true
}

/// Takes what the page is set to now: the contact link, and whether two people read.
#[wasm_bindgen]
pub fn settle() -> bool {
    let Some(session) = session() else { return false };
    session.update(|session| session.apply(settings(session.guide())));
    true
}

fn session() -> Option<RwSignal<Session>> {
    SESSION.with(|session| session.get().copied())
}

fn read(guide: &'static Guide, pressed: &str) -> Option<Action> {
    let (name, value) = pressed.split_once(' ')?;
    Action::of_button(guide, name, value, find_locale)
}

/// The texts that the page carries for a language, a line each.
fn find_locale(code: &str) -> Option<Locale> {
    let data = DATA.with(|it| it.get().copied())?;
    let code = data.languages.iter().map(|language| language.code).find(|known| *known == code)?;
    if let Some(known) = LOCALES.with_borrow(|all| all.iter().find(|locale| locale.code == code).copied()) {
        return Some(known);
    }
    let element = document().get_element_by_id(&["texts-", code].concat())?;
    // While nothing stands behind them, not all of them may have arrived.
    element.next_sibling()?;
    // Once for each language and visit: the texts live as long as the page.
    let texts: &'static [&'static str] = element.text_content()?.leak().lines().collect::<Vec<_>>().leak();
    // Else some texts would be others, or blank.
    if texts.len() != usize::from(data.text_count) {
        return None;
    }
    let locale = Locale { code, texts };
    LOCALES.with_borrow_mut(|all| all.push(locale));
    Some(locale)
}

fn settings(guide: &Guide) -> Action {
    let place = document().get_element_by_id("mediation-guide");
    let set = |name| place.as_ref().and_then(|it| it.get_attribute(name)).filter(|it| !it.is_empty());
    let contact = set("data-contact").and_then(|it| Contact::parse(&it).inspect_err(|_| warn("contact")).ok());
    // The guide's own number belongs to its own link.
    let mut contact = contact.unwrap_or_else(|| Session::own_contact(guide));
    if set("data-phone").is_some_and(|it| contact.set_phone(&it).is_err()) {
        warn("phone");
    }
    let mode = document().document_element().and_then(|root| root.get_attribute(MODE));
    Action::Settle { contact, together: mode.is_some_and(|mode| mode == TOGETHER) }
}

/// For the site owner; the reader gets a link that works.
fn warn(setting: &str) {
    let why = [setting, " can't be used (docs/embedding.md says what can); using the default"].concat();
    console::warn_1(&["mediation-guide: ", &why].concat().into());
}

/// The page around the app.
#[derive(Clone)]
struct Page {
    /// What holds the guide.
    place: HtmlElement,
    /// What holds the app until it is put into the page.
    unseen: HtmlElement,
    close_requests: CloseRequests,
}

/// Tells the page of every change.
fn keep_in_step(page: Page, session: RwSignal<Session>, prerendered: Session) {
    let shown = Memo::new(move |_| session.with(RegionKey::screen));
    Effect::new(move |before: Option<RegionKey>| {
        let now = shown.get();
        let before = before.unwrap_or_else(|| RegionKey::screen(&prerendered));
        if before != now {
            let (page, now, locale) = (page.clone(), now.clone(), session.with_untracked(Session::locale));
            // When all regions of the screen have followed: effects have no order among themselves.
            spawn_local(async move { page.follow(&before, &now, locale) });
        }
        now
    });
}

impl Page {
    /// The app is put into the page at the first change; then language, mode and focus follow.
    fn follow(&self, before: &RegionKey, now: &RegionKey, locale: Locale) {
        if let Some(app) = self.unseen.first_element_child() {
            // What a page around sets at once is no reason to give a reader, or a screen reader, another screen.
            if (RegionKey { contact: now.contact.clone(), ..before.clone() }) == *now {
                return show_contact(&self.place, &app);
            }
            put_into_page(&self.place, &app);
        }
        if before.locale != now.locale {
            speak_page(locale);
        }
        if before.together != now.together {
            set_on_root(MODE, if now.together { TOGETHER } else { "" });
        }
        if before.stage != now.stage {
            move_focus();
            self.close_requests.heed(now.stage);
        }
    }
}

/// In the place of the link that came with the page, the app's.
fn show_contact(place: &HtmlElement, app: &Element) {
    let link = |element: &Element| element.query_selector(".bottom .contact").ok().flatten();
    if let (Some(old), Some(new)) = (link(place), link(app))
        && let Ok(copy) = new.clone_node_with_deep(true)
    {
        // Nothing but this program takes it out.
        _ = old.replace_with_with_node_1(&copy);
    }
}

/// In the place of what came with the page. Where that had the focus or something folded out, on the same screen in another
/// language, so has this.
fn put_into_page(place: &HtmlElement, app: &Element) {
    let Some(old) = place.first_element_child() else { return };
    let focused = document().active_element().filter(|it| old.contains(Some(it)));
    let (folds, new_folds) = (old.get_elements_by_tag_name("details"), app.get_elements_by_tag_name("details"));
    for number in 0..folds.length() {
        let open = folds.item(number).is_some_and(|it| it.has_attribute("open"));
        if let Some(fold) = new_folds.item(number).filter(|_| open) {
            _ = fold.set_attribute("open", "");
        }
    }
    // Nothing but this program takes it out.
    _ = place.replace_child(app, &old);
    let Some(focused) = focused else { return };
    let all = app.get_elements_by_tag_name(&focused.tag_name());
    let same = |it: &Element| {
        ["class", "name", "value", "hreflang", "id"]
            .iter()
            .all(|name| it.get_attribute(name) == focused.get_attribute(name))
    };
    if let Some(it) = (0..all.length()).filter_map(|number| all.item(number)).find(same) {
        focus(&it, true);
    }
}

/// Keeps the page's language, direction and title in step with the reader's language. The title never tells more.
fn speak_page(locale: Locale) {
    document().set_title(locale.guide_name());
    set_on_root("lang", locale.code);
    set_on_root("dir", locale.direction());
}

/// After each step the new screen's heading has the focus, so that it is read out and the keyboard goes on from there.
fn move_focus() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Some(heading) = document().get_element_by_id("heading") {
        // Else a page around could see by its own scrolling where the heading is.
        focus(&heading, is_framed());
    }
}

fn focus(element: &Element, prevent_scroll: bool) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(prevent_scroll);
    // What can't take the focus is still on the screen.
    _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}
