//! The `<mediation-guide>` element: its settings, its life cycle, and the ways it opens.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page::open;
use guide_tests::scripted_input::press_button;
use thirtyfour::prelude::*;

in_every_engine! {
    settings_can_change_during_a_journey,
    an_accent_colour_is_adjusted_until_its_contrast_is_sufficient,
    several_elements_on_one_page_are_independent,
    an_element_that_is_removed_and_inserted_again_starts_again,
    an_element_that_precedes_its_script_starts_exactly_once,
    the_start_button_opens_the_guide_in_place,
    a_double_click_on_the_start_button_opens_the_guide_in_place,
    the_guide_does_not_move_when_the_link_goes,
    the_dialog_traps_the_focus_and_restores_it_when_closed,
    a_link_with_settings_affects_only_the_appearance,
    the_page_of_another_language_that_replaces_the_guide_keeps_its_language,
}

const GUIDE: &str = "document.querySelector('mediation-guide')";

/// Runs a script on the host page, with the element as `guide`.
async fn run_on_host_page(page: &Page, script: &str) -> TestResult<String> {
    page.driver.enter_default_frame().await?;
    page.text(&format!("(() => {{ const guide = {GUIDE}; {script} }})()")).await
}

async fn settings_can_change_during_a_journey(_: Engine, page: Page) -> TestResult {
    open(&page, "plain").await?;
    let contact = "document.querySelector('.contact a').href";
    page.wait_until(&format!("{contact} === 'https://partner.example/contact'")).await?;
    press_button(&page, "go", "begin").await?;
    press_button(&page, "safety", "safe").await?;
    let set = "guide.lang = 'nl'; guide.scheme = 'dark'; guide.contact = 'tel:+31302340045'; guide.exit = 'https://exit.example/';
        return [guide.getAttribute('scheme'), guide.contact, guide.accent]";
    assert_eq!(run_on_host_page(&page, set).await?, "dark,tel:+31302340045,");
    page.enter_element("mediation-guide", "document.documentElement.lang === 'nl'").await?;
    page.wait_until(&format!("{contact} === 'tel:+31302340045'")).await?;
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "event");
    assert_eq!(page.text("getComputedStyle(document.body).backgroundColor").await?, "rgb(21, 27, 26)");
    assert_eq!(page.text("document.getElementById('mediation-guide').dataset.leave").await?, "https://exit.example/");
    // Another setting must not undo a reader's choice of language.
    page.script("document.querySelector('.language[hreflang=en]').click()").await?;
    page.wait_until("document.documentElement.lang === 'en'").await?;
    let title = "guide.scheme = 'light'; guide.contact = null; return guide.hasAttribute('contact') + guide.shadowRoot.querySelector('iframe').title";
    assert_eq!(run_on_host_page(&page, title).await?, "falseBemiddelingswijzer");
    page.enter_element("mediation-guide", "document.documentElement.dataset.scheme === 'light'").await?;
    assert_eq!(page.text("document.documentElement.lang").await?, "en");
    // The default contact, as rewritten by the test server.
    page.wait_until(&format!("{contact} === '{}mediator'", page.server.neutral)).await?;
    assert_eq!(page.text("getComputedStyle(document.body).backgroundColor").await?, "rgb(251, 247, 240)");
    Ok(())
}

/// The lowest contrast of the accent colour with the colours around it, as WCAG defines contrast.
const CONTRASTS: &str = "
    const style = getComputedStyle(document.documentElement);
    const colour = name => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.color = `var(${name})`;
        const numbers = getComputedStyle(probe).color.match(/[\\d.]+/g).map(Number);
        probe.remove();
        return numbers;
    };
    const bright = colour => colour.map(it => it / 255).map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4)
        .reduce((sum, it, i) => sum + it * [0.2126, 0.7152, 0.0722][i], 0.05);
    const contrast = (one, other) => { const [a, b] = [bright(colour(one)), bright(colour(other))]; return a > b ? a / b : b / a; };
    return Math.min(contrast('--accent', '--paper'), contrast('--accent', '--card'), contrast('--accent', '--sand'),
        contrast('--accent', '--tint'), contrast('--on-accent', '--accent'), contrast('--ink', '--tint'));";

async fn an_accent_colour_is_adjusted_until_its_contrast_is_sufficient(_: Engine, page: Page) -> TestResult {
    open(&page, "plain").await?;
    for accent in ["#ffe100", "#000000", "#ffffff", "#7f7f7f", "#c2185b", "#1a73e8", "#23665a", ""] {
        for scheme in ["light", "dark"] {
            run_on_host_page(&page, &format!("guide.accent = '{accent}'; guide.scheme = '{scheme}'")).await?;
            let set = format!("document.documentElement.dataset.scheme === '{scheme}'");
            page.enter_element("mediation-guide", &set).await?;
            let value = page.script(CONTRASTS).await?.as_f64().expect("a number");
            assert!(value >= 4.5, "{accent} on {scheme}: {value}");
        }
    }
    assert!(
        page.text("pageLog").await?.contains("#ffe100 is hard to read in the light scheme"),
        "the site owner should get a warning"
    );
    // A colour with sufficient contrast stays the same.
    run_on_host_page(&page, "guide.accent = '#1a4fa0'; guide.scheme = 'light'").await?;
    page.enter_element("mediation-guide", "document.documentElement.dataset.scheme === 'light'").await?;
    page.wait_until(
        "document.documentElement.style.getPropertyValue('--accent-light').replace(/ /g, '') === 'rgb(26,79,160)'",
    )
    .await?;
    Ok(())
}

async fn several_elements_on_one_page_are_independent(_: Engine, page: Page) -> TestResult {
    page.navigate(&page.server.host_site, "hosts/several").await?;
    page.script("window.ready = 0; addEventListener('mediation-guide:ready', () => ready++)").await?;
    page.wait_until("!!document.getElementById('later')").await?;
    page.script("document.getElementById('later').scrollIntoView()").await?;
    page.enter_element("#later", PROGRAM_READY).await?;
    assert_eq!(page.text("document.documentElement.lang").await?, "nl");
    page.wait_until("document.querySelector('.contact a').href === 'https://later.example/contact'").await?;
    page.enter_element("#first", PROGRAM_READY).await?;
    press_button(&page, "go", "begin").await?;
    press_button(&page, "safety", "safe").await?;
    page.enter_element("#later", "!!document.querySelector('.start')").await?;
    page.driver.enter_default_frame().await?;
    let shadow = "document.getElementById('shadow').shadowRoot.firstElementChild.shadowRoot.querySelector('iframe')";
    page.wait_until(&format!("!!{shadow} && {shadow}.offsetHeight > 500")).await?;
    // Loading the element's script again has no effect.
    page.script("const again = document.createElement('script'); again.src = document.querySelector('script[src]').src; again.onload = () => window.again = true; document.head.append(again)").await?;
    page.wait_until("window.again").await
}

async fn an_element_that_is_removed_and_inserted_again_starts_again(_: Engine, page: Page) -> TestResult {
    open(&page, "plain").await?;
    press_button(&page, "go", "begin").await?;
    run_on_host_page(&page, "guide.remove(); window.guide = guide").await?;
    assert_eq!(
        page.text("guide.shadowRoot.querySelectorAll('iframe').length").await?,
        "0",
        "the frame should be removed"
    );
    page.script("document.body.prepend(guide)").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    assert_eq!(page.text("!!document.querySelector('.start')").await?, "true");
    Ok(())
}

/// Such an element gets its attributes before it is connected. That once started it twice, and scrolling away and back then ended
/// the journey.
async fn an_element_that_precedes_its_script_starts_exactly_once(_: Engine, page: Page) -> TestResult {
    for start in ["", "inline", "button"] {
        let html = format!(
            "<!doctype html><title>Late</title><body><mediation-guide lang=en start='{start}'></mediation-guide><div style='height: 9000px'></div>"
        );
        page.server.add_page("late", html);
        page.navigate(&page.server.host_site, "late").await?;
        // Not the previous page.
        page.wait_until(&format!("document.readyState === 'complete' && {GUIDE}?.getAttribute('start') === '{start}'"))
            .await?;
        let address = format!("{}embed.js", page.server.address);
        page.script(&format!(
            "document.head.append(Object.assign(document.createElement('script'), {{ src: '{address}' }}))"
        ))
        .await?;
        page.wait_until(&format!("{GUIDE}.shadowRoot?.querySelectorAll('a').length === 1")).await?;
        if start == "button" {
            continue;
        }
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        press_button(&page, "go", "begin").await?;
        for place in [9000, 0] {
            page.driver.enter_default_frame().await?;
            page.script(&format!("scrollTo(0, {place})")).await?;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        }
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        assert_eq!(page.text("document.querySelector('.question')?.dataset.question").await?, "safety", "{start}");
    }
    Ok(())
}

async fn a_double_click_on_the_start_button_opens_the_guide_in_place(_: Engine, page: Page) -> TestResult {
    page.navigate(&page.server.host_site, "hosts/button").await?;
    page.wait_until("!!document.querySelector('mediation-guide').shadowRoot").await?;
    let link = page.driver.find(By::Css("#link")).await?;
    page.driver.action_chain().double_click_element(&link).perform().await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    page.driver.enter_default_frame().await?;
    assert_eq!(page.text("document.title").await?, "At a press", "the host page should stay");
    Ok(())
}

async fn the_guide_does_not_move_when_the_link_goes(_: Engine, page: Page) -> TestResult {
    page.navigate(&page.server.host_site, "hosts/button").await?;
    page.wait_until("!!document.querySelector('mediation-guide').shadowRoot").await?;
    // The frame's position in its box, at each of the element's events and when it is opened.
    page.script(
        "window.guide = document.querySelector('mediation-guide');
        window.positions = [];
        window.record = () => positions.push(guide.shadowRoot.querySelector('iframe').offsetTop);
        guide.addEventListener('mediation-guide:ready', record);
        guide.open(true);
        record()",
    )
    .await?;
    page.wait_until("positions.length === 2").await?;
    assert_eq!(page.list("positions").await?, ["0", "0"]);
    Ok(())
}

async fn the_start_button_opens_the_guide_in_place(engine: Engine, page: Page) -> TestResult {
    page.navigate(&page.server.host_site, "hosts/button").await?;
    page.wait_until("!!document.querySelector('mediation-guide').shadowRoot").await?;
    assert!(
        !page.server.requested_paths().iter().any(|path| path.starts_with("/en/")),
        "{:?}",
        page.server.requested_paths()
    );
    page.click("#link").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    if engine != Engine::WebKit {
        // WebKitGTK lets a frame move the focus only after user activation; there, the frame itself has the focus.
        page.wait_until("document.activeElement.id === 'heading'").await?;
    }
    page.driver.enter_default_frame().await?;
    assert_eq!(page.text("document.activeElement.localName").await?, "mediation-guide");
    page.wait_until("!document.getElementById('link').checkVisibility()").await?;
    run_on_host_page(&page, "guide.close()").await?;
    page.wait_until("document.getElementById('link').checkVisibility()").await
}

const DIALOG: &str = "document.querySelector('mediation-guide').shadowRoot.querySelector('dialog')";

async fn the_dialog_traps_the_focus_and_restores_it_when_closed(engine: Engine, page: Page) -> TestResult {
    page.navigate(&page.server.host_site, "hosts/dialog").await?;
    page.wait_until("!!document.querySelector('mediation-guide').shadowRoot").await?;
    for close in ["Escape in the frame", "the button", "the method"] {
        page.click("#link").await?;
        page.wait_until(&format!("{DIALOG}.open")).await?;
        page.script("document.getElementById('before').focus()").await?;
        assert_eq!(
            page.text("document.activeElement.id").await?,
            "",
            "{close}: the page behind the dialog should not get the focus"
        );
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        page.click("main [value=begin]").await?;
        page.wait_until("!!document.querySelector('.question')").await?;
        assert_eq!(page.text("document.documentElement.scrollWidth <= innerWidth").await?, "true", "{close}");
        if close == "the button" {
            page.driver.enter_default_frame().await?;
            page.script(&format!("{DIALOG}.querySelector('button').click()")).await?;
        } else if close == "the method" {
            page.driver.enter_default_frame().await?;
            page.script("document.querySelector('mediation-guide').close()").await?;
        } else if engine == Engine::WebKit {
            // Its driver presses keys only in the host page.
            page.script("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))")
                .await?;
        } else {
            // The frame is removed before the key is released, which Firefox's driver reports as an error.
            _ = page.driver.action_chain().send_keys(Key::Escape).perform().await;
        }
        page.driver.enter_default_frame().await?;
        page.wait_until(&format!("!{DIALOG}")).await?;
        page.wait_until("document.activeElement.id === 'link'").await?;
    }
    page.script("const guide = document.querySelector('mediation-guide'); guide.open(); guide.close(); guide.open()")
        .await?;
    // By then, the first dialog has reported that it was closed.
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    page.driver.enter_default_frame().await?;
    assert_eq!(page.text(&format!("{DIALOG}.open")).await?, "true");
    Ok(())
}

async fn a_link_with_settings_affects_only_the_appearance(_: Engine, page: Page) -> TestResult {
    let settings =
        "contact=https%3A%2F%2Fother.example%2F&exit=https%3A%2F%2Fother.example%2F&scheme=dark&start=inline";
    page.open(&format!("en/index.html#{settings}"), PROGRAM_READY).await?;
    assert_eq!(page.text("document.body.innerHTML.includes('other.example')").await?, "false");
    assert_eq!(page.text("document.getElementById('mediation-guide').dataset.leave").await?, "undefined");
    assert_eq!(page.text("getComputedStyle(document.body).backgroundColor").await?, "rgb(21, 27, 26)");
    assert_eq!(page.text("'embedded' in document.documentElement.dataset").await?, "false");
    Ok(())
}

/// As after a failure, when the links to the languages lead to pages of their own.
async fn the_page_of_another_language_that_replaces_the_guide_keeps_its_language(_: Engine, page: Page) -> TestResult {
    open(&page, "plain").await?;
    assert_eq!(page.text("new URLSearchParams(location.hash.slice(1)).get('lang')").await?, "en");
    page.script("location.replace(document.querySelector('[hreflang=nl]').href + location.hash)").await?;
    let is_dutch = "document.getElementById('mediation-guide')?.dataset.lang === 'nl'";
    page.enter_element("mediation-guide", &format!("{is_dutch} && {PROGRAM_READY}")).await?;
    assert_eq!(page.text("document.querySelector('.language[aria-current]').hreflang").await?, "nl");
    press_button(&page, "go", "begin").await?;
    assert_eq!(page.text("document.documentElement.lang").await?, "nl");
    Ok(())
}
