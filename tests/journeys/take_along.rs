//! The result on paper, and as text.

use guide::Kind;
use guide_tests::LOADED;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use guide_tests::reading_version::count_visible;
use guide_tests::scripted_input::begin_and_answer;
use std::time::Duration;

in_every_engine! {
    what_is_copied_says_what_was_said_only_where_that_is_ticked,
    what_is_printed_is_made_for_it_and_gone_after,
    where_printing_is_not_allowed_that_is_told,
    where_nothing_is_told_of_printing_the_sheet_stays_until_the_next_press,
    in_a_frame_it_can_be_copied_too,
}

const SAID: &str = "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room";

/// Notes what gets into the clipboard.
const CLIPBOARD: &str = "window.copied = [];
    addEventListener('copy', event => copied.push(event.clipboardData.getData('text/plain') || String(getSelection())))";

async fn at_the_result(page: &Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    begin_and_answer(page, SAID).await?;
    unfold(page).await
}

async fn unfold(page: &Page) -> TestResult {
    page.wait_until("!!document.querySelector('.take-along')").await?;
    page.script("document.querySelector('.take-along details').open = true").await?;
    Ok(())
}

/// What has to be there, and what may only where it is ticked.
fn look_at(text: &str, ticked: bool) {
    let say = |id: &str| LOADED.locales[0].say(LOADED.text(id).expect("a text"));
    let talk = LOADED.guide.options.iter().find(|it| it.kind == Kind::Talk).expect("it is always open");
    let host = LOADED.guide.contact.trim_start_matches("https://");
    for wanted in [LOADED.locales[0].say(talk.text), say("step-ask"), "0900-0101", say("talk-harmed"), host] {
        assert!(text.contains(wanted), "{wanted:?} is missing: {text}");
    }
    for said in ["event-traffic", "role-harmed", "safety-safe"] {
        assert_eq!(text.contains(say(said)), ticked, "{said}: {text}");
    }
    for button in ["result-answer-change", "paper-print", "frame-back"] {
        assert!(!text.contains(&format!("{}\n", say(button))), "{button}: {text}");
    }
}

/// Presses a button of the page by script: it may be far down.
async fn take(page: &Page, which: &str) -> TestResult {
    page.script(&format!("document.querySelector('.take-along .{which}').click()")).await?;
    Ok(())
}

async fn what_is_copied_says_what_was_said_only_where_that_is_ticked(_: Engine, page: Page) -> TestResult {
    at_the_result(&page).await?;
    page.script(CLIPBOARD).await?;
    assert_eq!(
        count_visible(&page, ".paper").await? + count_visible(&page, ".take-along .done").await?,
        0,
        "nothing before it is asked"
    );
    for ticked in [false, true] {
        page.script("copied.length = 0").await?;
        page.click(".take-along .copy").await?;
        let copied = page.list("copied").await?;
        assert_eq!(copied.len(), 1, "{copied:?}");
        look_at(&copied[0], ticked);
        assert_eq!(page.text("document.querySelectorAll('.paper').length").await?, "0", "and gone after");
        assert_eq!(count_visible(&page, ".take-along .done").await?, 1, "it is told");
        assert!(page.text("document.getElementById('said').textContent").await?.starts_with("It is copied"));
        page.click(".take-along .tick").await?;
        assert_eq!(count_visible(&page, ".take-along .done").await?, 0, "until something else is pressed");
    }
    // Another screen, and nothing is ticked any more.
    page.script("document.querySelector('main [value=back]').click()").await?;
    page.wait_until("!document.querySelector('.take-along')").await?;
    page.script("document.querySelector('main .skip').click()").await?;
    page.wait_until("!!document.querySelector('.take-along')").await?;
    assert_eq!(page.text("document.querySelector('.take-along .tick').getAttribute('aria-checked')").await?, "false");
    Ok(())
}

async fn what_is_printed_is_made_for_it_and_gone_after(_: Engine, page: Page) -> TestResult {
    at_the_result(&page).await?;
    let print = "window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        window.printed = document.querySelector('.paper').innerText;
        window.open = document.querySelectorAll('.paper details:not([open]), .paper button').length;
        window.marked = 'printing' in document.documentElement.dataset;
        dispatchEvent(new Event('afterprint'));
    }";
    page.script(print).await?;
    for ticked in [false, true] {
        take(&page, "print").await?;
        look_at(&page.text("printed").await?, ticked);
        assert_eq!(page.list("[window.open, marked]").await?, ["0", "true"]);
        let left = "[document.querySelectorAll('.paper').length, 'printing' in document.documentElement.dataset]";
        assert_eq!(page.list(left).await?, ["0", "false"], "gone after");
        take(&page, "tick").await?;
    }
    // Where a browser prints later, what was made goes with the page, or with the next press.
    for way in ["dispatchEvent(new PageTransitionEvent('pagehide'))", "document.querySelector('.help-now').click()"] {
        page.script("window.print = () => dispatchEvent(new Event('beforeprint'))").await?;
        take(&page, "print").await?;
        assert_eq!(page.text("document.querySelectorAll('.paper').length").await?, "1");
        page.script(way).await?;
        assert_eq!(page.text("document.querySelectorAll('.paper').length").await?, "0", "{way}");
        at_the_result(&page.with_new_server().await).await?;
    }
    Ok(())
}

/// A browser that doesn't print, or tells nothing of it.
const SILENT: &str = "window.print = () => {}";

async fn where_printing_is_not_allowed_that_is_told(_: Engine, page: Page) -> TestResult {
    page.open_guide_in_frame("en", (390, 844)).await?;
    begin_and_answer(&page, SAID).await?;
    unfold(&page).await?;
    page.script(SILENT).await?;
    take(&page, "print").await?;
    page.wait_until("document.querySelector('.take-along .refused').checkVisibility()").await?;
    assert_eq!(page.text("document.querySelectorAll('.paper').length").await?, "0");
    Ok(())
}

/// As browsers on iPhones do: the sheet must stay until it has been printed, and nobody knows when that is.
async fn where_nothing_is_told_of_printing_the_sheet_stays_until_the_next_press(_: Engine, page: Page) -> TestResult {
    for ends in
        ["new PointerEvent('pointerdown', { bubbles: true })", "new KeyboardEvent('keydown', { bubbles: true })"]
    {
        at_the_result(&page).await?;
        page.script(SILENT).await?;
        take(&page, "print").await?;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        assert_eq!(page.text("document.querySelectorAll('.paper').length").await?, "1", "{ends}");
        assert_eq!(count_visible(&page, ".take-along .refused").await?, 0, "nobody knows that it isn't allowed");
        page.script(&format!("document.body.dispatchEvent({ends})")).await?;
        assert_eq!(page.text("document.querySelectorAll('.paper').length").await?, "0", "{ends}");
    }
    Ok(())
}

async fn in_a_frame_it_can_be_copied_too(engine: Engine, page: Page) -> TestResult {
    host_page::open(&page, "plain").await?;
    begin_and_answer(&page, SAID).await?;
    unfold(&page).await?;
    page.script(CLIPBOARD).await?;
    if engine == Engine::WebKit {
        // Its driver finds nothing to click so far down, and a script may not copy: so at least that is told.
        println!("    in a frame only that WebKit refuses a script is looked at: its driver can't click there");
        take(&page, "copy").await?;
        page.wait_until("document.querySelector('.take-along .refused').checkVisibility()").await?;
    } else {
        page.follow(".take-along .copy").await?;
        page.wait_until("document.querySelector('.take-along .done').checkVisibility()").await?;
        let copied = page.list("copied").await?;
        assert!(copied.len() == 1 && copied[0].contains("0900-0101"), "{copied:?}");
    }
    page.driver.enter_default_frame().await?;
    let sealed = "document.querySelector('mediation-guide').shadowRoot.querySelector('iframe').sandbox";
    assert_eq!(
        page.text(&format!("{sealed}.contains('allow-modals')")).await?,
        "true",
        "it may open the window to print"
    );
    Ok(())
}
