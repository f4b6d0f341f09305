//! Escape, which stands here for Android's Back gesture, leads to the screen before, where the browser tells of it.

use guide_tests::browser::{Outcome, Page};
use guide_tests::engine::Engine;
use thirtyfour::prelude::*;

use guide_tests::host_page::press_all;

in_every_engine! {
    it_leads_back_screen_by_screen_and_leaves_no_trace,
    leaving_at_once_still_leaves_nothing_to_go_back_to,
}

const QUESTION: &str =
    "(document.querySelector('[data-question]') || { dataset: { question: 'start' } }).dataset.question";
const HAS_IT: &str = "'CloseWatcher' in window";

async fn it_leads_back_screen_by_screen_and_leaves_no_trace(_: Engine, page: Page) -> Outcome<()> {
    page.open().await?;
    let told = page.text(HAS_IT).await? == "true";
    let entries = page.text("history.length").await?;
    // As a reader does, whose presses browsers take as leave for a watcher.
    page.begin().await?;
    page.say("safety=safe").await?;
    page.say("event=traffic").await?;
    assert_eq!(page.text(QUESTION).await?, "role");
    if !told {
        println!("    this browser has no CloseWatcher: Escape does nothing");
    }
    for before in ["event", "safety", "start", "start"] {
        page.press(Key::Escape).await?;
        let wanted = if told { before } else { "role" };
        page.wait_for(&format!("{QUESTION} === '{wanted}'")).await?;
    }
    assert_eq!(page.text("history.length").await?, entries, "no entry was made");
    // And on again.
    if told {
        page.begin().await?;
        assert_eq!(page.text(QUESTION).await?, "role", "what was answered still counts");
        page.press(Key::Escape).await?;
        page.wait_for(&format!("{QUESTION} === 'event'")).await?;
    }
    Ok(())
}

async fn leaving_at_once_still_leaves_nothing_to_go_back_to(_: Engine, page: Page) -> Outcome<()> {
    page.go("elsewhere", "document.title === 'Elsewhere'").await?;
    page.open().await?;
    press_all(&page, "safety=safe event=traffic").await?;
    page.press(Key::Escape).await?;
    guide_tests::visible::leave_by(&page, "after Escape", "document.querySelector('.leave').click()").await?;
    guide_tests::visible::is_away(&page, "after Escape").await
}
