//! Real presses by mouse or touch.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use serde_json::json;
use std::time::Duration;

/// How the guide is embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Embedding {
    None,
    Element,
    Frame,
}

pub(super) const MOUSE: &str = "mouse";
pub(super) const TOUCH: &str = "touch";

/// The pointer that presses, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pointer {
    pub(super) engine: Engine,
    pub(super) embedding: Embedding,
    /// The driver's name of the pointer.
    pub(super) kind: &'static str,
}

pub(super) async fn open(page: &Page, embedding: Embedding) -> TestResult {
    match embedding {
        Embedding::None => page.open("en/index.html", PROGRAM_READY).await,
        Embedding::Element => host_page::open(page, "plain").await,
        Embedding::Frame => page.open_in_frame("silent/en/index.html", PROGRAM_READY).await,
    }
}

/// Presses the centre of an element, and again after each interval in milliseconds.
pub(super) async fn press(page: &Page, pointer: Pointer, selector: &str, intervals: &[u64]) -> TestResult {
    let Pointer { engine, embedding, kind } = pointer;
    if embedding != Embedding::None {
        // The host page may still be scrolling to the top of this screen.
        tokio::time::sleep(Duration::from_millis(60)).await;
    }
    let centre = format!(
        "const button = document.querySelector({selector:?});
         button.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         window.pressTimes = [];
         window.onpointerdown = event => pressTimes.push(event.timeStamp);
         window.followed = '';
         // A link must not open a new tab: this one would no longer be painted.
         document.onclick = event => {{
             const link = event.defaultPrevented ? null : event.target.closest('a');
             if (link) event.preventDefault();
             if (link) followed = ' and followed ' + link.className;
         }};
         const {{ left, top, width, height }} = button.getBoundingClientRect();
         return [left + width / 2, top + height / 2]"
    );
    let centre: [f64; 2] = serde_json::from_value(page.script(&centre).await?).expect("two numbers");
    // Chromium's driver miscalculates positions in a frame that is taller than the window; Firefox's can't press inside a
    // frame from outside.
    let from_outside = embedding != Embedding::None && engine == Engine::Chromium;
    let corner = if from_outside { frame_corner(page, embedding).await? } else { [0.0, 0.0] };
    let [x, y] = [0, 1].map(|it| (centre[it] + corner[it]).round());
    let one_press = [json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 })];
    let mut actions = vec![json!({ "type": "pointerMove", "duration": 0, "origin": "viewport", "x": x, "y": y })];
    actions.extend(one_press.clone());
    for interval in intervals {
        actions.push(json!({ "type": "pause", "duration": interval }));
        actions.extend(one_press.clone());
    }
    page.perform_pointer_actions(kind, &actions).await?;
    match embedding {
        Embedding::Element if from_outside => page.enter_element("mediation-guide", PROGRAM_READY).await,
        Embedding::Frame if from_outside => page.enter_frame(0, PROGRAM_READY).await,
        _ => Ok(()),
    }
}

/// Presses once more after each interval. If a press comes too late, restores the screen from the earlier answers and tries again
/// with shorter intervals: the delay depends on the machine.
pub(super) async fn press_repeatedly(
    page: &Page,
    pointer: Pointer,
    selector: &str,
    intervals: &[u64],
    answers: &str,
) -> TestResult {
    let mut requested = intervals.to_vec();
    for _ in 0..25 {
        page.wait_for_click_interval().await;
        press(page, pointer, selector, &requested).await?;
        if are_quick(page, selector).await? {
            return Ok(());
        }
        for interval in &mut requested {
            *interval = interval.saturating_sub(10);
        }
        start_again_with(page, answers).await?;
    }
    panic!("this machine is too slow to press {intervals:?} ms apart");
}

/// Whether each of the last presses came soon after the one before.
pub(super) async fn are_quick(page: &Page, selector: &str) -> TestResult<bool> {
    let apart = page.list("pressTimes.slice(1).map((it, index) => Math.round(it - pressTimes[index]))").await?;
    let are_quick = apart.iter().all(|it| it.parse::<u64>().is_ok_and(|it| it <= 480));
    if !are_quick {
        println!("      {selector}: {apart:?} ms apart");
    }
    Ok(are_quick)
}

pub(super) async fn start_again_with(page: &Page, answers: &str) -> TestResult {
    if page.text("!document.querySelector('#mediation-guide .start')").await? == "true" {
        page.activate("#mediation-guide [value=start-again]").await?;
    }
    page.begin().await?;
    page.answer(answers).await
}

/// The position of the frame in the window.
async fn frame_corner(page: &Page, embedding: Embedding) -> TestResult<[f64; 2]> {
    let root = if embedding == Embedding::Element {
        "document.querySelector('mediation-guide').shadowRoot"
    } else {
        "document"
    };
    let corner = format!(
        "const frame = {root}.querySelector('iframe');
         const {{ left, top }} = frame.getBoundingClientRect();
         return [left + frame.clientLeft, top + frame.clientTop]"
    );
    page.driver.enter_default_frame().await?;
    Ok(serde_json::from_value(page.script(&corner).await?).expect("two numbers"))
}
