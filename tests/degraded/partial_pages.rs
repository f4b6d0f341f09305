//! When a page doesn't arrive as a whole.

use guide_tests::LOADED;
use guide_tests::browser::{PROGRAM_READY, Page, SCREENS_LOADED, TestResult};
use guide_tests::engine::Engine;
use guide_tests::exit::leave_and_assert_wiped;
use guide_tests::reading_version::{assert_readable, count_visible};
use guide_tests::scripted_input::{CLICK_LEAVE, press_buttons};
use guide_tests::server::pages::PLACES;

in_every_engine! {
    a_page_that_ends_too_early_can_be_read,
    a_line_that_breaks_leaves_something_to_read,
    a_line_on_which_nothing_comes_any_more_leaves_something_to_read,
    who_has_waited_long_goes_on_when_the_program_comes,
}

/// A clock that goes forty times as fast, for who waits long.
const FAST: &str = "<script>{
    const slow = setTimeout;
    window.setTimeout = (what, time, ...more) => slow(what, time / 40, ...more);
}</script>";

/// Of a page that ends at this place, all that has arrived and needs no program can be read.
async fn what_has_arrived_can_be_read(page: &Page, place: &str) -> TestResult {
    if ["texts", "program", "boot"].contains(&place) {
        return assert_readable(page, place).await;
    }
    assert_eq!(count_visible(page, "button").await?, 0, "{place}: a button that does nothing");
    assert_eq!(count_visible(page, ".leave").await?, 1, "{place}: the way out");
    assert_eq!(count_visible(page, ".contact a:not(.call)").await?, 1, "{place}: the way to a mediator");
    let help = if ["screen", "help"].contains(&place) { 0 } else { LOADED.guide.services.len() };
    assert_eq!(count_visible(page, ".service").await?, help, "{place}: the numbers of help, where they have arrived");
    Ok(())
}

async fn a_page_that_ends_too_early_can_be_read(_: Engine, page: Page) -> TestResult {
    for (place, ..) in PLACES {
        let runs = ["others", "end"].contains(&place);
        let until = if runs {
            PROGRAM_READY
        } else {
            "!document.documentElement.className && document.readyState === 'complete'"
        };
        page.open(&format!("cut/{place}/en/index.html"), until).await?;
        if !runs {
            what_has_arrived_can_be_read(&page, place).await?;
        }
    }
    // Half of another language's texts is not taken for them: the link leads to its own page.
    page.open("cut/others/en/index.html", PROGRAM_READY).await?;
    page.follow("[hreflang=nl]").await?;
    page.wait_until("document.documentElement.lang === 'nl' && location.pathname === '/cut/others/nl/index.html'").await
}

async fn a_line_that(way: &str, page: Page) -> TestResult {
    page.server.inject_into_head(FAST);
    for place in ["help", "templates", "plain", "program", "end"] {
        let runs = place == "end";
        // With this clock a busy machine would give up before all that can arrive is there.
        let until = match place {
            "end" => PROGRAM_READY,
            "program" => "!!document.querySelector('#program')",
            _ => "!!document.querySelector('[value=begin]') && !!document.body.lastElementChild",
        };
        page.open(&format!("{way}/{place}/en/index.html"), until).await?;
        if !runs {
            // Something that only the program can answer.
            press_buttons(&page, &["begin", "safe", "traffic"]).await?;
            page.wait_until("!document.documentElement.className").await?;
            what_has_arrived_can_be_read(&page, place).await?;
        }
    }
    page.open(&format!("{way}/others/en/index.html"), PROGRAM_READY).await?;
    press_buttons(&page, &["begin", "safe", "traffic"]).await?;
    // Also to who clicks again and again: the link leads to its own page, at once where the browser knows that nothing more
    // comes, and else after a while.
    page.wait_until("document.documentElement.lang === 'nl' || document.querySelector('[hreflang=nl]').click()")
        .await?;

    page.open(&format!("{way}/program/en/index.html"), "!!document.querySelector('#program')").await?;
    leave_and_assert_wiped(&page, way, CLICK_LEAVE).await
}

async fn a_line_that_breaks_leaves_something_to_read(_: Engine, page: Page) -> TestResult {
    a_line_that("broken", page).await
}

async fn a_line_on_which_nothing_comes_any_more_leaves_something_to_read(_: Engine, page: Page) -> TestResult {
    a_line_that("stuck", page).await
}

async fn who_has_waited_long_goes_on_when_the_program_comes(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(FAST);
    page.open("held/en/index.html", SCREENS_LOADED).await?;
    press_buttons(&page, &["begin", "safe", "traffic"]).await?;
    page.wait_until("!document.documentElement.className").await?;
    assert_eq!(count_visible(&page, ".plain .service").await?, LOADED.guide.services.len(), "meanwhile");
    page.server.release();
    page.wait_until(PROGRAM_READY).await?;
    page.wait_until("document.querySelector('.question').dataset.question === 'role'").await?;
    assert_eq!(count_visible(&page, ".plain").await?, 0);
    Ok(())
}
