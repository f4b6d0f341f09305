//! Checks the reading version: the static text that a reader gets when the program doesn't run.

use crate::OUR_GUIDE;
use crate::browser::{Page, TestResult};

/// A JavaScript condition: the page has given up on the program, and shows the reading version.
pub const READING_VERSION_SHOWN: &str =
    "!document.documentElement.className && !!document.querySelector('.reading-version')";

/// Counts the visible elements that a selector finds.
pub async fn count_visible(page: &Page, selector: &str) -> TestResult<usize> {
    let visible = "checkVisibility({ visibilityProperty: true })";
    let count = format!("[...document.querySelectorAll('{selector}')].filter(it => it.{visible}).length");
    Ok(page.text(&count).await?.parse().expect("a number"))
}

/// Asserts that the reading version is complete, and that no button is shown, because none would have an effect.
pub async fn assert_readable(page: &Page, context: &str) -> TestResult {
    assert_eq!(count_visible(page, "button").await?, 0, "{context}: a button has no effect");
    assert_eq!(
        count_visible(page, ".reading-version .service").await?,
        OUR_GUIDE.guide.services.len(),
        "{context}: help services"
    );
    assert!(count_visible(page, ".reading-version .card h4").await? > 10, "{context}: options");
    assert_eq!(
        count_visible(page, ".reading-version .contact a.primary").await?,
        1,
        "{context}: the link to a mediator"
    );
    assert_eq!(count_visible(page, ".leave").await?, 1, "{context}: the link to leave");
    Ok(())
}
