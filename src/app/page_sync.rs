//! Keeps the page in sync with the session: inserts the app at the first change, and updates language, mode and focus.

use guide::{Locale, texts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::Session;
use crate::close_request::CloseRequests;
use crate::dom::{announce, is_framed, root_attribute, set_root_attribute};
use crate::region::RegionKey;

/// The attribute of the root element with the mode, as the host page or the reader set it.
pub(crate) const MODE: &str = "data-mode";
/// Its value if two people go through the guide.
pub(crate) const TOGETHER: &str = "together";

/// The page around the app.
#[derive(Clone)]
pub(crate) struct PageSync {
    /// The element that contains the guide.
    container: HtmlElement,
    /// The parent of the app until it is inserted into the page.
    detached: HtmlElement,
    close_requests: CloseRequests,
}

impl PageSync {
    pub(crate) fn new(container: HtmlElement, detached: HtmlElement, close_requests: CloseRequests) -> Self {
        Self { container, detached, close_requests }
    }

    /// Updates the page on every change of the session.
    pub(crate) fn start(self, session: RwSignal<Session>, prerendered: Session) {
        let key = Memo::new(move |_| session.with(RegionKey::screen));
        Effect::new(move |previous: Option<RegionKey>| {
            let current = key.get();
            let previous = previous.unwrap_or_else(|| RegionKey::screen(&prerendered));
            if previous != current {
                let (page, current, locale) = (self.clone(), current.clone(), session.with_untracked(Session::locale));
                // After all regions have been rebuilt: the order of effects is unspecified.
                spawn_local(async move { page.update(&previous, &current, locale) });
            }
            current
        });
    }

    fn update(&self, previous: &RegionKey, current: &RegionKey, locale: Locale) {
        let app = self.detached.first_element_child();
        let is_inserted = app.is_none();
        if let Some(app) = app {
            // Settings of the host page often arrive right away. They aren't a reason to replace the screen, which a screen reader
            // would announce again.
            if (RegionKey { contact: current.contact.clone(), ..previous.clone() }) == *current {
                return update_contact(&self.container, &app);
            }
            replace_prerendered(&self.container, &app);
        }
        if previous.locale != current.locale {
            set_page_language(locale);
        }
        if previous.together != current.together {
            set_root_attribute(MODE, if current.together { TOGETHER } else { "" });
        }
        let new_stage = current.stage.filter(|stage| previous.stage != Some(*stage));
        // After leaving, exit_page.js has announced that.
        let has_left = root_attribute("class").as_deref() == Some("left");
        if (new_stage.is_some() || previous.cleared != current.cleared) && !has_left {
            // Also removes an earlier announcement, which the next person could find.
            announce(if current.cleared { locale.text(texts::START_CLEARED) } else { "" });
        }
        if let Some(stage) = new_stage {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            // Doesn't scroll in a frame: otherwise the host page could see where the heading is.
            focus_heading(is_framed());
            self.close_requests.handle_on(stage);
        } else if is_inserted && is_focus_lost() {
            focus_heading(true);
        }
    }
}

/// Replaces the prerendered contact link with the app's.
fn update_contact(container: &HtmlElement, app: &Element) {
    let link = |element: &Element| element.query_selector("footer .contact").ok().flatten();
    if let (Some(old), Some(new)) = (link(container), link(app))
        && let Ok(copy) = new.clone_node_with_deep(true)
    {
        // Can't fail: only this program removes it.
        _ = old.replace_with_with_node_1(&copy);
    }
}

/// Replaces the prerendered screen with the app. Open disclosures and the focus carry over: the screen may be the same in another
/// language.
fn replace_prerendered(container: &HtmlElement, app: &Element) {
    let Some(old) = container.first_element_child() else { return };
    let focused = document().active_element().filter(|it| old.contains(Some(it)));
    let (old_details, new_details) = (old.get_elements_by_tag_name("details"), app.get_elements_by_tag_name("details"));
    for index in 0..old_details.length() {
        let is_open = old_details.item(index).is_some_and(|it| it.has_attribute("open"));
        if let Some(details) = new_details.item(index).filter(|_| is_open) {
            _ = details.set_attribute("open", "");
        }
    }
    // Can't fail: only this program removes it.
    _ = container.replace_child(app, &old);
    let Some(focused) = focused else { return };
    let candidates = app.get_elements_by_tag_name(&focused.tag_name());
    let is_same = |it: &Element| {
        ["class", "name", "value", "hreflang", "id"]
            .iter()
            .all(|name| it.get_attribute(name) == focused.get_attribute(name))
    };
    if let Some(it) = (0..candidates.length()).filter_map(|index| candidates.item(index)).find(is_same) {
        focus(&it, true);
    }
}

/// Sets the page's language, direction and title. The title is always the guide's name.
fn set_page_language(locale: Locale) {
    document().set_title(locale.guide_name());
    set_root_attribute("lang", locale.code);
    set_root_attribute("dir", locale.direction());
}

/// Focuses the heading of the screen, so that screen readers announce it and the Tab key continues from there.
fn focus_heading(prevent_scroll: bool) {
    if let Some(heading) = document().get_element_by_id("heading") {
        focus(&heading, prevent_scroll);
    }
}

/// Whether the element with the focus has been rebuilt, for instance because the reader or the host page changed the mode.
fn is_focus_lost() -> bool {
    let is_body = |it: Element| it.tag_name().eq_ignore_ascii_case("body");
    document().active_element().is_some_and(is_body) && document().has_focus().unwrap_or(false)
}

fn focus(element: &Element, prevent_scroll: bool) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(prevent_scroll);
    // If it fails, the element is still on the screen.
    _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}
