//! A browser of five years ago: what has come since then is taken away before the page begins.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use guide_tests::scripted_input::{begin_and_answer, press_buttons};

in_every_engine! {
    a_browser_of_five_years_ago_can_do_all_of_it,
    a_partners_page_in_such_a_browser_shows_it_too,
}

/// What browsers have learnt since the autumn of 2021, as far as a script could miss it and the drivers don't need it.
const SINCE_2021: &str = "<script>{
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

const SAID: &str = "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room";

async fn nothing_went_wrong(page: &Page, how: &str) -> TestResult {
    assert_eq!(page.list("pageLog").await?, Vec::<String>::new(), "{how}");
    assert_eq!(page.text("window.isOld").await?, "true", "{how}: the browser is an old one");
    Ok(())
}

async fn a_browser_of_five_years_ago_can_do_all_of_it(_: Engine, page: Page) -> TestResult {
    let voice = "<script>{
        window.said = [];
        const speech = {
            getVoices: () => [{ lang: 'en-US', localService: true }],
            speak: it => said.push(it.text.trim()), cancel() {},
        };
        Object.defineProperty(window, 'speechSynthesis', { value: speech });
        window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text } };
    }</script>";
    page.server.inject_into_head(&format!("{SINCE_2021}{voice}"));
    page.open("en/index.html", PROGRAM_READY).await?;
    page.script("document.querySelector('.aloud').click()").await?;
    let marked = page.text("document.querySelector('.spoken').textContent").await?;
    assert!(marked.starts_with("After what happened") && page.list("said").await? == [marked], "read, and marked");
    begin_and_answer(&page, SAID).await?;
    page.wait_until("!!document.querySelector('.result')").await?;
    assert_eq!(page.text("document.querySelectorAll('.spoken').length").await?, "0");
    page.script("document.querySelector('.take-along details').open = true").await?;
    page.click(".take-along .copy").await?;
    page.wait_until("document.querySelector('.take-along').dataset.taken === 'done'").await?;
    page.script("document.querySelector('.bottom [value=start-again]').click()").await?;
    page.wait_until("!!document.querySelector('.start')").await?;
    press_buttons(&page, &["together", "nl", "begin"]).await?;
    page.wait_until("!!document.querySelector('.two .question')").await?;
    nothing_went_wrong(&page, "alone").await
}

async fn a_partners_page_in_such_a_browser_shows_it_too(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(SINCE_2021);
    for host in ["plain", "strict"] {
        host_page::open(&page, host).await?;
        begin_and_answer(&page, SAID).await?;
        page.wait_until("!!document.querySelector('.result')").await?;
        nothing_went_wrong(&page, host).await?;
    }
    Ok(())
}
