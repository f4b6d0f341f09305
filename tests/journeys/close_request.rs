//! Escape, which stands here for Android's Back gesture, leads to the screen before, where the browser tells of it.

use guide_tests::browser::{Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::exit::{assert_left, leave_and_assert_wiped};
use guide_tests::scripted_input::begin_and_answer;
use thirtyfour::prelude::*;

in_every_engine! {
    it_leads_back_screen_by_screen_and_leaves_no_trace,
    leaving_at_once_still_leaves_nothing_to_go_back_to,
}

const QUESTION: &str =
    "(document.querySelector('[data-question]') || { dataset: { question: 'start' } }).dataset.question";
const HAS_IT: &str = "'CloseWatcher' in window";

async fn it_leads_back_screen_by_screen_and_leaves_no_trace(_: Engine, page: Page) -> TestResult {
    page.open_guide().await?;
    let told = page.text(HAS_IT).await? == "true";
    let entries = page.text("history.length").await?;
    // As a reader does, whose presses browsers take as leave for a watcher.
    page.begin().await?;
    page.answer("safety=safe").await?;
    page.answer("event=traffic").await?;
    assert_eq!(page.text(QUESTION).await?, "role");
    if !told {
        println!("    this browser has no CloseWatcher: Escape does nothing");
    }
    for before in ["event", "safety", "start", "start"] {
        page.press_key(Key::Escape).await?;
        let wanted = if told { before } else { "role" };
        page.wait_until(&format!("{QUESTION} === '{wanted}'")).await?;
    }
    assert_eq!(page.text("history.length").await?, entries, "no entry was made");
    // And on again.
    if told {
        page.begin().await?;
        assert_eq!(page.text(QUESTION).await?, "role", "what was answered still counts");
        page.press_key(Key::Escape).await?;
        page.wait_until(&format!("{QUESTION} === 'event'")).await?;
    }
    Ok(())
}

async fn leaving_at_once_still_leaves_nothing_to_go_back_to(_: Engine, page: Page) -> TestResult {
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.open_guide().await?;
    begin_and_answer(&page, "safety=safe event=traffic").await?;
    page.press_key(Key::Escape).await?;
    leave_and_assert_wiped(&page, "after Escape", "document.querySelector('.leave').click()").await?;
    assert_left(&page, "after Escape").await
}
