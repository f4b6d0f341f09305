//! What the page can ask of the program. Everything that comes in is words of the guide; nothing ever goes out.

// wasm-bindgen exports only what is `pub`.
#![expect(unreachable_pub, reason = "the page reaches them")]

use std::cell::{OnceCell, RefCell};

use any_spawner::Executor;
use guide::{Contact, Stage};
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use screens::{BESIDE, Element, Locale, Press, Reader, screen};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{FocusOptions, HtmlElement, console};

use crate::draw::{self, Place};
use crate::tables::{GUIDE, LANGUAGES};

/// Where the page says for whom it is: also where the reader says otherwise than the page around it.
const MODE: &str = "data-mode";
const TOGETHER: &str = "together";

thread_local! {
    /// The reader, and with them the answers: in memory only, and gone with the page.
    static READER: OnceCell<ArcRwSignal<Reader>> = const { OnceCell::new() };
    /// The languages that were read so far.
    static LOCALES: RefCell<Vec<Locale>> = const { RefCell::new(Vec::new()) };
}

/// Begins. The page shows the screen of a reader who pressed this so far (a button's name and value, a line each), so
/// nothing has to be drawn; from now on every change is. `false` where the page isn't one of the guide's.
#[wasm_bindgen]
pub fn take_over(pressed: &str) -> bool {
    begin(pressed).is_some()
}

fn begin(pressed: &str) -> Option<()> {
    let place: HtmlElement = document().get_element_by_id("mediation-guide")?.dyn_into().ok()?;
    let root = place.first_element_child()?.unchecked_into();
    let code = document().document_element()?.get_attribute("lang")?;
    let mut reader = Reader::new(&GUIDE, locale(&code)?, LANGUAGES);
    pressed.lines().filter_map(read).for_each(|press| reader.press(press));
    let (screen, stage, language) = (screen(&reader), reader.stage(), reader.locale.code);
    let mut shown = Drawn { root, screen, stage, language, together: reader.is_together() };
    settle_reader(&mut reader);
    let reader = ArcRwSignal::new(reader);
    READER.with(|it| it.set(reader.clone())).ok()?;
    // Fails only where it is there already.
    _ = Executor::init_wasm_bindgen();
    // Draws as long as the page is there.
    std::mem::forget(RenderEffect::new(move |_| reader.with(|reader| shown.draw(reader))));
    Some(())
}

fn reader() -> Option<ArcRwSignal<Reader>> {
    READER.with(|reader| reader.get().cloned())
}

/// Does what was pressed: a button's name and value. `false` where the guide has no such button.
#[wasm_bindgen]
pub fn press(pressed: &str) -> bool {
    let Some(reader) = reader() else { return false };
    if let Some(locale) = pressed.split_once(' ').filter(|(name, _)| *name == BESIDE).and_then(|(_, code)| locale(code))
    {
        reader.update(|reader| reader.set_beside(locale));
    } else {
        let Some(press) = read(pressed) else { return false };
        reader.update(|reader| reader.press(press));
    }
    true
}

/// Goes on in another language, with the same answers. `false` where its texts aren't in the page (yet).
#[wasm_bindgen]
pub fn speak(code: &str) -> bool {
    let (Some(locale), Some(reader)) = (locale(code), reader()) else { return false };
    reader.update(|reader| reader.speak(locale));
    true
}

/// Takes what the page is set to now: the contact link, and whether two people read.
#[wasm_bindgen]
pub fn settle() -> bool {
    let Some(reader) = reader() else { return false };
    reader.update(settle_reader);
    true
}

fn read(pressed: &str) -> Option<Press> {
    let (name, value) = pressed.split_once(' ')?;
    Press::read(&GUIDE, name, value)
}

/// The texts that the page carries for a language, a line each.
fn locale(code: &str) -> Option<Locale> {
    let code = LANGUAGES.iter().map(|language| language.code).find(|known| *known == code)?;
    if let Some(known) = LOCALES.with_borrow(|all| all.iter().find(|locale| locale.code == code).copied()) {
        return Some(known);
    }
    let texts = document().get_element_by_id(&["texts-", code].concat())?.text_content()?;
    // Once for each language and visit: the texts live as long as the page.
    let locale = Locale { code, texts: texts.leak().lines().collect::<Vec<_>>().leak() };
    LOCALES.with_borrow_mut(|all| all.push(locale));
    Some(locale)
}

fn settle_reader(reader: &mut Reader) {
    set_contact(reader);
    let mode = document().document_element().and_then(|root| root.get_attribute(MODE));
    reader.go_together(mode.is_some_and(|mode| mode == TOGETHER));
}

fn set_contact(reader: &mut Reader) {
    let place = document().get_element_by_id("mediation-guide");
    let setting = place.and_then(|it| it.get_attribute("data-contact")).filter(|it| !it.is_empty());
    let set = setting.and_then(|setting| Contact::parse(&setting).inspect_err(|_| warn()).ok());
    reader.contact = set.unwrap_or_else(|| Reader::own_contact(&GUIDE));
}

/// For the site owner; the reader gets a link that works.
fn warn() {
    let what = "mediation-guide: contact can't be used (docs/embedding.md says what can); using the default";
    console::warn_1(&what.into());
}

/// What stands in the page.
struct Drawn {
    root: Place,
    screen: Element,
    stage: Stage,
    language: &'static str,
    together: bool,
}

impl Drawn {
    /// Draws what is different for this reader.
    fn draw(&mut self, reader: &Reader) {
        let wanted = screen(reader);
        draw::change(document().unchecked_ref(), &self.root, &self.screen, &wanted);
        self.screen = wanted;
        if self.language != reader.locale.code {
            self.language = reader.locale.code;
            speak_page(reader.locale);
        }
        if self.together != reader.is_together() {
            self.together = reader.is_together();
            set_on_page(MODE, if self.together { TOGETHER } else { "" });
        }
        if self.stage != reader.stage() {
            self.stage = reader.stage();
            move_focus();
        }
    }
}

/// Keeps the page's language, direction and title in step with the reader's language. The title never tells more.
fn speak_page(locale: Locale) {
    document().set_title(locale.title());
    set_on_page("lang", locale.code);
    set_on_page("dir", locale.direction());
}

fn set_on_page(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Attributes with fixed names can always be set.
        _ = root.set_attribute(name, value);
    }
}

/// After each step the new screen's heading has the focus, so that it is read out and the keyboard goes on from there.
fn move_focus() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Some(heading) = document().get_element_by_id("heading").and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let how = FocusOptions::new();
        // Else a page around could see by its own scrolling where the heading is.
        how.set_prevent_scroll(window().parent().ok().flatten().as_ref() != Some(&window()));
        // A heading that can't take the focus is still on the screen.
        _ = heading.focus_with_options(&how);
    }
}
