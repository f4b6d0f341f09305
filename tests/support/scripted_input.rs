//! Input by script, for buttons that a driver can't click: it would have to scroll the host page, or they are out of sight.

use crate::browser::{Page, TestResult};

/// Clicks "Leave now".
pub const CLICK_LEAVE: &str = "document.querySelector('.leave').click()";

/// Presses and releases Shift.
pub const TAP_SHIFT: &str = "for (const type of ['keydown', 'keyup'])
    document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', code: 'ShiftLeft', bubbles: true }));";

/// Begins with the first question, and gives these answers.
pub async fn begin_and_answer(page: &Page, answers: &str) -> TestResult {
    press_button(page, "go", "begin").await?;
    answer_by_script(page, answers).await
}

/// Gives these answers, from the question on the screen onwards.
pub async fn answer_by_script(page: &Page, answers: &str) -> TestResult {
    for (question, values) in answers.split_whitespace().filter_map(|word| word.split_once('=')) {
        for value in values.split(',') {
            press_button(page, question, value).await?;
        }
        if page.text("!!document.querySelector('[role=checkbox][aria-checked=true]')").await? == "true" {
            press_button(page, "go", "continue").await?;
        }
    }
    Ok(())
}

/// Waits for the button with this name and value, and presses it.
pub async fn press_button(page: &Page, name: &str, value: &str) -> TestResult {
    let button = format!("document.querySelector('#mediation-guide [name=\"{name}\"][value=\"{value}\"]')");
    page.wait_until(&button).await?;
    page.script(&format!("{button}.click()")).await?;
    Ok(())
}

/// Presses the buttons with these values one after another. Skips a button that isn't there.
pub async fn press_buttons(page: &Page, values: &[&str]) -> TestResult {
    for value in values {
        page.script(&format!("document.querySelector('#mediation-guide [value={value}]')?.click()")).await?;
    }
    Ok(())
}
