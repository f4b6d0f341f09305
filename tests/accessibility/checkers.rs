//! Two accessibility checkers, axe and IBM's, on all screens in each engine.

use std::fs;

use guide_tests::browser::{OpenOptions, PROGRAM_READY, Page, TestResult, with_guide};
use guide_tests::engine::Engine;
use guide_tests::project;
use serde_json::Value;

use crate::scenes::{SCENES, other_languages, set_colour_scheme};

in_every_engine! {
    axe_and_ibm_find_no_violation_on_any_screen,
    axe_and_ibm_find_no_violation_on_a_host_page,
    axe_and_ibm_find_no_violation_around_an_open_dialog,
    axe_and_ibm_find_no_violation_in_the_language_picker_and_the_configurator,
}

/// The scripts of the checkers, in their packages.
const FILES: [&str; 2] = ["axe-core/axe.min.js", "accessibility-checker-engine/ace.js"];

/// Accepted findings, each with the reason. Each must occur; remove one that no longer does.
const EXCEPTIONS: [(&str, &str); 1] = [
    // HTML allows this attribute. The page needs it for its policy and its encoding.
    ("IBM element_attribute_deprecated", "http-equiv"),
];

/// Loads the checkers into the page or frame.
pub(crate) async fn load(page: &Page) -> TestResult {
    for file in FILES {
        let path = project().join("tests/accessibility/node_modules").join(file);
        let script = fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}; run `npm ci` in tests/accessibility", path.display()));
        page.script(&format!("{script}; if (typeof ace !== 'undefined') window.ace = ace;")).await?;
    }
    Ok(())
}

/// Runs axe with these rules, or with all rules if the list is empty.
const AXE: &str = "
    const [rules, done] = arguments;
    const options = { resultTypes: ['violations'], iframes: false };
    if (rules) options.runOnly = { type: 'rule', values: rules.split(' ') };
    const violations = result => result.violations.flatMap(rule => rule.nodes.map(node =>
        `axe ${rule.id}: ${node.html.slice(0, 160)} ${node.any.concat(node.all, node.none).map(it => it.message).join('; ')}`));
    axe.run(document, options).then(result => done(violations(result)), error => done([String(error)]));";

/// Runs IBM's checker. Findings that ask for a review by a person don't count.
const IBM: &str = "
    const done = arguments[0];
    const failures = report => report.results.filter(it => it.value[1] === 'FAIL')
        .map(it => `IBM ${it.ruleId}: ${it.snippet.slice(0, 160)} ${it.message}`);
    new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility'])
        .then(it => done(it.results.length ? failures(it) : ['IBM checked nothing']), error => done([String(error)]));";

async fn run(page: &Page, checker: &str, arguments: Vec<Value>) -> TestResult<Vec<String>> {
    let findings = page.driver.execute_async(checker, arguments).await?;
    let findings = findings.json().as_array().expect("a checker returns a list");
    Ok(findings.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect())
}

/// The violations that axe finds with these rules, or with all rules if the list is empty.
pub(crate) async fn axe(page: &Page, rules: &str) -> TestResult<Vec<String>> {
    run(page, AXE, vec![rules.into()]).await
}

async fn axe_and_ibm(page: &Page) -> TestResult<Vec<String>> {
    Ok([axe(page, "").await?, run(page, IBM, vec![]).await?].concat())
}

/// Asserts that the checkers find nothing on any screen.
async fn assert_all_screens_clean(page: &Page, language: &str, scheme: &str) -> TestResult {
    set_colour_scheme(page, scheme).await?;
    assert_clean(check_all_screens(page, language).await?, &format!("{language}, {scheme}"));
    Ok(())
}

/// The findings of the checkers on all screens.
async fn check_all_screens(page: &Page, language: &str) -> TestResult<Vec<String>> {
    load(page).await?;
    let mut all = Vec::new();
    for scene in SCENES {
        scene.show(page, language).await?;
        all.extend(axe_and_ibm(page).await?.into_iter().map(|it| format!("{}: {it}", scene.name)));
    }
    Ok(all)
}

/// Asserts that there are no findings except the accepted ones.
fn assert_clean(mut found: Vec<String>, place: &str) {
    for (rule, passage) in EXCEPTIONS {
        let before = found.len();
        found.retain(|it| !(it.contains(rule) && it.contains(passage)));
        assert!(found.len() < before, "{place}: {rule} is no longer found: remove it from EXCEPTIONS");
    }
    assert!(found.is_empty(), "{place}:\n{}", found.join("\n"));
}

async fn axe_and_ibm_find_no_violation_on_any_screen(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    assert_all_screens_clean(&page, "en", "light").await
}

async fn axe_and_ibm_find_no_violation_on_a_host_page(_: Engine, page: Page) -> TestResult {
    page.open_in_frame("host_page/en/index.html", PROGRAM_READY).await?;
    assert_all_screens_clean(&page, "nl", "dark").await
}

/// A host page without violations of its own.
const HOST: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<script src="GUIDEembed.js"></script><main><h1>A host page</h1><mediation-guide start="dialog"></mediation-guide></main>"#;

/// What the element adds to a host page, around the frame: the dialog and the button that closes it.
async fn axe_and_ibm_find_no_violation_around_an_open_dialog(_: Engine, page: Page) -> TestResult {
    const DIALOG: &str = "document.querySelector('mediation-guide').shadowRoot.querySelector('dialog')";
    page.server.add_page("dialog", HOST.replace("GUIDE", &page.server.address));
    page.navigate(&page.server.host_site, "dialog").await?;
    page.wait_until("!!document.querySelector('mediation-guide')?.shadowRoot?.querySelector('a')").await?;
    page.script("document.querySelector('mediation-guide').open(true)").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    page.driver.enter_default_frame().await?;
    assert_eq!(page.text(&format!("{DIALOG}.open && {DIALOG}.getAttribute('aria-label')")).await?, "Mediation guide");
    load(&page).await?;
    assert_eq!(axe_and_ibm(&page).await?, Vec::<String>::new());
    Ok(())
}

/// The language picker, without scripts, and the configurator.
const OTHER_PAGES: [(&str, &str); 2] = [
    ("scripts-refused/index.html", "!!document.querySelector('a[hreflang]')"),
    ("embed/index.html", "!!document.querySelector('#element').value"),
];

async fn axe_and_ibm_find_no_violation_in_the_language_picker_and_the_configurator(
    _: Engine,
    page: Page,
) -> TestResult {
    let mut all = Vec::new();
    for (path, until) in OTHER_PAGES {
        page.open(path, until).await?;
        load(&page).await?;
        all.extend(axe_and_ibm(&page).await?.into_iter().map(|it| format!("{path}: {it}")));
    }
    assert_clean(all, "other pages");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_and_ibm_find_no_violation_in_the_other_languages_and_schemes() {
    with_guide(OpenOptions::default(), |page| async move {
        assert_all_screens_clean(&page, "en", "dark").await?;
        for language in other_languages() {
            assert_all_screens_clean(&page, language, "light").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_and_ibm_find_no_violation_with_forced_colours() {
    with_guide(
        OpenOptions { browser_flags: &["--force-high-contrast"], ..OpenOptions::default() },
        |page| async move {
            assert_eq!(page.text("matchMedia('(forced-colors: active)').matches").await?, "true");
            let mut found = check_all_screens(&page, "nl").await?;
            // The checkers read the original colours, not the forced ones: `colours.rs` tests those.
            found.retain(|it| !it.contains("axe color-contrast"));
            assert_clean(found, "forced colours");
            Ok(())
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_enough_contrast_in_the_dark_language_picker_and_configurator() {
    with_guide(OpenOptions::default(), |page| async move {
        let dark = serde_json::json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        page.driver.cdp().send_raw("Emulation.setEmulatedMedia", dark).await?;
        for (path, until) in OTHER_PAGES {
            page.open(path, until).await?;
            assert_eq!(page.text("matchMedia('(prefers-color-scheme: dark)').matches").await?, "true");
            load(&page).await?;
            assert_eq!(axe(&page, "color-contrast").await?, Vec::<String>::new(), "{path}");
        }
        Ok(())
    })
    .await;
}
