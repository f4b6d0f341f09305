//! When the program itself fails, at any moment: what can be read takes its place.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::reading_version::{READING_VERSION_SHOWN, assert_readable};
use guide_tests::scripted_input::press_buttons;

in_every_engine! {
    at_any_press,
    while_it_draws,
    and_not_because_something_else_fails,
    when_it_really_stops_itself,
    when_there_is_no_memory,
    in_a_page_that_was_saved_in_mid_journey,
    where_a_page_was_written_for_another_program,
}

/// Makes a function of the program throw something when it is called.
fn throwing(function: &str, error: &str) -> String {
    format!(
        "<script>addEventListener('program', event => {{
            const made = event.detail.then(program => {{
                const failing = () => {{ throw {error} }};
                const {{ take_over, press, speak }} = program;
                return {{ take_over, press, speak, '{function}': failing }};
            }});
            Object.defineProperty(event, 'detail', {{ value: made }});
        }})</script>"
    )
}

/// What a program that stops itself throws, and one without stack or memory.
const STOPS: &str = "new WebAssembly.RuntimeError('unreachable')";
const ERRORS: [&str; 3] = [
    STOPS,
    "new RangeError('Maximum call stack size exceeded')",
    "Object.assign(new Error('too much recursion'), { name: 'InternalError' })",
];

/// As far as readers come in these tests: each press leads to another screen.
const WAY: [&str; 5] = ["begin", "safe", "traffic", "harmed", "none"];

async fn at_any_press(_: Engine, page: Page) -> TestResult {
    for function in ["take_over", "press"] {
        page.server.inject_into_head(&throwing(function, STOPS));
        page.open("en/index.html", if function == "press" { PROGRAM_READY } else { READING_VERSION_SHOWN }).await?;
        press_buttons(&page, &WAY).await?;
        page.wait_until(READING_VERSION_SHOWN).await?;
        assert_readable(&page, function).await?;
    }
    // From the second press on, the program's own buttons answer.
    for pressed in 1..WAY.len() {
        page.server.inject_into_head(&throwing_in_the_browser(ERRORS[pressed % ERRORS.len()]));
        page.open_guide().await?;
        press_buttons(&page, &WAY[..pressed]).await?;
        page.script("window.breaks = true").await?;
        press_buttons(&page, &WAY[pressed..]).await?;
        page.wait_until(READING_VERSION_SHOWN).await?;
        assert_readable(&page, &format!("press {pressed}")).await?;
    }
    // Where the other language fails, its own page has it.
    page.server.inject_into_head(&throwing("speak", STOPS));
    page.open_guide().await?;
    page.follow("[hreflang=nl]").await?;
    page.wait_until("location.pathname === '/nl/index.html'").await?;
    page.wait_until(PROGRAM_READY).await?;
    // Once the program's own links answer, it takes a second press.
    page.server.inject_into_head(MAKES_NOTHING);
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

/// What the page carries for its program, changed before that begins: data of another shape, cut off, and gone; and texts of
/// which one is missing. Where nothing is changed, the program runs.
const CHANGES: [(&str, &str); 5] = [
    ("nothing", ""),
    ("another shape", "guide.data = 'a' + guide.data.slice(1)"),
    ("cut off", "guide.data = guide.data.slice(0, 2000)"),
    ("gone", "guide.parentNode.remove()"),
    ("a text less", "texts.data = texts.data.replace('\\n', ' ')"),
];

fn changing(language: &str, change: &str) -> String {
    format!(
        "<script>addEventListener('program', () => {{
            // Their text nodes: the policy lets nobody write a script element's text.
            const [guide, texts] = ['guide', 'texts-{language}'].map(id => document.getElementById(id).firstChild);
            {change};
        }})</script>"
    )
}

async fn where_a_page_was_written_for_another_program(_: Engine, page: Page) -> TestResult {
    for (name, change) in CHANGES {
        println!("    {name}");
        page.server.inject_into_head(&changing("en", change));
        page.open("en/index.html", if change.is_empty() { PROGRAM_READY } else { READING_VERSION_SHOWN }).await?;
        if !change.is_empty() {
            assert_readable(&page, name).await?;
        }
    }
    // The other language's own page has all of its texts.
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

/// Makes the browser throw something when the program asks it to scroll, which it does while it draws a new screen. What a
/// test's own script throws would not be told to the page.
fn throwing_in_the_browser(error: &str) -> String {
    format!(
        "<script>{{
            const real = scrollTo;
            window.scrollTo = (...all) => {{ if (window.breaks) throw {error}; real(...all); }};
        }}</script>"
    )
}

async fn while_it_draws(_: Engine, page: Page) -> TestResult {
    for error in ERRORS.iter().chain(&["new TypeError('of the browser')"]) {
        page.server.inject_into_head(&throwing_in_the_browser(error));
        page.open_guide().await?;
        page.begin().await?;
        page.script("window.breaks = true").await?;
        press_buttons(&page, &["safe"]).await?;
        page.wait_until(READING_VERSION_SHOWN).await?;
        assert_readable(&page, error).await?;
    }
    Ok(())
}

/// What goes wrong in what a browser's owner has added to it.
const OTHERS: &str = "<script>window.others = [
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

async fn and_not_because_something_else_fails(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(OTHERS);
    page.open_guide().await?;
    for number in 0..7 {
        page.script(&format!("others[{number}]()")).await?;
        page.wait_until(&format!("pageLog.length > {number}")).await?;
        assert_eq!(page.text(PROGRAM_READY).await?, "true", "{number}");
    }
    page.begin().await?;
    page.answer("safety=safe event=traffic role=harmed").await?;
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "circumstance");
    Ok(())
}

/// A browser that makes no more elements: the program can't take that, and stops itself.
const MAKES_NOTHING: &str = "<script>for (const name of ['createElement', 'createElementNS', 'createTextNode']) {
    const real = Document.prototype[name];
    Document.prototype[name] = function (...all) {
        if (window.breaks) throw new Error('of the browser');
        return real.apply(this, all);
    };
}</script>";

async fn when_it_really_stops_itself(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(MAKES_NOTHING);
    for begun in [false, true] {
        page.open_guide().await?;
        if begun {
            press_buttons(&page, &["begin"]).await?;
        }
        page.script("window.breaks = true").await?;
        press_buttons(&page, &["begin", "safe"]).await?;
        page.wait_until(READING_VERSION_SHOWN).await?;
        assert_readable(&page, "stopped").await?;
    }
    Ok(())
}

/// Keeps the program's memory at hand, and takes all that there could be of it. Nothing is written there, so nothing is
/// taken from the machine.
const GREEDY: &str = "<script>{
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...all) => {
        const made = await instantiate(...all);
        window.takeAll = () => {
            for (let pages = 16384; pages; pages >>= 1) try { for (;;) made.instance.exports.memory.grow(pages); } catch (_) {}
        };
        if (location.hash === '#at-once') takeAll();
        return made;
    };
}</script>";

async fn when_there_is_no_memory(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(GREEDY);
    page.open("en/index.html#at-once", READING_VERSION_SHOWN).await?;
    assert_readable(&page, "at once").await?;
    page.open("nl/index.html", PROGRAM_READY).await?;
    page.begin().await?;
    page.script("takeAll()").await?;
    page.follow("[hreflang=en]").await?;
    // By its own page, or here where what is left is enough for it.
    page.wait_until(&format!("document.documentElement.lang === 'en' && {PROGRAM_READY}")).await?;
    page.wait_until(
        "document.querySelector('h1').textContent === 'Are you safe right now?' || !!document.querySelector('.start')",
    )
    .await?;
    Ok(())
}

/// As browsers save a page "complete": what is in it then, and the scripts once more. Its buttons did nothing.
async fn in_a_page_that_was_saved_in_mid_journey(_: Engine, page: Page) -> TestResult {
    for pressed in 0..WAY.len() {
        page.open_guide().await?;
        press_buttons(&page, &WAY[..pressed]).await?;
        let saved = page.text("`<!doctype html>${document.documentElement.outerHTML}`").await?;
        page.server.add_page("saved", saved);
        page.navigate(&page.server.address, "saved").await?;
        if pressed == 0 {
            page.wait_until(PROGRAM_READY).await?;
            press_buttons(&page, &WAY).await?;
            assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "wish");
        } else {
            page.wait_until(READING_VERSION_SHOWN).await?;
            assert_readable(&page, &format!("saved after press {pressed}")).await?;
        }
    }
    Ok(())
}
