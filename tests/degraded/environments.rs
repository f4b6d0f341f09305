//! When things go wrong around the guide: a host's rules, an old browser, an odd clock.

use guide_tests::browser::{Outcome, Page, UP};
use guide_tests::engine::Engine;

use guide_tests::visible::{READING, is_to_be_read, press};

in_every_engine! {
    under_a_hosts_rules_it_can_be_read,
    in_a_browser_that_lacks_something_it_runs_or_can_be_read,
    a_clock_far_off_changes_nothing,
    after_a_hundred_beginnings_all_is_as_at_first,
}

async fn under_a_hosts_rules_it_can_be_read(_: Engine, page: Page) -> Outcome<()> {
    let complete = format!("document.readyState === 'complete' && {READING}");
    for way in ["scripts-off", "scripts-refused", "program-refused", "damaged"] {
        page.go(&format!("{way}/en/index.html"), &complete).await?;
        is_to_be_read(&page, way).await?;
        page.follow("[hreflang=nl]").await?;
        page.wait_for("document.documentElement.lang === 'nl'").await?;

        page.go_in_frame(&format!("partner/{way}/en/index.html"), &complete).await?;
        is_to_be_read(&page, way).await?;
    }
    Ok(())
}

async fn in_a_browser_that_lacks_something_it_runs_or_can_be_read(_: Engine, page: Page) -> Outcome<()> {
    const NEEDED: [&str; 2] = ["WebAssembly", "requestAnimationFrame"];
    const NOT_NEEDED: [&str; 5] =
        ["DecompressionStream", "customElements", "MutationObserver", "structuredClone", "queueMicrotask"];
    for lacking in NEEDED.iter().chain(&NOT_NEEDED) {
        let taken = format!("<script>Object.defineProperty(window, '{lacking}', {{ value: undefined }})</script>");
        page.server.put_into_head(&taken);
        page.go("en/index.html", if NEEDED.contains(lacking) { READING } else { UP }).await?;
        assert_eq!(page.text(&format!("window.{lacking}")).await?, "undefined");
        if NEEDED.contains(lacking) {
            is_to_be_read(&page, lacking).await?;
        } else {
            press(&page, &["begin", "safe", "traffic", "harmed"]).await?;
            page.wait_for("document.querySelector('.question').dataset.question === 'circumstance'").await?;
        }
    }
    Ok(())
}

async fn a_clock_far_off_changes_nothing(_: Engine, page: Page) -> Outcome<()> {
    for year in [1970, 2100] {
        page.server.put_into_head(&format!(
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
        page.go("en/index.html", UP).await?;
        assert_eq!(page.text("year()").await?, year.to_string());
        press(&page, &["begin", "safe", "traffic", "harmed"]).await?;
        page.wait_for("document.querySelector('.question').dataset.question === 'circumstance'").await?;
        assert!(page.list("troubles").await?.is_empty(), "{year}");
    }
    Ok(())
}

async fn after_a_hundred_beginnings_all_is_as_at_first(_: Engine, page: Page) -> Outcome<()> {
    page.open().await?;
    let elements = "document.querySelectorAll('*').length + document.querySelector('#mediation-guide').innerHTML";
    // The first of them puts the program's own screen into the page.
    press(&page, &["begin", "start-again"]).await?;
    page.wait_for("!!document.querySelector('#mediation-guide .start')").await?;
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
    page.say("safety=safe event=traffic role=harmed").await?;
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "circumstance");
    Ok(())
}
