//! Leaving the page in any way clears the answers: a reader who comes back finds the start screen.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use guide_tests::scripted_input::begin_and_answer;

in_every_engine! {
    the_guide_is_hidden_before_its_answers_are_cleared,
    the_answers_are_gone_after_back_and_after_reload,
    the_answers_are_gone_after_back_to_a_host_page,
    the_frame_has_its_initial_height_after_back,
}

const START: &str = "!!document.querySelector('#mediation-guide .start')";
/// The guide is hidden for a moment after it was wiped: the page may be going away.
const START_VISIBLE: &str = "document.querySelector('#mediation-guide .start').checkVisibility()";

/// Answers some questions and checks a checkbox.
async fn answer_some_questions(page: &Page) -> TestResult {
    page.begin().await?;
    page.answer("safety=safe event=traffic role=harmed").await?;
    page.click("[value=long-ago]").await?;
    assert_eq!(page.text("document.querySelectorAll('[aria-checked=true]').length").await?, "1");
    Ok(())
}

/// Asserts that no answer is left, even when the same questions are shown again.
async fn assert_no_answers(page: &Page, context: &str) -> TestResult {
    page.wait_until(&format!("{START} && {PROGRAM_READY}")).await?;
    assert_eq!(
        page.text("document.querySelectorAll('[value=start-again]:not(template *)').length").await?,
        "0",
        "{context}"
    );
    page.begin().await?;
    for answer in ["safety=safe", "event=traffic", "role=harmed"] {
        let marked = page.text("document.querySelectorAll('.chosen, [aria-checked=true]').length").await?;
        assert_eq!(marked, "0", "{context}: before {answer}");
        page.answer(answer).await?;
    }
    assert_eq!(page.text("document.querySelectorAll('[aria-checked=true]').length").await?, "0", "{context}");
    Ok(())
}

/// Records in `wasVisible` whether the guide is visible when the program clears its answers.
const VISIBILITY_RECORDER: &str = "<script>addEventListener('program', event => {
    const wrapped = event.detail.then(({ mount, dispatch, set_language }) => {
        const recording = word => {
            if (word === 'go start-again') window.wasVisible = document.getElementById('mediation-guide').checkVisibility();
            return dispatch(word);
        };
        return { mount, dispatch: recording, set_language };
    });
    Object.defineProperty(event, 'detail', { value: wrapped });
})</script>";

/// Firefox stops long-running work while a page is being left, so hiding must come first.
async fn the_guide_is_hidden_before_its_answers_are_cleared(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(VISIBILITY_RECORDER);
    page.open_guide().await?;
    answer_some_questions(&page).await?;
    page.script("dispatchEvent(new PageTransitionEvent('pagehide'))").await?;
    assert_eq!(page.text("window.wasVisible").await?, "false");
    page.wait_until(START_VISIBLE).await
}

async fn the_answers_are_gone_after_back_and_after_reload(engine: Engine, page: Page) -> TestResult {
    page.open_guide().await?;
    answer_some_questions(&page).await?;
    // A page in the back-forward cache would keep this state.
    page.script("dispatchEvent(new PageTransitionEvent('pagehide'))").await?;
    assert_eq!(page.text(START).await?, "true", "the answers should be gone at once");
    page.wait_until(START_VISIBLE).await?;
    answer_some_questions(&page).await?;
    page.script("addEventListener('pageshow', event => { window.wasCached = event.persisted })").await?;
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.driver.back().await?;
    page.wait_until(&format!("{START} && {PROGRAM_READY}")).await?;
    if engine != Engine::Firefox {
        assert_eq!(page.text("window.wasCached").await?, "true", "the page should come from the back-forward cache");
    }
    assert_no_answers(&page, "after back").await?;

    page.click("[value=long-ago]").await?;
    page.script("window.isPreviousPage = true").await?;
    page.driver.refresh().await?;
    page.wait_until("!window.isPreviousPage").await?;
    assert_no_answers(&page, "after reload").await
}

async fn the_answers_are_gone_after_back_to_a_host_page(_: Engine, page: Page) -> TestResult {
    page.open_in_frame("host_page/en/index.html", PROGRAM_READY).await?;
    answer_some_questions(&page).await?;
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.driver.back().await?;
    page.wait_until("document.title === 'Host page'").await?;
    page.enter_frame(0, PROGRAM_READY).await?;
    assert_no_answers(&page, "after back").await
}

/// A frame that stayed tall would reveal how far the reader got.
async fn the_frame_has_its_initial_height_after_back(_: Engine, page: Page) -> TestResult {
    let height = "document.querySelector('mediation-guide').shadowRoot.querySelector('iframe').clientHeight";
    host_page::open(&page, "plain").await?;
    page.driver.enter_default_frame().await?;
    page.wait_until(&format!("{height} !== 1120")).await?;
    let first = page.text(height).await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    begin_and_answer(&page, "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room")
        .await?;
    page.driver.enter_default_frame().await?;
    page.wait_until(&format!("{height} > 2 * {first}")).await?;
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.driver.back().await?;
    page.wait_until("!!document.querySelector('mediation-guide')?.scrollIntoView() || true").await?;
    page.wait_until(&format!("{height} === {first}")).await
}
