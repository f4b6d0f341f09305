//! The element on host pages: ordinary ones, ones with interfering styles and scripts, and hostile ones.

use guide_tests::browser::{PROGRAM_READY, Page, SHOWN_OPTIONS, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page::open;
use guide_tests::scripted_input::begin_and_answer;
use guide_tests::{OUR_GUIDE, advised_options, journey_with};
use std::time::Duration;
use thirtyfour::common::print::PrintParameters;
use thirtyfour::prelude::*;

in_every_engine! {
    a_journey_works_on_every_host_page,
    the_fallback_link_stays_if_the_guide_cannot_be_shown,
    the_link_gets_the_focus_back_if_a_dialog_cannot_show_the_guide,
    a_hidden_guide_is_not_loaded,
    messages_from_other_frames_are_ignored,
    markup_that_clobbers_the_dom_has_no_effect,
    tab_moves_the_focus_into_the_guide_and_out_again,
    the_header_stays_visible_and_each_screen_scrolls_to_its_top,
    leave_now_stays_visible_in_a_narrow_frame,
    the_header_never_covers_a_control_that_gets_the_focus,
    printing_the_host_page_prints_the_whole_guide,
    // Last, because Chromium then asks which program to use for the call, and this prompt gets all further key presses.
    a_phone_number_can_be_pressed_under_a_strict_policy,
}

const ANSWERS: &str = "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room";

/// Pages of `tests/fixtures/hosts/` that show the guide right away.
const HOSTS: [&str; 14] = [
    "plain",
    "resets",
    "prototypes",
    "recorder",
    "prying",
    "observer",
    "overlay",
    "huge",
    "right-to-left",
    "zoomed",
    "strict",
    "clobbering",
    "module",
    "cancelling",
];

async fn a_journey_works_on_every_host_page(_: Engine, page: Page) -> TestResult {
    let expected = advised_options(&journey_with(OUR_GUIDE.guide, ANSWERS));
    for host in HOSTS {
        println!("    {host}");
        open(&page, host).await?;
        begin_and_answer(&page, ANSWERS).await?;
        assert_eq!(page.list(SHOWN_OPTIONS).await?, expected, "{host}");
        page.wait_until("document.documentElement.scrollHeight <= innerHeight").await?;
    }
    Ok(())
}

const LINK: &str = "document.querySelector('mediation-guide a')";

async fn the_fallback_link_stays_if_the_guide_cannot_be_shown(_: Engine, page: Page) -> TestResult {
    for host in ["refusing", "gone"] {
        println!("    {host}");
        page.navigate(&page.server.host_site, &format!("hosts/{host}")).await?;
        // Only Chromium reports that a frame was blocked. In other engines, the script times out after 15 seconds.
        let frame = "document.querySelector('mediation-guide').shadowRoot?.querySelector('iframe')";
        page.wait_until(&format!("!!{frame}")).await?;
        page.wait_until(&format!("!{frame}")).await?;
        // One host page listens for the error event.
        assert_eq!(
            page.text("window.errorTarget").await?,
            if host == "gone" { "mediation-guide" } else { "undefined" }
        );
        page.wait_until(&format!("{LINK}.checkVisibility()")).await?;
        page.follow("mediation-guide a").await?;
        page.wait_until("document.title === 'Mediation guide'").await?;
    }
    Ok(())
}

async fn the_link_gets_the_focus_back_if_a_dialog_cannot_show_the_guide(_: Engine, page: Page) -> TestResult {
    page.navigate(&page.server.host_site, "hosts/gone").await?;
    page.wait_until("!!document.querySelector('mediation-guide').shadowRoot?.querySelector('iframe')").await?;
    page.script("document.querySelector('mediation-guide').start = 'dialog'").await?;
    let dialog = "document.querySelector('mediation-guide').shadowRoot.querySelector('dialog')";
    page.wait_until("!document.querySelector('mediation-guide').shadowRoot.querySelector('iframe')").await?;
    page.script(&format!("{LINK}.focus(); document.querySelector('mediation-guide').open(true)")).await?;
    page.wait_until(&format!("{dialog}?.open")).await?;
    page.wait_until(&format!("!{dialog}")).await?;
    assert_eq!(page.text(&format!("document.activeElement === {LINK}")).await?, "true");
    Ok(())
}

/// Browsers check a link in the frame against the host page's policy, which allows the guide only: the call was blocked, and in
/// Chromium the frame became empty.
async fn a_phone_number_can_be_pressed_under_a_strict_policy(engine: Engine, page: Page) -> TestResult {
    open(&page, "strict").await?;
    begin_and_answer(&page, "safety=afraid").await?;
    page.wait_until("!!document.querySelector('main .phone')").await?;
    let heading = page.text("document.getElementById('heading').textContent").await?;
    if engine == Engine::WebKit {
        // Its test browser can't start a program for calls, and would show an error page.
        page.script("document.querySelector('main .phone').click()").await?;
    } else {
        page.click("main .phone").await?;
    }
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(page.text("document.getElementById('heading').textContent").await?, heading);
    assert_eq!(page.text("document.querySelector('main .phone').target").await?, "_top");
    page.driver.enter_default_frame().await?;
    assert_eq!(page.text("document.title").await?, "A strict policy");
    Ok(())
}

async fn a_hidden_guide_is_not_loaded(_: Engine, page: Page) -> TestResult {
    page.navigate(&page.server.host_site, "hosts/hidden").await?;
    page.wait_until("!!document.querySelector('mediation-guide').shadowRoot").await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(
        !page.server.requested_paths().iter().any(|path| path.starts_with("/en/")),
        "{:?}",
        page.server.requested_paths()
    );
    page.click("button").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await
}

async fn messages_from_other_frames_are_ignored(_: Engine, page: Page) -> TestResult {
    open(&page, "forged").await?;
    begin_and_answer(&page, ANSWERS).await?;
    let inside: f64 = page.text("innerHeight").await?.parse().expect("a number");
    page.driver.enter_default_frame().await?;
    assert_eq!(page.text("window.left").await?, "0");
    assert!(inside > 500.0 && inside < 12_000.0, "{inside}");
    Ok(())
}

async fn markup_that_clobbers_the_dom_has_no_effect(_: Engine, page: Page) -> TestResult {
    for host in ["clobbering", "module"] {
        open(&page, host).await?;
        page.driver.enter_default_frame().await?;
        let frames = "[...document.querySelectorAll('mediation-guide')].map(it => (it.shadowRoot.querySelector('iframe') || it.shadowRoot.querySelector('a')).src || it.shadowRoot.querySelector('a').href)";
        for address in page.list(frames).await? {
            assert!(address.starts_with(&format!("{}en/index.html", page.server.address)), "{host}: {address}");
        }
        assert_eq!(page.text("(window.pageLog || []).join()").await?, "", "{host}");
    }
    Ok(())
}

async fn tab_moves_the_focus_into_the_guide_and_out_again(engine: Engine, page: Page) -> TestResult {
    open(&page, "plain").await?;
    page.driver.enter_default_frame().await?;
    page.script("document.getElementById('before').focus()").await?;
    page.driver.action_chain().send_keys(Key::Tab).perform().await?;
    page.wait_until("document.activeElement.localName === 'mediation-guide'").await?;
    page.enter_element("mediation-guide", "document.activeElement.className === 'leave'").await?;
    if engine == Engine::WebKit {
        println!("    Tab out of the guide: not tested in WebKitGTK, whose driver presses keys only in the host page");
        return Ok(());
    }
    page.script("[...document.querySelectorAll('#mediation-guide a, #mediation-guide button')].pop().focus()").await?;
    page.driver.action_chain().send_keys(Key::Tab).perform().await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("document.activeElement.id === 'after'").await
}

/// A JavaScript expression for the host page: the top of the guide's frame in the window.
const FRAME_TOP: &str =
    "document.querySelector('mediation-guide').shadowRoot.querySelector('iframe').getBoundingClientRect().top";

async fn the_header_stays_visible_and_each_screen_scrolls_to_its_top(_: Engine, page: Page) -> TestResult {
    for host in ["plain", "overlay"] {
        open(&page, host).await?;
        begin_and_answer(&page, ANSWERS).await?;
        // Until the page has scrolled to the top of the last screen.
        tokio::time::sleep(Duration::from_millis(500)).await;
        page.driver.enter_default_frame().await?;
        page.script(&format!("scrollBy(0, {FRAME_TOP} + 700)")).await?;
        let top: f64 = page.text(FRAME_TOP).await?.parse().expect("a number");
        let strip_top = format!("document.querySelector('header').getBoundingClientRect().top + {top}");
        let bar = if host == "overlay" { 60 } else { 0 };
        page.enter_element("mediation-guide", &format!("Math.abs({strip_top} - {bar}) < 2")).await?;
        if host == "overlay" {
            continue;
        }
        // A real click: some engines let a frame take the focus, and so scroll the host page, only after user activation.
        let start_again_top =
            page.text("document.querySelector('footer [value=start-again]').getBoundingClientRect().top").await?;
        page.driver.enter_default_frame().await?;
        page.script(&format!("scrollBy(0, {FRAME_TOP} + {start_again_top} - 300)")).await?;
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        page.driver.find(By::Css("footer [value=start-again]")).await?.click().await?;
        page.wait_until("!document.querySelector('.result')").await?;
        let heading = page.text("document.getElementById('heading').getBoundingClientRect().top").await?;
        page.driver.enter_default_frame().await?;
        page.wait_until(&format!("{FRAME_TOP} + {heading} > 0 && {FRAME_TOP} + {heading} < innerHeight")).await?;
    }
    Ok(())
}

async fn leave_now_stays_visible_in_a_narrow_frame(_: Engine, page: Page) -> TestResult {
    open(&page, "plain").await?;
    begin_and_answer(&page, ANSWERS).await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    page.driver.enter_default_frame().await?;
    page.script("document.querySelector('mediation-guide').shadowRoot.firstElementChild.style.width = '280px'").await?;
    page.enter_element("mediation-guide", "innerWidth === 280").await?;
    page.driver.enter_default_frame().await?;
    page.script(&format!("scrollBy(0, {FRAME_TOP} + 700)")).await?;
    let top: f64 = page.text(FRAME_TOP).await?.parse().expect("a number");
    let leave_top = format!("document.querySelector('.leave').getBoundingClientRect().top + {top}");
    page.enter_element("mediation-guide", &format!("Math.abs({leave_top} - 8) < 2")).await
}

/// A JavaScript condition: the header doesn't cover the control that has the focus. Otherwise it throws an error with the control.
const UNCOVERED: &str = "(() => {
    const [header, focused] = [document.querySelector('header'), document.activeElement].map(it => it.getBoundingClientRect());
    if (header.bottom > focused.top + 1 && focused.bottom > header.top) throw document.activeElement.outerHTML;
    return true;
})()";

async fn the_header_never_covers_a_control_that_gets_the_focus(engine: Engine, page: Page) -> TestResult {
    if engine == Engine::WebKit {
        println!("    not tested in WebKitGTK, whose driver presses keys only in the host page");
        return Ok(());
    }
    for (width, height) in [(320, 480), (420, 640), (1280, 720)] {
        page.driver.set_window_rect(0, 0, width, height).await?;
        open(&page, "plain").await?;
        begin_and_answer(&page, ANSWERS).await?;
        page.script("document.querySelectorAll('main details').forEach(it => it.open = true)").await?;
        page.script("document.querySelector('footer [value=start-again]').focus()").await?;
        let mut controls = 0;
        while page.text("!!document.activeElement.closest('main, footer')").await? == "true" {
            controls += 1;
            // Until the host page has scrolled. Then it tells the frame how far.
            tokio::time::sleep(Duration::from_millis(100)).await;
            page.wait_until(UNCOVERED).await?;
            wait_until_header_in_view(&page).await?;
            page.wait_until(UNCOVERED).await?;
            page.press_shift_tab().await?;
        }
        assert!(controls > 20, "{width} × {height}: the result has more than {controls} controls");
    }
    Ok(())
}

/// Waits until the top of the header is in the visible area of the host page, and enters the frame again.
async fn wait_until_header_in_view(page: &Page) -> TestResult {
    let mut top = f64::NAN;
    for _ in 0..50 {
        let in_frame = page.text("document.querySelector('header').getBoundingClientRect().top").await?;
        page.driver.enter_default_frame().await?;
        let frame = page.text(FRAME_TOP).await?;
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        top = [in_frame, frame].iter().map(|it| it.parse::<f64>().expect("a number")).sum();
        if top > -1.0 {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("\"Leave now\" is {top} pixels from the top of the visible area");
}

async fn printing_the_host_page_prints_the_whole_guide(engine: Engine, page: Page) -> TestResult {
    if engine != Engine::Chromium {
        println!(
            "    only tested in Chromium: WebKitGTK's driver can't print, and pages can't be counted in Firefox's compressed PDF"
        );
        return Ok(());
    }
    open(&page, "printed").await?;
    let start = printed_pages(&page).await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    begin_and_answer(&page, ANSWERS).await?;
    page.wait_until("innerHeight > 3000").await?;
    let result = printed_pages(&page).await?;
    assert!(start > 0 && result >= start + 2, "{start} pages, then {result}");
    Ok(())
}

/// The number of pages in a print of the host page.
async fn printed_pages(page: &Page) -> TestResult<usize> {
    page.driver.enter_default_frame().await?;
    let pdf = page.driver.print_page(PrintParameters::default()).await?;
    let text = String::from_utf8_lossy(&pdf).replace("/Type /Pages", "").replace("/Type/Pages", "");
    Ok(text.matches("/Type /Page").count() + text.matches("/Type/Page").count())
}
