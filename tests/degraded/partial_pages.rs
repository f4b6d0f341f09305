//! Pages that don't load completely: truncated, interrupted, stalled or late.

use guide_tests::OUR_GUIDE;
use guide_tests::browser::{PROGRAM_READY, Page, SCREENS_LOADED, TestResult};
use guide_tests::engine::Engine;
use guide_tests::exit::leave_and_assert_wiped;
use guide_tests::reading_version::{assert_readable, count_visible};
use guide_tests::scripted_input::{CLICK_LEAVE, press_buttons};
use guide_tests::server::pages::CUT_OFF_POINTS;

in_every_engine! {
    a_truncated_page_can_be_read_as_far_as_it_has_loaded,
    a_page_can_be_read_after_its_connection_breaks,
    a_page_can_be_read_after_its_connection_stalls,
    a_reader_who_waited_continues_when_the_program_arrives,
}

/// Makes timers run forty times as fast, to shorten timeouts.
const FAST_TIMERS: &str = "<script>{
    const original = setTimeout;
    window.setTimeout = (callback, time, ...more) => original(callback, time / 40, ...more);
}</script>";

/// Asserts that everything that has loaded can be read in a page that is cut off at this point.
async fn assert_readable_until(page: &Page, point: &str) -> TestResult {
    if ["texts", "program", "boot"].contains(&point) {
        return assert_readable(page, point).await;
    }
    assert_eq!(count_visible(page, "button").await?, 0, "{point}: a button has no effect");
    assert_eq!(count_visible(page, ".leave").await?, 1, "{point}: the link to leave");
    assert_eq!(count_visible(page, ".contact a:not(.phone)").await?, 1, "{point}: the link to a mediator");
    let help = if ["screen", "help"].contains(&point) { 0 } else { OUR_GUIDE.guide.services.len() };
    assert_eq!(count_visible(page, ".service").await?, help, "{point}: help services, if they have loaded");
    Ok(())
}

async fn a_truncated_page_can_be_read_as_far_as_it_has_loaded(_: Engine, page: Page) -> TestResult {
    for (point, ..) in CUT_OFF_POINTS {
        let is_complete = ["others", "end"].contains(&point);
        let condition = if is_complete {
            PROGRAM_READY
        } else {
            "!document.documentElement.className && document.readyState === 'complete'"
        };
        page.open(&format!("cut/{point}/en/index.html"), condition).await?;
        if !is_complete {
            assert_readable_until(&page, point).await?;
        }
    }
    // Incomplete texts of another language are not used: the link opens the page of that language.
    page.open("cut/others/en/index.html", PROGRAM_READY).await?;
    page.follow("[hreflang=nl]").await?;
    page.wait_until("document.documentElement.lang === 'nl' && location.pathname === '/cut/others/nl/index.html'").await
}

async fn assert_readable_on_connection(mode: &str, page: Page) -> TestResult {
    page.server.inject_into_head(FAST_TIMERS);
    for point in ["help", "templates", "reading-version", "program", "end"] {
        let is_complete = point == "end";
        // With fast timers, a busy machine would give up before the page has loaded up to this point.
        let condition = match point {
            "end" => PROGRAM_READY,
            "program" => "!!document.querySelector('#program')",
            _ => "!!document.querySelector('[value=begin]') && !!document.body.lastElementChild",
        };
        page.open(&format!("{mode}/{point}/en/index.html"), condition).await?;
        if !is_complete {
            // Only the program can render the next screen.
            press_buttons(&page, &["begin", "safe", "traffic"]).await?;
            page.wait_until("!document.documentElement.className").await?;
            assert_readable_until(&page, point).await?;
        }
    }
    page.open(&format!("{mode}/others/en/index.html"), PROGRAM_READY).await?;
    press_buttons(&page, &["begin", "safe", "traffic"]).await?;
    // Repeated clicks must work as well: the link opens the page of that language, at once if the browser knows that loading has
    // ended, or else after a timeout.
    page.wait_until("document.documentElement.lang === 'nl' || document.querySelector('[hreflang=nl]').click()")
        .await?;

    page.open(&format!("{mode}/program/en/index.html"), "!!document.querySelector('#program')").await?;
    leave_and_assert_wiped(&page, mode, CLICK_LEAVE).await
}

async fn a_page_can_be_read_after_its_connection_breaks(_: Engine, page: Page) -> TestResult {
    assert_readable_on_connection("broken", page).await
}

async fn a_page_can_be_read_after_its_connection_stalls(_: Engine, page: Page) -> TestResult {
    assert_readable_on_connection("stuck", page).await
}

async fn a_reader_who_waited_continues_when_the_program_arrives(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(FAST_TIMERS);
    page.open("held/en/index.html", SCREENS_LOADED).await?;
    press_buttons(&page, &["begin", "safe", "traffic"]).await?;
    page.wait_until("!document.documentElement.className").await?;
    assert_eq!(
        count_visible(&page, ".reading-version .service").await?,
        OUR_GUIDE.guide.services.len(),
        "the reading version should be shown meanwhile"
    );
    page.server.release();
    page.wait_until(PROGRAM_READY).await?;
    page.wait_until("document.querySelector('.question').dataset.question === 'role'").await?;
    assert_eq!(count_visible(&page, ".reading-version").await?, 0);
    Ok(())
}
