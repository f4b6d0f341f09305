//! By keyboard alone: a whole journey, and on each screen every stop, in the order in which it is read.

use guide_tests::browser::{OpenOptions, PROGRAM_READY, Page, SHOWN_OPTIONS, TestResult, with_guide};
use guide_tests::engine::Engine;
use guide_tests::{LOADED, advised_options, journey_with};
use thirtyfour::Key;

use crate::scenes::SCENES;

in_every_engine! {
    from_the_start_to_a_mediator,
    together_with_help_in_between,
}

/// Goes on with Tab until the focus is on this element.
async fn tab_to(page: &Page, selector: &str) -> TestResult {
    for _ in 0..80 {
        page.press_key(Key::Tab).await?;
        if page.text(&format!("document.activeElement.matches(\"{selector}\")")).await? == "true" {
            return Ok(());
        }
    }
    panic!("Tab never comes to {selector}");
}

/// The same backwards.
async fn tab_back_to(page: &Page, selector: &str) -> TestResult {
    for _ in 0..12 {
        let keys = page.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift);
        keys.perform().await?;
        if page.text(&format!("document.activeElement.matches('{selector}')")).await? == "true" {
            return Ok(());
        }
    }
    panic!("Tab never goes back to {selector}");
}

async fn press(page: &Page, selector: &str, key: Key) -> TestResult {
    tab_to(page, selector).await?;
    page.press_key(key).await
}

/// Answers, `event=traffic`, with the keys that browsers have for it.
async fn answer(page: &Page, said: &str) -> TestResult {
    for (question, answers) in said.split_whitespace().filter_map(|word| word.split_once('=')) {
        page.wait_until(&format!("document.querySelector('.question')?.dataset.question === '{question}'")).await?;
        for value in answers.split(',') {
            press(page, &format!("main [name='{question}'][value='{value}']"), Key::Space).await?;
        }
        if page.text("!!document.querySelector('[role=checkbox][aria-checked=true]')").await? == "true" {
            press(page, "[value=continue]", Key::Enter).await?;
        }
    }
    Ok(())
}

const SAID: &str = "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask,tell closeness=same-room";

async fn from_the_start_to_a_mediator(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    page.press_key(Key::Tab).await?;
    assert_eq!(page.text("document.activeElement.className").await?, "leave", "the way out is the first stop");
    press(&page, "main [value=begin]", Key::Enter).await?;
    answer(&page, SAID).await?;
    page.wait_until("!!document.querySelector('.result')").await?;
    assert_eq!(page.list(SHOWN_OPTIONS).await?, advised_options(&journey_with(LOADED.guide, SAID)));
    press(&page, ".card summary", Key::Enter).await?;
    page.wait_until("document.querySelector('.card details').open").await?;
    tab_to(&page, ".talk a.primary").await?;
    // What was said can be changed, too.
    press(&page, ".said summary", Key::Space).await?;
    press(&page, "[name=change][value=closeness]", Key::Enter).await?;
    answer(&page, "closeness=in-writing").await?;
    page.wait_until("!!document.querySelector('.result')").await?;
    press(&page, ".bottom [value=start-again]", Key::Enter).await?;
    page.wait_until("!!document.querySelector('.start')").await
}

async fn together_with_help_in_between(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    press(&page, "main [value=together]", Key::Enter).await?;
    page.wait_until("!!document.querySelector('.check-in')").await?;
    press(&page, "main [value=begin]", Key::Enter).await?;
    page.wait_until("!!document.querySelector('.question')").await?;
    press(&page, ".worker summary", Key::Enter).await?;
    page.wait_until("document.querySelector('.worker').open").await?;
    // Backwards, to what stands above the heading.
    tab_back_to(&page, ".help-now").await?;
    page.press_key(Key::Enter).await?;
    page.wait_until("!!document.querySelector('.help .service')").await?;
    tab_to(&page, ".call").await?;
    tab_back_to(&page, ".back").await?;
    page.press_key(Key::Enter).await?;
    page.wait_until("!!document.querySelector('.question')").await?;
    assert_eq!(page.text("document.activeElement.id").await?, "heading");
    Ok(())
}

/// All that the focus can stop at, as it is read.
const STOPS: &str =
    "[...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')].filter(it => it.checkVisibility())";

/// What is wrong with where the focus is; nothing, if nothing is.
const HERE: &str = "
    (() => {
        const [it, before] = [document.activeElement, window.before];
        window.before = it;
        const wrong = [];
        if (it !== stops.shift()) wrong.push('comes at another time than it is read');
        const { left, top, width, height, bottom } = it.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        if (!it.contains(seen) && !seen?.contains(it)) wrong.push('is covered');
        if (getComputedStyle(it).outlineStyle === 'none') wrong.push('has no mark');
        if (before && !it.closest('.strip') && bottom <= before.getBoundingClientRect().top && !before.closest('.strip'))
            wrong.push('stands above the one before');
        return wrong.map(how => `${it.outerHTML.slice(0, 100)} ${how}`).join();
    })()";

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_goes_as_the_screen_is_read_and_is_seen() {
    with_guide(OpenOptions::default(), |page| async move {
        for scene in SCENES {
            scene.show(&page, "en").await?;
            page.script(&format!("window.stops = {STOPS}; window.before = null; stops[0].focus()")).await?;
            let stops: usize = page.text("stops.length").await?.parse().expect("a number");
            assert!(stops > 3, "{}: {stops} stops", scene.name);
            for stop in 0..stops {
                if stop > 0 {
                    page.press_key(Key::Tab).await?;
                }
                assert_eq!(page.text(HERE).await?, "", "{}", scene.name);
            }
        }
        Ok(())
    })
    .await;
}
