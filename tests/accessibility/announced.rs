//! What is told to who doesn't see the screen: each step once, by the focus on its heading.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;

in_every_engine! {
    by_the_focus_on_its_heading,
    a_tick_is_told_by_the_button_itself,
    another_language_is_told_as_such,
}

/// Notes where the focus goes, and what is written where it is read out.
const LISTEN: &str = "
    window.told = [];
    addEventListener('focusin', ({ target }) => told.push(`focus ${target.id || target.value || target.hreflang}: ${target.textContent}`));
    for (const live of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
        new MutationObserver(() => live.textContent && told.push(`said ${live.textContent}`)).observe(live, { childList: true, characterData: true, subtree: true });";

/// Presses a button as programs do that read the screen, and waits until another question is there.
async fn press(page: &Page, name: &str, value: &str) -> TestResult<Vec<String>> {
    let heading = page.text("document.getElementById('heading').textContent").await?;
    page.script("told.length = 0").await?;
    page.script(&format!("document.querySelector(\"#mediation-guide [name='{name}'][value='{value}']\").click()"))
        .await?;
    page.wait_until(&format!("document.getElementById('heading').textContent !== {heading:?}")).await?;
    // What comes late, comes now.
    page.driver.execute_async("requestAnimationFrame(() => setTimeout(arguments[0], 50))", vec![]).await?;
    page.list("told").await
}

/// From the start to the result, and back; then to help.
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

async fn by_the_focus_on_its_heading(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    page.script(LISTEN).await?;
    for (name, value) in STEPS {
        let told = press(&page, name, value).await?;
        let heading = page.text("document.getElementById('heading').textContent").await?;
        assert_eq!(told, [format!("focus heading: {heading}")], "{name}={value}");
        let level =
            "(it => it.localName + it.tabIndex + (document.activeElement === it))(document.getElementById('heading'))";
        assert_eq!(page.text(level).await?, "h1-1true", "{name}={value}");
        assert_eq!(page.text("document.querySelectorAll('h1').length").await?, "1", "{name}={value}");
    }
    Ok(())
}

async fn a_tick_is_told_by_the_button_itself(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    page.script(LISTEN).await?;
    for (name, value) in &STEPS[..4] {
        press(&page, name, value).await?;
    }
    let tick = "document.querySelector('main [role=checkbox]')";
    for ticked in ["true", "false"] {
        page.script(&format!("{tick}.focus(); told.length = 0; window.tick = {tick}; tick.click()")).await?;
        page.wait_until(&format!("{tick}.getAttribute('aria-checked') === '{ticked}'")).await?;
        assert_eq!(page.text(&format!("tick === {tick} && tick === document.activeElement")).await?, "true");
        assert_eq!(page.list("told").await?, Vec::<String>::new());
    }
    Ok(())
}

async fn another_language_is_told_as_such(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    page.script(LISTEN).await?;
    press(&page, "go", "begin").await?;
    page.script("const link = document.querySelector('[hreflang=nl]'); link.focus(); told.length = 0; link.click()")
        .await?;
    page.wait_until("document.documentElement.lang === 'nl'").await?;
    page.driver.execute_async("requestAnimationFrame(() => setTimeout(arguments[0], 50))", vec![]).await?;
    // The link is still there, and says that it is the one.
    let shown = "[document.activeElement.hreflang, document.activeElement.getAttribute('aria-current')]";
    assert_eq!(page.list(shown).await?, ["nl", "true"]);
    assert_eq!(page.list("told").await?, Vec::<String>::new());
    // Each language is named in itself, and marked as such for the voice.
    let names = "[...document.querySelectorAll('.language')].map(it => it.hreflang === it.lang)";
    assert_eq!(page.list(names).await?, ["true", "true"]);
    Ok(())
}
