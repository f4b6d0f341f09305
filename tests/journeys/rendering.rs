//! What the program draws: what the build writes for the same reader, and no more than has changed.

use app::{Action, Session};
use guide_tests::browser::{OpenOptions, Page, SCREENS_LOADED, StartFrom, TestResult, with_guide};
use guide_tests::html::normalize;
use guide_tests::screens::{action, buttons, screen_html, session};

/// The screen that the page shows is the one that a reader of this journey gets from scratch.
async fn shows(page: &Page, session: &Session) -> TestResult<bool> {
    let shown = page.text("document.querySelector('#mediation-guide > .guide').outerHTML").await?;
    Ok(normalize(&shown) == screen_html(session))
}

#[tokio::test(flavor = "multi_thread")]
async fn after_any_press_the_page_is_as_if_drawn_from_scratch() {
    with_guide(OpenOptions::default(), |page| async move {
        let mut session = session("en");
        let mut random = fastrand::Rng::with_seed(4);
        let mut results = 0;
        let (mut together, mut beside) = (0, 0);
        for step in 0..600 {
            assert!(shows(&page, &session).await?, "step {step}, {:?}", session.stage());
            assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
            results += usize::from(session.stage() == guide::Stage::Result);
            together += usize::from(session.is_together());
            beside += usize::from(session.beside().is_some());
            // Back and forth, but not to the beginning all the time.
            let mut presses = buttons(&session);
            presses.retain(|(_, value)| value != "start-again" || random.u8(..20) == 0);
            let (name, value) = &presses[random.usize(..presses.len())];
            page.script(&format!("document.querySelector('button[name=\"{name}\"][value=\"{value}\"]').click()"))
                .await?;
            session.apply(action(name, value));
        }
        assert!(results > 20, "{results}: the walk hardly sees a result");
        assert!(together > 50 && beside > 50, "{together}, {beside}: the walk hardly sees two people");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_another_language_too() {
    with_guide(OpenOptions::default(), |page| async move {
        let mut session = session("nl");
        page.click("[hreflang=nl]").await?;
        assert!(shows(&page, &session).await?);
        page.begin().await?;
        session.apply(Action::Begin);
        assert!(shows(&page, &session).await?);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn screens_that_wait_in_the_page_are_those_that_the_program_draws() {
    for language in ["en", "nl"] {
        with_guide(OpenOptions { language, ..OpenOptions::default() }, |page| async move {
            let drawn = "document.querySelector('#mediation-guide > .guide').outerHTML";
            let start = page.text(drawn).await?;
            // Each is what it changes on the screen before it.
            let waiting = "[...document.querySelectorAll('template')].map(it => {
                const guide = document.querySelector('#mediation-guide > .guide').cloneNode(true);
                for (const part of it.content.children) {
                    guide.querySelector(`:scope > ${part.tagName}`).replaceWith(part.cloneNode(true));
                }
                return it.dataset.after + '\\n' + guide.outerHTML;
            })";
            let waiting = page.list(waiting).await?;
            assert!(waiting.len() > 4, "{}", waiting.len());
            for early in waiting {
                let (ways, screen) = early.rsplit_once('\n').expect("ways and a screen");
                for way in ways.lines() {
                    page.click("[value=help]").await?;
                    page.click("[value=start-again]").await?;
                    assert_eq!(normalize(&page.text(drawn).await?), normalize(&start), "before {way}");
                    for press in way.split('|') {
                        let (name, value) = press.split_once(' ').expect("a name and a value");
                        page.click(&format!("#mediation-guide button[name='{name}'][value='{value}']")).await?;
                    }
                    assert_eq!(normalize(&page.text(drawn).await?), normalize(screen), "after {way}");
                }
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_shown_before_the_program_is_there_is_what_it_would_draw() {
    with_guide(OpenOptions { start_from: StartFrom::BlankPage, ..OpenOptions::default() }, |page| async move {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        let mut session = session("en");
        for (name, value) in [("go", "begin"), ("safety", "afraid")] {
            page.click(&format!("[name={name}][value={value}]")).await?;
            session.apply(action(name, value));
            assert!(shows(&page, &session).await?, "{name} {value}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_draws_only_what_changes() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer("safety=safe event=traffic role=harmed").await?;
        let witness = "window.changes = []; new MutationObserver(all => changes.push(...all.map(it => it.type + ' ' + \
            (it.attributeName || `${it.target.localName} ${[...it.addedNodes].map(it => it.className)}`)))).observe(document, \
            { subtree: true, childList: true, attributes: true, characterData: true })";
        page.script(witness).await?;
        page.click("[value=long-ago]").await?;
        assert_eq!(page.list("changes").await?, ["attributes aria-checked"]);
        page.script("changes.length = 0").await?;
        page.click("main [value=back]").await?;
        let changes = page.list("changes").await?;
        assert_eq!(changes, ["childList main question", "childList main "], "one question for another, and nothing around");
        Ok(())
    })
    .await;
}

/// A browser's extension may put words where the guide knows of an element.
#[tokio::test(flavor = "multi_thread")]
async fn what_others_put_into_the_page_does_not_stop_the_program() {
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
async fn nothing_runs_while_nobody_acts() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        let cdp = page.driver.cdp();
        cdp.send_raw("Performance.enable", serde_json::json!({})).await?;
        let scripts = async || {
            let metrics = cdp.send_raw("Performance.getMetrics", serde_json::json!({})).await?;
            let all = metrics["metrics"].as_array().cloned().unwrap_or_default();
            let found = all.iter().find(|it| it["name"] == "ScriptDuration").and_then(|it| it["value"].as_f64());
            TestResult::Ok(found.expect("the browser measures it"))
        };
        let before = scripts().await?;
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        assert!((scripts().await? - before).abs() < f64::EPSILON, "a script has run");
        // The witness works: this does run.
        page.script("setTimeout(() => { for (let i = 0; i < 1e6; i++) Math.random() }, 100)").await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert!(scripts().await? > before);
        Ok(())
    })
    .await;
}
