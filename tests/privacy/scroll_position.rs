//! The scroll position of the host page, which it can read: it never depends on the answers.

use guide_tests::OUR_GUIDE;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult, run_in_engine};
use guide_tests::engine::Engine;
use guide_tests::scripted_input::press_button;
use serde_json::json;
use std::time::Duration;
use thirtyfour::common::command::{Actions, Command};

in_every_engine! {
    the_scroll_position_around_a_plain_frame_does_not_depend_on_the_answer,
    a_host_page_cannot_scroll_the_frame_to_an_element_or_to_a_word,
}

/// A host page that shows only a part of the frame, where a browser would scroll to the focus. The frame has no border: Firefox
/// scrolls sometimes to its outer edge and sometimes to its inner edge.
const SCROLLING_HOST: &str = "<!doctype html><title>Low</title><div id=low data-moved='' style='width: 380px; height: 240px; overflow: auto'>
    <iframe src='ADDRESS' style='border: 0' width=WIDTH height=800 referrerpolicy=no-referrer sandbox='allow-scripts allow-modals \
    allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'></iframe></div>
    <script>onmessage = ({ data }) => { if (data === 'pressed') low.dataset.pressed = '' }</script>";

async fn the_scroll_position_around_a_plain_frame_does_not_depend_on_the_answer(
    engine: Engine,
    page: Page,
) -> TestResult {
    // In the narrow frame, the header has no box of its own.
    for (settings, width) in [("", "360"), ("#start=dialog", "360"), ("", "280")] {
        let address = format!("{}en/index.html{settings}", page.server.address);
        page.server.add_page("low", SCROLLING_HOST.replace("ADDRESS", &address).replace("WIDTH", width));
        let safety = OUR_GUIDE.guide.questions[0].answers.iter().map(|answer| format!("safety {}", answer.id));
        let mut positions = Vec::new();
        for press in safety.chain(["go help".to_owned(), "go back".to_owned()]) {
            page.open_in_frame("low", PROGRAM_READY).await?;
            press_button(&page, "go", "begin").await?;
            page.wait_until("!!document.querySelector('.question')").await?;
            // By script, on the host page's signal: any action of a driver in a frame scrolls to it.
            let (name, value) = press.split_once(' ').expect("a name and a value");
            let button = format!("document.querySelector('#mediation-guide [name=\"{name}\"][value=\"{value}\"]')");
            page.script(&format!(
                "addEventListener('message', ({{ data }}) => {{
                    if (data !== 'press') return;
                    {button}.click();
                    setTimeout(() => parent.postMessage('pressed', '*'), 100);
                }})"
            ))
            .await?;
            page.driver.enter_default_frame().await?;
            page.script(
                "low.scrollTop = 420;
                low.onscroll = () => {
                    if (!low.dataset.moved) frames[0].postMessage('press', '*');
                    low.dataset.moved += ` ${low.scrollTop}`;
                }",
            )
            .await?;
            page.wait_until("'pressed' in low.dataset").await?;
            // Waits, because the frame asks the host page's process to scroll.
            tokio::time::sleep(Duration::from_millis(300)).await;
            let position: f64 = page.text("low.scrollTop").await?.parse().expect("a number");
            // In WebKit, a frame can't scroll a host page of another origin.
            let is_in_view = position < 60.0 || engine == Engine::WebKit;
            assert!(
                is_in_view,
                "{settings}, {width}, {press}: “Leave now” should be in view, not {position} pixels above"
            );
            positions.push((press, page.text("`${low.scrollTop} after ${low.dataset.moved}`").await?));
            page.enter_frame(0, PROGRAM_READY).await?;
            page.wait_until("!document.querySelector('[data-question=safety]')").await?;
        }
        assert!(positions.iter().all(|(_, it)| *it == positions[0].1), "{settings}, {width}: {positions:?}");
    }
    Ok(())
}

/// A host page that is told how far its frame scrolls could find out which words are on the screen.
async fn a_host_page_cannot_scroll_the_frame_to_an_element_or_to_a_word(_: Engine, page: Page) -> TestResult {
    let address = format!("{}en/index.html", page.server.address);
    let frame = format!("<iframe src='{address}' width=600 height=400 sandbox='allow-scripts'></iframe>");
    page.server.add_page("seeking", format!("<!doctype html><title>Seeking</title>{frame}"));
    for answer in ["danger-now", "safe"] {
        page.open_in_frame("seeking", PROGRAM_READY).await?;
        press_button(&page, "go", "begin").await?;
        press_button(&page, "safety", answer).await?;
        page.wait_until("!document.querySelector('[data-question=safety]')").await?;
        let ids = page.list("[...document.querySelectorAll('[id]')].map(it => it.id)").await?;
        assert!(ids.contains(&"live".to_owned()) && ids.contains(&"heading".to_owned()), "{ids:?}");
        let words =
            [":~:text=Veilig%20Thuis", ":~:text=Something%20else", ":~:text=Stop%20whenever"].map(str::to_owned);
        for target in ids.into_iter().chain(words) {
            // The second time, browsers fire no event for an element.
            for before in ["90", "91"] {
                page.script(&format!("scrollTo(0, {before})")).await?;
                page.wait_until(&format!("scrollY === {before}")).await?;
                page.driver.enter_default_frame().await?;
                page.script(&format!("frames[0].location.replace('{address}#{target}')")).await?;
                tokio::time::sleep(Duration::from_millis(60)).await;
                page.driver.enter_frame(0).await?;
                let after = page.text("scrollY").await?;
                // Unchanged if there is nothing to scroll to, or not yet, on a busy machine.
                assert!(after == "0" || after == before, "{answer}: from {before} to {after} for #{target}");
            }
        }
    }
    Ok(())
}

/// A browser scrolls the host page once the frame can't scroll any further. In Firefox and `WebKitGTK`, a driver's wheel doesn't.
#[tokio::test(flavor = "multi_thread")]
async fn how_far_a_frame_scrolls_before_its_host_page_does_not_depend_on_the_answer() {
    run_in_engine(Engine::Chromium, |_, page| scroll_on_from_the_frame(page)).await;
}

/// A host page with room to scroll below the guide.
const TALL_HOST: &str = "<!doctype html><title>Tall</title><body style='margin: 0; padding-bottom: 5000px'>GUIDE";
const PLAIN_FRAME: &str = "<iframe src='SITE/en/index.html' width=700 height=700 sandbox='allow-scripts'></iframe>";
const ELEMENT: &str = "<script src='SITE/embed.js'></script><mediation-guide lang=en></mediation-guide>";
/// Gives the frame of the element another height than the guide asks for.
const OTHER_HEIGHT: &str = "const { shadowRoot } = document.querySelector('mediation-guide');
    setInterval(() => shadowRoot.querySelector('iframe').style.setProperty('height', '700px', 'important'), 1)";

async fn scroll_on_from_the_frame(page: Page) -> TestResult {
    for guide in [PLAIN_FRAME, ELEMENT] {
        let host = TALL_HOST.replace("GUIDE", guide).replace("SITE/", &page.server.address);
        let mut positions = Vec::new();
        for answer in OUR_GUIDE.guide.questions[0].answers {
            page.server.add_page("tall", host.clone());
            page.navigate(&page.server.host_site, "tall").await?;
            if guide == ELEMENT {
                page.wait_until("!!document.querySelector('mediation-guide').shadowRoot").await?;
                page.script(OTHER_HEIGHT).await?;
                page.enter_element("mediation-guide", PROGRAM_READY).await?;
            } else {
                page.enter_frame(0, PROGRAM_READY).await?;
            }
            press_button(&page, "go", "begin").await?;
            press_button(&page, "safety", answer.id).await?;
            page.wait_until("!document.querySelector('[data-question=safety]')").await?;
            page.driver.enter_default_frame().await?;
            page.script("scrollTo(0, 0)").await?;
            // The compositor learns of the new screen after the page.
            tokio::time::sleep(Duration::from_millis(500)).await;
            positions.push((answer.id, host_positions_by_wheel(&page).await?));
        }
        let moved = &positions[0].1;
        assert!(moved[0] == 0 && moved[19] > 0, "first the frame should scroll, and then the host page: {moved:?}");
        assert!(positions.iter().all(|(_, it)| it == moved), "{guide}: {positions:?}");
    }
    Ok(())
}

/// The scroll position of the host page after each of twenty turns of the wheel over the frame.
async fn host_positions_by_wheel(page: &Page) -> TestResult<Vec<i64>> {
    let mut positions = Vec::new();
    for _ in 0..20 {
        let scroll = json!({ "type": "scroll", "x": 100, "y": 300, "deltaX": 0, "deltaY": 200, "origin": "viewport" });
        let wheel = json!([{ "type": "wheel", "id": "wheel", "actions": [scroll] }]);
        page.driver.cmd(Command::PerformActions(Actions::from(wheel))).await?;
        tokio::time::sleep(Duration::from_millis(150)).await;
        positions.push(page.script("return Math.round(scrollY)").await?.as_i64().expect("a number"));
    }
    Ok(positions)
}
