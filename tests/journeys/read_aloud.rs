//! The screen read aloud. The engines here have no voice: a stand-in says which it has, and notes what it is told to say.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use guide_tests::reading_version::count_visible;
use guide_tests::scripted_input::{CLICK_LEAVE, press_buttons};

in_every_engine! {
    it_is_offered_only_where_the_device_itself_has_a_voice,
    what_is_on_the_screen_is_read_in_order_and_marked,
    the_voice_that_the_device_takes_by_default_reads,
    it_stops_at_once,
    each_language_is_read_by_its_own_voice,
    in_a_page_of_others_it_isnt_offered,
}

/// `voices` are those there are, `spoken` what was said, and by whom; `ends()` is what a voice tells at a sentence's end.
const VOICES: &str = "<script>{
    window.voices = [{ lang: 'en-GB', localService: false, name: 'far' }];
    window.spoken = [];
    let said;
    const end = () => { const it = said; said = null; if (it) it.dispatchEvent(new Event('end')) };
    window.ends = end;
    const speech = {
        getVoices: () => voices,
        speak: it => { said = it; spoken.push(it.voice.name + ' ' + it.lang + ': ' + it.text.trim()) },
        cancel: () => { if (said) spoken.push('stopped'); end() },
    };
    window.arrive = voice => { voices.push(voice); speech.onvoiceschanged?.(new Event('voiceschanged')) };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text } };
}</script>";

const NEAR: &str = "arrive({ lang: 'en_US', localService: true, name: 'near' })";
const NEAR_DUTCH: &str = "arrive({ lang: 'nl-NL', localService: true, name: 'nabij' })";

/// What is marked, whichever way this browser marks.
const MARKED: &str = "(window.Highlight
    ? [...CSS.highlights].flatMap(([, it]) => [...it].map(range => range.toString()))
    : [...document.querySelectorAll('.spoken')].map(it => it.textContent)).join('|')";

async fn open(page: &Page, path: &str) -> TestResult {
    page.server.inject_into_head(VOICES);
    page.open(path, PROGRAM_READY).await
}

async fn it_is_offered_only_where_the_device_itself_has_a_voice(_: Engine, page: Page) -> TestResult {
    open(&page, "en/index.html").await?;
    assert_eq!(count_visible(&page, ".aloud").await?, 0, "a voice elsewhere would be sent what is on the screen");
    page.script(NEAR_DUTCH).await?;
    assert_eq!(count_visible(&page, ".aloud").await?, 0, "a voice of another language");
    page.script(NEAR).await?;
    page.wait_until("document.querySelector('.aloud').checkVisibility()").await?;
    assert_eq!(page.list("spoken").await?, Vec::<String>::new(), "nothing before somebody asks");
    page.script("voices.pop()").await?;
    page.click("[hreflang=nl]").await?;
    page.wait_until("document.querySelector('.aloud').checkVisibility()").await?;
    page.click("[hreflang=en]").await?;
    page.wait_until("!document.querySelector('.aloud').checkVisibility()").await
}

async fn what_is_on_the_screen_is_read_in_order_and_marked(_: Engine, page: Page) -> TestResult {
    open(&page, "en/index.html").await?;
    page.script(NEAR).await?;
    for at in ["start", "question"] {
        page.script("spoken.length = 0").await?;
        page.click(".aloud").await?;
        assert_eq!(page.text("document.querySelector('.aloud').innerText.trim()").await?, "Stop");
        let seen = page.text("document.querySelector('.screen').innerText.replace(/\\s+/g, '')").await?;
        let mut sentences = 0;
        while page.text("document.documentElement.dataset.aloud").await? == "reading" {
            let last = page.text("spoken.at(-1)").await?;
            let marked = page.text(MARKED).await?;
            let words = last.split_once(": ").map_or("", |(_, words)| words);
            if page.text("!!window.Highlight").await? == "true" {
                assert_eq!(marked.trim(), words, "{at}: just the sentence that is read is marked");
            } else {
                assert!(marked.contains(words), "{at}: {words:?} is read, {marked:?} marked");
            }
            page.script("ends()").await?;
            sentences += 1;
            assert!(sentences < 60, "it never ends");
        }
        let read = page.text("spoken.map(it => it.replace(/^near en: /, '')).join('').replace(/\\s+/g, '')").await?;
        assert_eq!(read, seen, "{at}: all of it, by the near voice");
        assert!(sentences > 6, "{at}: sentence by sentence");
        assert_eq!(page.text(MARKED).await?, "", "{at}: nothing is marked any more");
        press_buttons(&page, &["begin"]).await?;
    }
    Ok(())
}

/// Apple lists novelty voices with the others, and before them.
async fn the_voice_that_the_device_takes_by_default_reads(_: Engine, page: Page) -> TestResult {
    open(&page, "en/index.html").await?;
    for (name, default, reads) in [("joke", false, "joke"), ("chosen", true, "chosen"), ("other", false, "chosen")] {
        let voice = format!("{{ lang: 'en-US', localService: true, name: '{name}', default: {default} }}");
        page.script(&format!("arrive({voice}); spoken.length = 0")).await?;
        page.click(".aloud").await?;
        assert!(page.text("spoken[0]").await?.starts_with(&format!("{reads} en: ")), "{name}");
        page.click(".aloud").await?;
    }
    Ok(())
}

async fn it_stops_at_once(_: Engine, page: Page) -> TestResult {
    for way in [
        "document.querySelector('.aloud').click()",
        "document.querySelector('[value=begin]').click()",
        "document.querySelector('summary').click()",
        "dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))",
        "dispatchEvent(new PageTransitionEvent('pagehide'))",
        "document.querySelector('[hreflang=nl]').click()",
        "for (let i = 0; i < 3; i++) for (const type of ['keydown', 'keyup'])
            document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', code: 'ShiftLeft', bubbles: true }))",
        CLICK_LEAVE,
    ] {
        let page = page.with_new_server().await;
        let _closed = page.server.hold_neutral_site().await;
        open(&page, "en/index.html").await?;
        page.script(NEAR).await?;
        page.click(".aloud").await?;
        assert_eq!(page.text("spoken.length").await?, "1");
        // Before anything else can happen: the page may be on its way out.
        let script = format!("const done = arguments[0]; {way}; setTimeout(() => done([spoken.slice(1), {MARKED}]))");
        let after = page.driver.execute_async(script, vec![]).await?;
        assert_eq!(after.json(), &serde_json::json!([["stopped"], ""]), "{way}");
    }
    Ok(())
}

async fn each_language_is_read_by_its_own_voice(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(VOICES);
    page.open("en/index.html#mode=together", "!!document.querySelector('.together')").await?;
    page.script(NEAR).await?;
    press_buttons(&page, &["begin", "nl", "begin"]).await?;
    page.wait_until("document.querySelector('.two .question')?.dataset.question === 'safety'").await?;
    for (voices, wanted) in [
        ("1", vec!["near en: Are you safe right now?"]),
        (NEAR_DUTCH, vec!["near en: Are you safe right now?", "nabij nl: Ben je nu veilig?"]),
    ] {
        page.script(voices).await?;
        page.script("spoken.length = 0").await?;
        page.click(".aloud").await?;
        page.script("for (let i = 0; i < 60; i++) ends()").await?;
        let spoken = page.list("spoken").await?;
        let heading: Vec<_> = spoken.iter().filter(|it| it.contains("safe right") || it.contains("veilig?")).collect();
        assert_eq!(heading, wanted.iter().collect::<Vec<_>>(), "{spoken:#?}");
        assert!(spoken.iter().all(|it| !it.starts_with("far")), "{spoken:#?}");
    }
    Ok(())
}

/// That page could notice how long each sentence takes.
async fn in_a_page_of_others_it_isnt_offered(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(VOICES);
    for place in ["frame", "element"] {
        if place == "frame" {
            page.open_in_frame("silent/en/index.html", PROGRAM_READY).await?;
        } else {
            host_page::open(&page, "plain").await?;
        }
        page.script(NEAR).await?;
        assert_eq!(count_visible(&page, ".aloud").await?, 0, "{place}");
        page.script("document.querySelector('.aloud').click()").await?;
        assert_eq!(page.list("spoken").await?, Vec::<String>::new(), "{place}");
    }
    Ok(())
}
