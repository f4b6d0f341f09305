//! Saving a result: copying it as text, or printing it.

use guide::OptionKind;
use guide_tests::OUR_GUIDE;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use guide_tests::reading_version::count_visible;
use guide_tests::screens::locale;
use guide_tests::scripted_input::begin_and_answer;
use std::time::Duration;

in_every_engine! {
    copied_text_includes_the_answers_only_if_that_is_checked,
    the_printout_exists_only_while_printing,
    a_message_says_that_printing_is_not_allowed,
    without_print_events_the_printout_stays_until_the_next_action,
    a_result_can_be_copied_in_an_embedded_guide,
}

const ANSWERS: &str = "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room";

/// Records copied text in `copied`.
const CLIPBOARD_RECORDER: &str = "window.copied = [];
    addEventListener('copy', event => copied.push(event.clipboardData.getData('text/plain') || String(getSelection())))";

async fn open_result(page: &Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    begin_and_answer(page, ANSWERS).await?;
    unfold_take_along(page).await
}

async fn unfold_take_along(page: &Page) -> TestResult {
    page.wait_until("!!document.querySelector('.take-along')").await?;
    page.script("document.querySelector('.take-along details').open = true").await?;
    Ok(())
}

/// Asserts that a text has all that it must have, and the answers only if they are wanted.
fn assert_text(text: &str, with_answers: bool) {
    let say = |id: &str| locale("en").text(OUR_GUIDE.text_id(id).expect("the guide has this text"));
    let talk =
        OUR_GUIDE.guide.options.iter().find(|it| it.kind == OptionKind::Talk).expect("the guide has a talk option");
    let host = OUR_GUIDE.guide.contact.trim_start_matches("https://");
    for expected in [locale("en").text(talk.text), say("step-ask"), "0900-0101", say("talk-harmed"), host] {
        assert!(text.contains(expected), "{expected:?} is missing: {text}");
    }
    for answer in ["event-traffic", "role-harmed", "safety-safe"] {
        assert_eq!(text.contains(say(answer)), with_answers, "{answer}: {text}");
    }
    for button in ["result-answer-change", "take-along-print", "layout-back"] {
        assert!(!text.contains(&format!("{}\n", say(button))), "{button}: {text}");
    }
}

/// Presses a button by script, as it may be far down the page.
async fn press_take_along(page: &Page, class: &str) -> TestResult {
    page.script(&format!("document.querySelector('.take-along .{class}').click()")).await?;
    Ok(())
}

async fn copied_text_includes_the_answers_only_if_that_is_checked(_: Engine, page: Page) -> TestResult {
    open_result(&page).await?;
    page.script(CLIPBOARD_RECORDER).await?;
    assert_eq!(
        count_visible(&page, ".printout").await? + count_visible(&page, ".take-along .copied").await?,
        0,
        "nothing should be created before the reader asks for it"
    );
    for with_answers in [false, true] {
        page.script("copied.length = 0").await?;
        page.click(".take-along .copy").await?;
        let copied = page.list("copied").await?;
        assert_eq!(copied.len(), 1, "{copied:?}");
        assert_text(&copied[0], with_answers);
        assert_eq!(
            page.text("document.querySelectorAll('.printout').length").await?,
            "0",
            "the printout should be removed afterwards"
        );
        assert_eq!(count_visible(&page, ".take-along .copied").await?, 1, "a message should confirm the copy");
        assert!(page.text("document.getElementById('live').textContent").await?.starts_with("It is copied"));
        page.click(".take-along .tick").await?;
        assert_eq!(
            count_visible(&page, ".take-along .copied").await?,
            0,
            "the message should disappear at the next press"
        );
    }
    // Another screen clears the checkbox.
    page.script("document.querySelector('main [value=back]').click()").await?;
    page.wait_until("!document.querySelector('.take-along')").await?;
    page.script("document.querySelector('main .skip').click()").await?;
    page.wait_until("!!document.querySelector('.take-along')").await?;
    assert_eq!(page.text("document.querySelector('.take-along .tick').getAttribute('aria-checked')").await?, "false");
    Ok(())
}

async fn the_printout_exists_only_while_printing(_: Engine, page: Page) -> TestResult {
    open_result(&page).await?;
    let print = "window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        window.printed = document.querySelector('.printout').innerText;
        window.open = document.querySelectorAll('.printout details:not([open]), .printout button').length;
        window.marked = 'printing' in document.documentElement.dataset;
        dispatchEvent(new Event('afterprint'));
    }";
    page.script(print).await?;
    for with_answers in [false, true] {
        press_take_along(&page, "print").await?;
        assert_text(&page.text("printed").await?, with_answers);
        assert_eq!(page.list("[window.open, marked]").await?, ["0", "true"]);
        let remaining =
            "[document.querySelectorAll('.printout').length, 'printing' in document.documentElement.dataset]";
        assert_eq!(page.list(remaining).await?, ["0", "false"], "the printout should be removed afterwards");
        press_take_along(&page, "tick").await?;
    }
    // In a browser that prints later, the printout is removed with the page or at the next press.
    for action in ["dispatchEvent(new PageTransitionEvent('pagehide'))", "document.querySelector('.help-now').click()"]
    {
        page.script("window.print = () => dispatchEvent(new Event('beforeprint'))").await?;
        press_take_along(&page, "print").await?;
        assert_eq!(page.text("document.querySelectorAll('.printout').length").await?, "1");
        page.script(action).await?;
        assert_eq!(page.text("document.querySelectorAll('.printout').length").await?, "0", "{action}");
        open_result(&page.with_new_server().await).await?;
    }
    Ok(())
}

/// A browser that doesn't print, or sends no print events.
const NO_PRINT_EVENTS: &str = "window.print = () => {}";

async fn a_message_says_that_printing_is_not_allowed(_: Engine, page: Page) -> TestResult {
    page.open_guide_in_frame("en", (390, 844)).await?;
    begin_and_answer(&page, ANSWERS).await?;
    unfold_take_along(&page).await?;
    page.script(NO_PRINT_EVENTS).await?;
    press_take_along(&page, "print").await?;
    page.wait_until("document.querySelector('.take-along .refused').checkVisibility()").await?;
    assert_eq!(page.text("document.querySelectorAll('.printout').length").await?, "0");
    Ok(())
}

/// As on iPhones: the printout must stay until it has been printed, and the page can't know when that is.
async fn without_print_events_the_printout_stays_until_the_next_action(_: Engine, page: Page) -> TestResult {
    for ends in
        ["new PointerEvent('pointerdown', { bubbles: true })", "new KeyboardEvent('keydown', { bubbles: true })"]
    {
        open_result(&page).await?;
        page.script(NO_PRINT_EVENTS).await?;
        press_take_along(&page, "print").await?;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        assert_eq!(page.text("document.querySelectorAll('.printout').length").await?, "1", "{ends}");
        assert_eq!(
            count_visible(&page, ".take-along .refused").await?,
            0,
            "no message should claim that printing isn't allowed"
        );
        page.script(&format!("document.body.dispatchEvent({ends})")).await?;
        assert_eq!(page.text("document.querySelectorAll('.printout').length").await?, "0", "{ends}");
    }
    Ok(())
}

async fn a_result_can_be_copied_in_an_embedded_guide(engine: Engine, page: Page) -> TestResult {
    host_page::open(&page, "plain").await?;
    begin_and_answer(&page, ANSWERS).await?;
    unfold_take_along(&page).await?;
    page.script(CLIPBOARD_RECORDER).await?;
    if engine == Engine::WebKit {
        // Its driver can't click so far down, and a script may not copy: at least the message can be tested.
        println!("    in WebKit, only the message that copying isn't allowed is tested: its driver can't click there");
        press_take_along(&page, "copy").await?;
        page.wait_until("document.querySelector('.take-along .refused').checkVisibility()").await?;
    } else {
        page.follow(".take-along .copy").await?;
        page.wait_until("document.querySelector('.take-along .copied').checkVisibility()").await?;
        let copied = page.list("copied").await?;
        assert!(copied.len() == 1 && copied[0].contains("0900-0101"), "{copied:?}");
    }
    page.driver.enter_default_frame().await?;
    let sandbox = "document.querySelector('mediation-guide').shadowRoot.querySelector('iframe').sandbox";
    assert_eq!(
        page.text(&format!("{sandbox}.contains('allow-modals')")).await?,
        "true",
        "the frame should be allowed to open the print dialog"
    );
    Ok(())
}
