//! What is on the screen: thin functions over the journey's stage.

mod frame;
mod help;
mod options;
mod parts;
#[cfg(feature = "preview")]
mod preview;
mod question;
mod reader;
mod result;
mod settings;
mod start;

use guide::Stage;
use leptos::ev;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use reader::Reader;
use settings::Settings;

/// Puts the guide into the page's element `mediation-guide`; without one, into the body.
pub(crate) fn mount() {
    let place = document().get_element_by_id("mediation-guide").and_then(|found| found.dyn_into::<HtmlElement>().ok());
    let Some(place) = place.or_else(|| document().body()) else { return };
    #[cfg(feature = "preview")]
    if preview::mount(&place) {
        return;
    }
    let settings = Settings::read(&place);
    // What the page showed until the program was there.
    place.set_inner_html("");
    mount_to(place, move || view! { <App settings /> }).forget();
}

#[component]
fn App(settings: Settings) -> impl IntoView {
    let reader = Reader::new(settings);
    // Whoever comes back to this page, with the browser's Back or to a kept tab, finds an empty start.
    _ = window_event_listener(ev::pagehide, move |_| reader.start_again());
    _ = window_event_listener(ev::pageshow, move |shown| {
        if shown.persisted() {
            reader.start_again();
        }
    });
    frame::speak(reader);
    move_focus(reader);
    view! {
        {frame::header(reader)}
        <main class="screen">{move || screen(reader)}</main>
        {frame::footer(reader)}
    }
}

/// The screen of the reader's stage.
fn screen(reader: Reader) -> AnyView {
    reader.locale.track();
    match reader.stage.get() {
        Stage::Start => start::start(reader).into_any(),
        Stage::Question(question) => question::question(reader, question).into_any(),
        Stage::FirstHelp => help::first_help(reader).into_any(),
        Stage::Help => help::help(reader).into_any(),
        Stage::Result => result::result(reader).into_any(),
    }
}

/// After each step the new screen's heading has the focus, so that it is read out and the keyboard goes on from there.
/// Not at the beginning, where the reader may be elsewhere on the page, nor on a change of language.
fn move_focus(reader: Reader) {
    Effect::new(move |before: Option<Stage>| {
        let heading = reader.heading.get();
        let stage = reader.stage.get_untracked();
        if let (Some(heading), Some(before)) = (heading, before)
            && before != stage
        {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            // A heading that can't take the focus is still on the screen.
            _ = heading.focus();
        }
        stage
    });
}
