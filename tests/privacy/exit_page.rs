//! "Leave now": what was on the screen is gone at once, and then the page.

use guide_tests::browser::{PROGRAM_READY, Page, SCREENS_LOADED, TestResult};
use guide_tests::engine::Engine;
use guide_tests::exit::{assert_left, leave_and_assert_wiped};
use guide_tests::scripted_input::CLICK_LEAVE;
use serde_json::json;
use thirtyfour::prelude::*;

in_every_engine! {
    it_is_the_first_stop_on_every_screen,
    at_once_and_past_the_guide,
    without_scripts_it_is_a_link,
    a_site_owner_sets_where_it_leads,
    the_middle_button_leaves_too,
    a_hand_that_trembles_leaves_too,
    the_other_page_cant_reach_who_opened_this,
}

async fn it_is_the_first_stop_on_every_screen(_: Engine, page: Page) -> TestResult {
    let first = "[...document.querySelectorAll('a, button, summary, [tabindex]')].find(it => it.tabIndex >= 0 && it.checkVisibility()).className";
    let ahead = "document.querySelectorAll('[tabindex]:not([tabindex=\"-1\"])').length";
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
        assert_eq!(page.text(ahead).await?, "0", "after {step}");
    }
    Ok(())
}

/// Opens the guide in some state, coming from another page.
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
                "!document.documentElement.className && !!document.querySelector('.plain')",
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

async fn at_once_and_past_the_guide(_: Engine, page: Page) -> TestResult {
    for state in ["early", "failed", "running"] {
        open(&page, state).await?;
        leave_and_assert_wiped(&page, state, CLICK_LEAVE).await?;
        assert_left(&page, state).await?;
    }
    Ok(())
}

async fn without_scripts_it_is_a_link(_: Engine, page: Page) -> TestResult {
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.open("scripts-off/en/index.html", "document.readyState === 'complete'").await?;
    page.follow(".leave").await?;
    page.wait_until("document.title === 'Neutral'").await?;
    let asked = page.server.requests();
    let neutral = asked.iter().find(|asked| asked.path == "/neutral").expect("it was asked for");
    assert_eq!(neutral.referrer, None);
    Ok(())
}

async fn a_site_owner_sets_where_it_leads(_: Engine, page: Page) -> TestResult {
    // Nobody listens there: what counts is where the browser goes.
    page.server.set_attributes("data-leave=\"https://127.0.0.3:4999/calm\"");
    page.open_guide().await?;
    page.script("document.querySelector('.leave').click()").await?;
    let until = std::time::Instant::now() + std::time::Duration::from_secs(5);
    while page.driver.current_url().await?.as_str() != "https://127.0.0.3:4999/calm" {
        assert!(std::time::Instant::now() < until, "{}", page.driver.current_url().await?);
    }
    for refused in ["javascript:alert(1)", "http://127.0.0.3:4999/", "data:text/html,x", "//127.0.0.3:4999/", "calm"] {
        page.server.set_attributes(&format!("data-leave=\"{refused}\""));
        page.open_guide().await?;
        let told = page.script(&format!("{CLICK_LEAVE}; return pageLog")).await?;
        assert_eq!(told.as_array().map(Vec::len), Some(1), "{refused}: its owner is told once: {told}");
        page.wait_until("document.title === 'Neutral'").await?;
    }
    Ok(())
}

/// It would open the other page in a tab, and leave the guide where it is.
async fn the_middle_button_leaves_too(_: Engine, page: Page) -> TestResult {
    open(&page, "running").await?;
    let windows = page.driver.windows().await?.len();
    let [down, up] = ["pointerDown", "pointerUp"].map(|kind| json!({ "type": kind, "button": 1 }));
    page.perform_pointer_actions("mouse", &[page.move_to(".leave").await?, down, up]).await?;
    page.wait_until("document.title === 'Neutral'").await?;
    assert_eq!(page.driver.windows().await?.len(), windows, "no tab was opened");
    Ok(())
}

async fn the_other_page_cant_reach_who_opened_this(engine: Engine, page: Page) -> TestResult {
    if engine == Engine::WebKit {
        println!("    not tried in WebKitGTK, which opens no window for a driver's script");
        return Ok(());
    }
    for path in ["en/index.html", "hosts/plain"] {
        let framed = path.starts_with("hosts");
        let site = if framed { &page.server.partner } else { &page.server.address };
        page.open("elsewhere", "document.title === 'Elsewhere'").await?;
        let first = page.driver.window().await?;
        page.script(&format!("window.open('{site}{path}')")).await?;
        let opened = page.driver.windows().await?.into_iter().find(|it| *it != first).expect("a window was opened");
        page.driver.switch_to_window(opened).await?;
        page.wait_until("!!opener && document.readyState === 'complete'").await?;
        if framed {
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

/// A browser would drag the link, and tell of no press.
async fn a_hand_that_trembles_leaves_too(_: Engine, page: Page) -> TestResult {
    for moved in [3, 6, 14, 20] {
        open(&page, "running").await?;
        let [down, up] = ["pointerDown", "pointerUp"].map(|kind| json!({ "type": kind, "button": 0 }));
        let mut actions = vec![page.move_to(".leave").await?, down];
        let step = json!({ "type": "pointerMove", "duration": 20, "origin": "pointer", "x": 1, "y": 0 });
        actions.extend(std::iter::repeat_n(step, moved));
        actions.push(up);
        page.perform_pointer_actions("mouse", &actions).await?;
        page.wait_until("document.title === 'Neutral'")
            .await
            .map_err(|_| WebDriverError::FatalError(format!("{moved} pixels, and it stays")))?;
    }
    Ok(())
}
