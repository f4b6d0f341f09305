//! Complete journeys: from a local file, on a page of its own, with the recommended headers, and in a host page.

use guide::Guide;
use guide_tests::browser::{PROGRAM_READY, Page, SHOWN_OPTIONS, TestResult};
use guide_tests::engine::Engine;
use guide_tests::path_from_env;
use guide_tests::{OUR_GUIDE, advised_options, journey_with, project};

in_every_engine! {
    a_journey_works_from_a_local_file,
    a_journey_works_with_and_without_the_recommended_headers,
    a_journey_works_in_a_host_page_and_tells_it_nothing,
    two_guides_on_one_page_are_independent,
}

const READERS: [&str; 2] = [
    "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask,tell closeness=same-room",
    "safety=danger-now event=violence role=harmed circumstance=family wish=ask closeness=same-room",
];

/// Answers all questions, and asserts that the result follows the rules.
pub(crate) async fn reach_result(page: &Page, guide: &'static Guide, answers: &str) -> TestResult {
    page.begin().await?;
    for answer in answers.split_whitespace() {
        page.answer(answer).await?;
        if page.text("!!document.querySelector('.help.first')").await? == "true" {
            page.click("[value=read-on]").await?;
        }
    }
    assert_eq!(page.list(SHOWN_OPTIONS).await?, advised_options(&journey_with(guide, answers)), "{answers}");
    Ok(())
}

/// Like [`reach_result`], and asserts that the page log is empty.
async fn reach_result_without_errors(page: &Page, answers: &str) -> TestResult {
    reach_result(page, OUR_GUIDE.guide, answers).await?;
    assert!(page.list("pageLog").await?.is_empty(), "{answers}");
    Ok(())
}

async fn a_journey_works_from_a_local_file(_: Engine, page: Page) -> TestResult {
    let dist = project().join(path_from_env("GUIDE_DIST"));
    for (language, answers) in [("nl", READERS[0]), ("en", READERS[1])] {
        page.navigate(&format!("file://{}/", dist.display()), &format!("{language}/index.html")).await?;
        page.wait_until(PROGRAM_READY).await?;
        assert_eq!(page.text("location.protocol").await?, "file:");
        reach_result(&page, OUR_GUIDE.guide, answers).await?;
    }
    Ok(())
}

async fn a_journey_works_with_and_without_the_recommended_headers(_: Engine, page: Page) -> TestResult {
    for (path, origin, answers) in [("en", "http", READERS[0]), ("published/nl", "null", READERS[1])] {
        page.open(&format!("{path}/index.html"), PROGRAM_READY).await?;
        assert!(page.text("self.origin").await?.starts_with(origin), "{path}");
        reach_result_without_errors(&page, answers).await?;
    }
    Ok(())
}

async fn a_journey_works_in_a_host_page_and_tells_it_nothing(_: Engine, page: Page) -> TestResult {
    for (path, answers) in [("en", READERS[1]), ("published/en", READERS[0])] {
        page.open_in_frame(&format!("host_page/{path}/index.html"), PROGRAM_READY).await?;
        assert_eq!(page.text("self.origin").await?, "null");
        reach_result_without_errors(&page, answers).await?;
    }
    let messages = page.server.requested_paths().into_iter().filter(|path| path.starts_with("/report")).count();
    assert_eq!(messages, 0, "the host page should receive no message");
    Ok(())
}

async fn two_guides_on_one_page_are_independent(_: Engine, page: Page) -> TestResult {
    page.open_in_frame("twice/en/index.html", PROGRAM_READY).await?;
    page.begin().await?;
    page.answer("safety=safe event=traffic role=harmed").await?;
    page.enter_frame(1, PROGRAM_READY).await?;
    assert_eq!(
        page.text("!!document.querySelector('.start')").await?,
        "true",
        "the second guide should be at its start"
    );
    reach_result_without_errors(&page, READERS[0]).await?;
    page.enter_frame(0, PROGRAM_READY).await?;
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "circumstance");
    Ok(())
}
