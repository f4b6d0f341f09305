//! A browser from five years ago, simulated by removing newer features before the page loads.

use std::fs;
use std::path::Path;

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use guide_tests::path_from_env;
use guide_tests::scripted_input::{begin_and_answer, press_buttons};
use walkdir::WalkDir;

in_every_engine! {
    all_features_work_in_a_browser_from_five_years_ago,
    the_element_works_in_a_browser_from_five_years_ago,
}

/// Removes what browsers have added since the autumn of 2021, except for features that the drivers need.
const REMOVE_NEW_FEATURES: &str = "<script>{
    const lacking = {
        'Array.prototype': 'at findLast findLastIndex toSorted toReversed toSpliced with',
        'String.prototype': 'at isWellFormed toWellFormed',
        Object: 'groupBy', Array: 'fromAsync', Map: 'groupBy', Promise: 'withResolvers try', URL: 'canParse parse',
        'Element.prototype': 'checkVisibility setHTMLUnsafe',
        'HTMLElement.prototype': 'showPopover hidePopover togglePopover',
        'HTMLDialogElement.prototype': 'show showModal close',
        'Set.prototype': 'union intersection difference isSubsetOf',
        AbortSignal: 'timeout any',
        window: 'structuredClone Highlight HighlightRegistry navigation scheduler CloseWatcher TrustedHTML Iterator ToggleEvent',
    };
    for (const [place, names] of Object.entries(lacking)) {
        const owner = place.split('.').reduce((it, name) => it && it[name], window);
        for (const name of names.split(' ')) if (owner) Object.defineProperty(owner, name, { value: undefined });
    }
    window.isOld = !([].at || window.structuredClone || document.documentElement.checkVisibility);
}</script>";

/// A published file without the texts in it that don't run.
fn scripts_in(file: &Path) -> String {
    const DATA: &str = "<script type=\"text/plain\"";
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let (before, data) = text.split_once(DATA).unwrap_or((&text, ""));
    let after = data.split(DATA).filter_map(|it| Some(it.split_once("</script>")?.1));
    std::iter::once(before).chain(after).collect()
}

/// A syntax error in a regular expression stops the whole script. esbuild rewrites other new syntax, but of a regular expression it
/// only delays the error: it replaces one that the promised browsers may not know by a call of `RegExp`.
#[test]
fn no_script_contains_a_regular_expression_that_old_browsers_do_not_know() {
    let mut checked = 0;
    for entry in WalkDir::new(path_from_env("GUIDE_DIST")) {
        let file = entry.expect("the folder can be read").into_path();
        if !file.extension().is_some_and(|it| it == "js" || it == "html") {
            continue;
        }
        checked += 1;
        let scripts = scripts_in(&file);
        for unknown in ["(?<=", "(?<!", "RegExp("] {
            let found = scripts.find(unknown).and_then(|at| scripts.get(at.saturating_sub(60)..at + 60));
            assert_eq!(found, None, "{}: {unknown}", file.display());
        }
    }
    assert!(checked > 8, "only {checked} files were checked");
}

const ANSWERS: &str = "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room";

async fn assert_no_page_errors(page: &Page, context: &str) -> TestResult {
    assert_eq!(page.list("pageLog").await?, Vec::<String>::new(), "{context}");
    assert_eq!(page.text("window.isOld").await?, "true", "{context}: new features should be missing");
    Ok(())
}

async fn all_features_work_in_a_browser_from_five_years_ago(_: Engine, page: Page) -> TestResult {
    let voice = "<script>{
        window.spoken = [];
        const speech = {
            getVoices: () => [{ lang: 'en-US', localService: true }],
            speak: it => spoken.push(it.text.trim()), cancel() {},
        };
        Object.defineProperty(window, 'speechSynthesis', { value: speech });
        window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text } };
    }</script>";
    page.server.inject_into_head(&format!("{REMOVE_NEW_FEATURES}{voice}"));
    page.open("en/index.html", PROGRAM_READY).await?;
    page.script("document.querySelector('.read-aloud').click()").await?;
    let highlighted = page.text("document.querySelector('.spoken').textContent").await?;
    assert!(highlighted.starts_with("After what happened"), "{highlighted}");
    assert_eq!(page.list("spoken").await?, [highlighted], "the highlighted sentence should be spoken");
    begin_and_answer(&page, ANSWERS).await?;
    page.wait_until("!!document.querySelector('.result')").await?;
    assert_eq!(page.text("document.querySelectorAll('.spoken').length").await?, "0");
    page.script("document.querySelector('.take-along details').open = true").await?;
    page.click(".take-along .copy").await?;
    page.wait_until("document.querySelector('.take-along').dataset.status === 'copied'").await?;
    page.script("document.querySelector('footer [value=start-again]').click()").await?;
    page.wait_until("!!document.querySelector('.start')").await?;
    press_buttons(&page, &["together", "nl", "begin"]).await?;
    page.wait_until("!!document.querySelector('.bilingual .question')").await?;
    assert_no_page_errors(&page, "on its own page").await
}

async fn the_element_works_in_a_browser_from_five_years_ago(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(REMOVE_NEW_FEATURES);
    for host in ["plain", "strict"] {
        host_page::open(&page, host).await?;
        begin_and_answer(&page, ANSWERS).await?;
        page.wait_until("!!document.querySelector('.result')").await?;
        assert_no_page_errors(&page, host).await?;
    }
    Ok(())
}
