//! Presses by mouse or finger, as a person makes them.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use serde_json::json;
use std::time::Duration;

/// Where the guide is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Alone,
    Element,
    Frame,
}

pub(super) const MOUSE: &str = "mouse";
pub(super) const TOUCH: &str = "touch";

/// What presses, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finger {
    pub(super) engine: Engine,
    pub(super) place: Place,
    pub(super) pointer: &'static str,
}

pub(super) async fn open(page: &Page, place: Place) -> TestResult {
    match place {
        Place::Alone => page.open("en/index.html", PROGRAM_READY).await,
        Place::Element => host_page::open(page, "plain").await,
        Place::Frame => page.open_in_frame("silent/en/index.html", PROGRAM_READY).await,
    }
}

/// Presses the middle of an element by hand; where there is a gap, once more after so many milliseconds.
pub(super) async fn press(page: &Page, finger: Finger, selector: &str, gap: Option<u64>) -> TestResult {
    let Finger { engine, place, pointer } = finger;
    // The page around may still be scrolling to the beginning of this screen.
    tokio::time::sleep(Duration::from_millis(60)).await;
    let middle = format!(
        "const button = document.querySelector({selector:?});
         button.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         window.begun = [];
         window.onpointerdown = event => begun.push(event.timeStamp);
         window.followed = '';
         // Behind the tab that a link opens, this one would paint nothing more.
         document.onclick = event => {{
             const link = event.defaultPrevented ? null : event.target.closest('a');
             if (link) event.preventDefault();
             if (link) followed = ' and followed ' + link.className;
         }};
         const {{ left, top, width, height }} = button.getBoundingClientRect();
         return [left + width / 2, top + height / 2]"
    );
    let middle: [f64; 2] = serde_json::from_value(page.script(&middle).await?).expect("two numbers");
    // Chromium's driver loses its way in a frame that is higher than the window, and Firefox's never gets into one.
    let from_outside = place != Place::Alone && engine == Engine::Chromium;
    let corner = if from_outside { corner(page, place).await? } else { [0.0, 0.0] };
    let [x, y] = [0, 1].map(|it| (middle[it] + corner[it]).round());
    let once = [json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 })];
    let mut actions = vec![json!({ "type": "pointerMove", "duration": 0, "origin": "viewport", "x": x, "y": y })];
    actions.extend(once.clone());
    if let Some(gap) = gap {
        actions.push(json!({ "type": "pause", "duration": gap }));
        actions.extend(once);
    }
    page.perform_pointer_actions(pointer, &actions).await?;
    match place {
        Place::Element if from_outside => page.enter_element("mediation-guide", PROGRAM_READY).await,
        Place::Frame if from_outside => page.enter_frame(0, PROGRAM_READY).await,
        _ => Ok(()),
    }
}

/// Where the frame is in the window.
pub(super) async fn corner(page: &Page, place: Place) -> TestResult<[f64; 2]> {
    let root =
        if place == Place::Element { "document.querySelector('mediation-guide').shadowRoot" } else { "document" };
    let corner = format!(
        "const frame = {root}.querySelector('iframe');
         const {{ left, top }} = frame.getBoundingClientRect();
         return [left + frame.clientLeft, top + frame.clientTop]"
    );
    page.driver.enter_default_frame().await?;
    Ok(serde_json::from_value(page.script(&corner).await?).expect("two numbers"))
}
