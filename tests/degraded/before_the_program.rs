//! The page before the program is there, and where it never comes.

use guide_tests::LOADED;
use guide_tests::browser::{OpenOptions, PROGRAM_READY, Page, SCREENS_LOADED, StartFrom, TestResult, with_guide};
use serde_json::json;
use thirtyfour::prelude::*;

const HEADING: &str = "document.querySelector('h1').textContent";

/// What has been pressed and is waited for.
const WAITING: &str = "[...document.querySelectorAll('[data-waiting]')].map(it => it.value)";

/// Buttons that can be seen and do nothing.
const DEAD: &str =
    "[...document.querySelectorAll('button')].filter(it => it.checkVisibility()).map(it => it.outerHTML)";

fn watched() -> OpenOptions {
    OpenOptions { start_from: StartFrom::BlankPage, ..OpenOptions::default() }
}

pub(crate) async fn heading_is(page: &Page, id: &str) -> TestResult {
    let text = LOADED.text(id).expect("such a text");
    let english = LOADED.locales.iter().find(|locale| locale.code == "en").expect("English");
    let wanted = english.say(text);
    page.wait_until(&format!("{HEADING} === {wanted:?}")).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_pressed_before_the_program_is_there_counts() {
    with_guide(watched(), |page| async move {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        page.begin().await?;
        page.answer("safety=safe").await?;
        heading_is(&page, "event").await?;
        assert_eq!(page.text("document.activeElement.id").await?, "heading", "as after every step");
        // Only the program knows what follows from this.
        page.answer("event=traffic").await?;
        assert_eq!(page.list(WAITING).await?, ["traffic"]);
        assert_eq!(page.text(PROGRAM_READY).await?, "false");
        page.server.release();
        heading_is(&page, "role").await?;
        assert_eq!(page.text("document.activeElement.id").await?, "heading");
        page.answer("role=harmed circumstance=none").await?;
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
async fn half_a_screen_is_not_taken_for_one() {
    with_guide(watched(), |page| async move {
        page.open("halved/en/index.html", "!!document.querySelector('template[data-after^=\"go begin\"]')").await?;
        page.begin().await?;
        assert_eq!(page.list(WAITING).await?, ["begin"]);
        page.server.release();
        heading_is(&page, "safety").await?;
        page.answer("safety=safe event=traffic").await?;
        heading_is(&page, "role").await?;
        assert!(page.list("pageLog").await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_answers_and_the_numbers_of_help_wait_for_nothing_behind_them() {
    with_guide(watched(), |page| async move {
        page.open("near/en/index.html", "!!document.querySelector('template + script')").await?;
        page.click("[value=help]").await?;
        heading_is(&page, "help-title").await?;
        page.open("near/en/index.html", "!!document.querySelector('template + script')").await?;
        page.begin().await?;
        page.answer("safety=safe").await?;
        heading_is(&page, "event").await?;
        page.open("near/en/index.html", "!!document.querySelector('template + script')").await?;
        page.begin().await?;
        page.answer("safety=danger-now").await?;
        assert_eq!(page.list(WAITING).await?, ["danger-now"]);
        page.server.release();
        page.wait_until("!!document.querySelector('.service')").await?;
        assert!(page.list("pageLog").await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_asked_for_early_comes_with_the_answers() {
    with_guide(watched(), |page| async move {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        page.begin().await?;
        page.click("[hreflang=nl]").await?;
        page.answer("safety=afraid").await?;
        page.server.release();
        page.wait_until("document.documentElement.lang === 'nl'").await?;
        assert_eq!(page.text("!!document.querySelector('.help.first')").await?, "true", "and the answer counts");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_before_the_program_is_there_wipes_too() {
    with_guide(watched(), |page| async move {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        page.begin().await?;
        page.answer("safety=safe event=traffic").await?;
        page.script("dispatchEvent(new PageTransitionEvent('pagehide'))").await?;
        assert_eq!(page.text("!!document.querySelector('#mediation-guide .start')").await?, "true");
        page.server.release();
        page.wait_until(PROGRAM_READY).await?;
        assert_eq!(page.text("!!document.querySelector('#mediation-guide .start')").await?, "true", "nothing waited");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_jumps_when_the_program_takes_over() {
    with_guide(watched(), |page| async move {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        page.script("document.querySelector('[value=begin]').focus()").await?;
        page.server.release();
        page.wait_until(PROGRAM_READY).await?;
        assert_eq!(page.text("document.activeElement.value").await?, "begin", "the focus stays");
        assert_eq!(page.list("layoutShifts").await?, Vec::<String>::new());
        // The witness works: this does jump.
        page.script("document.querySelector('main').style.marginTop = '200px'").await?;
        page.wait_until("layoutShifts.length > 0").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_jumps_while_the_first_words_arrive() {
    with_guide(watched(), |page| async move {
        page.open("strip/en/index.html", "document.querySelector('.leave')?.textContent").await?;
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
async fn a_page_cut_off_can_be_read_and_offers_no_button_that_does_nothing() {
    with_guide(watched(), |page| async move {
        page.open("cut/templates/en/index.html", "document.readyState === 'complete'").await?;
        page.wait_until("document.documentElement.className === ''").await?;
        assert!(page.list(DEAD).await?.is_empty());
        assert_eq!(page.text("document.querySelector('.contact a').checkVisibility()").await?, "true");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_program_fails_on_the_way_the_guide_can_be_read() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.script("dispatchEvent(new ErrorEvent('error', { error: new Error('of something else') }))").await?;
        assert_eq!(page.text(PROGRAM_READY).await?, "true", "that was not the program");
        page.script("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('') }))").await?;
        assert!(page.list(DEAD).await?.is_empty());
        assert_eq!(page.text("document.querySelector('.plain .contact a').checkVisibility()").await?, "true");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_help_options_and_contact_can_be_read() {
    with_guide(OpenOptions::default(), |page| async move {
        page.driver.cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        page.driver.refresh().await?;
        let seen = |selector: &str| {
            format!("[...document.querySelectorAll('{selector}')].filter(it => it.checkVisibility()).length")
        };
        assert_eq!(page.text(&seen("button")).await?, "0");
        assert_eq!(page.text(&seen(".plain .service")).await?, LOADED.guide.services.len().to_string());
        assert!(page.text(&seen(".plain .card")).await?.parse::<usize>().is_ok_and(|cards| cards > 5));
        assert_eq!(page.text(&seen(".plain .contact a.primary")).await?, "1");
        page.driver.find(By::Css("[hreflang=nl]")).await?.click().await?;
        page.wait_until("document.documentElement.lang === 'nl'").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_small_slow_phone_a_reader_gets_to_the_result() {
    for language in ["en", "nl"] {
        with_guide(OpenOptions { width: 320, height: 568, language, ..watched() }, move |page| async move {
            let cdp = page.driver.cdp();
            cdp.send_raw("Network.enable", json!({})).await?;
            // Slow 4G, and a processor that does a sixth.
            let line =
                json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000 });
            cdp.send_raw("Network.emulateNetworkConditions", line).await?;
            cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 6 })).await?;
            page.open(&format!("{language}/index.html"), SCREENS_LOADED).await?;
            // At once: the program is still on its way.
            page.begin().await?;
            let fits = "document.documentElement.scrollWidth <= innerWidth";
            for said in [
                "safety=safe",
                "event=traffic",
                "role=harmed",
                "circumstance=long-ago",
                "wish=ask",
                "closeness=in-writing",
            ] {
                let question = said.split('=').next().unwrap_or_default();
                page.wait_until(&format!("document.querySelector('.question')?.dataset.question === '{question}'"))
                    .await?;
                assert_eq!(page.text(fits).await?, "true", "{said}: nothing sticks out");
                page.answer(said).await?;
            }
            page.wait_until("!!document.querySelector('.result')").await?;
            assert_eq!(page.text(fits).await?, "true", "nothing of the result sticks out");
            let chosen = "[...document.querySelectorAll('.answers > li')].length";
            assert_eq!(page.text(chosen).await?, "6", "each answer counts, the early ones too");
            Ok(())
        })
        .await;
    }
}
