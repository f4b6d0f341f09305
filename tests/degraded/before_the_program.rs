//! The page before the program has loaded, and without it.

use guide_tests::OUR_GUIDE;
use guide_tests::browser::{OpenOptions, PROGRAM_READY, Page, SCREENS_LOADED, StartFrom, TestResult, with_guide};
use guide_tests::screens::locale;
use serde_json::json;
use thirtyfour::prelude::*;

const HEADING: &str = "document.querySelector('h1').textContent";

/// A JavaScript expression: the pressed buttons that wait for the program.
const WAITING_BUTTONS: &str = "[...document.querySelectorAll('[data-pending]')].map(it => it.value)";

/// A JavaScript expression: the visible buttons.
const VISIBLE_BUTTONS: &str =
    "[...document.querySelectorAll('button')].filter(it => it.checkVisibility()).map(it => it.outerHTML)";

/// A JavaScript expression: what screen readers announce.
const ANNOUNCEMENT: &str = "document.getElementById('live').textContent";

fn from_blank_page() -> OpenOptions {
    OpenOptions { start_from: StartFrom::BlankPage, ..OpenOptions::default() }
}

/// Waits until the heading has the text with this id, in English.
pub(crate) async fn wait_for_heading(page: &Page, id: &str) -> TestResult {
    let text = OUR_GUIDE.text_id(id).expect("the guide has this text");
    let expected = locale("en").text(text);
    page.wait_until(&format!("{HEADING} === {expected:?}")).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn presses_before_the_program_has_loaded_count() {
    with_guide(from_blank_page(), |page| async move {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        page.begin().await?;
        page.answer("safety=safe").await?;
        wait_for_heading(&page, "event").await?;
        assert_eq!(
            page.text("document.activeElement.id").await?,
            "heading",
            "the focus should move to the heading as after every step"
        );
        // Only the program can render the next screen.
        page.answer("event=traffic").await?;
        assert_eq!(page.list(WAITING_BUTTONS).await?, ["traffic"]);
        assert_eq!(page.text(PROGRAM_READY).await?, "false");
        assert_eq!(page.text(ANNOUNCEMENT).await?, locale("en").waiting_message());
        page.server.release();
        wait_for_heading(&page, "role").await?;
        assert_eq!(page.text(ANNOUNCEMENT).await?, "");
        assert_eq!(page.text("document.activeElement.id").await?, "heading");
        page.answer("role=harmed circumstance=none").await?;
        // After a screen that the reader had to wait for, the guide ignores clicks for this long.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        page.click("main [value=back]").await?;
        page.click("main [value=back]").await?;
        page.click("main [value=back]").await?;
        assert_eq!(page.list("[...document.querySelectorAll('.chosen')].map(it => it.value)").await?, ["traffic"]);
        assert!(page.list("pageLog").await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_get_the_check_in_however_early_they_begin() {
    with_guide(from_blank_page(), |page| async move {
        page.open("held/en/index.html#mode=together", SCREENS_LOADED).await?;
        page.begin().await?;
        assert_eq!(page.list(WAITING_BUTTONS).await?, ["begin"]);
        page.server.release();
        page.wait_until("!document.querySelector('main .start')").await?;
        assert_eq!(page.text("!!document.querySelector('main .check-in')").await?, "true");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partially_loaded_screen_is_not_shown() {
    with_guide(from_blank_page(), |page| async move {
        page.open("halved/en/index.html", "!!document.querySelector('template[data-after^=\"go begin\"]')").await?;
        page.begin().await?;
        assert_eq!(page.list(WAITING_BUTTONS).await?, ["begin"]);
        page.server.release();
        wait_for_heading(&page, "safety").await?;
        page.answer("safety=safe event=traffic").await?;
        wait_for_heading(&page, "role").await?;
        assert!(page.list("pageLog").await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_screens_and_help_work_before_the_rest_of_the_page_has_loaded() {
    with_guide(from_blank_page(), |page| async move {
        // Help for two people doesn't wait for the program.
        page.open("near/en/index.html#mode=together", "!!document.querySelector('template + script')").await?;
        page.click("header [value=help]").await?;
        wait_for_heading(&page, "help-title").await?;
        page.open("near/en/index.html", "!!document.querySelector('template + script')").await?;
        page.click("[value=help]").await?;
        wait_for_heading(&page, "help-title").await?;
        page.open("near/en/index.html", "!!document.querySelector('template + script')").await?;
        page.begin().await?;
        page.answer("safety=safe").await?;
        wait_for_heading(&page, "event").await?;
        // Help doesn't wait for the program on a later screen either.
        page.click("header [value=help]").await?;
        wait_for_heading(&page, "help-title").await?;
        assert_eq!(page.list(WAITING_BUTTONS).await?, Vec::<String>::new());
        page.open("near/en/index.html", "!!document.querySelector('template + script')").await?;
        page.begin().await?;
        page.answer("safety=danger-now").await?;
        assert_eq!(page.list(WAITING_BUTTONS).await?, ["danger-now"]);
        page.server.release();
        page.wait_until("!!document.querySelector('.service')").await?;
        assert!(page.list("pageLog").await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_language_before_the_program_has_loaded_keeps_the_answers() {
    with_guide(from_blank_page(), |page| async move {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        page.begin().await?;
        page.click("[hreflang=nl]").await?;
        page.answer("safety=afraid").await?;
        page.server.release();
        page.wait_until("document.documentElement.lang === 'nl'").await?;
        assert_eq!(page.text("!!document.querySelector('.help.first')").await?, "true", "the answer should count");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_before_the_program_has_loaded_clears_the_answers() {
    with_guide(from_blank_page(), |page| async move {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        page.begin().await?;
        page.answer("safety=safe event=traffic").await?;
        page.script("dispatchEvent(new PageTransitionEvent('pagehide'))").await?;
        assert_eq!(page.text("!!document.querySelector('#mediation-guide .start')").await?, "true");
        page.server.release();
        page.wait_until(PROGRAM_READY).await?;
        assert_eq!(
            page.text("!!document.querySelector('#mediation-guide .start')").await?,
            "true",
            "no press should be replayed"
        );
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn takeover_causes_no_layout_shift() {
    with_guide(from_blank_page(), |page| async move {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        page.script("document.querySelector('[value=begin]').focus()").await?;
        page.server.release();
        page.wait_until(PROGRAM_READY).await?;
        assert_eq!(page.text("document.activeElement.value").await?, "begin", "the focus should stay");
        assert_eq!(page.list("layoutShifts").await?, Vec::<String>::new());
        // Control: the recorder detects this layout shift.
        page.script("document.querySelector('main').style.marginTop = '200px'").await?;
        page.wait_until("layoutShifts.length > 0").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn loading_the_first_bytes_causes_no_layout_shift() {
    with_guide(from_blank_page(), |page| async move {
        page.open("cut-header/en/index.html", "document.querySelector('.leave')?.textContent").await?;
        page.script("requestAnimationFrame(() => requestAnimationFrame(() => window.painted = true))").await?;
        page.wait_until("window.painted").await?;
        page.server.release();
        page.wait_until(PROGRAM_READY).await?;
        assert_eq!(
            page.text("document.querySelector('.leave').checkVisibility({ visibilityProperty: true })").await?,
            "true"
        );
        assert_eq!(page.list("layoutShifts").await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_truncated_page_can_be_read_and_shows_no_buttons() {
    with_guide(from_blank_page(), |page| async move {
        page.open("cut/templates/en/index.html", "document.readyState === 'complete'").await?;
        page.wait_until("document.documentElement.className === ''").await?;
        assert!(page.list(VISIBLE_BUTTONS).await?.is_empty());
        assert_eq!(page.text("document.querySelector('.contact a').checkVisibility()").await?, "true");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_fails_is_replaced_by_the_reading_version() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.script("dispatchEvent(new ErrorEvent('error', { error: new Error('of something else') }))").await?;
        assert_eq!(page.text(PROGRAM_READY).await?, "true", "an error outside the program should have no effect");
        page.script("document.querySelector('main .choice').focus()").await?;
        page.script("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('') }))").await?;
        assert!(page.list(VISIBLE_BUTTONS).await?.is_empty());
        assert_eq!(page.text("document.activeElement.id").await?, "reading-title", "the focus should not be lost");
        assert_eq!(page.text("document.querySelector('.reading-version .contact a').checkVisibility()").await?, "true");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_page_shows_help_options_and_contact() {
    with_guide(OpenOptions::default(), |page| async move {
        page.driver.cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        page.driver.refresh().await?;
        let visible_count = |selector: &str| {
            format!("[...document.querySelectorAll('{selector}')].filter(it => it.checkVisibility()).length")
        };
        assert_eq!(page.text(&visible_count("button")).await?, "0");
        assert_eq!(
            page.text(&visible_count(".reading-version .service")).await?,
            OUR_GUIDE.guide.services.len().to_string()
        );
        assert!(
            page.text(&visible_count(".reading-version .card")).await?.parse::<usize>().is_ok_and(|cards| cards > 5)
        );
        assert_eq!(page.text(&visible_count(".reading-version .contact a.primary")).await?, "1");
        page.driver.find(By::Css("[hreflang=nl]")).await?.click().await?;
        page.wait_until("document.documentElement.lang === 'nl'").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_works_on_a_small_phone_with_a_slow_connection() {
    for language in ["en", "nl"] {
        with_guide(OpenOptions { width: 320, height: 568, language, ..from_blank_page() }, move |page| async move {
            let cdp = page.driver.cdp();
            cdp.send_raw("Network.enable", json!({})).await?;
            // Slow 4G, and a processor at a sixth of its speed.
            let network =
                json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000 });
            cdp.send_raw("Network.emulateNetworkConditions", network).await?;
            cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 6 })).await?;
            page.open(&format!("{language}/index.html"), SCREENS_LOADED).await?;
            // At once, while the program is still loading.
            page.begin().await?;
            let has_no_overflow = "document.documentElement.scrollWidth <= innerWidth";
            for answer in [
                "safety=safe",
                "event=traffic",
                "role=harmed",
                "circumstance=long-ago",
                "wish=ask",
                "closeness=in-writing",
            ] {
                let question = answer.split('=').next().unwrap_or_default();
                page.wait_until(&format!("document.querySelector('.question')?.dataset.question === '{question}'"))
                    .await?;
                assert_eq!(page.text(has_no_overflow).await?, "true", "{answer}: the page should not overflow");
                page.answer(answer).await?;
            }
            page.wait_until("!!document.querySelector('.result')").await?;
            assert_eq!(page.text(has_no_overflow).await?, "true", "the result should not overflow");
            let answers = "[...document.querySelectorAll('.answers > li')].length";
            assert_eq!(page.text(answers).await?, "6", "all answers should count, including the early ones");
            Ok(())
        })
        .await;
    }
}
