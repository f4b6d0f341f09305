//! When things go wrong around the guide: a host's rules, an old browser, an odd clock.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::reading_version::{READING_VERSION_SHOWN, assert_readable};
use guide_tests::scripted_input::press_buttons;

in_every_engine! {
    under_a_hosts_rules_it_can_be_read,
    in_a_browser_that_lacks_something_it_runs_or_can_be_read,
    a_clock_far_off_changes_nothing,
    after_a_hundred_beginnings_all_is_as_at_first,
}

async fn under_a_hosts_rules_it_can_be_read(_: Engine, page: Page) -> TestResult {
    let complete = format!("document.readyState === 'complete' && {READING_VERSION_SHOWN}");
    for way in ["scripts-off", "scripts-refused", "program-refused", "damaged"] {
        page.open(&format!("{way}/en/index.html"), &complete).await?;
        assert_readable(&page, way).await?;
        page.follow("[hreflang=nl]").await?;
        page.wait_until("document.documentElement.lang === 'nl'").await?;

        page.open_in_frame(&format!("partner/{way}/en/index.html"), &complete).await?;
        assert_readable(&page, way).await?;
    }
    Ok(())
}

async fn in_a_browser_that_lacks_something_it_runs_or_can_be_read(_: Engine, page: Page) -> TestResult {
    const NEEDED: [&str; 2] = ["WebAssembly", "requestAnimationFrame"];
    const NOT_NEEDED: [&str; 5] =
        ["DecompressionStream", "customElements", "MutationObserver", "structuredClone", "queueMicrotask"];
    for lacking in NEEDED.iter().chain(&NOT_NEEDED) {
        let taken = format!("<script>Object.defineProperty(window, '{lacking}', {{ value: undefined }})</script>");
        page.server.inject_into_head(&taken);
        page.open("en/index.html", if NEEDED.contains(lacking) { READING_VERSION_SHOWN } else { PROGRAM_READY })
            .await?;
        assert_eq!(page.text(&format!("window.{lacking}")).await?, "undefined");
        if NEEDED.contains(lacking) {
            assert_readable(&page, lacking).await?;
        } else {
            press_buttons(&page, &["begin", "safe", "traffic", "harmed"]).await?;
            page.wait_until("document.querySelector('.question').dataset.question === 'circumstance'").await?;
        }
    }
    Ok(())
}

async fn a_clock_far_off_changes_nothing(_: Engine, page: Page) -> TestResult {
    for year in [1970, 2100] {
        page.server.inject_into_head(&format!(
            "<script>{{
                    const Real = Date;
                    const off = Real.UTC({year}, 0, 2) - Real.now();
                    window.Date = class extends Real {{
                        constructor(...all) {{ all.length ? super(...all) : super(Real.now() + off); }}
                        static now() {{ return Real.now() + off; }}
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

async fn after_a_hundred_beginnings_all_is_as_at_first(_: Engine, page: Page) -> TestResult {
    page.open_guide().await?;
    let elements = "document.querySelectorAll('*').length + document.querySelector('#mediation-guide').innerHTML";
    // The first of them puts the program's own screen into the page.
    press_buttons(&page, &["begin", "start-again"]).await?;
    page.wait_until("!!document.querySelector('#mediation-guide .start')").await?;
    let first = page.text(elements).await?;
    let again = "const done = arguments[0]; (async () => {
            for (let i = 0; i < 500; i++) {
                const value = ['begin', 'safe', 'traffic', 'help', 'start-again'][i % 5];
                document.querySelector(`#mediation-guide [value=${value}]`).click();
                await new Promise(go => setTimeout(go));
            }
            done();
        })()";
    page.driver.execute_async(again, vec![]).await?;
    assert_eq!(page.text(elements).await?, first);
    page.begin().await?;
    page.answer("safety=safe event=traffic role=harmed").await?;
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "circumstance");
    Ok(())
}
