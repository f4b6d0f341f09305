//! Two people who go through the guide together.

use guide::texts;
use guide_tests::LOADED;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;
use guide_tests::reading_version::count_visible;
use guide_tests::scripted_input::{press_button, press_buttons};
use thirtyfour::Key;

in_every_engine! {
    keys_choose_and_go_on_and_never_leave,
    a_worker_finds_a_note_with_each_question,
    what_is_skipped_is_not_named,
    all_is_cleared_for_the_next_person,
    two_languages_stand_side_by_side_and_can_be_changed_at_any_time,
    a_language_that_is_still_on_its_way_comes_when_it_is_there,
    the_reader_chooses_and_a_page_around_may,
}

const TOGETHER: &str = "en/index.html#mode=together";

/// The id of the question on the screen, else the screen's name.
const STAGE: &str =
    "(it => it && (it.dataset.question || it.className))(document.querySelector('#mediation-guide main > *'))";

async fn is_at(page: &Page, stage: &str) -> TestResult {
    page.wait_until(&format!("{STAGE} === '{stage}'")).await
}

/// Presses a key that writes something.
async fn write(page: &Page, key: &str) -> TestResult {
    page.driver.action_chain().send_keys(key).perform().await
}

async fn keys_choose_and_go_on_and_never_leave(_: Engine, page: Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    page.begin().await?;
    write(&page, "1").await?;
    page.press_key(Key::Enter).await?;
    is_at(&page, "safety").await?;

    let page = page.with_new_server().await;
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    for stage in ["check-in", "safety"] {
        page.press_key(Key::Enter).await?;
        is_at(&page, stage).await?;
    }
    write(&page, "1").await?;
    is_at(&page, "event").await?;
    // Nothing that a browser would make of it is left: older ones go to the page before.
    page.script("addEventListener('keydown', event => window.left = event.key + event.defaultPrevented)").await?;
    page.press_key(Key::Backspace).await?;
    assert_eq!(page.text("window.left").await?, "Backspacetrue");
    is_at(&page, "event").await?;
    // Held, a key chooses once.
    let held =
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '1', repeat: true, bubbles: true }))";
    page.script(held).await?;
    // And from outside the question, not at all.
    page.script(&held.replace("activeElement", "body").replace("true, b", "false, b")).await?;
    is_at(&page, "event").await?;
    write(&page, "7").await?;
    is_at(&page, "role").await?;
    write(&page, "0").await?;
    is_at(&page, "circumstance").await?;
    for ticked in [1, 2, 1] {
        write(&page, "2").await?;
        page.wait_until(&format!("document.querySelectorAll('[aria-checked=true]').length === {}", ticked % 2)).await?;
    }
    page.press_key(Key::Enter).await?;
    is_at(&page, "wish").await?;
    Ok(())
}

/// Answers the questions with their first answers, and looks at each.
async fn walk(page: &Page, skipped: &str) -> TestResult<Vec<String>> {
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

async fn a_worker_finds_a_note_with_each_question(_: Engine, page: Page) -> TestResult {
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    press_buttons(&page, &["begin", "begin"]).await?;
    for question in LOADED.guide.questions {
        is_at(&page, question.id).await?;
        assert_eq!(count_visible(&page, ".worker p").await?, 0, "{}: closed at first", question.id);
        page.click(".worker summary").await?;
        let seen = page.list("[...document.querySelectorAll('.worker p')].map(it => it.innerText)").await?;
        let note = question.for_worker;
        assert_eq!(seen, [note.ask, note.avoid, note.pause].map(|it| LOADED.locales[0].say(it)), "{}", question.id);
        page.click("main .skip").await?;
    }
    Ok(())
}

async fn what_is_skipped_is_not_named(_: Engine, page: Page) -> TestResult {
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    let questions = walk(&page, "role").await?;
    let named = page.list("[...document.querySelectorAll('.answers > li > strong')].map(it => it.innerText)").await?;
    let asked = LOADED.guide.questions.iter().filter(|it| questions.iter().any(|id| id == it.id) && it.id != "role");
    assert_eq!(named, asked.map(|it| LOADED.locales[0].say(it.text)).collect::<Vec<_>>(), "all but what was skipped");
    assert!(count_visible(&page, ".answers > li").await? > 3, "they are open");
    let first = "document.querySelector('.said').compareDocumentPosition(document.querySelector('.options'))";
    assert_eq!(page.text(first).await?, "4", "what was said stands before what follows from it");
    Ok(())
}

async fn all_is_cleared_for_the_next_person(_: Engine, page: Page) -> TestResult {
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    press_buttons(&page, &["begin"]).await?;
    press_buttons(&page, &["nl"]).await?;
    page.wait_until("!!document.querySelector('.two')").await?;
    press_buttons(&page, &["back"]).await?;
    walk(&page, "").await?;
    page.script("document.querySelector('.bottom [value=start-again]').click()").await?;
    is_at(&page, "start").await?;
    let told = page.text("document.querySelector('.start .remark').innerText").await?;
    assert_eq!(told, LOADED.locales[0].say(texts::START_CLEARED));
    assert_eq!(page.text("document.activeElement.id").await?, "heading");
    assert_eq!(count_visible(&page, ".beside").await?, 0, "nor is the next person's language known");
    // Through all that was answered before: nothing is chosen any more.
    press_buttons(&page, &["begin"]).await?;
    assert_eq!(count_visible(&page, ".start .remark").await?, 0);
    press_buttons(&page, &["begin"]).await?;
    for question in LOADED.guide.questions {
        is_at(&page, question.id).await?;
        assert_eq!(count_visible(&page, ".chosen, [aria-checked=true]").await?, 0, "{}", question.id);
        page.click("main .skip").await?;
    }
    is_at(&page, "result").await?;
    assert_eq!(count_visible(&page, ".answers > li").await?, 0);
    Ok(())
}

/// The heading in both languages, the second as it is marked.
const HEADING: &str = "(it => [it.firstChild.data.trim(), it.lastElementChild?.lang, it.lastElementChild?.textContent])(document.getElementById('heading'))";

async fn two_languages_stand_side_by_side_and_can_be_changed_at_any_time(_: Engine, page: Page) -> TestResult {
    page.open(TOGETHER, "!!document.querySelector('.together')").await?;
    press_buttons(&page, &["begin", "nl", "begin"]).await?;
    is_at(&page, "safety").await?;
    assert_eq!(page.list(HEADING).await?, ["Are you safe right now?", "nl", "Ben je nu veilig?"]);
    let texts = "[...document.querySelectorAll('main .label')].every(it => it.querySelector('.beside[lang]'))";
    assert_eq!(page.text(texts).await?, "true", "each answer, too");
    page.click(".top [hreflang=nl]").await?;
    assert_eq!(
        page.list(HEADING).await?,
        ["Ben je nu veilig?", "en", "Are you safe right now?"],
        "the other way round"
    );
    page.click(".top [name=beside]").await?;
    assert_eq!(count_visible(&page, ".beside").await?, 0, "and away again");
    assert_eq!(page.text(STAGE).await?, "safety");
    Ok(())
}

async fn a_language_that_is_still_on_its_way_comes_when_it_is_there(_: Engine, page: Page) -> TestResult {
    page.open(&format!("late/{TOGETHER}"), "!!document.querySelector('.together')").await?;
    press_buttons(&page, &["begin", "nl", "begin"]).await?;
    is_at(&page, "safety").await?;
    assert_eq!(count_visible(&page, ".beside").await?, 0, "half of the texts are not taken for all");
    page.server.release();
    page.wait_until("!!document.querySelector('.two')").await?;
    assert_eq!(page.list(HEADING).await?, ["Are you safe right now?", "nl", "Ben je nu veilig?"]);
    Ok(())
}

async fn the_reader_chooses_and_a_page_around_may(_: Engine, page: Page) -> TestResult {
    let size = "parseFloat(getComputedStyle(document.querySelector('#mediation-guide')).fontSize)";
    let together = "!!document.querySelector('.together')";
    page.open("en/index.html", PROGRAM_READY).await?;
    let before: f32 = page.text(size).await?.parse().expect("a size");
    page.click("main [value=together]").await?;
    is_at(&page, "check-in").await?;
    assert!(page.text(size).await?.parse::<f32>().expect("a size") > before * 1.05, "bigger");
    page.click("main [value=back]").await?;
    page.click("main [value=alone]").await?;
    page.wait_until(&format!("!({together}) && {size} === {before}")).await?;

    host_page::open(&page, "plain").await?;
    let guide = "document.querySelector('mediation-guide')";
    let around = async |change: &str, until: &str| {
        page.driver.enter_default_frame().await?;
        page.script(&format!("{guide}.{change}")).await?;
        page.enter_element("mediation-guide", until).await
    };
    around("mode = 'together'", together).await?;
    press_button(&page, "go", "alone").await?;
    page.wait_until(&format!("!({together})")).await?;
    let dark = format!("document.documentElement.dataset.scheme === 'dark' && !({together})");
    around("scheme = 'dark'", &dark).await?;
    around("mode = ''", PROGRAM_READY).await?;
    around("mode = 'together'", together).await
}
