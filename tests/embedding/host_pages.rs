//! The guide on pages of others, by its element: calm ones, clumsy ones, and ones that pry.

use guide_tests::browser::{PROGRAM_READY, Page, SHOWN_OPTIONS, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page::open;
use guide_tests::scripted_input::begin_and_answer;
use guide_tests::{LOADED, advised_options, journey_with};
use std::time::Duration;
use thirtyfour::common::print::PrintParameters;
use thirtyfour::prelude::*;

in_every_engine! {
    a_reader_gets_to_the_result_on_every_page,
    where_the_guide_cant_be_shown_its_link_stays,
    what_isnt_seen_isnt_loaded,
    nobody_else_is_taken_for_the_guide,
    what_others_write_into_the_page_changes_nothing,
    the_keyboard_goes_in_and_out,
    what_leads_away_stays_in_sight_and_each_screen_begins_there,
    printed_with_the_page_all_of_it_is_there,
    // Last: Chromium then asks which program should call, and keeps the keys from the page.
    a_number_can_be_pressed_under_a_strict_policy,
}

const SAID: &str = "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room";

/// Pages of `tests/fixtures/hosts/` on which the guide stands by itself.
const HOSTS: [&str; 14] = [
    "plain",
    "resets",
    "prototypes",
    "recorder",
    "prying",
    "observer",
    "overlay",
    "huge",
    "right-to-left",
    "zoomed",
    "strict",
    "clobbering",
    "module",
    "cancelling",
];

async fn a_reader_gets_to_the_result_on_every_page(_: Engine, page: Page) -> TestResult {
    let advised = advised_options(&journey_with(LOADED.guide, SAID));
    for host in HOSTS {
        println!("    {host}");
        open(&page, host).await?;
        begin_and_answer(&page, SAID).await?;
        assert_eq!(page.list(SHOWN_OPTIONS).await?, advised, "{host}");
        page.wait_until("document.documentElement.scrollHeight <= innerHeight").await?;
    }
    Ok(())
}

const LINK: &str = "document.querySelector('mediation-guide a')";

async fn where_the_guide_cant_be_shown_its_link_stays(_: Engine, page: Page) -> TestResult {
    for host in ["refusing", "gone"] {
        println!("    {host}");
        page.navigate(&page.server.partner, &format!("hosts/{host}")).await?;
        // Only Chromium tells that it was forbidden to load a frame. Elsewhere the script stops waiting after 15 seconds.
        let frame = "document.querySelector('mediation-guide').shadowRoot?.querySelector('iframe')";
        page.wait_until(&format!("!!{frame}")).await?;
        page.wait_until(&format!("!{frame}")).await?;
        // That page listens.
        assert_eq!(page.text("window.told").await?, if host == "gone" { "mediation-guide" } else { "undefined" });
        page.wait_until(&format!("{LINK}.checkVisibility()")).await?;
        page.follow("mediation-guide a").await?;
        page.wait_until("document.title === 'Mediation guide'").await?;
    }
    Ok(())
}

/// Chromium checked the link against that page's policy, which names the guide only: nobody was called, and the frame was empty.
async fn a_number_can_be_pressed_under_a_strict_policy(engine: Engine, page: Page) -> TestResult {
    open(&page, "strict").await?;
    begin_and_answer(&page, "safety=afraid").await?;
    page.wait_until("!!document.querySelector('main .call')").await?;
    let heading = page.text("document.getElementById('heading').textContent").await?;
    if engine == Engine::WebKit {
        // Its test browser knows no program that calls, and would show an error in the page's place.
        page.script("document.querySelector('main .call').click()").await?;
    } else {
        page.click("main .call").await?;
    }
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(page.text("document.getElementById('heading').textContent").await?, heading);
    // Elsewhere the page around needn't hear of it.
    let target = if engine == Engine::Chromium { "_top" } else { "" };
    assert_eq!(page.text("document.querySelector('main .call').target").await?, target);
    page.driver.enter_default_frame().await?;
    assert_eq!(page.text("document.title").await?, "A strict policy");
    Ok(())
}

async fn what_isnt_seen_isnt_loaded(_: Engine, page: Page) -> TestResult {
    page.navigate(&page.server.partner, "hosts/hidden").await?;
    page.wait_until("!!document.querySelector('mediation-guide').shadowRoot").await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(
        !page.server.requested_paths().iter().any(|path| path.starts_with("/en/")),
        "{:?}",
        page.server.requested_paths()
    );
    page.click("button").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await
}

async fn nobody_else_is_taken_for_the_guide(_: Engine, page: Page) -> TestResult {
    open(&page, "forged").await?;
    begin_and_answer(&page, SAID).await?;
    let inside: f64 = page.text("innerHeight").await?.parse().expect("a number");
    page.driver.enter_default_frame().await?;
    assert_eq!(page.text("window.left").await?, "0");
    assert!(inside > 500.0 && inside < 12_000.0, "{inside}");
    Ok(())
}

async fn what_others_write_into_the_page_changes_nothing(_: Engine, page: Page) -> TestResult {
    for host in ["clobbering", "module"] {
        open(&page, host).await?;
        page.driver.enter_default_frame().await?;
        let frames = "[...document.querySelectorAll('mediation-guide')].map(it => (it.shadowRoot.querySelector('iframe') || it.shadowRoot.querySelector('a')).src || it.shadowRoot.querySelector('a').href)";
        for address in page.list(frames).await? {
            assert!(address.starts_with(&format!("{}en/index.html", page.server.address)), "{host}: {address}");
        }
        assert_eq!(page.text("(window.pageLog || []).join()").await?, "", "{host}");
    }
    Ok(())
}

async fn the_keyboard_goes_in_and_out(engine: Engine, page: Page) -> TestResult {
    open(&page, "plain").await?;
    page.driver.enter_default_frame().await?;
    page.script("document.getElementById('before').focus()").await?;
    page.driver.action_chain().send_keys(Key::Tab).perform().await?;
    page.wait_until("document.activeElement.localName === 'mediation-guide'").await?;
    page.enter_element("mediation-guide", "document.activeElement.className === 'leave'").await?;
    if engine == Engine::WebKit {
        println!("    out again by Tab: not tried in WebKitGTK, whose driver presses keys in the page around only");
        return Ok(());
    }
    page.script("[...document.querySelectorAll('#mediation-guide a, #mediation-guide button')].pop().focus()").await?;
    page.driver.action_chain().send_keys(Key::Tab).perform().await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("document.activeElement.id === 'after'").await
}

/// Where the strip with the way out, and the heading, are in the window: an expression for the page around.
const FRAME_TOP: &str =
    "document.querySelector('mediation-guide').shadowRoot.querySelector('iframe').getBoundingClientRect().top";

async fn what_leads_away_stays_in_sight_and_each_screen_begins_there(_: Engine, page: Page) -> TestResult {
    for host in ["plain", "overlay"] {
        open(&page, host).await?;
        begin_and_answer(&page, SAID).await?;
        // Until the page has moved to the beginning of the last screen.
        tokio::time::sleep(Duration::from_millis(500)).await;
        page.driver.enter_default_frame().await?;
        page.script(&format!("scrollBy(0, {FRAME_TOP} + 700)")).await?;
        let top: f64 = page.text(FRAME_TOP).await?.parse().expect("a number");
        let seen = format!("document.querySelector('.strip').getBoundingClientRect().top + {top}");
        let bar = if host == "overlay" { 60 } else { 0 };
        page.enter_element("mediation-guide", &format!("Math.abs({seen} - {bar}) < 2")).await?;
        if host == "overlay" {
            continue;
        }
        // As a finger does: some engines let a frame take the focus, and so scroll the page around, after that only.
        let again =
            page.text("document.querySelector('.bottom [value=start-again]').getBoundingClientRect().top").await?;
        page.driver.enter_default_frame().await?;
        page.script(&format!("scrollBy(0, {FRAME_TOP} + {again} - 300)")).await?;
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        page.driver.find(By::Css(".bottom [value=start-again]")).await?.click().await?;
        page.wait_until("!document.querySelector('.result')").await?;
        let heading = page.text("document.getElementById('heading').getBoundingClientRect().top").await?;
        page.driver.enter_default_frame().await?;
        page.wait_until(&format!("{FRAME_TOP} + {heading} > 0 && {FRAME_TOP} + {heading} < innerHeight")).await?;
    }
    Ok(())
}

async fn printed_with_the_page_all_of_it_is_there(engine: Engine, page: Page) -> TestResult {
    if engine != Engine::Chromium {
        println!(
            "    only in Chromium: WebKitGTK's driver can't print, and Firefox packs its sheets so that they can't be counted"
        );
        return Ok(());
    }
    open(&page, "printed").await?;
    let start = sheets(&page).await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    begin_and_answer(&page, SAID).await?;
    page.wait_until("innerHeight > 3000").await?;
    let result = sheets(&page).await?;
    assert!(start > 0 && result >= start + 2, "{start} sheets, then {result}");
    Ok(())
}

/// On how many sheets the page is printed.
async fn sheets(page: &Page) -> TestResult<usize> {
    page.driver.enter_default_frame().await?;
    let pdf = page.driver.print_page(PrintParameters::default()).await?;
    let text = String::from_utf8_lossy(&pdf).replace("/Type /Pages", "").replace("/Type/Pages", "");
    Ok(text.matches("/Type /Page").count() + text.matches("/Type/Page").count())
}
