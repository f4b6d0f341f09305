//! "Leave now" in an embedded guide: the host page is left as well.

use guide_tests::browser::{PROGRAM_READY, Page, SCREENS_LOADED, TestResult};
use guide_tests::engine::Engine;
use guide_tests::exit::{assert_left, assert_reaches, leave_and_assert_wiped};
use guide_tests::host_page;
use guide_tests::scripted_input::{CLICK_LEAVE, TAP_SHIFT, begin_and_answer};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

in_every_engine! {
    leaving_a_plain_frame_sends_one_message_and_leaves_the_host_page,
    only_webkit_applies_the_referrer_policy_of_the_host_page,
    with_the_element_leaving_leaves_the_host_page_whatever_its_scripts_do,
    with_the_element_a_site_owner_can_set_the_exit_and_an_invalid_one_is_ignored,
    a_host_page_that_cancels_navigation_is_emptied,
    a_listener_on_the_host_page_does_not_delay_wiping_it,
    an_unresponsive_exit_site_leads_to_a_blank_page,
    a_frame_that_may_not_navigate_the_top_window_leaves_by_itself,
    leaving_in_a_frame_stops_the_page_from_loading_further,
}

/// Opens another page and then a page with the guide in a frame, and gives some answers.
async fn open(page: &Page, path: &str) -> TestResult {
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.open_in_frame(path, PROGRAM_READY).await?;
    page.begin().await?;
    page.answer("safety=safe event=traffic").await
}

/// Leaves after the script has returned: a driver that still waits for its result would lose the frame.
async fn leave_soon(page: &Page, script: &str) -> TestResult {
    page.script(&format!("setTimeout(() => {{ {script} }}, 50)")).await.map(drop)
}

/// Waits until the host page has reported a number of messages, and returns the reports. One may arrive after the next page has
/// loaded.
async fn reported_messages(page: &Page, count: usize) -> Vec<String> {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let reports: Vec<_> =
            page.server.requested_paths().into_iter().filter(|path| path.starts_with("/report")).collect();
        if reports.len() >= count || Instant::now() > deadline {
            return reports;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The host page's report of the leave message.
const LEAVE_REPORT: &str = "/report?%7B%22type%22%3A%22mediation-guide%3Aleave%22%7D";

async fn leaving_a_plain_frame_sends_one_message_and_leaves_the_host_page(_: Engine, page: Page) -> TestResult {
    for path in ["en", "published/en"] {
        open(&page, &format!("silent/{path}/index.html")).await?;
        page.follow(".leave").await?;
        page.driver.enter_default_frame().await?;
        assert_left(&page, path).await?;
    }
    assert_eq!(reported_messages(&page, 2).await, [LEAVE_REPORT; 2], "the host page should receive nothing else");
    Ok(())
}

/// `WebKitGTK` applies the referrer policy of the host page, not the guide's. A link with `noreferrer` could prevent that, but
/// then Back would lead to the guide again.
async fn only_webkit_applies_the_referrer_policy_of_the_host_page(engine: Engine, page: Page) -> TestResult {
    open(&page, "host_page/en/index.html").await?;
    page.follow(".leave").await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("document.title === 'Neutral'").await?;
    let referrer = page.text("document.referrer").await?;
    let guide = format!("{}en/index.html", page.server.address);
    assert_eq!(
        referrer,
        if engine == Engine::WebKit { guide } else { String::new() },
        "the referrer should contain no answer"
    );
    Ok(())
}

async fn with_the_element_leaving_leaves_the_host_page_whatever_its_scripts_do(
    engine: Engine,
    page: Page,
) -> TestResult {
    // The second host page stops every key and click event before other scripts receive it.
    for (host, leave) in [
        ("plain", CLICK_LEAVE),
        ("capture", CLICK_LEAVE),
        ("plain", &[TAP_SHIFT; 3].concat()),
        ("prying", CLICK_LEAVE),
        ("clobbering", CLICK_LEAVE),
        ("asking", CLICK_LEAVE),
    ] {
        page.open("elsewhere", "document.title === 'Elsewhere'").await?;
        host_page::open(&page, host).await?;
        begin_and_answer(&page, "safety=safe event=traffic").await?;
        page.driver.enter_default_frame().await?;
        let reporter = "addEventListener('mediation-guide:leave', event => event.target.localName === 'mediation-guide' && fetch('/report?left', { keepalive: true }))";
        page.script(reporter).await?;
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        if host == "asking" && engine != Engine::WebKit {
            // A page may ask whether to leave it only after user activation.
            page.follow(".leave").await?;
        } else {
            leave_soon(&page, leave).await?;
        }
        page.driver.enter_default_frame().await?;
        assert_left(&page, host).await?;
    }
    // The driver accepts the prompt that asks whether to leave. If a prompt appears, the page reports it.
    assert_eq!(reported_messages(&page, 6).await, ["/report?left"; 6]);
    Ok(())
}

async fn with_the_element_a_site_owner_can_set_the_exit_and_an_invalid_one_is_ignored(
    _: Engine,
    page: Page,
) -> TestResult {
    // No server listens there; only the address matters.
    let valid = "https://127.0.0.3:4999/calm";
    for exit in [
        valid,
        "https:/127.0.0.3:4999/calm",
        "javascript:alert(1)",
        "http://127.0.0.3:4999/",
        "data:text/html,x",
        "//127.0.0.3:4999/",
        "calm",
    ] {
        host_page::open(&page, "plain").await?;
        page.driver.enter_default_frame().await?;
        page.script(&format!("document.querySelector('mediation-guide').exit = '{exit}'")).await?;
        let is_set = format!("document.getElementById('mediation-guide').dataset.leave === '{exit}'");
        page.enter_element("mediation-guide", &is_set).await?;
        leave_soon(&page, CLICK_LEAVE).await?;
        page.driver.enter_default_frame().await?;
        if !exit.ends_with("/calm") {
            let error = |_| WebDriverError::FatalError(format!("{exit} should not be used"));
            page.wait_until("document.title === 'Neutral'").await.map_err(error)?;
            continue;
        }
        assert_reaches(&page, exit, valid, Duration::from_secs(20)).await?;
    }
    Ok(())
}

/// A JavaScript expression: the visible text and the number of elements of the host page.
const HOST_CONTENT: &str = "[document.body.innerText.trim(), document.querySelectorAll('body *').length].join('|')";

async fn a_host_page_that_cancels_navigation_is_emptied(_: Engine, page: Page) -> TestResult {
    host_page::open(&page, "cancelling").await?;
    begin_and_answer(&page, "safety=safe event=traffic").await?;
    leave_soon(&page, CLICK_LEAVE).await?;
    page.driver.enter_default_frame().await?;
    // Some engines don't let a page cancel this navigation; the neutral page then opens.
    page.wait_until(&format!("document.title === 'Neutral' || {HOST_CONTENT} === '|0'")).await
}

/// The driver waits for the next page, so the host page reports its own content to the server.
async fn a_listener_on_the_host_page_does_not_delay_wiping_it(_: Engine, page: Page) -> TestResult {
    let hold = page.server.hold_neutral_site().await;
    host_page::open(&page, "plain").await?;
    page.driver.enter_default_frame().await?;
    let reporter = format!(
        "const report = what => fetch('/report?' + encodeURIComponent(what), {{ keepalive: true }});
         addEventListener('mediation-guide:leave', () => {{
             report(getComputedStyle(document.documentElement).display);
             setTimeout(() => report([document.title, {HOST_CONTENT}].join('|')), 20);
         }})"
    );
    page.script(&reporter).await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    leave_soon(&page, CLICK_LEAVE).await?;
    let mut reports = reported_messages(&page, 2).await;
    // The two requests may arrive in either order.
    reports.sort();
    // The title doesn't change, as it goes into the history.
    assert_eq!(reports, ["/report?Nothing%20special%7C%7C0", "/report?none"]);
    drop(hold);
    page.driver.enter_default_frame().await?;
    page.wait_until("document.title === 'Neutral'").await
}

async fn an_unresponsive_exit_site_leads_to_a_blank_page(engine: Engine, page: Page) -> TestResult {
    let _hold = page.server.hold_neutral_site().await;
    for embedding in ["none", "element"] {
        if embedding == "none" {
            page.open_guide().await?;
        } else {
            host_page::open(&page, "plain").await?;
        }
        leave_soon(&page, CLICK_LEAVE).await?;
        page.driver.enter_default_frame().await?;
        assert_reaches(&page, &format!("{engine:?}, {embedding}"), "about:blank", Duration::from_secs(30)).await?;
    }
    Ok(())
}

async fn a_frame_that_may_not_navigate_the_top_window_leaves_by_itself(_: Engine, page: Page) -> TestResult {
    for leave in [CLICK_LEAVE, &[TAP_SHIFT; 3].concat()] {
        open(&page, "framed/en/index.html").await?;
        leave_soon(&page, leave).await?;
        page.wait_until("document.title === 'Neutral'").await?;
        assert_eq!(page.text("document.referrer").await?, "");
        page.driver.enter_default_frame().await?;
        assert_eq!(page.text("frames.length").await?, "1", "the host page should stay");
    }
    let requests = page.server.requests();
    let neutral: Vec<_> = requests.iter().filter(|request| request.path == "/neutral").collect();
    assert!(neutral.len() == 2 && neutral.iter().all(|request| request.referrer.is_none()), "{neutral:?}");
    Ok(())
}

/// Leaving from a frame takes a moment, in which more of the page could load.
async fn leaving_in_a_frame_stops_the_page_from_loading_further(_: Engine, page: Page) -> TestResult {
    page.open_in_frame("framed/held/en/index.html", SCREENS_LOADED).await?;
    leave_and_assert_wiped(&page, "in a frame, before the program has loaded", CLICK_LEAVE).await
}
