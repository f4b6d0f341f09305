//! A failing program is replaced by the reading version, whenever and however it fails.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::reading_version::{READING_VERSION_SHOWN, assert_readable};
use guide_tests::scripted_input::press_buttons;

in_every_engine! {
    an_error_in_any_program_function_shows_the_reading_version,
    a_browser_error_while_rendering_shows_the_reading_version,
    errors_of_other_scripts_have_no_effect,
    a_panic_of_the_program_shows_the_reading_version,
    if_memory_runs_out_the_reading_version_or_the_page_of_the_language_is_shown,
    a_page_saved_during_a_journey_shows_the_reading_version,
    page_data_of_another_version_shows_the_reading_version,
}

/// A script that makes a function of the program throw an error.
fn throw_in_program(function: &str, error: &str) -> String {
    format!(
        "<script>addEventListener('program', event => {{
            const wrapped = event.detail.then(program => {{
                const failing = () => {{ throw {error} }};
                const {{ mount, dispatch, set_language }} = program;
                return {{ mount, dispatch, set_language, '{function}': failing }};
            }});
            Object.defineProperty(event, 'detail', {{ value: wrapped }});
        }})</script>"
    )
}

/// The error of a trap in WebAssembly, as after a panic, and those of an exhausted stack.
const TRAP: &str = "new WebAssembly.RuntimeError('unreachable')";
const ERRORS: [&str; 3] = [
    TRAP,
    "new RangeError('Maximum call stack size exceeded')",
    "Object.assign(new Error('too much recursion'), { name: 'InternalError' })",
];

/// Presses that each lead to another screen.
const PRESSES: [&str; 5] = ["begin", "safe", "traffic", "harmed", "none"];

async fn an_error_in_any_program_function_shows_the_reading_version(_: Engine, page: Page) -> TestResult {
    for function in ["mount", "dispatch"] {
        page.server.inject_into_head(&throw_in_program(function, TRAP));
        page.open("en/index.html", if function == "dispatch" { PROGRAM_READY } else { READING_VERSION_SHOWN }).await?;
        press_buttons(&page, &PRESSES).await?;
        page.wait_until(READING_VERSION_SHOWN).await?;
        assert_readable(&page, function).await?;
    }
    // From the second press on, the program handles the buttons itself.
    for pressed in 1..PRESSES.len() {
        page.server.inject_into_head(&throw_in_scroll_to(ERRORS[pressed % ERRORS.len()]));
        page.open_guide().await?;
        press_buttons(&page, &PRESSES[..pressed]).await?;
        page.script("window.breaks = true").await?;
        press_buttons(&page, &PRESSES[pressed..]).await?;
        page.wait_until(READING_VERSION_SHOWN).await?;
        assert_readable(&page, &format!("press {pressed}")).await?;
    }
    // If changing the language fails, its link opens the page of that language.
    page.server.inject_into_head(&throw_in_program("set_language", TRAP));
    page.open_guide().await?;
    page.follow("[hreflang=nl]").await?;
    page.wait_until("location.pathname === '/nl/index.html'").await?;
    page.wait_until(PROGRAM_READY).await?;
    // Once the program handles the links itself, it takes a second press to open that page.
    page.server.inject_into_head(NO_NEW_ELEMENTS);
    page.open_guide().await?;
    page.begin().await?;
    page.script("window.breaks = true").await?;
    page.script("document.querySelector('[hreflang=nl]').click()").await?;
    page.wait_until(READING_VERSION_SHOWN).await?;
    assert_readable(&page, "another language").await?;
    page.script("document.querySelector('[hreflang=nl]').click()").await?;
    page.wait_until("location.pathname === '/nl/index.html'").await?;
    page.wait_until(PROGRAM_READY).await
}

/// Damage to the page data before the program starts, by name. Without damage, the program runs.
const DAMAGE: [(&str, &str); 5] = [
    ("no damage", ""),
    ("data of another version", "guide.data = 'a' + guide.data.slice(1)"),
    ("truncated data", "guide.data = guide.data.slice(0, 2000)"),
    ("no data", "guide.parentNode.remove()"),
    ("one text too few", "texts.data = texts.data.replace('\\n', ' ')"),
];

fn damage_page_data(language: &str, damage: &str) -> String {
    format!(
        "<script>addEventListener('program', () => {{
            // The text nodes, as the policy forbids setting the text of a script element.
            const [guide, texts] = ['guide', 'texts-{language}'].map(id => document.getElementById(id).firstChild);
            {damage};
        }})</script>"
    )
}

async fn page_data_of_another_version_shows_the_reading_version(_: Engine, page: Page) -> TestResult {
    for (name, damage) in DAMAGE {
        println!("    {name}");
        page.server.inject_into_head(&damage_page_data("en", damage));
        page.open("en/index.html", if damage.is_empty() { PROGRAM_READY } else { READING_VERSION_SHOWN }).await?;
        if !damage.is_empty() {
            assert_readable(&page, name).await?;
        }
    }
    // The page of the other language has all of its texts.
    page.server.inject_into_head(
        "<script>document.addEventListener('DOMContentLoaded', () => {
        const texts = document.getElementById('texts-nl').firstChild;
        if (document.documentElement.lang === 'en') texts.data = texts.data.replace('\\n', ' ');
    })</script>",
    );
    page.open_guide().await?;
    page.follow("[hreflang=nl]").await?;
    page.wait_until("location.pathname === '/nl/index.html'").await?;
    page.wait_until(PROGRAM_READY).await
}

/// A script that makes `scrollTo` throw an error, once `window.breaks` is set. The program calls it while it renders a screen. An
/// error in a script of the driver wouldn't reach the page.
fn throw_in_scroll_to(error: &str) -> String {
    format!(
        "<script>{{
            const real = scrollTo;
            window.scrollTo = (...all) => {{ if (window.breaks) throw {error}; real(...all); }};
        }}</script>"
    )
}

async fn a_browser_error_while_rendering_shows_the_reading_version(_: Engine, page: Page) -> TestResult {
    for error in ERRORS.iter().chain(&["new TypeError('of the browser')"]) {
        page.server.inject_into_head(&throw_in_scroll_to(error));
        page.open_guide().await?;
        page.begin().await?;
        page.script("window.breaks = true").await?;
        press_buttons(&page, &["safe"]).await?;
        page.wait_until(READING_VERSION_SHOWN).await?;
        assert_readable(&page, error).await?;
    }
    Ok(())
}

/// Errors of browser extensions and other scripts.
const FOREIGN_ERRORS: &str = "<script>window.foreignErrors = [
    () => setTimeout(() => { throw new Error('of something else') }),
    () => setTimeout(() => { throw new TypeError('of something else') }),
    () => Promise.reject(new DOMException('of something else')),
    () => setTimeout(() => { throw null }),
    () => setTimeout(() => {
        throw Object.assign(new RangeError('too deep'), { stack: 'a@chrome-extension://abc/content.js:1:1' });
    }),
    () => setTimeout(() => { throw new RangeError('of something else') }),
    () => setTimeout(() => {
        throw Object.assign(new Error('wasm, too'), { stack: 'wasm@webkit-masked-url://hidden/:1:1' });
    }),
]</script>";

async fn errors_of_other_scripts_have_no_effect(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(FOREIGN_ERRORS);
    page.open_guide().await?;
    for number in 0..7 {
        page.script(&format!("foreignErrors[{number}]()")).await?;
        page.wait_until(&format!("pageLog.length > {number}")).await?;
        assert_eq!(page.text(PROGRAM_READY).await?, "true", "{number}");
    }
    page.begin().await?;
    page.answer("safety=safe event=traffic role=harmed").await?;
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "circumstance");
    Ok(())
}

/// A browser that stops creating elements, once `window.breaks` is set. The program panics.
const NO_NEW_ELEMENTS: &str = "<script>for (const name of ['createElement', 'createElementNS', 'createTextNode']) {
    const real = Document.prototype[name];
    Document.prototype[name] = function (...all) {
        if (window.breaks) throw new Error('of the browser');
        return real.apply(this, all);
    };
}</script>";

async fn a_panic_of_the_program_shows_the_reading_version(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(NO_NEW_ELEMENTS);
    for has_begun in [false, true] {
        page.open_guide().await?;
        if has_begun {
            press_buttons(&page, &["begin"]).await?;
        }
        page.script("window.breaks = true").await?;
        press_buttons(&page, &["begin", "safe"]).await?;
        page.wait_until(READING_VERSION_SHOWN).await?;
        assert_readable(&page, "after a panic").await?;
    }
    Ok(())
}

/// Defines `exhaustMemory()`, which grows the program's memory to its limit. The memory is never written to, so the machine
/// doesn't have to provide it.
const MEMORY_LIMIT: &str = "<script>{
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...all) => {
        const made = await instantiate(...all);
        window.exhaustMemory = () => {
            for (let pages = 16384; pages; pages >>= 1) try { for (;;) made.instance.exports.memory.grow(pages); } catch (_) {}
        };
        if (location.hash === '#at-once') exhaustMemory();
        return made;
    };
}</script>";

async fn if_memory_runs_out_the_reading_version_or_the_page_of_the_language_is_shown(
    _: Engine,
    page: Page,
) -> TestResult {
    page.server.inject_into_head(MEMORY_LIMIT);
    page.open("en/index.html#at-once", READING_VERSION_SHOWN).await?;
    assert_readable(&page, "at once").await?;
    page.open("nl/index.html", PROGRAM_READY).await?;
    page.begin().await?;
    page.script("exhaustMemory()").await?;
    page.follow("[hreflang=en]").await?;
    // On the page of that language, or on this page if enough memory is left.
    page.wait_until(&format!("document.documentElement.lang === 'en' && {PROGRAM_READY}")).await?;
    page.wait_until(
        "document.querySelector('h1').textContent === 'Are you safe right now?' || !!document.querySelector('.start')",
    )
    .await?;
    Ok(())
}

/// Browsers save the current DOM, and run the scripts again when the file is opened. Its buttons
/// had no effect in an earlier version.
async fn a_page_saved_during_a_journey_shows_the_reading_version(_: Engine, page: Page) -> TestResult {
    for pressed in 0..PRESSES.len() {
        page.open_guide().await?;
        press_buttons(&page, &PRESSES[..pressed]).await?;
        let saved = page.text("`<!doctype html>${document.documentElement.outerHTML}`").await?;
        page.server.add_page("saved", saved);
        page.navigate(&page.server.address, "saved").await?;
        if pressed == 0 {
            page.wait_until(PROGRAM_READY).await?;
            press_buttons(&page, &PRESSES).await?;
            assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "wish");
        } else {
            page.wait_until(READING_VERSION_SHOWN).await?;
            assert_readable(&page, &format!("saved after press {pressed}")).await?;
        }
    }
    Ok(())
}
