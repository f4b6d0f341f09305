//! Checks that leaving wipes the page at once and that Back doesn't lead to the guide again.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::browser::{Page, TestResult};
use crate::scripted_input::TAP_SHIFT;

/// A JavaScript expression: everything that a reader can still see or hear of the page, on one line.
const REMAINING_CONTENT: &str = "[document.body.textContent.trim().slice(0, 200), document.querySelectorAll('body *').length, document.title].join('|')";

/// The content of a wiped page, until the neutral page replaces it. The title doesn't change: in the history, another title
/// beside the guide's address would reveal that the reader left at once.
const WIPED_CONTENT: &str = "You are leaving the guide.|1|Mediation guide";

const NEUTRAL_PAGE: &str = "document.title === 'Neutral'";

/// Leaves by this script, and asserts that the page is wiped: at once, before any other script can run, and again before the
/// neutral page arrives, when more of this page has loaded and all effects of leaving have been painted.
pub async fn leave_and_assert_wiped(page: &Page, context: &str, script: &str) -> TestResult {
    let hold = page.server.hold_neutral_site().await;
    let server = page.server.clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(50)).await;
        server.release();
    });
    let script = format!(
        "const done = arguments[0]; {script}; const atOnce = {REMAINING_CONTENT};
         for (let i = 0; i < 4; i++) {{ {TAP_SHIFT} }}
         dispatchEvent(new PageTransitionEvent('pagehide'));
         setTimeout(() => done([atOnce, {REMAINING_CONTENT}, ...pageLog]), 250);"
    );
    let found = page.driver.execute_async(script, vec![]).await?;
    drop(hold);
    let expected = json!([WIPED_CONTENT, WIPED_CONTENT]);
    assert_eq!(found.json(), &expected, "{context}: the page should be wiped, without errors");
    Ok(())
}

/// Asserts that the neutral page opens without a referrer, and that Back skips the guide.
pub async fn assert_left(page: &Page, context: &str) -> TestResult {
    page.wait_until(NEUTRAL_PAGE).await?;
    assert_eq!(page.text("document.referrer").await?, "", "{context}");
    let requests = page.server.requests();
    let neutral: Vec<_> = requests.iter().filter(|request| request.path == "/neutral").collect();
    assert!(!neutral.is_empty() && neutral.iter().all(|request| request.referrer.is_none()), "{context}: {neutral:?}");
    page.driver.back().await?;
    page.wait_until("document.title === 'Elsewhere'").await
}

/// Waits until the browser is at an address, where no server need listen, and asserts that it gets there in time.
pub async fn assert_reaches(page: &Page, context: &str, address: &str, time_limit: Duration) -> TestResult {
    let deadline = Instant::now() + time_limit;
    loop {
        let current = page.driver.current_url().await?;
        if current.as_str() == address {
            return Ok(());
        }
        assert!(Instant::now() < deadline, "{context}: {current}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
