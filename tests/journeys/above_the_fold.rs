//! What a reader sees without scrolling, how much there is to read, and that it stays where it is.

use guide_tests::LOADED;
use guide_tests::browser::{Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::scripted_input::{answer_by_script, begin_and_answer, press_button};

in_every_engine! {
    the_start_fits_into_one_look,
    the_first_answers_are_in_sight,
    a_result_is_short,
    a_result_keeps_its_height,
}

/// A small phone, without what its browser takes.
const SMALL_PHONE: (u32, u32) = (360, 600);

async fn the_start_fits_into_one_look(_: Engine, page: Page) -> TestResult {
    for locale in &LOADED.locales {
        page.open_guide_in_frame(locale.code, SMALL_PHONE).await?;
        for what in ["h1", "h1 + .lead", "[value=begin]"] {
            assert_eq!(page.text(&is_in_sight(what)).await?, "true", "{}: {what}", locale.code);
        }
    }
    Ok(())
}

/// The whole of an element.
fn is_in_sight(selector: &str) -> String {
    format!(
        "(({{ top, bottom, height }}) => height > 0 && top >= 0 && bottom <= innerHeight)(document.querySelector('main {selector}').getBoundingClientRect())"
    )
}

/// Sizes of a screen, and how many answers are whole in sight at least.
const ANSWERS_IN_SIGHT: [((u32, u32), usize); 3] = [((360, 640), 3), ((640, 320), 1), ((320, 480), 1)];
/// Where the first answer begins at the latest, on a screen that is 360 pixels wide.
const HIGHEST_HEAD: f64 = 240.0;

/// The answers to choose one of, and what leads on from each question.
const WAY: [&str; 6] =
    ["safety=safe", "event=sexual-harm", "role=harmed", "circumstance=long-ago", "wish=ask", "closeness=same-room"];

async fn the_first_answers_are_in_sight(_: Engine, page: Page) -> TestResult {
    let mut low = Vec::new();
    for locale in &LOADED.locales {
        for (size, wanted) in ANSWERS_IN_SIGHT {
            page.open_guide_in_frame(locale.code, size).await?;
            press_button(&page, "go", "begin").await?;
            for (question, said) in LOADED.guide.questions.iter().zip(WAY) {
                let context = format!("{}, {size:?}, {}", locale.code, question.id);
                page.wait_until(&format!("!!document.querySelector('[data-question={}]')", question.id)).await?;
                page.script("scrollTo(0, 0)").await?;
                let places =
                    "[...document.querySelectorAll('.choice:not(.skip)')].map(it => it.getBoundingClientRect())";
                let whole = page.list(&format!("{places}.filter(it => it.bottom <= innerHeight).map(String)")).await?;
                let top: f64 = page.text(&format!("{places}[0].top")).await?.parse().expect("a number");
                if whole.len() < wanted || (size.0 == SMALL_PHONE.0 && top > HIGHEST_HEAD) {
                    low.push(format!("{context}: the first answer begins at {top}, {} are in sight", whole.len()));
                }
                answer_by_script(&page, said).await?;
            }
        }
    }
    assert_eq!(low, Vec::<String>::new());
    Ok(())
}

/// Readers whose results were the longest, or who read them in need.
const READERS: [&str; 4] = [
    "safety=safe event=traffic role=caused circumstance=none wish=apologise,explain closeness=in-writing",
    "safety=safe event=shared-images role=caused circumstance=under-18,case-open wish=apologise closeness=through-mediator",
    "safety=safe event=sexual-harm role=harmed circumstance=family,long-ago wish=tell,closure closeness=unsure",
    "safety=safe event=violence role=harmed circumstance=family,contact-ban wish=ask,less-afraid closeness=unsure",
];
/// Of a page with a result on it, all that is seen while nothing is unfolded.
const MOST_WORDS: usize = 300;

async fn a_result_is_short(_: Engine, page: Page) -> TestResult {
    let mut long = Vec::new();
    for locale in &LOADED.locales {
        for reader in READERS {
            page.open_guide_in_frame(locale.code, (390, 844)).await?;
            begin_and_answer(&page, reader).await?;
            page.wait_until("!!document.querySelector('.result')").await?;
            page.script("document.querySelectorAll('.unseen').forEach(it => it.remove())").await?;
            let shown = page.text("document.body.innerText").await?;
            let words = shown.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
            assert!(words > 100, "{}, {reader}: it is seen at all: {shown}", locale.code);
            if words > MOST_WORDS {
                long.push(format!("{}, {reader}: {words} words: {shown}", locale.code));
            }
        }
    }
    assert_eq!(long, Vec::<String>::new());
    Ok(())
}

/// Scrolls through the page as a reader would, and gives back its heights on the way.
const HEIGHTS: &str = "
    const done = arguments[0];
    const heights = [];
    const step = () => {
        heights.push(document.documentElement.scrollHeight);
        const before = scrollY;
        scrollBy(0, innerHeight / 2);
        if (scrollY === before) done(heights);
        else requestAnimationFrame(() => setTimeout(step));
    };
    step();";

async fn a_result_keeps_its_height(_: Engine, page: Page) -> TestResult {
    for width in [320, 390, 1280] {
        for reader in READERS {
            page.open_guide_in_frame("nl", (width, 844)).await?;
            begin_and_answer(&page, reader).await?;
            page.wait_until("!!document.querySelector('.result')").await?;
            let heights = page.driver.execute_async(HEIGHTS, Vec::new()).await?;
            let heights: Vec<f64> = serde_json::from_value(heights.json().clone()).expect("numbers");
            let (least, most) =
                (heights.iter().copied().fold(f64::MAX, f64::min), heights.iter().copied().fold(0.0, f64::max));
            assert!(heights.len() > 3, "{width}, {reader}: it is scrolled through: {heights:?}");
            assert!(most <= least * 1.05, "{width}, {reader}: from {least} to {most}");
        }
    }
    Ok(())
}
