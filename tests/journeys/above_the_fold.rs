//! What is visible without scrolling, how long a result is, and that its layout is stable.

use guide_tests::OUR_GUIDE;
use guide_tests::browser::{OpenOptions, PROGRAM_READY, Page, TestResult, with_guide};
use guide_tests::engine::Engine;
use guide_tests::scripted_input::{answer_by_script, begin_and_answer, press_button};
use thirtyfour::error::WebDriverError;

in_every_engine! {
    the_start_screen_shows_title_introduction_and_begin_button_without_scrolling,
    each_screen_begins_at_its_top,
    each_question_shows_its_first_answers_without_scrolling,
    a_result_has_at_most_300_visible_words,
    a_result_keeps_its_height_while_it_is_scrolled,
}

/// The viewport of a small phone, without the browser's own bars.
const SMALL_PHONE: (u32, u32) = (360, 600);

async fn the_start_screen_shows_title_introduction_and_begin_button_without_scrolling(
    _: Engine,
    page: Page,
) -> TestResult {
    for locale in &OUR_GUIDE.locales {
        page.open_guide_in_frame(locale.code, SMALL_PHONE).await?;
        for selector in ["h1", "h1 + .lead", "[value=begin]"] {
            assert_eq!(page.text(&is_fully_visible(selector)).await?, "true", "{}: {selector}", locale.code);
        }
    }
    Ok(())
}

/// A JavaScript condition: an element is completely inside the viewport.
fn is_fully_visible(selector: &str) -> String {
    format!(
        "(({{ top, bottom, height }}) => height > 0 && top >= 0 && bottom <= innerHeight)(document.querySelector('main {selector}').getBoundingClientRect())"
    )
}

/// Sizes of a viewport, each with the minimum number of fully visible answers.
const VISIBLE_ANSWERS: [((u32, u32), usize); 3] = [((360, 640), 3), ((640, 290), 1), ((320, 480), 1)];
/// The maximum height above the first answer, in a viewport that is 360 pixels wide.
const MAX_HEIGHT_ABOVE_ANSWERS: f64 = 240.0;

/// An answer to each question, in order.
const ANSWERS: [&str; 6] =
    ["safety=safe", "event=sexual-harm", "role=harmed", "circumstance=long-ago", "wish=ask", "closeness=same-room"];

async fn each_question_shows_its_first_answers_without_scrolling(_: Engine, page: Page) -> TestResult {
    let mut problems = Vec::new();
    for locale in &OUR_GUIDE.locales {
        for (size, minimum) in VISIBLE_ANSWERS {
            page.open_guide_in_frame(locale.code, size).await?;
            problems.extend(questions_with_too_few_visible_answers(&page, locale.code, size, minimum).await?);
        }
    }
    assert_eq!(problems, Vec::<String>::new());
    Ok(())
}

/// A JavaScript condition: the screen isn't scrolled, and shows "Leave now" and its heading.
const IS_AT_TOP: &str =
    "scrollY === 0 && ['.leave', '#heading'].map(it => document.querySelector(it).getBoundingClientRect())
    .every(({ top, bottom }) => top >= 0 && bottom <= innerHeight)";

/// On the guide's own page, and in a frame without the element.
async fn each_screen_begins_at_its_top(_: Engine, page: Page) -> TestResult {
    for is_framed in [false, true] {
        if is_framed {
            page.open_guide_in_frame("en", SMALL_PHONE).await?;
        } else {
            page.open("en/index.html", PROGRAM_READY).await?;
        }
        let mut scrolled_count = 0;
        for press in ["go=begin"].into_iter().chain(ANSWERS).chain(["go=help", "go=back", "go=back"]) {
            page.script("scrollTo(0, document.documentElement.scrollHeight)").await?;
            scrolled_count += i32::from(page.text("scrollY > 100").await? == "true");
            answer_by_script(&page, press).await?;
            page.wait_until(IS_AT_TOP).await.map_err(|_| {
                WebDriverError::FatalError(format!("after {press}, framed: {is_framed}: the screen isn't at its top"))
            })?;
        }
        assert!(scrolled_count > 5, "framed: {is_framed}: most screens should need scrolling, not {scrolled_count}");
    }
    Ok(())
}

/// On the guide's own page, whose header has more controls than in a frame.
#[tokio::test(flavor = "multi_thread")]
async fn a_phone_in_landscape_shows_an_answer_to_each_question_on_the_own_page() {
    for locale in &OUR_GUIDE.locales {
        let (width, height) = (640, 290);
        let options = OpenOptions { width, height, language: locale.code, ..OpenOptions::default() };
        with_guide(options, move |page| async move {
            page.script("document.documentElement.dataset.speech = 'available'").await?;
            let problems = questions_with_too_few_visible_answers(&page, locale.code, (width, height), 1).await?;
            assert_eq!(problems, Vec::<String>::new());
            Ok(())
        })
        .await;
    }
}

async fn questions_with_too_few_visible_answers(
    page: &Page,
    code: &str,
    size: (u32, u32),
    minimum: usize,
) -> TestResult<Vec<String>> {
    let mut problems = Vec::new();
    press_button(page, "go", "begin").await?;
    for (question, answer) in OUR_GUIDE.guide.questions.iter().zip(ANSWERS) {
        page.wait_until(&format!("!!document.querySelector('[data-question={}]')", question.id)).await?;
        page.script("scrollTo(0, 0)").await?;
        let places = "[...document.querySelectorAll('.choice:not(.skip)')].map(it => it.getBoundingClientRect())";
        let visible = page.list(&format!("{places}.filter(it => it.bottom <= innerHeight).map(String)")).await?;
        let top: f64 = page.text(&format!("{places}[0].top")).await?.parse().expect("a number");
        if visible.len() < minimum || (size.0 == SMALL_PHONE.0 && top > MAX_HEIGHT_ABOVE_ANSWERS) {
            let (id, visible) = (question.id, visible.len());
            problems.push(format!("{code}, {size:?}, {id}: the first answer begins at {top}, {visible} are visible"));
        }
        answer_by_script(page, answer).await?;
    }
    Ok(problems)
}

/// Readers with the longest results, and readers in distress.
const READERS: [&str; 4] = [
    "safety=safe event=traffic role=caused circumstance=none wish=apologise,explain closeness=in-writing",
    "safety=safe event=shared-images role=caused circumstance=under-18,case-open wish=apologise closeness=through-mediator",
    "safety=safe event=sexual-harm role=harmed circumstance=family,long-ago wish=tell,closure closeness=unsure",
    "safety=safe event=violence role=harmed circumstance=family,contact-ban wish=ask,less-afraid closeness=unsure",
];
/// The maximum number of words on a page with a result while all disclosures are closed.
const MAX_WORDS: usize = 300;

async fn a_result_has_at_most_300_visible_words(_: Engine, page: Page) -> TestResult {
    let mut too_long = Vec::new();
    for locale in &OUR_GUIDE.locales {
        for reader in READERS {
            page.open_guide_in_frame(locale.code, (390, 844)).await?;
            begin_and_answer(&page, reader).await?;
            page.wait_until("!!document.querySelector('.result')").await?;
            // The current language is hidden on a phone.
            page.script(
                "document.querySelectorAll('.visually-hidden, .language[aria-current]').forEach(it => it.remove())",
            )
            .await?;
            let shown = page.text("document.body.innerText").await?;
            let words = shown.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
            assert!(words > 100, "{}, {reader}: the result should be visible: {shown}", locale.code);
            if words > MAX_WORDS {
                too_long.push(format!("{}, {reader}: {words} words: {shown}", locale.code));
            }
        }
    }
    assert_eq!(too_long, Vec::<String>::new());
    Ok(())
}

/// Scrolls through the page as a reader would, and returns the page's height at each step.
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

async fn a_result_keeps_its_height_while_it_is_scrolled(_: Engine, page: Page) -> TestResult {
    for width in [320, 390, 1280] {
        for reader in READERS {
            page.open_guide_in_frame("nl", (width, 844)).await?;
            begin_and_answer(&page, reader).await?;
            page.wait_until("!!document.querySelector('.result')").await?;
            let heights = page.driver.execute_async(HEIGHTS, Vec::new()).await?;
            let heights: Vec<f64> = serde_json::from_value(heights.json().clone()).expect("numbers");
            let (least, most) =
                (heights.iter().copied().fold(f64::MAX, f64::min), heights.iter().copied().fold(0.0, f64::max));
            assert!(heights.len() > 3, "{width}, {reader}: the page should need scrolling: {heights:?}");
            assert!(most <= least * 1.05, "{width}, {reader}: from {least} to {most}");
        }
    }
    Ok(())
}
