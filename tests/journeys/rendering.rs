//! Rendering in the browser: the same HTML as prerendering produces, with minimal updates of the DOM.

use app::{Action, Session};
use guide_tests::browser::{OpenOptions, Page, SCREENS_LOADED, StartFrom, TestResult, with_guide};
use guide_tests::html::normalize;
use guide_tests::screens::{action, buttons, screen_html, session};

/// Whether the page shows exactly the screen that prerendering gives for a session.
async fn matches_prerendering(page: &Page, session: &Session) -> TestResult<bool> {
    let html = page.text("document.querySelector('#mediation-guide > .guide').outerHTML").await?;
    Ok(normalize(&html) == screen_html(session))
}

#[tokio::test(flavor = "multi_thread")]
async fn after_every_press_the_page_equals_the_prerendered_screen() {
    with_guide(OpenOptions::default(), |page| async move {
        let mut session = session("en");
        let mut random = fastrand::Rng::with_seed(4);
        let mut results = 0;
        let (mut together, mut beside) = (0, 0);
        for step in 0..600 {
            assert!(matches_prerendering(&page, &session).await?, "step {step}, {:?}", session.stage());
            assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
            results += usize::from(session.stage() == guide::Stage::Result);
            together += usize::from(session.is_together());
            beside += usize::from(session.second_locale().is_some());
            // Returns to the start only rarely, so that the walk reaches later screens.
            let mut presses = buttons(&session);
            presses.retain(|(_, value)| value != "start-again" || random.u8(..20) == 0);
            let (name, value) = &presses[random.usize(..presses.len())];
            page.script(&format!("document.querySelector('button[name=\"{name}\"][value=\"{value}\"]').click()"))
                .await?;
            session.apply(action(name, value));
        }
        assert!(results > 20, "{results}: the walk should see more results");
        assert!(together > 50 && beside > 50, "{together}, {beside}: the walk should see more screens for two people");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_change_of_language_the_page_equals_the_prerendered_screen() {
    with_guide(OpenOptions::default(), |page| async move {
        let mut session = session("nl");
        page.click("[hreflang=nl]").await?;
        assert!(matches_prerendering(&page, &session).await?);
        page.begin().await?;
        session.apply(Action::Begin);
        assert!(matches_prerendering(&page, &session).await?);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_prerendered_screens_in_a_page_equal_those_that_the_program_renders() {
    for language in ["en", "nl"] {
        with_guide(OpenOptions { language, ..OpenOptions::default() }, |page| async move {
            let guide_html = "document.querySelector('#mediation-guide > .guide').outerHTML";
            let start = page.text(guide_html).await?;
            // A template has only the parts that differ from the start screen.
            let prerendered = "[...document.querySelectorAll('template')].map(it => {
                const guide = document.querySelector('#mediation-guide > .guide').cloneNode(true);
                for (const part of it.content.children) {
                    guide.querySelector(`:scope > ${part.tagName}`).replaceWith(part.cloneNode(true));
                }
                return it.dataset.after + '\\n' + guide.outerHTML;
            })";
            let prerendered = page.list(prerendered).await?;
            assert!(prerendered.len() > 4, "{}", prerendered.len());
            for entry in prerendered {
                let (paths, screen) = entry.rsplit_once('\n').expect("paths and a screen");
                for path in paths.lines() {
                    page.activate("[value=help]").await?;
                    page.activate("[value=start-again]").await?;
                    assert_eq!(normalize(&page.text(guide_html).await?), normalize(&start), "before {path}");
                    for press in path.split('|') {
                        let (name, value) = press.split_once(' ').expect("a name and a value");
                        page.activate(&format!("#mediation-guide button[name='{name}'][value='{value}']")).await?;
                    }
                    assert_eq!(normalize(&page.text(guide_html).await?), normalize(screen), "after {path}");
                }
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn screens_shown_before_the_program_arrives_equal_the_prerendered_ones() {
    with_guide(OpenOptions { start_from: StartFrom::BlankPage, ..OpenOptions::default() }, |page| async move {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        let mut session = session("en");
        for (name, value) in [("go", "begin"), ("safety", "afraid")] {
            page.click(&format!("[name={name}][value={value}]")).await?;
            session.apply(action(name, value));
            assert!(matches_prerendering(&page, &session).await?, "{name} {value}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_updates_only_what_changes_in_the_dom() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer("safety=safe event=traffic role=harmed").await?;
        let observer = "window.changes = []; new MutationObserver(all => changes.push(...all.map(it => it.type + ' ' + \
            (it.attributeName || `${it.target.localName} ${[...it.addedNodes].map(it => it.className)}`)))).observe(document, \
            { subtree: true, childList: true, attributes: true, characterData: true })";
        page.script(observer).await?;
        page.click("[value=long-ago]").await?;
        assert_eq!(page.list("changes").await?, ["attributes aria-checked"]);
        page.script("changes.length = 0").await?;
        page.click("main [value=back]").await?;
        let changes = page.list("changes").await?;
        assert_eq!(changes, ["childList main question", "childList main "], "only the question should be replaced");
        Ok(())
    })
    .await;
}

/// A browser extension may insert text where the program expects an element.
#[tokio::test(flavor = "multi_thread")]
async fn foreign_content_in_the_page_does_not_stop_the_program() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer("safety=safe event=traffic role=harmed").await?;
        page.script("document.querySelector('main').prepend('a remark')").await?;
        page.script("document.querySelector('main [value=long-ago]').click()").await?;
        page.click("[value=help]").await?;
        assert_eq!(page.text("!!document.querySelector('main .help')").await?, "true");
        assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_script_runs_while_the_reader_is_idle() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        let cdp = page.driver.cdp();
        cdp.send_raw("Performance.enable", serde_json::json!({})).await?;
        let scripts = async || {
            let metrics = cdp.send_raw("Performance.getMetrics", serde_json::json!({})).await?;
            let all = metrics["metrics"].as_array().cloned().unwrap_or_default();
            let found = all.iter().find(|it| it["name"] == "ScriptDuration").and_then(|it| it["value"].as_f64());
            TestResult::Ok(found.expect("the browser measures script time"))
        };
        let before = scripts().await?;
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        assert!((scripts().await? - before).abs() < f64::EPSILON, "no script should run");
        // Control: the measurement detects a script that does run.
        page.script("setTimeout(() => { for (let i = 0; i < 1e6; i++) Math.random() }, 100)").await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert!(scripts().await? > before);
        Ok(())
    })
    .await;
}
