//! A close request, by Escape or Android's Back gesture, leads to the previous screen in browsers with `CloseWatcher`.

use guide_tests::browser::{Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::exit::{assert_left, leave_and_assert_wiped};
use guide_tests::scripted_input::{CLICK_LEAVE, begin_and_answer};
use thirtyfour::prelude::*;

in_every_engine! {
    escape_leads_back_screen_by_screen_without_history_entries,
    leave_now_still_wipes_the_page_and_its_history_after_a_close_request,
}

const QUESTION: &str =
    "(document.querySelector('[data-question]') || { dataset: { question: 'start' } }).dataset.question";
const HAS_CLOSE_WATCHER: &str = "'CloseWatcher' in window";

async fn escape_leads_back_screen_by_screen_without_history_entries(engine: Engine, page: Page) -> TestResult {
    page.open_guide().await?;
    let has_close_watcher = page.text(HAS_CLOSE_WATCHER).await? == "true";
    assert!(has_close_watcher || engine == Engine::WebKit, "{engine:?} should have CloseWatcher");
    let entries = page.text("history.length").await?;
    // Not by script: browsers require user activation for a `CloseWatcher`.
    page.begin().await?;
    page.answer("safety=safe").await?;
    page.answer("event=traffic").await?;
    assert_eq!(page.text(QUESTION).await?, "role");
    if !has_close_watcher {
        println!("    this browser has no CloseWatcher: Escape should have no effect");
    }
    for before in ["event", "safety", "start", "start"] {
        page.press_key(Key::Escape).await?;
        let expected = if has_close_watcher { before } else { "role" };
        page.wait_until(&format!("{QUESTION} === '{expected}'")).await?;
    }
    assert_eq!(page.text("history.length").await?, entries, "no history entry should be added");
    // And forwards again.
    if has_close_watcher {
        page.begin().await?;
        assert_eq!(page.text(QUESTION).await?, "safety", "everybody should be asked about safety");
        assert_eq!(page.list("document.querySelectorAll('main .chosen')").await?.len(), 1, "the answer should stay");
        page.press_key(Key::Escape).await?;
        page.wait_until(&format!("{QUESTION} === 'start'")).await?;
    }
    Ok(())
}

async fn leave_now_still_wipes_the_page_and_its_history_after_a_close_request(_: Engine, page: Page) -> TestResult {
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.open_guide().await?;
    begin_and_answer(&page, "safety=safe event=traffic").await?;
    page.press_key(Key::Escape).await?;
    leave_and_assert_wiped(&page, "after Escape", CLICK_LEAVE).await?;
    assert_left(&page, "after Escape").await
}
