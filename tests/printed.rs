//! What comes out of a printer: Chromium tells how many pages there are.

use guide_tests::browser::{Opened, Outcome, Page, with_guide};
use serde_json::json;

/// Readers with few and with many options, and one who is led to help.
const READERS: [&str; 4] = [
    "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask,tell closeness=in-writing",
    "safety=safe event=violence role=caused circumstance=case-open,contact-ban wish=apologise,explain closeness=same-room",
    "safety=safe event=sexual-harm role=harmed circumstance=last-seven-days,family,not-reported wish=tell,closure,less-afraid closeness=recorded",
    "safety=safe event=death role=close-to-harmed circumstance=other-died wish=ask",
];

/// Whether there is a page of this number.
async fn has_page(page: &Page, number: u8) -> bool {
    let asked = json!({ "pageRanges": number.to_string(), "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
    page.driver.cdp().send_raw("Page.printToPDF", asked).await.is_ok()
}

/// The same of the result, as a press on the button prints it. After that it is gone again.
async fn result_has_page(page: &Page, number: u8) -> Outcome<bool> {
    page.script("window.print = () => dispatchEvent(new Event('beforeprint'))").await?;
    page.click(".take-along .print").await?;
    assert_eq!(page.text("document.querySelectorAll('.paper').length").await?, "1");
    let meets = page.text("document.querySelectorAll('.paper :is(.tiles span, .who)').length").await?;
    let options = page.text("document.querySelectorAll('main .cards [data-fit]').length").await?;
    assert_eq!(meets, options, "of each option, who meets stands on paper");
    Ok(has_page(page, number).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_result_takes_one_or_two_pages() {
    for language in ["en", "nl"] {
        with_guide(Opened { language, ..Opened::default() }, |page| async move {
            page.script("document.body.style.minHeight = '120cm'").await?;
            assert!(has_page(&page, 3).await, "the witness sees a third page where there is one");
            for reader in READERS {
                page.open().await?;
                page.begin().await?;
                page.say(reader).await?;
                if page.text("!!document.querySelector('.first')").await? == "true" {
                    page.click("[value=read-on]").await?;
                }
                page.click(".take-along .tick").await?;
                assert!(result_has_page(&page, 1).await?, "{reader}");
                assert!(!result_has_page(&page, 3).await?, "{reader}: more than two pages");
            }
            Ok(())
        })
        .await;
    }
}
