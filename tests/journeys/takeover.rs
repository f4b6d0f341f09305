//! The program takes over the prerendered page without any visible or audible effect.

use guide_tests::OUR_GUIDE;
use guide_tests::browser::{PROGRAM_READY, Page, SCREENS_LOADED, TestResult};
use guide_tests::engine::Engine;
use guide_tests::screens::{action, buttons, locale, main_html, screen_html, session};
use guide_tests::scripted_input::press_buttons;

in_every_engine! {
    takeover_keeps_focus_selection_scroll_position_and_open_disclosures,
    takeover_causes_no_layout_shift_and_no_announcement,
    takeover_applies_the_contact_of_a_site_without_moving_focus_or_scroll_position,
    a_press_during_takeover_counts_exactly_once,
    takeover_works_on_a_page_that_an_extension_or_translator_has_changed,
    takeover_works_on_a_page_that_was_translated_before_it_loaded,
}

/// A JavaScript expression for the state of the screen: focus, selection, scroll position and open disclosures.
const SCREEN_STATE: &str = "[document.activeElement.className, getSelection().toString(), scrollY,
    [...document.querySelectorAll('#mediation-guide details')].map(it => it.open)].join('|')";

/// Opens a disclosure, selects text, scrolls, and moves the focus.
const CHANGE_SCREEN_STATE: &str = "document.querySelector('#mediation-guide details').open = true;
    document.querySelector('#mediation-guide summary').focus({ preventScroll: true });
    getSelection().selectAllChildren(document.querySelector('#mediation-guide .lead'));
    scrollTo(0, 60)";

async fn takeover_keeps_focus_selection_scroll_position_and_open_disclosures(_: Engine, page: Page) -> TestResult {
    for screen in ["start", "help"] {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        if screen == "help" {
            press_buttons(&page, &["help"]).await?;
        }
        page.script(CHANGE_SCREEN_STATE).await?;
        let state = page.text(SCREEN_STATE).await?;
        assert!(state.contains("|60|true"), "{screen}: the test should change the state: {state}");
        page.server.release();
        page.wait_until(PROGRAM_READY).await?;
        page.script("requestAnimationFrame(() => requestAnimationFrame(() => window.painted = true))").await?;
        page.wait_until("window.painted").await?;
        assert_eq!(page.text(SCREEN_STATE).await?, state, "{screen}");
        // The same screen in another language keeps the state as well.
        page.script("document.querySelector('[hreflang=nl]').focus({ preventScroll: true })").await?;
        page.script("document.querySelector('[hreflang=nl]').click()").await?;
        page.wait_until("document.documentElement.lang === 'nl'").await?;
        assert_eq!(page.text("document.activeElement.hreflang").await?, "nl", "{screen}: the focus should stay");
        assert_eq!(page.text("document.querySelector('#mediation-guide details').open").await?, "true", "{screen}");
        assert_eq!(page.text("scrollY").await?, "60", "{screen}");
    }
    Ok(())
}

/// A JavaScript expression: the positions of all elements.
const POSITIONS: &str =
    "JSON.stringify([...document.querySelectorAll('#mediation-guide *')].map(it => it.getBoundingClientRect()))";

async fn takeover_causes_no_layout_shift_and_no_announcement(engine: Engine, page: Page) -> TestResult {
    page.open("held/en/index.html", SCREENS_LOADED).await?;
    let recorder =
        "window.announced = []; new MutationObserver(() => announced.push(document.getElementById('live').textContent))
        .observe(document.getElementById('live'), { childList: true, characterData: true, subtree: true });
        window.focused = []; addEventListener('focusin', event => focused.push(event.target.className))";
    page.script(recorder).await?;
    let positions = page.text(POSITIONS).await?;
    page.server.release();
    page.wait_until(PROGRAM_READY).await?;
    page.script("requestAnimationFrame(() => requestAnimationFrame(() => window.painted = true))").await?;
    page.wait_until("window.painted").await?;
    assert_eq!(page.text(POSITIONS).await?, positions);
    if engine == Engine::Chromium {
        assert_eq!(page.list("layoutShifts").await?, Vec::<String>::new());
    }
    assert_eq!(page.list("announced").await?, Vec::<String>::new());
    assert_eq!(page.list("focused").await?, Vec::<String>::new(), "a screen reader should not be interrupted");
    // Control: the recorder detects an announcement and a focus change.
    page.script("document.getElementById('live').textContent = 'x'; document.querySelector('.leave').focus()").await?;
    page.wait_until("announced.length === 1 && focused.length === 1").await
}

async fn takeover_applies_the_contact_of_a_site_without_moving_focus_or_scroll_position(
    _: Engine,
    page: Page,
) -> TestResult {
    page.server.set_attributes("data-contact=\"https://talk.help.example/\"");
    page.open("held/en/index.html", SCREENS_LOADED).await?;
    page.script(CHANGE_SCREEN_STATE).await?;
    page.script("window.focused = []; addEventListener('focusin', event => focused.push(event.target.className))")
        .await?;
    let state = page.text(SCREEN_STATE).await?;
    page.server.release();
    page.wait_until(PROGRAM_READY).await?;
    page.wait_until("document.querySelector('footer .contact a').href === 'https://talk.help.example/'").await?;
    assert_eq!(page.text(SCREEN_STATE).await?, state);
    assert_eq!(page.list("focused").await?, Vec::<String>::new());
    // The contact stays on later screens.
    press_buttons(&page, &["begin"]).await?;
    page.wait_until("!!document.querySelector('.question')").await?;
    assert_eq!(page.text("document.querySelector('footer .contact a').href").await?, "https://talk.help.example/");
    Ok(())
}

/// Presses buttons at three moments: when the program is requested, when it has arrived, and right after it has taken over.
const PRESS_DURING_TAKEOVER: &str = "<script>{
    const press = value => document.querySelector(`#mediation-guide main [value=${value}]`).click();
    addEventListener('program', event => {
        press('begin');
        event.detail.then(() => press('safe'));
        event.detail.then(() => Promise.resolve().then(() => press('traffic')));
    });
}</script>";

async fn a_press_during_takeover_counts_exactly_once(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(PRESS_DURING_TAKEOVER);
    page.open("en/index.html", PROGRAM_READY).await?;
    page.wait_until("document.querySelector('.question')?.dataset.question === 'role'").await?;
    let mut expected = session("en");
    for (name, value) in [("go", "begin"), ("safety", "safe"), ("event", "traffic")] {
        expected.apply(action(name, value));
    }
    assert_eq!(shown_html(&page).await?, main_html(&screen_html(&expected)));
    assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
    Ok(())
}

/// The normalized HTML of the screen on the page.
async fn shown_html(page: &Page) -> TestResult<String> {
    // Leaves out what an extension has inserted beside the screen.
    let html = page.text("document.querySelector('#mediation-guide main > :is(section, article)').outerHTML").await?;
    let html = format!("<main class=\"screen\">{html}</main>");
    // The test server rewrites the contact link.
    Ok(main_html(&html.replace(&format!("{}mediator", page.server.neutral), OUR_GUIDE.guide.contact)))
}

/// Replaces all texts with elements that contain other words, as browsers do when they translate a page.
const TRANSLATE: &str =
    "const texts = document.createTreeWalker(document.getElementById('mediation-guide'), NodeFilter.SHOW_TEXT);
    const all = []; while (texts.nextNode()) if (texts.currentNode.data.trim()) all.push(texts.currentNode);
    for (const text of all) {
        const font = document.createElement('font');
        font.appendChild(document.createElement('font')).textContent = 'ZZ';
        text.replaceWith(font);
    }";
/// Inserts elements and text, as extensions do.
const INSERT: &str =
    "for (const place of document.querySelectorAll('main, main > *, nav, footer, #mediation-guide, body'))
    place.prepend(document.createElement('i'), ' ')";
/// Removes comments, as optimizers do.
const REMOVE_COMMENTS: &str =
    "const marks = document.createTreeWalker(document.getElementById('mediation-guide'), NodeFilter.SHOW_COMMENT);
    const all = []; while (marks.nextNode()) all.push(marks.currentNode); all.forEach(it => it.remove())";

async fn takeover_works_on_a_page_that_an_extension_or_translator_has_changed(_: Engine, page: Page) -> TestResult {
    for change in [TRANSLATE, INSERT, REMOVE_COMMENTS] {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        page.script(change).await?;
        page.server.release();
        page.wait_until(PROGRAM_READY).await?;
        let mut session = session("en");
        let mut random = fastrand::Rng::with_seed(25);
        for step in 0..40 {
            let mut presses = buttons(&session);
            presses.retain(|(_, value)| value != "start-again" || random.u8(..12) == 0);
            let (name, value) = &presses[random.usize(..presses.len())];
            page.script(&format!(
                "document.querySelector(`#mediation-guide [name='{name}'][value='{value}']`).click()"
            ))
            .await?;
            let before = session.stage();
            session.apply(action(name, value));
            if session.stage() == before {
                // The program doesn't redraw this screen, so the change stays.
                continue;
            }
            assert_eq!(shown_html(&page).await?, main_html(&screen_html(&session)), "step {step}: {name} {value}");
            page.script(change).await?;
        }
        assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
    }
    Ok(())
}

/// Marks the page as translated, as browsers' translators do while it loads.
const MARK_AS_TRANSLATED: &str = "<script>{
    const translate = () => {
        document.documentElement.lang = 'fr';
        document.documentElement.classList.add('translated-ltr');
    };
    translate();
    addEventListener('DOMContentLoaded', translate);
}</script>";

async fn takeover_works_on_a_page_that_was_translated_before_it_loaded(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(MARK_AS_TRANSLATED);
    // Presses before takeover, and after it.
    for early in [true, false] {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        assert_eq!(page.text("document.documentElement.lang").await?, "fr", "the page should be marked as translated");
        if early {
            press_buttons(&page, &["begin", "safe"]).await?;
        }
        page.server.release();
        page.wait_until(PROGRAM_READY).await?;
        if !early {
            press_buttons(&page, &["begin", "safe"]).await?;
        }
        page.wait_until("document.querySelector('.question')?.dataset.question === 'event'").await?;
        press_buttons(&page, &["traffic"]).await?;
        page.wait_until("document.querySelector('.question')?.dataset.question === 'role'").await?;
        page.script("document.querySelector('[hreflang=nl]').click()").await?;
        let role =
            OUR_GUIDE.guide.questions.iter().find(|it| it.id == "role").expect("the guide has this question").text;
        let title = locale("nl").text(role);
        page.wait_until(&format!("document.querySelector('h1').textContent === '{title}'")).await?;
    }
    assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
    Ok(())
}
