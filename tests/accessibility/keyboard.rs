//! Keyboard use: complete journeys, and the order of all tab stops on each screen.

use guide_tests::browser::{OpenOptions, PROGRAM_READY, Page, SHOWN_OPTIONS, TestResult, with_guide};
use guide_tests::engine::Engine;
use guide_tests::{OUR_GUIDE, advised_options, journey_with};
use thirtyfour::Key;

use crate::scenes::SCENES;

in_every_engine! {
    a_journey_to_a_mediator_works_by_keyboard,
    the_mode_for_two_people_and_help_work_by_keyboard,
}

/// Presses Tab until this element has the focus.
async fn tab_to(page: &Page, selector: &str) -> TestResult {
    for _ in 0..80 {
        page.press_key(Key::Tab).await?;
        if page.text(&format!("document.activeElement.matches(\"{selector}\")")).await? == "true" {
            return Ok(());
        }
    }
    panic!("Tab should reach {selector}");
}

/// Presses Shift and Tab until this element has the focus.
async fn tab_back_to(page: &Page, selector: &str) -> TestResult {
    for _ in 0..12 {
        page.press_shift_tab().await?;
        if page.text(&format!("document.activeElement.matches('{selector}')")).await? == "true" {
            return Ok(());
        }
    }
    panic!("Shift and Tab should reach {selector}");
}

/// Moves the focus to this element, and presses a key.
async fn tab_to_and_press(page: &Page, selector: &str, key: Key) -> TestResult {
    tab_to(page, selector).await?;
    page.press_key(key).await
}

/// Gives answers, such as `event=traffic`, by the standard keys.
async fn answer_by_keyboard(page: &Page, answers: &str) -> TestResult {
    for (question, values) in answers.split_whitespace().filter_map(|word| word.split_once('=')) {
        page.wait_until(&format!("document.querySelector('.question')?.dataset.question === '{question}'")).await?;
        for value in values.split(',') {
            tab_to_and_press(page, &format!("main [name='{question}'][value='{value}']"), Key::Space).await?;
        }
        if page.text("!!document.querySelector('[role=checkbox][aria-checked=true]')").await? == "true" {
            tab_to_and_press(page, "[value=continue]", Key::Enter).await?;
        }
    }
    Ok(())
}

const ANSWERS: &str = "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask,tell closeness=same-room";

async fn a_journey_to_a_mediator_works_by_keyboard(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    page.press_key(Key::Tab).await?;
    assert_eq!(page.text("document.activeElement.className").await?, "leave", "leaving should be the first tab stop");
    tab_to_and_press(&page, "main [value=begin]", Key::Enter).await?;
    answer_by_keyboard(&page, ANSWERS).await?;
    page.wait_until("!!document.querySelector('.result')").await?;
    assert_eq!(page.list(SHOWN_OPTIONS).await?, advised_options(&journey_with(OUR_GUIDE.guide, ANSWERS)));
    tab_to_and_press(&page, ".card summary", Key::Enter).await?;
    page.wait_until("document.querySelector('.card details').open").await?;
    tab_to(&page, ".talk a.primary").await?;
    // Changing an answer works by keyboard as well.
    tab_to_and_press(&page, ".given-answers summary", Key::Space).await?;
    tab_to_and_press(&page, "[name=change][value=closeness]", Key::Enter).await?;
    answer_by_keyboard(&page, "closeness=in-writing").await?;
    page.wait_until("!!document.querySelector('.result')").await?;
    tab_to_and_press(&page, "footer [value=start-again]", Key::Enter).await?;
    page.wait_until("!!document.querySelector('.start')").await
}

async fn the_mode_for_two_people_and_help_work_by_keyboard(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    tab_to_and_press(&page, "main [value=together]", Key::Enter).await?;
    page.wait_until("!!document.querySelector('.check-in')").await?;
    tab_to_and_press(&page, "main [value=begin]", Key::Enter).await?;
    page.wait_until("!!document.querySelector('.question')").await?;
    tab_to_and_press(&page, ".worker summary", Key::Enter).await?;
    page.wait_until("document.querySelector('.worker').open").await?;
    // Backwards, to the controls above the heading.
    tab_back_to(&page, ".help-now").await?;
    page.press_key(Key::Enter).await?;
    page.wait_until("!!document.querySelector('.help .service')").await?;
    tab_to(&page, ".phone").await?;
    tab_back_to(&page, ".back").await?;
    page.press_key(Key::Enter).await?;
    page.wait_until("!!document.querySelector('.question')").await?;
    assert_eq!(page.text("document.activeElement.id").await?, "heading");
    Ok(())
}

/// A JavaScript expression: all tab stops, in reading order.
const TAB_STOPS: &str = "[...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')].filter(it => it.checkVisibility({ visibilityProperty: true }))";

/// A JavaScript expression: problems of the current tab stop; empty if there are none.
const TAB_STOP_PROBLEMS: &str = "
    (() => {
        const [it, before] = [document.activeElement, window.before];
        window.before = it;
        const wrong = [];
        if (it !== stops.shift()) wrong.push('is out of reading order');
        const { left, top, width, height, bottom } = it.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        if (!it.contains(seen) && !seen?.contains(it)) wrong.push('is covered');
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
        const isTransparent = /^rgba.* 0\\)$/.test(outlineColor);
        if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || isTransparent) wrong.push('has no visible focus');
        if (before && !it.closest('header') && bottom <= before.getBoundingClientRect().top && !before.closest('header'))
            wrong.push('is above the previous tab stop');
        return wrong.map(how => `${it.outerHTML.slice(0, 100)} ${how}`).join();
    })()";

#[tokio::test(flavor = "multi_thread")]
async fn tab_stops_follow_the_reading_order_with_a_visible_focus() {
    with_guide(OpenOptions::default(), |page| async move {
        for scene in SCENES {
            scene.show(&page, "en").await?;
            page.script(&format!("window.stops = {TAB_STOPS}; window.before = null; stops[0].focus()")).await?;
            let stops: usize = page.text("stops.length").await?.parse().expect("a number");
            assert!(stops > 3, "{}: {stops} stops", scene.name);
            for stop in 0..stops {
                if stop > 0 {
                    page.press_key(Key::Tab).await?;
                }
                assert_eq!(page.text(TAB_STOP_PROBLEMS).await?, "", "{}", scene.name);
            }
        }
        Ok(())
    })
    .await;
}

/// A JavaScript expression: whether the sticky header covers the control with the focus.
const IS_COVERED: &str = "(() => {
    const [header, focused] = [document.querySelector('header'), document.activeElement].map(it => it.getBoundingClientRect());
    return header.bottom > focused.top + 1;
})()";

/// On the guide's own page. With a voice, the header also has the button that reads aloud.
#[tokio::test(flavor = "multi_thread")]
async fn the_header_covers_no_control_on_the_way_back() {
    with_guide(OpenOptions::default(), |page| async move {
        let scenes = SCENES.into_iter().filter(|scene| ["result-unfolded", "two-result"].contains(&scene.name));
        for (scene, width) in scenes.flat_map(|scene| [320, 390, 600, 1280].map(|width| (scene, width))) {
            page.set_viewport(OpenOptions { width, height: 700, ..OpenOptions::default() }).await?;
            scene.show(&page, "en").await?;
            let header = "document.querySelector('header').offsetHeight";
            let before = page.text(header).await?;
            page.script("document.documentElement.dataset.speech = 'available'").await?;
            let context = format!("{}, {width}", scene.name);
            assert_eq!(page.text(header).await?, before, "{context}: a voice that loads late should shift nothing");
            page.script("document.querySelector('footer [value=start-again]').focus()").await?;
            let mut controls = 0;
            while page.text("!!document.activeElement.closest('main, footer')").await? == "true" {
                controls += 1;
                let covered = page.text(IS_COVERED).await?;
                assert_eq!(covered, "false", "{context}: {}", page.text("document.activeElement.outerHTML").await?);
                page.press_shift_tab().await?;
            }
            assert!(controls > 20, "{context}: only {controls} controls");
        }
        Ok(())
    })
    .await;
}
