//! Printing: the number of pages and the colours on paper, measured in Chromium.

use guide_tests::browser::{OpenOptions, PROGRAM_READY, Page, TestResult, with_guide};
use serde_json::json;

/// Readers with few options, with many, and one who is referred to help.
const READERS: [&str; 4] = [
    "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask,tell closeness=in-writing",
    "safety=safe event=violence role=caused circumstance=case-open,contact-ban wish=apologise,explain closeness=same-room",
    "safety=safe event=sexual-harm role=harmed circumstance=last-seven-days,family,not-reported wish=tell,closure,less-afraid closeness=recorded",
    "safety=safe event=death role=close-to-harmed circumstance=other-died wish=ask",
];

/// Whether the printed document has a page with this number.
async fn has_page(page: &Page, number: u8) -> bool {
    let parameters = json!({ "pageRanges": number.to_string(), "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
    page.driver.cdp().send_raw("Page.printToPDF", parameters).await.is_ok()
}

async fn unfold_take_along(page: &Page) -> TestResult {
    page.script("document.querySelector('.take-along details').open = true").await?;
    Ok(())
}

/// Prints the result by its button, and returns whether the document has a page with this number.
async fn printed_result_has_page(page: &Page, number: u8) -> TestResult<bool> {
    page.script("window.print = () => dispatchEvent(new Event('beforeprint'))").await?;
    unfold_take_along(page).await?;
    page.click(".take-along .print").await?;
    assert_eq!(page.text("document.querySelectorAll('.printout').length").await?, "1");
    let participants = page.text("document.querySelectorAll('.printout .who').length").await?;
    let options = page.text("document.querySelectorAll('main .cards [data-fit]').length").await?;
    assert_eq!(participants, options, "the printout should say who takes part in each option");
    Ok(has_page(page, number).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printed_result_takes_one_or_two_pages() {
    for language in ["en", "nl"] {
        with_guide(OpenOptions { language, ..OpenOptions::default() }, |page| async move {
            page.script("document.body.style.minHeight = '120cm'").await?;
            assert!(has_page(&page, 3).await, "a third page should be detected if there is one");
            for reader in READERS {
                page.open_guide().await?;
                page.begin().await?;
                page.answer(reader).await?;
                if page.text("!!document.querySelector('.first')").await? == "true" {
                    page.click("[value=read-on]").await?;
                }
                unfold_take_along(&page).await?;
                page.click(".take-along .tick").await?;
                assert!(printed_result_has_page(&page, 1).await?, "{reader}");
                assert!(!printed_result_has_page(&page, 3).await?, "{reader}: more than two pages");
            }
            Ok(())
        })
        .await;
    }
}

/// A JavaScript expression: the printed elements whose text has less than the minimum contrast with its background or with
/// white paper.
const LOW_CONTRAST: &str = "
    (() => {
        const parts = colour => colour.match(/[\\d.]+/g).map(Number);
        const bright = ([red, green, blue]) => [red, green, blue]
            .map(it => it / 255).map(it => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4))
            .reduce((sum, it, i) => sum + it * [0.2126, 0.7152, 0.0722][i], 0.05);
        const ground = it => {
            const colour = parts(getComputedStyle(it).backgroundColor);
            return colour[3] === 0 ? (it.parentElement ? ground(it.parentElement) : [255, 255, 255]) : colour;
        };
        // Printers may omit backgrounds.
        const least = it => Math.min(...[ground(it), [255, 255, 255]].map(on => {
            const [one, other] = [bright(on), bright(parts(getComputedStyle(it).color))].sort((a, b) => b - a);
            return one / other;
        }));
        const texts = [...document.querySelectorAll('.printout *')].filter(it => [...it.childNodes].some(it => it.nodeType === 3 && it.data.trim()));
        return [texts.length > 20 ? '' : 'nothing is printed', ...texts.filter(it => least(it) < 4.5).map(it => `${least(it)}: ${it.outerHTML}`)]
            .filter(it => it);
    })()";

#[tokio::test(flavor = "multi_thread")]
async fn printed_text_has_enough_contrast_in_every_colour_scheme() {
    for settings in ["", "scheme=light", "scheme=dark", "scheme=dark&accent=%23ffe100"] {
        with_guide(OpenOptions::default(), move |page| async move {
            page.open(&format!("en/index.html?again#{settings}"), PROGRAM_READY).await?;
            page.begin().await?;
            page.answer(READERS[0]).await?;
            page.script("window.print = () => dispatchEvent(new Event('beforeprint'))").await?;
            unfold_take_along(&page).await?;
            page.click(".take-along .print").await?;
            for preferred in ["light", "dark"] {
                let media =
                    json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": preferred }] });
                page.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
                assert_eq!(page.list(LOW_CONTRAST).await?, Vec::<String>::new(), "{settings}, {preferred}");
            }
            Ok(())
        })
        .await;
    }
}
