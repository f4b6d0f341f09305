//! The mode for two people, such as a worker and a client, who go through the guide together.

use guide::texts;
use guide_tests::OUR_GUIDE;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use guide_tests::reading_version::count_visible;
use guide_tests::screens::locale;
use guide_tests::scripted_input::{press_button, press_buttons};
use thirtyfour::Key;

in_every_engine! {
    shortcut_keys_answer_and_continue_but_never_leave,
    keys_with_ctrl_alt_or_meta_are_left_to_the_browser,
    each_question_has_a_collapsed_note_for_the_worker,
    the_result_does_not_mention_a_skipped_question,
    clearing_for_the_next_person_removes_all_answers,
    two_languages_are_shown_side_by_side_and_can_be_swapped_or_removed,
    a_second_language_and_the_mode_keep_the_focus_for_the_keyboard,
    a_second_language_appears_as_soon_as_its_texts_have_loaded,
    the_reader_and_the_host_page_can_switch_the_mode_on_and_off,
}

const TOGETHER: &str = "en/index.html#mode=together";

/// A JavaScript expression: the id of the current question, or else the class of the screen.
const STAGE: &str =
    "(it => it && (it.dataset.question || it.className))(document.querySelector('#mediation-guide main > *'))";

async fn wait_for_stage(page: &Page, stage: &str) -> TestResult {
    page.wait_until(&format!("{STAGE} === '{stage}'")).await
}

/// Presses a character key.
async fn type_character(page: &Page, key: &str) -> TestResult {
    page.driver.action_chain().send_keys(key).perform().await
}

async fn shortcut_keys_answer_and_continue_but_never_leave(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    page.begin().await?;
    type_character(&page, "1").await?;
    page.press_key(Key::Enter).await?;
    wait_for_stage(&page, "safety").await?;

    let page = page.with_new_server().await;
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    for stage in ["check-in", "safety"] {
        page.press_key(Key::Enter).await?;
        wait_for_stage(&page, stage).await?;
    }
    type_character(&page, "1").await?;
    wait_for_stage(&page, "event").await?;
    // The default action must be prevented: older browsers go back to the previous page.
    page.script("addEventListener('keydown', event => window.pressedKey = event.key + event.defaultPrevented)").await?;
    page.press_key(Key::Backspace).await?;
    assert_eq!(page.text("window.pressedKey").await?, "Backspacetrue");
    wait_for_stage(&page, "event").await?;
    // A key that is held down answers once.
    let repeated_key =
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '1', repeat: true, bubbles: true }))";
    page.script(repeated_key).await?;
    // Outside the question, a key has no effect.
    page.script(&repeated_key.replace("activeElement", "body").replace("true, b", "false, b")).await?;
    wait_for_stage(&page, "event").await?;
    type_character(&page, "7").await?;
    wait_for_stage(&page, "role").await?;
    type_character(&page, "0").await?;
    wait_for_stage(&page, "circumstance").await?;
    for presses in [1, 2, 1] {
        type_character(&page, "2").await?;
        page.wait_until(&format!("document.querySelectorAll('[aria-checked=true]').length === {}", presses % 2))
            .await?;
    }
    page.press_key(Key::Enter).await?;
    wait_for_stage(&page, "wish").await?;
    Ok(())
}

/// Ctrl and 1, for example, shows the first tab.
async fn keys_with_ctrl_alt_or_meta_are_left_to_the_browser(_: Engine, page: Page) -> TestResult {
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    press_buttons(&page, &["begin", "begin"]).await?;
    wait_for_stage(&page, "safety").await?;
    // `dispatchEvent` returns whether the browser may do what it does by default.
    let press = "(key, modifier) => document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key, [modifier]: true, bubbles: true, cancelable: true }))";
    for modifier in ["ctrlKey", "altKey", "metaKey"] {
        for key in ["1", "0", "Enter", "Backspace"] {
            assert_eq!(page.text(&format!("({press})('{key}', '{modifier}')")).await?, "true", "{modifier} {key}");
            assert_eq!(page.text(STAGE).await?, "safety", "{modifier} {key}");
        }
    }
    assert_eq!(page.text(&format!("({press})('1', 'isComposing')")).await?, "false", "without them, it answers");
    wait_for_stage(&page, "event").await
}

/// Gives the first answer to each question except the skipped one, and returns the ids of all questions.
async fn answer_all_except(page: &Page, skipped: &str) -> TestResult<Vec<String>> {
    let mut questions = Vec::new();
    press_buttons(page, &["begin", "begin"]).await?;
    loop {
        page.wait_until("!!document.querySelector('.question, .result')").await?;
        let stage = page.text(STAGE).await?;
        if stage == "result" {
            return Ok(questions);
        }
        let choice = if stage == skipped { ".skip" } else { ".choice:not(.skip)" };
        let answer = format!(
            "const choice = document.querySelector('main .choices {choice}'); choice.click();
             if (choice.matches('[role=checkbox]')) document.querySelector('main [value=continue]').click()"
        );
        page.script(&answer).await?;
        page.wait_until(&format!("{STAGE} !== '{stage}'")).await?;
        questions.push(stage);
    }
}

async fn each_question_has_a_collapsed_note_for_the_worker(_: Engine, page: Page) -> TestResult {
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    press_buttons(&page, &["begin", "begin"]).await?;
    for question in OUR_GUIDE.guide.questions {
        wait_for_stage(&page, question.id).await?;
        assert_eq!(count_visible(&page, ".worker p").await?, 0, "{}: the note should be closed at first", question.id);
        page.click(".worker summary").await?;
        let texts = page.list("[...document.querySelectorAll('.worker p')].map(it => it.innerText)").await?;
        let note = question.for_worker;
        assert_eq!(texts, [note.ask, note.avoid, note.pause].map(|it| locale("en").text(it)), "{}", question.id);
        page.click("main .skip").await?;
    }
    Ok(())
}

async fn the_result_does_not_mention_a_skipped_question(_: Engine, page: Page) -> TestResult {
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    let questions = answer_all_except(&page, "role").await?;
    let listed = page.list("[...document.querySelectorAll('.answers > li > strong')].map(it => it.innerText)").await?;
    let answered =
        OUR_GUIDE.guide.questions.iter().filter(|it| questions.iter().any(|id| id == it.id) && it.id != "role");
    assert_eq!(
        listed,
        answered.map(|it| locale("en").text(it.text)).collect::<Vec<_>>(),
        "all questions except the skipped one should be listed"
    );
    assert!(count_visible(&page, ".answers > li").await? > 3, "the list of answers should be open");
    let order = "document.querySelector('.given-answers').compareDocumentPosition(document.querySelector('.talk'))";
    assert_eq!(page.text(order).await?, "4", "the answers should precede what may fit");
    Ok(())
}

async fn clearing_for_the_next_person_removes_all_answers(_: Engine, page: Page) -> TestResult {
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    press_buttons(&page, &["begin"]).await?;
    press_buttons(&page, &["nl"]).await?;
    page.wait_until("!!document.querySelector('.bilingual')").await?;
    press_buttons(&page, &["back"]).await?;
    answer_all_except(&page, "").await?;
    page.script("document.querySelector('footer [value=start-again]').click()").await?;
    wait_for_stage(&page, "start").await?;
    let message = page.text("document.querySelector('.start .note').innerText").await?;
    assert_eq!(message, locale("en").text(texts::START_CLEARED));
    assert_eq!(page.text("document.activeElement.id").await?, "heading");
    assert_eq!(page.text(ANNOUNCED).await?, message, "a screen reader reads only the heading, which has the focus");
    assert_eq!(count_visible(&page, ".second").await?, 0, "the second language should be cleared as well");
    // No question shows an earlier answer.
    press_buttons(&page, &["begin"]).await?;
    assert_eq!(page.text(ANNOUNCED).await?, "", "the next person should not find it");
    assert_eq!(count_visible(&page, ".start .note").await?, 0);
    press_buttons(&page, &["begin"]).await?;
    for question in OUR_GUIDE.guide.questions {
        wait_for_stage(&page, question.id).await?;
        assert_eq!(count_visible(&page, ".chosen, [aria-checked=true]").await?, 0, "{}", question.id);
        page.click("main .skip").await?;
    }
    wait_for_stage(&page, "result").await?;
    assert_eq!(count_visible(&page, ".answers > li").await?, 0);
    Ok(())
}

/// A JavaScript expression: what screen readers have announced last.
const ANNOUNCED: &str = "document.getElementById('live').textContent";

/// A JavaScript expression: the heading in the first language, and the code and heading of the second.
const HEADING: &str = "(it => [it.firstChild.data.trim(), it.lastElementChild?.lang, it.lastElementChild?.textContent])(document.getElementById('heading'))";

async fn two_languages_are_shown_side_by_side_and_can_be_swapped_or_removed(_: Engine, page: Page) -> TestResult {
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    press_buttons(&page, &["begin", "nl", "begin"]).await?;
    wait_for_stage(&page, "safety").await?;
    assert_eq!(page.list(HEADING).await?, ["Are you safe right now?", "nl", "Ben je nu veilig?"]);
    let all_labels = "[...document.querySelectorAll('main .label')].every(it => it.querySelector('.second[lang]'))";
    assert_eq!(page.text(all_labels).await?, "true", "each answer should be shown in both languages");
    page.click("nav [hreflang=nl]").await?;
    assert_eq!(
        page.list(HEADING).await?,
        ["Ben je nu veilig?", "en", "Are you safe right now?"],
        "the languages should be swapped"
    );
    page.click("nav [name=second-language]").await?;
    assert_eq!(count_visible(&page, ".second").await?, 0, "the second language should be removed");
    assert_eq!(page.text(STAGE).await?, "safety");
    Ok(())
}

async fn a_second_language_and_the_mode_keep_the_focus_for_the_keyboard(_: Engine, page: Page) -> TestResult {
    const FOCUSED: &str = "[document.activeElement.value ?? document.activeElement.id, document.activeElement.getAttribute('aria-pressed') ?? ''].join(' ')";
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    press_buttons(&page, &["begin"]).await?;
    wait_for_stage(&page, "check-in").await?;
    page.script("document.querySelector('nav [name=second-language]').focus()").await?;
    for pressed in ["true", "false", "true"] {
        page.press_key(Key::Enter).await?;
        page.wait_until(&format!("{FOCUSED} === 'nl {pressed}'")).await?;
        assert_eq!(page.text(STAGE).await?, "check-in", "Enter on a button should not continue");
    }
    press_buttons(&page, &["back"]).await?;
    wait_for_stage(&page, "start").await?;
    page.script("document.querySelector('main [value=alone]').focus()").await?;
    page.press_key(Key::Enter).await?;
    page.wait_until("!document.querySelector('.together')").await?;
    page.wait_until(&format!("{FOCUSED} === 'heading '")).await?;
    Ok(())
}

async fn a_second_language_appears_as_soon_as_its_texts_have_loaded(_: Engine, page: Page) -> TestResult {
    page.open(&format!("late/{TOGETHER}"), "!!document.querySelector('.together')").await?;
    press_buttons(&page, &["begin", "nl", "begin"]).await?;
    wait_for_stage(&page, "safety").await?;
    assert_eq!(count_visible(&page, ".second").await?, 0, "incomplete texts should not be used");
    page.server.release();
    page.wait_until("!!document.querySelector('.bilingual')").await?;
    assert_eq!(page.list(HEADING).await?, ["Are you safe right now?", "nl", "Ben je nu veilig?"]);
    Ok(())
}

async fn the_reader_and_the_host_page_can_switch_the_mode_on_and_off(_: Engine, page: Page) -> TestResult {
    let size = "parseFloat(getComputedStyle(document.querySelector('#mediation-guide')).fontSize)";
    let together = "!!document.querySelector('.together')";
    page.open("en/index.html", PROGRAM_READY).await?;
    let before: f32 = page.text(size).await?.parse().expect("a size");
    page.click("main [value=together]").await?;
    wait_for_stage(&page, "check-in").await?;
    assert!(page.text(size).await?.parse::<f32>().expect("a size") > before * 1.05, "the text should become larger");
    page.click("main [value=back]").await?;
    page.click("main [value=alone]").await?;
    page.wait_until(&format!("!({together}) && {size} === {before}")).await?;

    host_page::open(&page, "plain").await?;
    let guide = "document.querySelector('mediation-guide')";
    let on_host_page = async |change: &str, until: &str| {
        page.driver.enter_default_frame().await?;
        page.script(&format!("{guide}.{change}")).await?;
        page.enter_element("mediation-guide", until).await
    };
    on_host_page("mode = 'together'", together).await?;
    press_button(&page, "go", "alone").await?;
    page.wait_until(&format!("!({together})")).await?;
    let dark = format!("document.documentElement.dataset.scheme === 'dark' && !({together})");
    on_host_page("scheme = 'dark'", &dark).await?;
    on_host_page("mode = ''", PROGRAM_READY).await?;
    on_host_page("mode = 'together'", together).await
}
