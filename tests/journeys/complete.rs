//! Complete journeys: from a disk, on a page of its own, as hosts are told to send it, and in a partner's page.

use guide::Guide;
use guide_tests::browser::{PROGRAM_READY, Page, SHOWN_OPTIONS, TestResult};
use guide_tests::engine::Engine;
use guide_tests::program::path_from_env;
use guide_tests::{LOADED, advised_options, journey_with, project};

in_every_engine! {
    from_a_disk,
    alone_and_as_hosts_are_told_to_send_it,
    in_a_partners_page,
    two_on_one_page_do_not_mix,
}

const PEOPLE: [&str; 2] = [
    "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask,tell closeness=same-room",
    "safety=danger-now event=violence role=harmed circumstance=family wish=ask closeness=same-room",
];

/// Goes all the way, and holds the result against the rules.
pub(crate) async fn to_the_result(page: &Page, guide: &'static Guide, said: &str) -> TestResult {
    page.begin().await?;
    for word in said.split_whitespace() {
        page.answer(word).await?;
        if page.text("!!document.querySelector('.help.first')").await? == "true" {
            page.click("[value=read-on]").await?;
        }
    }
    assert_eq!(page.list(SHOWN_OPTIONS).await?, advised_options(&journey_with(guide, said)), "{said}");
    Ok(())
}

/// The same on a page that the server has put its witness into.
async fn untroubled_to_the_result(page: &Page, said: &str) -> TestResult {
    to_the_result(page, LOADED.guide, said).await?;
    assert!(page.list("pageLog").await?.is_empty(), "{said}");
    Ok(())
}

async fn from_a_disk(_: Engine, page: Page) -> TestResult {
    let dist = project().join(path_from_env("GUIDE_DIST"));
    for (language, said) in [("nl", PEOPLE[0]), ("en", PEOPLE[1])] {
        page.navigate(&format!("file://{}/", dist.display()), &format!("{language}/index.html")).await?;
        page.wait_until(PROGRAM_READY).await?;
        assert_eq!(page.text("location.protocol").await?, "file:");
        to_the_result(&page, LOADED.guide, said).await?;
    }
    Ok(())
}

async fn alone_and_as_hosts_are_told_to_send_it(_: Engine, page: Page) -> TestResult {
    for (path, origin, said) in [("en", "http", PEOPLE[0]), ("published/nl", "null", PEOPLE[1])] {
        page.open(&format!("{path}/index.html"), PROGRAM_READY).await?;
        assert!(page.text("self.origin").await?.starts_with(origin), "{path}");
        untroubled_to_the_result(&page, said).await?;
    }
    Ok(())
}

async fn in_a_partners_page(_: Engine, page: Page) -> TestResult {
    for (path, said) in [("en", PEOPLE[1]), ("published/en", PEOPLE[0])] {
        page.open_in_frame(&format!("partner/{path}/index.html"), PROGRAM_READY).await?;
        assert_eq!(page.text("self.origin").await?, "null");
        untroubled_to_the_result(&page, said).await?;
    }
    let heard = page.server.requested_paths().into_iter().filter(|path| path.starts_with("/heard")).count();
    assert_eq!(heard, 0, "the partner is told nothing");
    Ok(())
}

async fn two_on_one_page_do_not_mix(_: Engine, page: Page) -> TestResult {
    page.open_in_frame("twice/en/index.html", PROGRAM_READY).await?;
    page.begin().await?;
    page.answer("safety=safe event=traffic role=harmed").await?;
    page.enter_frame(1, PROGRAM_READY).await?;
    assert_eq!(page.text("!!document.querySelector('.start')").await?, "true", "the second is at its start");
    untroubled_to_the_result(&page, PEOPLE[0]).await?;
    page.enter_frame(0, PROGRAM_READY).await?;
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "circumstance");
    Ok(())
}
