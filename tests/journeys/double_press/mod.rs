//! Many people press twice. The second press must not answer a question that nobody has read.

mod pointer;

use std::fmt::Write;
use std::time::{Duration, Instant};

use guide::{AnswerSet, Choose, Journey, Stage};
use guide_tests::LOADED;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult, run_in_engine};
use guide_tests::engine::Engine;
use serde_json::json;
use thirtyfour::common::command::{Actions, Command};
use thirtyfour::prelude::*;

use pointer::{Finger, MOUSE, Place, TOUCH, open, press};

in_every_engine! {
    presses_half_a_second_apart_all_count,
    keys_and_screen_readers_are_never_held_back,
    a_slow_finger_answers_once,
    another_button_held_changes_nothing,
}

/// Every answer pressed twice by hand. The engines one by one: most of the time goes by waiting.
macro_rules! a_second_press_answers_no_other_question {
    ($($name:ident: $engine:ident, $pointer:ident, $places:expr;)*) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                run_in_engine(Engine::$engine, |engine, page| every_answer_twice(engine, page, $pointer, &$places)).await;
            }
        )*
    };
}

// The driver of WebKitGTK has no finger, and in a frame presses what isn't there.
a_second_press_answers_no_other_question! {
    every_answer_twice_by_mouse_in_chromium: Chromium, MOUSE, [(Place::Alone, &[0, 60, 150, 300, 450])];
    every_answer_twice_by_touch_in_chromium: Chromium, TOUCH, [(Place::Alone, &[150])];
    every_answer_twice_in_others_pages_in_chromium: Chromium, MOUSE, [(Place::Element, &[150]), (Place::Frame, &[300])];
    every_answer_twice_by_touch_in_others_pages_in_chromium: Chromium, TOUCH, [(Place::Element, &[300])];
    every_answer_twice_by_mouse_in_firefox: Firefox, MOUSE, [(Place::Alone, &[60, 300])];
    every_answer_twice_by_touch_in_firefox: Firefox, TOUCH, [(Place::Element, &[150])];
    every_answer_twice_by_mouse_in_webkit: WebKit, MOUSE, [(Place::Alone, &[60, 300])];
}

/// Milliseconds between two presses, all tried with each answer.
type Gaps = &'static [u64];

/// Presses twice; again from the same screen, to which `said` leads, where the second press came later. Then sooner: how much
/// later it comes depends on the machine.
async fn press_twice(page: &Page, finger: Finger, selector: &str, gap: u64, said: &str) -> TestResult {
    let mut asked = gap;
    for _ in 0..25 {
        // What comes sooner isn't meant either.
        tokio::time::sleep(Duration::from_millis(520)).await;
        press(page, finger, selector, Some(asked)).await?;
        let apart = page.text("Math.round(begun[1] - begun[0])").await?;
        if apart.parse::<u64>().is_ok_and(|apart| apart <= 480) {
            return Ok(());
        }
        println!("      {selector}: {apart} ms apart, not {gap}");
        asked = asked.saturating_sub(10);
        begin_again(page, said).await?;
    }
    panic!("this machine is too slow to press twice {gap} ms apart");
}

async fn begin_again(page: &Page, said: &str) -> TestResult {
    if page.text("!document.querySelector('#mediation-guide .start')").await? == "true" {
        page.activate("#mediation-guide [value=start-again]").await?;
    }
    page.begin().await?;
    page.answer(said).await
}

/// What is on the screen: its name, what is ticked, and what has been opened.
const SCREEN: &str = "(({ dataset, className }) => [dataset.question || className,
    ...[...document.querySelectorAll('#mediation-guide [aria-checked=true]')].map(it => it.value),
    ...[...document.querySelectorAll('#mediation-guide [open]')].map(it => it.className)].join(' '))(
    document.querySelector('#mediation-guide main > *'))";

fn name(journey: &Journey) -> &'static str {
    match journey.stage() {
        Stage::Question(id) => LOADED.guide.question(id).id,
        Stage::FirstHelp => "help first",
        Stage::Result => "result",
        stage @ (Stage::Start | Stage::CheckIn | Stage::Help) => panic!("an answer led to {stage:?}"),
    }
}

/// Answers that lead from each question to the next.
const ONWARD: [&str; 6] = ["safe", "traffic", "harmed", "long-ago", "ask", "same-room"];

async fn every_answer_twice(
    engine: Engine,
    page: Page,
    pointer: &'static str,
    places: &'static [(Place, Gaps)],
) -> TestResult {
    for (place, gaps) in places {
        println!("    {place:?}");
        let finger = Finger { engine, place: *place, pointer };
        open(&page, *place).await?;
        page.begin().await?;
        let mut journey = Journey::new(LOADED.guide);
        journey.start();
        let (mut said, mut wrong) = (String::new(), Vec::new());
        for ((id, question), onward) in LOADED.guide.numbered_questions().zip(ONWARD) {
            for (answer, it) in question.numbered_answers() {
                let ticks = question.choose == Choose::Several && !it.skips;
                let mut after = journey.clone();
                after.answer(id, AnswerSet::only(answer));
                let wanted = if ticks { format!("{} {}", question.id, it.id) } else { name(&after).to_owned() };
                let button = format!("#mediation-guide [name={}][value={}]", question.id, it.id);
                for gap in *gaps {
                    press_twice(&page, finger, &button, *gap, &said).await?;
                    if !expect(&page, &wanted, &format!("{} twice, {gap} ms apart", it.id), &mut wrong).await? {
                        begin_again(&page, &said).await?;
                    } else if ticks {
                        page.activate(&button).await?;
                    } else {
                        page.activate("#mediation-guide main [value=back]").await?;
                    }
                }
            }
            if question.choose == Choose::Several {
                page.activate(&format!("#mediation-guide [value={onward}]")).await?;
                press_twice(&page, finger, "#mediation-guide [value=continue]", gaps[0], &said).await?;
            } else {
                page.answer(&format!("{}={onward}", question.id)).await?;
            }
            write!(said, "{}={onward} ", question.id).expect("memory can be written to");
            let answer = question.numbered_answers().find(|(_, it)| it.id == onward).expect("an answer of it").0;
            journey.answer(id, AnswerSet::only(answer));
            expect(&page, name(&journey), &format!("on from {}", question.id), &mut wrong).await?;
        }
        assert_eq!(wrong, Vec::<String>::new(), "{place:?}, {pointer}");
    }
    Ok(())
}

/// Whether this is on the screen; if not, notes what is.
async fn expect(page: &Page, wanted: &str, way: &str, wrong: &mut Vec<String>) -> TestResult<bool> {
    tokio::time::sleep(Duration::from_millis(30)).await;
    let screen = page.text(&format!("{SCREEN} + followed")).await?;
    if screen.trim() != wanted {
        wrong.push(format!("{way}: {screen}, not {wanted}"));
    }
    Ok(screen.trim() == wanted)
}

async fn presses_half_a_second_apart_all_count(engine: Engine, page: Page) -> TestResult {
    let everywhere = [(Place::Alone, MOUSE), (Place::Alone, TOUCH), (Place::Element, MOUSE), (Place::Frame, TOUCH)];
    for (place, pointer) in everywhere.into_iter().take(if engine == Engine::WebKit { 1 } else { 4 }) {
        let finger = Finger { engine, place, pointer };
        open(&page, place).await?;
        let mut last: Option<Instant> = None;
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
            if let Some(last) = last {
                tokio::time::sleep(Duration::from_millis(500).saturating_sub(last.elapsed())).await;
            }
            let button = format!("#mediation-guide main [value={button}]");
            page.wait_until(&format!("!!document.querySelector('{button}')"))
                .await
                .map_err(|_| WebDriverError::FatalError(format!("{place:?}, {pointer}: {button} doesn't come")))?;
            press(&page, finger, &button, None).await?;
            last = Some(Instant::now());
        }
        page.wait_until(&format!("{SCREEN} === 'result'")).await?;
    }
    Ok(())
}

async fn keys_and_screen_readers_are_never_held_back(engine: Engine, page: Page) -> TestResult {
    let finger = Finger { engine, place: Place::Alone, pointer: MOUSE };
    open(&page, Place::Alone).await?;
    press(&page, finger, "#mediation-guide main [value=begin]", None).await?;
    // At once after a press by hand.
    for said in ["safety=safe", "event=traffic", "role=harmed", "circumstance=none", "wish=ask", "closeness=unsure"] {
        page.answer(said).await?;
    }
    assert_eq!(page.text(SCREEN).await?, "result");
    Ok(())
}

/// The first press held for long, and a key during the second: that one does nothing.
async fn a_slow_finger_answers_once(_: Engine, page: Page) -> TestResult {
    open(&page, Place::Alone).await?;
    page.begin().await?;
    let moved = page.move_to("[value=safe]").await?;
    let pause = |duration: u64| json!({ "type": "pause", "duration": duration });
    let pointer = |kind: &str| json!({ "type": kind, "button": 0 });
    let key = |kind: &str| json!({ "type": kind, "value": "\u{e009}" });
    let (down, up) = (pointer("pointerDown"), pointer("pointerUp"));
    let by_mouse = [moved, down.clone(), pause(350), up.clone(), pause(180), down, pause(20), up];
    let by_key = [pause(0), pause(0), pause(350), pause(0), pause(180), pause(0), key("keyDown"), key("keyUp")];
    let actions = json!([
        { "type": "pointer", "id": MOUSE, "parameters": { "pointerType": MOUSE }, "actions": by_mouse },
        { "type": "key", "id": "keyboard", "actions": by_key },
    ]);
    page.driver.cmd(Command::PerformActions(Actions::from(actions))).await?;
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(page.text(SCREEN).await?.trim(), "event");
    Ok(())
}

/// Browsers then tell of a press by `mousedown` only. The last check: in `WebKitGTK`'s driver that button stays down.
async fn another_button_held_changes_nothing(_: Engine, page: Page) -> TestResult {
    for held in [2, 1] {
        open(&page, Place::Alone).await?;
        let [down, up] =
            ["pointerDown", "pointerUp"].map(|kind| move |button| json!({ "type": kind, "button": button }));
        let pause = json!({ "type": "pause", "duration": 150 });
        let entry = page.move_to("#mediation-guide main [value=begin]").await?;
        page.perform_pointer_actions(MOUSE, &[entry, down(held), down(0), up(0), pause, down(0), up(0), up(held)])
            .await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(page.text(SCREEN).await?.trim(), "safety", "button {held} was held");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_around_that_changes_the_language_between_two_presses_opens_no_way() {
    run_in_engine(Engine::Chromium, changes_the_language_between).await;
}

/// That page notices the first press, as the focus leaves it. Its change of language is a press by script, and no new screen.
async fn changes_the_language_between(engine: Engine, page: Page) -> TestResult {
    open(&page, Place::Element).await?;
    page.begin().await?;
    page.driver.enter_default_frame().await?;
    let change = "document.body.tabIndex = -1; document.body.focus();
        addEventListener('blur', () => setTimeout(() => {
            document.querySelector('mediation-guide').lang = 'nl';
        }, 60), { once: true })";
    page.script(change).await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    let finger = Finger { engine, place: Place::Element, pointer: MOUSE };
    press(&page, finger, "#mediation-guide [name=safety][value=safe]", Some(300)).await?;
    page.wait_until("document.documentElement.lang === 'nl'").await?;
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(page.text(SCREEN).await?.trim(), "event");
    Ok(())
}
