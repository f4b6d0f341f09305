//! "Leave now" wipes the screen at once and then leaves the page.

use guide_tests::browser::{PROGRAM_READY, Page, SCREENS_LOADED, TestResult};
use guide_tests::engine::Engine;
use guide_tests::exit::{assert_left, assert_reaches, leave_and_assert_wiped};
use guide_tests::scripted_input::{CLICK_LEAVE, begin_and_answer};
use serde_json::json;
use std::time::Duration;
use thirtyfour::prelude::*;

in_every_engine! {
    leave_now_is_the_first_tab_stop_on_every_screen,
    leave_now_stays_in_view_while_a_result_is_scrolled,
    leave_now_wipes_the_page_in_every_state_and_back_skips_the_guide,
    leave_now_is_a_plain_link_without_scripts,
    a_site_owner_can_set_the_exit_and_an_invalid_one_is_ignored_with_a_warning,
    a_middle_click_leaves_in_the_same_tab,
    a_click_with_a_slight_drag_leaves,
    the_exit_site_cannot_reach_the_opener_of_the_guide,
}

async fn leave_now_is_the_first_tab_stop_on_every_screen(_: Engine, page: Page) -> TestResult {
    let first = "[...document.querySelectorAll('a, button, summary, [tabindex]')].find(it => it.tabIndex >= 0 && it.checkVisibility()).className";
    let positive_tab_indexes = "document.querySelectorAll('[tabindex]:not([tabindex=\"-1\"])').length";
    page.open_guide().await?;
    page.press_key(Key::Tab).await?;
    assert_eq!(page.text("document.activeElement.className").await?, "leave");
    let steps = [
        "",
        "begin",
        "safe",
        "traffic",
        "harmed",
        "help",
        "back",
        "none",
        "ask",
        "continue",
        "unsure",
        "start-again",
        "begin",
        "danger-now",
    ];
    for step in steps {
        if !step.is_empty() {
            page.click(&format!("#mediation-guide [value={step}]")).await?;
        }
        assert_eq!(page.text(first).await?, "leave", "after {step}");
        assert_eq!(page.text(positive_tab_indexes).await?, "0", "after {step}");
    }
    Ok(())
}

/// A JavaScript condition: the middle of the link is in view, and nothing covers it.
const LEAVE_IN_VIEW: &str = "(() => {
    const { left, top, width, height } = document.querySelector('.leave').getBoundingClientRect();
    return !!document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.leave');
})()";

async fn leave_now_stays_in_view_while_a_result_is_scrolled(_: Engine, page: Page) -> TestResult {
    for place in ["its own page", "a plain frame"] {
        if place == "its own page" {
            page.open_guide().await?;
        } else {
            page.open_in_frame("silent/en/index.html", PROGRAM_READY).await?;
        }
        begin_and_answer(&page, "safety=safe event=traffic role=harmed circumstance=none wish=ask closeness=unsure")
            .await?;
        page.wait_until("!!document.querySelector('.result')").await?;
        for position in [700, 1400] {
            page.script(&format!("scrollTo({{ top: {position}, behavior: 'instant' }})")).await?;
            page.wait_until(&format!("scrollY === {position}")).await?;
            assert_eq!(page.text(LEAVE_IN_VIEW).await?, "true", "{place}, scrolled by {position} pixels");
        }
    }
    Ok(())
}

/// Opens another page and then the guide in one of three states.
async fn open(page: &Page, state: &str) -> TestResult {
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    match state {
        "early" => {
            page.open("held/en/index.html", SCREENS_LOADED).await?;
            page.begin().await?;
            page.answer("safety=safe event=traffic").await
        }
        "failed" => {
            page.open(
                "damaged/en/index.html",
                "!document.documentElement.className && !!document.querySelector('.reading-version')",
            )
            .await
        }
        _ => {
            page.open_guide().await?;
            page.begin().await?;
            page.answer("safety=safe event=traffic role=harmed circumstance=none wish=ask closeness=unsure").await
        }
    }
}

async fn leave_now_wipes_the_page_in_every_state_and_back_skips_the_guide(_: Engine, page: Page) -> TestResult {
    for state in ["early", "failed", "running"] {
        open(&page, state).await?;
        leave_and_assert_wiped(&page, state, CLICK_LEAVE).await?;
        assert_left(&page, state).await?;
    }
    Ok(())
}

async fn leave_now_is_a_plain_link_without_scripts(_: Engine, page: Page) -> TestResult {
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.open("scripts-off/en/index.html", "document.readyState === 'complete'").await?;
    page.follow(".leave").await?;
    page.wait_until("document.title === 'Neutral'").await?;
    let requests = page.server.requests();
    let neutral = requests.iter().find(|request| request.path == "/neutral").expect("the neutral page was requested");
    assert_eq!(neutral.referrer, None);
    Ok(())
}

async fn a_site_owner_can_set_the_exit_and_an_invalid_one_is_ignored_with_a_warning(
    _: Engine,
    page: Page,
) -> TestResult {
    // No server listens there; only the address matters.
    for valid in ["https://127.0.0.3:4999/calm", "https:/127.0.0.3:4999/calm", "https:127.0.0.3:4999/calm"] {
        page.server.set_attributes(&format!("data-leave=\"{valid}\""));
        page.open_guide().await?;
        page.script("document.querySelector('.leave').click()").await?;
        assert_reaches(&page, valid, "https://127.0.0.3:4999/calm", Duration::from_secs(5)).await?;
    }
    for invalid in ["javascript:alert(1)", "http://127.0.0.3:4999/", "data:text/html,x", "//127.0.0.3:4999/", "calm"] {
        page.server.set_attributes(&format!("data-leave=\"{invalid}\""));
        page.open_guide().await?;
        let warnings = page.script(&format!("{CLICK_LEAVE}; return pageLog")).await?;
        let count = warnings.as_array().map(Vec::len);
        assert_eq!(count, Some(1), "{invalid}: the site owner should get one warning: {warnings}");
        page.wait_until("document.title === 'Neutral'").await?;
    }
    Ok(())
}

/// By default, a middle click would open the exit site in a new tab and keep the guide open.
async fn a_middle_click_leaves_in_the_same_tab(_: Engine, page: Page) -> TestResult {
    open(&page, "running").await?;
    let windows = page.driver.windows().await?.len();
    let [down, up] = ["pointerDown", "pointerUp"].map(|kind| json!({ "type": kind, "button": 1 }));
    page.perform_pointer_actions("mouse", &[page.move_to(".leave").await?, down, up]).await?;
    page.wait_until("document.title === 'Neutral'").await?;
    assert_eq!(page.driver.windows().await?.len(), windows, "no tab should be opened");
    Ok(())
}

async fn the_exit_site_cannot_reach_the_opener_of_the_guide(engine: Engine, page: Page) -> TestResult {
    if engine == Engine::WebKit {
        println!("    not tested in WebKitGTK, which opens no window for a driver's script");
        return Ok(());
    }
    for path in ["en/index.html", "hosts/plain"] {
        let is_embedded = path.starts_with("hosts");
        let site = if is_embedded { &page.server.host_site } else { &page.server.address };
        page.open("elsewhere", "document.title === 'Elsewhere'").await?;
        let first = page.driver.window().await?;
        page.script(&format!("window.open('{site}{path}')")).await?;
        let opened = page.driver.windows().await?.into_iter().find(|it| *it != first).expect("a window should open");
        page.driver.switch_to_window(opened).await?;
        page.wait_until("!!opener && document.readyState === 'complete'").await?;
        if is_embedded {
            page.enter_element("mediation-guide", PROGRAM_READY).await?;
        } else {
            page.wait_until(PROGRAM_READY).await?;
        }
        page.script(&format!("setTimeout(() => {{ {CLICK_LEAVE} }}, 50)")).await?;
        page.driver.enter_default_frame().await?;
        page.wait_until("document.title === 'Neutral'").await?;
        assert_eq!(page.text("opener").await?, "null", "{path}");
        page.driver.close_window().await?;
        page.driver.switch_to_window(first).await?;
    }
    Ok(())
}

/// By default, the browser would drag the link, and send no click event.
async fn a_click_with_a_slight_drag_leaves(_: Engine, page: Page) -> TestResult {
    for distance in [3, 6, 14, 20] {
        open(&page, "running").await?;
        let [down, up] = ["pointerDown", "pointerUp"].map(|kind| json!({ "type": kind, "button": 0 }));
        let mut actions = vec![page.move_to(".leave").await?, down];
        let step = json!({ "type": "pointerMove", "duration": 20, "origin": "pointer", "x": 1, "y": 0 });
        actions.extend(std::iter::repeat_n(step, distance));
        actions.push(up);
        page.perform_pointer_actions("mouse", &actions).await?;
        page.wait_until("document.title === 'Neutral'")
            .await
            .map_err(|_| WebDriverError::FatalError(format!("after a drag of {distance} pixels, the page stays")))?;
    }
    Ok(())
}
