//! "Leave now" where the guide stands in a partner's page: that goes too.

use guide_tests::browser::{PROGRAM_READY, Page, SCREENS_LOADED, TestResult};
use guide_tests::engine::Engine;
use guide_tests::exit::{assert_left, leave_and_assert_wiped};
use guide_tests::host_page;
use guide_tests::scripted_input::{CLICK_LEAVE, TAP_SHIFT, begin_and_answer};
use std::time::{Duration, Instant};

in_every_engine! {
    a_click_takes_the_partners_page_along,
    only_webkit_lets_a_partner_decide_what_the_next_site_learns,
    a_page_with_our_element_goes_along_and_nobody_learns_anything,
    a_page_that_lets_nobody_go_shows_nothing_any_more,
    whoever_is_told_late_delays_nothing_that_is_seen,
    a_site_that_never_answers_leaves_no_address,
    where_a_partner_lets_nobody_out_the_frame_goes_alone,
    nothing_more_comes_in_meanwhile,
}

/// The guide, some answers on, in a page that comes after another.
async fn open(page: &Page, path: &str) -> TestResult {
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.open_in_frame(path, PROGRAM_READY).await?;
    page.begin().await?;
    page.answer("safety=safe event=traffic").await
}

/// Leaves by a script, which has ended by then: a driver that still waits for its end finds the frame gone.
async fn set_off(page: &Page, way: &str) -> TestResult {
    page.script(&format!("setTimeout(() => {{ {way} }}, 50)")).await.map(drop)
}

/// What partners were told, one word for each message, as soon as it is so many: a message may come after the next page.
async fn heard(page: &Page, messages: usize) -> Vec<String> {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        let heard: Vec<_> =
            page.server.requested_paths().into_iter().filter(|path| path.starts_with("/heard")).collect();
        if heard.len() >= messages || Instant::now() > until {
            return heard;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The one message, as the partner of the tests writes it down.
const LEAVES: &str = "/heard?%7B%22type%22%3A%22mediation-guide%3Aleave%22%7D";

async fn a_click_takes_the_partners_page_along(_: Engine, page: Page) -> TestResult {
    for (way, path) in [("silent", "en"), ("silent", "published/en")] {
        open(&page, &format!("{way}/{path}/index.html")).await?;
        page.follow(".leave").await?;
        page.driver.enter_default_frame().await?;
        assert_left(&page, way).await?;
    }
    assert_eq!(heard(&page, 2).await, [LEAVES; 2], "it is all that a partner is ever told");
    Ok(())
}

/// This engine asks the partner's page, and not the guide's, what the next site may learn. A link could forbid it; but then
/// Back would lead to the guide again.
async fn only_webkit_lets_a_partner_decide_what_the_next_site_learns(engine: Engine, page: Page) -> TestResult {
    open(&page, "partner/en/index.html").await?;
    page.follow(".leave").await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("document.title === 'Neutral'").await?;
    let learned = page.text("document.referrer").await?;
    let guide = format!("{}en/index.html", page.server.address);
    assert_eq!(learned, if engine == Engine::WebKit { guide } else { String::new() }, "and never any answer");
    Ok(())
}

async fn a_page_with_our_element_goes_along_and_nobody_learns_anything(engine: Engine, page: Page) -> TestResult {
    // The second stops every key and click before any other script of its page hears of it.
    for (host, way) in [
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
        let told = "addEventListener('mediation-guide:leave', event => event.target.localName === 'mediation-guide' && fetch('/heard?left', { keepalive: true }))";
        page.script(told).await?;
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        if host == "asking" && engine != Engine::WebKit {
            // Browsers let a page ask only after a press by hand.
            page.follow(".leave").await?;
        } else {
            set_off(&page, way).await?;
        }
        page.driver.enter_default_frame().await?;
        assert_left(&page, host).await?;
    }
    // Drivers answer for the reader when a page asks: this one tells that it does.
    assert_eq!(heard(&page, 6).await, ["/heard?left"; 6]);
    Ok(())
}

/// What can be seen of the partner's page.
const SEEN: &str = "[document.body.innerText.trim(), document.querySelectorAll('body *').length].join('|')";

async fn a_page_that_lets_nobody_go_shows_nothing_any_more(_: Engine, page: Page) -> TestResult {
    host_page::open(&page, "cancelling").await?;
    begin_and_answer(&page, "safety=safe event=traffic").await?;
    set_off(&page, CLICK_LEAVE).await?;
    page.driver.enter_default_frame().await?;
    // Where the engine lets no page cancel that, the other one is there.
    page.wait_until(&format!("document.title === 'Neutral' || {SEEN} === '|0'")).await
}

/// Drivers wait for the other page; what the partner's page sees of itself, it tells its server.
async fn whoever_is_told_late_delays_nothing_that_is_seen(_: Engine, page: Page) -> TestResult {
    let closed = page.server.hold_neutral_site().await;
    host_page::open(&page, "plain").await?;
    page.driver.enter_default_frame().await?;
    let told = format!(
        "const tell = what => fetch('/heard?' + encodeURIComponent(what), {{ keepalive: true }});
         addEventListener('mediation-guide:leave', () => {{
             tell(getComputedStyle(document.documentElement).display);
             setTimeout(() => tell([document.title, {SEEN}].join('|')), 20);
         }})"
    );
    page.script(&told).await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    set_off(&page, CLICK_LEAVE).await?;
    let mut heard = heard(&page, 2).await;
    // Two connections: which of them comes first isn't told.
    heard.sort();
    // The title is the one before: the history has it.
    assert_eq!(heard, ["/heard?Nothing%20special%7C%7C0", "/heard?none"]);
    drop(closed);
    page.driver.enter_default_frame().await?;
    page.wait_until("document.title === 'Neutral'").await
}

async fn a_site_that_never_answers_leaves_no_address(engine: Engine, page: Page) -> TestResult {
    let _closed = page.server.hold_neutral_site().await;
    for place in ["alone", "element"] {
        if place == "alone" {
            page.open_guide().await?;
        } else {
            host_page::open(&page, "plain").await?;
        }
        set_off(&page, CLICK_LEAVE).await?;
        page.driver.enter_default_frame().await?;
        let until = Instant::now() + Duration::from_secs(30);
        while page.driver.current_url().await?.as_str() != "about:blank" {
            assert!(Instant::now() < until, "{engine:?}, {place}: {}", page.driver.current_url().await?);
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }
    Ok(())
}

async fn where_a_partner_lets_nobody_out_the_frame_goes_alone(_: Engine, page: Page) -> TestResult {
    for way in [CLICK_LEAVE, &[TAP_SHIFT; 3].concat()] {
        open(&page, "framed/en/index.html").await?;
        set_off(&page, way).await?;
        page.wait_until("document.title === 'Neutral'").await?;
        assert_eq!(page.text("document.referrer").await?, "");
        page.driver.enter_default_frame().await?;
        assert_eq!(page.text("frames.length").await?, "1", "the page around stays");
    }
    let asked = page.server.requests();
    let neutral: Vec<_> = asked.iter().filter(|asked| asked.path == "/neutral").collect();
    assert!(neutral.len() == 2 && neutral.iter().all(|asked| asked.referrer.is_none()), "{neutral:?}");
    Ok(())
}

/// In a frame it takes a moment until the page goes.
async fn nothing_more_comes_in_meanwhile(_: Engine, page: Page) -> TestResult {
    page.open_in_frame("framed/held/en/index.html", SCREENS_LOADED).await?;
    leave_and_assert_wiped(&page, "early in a frame", CLICK_LEAVE).await
}
