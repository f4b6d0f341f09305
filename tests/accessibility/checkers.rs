//! What two checkers of others look for, in each engine, alone and in a frame of a partner's.

use std::fs;

use guide_tests::browser::{OpenOptions, PROGRAM_READY, Page, TestResult, with_guide};
use guide_tests::engine::Engine;
use guide_tests::project;
use serde_json::Value;

use crate::scenes::{SCENES, shine};

in_every_engine! {
    alone,
    in_a_partners_page,
    on_the_pages_beside_the_guide,
}

/// The checkers, as their packages bring them.
const FILES: [&str; 2] = ["axe-core/axe.min.js", "accessibility-checker-engine/ace.js"];

/// What they say and what is none, each with the reason. Each is found: where one isn't any more, it goes from here.
const EXCEPTIONS: [(&str, &str); 1] = [
    // HTML has this attribute, for the policy by which the browser holds the page to its promises, and for less guessing.
    ("IBM element_attribute_deprecated", "http-equiv"),
];

/// Loads the checkers into the page or frame.
///
/// # Panics
/// Where they are not there.
pub(crate) async fn load(page: &Page) -> TestResult {
    for file in FILES {
        let path = project().join("tests/accessibility/node_modules").join(file);
        let script = fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}; run `npm ci` in tests/accessibility", path.display()));
        page.script(&format!("{script}; if (typeof ace !== 'undefined') window.ace = ace;")).await?;
    }
    Ok(())
}

/// Runs axe by these rules; by all of them where none is named.
const AXE: &str = "
    const [rules, done] = arguments;
    const options = { resultTypes: ['violations'], iframes: false };
    if (rules) options.runOnly = { type: 'rule', values: rules.split(' ') };
    const told = result => result.violations.flatMap(rule => rule.nodes.map(node =>
        `axe ${rule.id}: ${node.html.slice(0, 160)} ${node.any.concat(node.all, node.none).map(it => it.message).join('; ')}`));
    axe.run(document, options).then(result => done(told(result)), error => done([String(error)]));";

/// Runs IBM's. What it asks a person to look at is no failure.
const IBM: &str = "
    const done = arguments[0];
    const told = report => report.results.filter(it => it.value[1] === 'FAIL')
        .map(it => `IBM ${it.ruleId}: ${it.snippet.slice(0, 160)} ${it.message}`);
    new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility'])
        .then(it => done(it.results.length ? told(it) : ['IBM looked at nothing']), error => done([String(error)]));";

async fn run(page: &Page, checker: &str, arguments: Vec<Value>) -> TestResult<Vec<String>> {
    let told = page.driver.execute_async(checker, arguments).await?;
    let told = told.json().as_array().expect("a checker tells a list");
    Ok(told.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect())
}

/// What axe finds by these rules; by all of them where none is named.
pub(crate) async fn axe(page: &Page, rules: &str) -> TestResult<Vec<String>> {
    run(page, AXE, vec![rules.into()]).await
}

async fn both(page: &Page) -> TestResult<Vec<String>> {
    Ok([axe(page, "").await?, run(page, IBM, vec![]).await?].concat())
}

/// Every screen.
async fn look(page: &Page, language: &str, scheme: &str) -> TestResult {
    shine(page, scheme).await?;
    is_clean(found(page, language).await?, &format!("{language}, {scheme}"));
    Ok(())
}

/// What the checkers find on every screen.
async fn found(page: &Page, language: &str) -> TestResult<Vec<String>> {
    load(page).await?;
    let mut all = Vec::new();
    for scene in SCENES {
        scene.show(page, language).await?;
        all.extend(both(page).await?.into_iter().map(|it| format!("{}: {it}", scene.name)));
    }
    Ok(all)
}

/// Nothing is left but what is excepted.
fn is_clean(mut found: Vec<String>, place: &str) {
    for (rule, what) in EXCEPTIONS {
        let before = found.len();
        found.retain(|it| !(it.contains(rule) && it.contains(what)));
        assert!(found.len() < before, "{place}: {rule} isn't found any more: take it from EXCEPTIONS");
    }
    assert!(found.is_empty(), "{place}:\n{}", found.join("\n"));
}

async fn alone(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    look(&page, "en", "light").await
}

async fn in_a_partners_page(_: Engine, page: Page) -> TestResult {
    page.open_in_frame("partner/en/index.html", PROGRAM_READY).await?;
    look(&page, "nl", "dark").await
}

/// The page that picks a language, where it can't; and the one on which site owners choose.
const BESIDE: [(&str, &str); 2] = [
    ("scripts-refused/index.html", "!!document.querySelector('a[hreflang]')"),
    ("embed/index.html", "!!document.querySelector('#element').value"),
];

async fn on_the_pages_beside_the_guide(_: Engine, page: Page) -> TestResult {
    let mut all = Vec::new();
    for (path, until) in BESIDE {
        page.open(path, until).await?;
        load(&page).await?;
        all.extend(both(&page).await?.into_iter().map(|it| format!("{path}: {it}")));
    }
    is_clean(all, "beside");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nor_in_the_other_language_and_light() {
    with_guide(OpenOptions::default(), |page| async move {
        look(&page, "en", "dark").await?;
        look(&page, "nl", "light").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nor_where_colours_are_forced() {
    with_guide(
        OpenOptions { browser_flags: &["--force-high-contrast"], ..OpenOptions::default() },
        |page| async move {
            assert_eq!(page.text("matchMedia('(forced-colors: active)').matches").await?, "true");
            let mut found = found(&page, "nl").await?;
            // Told of colours that the browser has replaced: `colours.rs` looks at what is seen.
            found.retain(|it| !it.contains("axe color-contrast"));
            is_clean(found, "forced colours");
            Ok(())
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nor_on_those_in_the_dark() {
    with_guide(OpenOptions::default(), |page| async move {
        let dark = serde_json::json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        page.driver.cdp().send_raw("Emulation.setEmulatedMedia", dark).await?;
        for (path, until) in BESIDE {
            page.open(path, until).await?;
            assert_eq!(page.text("matchMedia('(prefers-color-scheme: dark)').matches").await?, "true");
            load(&page).await?;
            assert_eq!(axe(&page, "color-contrast").await?, Vec::<String>::new(), "{path}");
        }
        Ok(())
    })
    .await;
}
