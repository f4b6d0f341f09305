//! Messages to the host page: they reveal how many steps a reader has taken, but never depend on the answers.

use guide_tests::OUR_GUIDE;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult, run_in_engine};
use guide_tests::engine::Engine;
use guide_tests::host_page::open;
use guide_tests::screens::locale;
use guide_tests::scripted_input::begin_and_answer;
use serde_json::json;
use std::fmt::Write;
use std::time::Duration;

in_every_engine! {
    a_host_page_that_spies_on_the_element_sees_no_answer,
    the_frame_is_tall_enough_after_the_host_page_gets_narrower,
}

/// The mode, the language, the second language, and the width of the frames.
type Setup = (&'static str, &'static str, &'static str, u32);

const ONE_READER: [Setup; 3] = [("alone", "en", "nl", 280), ("alone", "nl", "en", 320), ("alone", "en", "nl", 1280)];
const TWO_READERS: [Setup; 1] = [("together", "nl", "en", 600)];
const TWO_LANGUAGES: [Setup; 2] = [("two languages", "nl", "en", 900), ("two languages", "en", "nl", 280)];

/// Presses that lead through all questions to the result. Checkboxes and a second language are not steps.
const BEGIN: [&str; 1] = ["go begin"];
const ANSWERS: [&str; 8] = [
    "safety safe",
    "event traffic",
    "role harmed",
    "circumstance long-ago",
    "go continue",
    "wish ask",
    "go continue",
    "closeness same-room",
];

/// Scripts by which a host page may try to provoke messages, on any screen.
const PROBES: [&str; 14] = [
    "box.style.width = '280px'",
    "guide.mode = guide.mode ? '' : 'together'",
    "box.style.width = '420px'",
    "guide.contact = 'https://' + 'a-'.repeat(22) + '.example/'",
    "guide.contact = 'https://' + 'a-'.repeat(400) + '.example/'",
    "box.style.width = '900px'",
    "guide.contact = ''",
    "guide.scheme = 'dark'",
    "guide.accent = '#c2185b'",
    "guide.mode = guide.mode ? '' : 'together'",
    // If the guide put this value into a selector, the selector would test for a button, and the guide would click "Leave now".
    "send('settings', 'lang=' + encodeURIComponent('x\"],html:has(button) .leave,q[x=\"'))",
    "send('settings', 'contact=%22%3E%3C&accent=%22&mode=%22]&scheme=%22')",
    "send('view', 170)",
    "box.style.width = '200px'",
];

/// A host page with many guides, painted small to save time. `messages` has the messages from each frame; `pressed` and `painted`
/// have those from its frame driver.
const HOST: &str = include_str!("../fixtures/frame_heights/host.html");

/// A script in each frame that presses buttons, waiting for a paint before each. On request, it reports which screen has been
/// painted, and whether it scrolls. It sends `before` and `after` synchronously around the last press: a message in between
/// can't depend on the next screen.
const FRAME_DRIVER: &str = include_str!("../fixtures/frame_heights/frame_driver.html");

/// For each screen, the sequences of presses that lead to it and then to another screen: one for each answer, and one for each
/// other control.
fn presses_by_screen(mode: &str, other: &str) -> Vec<Vec<Vec<String>>> {
    let mut before: Vec<String> = match mode {
        "alone" => BEGIN.map(str::to_owned).to_vec(),
        "together" => ["go begin", "go begin"].map(str::to_owned).to_vec(),
        _ => ["go begin", &format!("second-language {other}"), "go begin"].map(str::to_owned).to_vec(),
    };
    let then = |before: &[String], presses: &[String]| [before, presses].concat();
    let mut screens =
        vec![vec![vec!["go begin".to_owned()], vec!["go help".to_owned()], vec!["entry contacted".to_owned()]]];
    let mut answers = ANSWERS.into_iter().peekable();
    for question in OUR_GUIDE.guide.questions {
        let mut screen = vec![then(&before, &["go help".to_owned()]), then(&before, &["go back".to_owned()])];
        for answer in question.answers {
            let mut presses = vec![format!("{} {}", question.id, answer.id)];
            if question.choose == guide::Choice::Several && !answer.skips {
                presses.push("go continue".to_owned());
            }
            screen.push(then(&before, &presses));
        }
        screens.push(screen);
        before.push(answers.next().expect("each question has an answer").to_owned());
        before.extend(answers.next_if(|it| it.starts_with("go ")).map(str::to_owned));
    }
    let changes = OUR_GUIDE.guide.questions.iter().map(|question| format!("change {}", question.id));
    let other_controls = ["go help", "go back", "go start-again"].map(str::to_owned);
    screens.push(changes.chain(other_controls).map(|press| then(&before, &[press])).collect());
    screens
}

/// Defines the tests that compare the messages, each in some of the setups. One test with all setups would take too long.
macro_rules! messages_do_not_depend_on_the_answer {
    ($($name:ident: $engine:ident, $setups:expr;)*) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                run_in_engine(Engine::$engine, |_, page| compare_setups(page, &$setups)).await;
            }
        )*
    };
}

// Opening so many guides takes a long time, so the other engines test only two setups.
messages_do_not_depend_on_the_answer! {
    messages_to_the_host_page_do_not_depend_on_the_answer_of_one_reader_in_chromium: Chromium, ONE_READER;
    messages_to_the_host_page_do_not_depend_on_the_answer_of_two_readers_in_chromium: Chromium, TWO_READERS;
    messages_to_the_host_page_do_not_depend_on_the_answer_in_two_languages_in_chromium: Chromium, TWO_LANGUAGES;
    messages_to_the_host_page_do_not_depend_on_the_answer_in_firefox: Firefox, [ONE_READER[0], TWO_LANGUAGES[0]];
    messages_to_the_host_page_do_not_depend_on_the_answer_in_webkit: WebKit, [ONE_READER[0], TWO_LANGUAGES[0]];
}

async fn compare_setups(page: Page, setups: &[Setup]) -> TestResult {
    page.server.inject_into_head(FRAME_DRIVER);
    for setup in setups {
        println!("    {setup:?}");
        compare_all_presses(&page, *setup).await?;
    }
    Ok(())
}

/// Presses every button on each screen, each in its own frame, and asserts that all frames send the same messages, even when the
/// host page probes them.
async fn compare_all_presses(page: &Page, (mode, language, other, width): Setup) -> TestResult {
    let context = format!("{mode}, {language}, {width}");
    let html = HOST.replace("LANG", language).replace("GUIDE", &page.server.address);
    let html = html.replace("WIDTH", &width.to_string());
    let html = html.replace("MODE", if mode == "alone" { "" } else { "together" });
    let (mut all, mut has_probed) = (Vec::new(), false);
    for screen in presses_by_screen(mode, other) {
        page.server.add_page("many", html.replace("MANY", &screen.len().to_string()));
        page.navigate(&page.server.host_site, "many").await?;
        let messages = press_all(page, &context, &screen).await?;
        let shown = page.list("painted").await?;
        assert_same_messages(&context, &screen, &shown, &messages);
        // Probing is the same on each screen, so it is tested on one: the first question, which matters most.
        if screen.iter().any(|presses| presses.ends_with(&["safety afraid".to_owned()])) {
            assert_same_messages_while_probed(page, &context, &shown).await?;
            has_probed = true;
        }
        all.extend(screen.into_iter().zip(shown));
    }
    assert!(has_probed, "{context}: the first question should be among the screens");
    assert_screens(mode, &all);
    Ok(())
}

/// Carries out each sequence of presses in its own frame of the host page. Returns the messages from each frame.
async fn press_all(page: &Page, context: &str, screen: &[Vec<String>]) -> TestResult<Vec<Vec<String>>> {
    wait_with_longer_timeout_until(
        page,
        "messages.every(it => it.includes('ready') && it.some(word => word.startsWith('height')))",
    )
    .await?;
    // Before it has its final width, a frame may briefly send another height.
    settled_messages(page).await?;
    page.script("messages.forEach(it => it.length = 0)").await?;
    // The host page forges its scroll position, to learn where each screen begins.
    page.script("probe('send(`view`, 1e6)')").await?;
    page.script(&format!("press({})", json!(screen))).await?;
    wait_with_longer_timeout_until(page, "pressed.filter(it => it).length === guides.length").await?;
    for (presses, pressed) in screen.iter().zip(page.list("pressed").await?) {
        assert_eq!(pressed, "pressed", "{context}: {presses:?}");
    }
    settled_messages(page).await
}

async fn assert_same_messages_while_probed(page: &Page, context: &str, shown: &[String]) -> TestResult {
    for probe in PROBES {
        page.script(&format!("probe({})", json!(probe))).await?;
        settled_messages(page).await?;
    }
    let messages = settled_messages(page).await?;
    let heights = messages[0].iter().filter(|line| line.starts_with("height")).count();
    assert!(heights > 5, "{context}: the probes should have an effect: {:?}", messages[0]);
    let is_same = messages.iter().all(|it| *it == messages[0]);
    assert!(is_same, "{context}, while being probed: {shown:?}: {messages:#?}");
    Ok(())
}

/// Waits longer than usual, because a busy machine takes a long time to show so many guides.
async fn wait_with_longer_timeout_until(page: &Page, condition: &str) -> TestResult {
    for _ in 0..4 {
        if page.wait_until(condition).await.is_ok() {
            return Ok(());
        }
    }
    page.wait_until(condition).await
}

/// Asserts that all frames have sent the same messages, and none once the next screen is rendered.
fn assert_same_messages(context: &str, screen: &[Vec<String>], shown: &[String], messages: &[Vec<String>]) {
    for ((presses, shown), lines) in screen.iter().zip(shown).zip(messages) {
        assert_eq!(*lines, messages[0], "{context}: {presses:?} → {shown}, and {:?}", screen[0]);
        let last_press = lines.iter().rposition(|line| line == "before").map(|at| &lines[at + 1..]).unwrap_or_default();
        let last_press: Vec<_> = last_press.iter().filter(|line| !line.starts_with("height")).collect();
        assert_eq!(last_press, ["top", "after"], "{context}: {presses:?} sent {lines:?}");
        assert_eq!(lines.last().map(String::as_str), Some("after"), "{context}: {presses:?} sent {lines:?}");
    }
}

/// Waits until every frame has painted and no further message arrives, and returns all messages. On a busy machine some frames
/// are far slower, and two changes in one paint are sent as one.
async fn settled_messages(page: &Page) -> TestResult<Vec<Vec<String>>> {
    let mut messages = Vec::new();
    loop {
        page.script("requestPaint()").await?;
        wait_with_longer_timeout_until(page, "painted.every(it => it)").await?;
        tokio::time::sleep(Duration::from_millis(100)).await;
        let now: Vec<Vec<String>> =
            serde_json::from_value(page.script("return messages").await?).expect("lists of texts");
        if now == messages {
            return Ok(messages);
        }
        messages = now;
    }
}

/// Asserts that all kinds of screens were shown, and that only help, which may open at any time, is taller than its frame.
fn assert_screens(context: &str, all: &[(Vec<String>, String)]) {
    for kind in ["result", "help first", "help", "event", "closeness"] {
        assert!(all.iter().any(|(_, it)| it.trim_end_matches(" scrolls") == kind), "{context}: no {kind} in {all:?}");
    }
    for (presses, shown) in all {
        assert!(!shown.ends_with(" scrolls") || shown.starts_with("help"), "{context}: {presses:?}: {shown}");
    }
}

/// Readers with very different results.
const READERS: [&str; 2] = [
    "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room",
    "safety=safe event=sexual-harm role=harmed circumstance=family,long-ago,not-reported wish=tell,closure",
];

async fn a_host_page_that_spies_on_the_element_sees_no_answer(_: Engine, page: Page) -> TestResult {
    for host in ["recorder", "prying"] {
        for reader in READERS {
            open(&page, host).await?;
            begin_and_answer(&page, reader).await?;
            tokio::time::sleep(Duration::from_millis(300)).await;
            page.driver.enter_default_frame().await?;
            let seen = page.text("seen.join('\\n')").await?;
            assert!(seen.contains("mediation-guide:height"), "{host} should see messages: {seen}");
            let mut found = String::new();
            for question in OUR_GUIDE.guide.questions {
                let texts = question.answers.iter().map(|it| locale("en").text(it.text));
                let ids = question.answers.iter().map(|it| it.id).filter(|id| id.contains('-'));
                for word in texts.chain(ids).filter(|word| word.len() > 4 && seen.contains(word)) {
                    write!(found, "{word}; ").expect("a string can be written to");
                }
            }
            assert_eq!(found, "", "{host}");
        }
    }
    Ok(())
}

async fn the_frame_is_tall_enough_after_the_host_page_gets_narrower(_: Engine, page: Page) -> TestResult {
    for answers in ["safety=safe", READERS[0]] {
        open(&page, "plain").await?;
        begin_and_answer(&page, answers).await?;
        for width in [480, 320] {
            page.driver.enter_default_frame().await?;
            page.script(&format!(
                "document.querySelector('mediation-guide').shadowRoot.firstElementChild.style.width = '{width}px'"
            ))
            .await?;
            page.enter_element("mediation-guide", PROGRAM_READY).await?;
            let fits = format!("innerWidth === {width} && document.documentElement.scrollHeight <= innerHeight");
            page.wait_until(&fits).await?;
            page.wait_until("document.querySelector('.guide').offsetHeight > innerHeight / 2").await?;
            assert_eq!(page.text("document.documentElement.scrollWidth <= innerWidth").await?, "true");
        }
    }
    Ok(())
}
