//! When the program itself fails, at any moment: what can be read takes its place.

use guide_tests::browser::{Outcome, Page, UP};
use guide_tests::engine::Engine;

use guide_tests::visible::{READING, is_to_be_read, press};

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
                const {{ mount, dispatch, set_language }} = program;
                return {{ mount, dispatch, set_language, '{function}': failing }};
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

async fn at_any_press(_: Engine, page: Page) -> Outcome<()> {
    for function in ["mount", "dispatch"] {
        page.server.put_into_head(&throwing(function, STOPS));
        page.go("en/index.html", if function == "dispatch" { UP } else { READING }).await?;
        press(&page, &WAY).await?;
        page.wait_for(READING).await?;
        is_to_be_read(&page, function).await?;
    }
    // From the second press on, the program's own buttons answer.
    for pressed in 1..WAY.len() {
        page.server.put_into_head(&throwing_in_the_browser(ERRORS[pressed % ERRORS.len()]));
        page.open().await?;
        press(&page, &WAY[..pressed]).await?;
        page.script("window.breaks = true").await?;
        press(&page, &WAY[pressed..]).await?;
        page.wait_for(READING).await?;
        is_to_be_read(&page, &format!("press {pressed}")).await?;
    }
    // Where the other language fails, its own page has it.
    page.server.put_into_head(&throwing("set_language", STOPS));
    page.open().await?;
    page.follow("[hreflang=nl]").await?;
    page.wait_for("location.pathname === '/nl/index.html'").await?;
    page.wait_for(UP).await?;
    // Once the program's own links answer, it takes a second press.
    page.server.put_into_head(MAKES_NOTHING);
    page.open().await?;
    page.begin().await?;
    page.script("window.breaks = true").await?;
    page.script("document.querySelector('[hreflang=nl]').click()").await?;
    page.wait_for(READING).await?;
    is_to_be_read(&page, "another language").await?;
    page.script("document.querySelector('[hreflang=nl]').click()").await?;
    page.wait_for("location.pathname === '/nl/index.html'").await?;
    page.wait_for(UP).await
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

async fn where_a_page_was_written_for_another_program(_: Engine, page: Page) -> Outcome<()> {
    for (name, change) in CHANGES {
        println!("    {name}");
        page.server.put_into_head(&changing("en", change));
        page.go("en/index.html", if change.is_empty() { UP } else { READING }).await?;
        if !change.is_empty() {
            is_to_be_read(&page, name).await?;
        }
    }
    // The other language's own page has all of its texts.
    page.server.put_into_head(
        "<script>document.addEventListener('DOMContentLoaded', () => {
        const texts = document.getElementById('texts-nl').firstChild;
        if (document.documentElement.lang === 'en') texts.data = texts.data.replace('\\n', ' ');
    })</script>",
    );
    page.open().await?;
    page.follow("[hreflang=nl]").await?;
    page.wait_for("location.pathname === '/nl/index.html'").await?;
    page.wait_for(UP).await
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

async fn while_it_draws(_: Engine, page: Page) -> Outcome<()> {
    for error in ERRORS.iter().chain(&["new TypeError('of the browser')"]) {
        page.server.put_into_head(&throwing_in_the_browser(error));
        page.open().await?;
        page.begin().await?;
        page.script("window.breaks = true").await?;
        press(&page, &["safe"]).await?;
        page.wait_for(READING).await?;
        is_to_be_read(&page, error).await?;
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

async fn and_not_because_something_else_fails(_: Engine, page: Page) -> Outcome<()> {
    page.server.put_into_head(OTHERS);
    page.open().await?;
    for number in 0..7 {
        page.script(&format!("others[{number}]()")).await?;
        page.wait_for(&format!("troubles.length > {number}")).await?;
        assert_eq!(page.text(UP).await?, "true", "{number}");
    }
    page.begin().await?;
    page.say("safety=safe event=traffic role=harmed").await?;
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

async fn when_it_really_stops_itself(_: Engine, page: Page) -> Outcome<()> {
    page.server.put_into_head(MAKES_NOTHING);
    for begun in [false, true] {
        page.open().await?;
        if begun {
            press(&page, &["begin"]).await?;
        }
        page.script("window.breaks = true").await?;
        press(&page, &["begin", "safe"]).await?;
        page.wait_for(READING).await?;
        is_to_be_read(&page, "stopped").await?;
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

async fn when_there_is_no_memory(_: Engine, page: Page) -> Outcome<()> {
    page.server.put_into_head(GREEDY);
    page.go("en/index.html#at-once", READING).await?;
    is_to_be_read(&page, "at once").await?;
    page.go("nl/index.html", UP).await?;
    page.begin().await?;
    page.script("takeAll()").await?;
    page.follow("[hreflang=en]").await?;
    // By its own page, or here where what is left is enough for it.
    page.wait_for(&format!("document.documentElement.lang === 'en' && {UP}")).await?;
    page.wait_for(
        "document.querySelector('h1').textContent === 'Are you safe right now?' || !!document.querySelector('.start')",
    )
    .await?;
    Ok(())
}

/// As browsers save a page "complete": what is in it then, and the scripts once more. Its buttons did nothing.
async fn in_a_page_that_was_saved_in_mid_journey(_: Engine, page: Page) -> Outcome<()> {
    for pressed in 0..WAY.len() {
        page.open().await?;
        press(&page, &WAY[..pressed]).await?;
        let saved = page.text("`<!doctype html>${document.documentElement.outerHTML}`").await?;
        page.server.put_up("saved", saved);
        page.go_to(&page.server.address, "saved").await?;
        if pressed == 0 {
            page.wait_for(UP).await?;
            press(&page, &WAY).await?;
            assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "wish");
        } else {
            page.wait_for(READING).await?;
            is_to_be_read(&page, &format!("saved after press {pressed}")).await?;
        }
    }
    Ok(())
}
