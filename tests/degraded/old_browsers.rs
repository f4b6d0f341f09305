//! A browser of five years ago: what has come since then is taken away before the page begins.

use guide_tests::browser::{Outcome, Page, UP};
use guide_tests::engine::Engine;

use guide_tests::host_page::{self, press_all};
use guide_tests::visible::press;

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

async fn nothing_went_wrong(page: &Page, how: &str) -> Outcome<()> {
    assert_eq!(page.list("troubles").await?, Vec::<String>::new(), "{how}");
    assert_eq!(page.text("window.isOld").await?, "true", "{how}: the browser is an old one");
    Ok(())
}

async fn a_browser_of_five_years_ago_can_do_all_of_it(_: Engine, page: Page) -> Outcome<()> {
    let voice = "<script>{
        window.said = [];
        const speech = {
            getVoices: () => [{ lang: 'en-US', localService: true }],
            speak: it => said.push(it.text.trim()), cancel() {},
        };
        Object.defineProperty(window, 'speechSynthesis', { value: speech });
        window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text } };
    }</script>";
    page.server.put_into_head(&format!("{SINCE_2021}{voice}"));
    page.go("en/index.html", UP).await?;
    page.script("document.querySelector('.read-aloud').click()").await?;
    let marked = page.text("document.querySelector('.spoken').textContent").await?;
    assert!(marked.starts_with("After what happened") && page.list("said").await? == [marked], "read, and marked");
    press_all(&page, SAID).await?;
    page.wait_for("!!document.querySelector('.result')").await?;
    assert_eq!(page.text("document.querySelectorAll('.spoken').length").await?, "0");
    page.script("document.querySelector('.export details').open = true").await?;
    page.click(".export .copy").await?;
    page.wait_for("document.querySelector('.export').dataset.status === 'copied'").await?;
    page.script("document.querySelector('footer [value=start-again]').click()").await?;
    page.wait_for("!!document.querySelector('.start')").await?;
    press(&page, &["together", "nl", "begin"]).await?;
    page.wait_for("!!document.querySelector('.bilingual .question')").await?;
    nothing_went_wrong(&page, "alone").await
}

async fn a_partners_page_in_such_a_browser_shows_it_too(_: Engine, page: Page) -> Outcome<()> {
    page.server.put_into_head(SINCE_2021);
    for host in ["plain", "strict"] {
        host_page::open(&page, host).await?;
        press_all(&page, SAID).await?;
        page.wait_for("!!document.querySelector('.result')").await?;
        nothing_went_wrong(&page, host).await?;
    }
    Ok(())
}
