//! What a page around the guide is told: how often a reader went on, and nothing that depends on what was answered.

use guide_tests::LOADED;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult, run_in_engine};
use guide_tests::engine::Engine;
use guide_tests::host_page::open;
use guide_tests::scripted_input::{begin_and_answer, press_button};
use serde_json::json;
use std::fmt::Write;
use std::time::Duration;

in_every_engine! {
    a_page_that_pries_sees_no_answer,
    a_page_around_a_plain_frame_scrolls_the_same_whatever_is_pressed,
    a_frame_is_as_high_as_what_is_in_it_also_when_it_gets_narrower,
}

/// How the guide is read, in which language, with which beside it, and in frames of which width.
const WAYS: [(&str, &str, &str, u32); 6] = [
    ("alone", "en", "nl", 280),
    ("two languages", "nl", "en", 900),
    ("alone", "nl", "en", 320),
    ("alone", "en", "nl", 1280),
    ("together", "nl", "en", 600),
    ("two languages", "en", "nl", 280),
];

/// What leads to each question in turn, and past the last to the result. Ticks, and a language beside, are no steps.
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

/// What a page may try, to hear more, on whatever screen somebody is.
const PROBES: [&str; 12] = [
    "box.style.width = '280px'",
    "guide.mode = guide.mode ? '' : 'together'",
    "box.style.width = '420px'",
    "guide.contact = 'https://' + 'a-'.repeat(22) + '.example/'",
    "guide.contact = 'https://' + 'a-'.repeat(400) + '.example/'",
    "box.style.width = '900px'",
    "guide.contact = ''",
    "guide.mode = guide.mode ? '' : 'together'",
    // An answer, if it could be asked for, would send the page away.
    "tell('settings', 'lang=' + encodeURIComponent('x\"],html:has(button) .leave,q[x=\"'))",
    "tell('settings', 'contact=%22%3E%3C&accent=%22&mode=%22]&scheme=%22')",
    "tell('view', 170)",
    "box.style.width = '200px'",
];

/// A page with many guides at the same place, each in a frame of its own, and painted small, which takes less time. `told` has
/// what each has told; `pressed` and `painted` what its hand has.
const HOST: &str = include_str!("../fixtures/frame_heights/host.html");

/// A hand in each frame: it presses, one after the other has been painted. When asked, it tells which screen has been painted,
/// and whether more is on it than fits in the frame.
/// Between `before` and `after` nothing else runs: what is told by then knows no more than that something was pressed.
const FRAME_DRIVER: &str = include_str!("../fixtures/frame_heights/frame_driver.html");

/// Everything that can be pressed on a screen and leads on, by the presses that led there: the guide's own answers, all of
/// them, and what stands around.
fn on_each_screen(way: &str, other: &str) -> Vec<Vec<Vec<String>>> {
    let mut before: Vec<String> = match way {
        "alone" => BEGIN.map(str::to_owned).to_vec(),
        "together" => ["go begin", "go begin"].map(str::to_owned).to_vec(),
        _ => ["go begin", &format!("beside {other}"), "go begin"].map(str::to_owned).to_vec(),
    };
    let then = |before: &[String], presses: &[String]| [before, presses].concat();
    let mut screens =
        vec![vec![vec!["go begin".to_owned()], vec!["go help".to_owned()], vec!["entry contacted".to_owned()]]];
    let mut answers = ANSWERS.into_iter().peekable();
    for question in LOADED.guide.questions {
        let mut screen = vec![then(&before, &["go help".to_owned()]), then(&before, &["go back".to_owned()])];
        for answer in question.answers {
            let mut presses = vec![format!("{} {}", question.id, answer.id)];
            if question.choose == guide::Choose::Several && !answer.skips {
                presses.push("go continue".to_owned());
            }
            screen.push(then(&before, &presses));
        }
        screens.push(screen);
        before.push(answers.next().expect("an answer to each").to_owned());
        before.extend(answers.next_if(|it| it.starts_with("go ")).map(str::to_owned));
    }
    let changes = LOADED.guide.questions.iter().map(|question| format!("change {}", question.id));
    let around = ["go help", "go back", "go start-again"].map(str::to_owned);
    screens.push(changes.chain(around).map(|press| then(&before, &[press])).collect());
    screens
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_told_the_same_whatever_is_pressed_in_chromium() {
    run_in_engine(Engine::Chromium, a_page_is_told_the_same_whatever_is_pressed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_told_the_same_whatever_is_pressed_in_firefox() {
    run_in_engine(Engine::Firefox, a_page_is_told_the_same_whatever_is_pressed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_told_the_same_whatever_is_pressed_in_webkit() {
    run_in_engine(Engine::WebKit, a_page_is_told_the_same_whatever_is_pressed).await;
}

async fn a_page_is_told_the_same_whatever_is_pressed(engine: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(FRAME_DRIVER);
    // Opening that many guides takes long: the other engines do the first two.
    for way in WAYS.into_iter().take(if engine == Engine::Chromium { WAYS.len() } else { 2 }) {
        println!("    {way:?}");
        is_told_the_same(&page, way).await?;
    }
    Ok(())
}

/// Every press on each screen, in a frame of its own; also while the page around `tries` what it can.
async fn is_told_the_same(page: &Page, (way, language, other, width): (&str, &str, &str, u32)) -> TestResult {
    let html = HOST.replace("LANG", language).replace("GUIDE", &page.server.address);
    let html = html.replace("WIDTH", &width.to_string());
    let html = html.replace("MODE", if way == "alone" { "" } else { "together" });
    let mut all = Vec::new();
    for screen in on_each_screen(way, other) {
        page.server.add_page("many", html.replace("MANY", &screen.len().to_string()));
        page.navigate(&page.server.partner, "many").await?;
        long(page, "told.every(it => it.includes('ready') && it.some(word => word.startsWith('height')))").await?;
        // Before anything is pressed: a frame without its width yet, for a moment, tells a height that it doesn't keep.
        settle(page).await?;
        page.script("told.forEach(it => it.length = 0)").await?;
        // A page that forges how much is out of sight, to hear at which height each screen begins.
        page.script("probe('tell(`view`, 1e6)')").await?;
        page.script(&format!("press({})", json!(screen))).await?;
        long(page, "pressed.filter(it => it).length === guides.length").await?;
        let context = format!("{way}, {language}, {width}");
        for (presses, pressed) in screen.iter().zip(page.list("pressed").await?) {
            assert_eq!(pressed, "pressed", "{context}: {presses:?}");
        }
        let told = settle(page).await?;
        let shown = page.list("painted").await?;
        assert_same(&context, &screen, &shown, &told);
        // What the page around tries is the same on each: the first question, on which most depends, stands for all.
        if screen.iter().any(|presses| presses.ends_with(&["safety afraid".to_owned()])) {
            for probe in PROBES {
                page.script(&format!("probe({})", json!(probe))).await?;
                settle(page).await?;
            }
            let told = settle(page).await?;
            let heights = told[0].iter().filter(|line| line.starts_with("height")).count();
            assert!(heights > 5, "{context}: the page around does hear of what it tries: {:?}", told[0]);
            assert!(told.iter().all(|it| *it == told[0]), "{context}, while it tries: {shown:?}: {told:#?}");
        }
        all.extend(screen.into_iter().zip(shown));
    }
    fits(way, &all);
    Ok(())
}

/// Waits longer than is waited for elsewhere: that many guides take a busy machine long.
async fn long(page: &Page, until: &str) -> TestResult {
    for _ in 0..4 {
        if page.wait_until(until).await.is_ok() {
            return Ok(());
        }
    }
    page.wait_until(until).await
}

/// What all these frames have told is the same, and nothing of it is told after the next screen has begun to be made.
fn assert_same(context: &str, screen: &[Vec<String>], shown: &[String], told: &[Vec<String>]) {
    for ((presses, shown), lines) in screen.iter().zip(shown).zip(told) {
        assert_eq!(*lines, told[0], "{context}: {presses:?} → {shown}, and {:?}", screen[0]);
        let lines: Vec<_> = lines.iter().filter(|line| !line.starts_with("height")).collect();
        assert!(
            lines.ends_with(&["before", "top", "after"].map(str::to_owned).each_ref()),
            "{context}: {presses:?} told {lines:?}"
        );
    }
}

/// What was told once each frame has painted what it was asked for, and nothing more comes: on a busy machine some are far
/// slower, and two changes that are painted at once are told as one.
async fn settle(page: &Page) -> TestResult<Vec<Vec<String>>> {
    let mut told = Vec::new();
    loop {
        page.script("ask()").await?;
        long(page, "painted.every(it => it)").await?;
        tokio::time::sleep(Duration::from_millis(100)).await;
        let now: Vec<Vec<String>> = serde_json::from_value(page.script("return told").await?).expect("lists of words");
        if now == told {
            return Ok(told);
        }
        told = now;
    }
}

/// All kinds of screens were seen, and only help, which may come at any time, is ever higher than its frame.
fn fits(context: &str, all: &[(Vec<String>, String)]) {
    for kind in ["result", "help first", "help", "event", "closeness"] {
        assert!(all.iter().any(|(_, it)| it.trim_end_matches(" scrolls") == kind), "{context}: no {kind} in {all:?}");
    }
    for (presses, shown) in all {
        assert!(!shown.ends_with(" scrolls") || shown.starts_with("help"), "{context}: {presses:?}: {shown}");
    }
}

/// Readers who get to very different results.
const READERS: [&str; 2] = [
    "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room",
    "safety=safe event=sexual-harm role=harmed circumstance=family,long-ago,not-reported wish=tell,closure",
];

async fn a_page_that_pries_sees_no_answer(_: Engine, page: Page) -> TestResult {
    for host in ["recorder", "prying"] {
        for reader in READERS {
            open(&page, host).await?;
            begin_and_answer(&page, reader).await?;
            tokio::time::sleep(Duration::from_millis(300)).await;
            page.driver.enter_default_frame().await?;
            let seen = page.text("seen.join('\\n')").await?;
            assert!(seen.contains("mediation-guide:height"), "{host} looks: {seen}");
            let mut found = String::new();
            for question in LOADED.guide.questions {
                let texts = question.answers.iter().map(|it| LOADED.locales[0].say(it.text));
                let ids = question.answers.iter().map(|it| it.id).filter(|id| id.contains('-'));
                for word in texts.chain(ids).filter(|word| word.len() > 4 && seen.contains(word)) {
                    write!(found, "{word}; ").expect("memory can be written to");
                }
            }
            assert_eq!(found, "", "{host}");
        }
    }
    Ok(())
}

/// Low and narrow, so that not all of the frame is seen: where browsers would scroll it to what has the focus.
const LOW: &str = "<!doctype html><title>Low</title><div id=low data-moved='' style='width: 380px; height: 240px; overflow: auto'>
    <iframe src='ADDRESS' width=360 height=800 referrerpolicy=no-referrer sandbox='allow-scripts allow-modals allow-popups \
    allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'></iframe></div>";

async fn a_page_around_a_plain_frame_scrolls_the_same_whatever_is_pressed(_: Engine, page: Page) -> TestResult {
    for settings in ["", "#start=dialog"] {
        let address = format!("{}en/index.html{settings}", page.server.address);
        page.server.add_page("low", LOW.replace("ADDRESS", &address));
        let safety = LOADED.guide.questions[0].answers.iter().map(|answer| format!("safety {}", answer.id));
        let mut places = Vec::new();
        for press in safety.chain(["go help".to_owned(), "go back".to_owned()]) {
            page.open_in_frame("low", PROGRAM_READY).await?;
            press_button(&page, "go", "begin").await?;
            page.wait_until("!!document.querySelector('.question')").await?;
            // By itself, a little later: whatever a driver does in a frame, it scrolls there.
            let (name, value) = press.split_once(' ').expect("two words");
            let button = format!("document.querySelector('#mediation-guide [name=\"{name}\"][value=\"{value}\"]')");
            page.script(&format!("setTimeout(() => {button}.click(), 700)")).await?;
            page.driver.enter_default_frame().await?;
            page.script("low.scrollTop = 420; low.onscroll = () => low.dataset.moved += ` ${low.scrollTop}`").await?;
            tokio::time::sleep(Duration::from_secs(1)).await;
            places.push((press, page.text("`${low.scrollTop} after ${low.dataset.moved}`").await?));
            page.enter_frame(0, PROGRAM_READY).await?;
            page.wait_until("!document.querySelector('[data-question=safety]')").await?;
        }
        assert!(places.iter().all(|(_, place)| *place == places[0].1), "{settings}: {places:?}");
    }
    Ok(())
}

async fn a_frame_is_as_high_as_what_is_in_it_also_when_it_gets_narrower(_: Engine, page: Page) -> TestResult {
    open(&page, "plain").await?;
    begin_and_answer(&page, READERS[0]).await?;
    for width in [480, 320] {
        page.driver.enter_default_frame().await?;
        page.script(&format!(
            "document.querySelector('mediation-guide').shadowRoot.firstElementChild.style.width = '{width}px'"
        ))
        .await?;
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        page.wait_until(&format!("innerWidth === {width} && document.documentElement.scrollHeight <= innerHeight"))
            .await?;
        page.wait_until("document.querySelector('.guide').offsetHeight > innerHeight / 2").await?;
        assert_eq!(page.text("document.documentElement.scrollWidth <= innerWidth").await?, "true");
    }
    Ok(())
}
