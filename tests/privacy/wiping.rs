//! Whoever comes back, or comes after, finds an empty start.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use guide_tests::scripted_input::begin_and_answer;

in_every_engine! {
    what_is_seen_goes_first,
    back_from_another_page_and_after_loading_anew,
    back_to_a_partners_page,
    a_frame_is_as_high_as_at_first_for_who_comes_back,
}

const START: &str = "!!document.querySelector('#mediation-guide .start')";

/// Answers some questions, ticks something, and has nothing else on the screen.
async fn answer(page: &Page) -> TestResult {
    page.begin().await?;
    page.answer("safety=safe event=traffic role=harmed").await?;
    page.click("[value=long-ago]").await?;
    assert_eq!(page.text("document.querySelectorAll('[aria-checked=true]').length").await?, "1");
    Ok(())
}

/// Nothing of what was answered shows, also not on the way through the same questions.
async fn is_empty(page: &Page, how: &str) -> TestResult {
    page.wait_until(&format!("{START} && {PROGRAM_READY}")).await?;
    assert_eq!(
        page.text("document.querySelectorAll('[value=start-again]:not(template *)').length").await?,
        "0",
        "{how}"
    );
    page.begin().await?;
    for said in ["safety=safe", "event=traffic", "role=harmed"] {
        let marked = page.text("document.querySelectorAll('.chosen, [aria-checked=true]').length").await?;
        assert_eq!(marked, "0", "{how}: before {said}");
        page.answer(said).await?;
    }
    assert_eq!(page.text("document.querySelectorAll('[aria-checked=true]').length").await?, "0", "{how}");
    Ok(())
}

/// Remembers whether the guide is still to be seen while the program forgets.
const FORGETTING: &str = "<script>addEventListener('program', event => {
    const made = event.detail.then(({ take_over, press, speak }) => {
        const looking = word => {
            if (word === 'go start-again') window.seen = document.getElementById('mediation-guide').checkVisibility();
            return press(word);
        };
        return { take_over, press: looking, speak };
    });
    Object.defineProperty(event, 'detail', { value: made });
})</script>";

/// Firefox cuts short what takes time while a page is left.
async fn what_is_seen_goes_first(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(FORGETTING);
    page.open_guide().await?;
    answer(&page).await?;
    page.script("dispatchEvent(new PageTransitionEvent('pagehide'))").await?;
    assert_eq!(page.text("window.seen").await?, "false");
    assert_eq!(page.text("document.querySelector('#mediation-guide .start').checkVisibility()").await?, "true");
    Ok(())
}

async fn back_from_another_page_and_after_loading_anew(engine: Engine, page: Page) -> TestResult {
    page.open_guide().await?;
    answer(&page).await?;
    // What another page would keep of this one.
    page.script("dispatchEvent(new PageTransitionEvent('pagehide'))").await?;
    assert_eq!(page.text(START).await?, "true", "at once");
    answer(&page).await?;
    page.script("addEventListener('pageshow', event => { window.kept = event.persisted })").await?;
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.driver.back().await?;
    page.wait_until(&format!("{START} && {PROGRAM_READY}")).await?;
    if engine != Engine::Firefox {
        assert_eq!(page.text("window.kept").await?, "true", "else this tests nothing but loading anew");
    }
    is_empty(&page, "back").await?;

    page.click("[value=long-ago]").await?;
    page.script("window.isBefore = true").await?;
    page.driver.refresh().await?;
    page.wait_until("!window.isBefore").await?;
    is_empty(&page, "anew").await
}

async fn back_to_a_partners_page(_: Engine, page: Page) -> TestResult {
    page.open_in_frame("partner/en/index.html", PROGRAM_READY).await?;
    answer(&page).await?;
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.driver.back().await?;
    page.wait_until("document.title === 'Partner'").await?;
    page.enter_frame(0, PROGRAM_READY).await?;
    is_empty(&page, "back").await
}

/// A frame that stays high would show how far somebody went.
async fn a_frame_is_as_high_as_at_first_for_who_comes_back(_: Engine, page: Page) -> TestResult {
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
