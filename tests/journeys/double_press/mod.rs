//! Double presses. Many people press twice; the second press must not answer a question that they haven't read.

mod pointer;

use std::fmt::Write;
use std::time::Duration;

use guide::{AnswerSet, Choice, Journey, Stage};
use guide_tests::OUR_GUIDE;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult, run_in_engine};
use guide_tests::engine::Engine;
use serde_json::json;
use thirtyfour::common::command::{Actions, Command};
use thirtyfour::prelude::*;

use pointer::{Embedding, MOUSE, Pointer, TOUCH, are_quick, open, press, press_repeatedly, start_again_with};

in_every_engine! {
    presses_half_a_second_apart_all_count,
    three_or_four_quick_presses_answer_once,
    quick_presses_elsewhere_on_the_next_screen_are_not_ignored_for_long,
    presses_by_keyboard_and_screen_reader_are_never_ignored,
    a_slow_double_press_with_a_key_in_between_answers_once,
    a_double_press_while_another_mouse_button_is_held_answers_once,
}

/// Defines tests that press every answer twice. One test per engine, as most of the time is spent waiting.
macro_rules! double_presses_answer_only_once {
    ($($name:ident: $engine:ident, $pointer:ident, $places:expr;)*) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                run_in_engine(Engine::$engine, |engine, page| press_every_answer_twice(engine, page, $pointer, &$places)).await;
            }
        )*
    };
}

// WebKitGTK's driver has no touch input, and in a frame it presses at wrong positions.
double_presses_answer_only_once! {
    a_fast_double_click_on_any_answer_counts_once_in_chromium: Chromium, MOUSE, [(Embedding::None, &[0, 60, 150])];
    a_slow_double_click_on_any_answer_counts_once_in_chromium: Chromium, MOUSE, [(Embedding::None, &[300, 450])];
    a_double_tap_on_any_answer_counts_once_in_chromium: Chromium, TOUCH, [(Embedding::None, &[150])];
    a_double_click_on_any_answer_in_an_embedded_guide_counts_once_in_chromium: Chromium, MOUSE, [(Embedding::Element, &[150]), (Embedding::Frame, &[300])];
    a_double_tap_on_any_answer_in_an_embedded_guide_counts_once_in_chromium: Chromium, TOUCH, [(Embedding::Element, &[300])];
    a_double_click_on_any_answer_counts_once_in_firefox: Firefox, MOUSE, [(Embedding::None, &[60, 300])];
    a_double_tap_on_any_answer_in_an_embedded_guide_counts_once_in_firefox: Firefox, TOUCH, [(Embedding::Element, &[150])];
    a_double_click_on_any_answer_counts_once_in_webkit: WebKit, MOUSE, [(Embedding::None, &[60, 300])];
}

/// Intervals between two presses in milliseconds. Each is tried with each answer.
type Intervals = &'static [u64];

/// A JavaScript expression: the name of the screen, its checked answers and its open disclosures.
const SCREEN: &str = "(({ dataset, className }) => [dataset.question || className,
    ...[...document.querySelectorAll('#mediation-guide [aria-checked=true]')].map(it => it.value),
    ...[...document.querySelectorAll('#mediation-guide [open]')].map(it => it.className)].join(' '))(
    document.querySelector('#mediation-guide main > *'))";

fn screen_name(journey: &Journey) -> &'static str {
    match journey.stage() {
        Stage::Question(id) => OUR_GUIDE.guide.question(id).id,
        Stage::FirstHelp => "help first",
        Stage::Result => "result",
        stage @ (Stage::Start | Stage::CheckIn | Stage::Help) => panic!("an answer should not lead to {stage:?}"),
    }
}

/// An answer to each question, in order.
const ANSWERS: [&str; 6] = ["safe", "traffic", "harmed", "long-ago", "ask", "same-room"];

async fn press_every_answer_twice(
    engine: Engine,
    page: Page,
    pointer_type: &'static str,
    embeddings: &'static [(Embedding, Intervals)],
) -> TestResult {
    for (embedding, intervals) in embeddings {
        println!("    {embedding:?}");
        let pointer = Pointer { engine, embedding: *embedding, kind: pointer_type };
        open(&page, *embedding).await?;
        page.begin().await?;
        let mut journey = Journey::new(OUR_GUIDE.guide);
        journey.begin();
        let (mut given, mut failures) = (String::new(), Vec::new());
        for ((id, question), next) in OUR_GUIDE.guide.numbered_questions().zip(ANSWERS) {
            for (answer, it) in question.numbered_answers() {
                let is_checkbox = question.choose == Choice::Several && !it.skips;
                let mut after = journey.clone();
                after.answer(id, AnswerSet::only(answer));
                let expected =
                    if is_checkbox { format!("{} {}", question.id, it.id) } else { screen_name(&after).to_owned() };
                let button = format!("#mediation-guide [name={}][value={}]", question.id, it.id);
                for interval in *intervals {
                    press_repeatedly(&page, pointer, &button, &[*interval], &given).await?;
                    let presses = format!("{} twice, {interval} ms apart", it.id);
                    if !is_shown(&page, &expected, &presses, &mut failures).await? {
                        start_again_with(&page, &given).await?;
                    } else if is_checkbox {
                        page.activate(&button).await?;
                    } else {
                        page.activate("#mediation-guide main [value=back]").await?;
                    }
                }
            }
            if question.choose == Choice::Several {
                page.activate(&format!("#mediation-guide [value={next}]")).await?;
                press_repeatedly(&page, pointer, "#mediation-guide [value=continue]", &intervals[..1], &given).await?;
            } else {
                page.answer(&format!("{}={next}", question.id)).await?;
            }
            write!(given, "{}={next} ", question.id).expect("a string can be written to");
            let answer = question.numbered_answers().find(|(_, it)| it.id == next).expect("the question has it").0;
            journey.answer(id, AnswerSet::only(answer));
            is_shown(&page, screen_name(&journey), &format!("after {}", question.id), &mut failures).await?;
        }
        assert_eq!(failures, Vec::<String>::new(), "{embedding:?}, {pointer_type}");
    }
    Ok(())
}

/// Whether the page shows this screen. If not, records a failure.
async fn is_shown(page: &Page, expected: &str, presses: &str, failures: &mut Vec<String>) -> TestResult<bool> {
    tokio::time::sleep(Duration::from_millis(30)).await;
    let screen = page.text(&format!("{SCREEN} + followed")).await?;
    if screen.trim() != expected {
        failures.push(format!("{presses}: {screen}, not {expected}"));
    }
    Ok(screen.trim() == expected)
}

async fn presses_half_a_second_apart_all_count(engine: Engine, page: Page) -> TestResult {
    let cases =
        [(Embedding::None, MOUSE), (Embedding::None, TOUCH), (Embedding::Element, MOUSE), (Embedding::Frame, TOUCH)];
    for (embedding, pointer_type) in cases.into_iter().take(if engine == Engine::WebKit { 1 } else { 4 }) {
        let pointer = Pointer { engine, embedding, kind: pointer_type };
        open(&page, embedding).await?;
        for button in [
            "begin",
            "safe",
            "traffic",
            "harmed",
            "long-ago",
            "family",
            "continue",
            "ask",
            "tell",
            "continue",
            "same-room",
        ] {
            page.wait_for_click_interval().await;
            let button = format!("#mediation-guide main [value={button}]");
            page.wait_until(&format!("!!document.querySelector('{button}')")).await.map_err(|_| {
                WebDriverError::FatalError(format!("{embedding:?}, {pointer_type}: {button} doesn't appear"))
            })?;
            press(&page, pointer, &button, &[]).await?;
        }
        page.wait_until(&format!("{SCREEN} === 'result'")).await?;
    }
    Ok(())
}

/// Each press comes soon after the one before, but the last one more than half a second after the first.
async fn three_or_four_quick_presses_answer_once(engine: Engine, page: Page) -> TestResult {
    let pointer = Pointer { engine, embedding: Embedding::None, kind: MOUSE };
    let presses = [
        ("safety", "safe", "event"),
        ("event", "traffic", "role"),
        ("role", "harmed", "circumstance"),
        ("circumstance", "long-ago", "circumstance long-ago"),
    ];
    for intervals in [[280, 280].as_slice(), &[200, 200, 200]] {
        open(&page, Embedding::None).await?;
        page.begin().await?;
        let mut given = String::new();
        for (question, answer, expected) in presses {
            let button = format!("#mediation-guide main [value={answer}]");
            press_repeatedly(&page, pointer, &button, intervals, &given).await?;
            tokio::time::sleep(Duration::from_millis(200)).await;
            assert_eq!(page.text(SCREEN).await?.trim(), expected, "{answer}, {intervals:?} ms apart");
            write!(given, "{question}={answer} ").expect("a string can be written to");
        }
    }
    Ok(())
}

/// As somebody does who needs help at once. Only the first of them comes too soon.
async fn quick_presses_elsewhere_on_the_next_screen_are_not_ignored_for_long(engine: Engine, page: Page) -> TestResult {
    let pointer = Pointer { engine, embedding: Embedding::None, kind: MOUSE };
    let elsewhere = "#mediation-guide main [value=medical]";
    open(&page, Embedding::None).await?;
    page.begin().await?;
    for _ in 0..25 {
        page.wait_for_click_interval().await;
        press(&page, pointer, "#mediation-guide main [value=safe]", &[]).await?;
        press(&page, pointer, elsewhere, &[300, 300, 300]).await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        if are_quick(&page, elsewhere).await? {
            assert_eq!(page.text(SCREEN).await?.trim(), "role");
            return Ok(());
        }
        start_again_with(&page, "").await?;
    }
    panic!("this machine is too slow to press 300 ms apart");
}

async fn presses_by_keyboard_and_screen_reader_are_never_ignored(engine: Engine, page: Page) -> TestResult {
    let pointer = Pointer { engine, embedding: Embedding::None, kind: MOUSE };
    open(&page, Embedding::None).await?;
    press(&page, pointer, "#mediation-guide main [value=begin]", &[]).await?;
    // Right after a press by mouse.
    for answer in ["safety=safe", "event=traffic", "role=harmed", "circumstance=none", "wish=ask", "closeness=unsure"] {
        page.answer(answer).await?;
    }
    assert_eq!(page.text(SCREEN).await?, "result");
    Ok(())
}

/// The first press is held for a long time, and a key is pressed during the second. The second must have no effect.
async fn a_slow_double_press_with_a_key_in_between_answers_once(_: Engine, page: Page) -> TestResult {
    let pause = |duration: u64| json!({ "type": "pause", "duration": duration });
    let button = |kind: &str| json!({ "type": kind, "button": 0 });
    let key = |kind: &str| json!({ "type": kind, "value": "\u{e009}" });
    let (down, up) = (button("pointerDown"), button("pointerUp"));
    let by_key = [pause(0), pause(0), pause(350), pause(0), pause(180), pause(0), key("keyDown"), key("keyUp")];
    for _ in 0..25 {
        open(&page, Embedding::None).await?;
        page.begin().await?;
        page.script(
            "window.upAndDown = []; window.onpointerup = window.onpointerdown = it => upAndDown.push(it.timeStamp)",
        )
        .await?;
        let moved = page.move_to("[value=safe]").await?;
        let by_mouse = [moved, down.clone(), pause(350), up.clone(), pause(180), down.clone(), pause(20), up.clone()];
        let actions = json!([
            { "type": "pointer", "id": MOUSE, "parameters": { "pointerType": MOUSE }, "actions": by_mouse },
            { "type": "key", "id": "keyboard", "actions": by_key.clone() },
        ]);
        page.driver.cmd(Command::PerformActions(Actions::from(actions))).await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        // Otherwise the machine is too slow, and the second press is meant.
        if page.text("upAndDown.length === 4 && upAndDown[2] - upAndDown[1] < 290").await? == "true" {
            assert_eq!(page.text(SCREEN).await?.trim(), "event");
            return Ok(());
        }
    }
    panic!("this machine is too slow to press 180 ms apart");
}

/// Browsers then signal a press by `mousedown` only. This must be the last check, because that button stays down in `WebKitGTK`'s
/// driver.
async fn a_double_press_while_another_mouse_button_is_held_answers_once(_: Engine, page: Page) -> TestResult {
    for held in [2, 1] {
        press_twice_while_held(&page, held).await?;
        assert_eq!(page.text(SCREEN).await?.trim(), "safety", "while button {held} is held");
    }
    Ok(())
}

/// Presses "begin" twice, and starts again if the second press comes too late: the delay depends on the machine.
async fn press_twice_while_held(page: &Page, held: u8) -> TestResult {
    let [down, up] = ["pointerDown", "pointerUp"].map(|kind| move |button| json!({ "type": kind, "button": button }));
    let pause = json!({ "type": "pause", "duration": 150 });
    for _ in 0..25 {
        open(page, Embedding::None).await?;
        let record = "window.pressTimes = [];
            addEventListener('mousedown', event => event.button || pressTimes.push(event.timeStamp), true)";
        page.script(record).await?;
        let entry = page.move_to("#mediation-guide main [value=begin]").await?;
        let presses = [entry, down(held), down(0), up(0), pause.clone(), down(0), up(0), up(held)];
        page.perform_pointer_actions(MOUSE, &presses).await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(page.text("pressTimes.length").await?, "2", "while button {held} is held");
        if are_quick(page, "begin").await? {
            return Ok(());
        }
    }
    panic!("this machine is too slow to press 150 ms apart");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_press_counts_once_if_the_host_page_changes_the_language_in_between() {
    run_in_engine(Engine::Chromium, change_language_between_presses).await;
}

/// The host page notices the first press, because it then loses the focus. Changing the language clicks a link by
/// script, and doesn't change the screen.
async fn change_language_between_presses(engine: Engine, page: Page) -> TestResult {
    let pointer = Pointer { engine, embedding: Embedding::Element, kind: MOUSE };
    let change = "document.body.tabIndex = -1; document.body.focus();
        addEventListener('blur', () => setTimeout(() => {
            document.querySelector('mediation-guide').lang = 'nl';
        }, 60), { once: true })";
    for _ in 0..25 {
        open(&page, Embedding::Element).await?;
        page.begin().await?;
        page.driver.enter_default_frame().await?;
        page.script(change).await?;
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        press(&page, pointer, "#mediation-guide [name=safety][value=safe]", &[300]).await?;
        page.wait_until("document.documentElement.lang === 'nl'").await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        if are_quick(&page, "safe").await? {
            assert_eq!(page.text(SCREEN).await?.trim(), "event");
            return Ok(());
        }
    }
    panic!("this machine is too slow to press 300 ms apart");
}
