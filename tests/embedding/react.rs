//! The npm package in a React app: rendering the app again doesn't disturb a reader.

use guide_tests::browser::{PROGRAM_READY, Page, SHOWN_OPTIONS, TestResult};
use guide_tests::engine::Engine;
use guide_tests::npm::site;
use guide_tests::scripted_input::{answer_by_script, begin_and_answer};
use guide_tests::{OUR_GUIDE, advised_options, journey_with};

in_every_engine! {
    rendering_the_app_again_keeps_the_journey,
    unmounting_and_mounting_the_element_starts_again_and_fires_ready,
}

const FIRST_ANSWERS: &str = "safety=safe event=traffic role=harmed";
const LATER_ANSWERS: &str = "circumstance=long-ago wish=ask closeness=same-room";

/// The policy is as in the package's README: the page allows its own script and the guide's frame only.
const HTML: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Made with React</title>\
    <meta http-equiv=\"Content-Security-Policy\" \
    content=\"default-src 'none'; img-src data:; script-src 'self'; frame-src {guide}\">\
    <link rel=\"icon\" href=\"data:,\"><script src=\"app.js\" defer></script></head>\
    <body data-guide=\"{guide}\"><div id=\"app\"></div></body></html>";

async fn rendering_the_app_again_keeps_the_journey(_: Engine, page: Page) -> TestResult {
    if !open(&page).await? {
        return Ok(());
    }
    begin_and_answer(&page, FIRST_ANSWERS).await?;
    page.script("window.isPreviousPage = true").await?;
    press_on_host_page(&page, "again again speak paint again").await?;
    assert_eq!(page.text("document.getElementById('status').textContent").await?, "3 1 1", "ready should fire once");
    let changed = "document.documentElement.lang === 'nl' && document.documentElement.dataset.scheme === 'dark'";
    page.enter_element("mediation-guide[title=\"Rendered 3 times\"]", changed).await?;
    assert_eq!(page.text("window.isPreviousPage").await?, "true", "the frame should not be reloaded");
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "circumstance");
    answer_by_script(&page, LATER_ANSWERS).await?;
    let answers = format!("{FIRST_ANSWERS} {LATER_ANSWERS}");
    assert_eq!(page.list(SHOWN_OPTIONS).await?, advised_options(&journey_with(OUR_GUIDE.guide, &answers)));
    press_on_host_page(&page, "again").await?;
    page.enter_element("mediation-guide[title=\"Rendered 4 times\"]", "!!document.querySelector('.result')").await?;
    assert_no_page_errors(&page).await
}

async fn unmounting_and_mounting_the_element_starts_again_and_fires_ready(_: Engine, page: Page) -> TestResult {
    if !open(&page).await? {
        return Ok(());
    }
    begin_and_answer(&page, FIRST_ANSWERS).await?;
    press_on_host_page(&page, "show").await?;
    page.wait_until("!document.querySelector('mediation-guide')").await?;
    press_on_host_page(&page, "show").await?;
    page.enter_element("mediation-guide", &format!("{PROGRAM_READY} && !!document.querySelector('.start')")).await?;
    press_on_host_page(&page, "").await?;
    page.wait_until("document.getElementById('status').textContent === '0 2 2'").await?;
    assert_no_page_errors(&page).await
}

/// Opens the app, and enters the guide in it. `false` if this machine can't build the app.
async fn open(page: &Page) -> TestResult<bool> {
    let Some(site) = site() else { return Ok(false) };
    let guide = page.server.address.trim_end_matches('/');
    page.server.add_page("react/index.html", HTML.replace("{guide}", guide));
    page.server.add_page("react/app.js", site.bundle("app.tsx"));
    page.navigate(&page.server.host_site, "react/index.html").await?;
    page.wait_until("document.getElementById('status').textContent === '0 1 1'").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    Ok(true)
}

/// Presses buttons of the app, by their ids, one after another.
async fn press_on_host_page(page: &Page, ids: &str) -> TestResult {
    page.driver.enter_default_frame().await?;
    for id in ids.split_whitespace() {
        page.script(&format!("document.getElementById('{id}').click()")).await?;
    }
    Ok(())
}

async fn assert_no_page_errors(page: &Page) -> TestResult {
    page.driver.enter_default_frame().await?;
    assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
    Ok(())
}
