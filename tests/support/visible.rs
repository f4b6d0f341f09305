//! What a reader sees.

use std::time::Duration;

use crate::LOADED;
use crate::browser::{Outcome, Page};
use serde_json::json;

/// The program never comes, and the page knows.
pub const READING: &str = "!document.documentElement.className && !!document.querySelector('.reading-version')";

/// Presses these buttons, one after another, where they are there: also where nobody could click.
pub async fn press(page: &Page, values: &[&str]) -> Outcome<()> {
    for value in values {
        page.script(&format!("document.querySelector('#mediation-guide [value={value}]')?.click()")).await?;
    }
    Ok(())
}

/// How many elements a reader can see.
pub async fn count(page: &Page, selector: &str) -> Outcome<usize> {
    let seen = format!("[...document.querySelectorAll('{selector}')].filter(it => it.checkVisibility()).length");
    Ok(page.text(&seen).await?.parse().expect("a number"))
}

/// Where no program runs there is something to read, whole, and nothing that does nothing.
pub async fn is_to_be_read(page: &Page, how: &str) -> Outcome<()> {
    assert_eq!(count(page, "button").await?, 0, "{how}: a button that does nothing");
    assert_eq!(count(page, ".reading-version .service").await?, LOADED.guide.services.len(), "{how}: help");
    assert!(count(page, ".reading-version .card h4").await? > 10, "{how}: the options");
    assert_eq!(count(page, ".reading-version .contact a.primary").await?, 1, "{how}: the way to a mediator");
    assert_eq!(count(page, ".leave").await?, 1, "{how}: the way out");
    Ok(())
}

/// What a reader may still see or hear of the page, in a line.
const LEFT: &str = "[document.body.textContent.trim().slice(0, 200), document.querySelectorAll('body *').length, document.title].join('|')";

const NEUTRAL: &str = "document.title === 'Neutral'";

/// Who has left sees and hears this, until the other page is there. The title is the one before: another would stand in the
/// history beside the guide's address, and tell that somebody left at once.
const GONE: &str = "You are leaving the guide.|1|Mediation guide";

/// Does something that leads away, and looks at the page before any other script can, and once more before the other page
/// is there: when more of this page has come in, and what follows from leaving has been drawn.
pub async fn leave_by(page: &Page, how: &str, script: &str) -> Outcome<()> {
    let closed = page.server.close_the_neutral_site().await;
    let server = page.server.clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(50)).await;
        server.release();
    });
    let script = format!(
        "const done = arguments[0]; {script}; const atOnce = {LEFT};
         for (let i = 0; i < 4; i++) {{ {SHIFT} }}
         dispatchEvent(new PageTransitionEvent('pagehide'));
         setTimeout(() => done([atOnce, {LEFT}, ...troubles]), 250);"
    );
    let seen = page.driver.execute_async(script, vec![]).await?;
    drop(closed);
    assert_eq!(seen.json(), &json!([GONE, GONE]), "{how}: nothing of the guide is left, and nothing fails");
    Ok(())
}

/// A press of Shift.
pub const SHIFT: &str = "for (const type of ['keydown', 'keyup'])
    document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', code: 'ShiftLeft', bubbles: true }));";

/// The other page comes, learns nothing, and Back leads past the guide.
pub async fn is_away(page: &Page, how: &str) -> Outcome<()> {
    page.wait_for(NEUTRAL).await?;
    assert_eq!(page.text("document.referrer").await?, "", "{how}");
    let asked = page.server.requests();
    let neutral: Vec<_> = asked.iter().filter(|asked| asked.path == "/neutral").collect();
    assert!(!neutral.is_empty() && neutral.iter().all(|asked| asked.referrer.is_none()), "{how}: {neutral:?}");
    page.driver.back().await?;
    page.wait_for("document.title === 'Elsewhere'").await
}

/// A click on "Leave now".
pub const CLICK: &str = "document.querySelector('.leave').click()";
