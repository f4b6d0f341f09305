//! The program takes the page over from the screen that came with it, and nobody notices.

use guide_tests::LOADED;
use guide_tests::browser::{PROGRAM_READY, Page, SCREENS_LOADED, TestResult};
use guide_tests::engine::Engine;
use guide_tests::screens::{action, buttons, main_html, screen_html, session};
use guide_tests::scripted_input::press_buttons;

in_every_engine! {
    focus_selection_scroll_and_fold_outs_stay,
    nothing_moves_and_nothing_is_said,
    a_contact_that_a_site_has_set_interrupts_nobody,
    a_press_counts_once_whenever_it_comes,
    a_page_that_others_have_changed_is_taken_over_all_the_same,
    a_page_that_was_translated_before_is_taken_over_all_the_same,
}

/// What a reader has done with the screen: where the focus is, what is selected, how far it is scrolled, what is folded out.
const USED: &str = "[document.activeElement.className, getSelection().toString(), scrollY,
    [...document.querySelectorAll('#mediation-guide details')].map(it => it.open)].join('|')";

/// Unfolds, selects, scrolls, and puts the focus on something.
const USE: &str = "document.querySelector('#mediation-guide details').open = true;
    document.querySelector('#mediation-guide summary').focus({ preventScroll: true });
    getSelection().selectAllChildren(document.querySelector('#mediation-guide .lead'));
    scrollTo(0, 60)";

async fn focus_selection_scroll_and_fold_outs_stay(_: Engine, page: Page) -> TestResult {
    for screen in ["start", "help"] {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        if screen == "help" {
            press_buttons(&page, &["help"]).await?;
        }
        page.script(USE).await?;
        let used = page.text(USED).await?;
        assert!(used.contains("|60|true"), "{screen}: this test uses it: {used}");
        page.server.release();
        page.wait_until(PROGRAM_READY).await?;
        page.script("requestAnimationFrame(() => requestAnimationFrame(() => window.painted = true))").await?;
        page.wait_until("window.painted").await?;
        assert_eq!(page.text(USED).await?, used, "{screen}");
        // In another language it is the same screen.
        page.script("document.querySelector('[hreflang=nl]').focus({ preventScroll: true })").await?;
        page.script("document.querySelector('[hreflang=nl]').click()").await?;
        page.wait_until("document.documentElement.lang === 'nl'").await?;
        assert_eq!(page.text("document.activeElement.hreflang").await?, "nl", "{screen}: the focus stays");
        assert_eq!(page.text("document.querySelector('#mediation-guide details').open").await?, "true", "{screen}");
        assert_eq!(page.text("scrollY").await?, "60", "{screen}");
    }
    Ok(())
}

/// Where everything is.
const PLACES: &str =
    "JSON.stringify([...document.querySelectorAll('#mediation-guide *')].map(it => it.getBoundingClientRect()))";

async fn nothing_moves_and_nothing_is_said(engine: Engine, page: Page) -> TestResult {
    page.open("held/en/index.html", SCREENS_LOADED).await?;
    let witness = "window.said = []; new MutationObserver(() => said.push(document.getElementById('said').textContent))
        .observe(document.getElementById('said'), { childList: true, characterData: true, subtree: true });
        window.focused = []; addEventListener('focusin', event => focused.push(event.target.className))";
    page.script(witness).await?;
    let places = page.text(PLACES).await?;
    page.server.release();
    page.wait_until(PROGRAM_READY).await?;
    page.script("requestAnimationFrame(() => requestAnimationFrame(() => window.painted = true))").await?;
    page.wait_until("window.painted").await?;
    assert_eq!(page.text(PLACES).await?, places);
    if engine == Engine::Chromium {
        assert_eq!(page.list("layoutShifts").await?, Vec::<String>::new());
    }
    assert_eq!(page.list("said").await?, Vec::<String>::new());
    assert_eq!(page.list("focused").await?, Vec::<String>::new(), "a screen reader isn't interrupted");
    // The witnesses work.
    page.script("document.getElementById('said').textContent = 'x'; document.querySelector('.leave').focus()").await?;
    page.wait_until("said.length === 1 && focused.length === 1").await
}

async fn a_contact_that_a_site_has_set_interrupts_nobody(_: Engine, page: Page) -> TestResult {
    page.server.set_attributes("data-contact=\"https://talk.help.example/\"");
    page.open("held/en/index.html", SCREENS_LOADED).await?;
    page.script(USE).await?;
    page.script("window.focused = []; addEventListener('focusin', event => focused.push(event.target.className))")
        .await?;
    let used = page.text(USED).await?;
    page.server.release();
    page.wait_until(PROGRAM_READY).await?;
    page.wait_until("document.querySelector('.bottom .contact a').href === 'https://talk.help.example/'").await?;
    assert_eq!(page.text(USED).await?, used);
    assert_eq!(page.list("focused").await?, Vec::<String>::new());
    // And stays set on the screens that follow.
    press_buttons(&page, &["begin"]).await?;
    page.wait_until("!!document.querySelector('.question')").await?;
    assert_eq!(page.text("document.querySelector('.bottom .contact a').href").await?, "https://talk.help.example/");
    Ok(())
}

/// Presses by script, at three moments: when the program is asked for, when it has come, and right after it has taken over.
const PRESSES: &str = "<script>{
    const press = value => document.querySelector(`#mediation-guide main [value=${value}]`).click();
    addEventListener('program', event => {
        press('begin');
        event.detail.then(() => press('safe'));
        event.detail.then(() => Promise.resolve().then(() => press('traffic')));
    });
}</script>";

async fn a_press_counts_once_whenever_it_comes(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(PRESSES);
    page.open("en/index.html", PROGRAM_READY).await?;
    page.wait_until("document.querySelector('.question')?.dataset.question === 'role'").await?;
    let mut expected = session("en");
    for (name, value) in [("go", "begin"), ("safety", "safe"), ("event", "traffic")] {
        expected.apply(action(name, value));
    }
    assert_eq!(shown(&page).await?, main_html(&screen_html(&expected)));
    assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
    Ok(())
}

async fn shown(page: &Page) -> TestResult<String> {
    // What an extension has put beside it stays there.
    let html = page.text("document.querySelector('#mediation-guide main > :is(section, article)').outerHTML").await?;
    let html = format!("<main class=\"screen\">{html}</main>");
    // As the tests' server has it: the rest of the guide's own address.
    Ok(main_html(&html.replace(&format!("{}mediator", page.server.neutral), LOADED.guide.contact)))
}

/// As browsers do that translate: words give way to others, in elements of the browser's own.
const TRANSLATE: &str =
    "const texts = document.createTreeWalker(document.getElementById('mediation-guide'), NodeFilter.SHOW_TEXT);
    const all = []; while (texts.nextNode()) if (texts.currentNode.data.trim()) all.push(texts.currentNode);
    for (const text of all) {
        const font = document.createElement('font');
        font.appendChild(document.createElement('font')).textContent = 'ZZ';
        text.replaceWith(font);
    }";
/// As an extension does.
const ADD: &str =
    "for (const place of document.querySelectorAll('main, main > *, .top, .bottom, #mediation-guide, body'))
    place.prepend(document.createElement('i'), ' ')";
/// As what makes pages smaller does.
const STRIP: &str =
    "const marks = document.createTreeWalker(document.getElementById('mediation-guide'), NodeFilter.SHOW_COMMENT);
    const all = []; while (marks.nextNode()) all.push(marks.currentNode); all.forEach(it => it.remove())";

async fn a_page_that_others_have_changed_is_taken_over_all_the_same(_: Engine, page: Page) -> TestResult {
    for change in [TRANSLATE, ADD, STRIP] {
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
                // What stands on this screen was changed by others, and stays so.
                continue;
            }
            assert_eq!(shown(&page).await?, main_html(&screen_html(&session)), "step {step}: {name} {value}");
            page.script(change).await?;
        }
        assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
    }
    Ok(())
}

/// What browsers' translators do at once: they say so in the page's root, whose language is another then.
const TRANSLATED: &str = "<script>{
    const translate = () => {
        document.documentElement.lang = 'fr';
        document.documentElement.classList.add('translated-ltr');
    };
    translate();
    addEventListener('DOMContentLoaded', translate);
}</script>";

async fn a_page_that_was_translated_before_is_taken_over_all_the_same(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(TRANSLATED);
    // Before the program, and after it.
    for early in [true, false] {
        page.open("held/en/index.html", SCREENS_LOADED).await?;
        assert_eq!(page.text("document.documentElement.lang").await?, "fr", "it is translated");
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
        let role = LOADED.guide.questions.iter().find(|it| it.id == "role").expect("it is asked").text;
        let title = LOADED.locales.iter().find(|it| it.code == "nl").expect("Dutch").say(role);
        page.wait_until(&format!("document.querySelector('h1').textContent === '{title}'")).await?;
    }
    assert_eq!(page.list("pageLog").await?, Vec::<String>::new());
    Ok(())
}
