//! Hostile environments: a host's own policy, missing browser features, a wrong clock, and many restarts.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::reading_version::{READING_VERSION_SHOWN, assert_readable};
use guide_tests::scripted_input::press_buttons;

in_every_engine! {
    the_reading_version_is_shown_if_the_hosting_policy_blocks_the_program,
    without_a_browser_feature_the_guide_runs_or_shows_the_reading_version,
    a_wrong_clock_has_no_effect,
    a_hundred_restarts_leave_the_page_unchanged,
}

async fn the_reading_version_is_shown_if_the_hosting_policy_blocks_the_program(_: Engine, page: Page) -> TestResult {
    let complete = format!("document.readyState === 'complete' && {READING_VERSION_SHOWN}");
    for mode in ["scripts-off", "scripts-refused", "program-refused", "damaged"] {
        page.open(&format!("{mode}/en/index.html"), &complete).await?;
        assert_readable(&page, mode).await?;
        page.follow("[hreflang=nl]").await?;
        page.wait_until("document.documentElement.lang === 'nl'").await?;

        page.open_in_frame(&format!("host_page/{mode}/en/index.html"), &complete).await?;
        assert_readable(&page, mode).await?;
    }
    Ok(())
}

async fn without_a_browser_feature_the_guide_runs_or_shows_the_reading_version(_: Engine, page: Page) -> TestResult {
    const REQUIRED: [&str; 2] = ["WebAssembly", "requestAnimationFrame"];
    const OPTIONAL: [&str; 5] =
        ["DecompressionStream", "customElements", "MutationObserver", "structuredClone", "queueMicrotask"];
    for feature in REQUIRED.iter().chain(&OPTIONAL) {
        let removal = format!("<script>Object.defineProperty(window, '{feature}', {{ value: undefined }})</script>");
        page.server.inject_into_head(&removal);
        page.open("en/index.html", if REQUIRED.contains(feature) { READING_VERSION_SHOWN } else { PROGRAM_READY })
            .await?;
        assert_eq!(page.text(&format!("window.{feature}")).await?, "undefined");
        if REQUIRED.contains(feature) {
            assert_readable(&page, feature).await?;
        } else {
            press_buttons(&page, &["begin", "safe", "traffic", "harmed"]).await?;
            page.wait_until("document.querySelector('.question').dataset.question === 'circumstance'").await?;
        }
    }
    Ok(())
}

async fn a_wrong_clock_has_no_effect(_: Engine, page: Page) -> TestResult {
    for year in [1970, 2100] {
        page.server.inject_into_head(&format!(
            "<script>{{
                    const Real = Date;
                    const offset = Real.UTC({year}, 0, 2) - Real.now();
                    window.Date = class extends Real {{
                        constructor(...all) {{ all.length ? super(...all) : super(Real.now() + offset); }}
                        static now() {{ return Real.now() + offset; }}
                    }};
                    window.year = () => new Date().getUTCFullYear();
                    performance.now = () => Math.random() * 1e12 - 5e11;
                }}</script>"
        ));
        page.open("en/index.html", PROGRAM_READY).await?;
        assert_eq!(page.text("year()").await?, year.to_string());
        press_buttons(&page, &["begin", "safe", "traffic", "harmed"]).await?;
        page.wait_until("document.querySelector('.question').dataset.question === 'circumstance'").await?;
        assert!(page.list("pageLog").await?.is_empty(), "{year}");
    }
    Ok(())
}

async fn a_hundred_restarts_leave_the_page_unchanged(_: Engine, page: Page) -> TestResult {
    page.open_guide().await?;
    let dom = "document.querySelectorAll('*').length + document.querySelector('#mediation-guide').innerHTML";
    // At the first restart, the program replaces the prerendered screen.
    press_buttons(&page, &["begin", "start-again"]).await?;
    page.wait_until("!!document.querySelector('#mediation-guide .start')").await?;
    let first = page.text(dom).await?;
    let restarts = "const done = arguments[0]; (async () => {
            for (let i = 0; i < 500; i++) {
                const value = ['begin', 'safe', 'traffic', 'help', 'start-again'][i % 5];
                document.querySelector(`#mediation-guide [value=${value}]`).click();
                await new Promise(go => setTimeout(go));
            }
            done();
        })()";
    page.driver.execute_async(restarts, vec![]).await?;
    assert_eq!(page.text(dom).await?, first);
    page.begin().await?;
    page.answer("safety=safe event=traffic role=harmed").await?;
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "circumstance");
    Ok(())
}
