//! Screen reader announcements: each step is announced once, when its heading gets the focus.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;

in_every_engine! {
    each_step_is_announced_once_when_its_heading_gets_the_focus,
    a_checkbox_keeps_the_focus_and_causes_no_other_announcement,
    a_change_of_language_keeps_the_focus_and_marks_the_language,
}

/// Records focus changes and texts of live regions in `announced`.
const ANNOUNCEMENT_RECORDER: &str = "
    window.announced = [];
    addEventListener('focusin', ({ target }) => announced.push(`focus ${target.id || target.value || target.hreflang}: ${target.textContent}`));
    for (const live of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
        new MutationObserver(() => live.textContent && announced.push(`live region ${live.textContent}`)).observe(live, { childList: true, characterData: true, subtree: true });";

/// Presses a button as screen readers do, waits for another heading, and returns the announcements.
async fn press(page: &Page, name: &str, value: &str) -> TestResult<Vec<String>> {
    let heading = page.text("document.getElementById('heading').textContent").await?;
    page.script("announced.length = 0").await?;
    page.script(&format!("document.querySelector(\"#mediation-guide [name='{name}'][value='{value}']\").click()"))
        .await?;
    page.wait_until(&format!("document.getElementById('heading').textContent !== {heading:?}")).await?;
    // Waits for late announcements.
    page.driver.execute_async("requestAnimationFrame(() => setTimeout(arguments[0], 50))", vec![]).await?;
    page.list("announced").await
}

/// Presses from the start to the result, back to a question, and to help.
const STEPS: [(&str, &str); 12] = [
    ("go", "begin"),
    ("safety", "safe"),
    ("event", "traffic"),
    ("role", "harmed"),
    ("circumstance", "none"),
    ("wish", "unsure"),
    ("closeness", "in-writing"),
    ("change", "role"),
    ("role", "caused"),
    ("go", "help"),
    ("go", "back"),
    ("go", "start-again"),
];

async fn each_step_is_announced_once_when_its_heading_gets_the_focus(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    page.script(ANNOUNCEMENT_RECORDER).await?;
    for (name, value) in STEPS {
        let announced = press(&page, name, value).await?;
        let heading = page.text("document.getElementById('heading').textContent").await?;
        assert_eq!(announced, [format!("focus heading: {heading}")], "{name}={value}");
        let heading_state =
            "(it => it.localName + it.tabIndex + (document.activeElement === it))(document.getElementById('heading'))";
        assert_eq!(page.text(heading_state).await?, "h1-1true", "{name}={value}");
        assert_eq!(page.text("document.querySelectorAll('h1').length").await?, "1", "{name}={value}");
    }
    Ok(())
}

async fn a_checkbox_keeps_the_focus_and_causes_no_other_announcement(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    page.script(ANNOUNCEMENT_RECORDER).await?;
    for (name, value) in &STEPS[..4] {
        press(&page, name, value).await?;
    }
    let tick = "document.querySelector('main [role=checkbox]')";
    for ticked in ["true", "false"] {
        page.script(&format!("{tick}.focus(); announced.length = 0; window.tick = {tick}; tick.click()")).await?;
        page.wait_until(&format!("{tick}.getAttribute('aria-checked') === '{ticked}'")).await?;
        assert_eq!(page.text(&format!("tick === {tick} && tick === document.activeElement")).await?, "true");
        assert_eq!(page.list("announced").await?, Vec::<String>::new());
    }
    Ok(())
}

async fn a_change_of_language_keeps_the_focus_and_marks_the_language(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    page.script(ANNOUNCEMENT_RECORDER).await?;
    press(&page, "go", "begin").await?;
    page.script(
        "const link = document.querySelector('[hreflang=nl]'); link.focus(); announced.length = 0; link.click()",
    )
    .await?;
    page.wait_until("document.documentElement.lang === 'nl'").await?;
    page.driver.execute_async("requestAnimationFrame(() => setTimeout(arguments[0], 50))", vec![]).await?;
    // The link is still there, and is marked as current.
    let focused_link = "[document.activeElement.hreflang, document.activeElement.getAttribute('aria-current')]";
    assert_eq!(page.list(focused_link).await?, ["nl", "true"]);
    assert_eq!(page.list("announced").await?, Vec::<String>::new());
    // Each language's name is in that language, and has a `lang` attribute for speech synthesis.
    let name_languages = "[...document.querySelectorAll('.language')].map(it => it.hreflang === it.lang)";
    assert_eq!(page.list(name_languages).await?, ["true", "true"]);
    Ok(())
}
