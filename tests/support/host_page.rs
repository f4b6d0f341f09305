//! A hand in the guide where the page around is a host's.

use crate::browser::{Outcome, Page, UP};

/// Goes to one of these pages, and into the guide there.
pub async fn open(page: &Page, host: &str) -> Outcome<()> {
    open_at(page, &format!("hosts/{host}")).await
}

/// The same with a page of the test's own, put up under this name.
pub async fn open_put_up(page: &Page, html: String, name: &str) -> Outcome<()> {
    page.server.put_up(name, html);
    open_at(page, name).await
}

async fn open_at(page: &Page, path: &str) -> Outcome<()> {
    page.go_to(&page.server.partner, path).await?;
    // It isn't loaded before.
    page.wait_for("document.querySelector('mediation-guide').scrollIntoView() || true").await?;
    page.enter_element("mediation-guide", UP).await
}

/// Answers by script: where a reader would have to scroll the page around, `WebKitGTK`'s driver finds nothing to click.
pub async fn press_all(page: &Page, said: &str) -> Outcome<()> {
    press(page, "go", "begin").await?;
    answer_all(page, said).await
}

/// The same, where the first of these questions is on the screen.
pub async fn answer_all(page: &Page, said: &str) -> Outcome<()> {
    for (question, answers) in said.split_whitespace().filter_map(|word| word.split_once('=')) {
        for answer in answers.split(',') {
            press(page, question, answer).await?;
        }
        if page.text("!!document.querySelector('[role=checkbox][aria-checked=true]')").await? == "true" {
            press(page, "go", "continue").await?;
        }
    }
    Ok(())
}

/// Presses a button by its name and value.
pub async fn press(page: &Page, name: &str, value: &str) -> Outcome<()> {
    let button = format!("document.querySelector('#mediation-guide [name=\"{name}\"][value=\"{value}\"]')");
    page.wait_for(&button).await?;
    page.script(&format!("{button}.click()")).await?;
    Ok(())
}
