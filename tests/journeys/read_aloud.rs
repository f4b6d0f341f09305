//! Reading a screen aloud. The engines in the tests have no voices: a fake speech synthesis has some, and records what it is
//! given to speak.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use guide_tests::reading_version::count_visible;
use guide_tests::scripted_input::{CLICK_LEAVE, press_buttons};
use thirtyfour::Key;

in_every_engine! {
    reading_aloud_is_offered_only_with_a_local_voice_of_the_language,
    the_whole_screen_is_read_in_order_and_the_current_sentence_is_highlighted,
    the_default_voice_of_the_device_is_preferred,
    reading_aloud_stops_at_once_on_any_action,
    escape_stops_reading_aloud_before_it_leads_back,
    each_language_on_the_screen_is_read_by_its_own_voice,
    reading_aloud_is_not_offered_in_an_embedded_guide,
}

/// A fake speech synthesis. `voices` are the available voices, `spoken` is a record of utterances, `arrive(voice)` adds a voice,
/// and `finishSentence()` ends the current utterance.
const FAKE_SPEECH: &str = "<script>{
    window.voices = [{ lang: 'en-GB', localService: false, name: 'remote' }];
    window.spoken = [];
    let current;
    const end = () => { const it = current; current = null; if (it) it.dispatchEvent(new Event('end')) };
    window.finishSentence = end;
    const speech = {
        getVoices: () => voices,
        speak: it => { current = it; spoken.push(it.voice.name + ' ' + it.lang + ': ' + it.text.trim()) },
        cancel: () => { if (current) spoken.push('stopped'); end() },
    };
    window.arrive = voice => { voices.push(voice); speech.onvoiceschanged?.(new Event('voiceschanged')) };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text } };
}</script>";

const ADD_LOCAL_VOICE: &str = "arrive({ lang: 'en_US', localService: true, name: 'local' })";
const ADD_LOCAL_DUTCH_VOICE: &str = "arrive({ lang: 'nl-NL', localService: true, name: 'lokaal' })";

/// A JavaScript expression: the highlighted text, by the CSS Highlight API or by a class.
const HIGHLIGHTED: &str = "(window.Highlight
    ? [...CSS.highlights].flatMap(([, it]) => [...it].map(range => range.toString()))
    : [...document.querySelectorAll('.spoken')].map(it => it.textContent)).join('|')";

async fn open(page: &Page, path: &str) -> TestResult {
    page.server.inject_into_head(FAKE_SPEECH);
    page.open(path, PROGRAM_READY).await
}

async fn reading_aloud_is_offered_only_with_a_local_voice_of_the_language(_: Engine, page: Page) -> TestResult {
    open(&page, "en/index.html").await?;
    assert_eq!(count_visible(&page, ".read-aloud").await?, 0, "a remote voice would receive the content of the screen");
    page.script(ADD_LOCAL_DUTCH_VOICE).await?;
    assert_eq!(count_visible(&page, ".read-aloud").await?, 0, "a voice for another language can't read this screen");
    page.script(ADD_LOCAL_VOICE).await?;
    page.wait_until("document.querySelector('.read-aloud').checkVisibility({ visibilityProperty: true })").await?;
    assert_eq!(
        page.list("spoken").await?,
        Vec::<String>::new(),
        "nothing should be spoken before the reader asks for it"
    );
    page.script("voices.pop()").await?;
    page.click("[hreflang=nl]").await?;
    page.wait_until("document.querySelector('.read-aloud').checkVisibility({ visibilityProperty: true })").await?;
    page.click("[hreflang=en]").await?;
    page.wait_until("!document.querySelector('.read-aloud').checkVisibility({ visibilityProperty: true })").await
}

async fn the_whole_screen_is_read_in_order_and_the_current_sentence_is_highlighted(
    _: Engine,
    page: Page,
) -> TestResult {
    open(&page, "en/index.html").await?;
    page.script(ADD_LOCAL_VOICE).await?;
    for at in ["start", "question"] {
        page.script("spoken.length = 0").await?;
        page.click(".read-aloud").await?;
        assert_eq!(page.text("document.querySelector('.read-aloud').innerText.trim()").await?, "Stop");
        let seen = page.text("document.querySelector('.screen').innerText.replace(/\\s+/g, '')").await?;
        let mut sentences = 0;
        while page.text("document.documentElement.dataset.speech").await? == "speaking" {
            let last = page.text("spoken.at(-1)").await?;
            let highlighted = page.text(HIGHLIGHTED).await?;
            let words = last.split_once(": ").map_or("", |(_, words)| words);
            if page.text("!!window.Highlight").await? == "true" {
                assert_eq!(highlighted.trim(), words, "{at}: only the current sentence should be highlighted");
            } else {
                assert!(highlighted.contains(words), "{at}: {words:?} is read, {highlighted:?} highlighted");
            }
            page.script("finishSentence()").await?;
            sentences += 1;
            assert!(sentences < 60, "reading should end");
        }
        let read = page.text("spoken.map(it => it.replace(/^local en: /, '')).join('').replace(/\\s+/g, '')").await?;
        assert_eq!(read, seen, "{at}: all of the screen should be read by the local voice");
        assert!(sentences > 6, "{at}: the screen should be read sentence by sentence");
        assert_eq!(page.text(HIGHLIGHTED).await?, "", "{at}: no highlight should remain");
        press_buttons(&page, &["begin"]).await?;
    }
    Ok(())
}

/// Apple lists novelty voices before the others.
async fn the_default_voice_of_the_device_is_preferred(_: Engine, page: Page) -> TestResult {
    open(&page, "en/index.html").await?;
    for (name, default, reads) in [("joke", false, "joke"), ("chosen", true, "chosen"), ("other", false, "chosen")] {
        let voice = format!("{{ lang: 'en-US', localService: true, name: '{name}', default: {default} }}");
        page.script(&format!("arrive({voice}); spoken.length = 0")).await?;
        page.click(".read-aloud").await?;
        assert!(page.text("spoken[0]").await?.starts_with(&format!("{reads} en: ")), "{name}");
        page.click(".read-aloud").await?;
    }
    Ok(())
}

async fn reading_aloud_stops_at_once_on_any_action(_: Engine, page: Page) -> TestResult {
    for action in [
        "document.querySelector('.read-aloud').click()",
        "document.querySelector('[value=begin]').click()",
        "document.querySelector('summary').click()",
        "dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))",
        "dispatchEvent(new PageTransitionEvent('pagehide'))",
        // The reader shows another tab, or locks the phone.
        "Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'))",
        "document.querySelector('[hreflang=nl]').click()",
        "for (let i = 0; i < 3; i++) for (const type of ['keydown', 'keyup'])
            document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', code: 'ShiftLeft', bubbles: true }))",
        CLICK_LEAVE,
    ] {
        let page = page.with_new_server().await;
        let _hold = page.server.hold_neutral_site().await;
        open(&page, "en/index.html").await?;
        page.script(ADD_LOCAL_VOICE).await?;
        page.click(".read-aloud").await?;
        assert_eq!(page.text("spoken.length").await?, "1");
        // In one script, as the page may be about to close.
        let script =
            format!("const done = arguments[0]; {action}; setTimeout(() => done([spoken.slice(1), {HIGHLIGHTED}]))");
        let after = page.driver.execute_async(script, vec![]).await?;
        assert_eq!(after.json(), &serde_json::json!([["stopped"], ""]), "{action}");
    }
    Ok(())
}

/// In browsers with `CloseWatcher`, Escape leads to the previous screen: a reader who only wants silence must not lose theirs.
async fn escape_stops_reading_aloud_before_it_leads_back(engine: Engine, page: Page) -> TestResult {
    let question = "document.querySelector('.question').dataset.question";
    open(&page, "en/index.html").await?;
    page.script(ADD_LOCAL_VOICE).await?;
    page.begin().await?;
    page.answer("safety=safe").await?;
    page.click(".read-aloud").await?;
    page.press_key(Key::Escape).await?;
    page.wait_until("spoken.at(-1) === 'stopped'").await?;
    assert_eq!(page.text(question).await?, "event", "the question should stay");
    if engine == Engine::WebKit {
        println!("    WebKitGTK has no CloseWatcher: Escape doesn't lead back");
        return Ok(());
    }
    page.press_key(Key::Escape).await?;
    page.wait_until(&format!("{question} === 'safety'")).await
}

async fn each_language_on_the_screen_is_read_by_its_own_voice(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(FAKE_SPEECH);
    page.open("en/index.html#mode=together", "!!document.querySelector('.together')").await?;
    page.script(ADD_LOCAL_VOICE).await?;
    press_buttons(&page, &["begin", "nl", "begin"]).await?;
    page.wait_until("document.querySelector('.bilingual .question')?.dataset.question === 'safety'").await?;
    for (voices, expected) in [
        ("1", vec!["local en: Are you safe right now?"]),
        (ADD_LOCAL_DUTCH_VOICE, vec!["local en: Are you safe right now?", "lokaal nl: Ben je nu veilig?"]),
    ] {
        page.script(voices).await?;
        page.script("spoken.length = 0").await?;
        page.click(".read-aloud").await?;
        page.script("for (let i = 0; i < 60; i++) finishSentence()").await?;
        let spoken = page.list("spoken").await?;
        let heading: Vec<_> = spoken.iter().filter(|it| it.contains("safe right") || it.contains("veilig?")).collect();
        assert_eq!(heading, expected.iter().collect::<Vec<_>>(), "{spoken:#?}");
        assert!(spoken.iter().all(|it| !it.starts_with("remote")), "{spoken:#?}");
    }
    Ok(())
}

/// The host page could measure how long each sentence takes.
async fn reading_aloud_is_not_offered_in_an_embedded_guide(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(FAKE_SPEECH);
    for place in ["frame", "element"] {
        if place == "frame" {
            page.open_in_frame("silent/en/index.html", PROGRAM_READY).await?;
        } else {
            host_page::open(&page, "plain").await?;
        }
        page.script(ADD_LOCAL_VOICE).await?;
        assert_eq!(count_visible(&page, ".read-aloud").await?, 0, "{place}");
        page.script("document.querySelector('.read-aloud').click()").await?;
        assert_eq!(page.list("spoken").await?, Vec::<String>::new(), "{place}");
    }
    Ok(())
}
