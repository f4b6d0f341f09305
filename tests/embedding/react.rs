//! The guide in a page made with React, by its npm package: what the page's owner changes around a reader isn't felt.

use guide_tests::browser::{PROGRAM_READY, Page, SHOWN_OPTIONS, TestResult};
use guide_tests::engine::Engine;
use guide_tests::npm::site;
use guide_tests::scripted_input::{answer_by_script, begin_and_answer};
use guide_tests::{LOADED, advised_options, journey_with};

in_every_engine! {
    a_page_that_renders_again_keeps_the_journey_up_to_the_result,
    taken_out_and_put_back_it_begins_anew_and_says_so,
}

const BEGINNING: &str = "safety=safe event=traffic role=harmed";
const REST: &str = "circumstance=long-ago wish=ask closeness=same-room";

/// As the package's README says: the script is the page's own, and the guide's frame is all that it lets in.
const HTML: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Made with React</title>\
    <meta http-equiv=\"Content-Security-Policy\" \
    content=\"default-src 'none'; img-src data:; script-src 'self'; frame-src {guide}\">\
    <link rel=\"icon\" href=\"data:,\"><script src=\"app.js\" defer></script></head>\
    <body data-guide=\"{guide}\"><div id=\"app\"></div></body></html>";

async fn a_page_that_renders_again_keeps_the_journey_up_to_the_result(_: Engine, page: Page) -> TestResult {
    if !open(&page).await? {
        return Ok(());
    }
    begin_and_answer(&page, BEGINNING).await?;
    page.script("window.isBefore = true").await?;
    outside(&page, "again again speak paint again").await?;
    assert_eq!(page.text("document.getElementById('told').textContent").await?, "3 1 1", "ready is heard once");
    let changed = "document.documentElement.lang === 'nl' && document.documentElement.dataset.scheme === 'dark'";
    page.enter_element("mediation-guide[title=\"Rendered 3 times\"]", changed).await?;
    assert_eq!(page.text("window.isBefore").await?, "true", "the frame wasn't loaded anew");
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "circumstance");
    answer_by_script(&page, REST).await?;
    let said = format!("{BEGINNING} {REST}");
    assert_eq!(page.list(SHOWN_OPTIONS).await?, advised_options(&journey_with(LOADED.guide, &said)));
    outside(&page, "again").await?;
    page.enter_element("mediation-guide[title=\"Rendered 4 times\"]", "!!document.querySelector('.result')").await?;
    untroubled(&page).await
}

async fn taken_out_and_put_back_it_begins_anew_and_says_so(_: Engine, page: Page) -> TestResult {
    if !open(&page).await? {
        return Ok(());
    }
    begin_and_answer(&page, BEGINNING).await?;
    outside(&page, "show").await?;
    page.wait_until("!document.querySelector('mediation-guide')").await?;
    outside(&page, "show").await?;
    page.enter_element("mediation-guide", &format!("{PROGRAM_READY} && !!document.querySelector('.start')")).await?;
    outside(&page, "").await?;
    page.wait_until("document.getElementById('told').textContent === '0 2 2'").await?;
    untroubled(&page).await
}

/// Goes to the page and into the guide there; `false` where the page can't be made on this machine.
async fn open(page: &Page) -> TestResult<bool> {
    let Some(site) = site() else { return Ok(false) };
    let guide = page.server.address.trim_end_matches('/');
    page.server.add_page("react/index.html", HTML.replace("{guide}", guide));
    page.server.add_page("react/app.js", site.bundle("app.tsx"));
    page.navigate(&page.server.partner, "react/index.html").await?;
    page.wait_until("document.getElementById('told').textContent === '0 1 1'").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    Ok(true)
}

/// Presses buttons of the page around, by their ids, one after the other.
async fn outside(page: &Page, ids: &str) -> TestResult {
    page.driver.enter_default_frame().await?;
    for id in ids.split_whitespace() {
        page.script(&format!("document.getElementById('{id}').click()")).await?;
    }
    Ok(())
}

async fn untroubled(page: &Page) -> TestResult {
    page.driver.enter_default_frame().await?;
    assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
    Ok(())
}
