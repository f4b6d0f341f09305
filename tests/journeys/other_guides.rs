//! Guides of other services run on the same program: a small real one, and one of the maximum size.

use crate::complete::reach_result;
use authoring::LoadedGuide;
use guide::{MAX_ANSWERS, MAX_QUESTIONS, OptionKind, Question};
use guide_tests::NEIGHBOURS;
use guide_tests::browser::{PROGRAM_READY, Page, SHOWN_OPTIONS, TestResult};
use guide_tests::engine::Engine;
use guide_tests::path_from_env;
use guide_tests::reading_version::READING_VERSION_SHOWN;
use guide_tests::small_guide::SmallGuide;
use page::{Audience, Bundle};
use std::fmt::Write;
use std::fs;
use tempfile::TempDir;

in_every_engine! {
    each_answer_in_the_neighbours_guide_counts,
    the_neighbours_guide_works_in_a_frame_and_without_scripts,
    the_last_answer_to_the_last_question_of_the_largest_guide_counts,
}

/// Builds the pages of a guide into a folder, with the program under test.
fn build(loaded: &LoadedGuide) -> TempDir {
    assert!(loaded.is_valid(), "{:?}", loaded.diagnostics);
    let bytes = fs::read(path_from_env("GUIDE_BUNDLE_FILE")).expect("the bundle was built");
    let bundle = Bundle::read(&bytes).expect("the bundle is of this version");
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in page::files(loaded, &bundle, Audience::Readers).expect("the pages can be written") {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("the file is in a folder")).expect("the folder can be made");
        fs::write(file, text).expect("the file can be written");
    }
    folder
}

/// The answers of a reader who gives this answer to one question, and the first answer to all others.
fn answers_with(questions: &[Question], number: usize, answer: &str) -> String {
    let answer_to = |(at, question): (usize, &Question)| {
        format!("{}={}", question.id, if at == number { answer } else { question.answers[0].id })
    };
    questions.iter().enumerate().map(answer_to).collect::<Vec<_>>().join(" ")
}

async fn each_answer_in_the_neighbours_guide_counts(_: Engine, page: Page) -> TestResult {
    let loaded = &*NEIGHBOURS;
    let folder = build(loaded);
    let page = page.with_server_for(folder.path()).await;
    let mut languages = loaded.locales.iter().map(|it| it.code).cycle();
    for (number, question) in loaded.guide.questions.iter().enumerate() {
        for answer in question.answers {
            let language = languages.next().expect("the cycle doesn't end");
            page.open(&format!("{language}/index.html"), PROGRAM_READY).await?;
            reach_result(&page, loaded.guide, &answers_with(loaded.guide.questions, number, answer.id)).await?;
            assert!(page.list("pageLog").await?.is_empty(), "{language}, {}: {}", question.id, answer.id);
        }
    }
    Ok(())
}

async fn the_neighbours_guide_works_in_a_frame_and_without_scripts(_: Engine, page: Page) -> TestResult {
    let loaded = &*NEIGHBOURS;
    let folder = build(loaded);
    let page = page.with_server_for(folder.path()).await;
    for locale in &loaded.locales {
        page.open_in_frame(&format!("host_page/{}/index.html", locale.code), PROGRAM_READY).await?;
        reach_result(&page, loaded.guide, &answers_with(loaded.guide.questions, 0, "afraid")).await?;
        let complete = format!("document.readyState === 'complete' && {READING_VERSION_SHOWN}");
        page.open(&format!("scripts-off/{}/index.html", locale.code), &complete).await?;
        let read = page.text("document.querySelector('.reading-version').innerText").await?;
        // Options that refer to help are listed as services there.
        for option in loaded.guide.options.iter().filter(|option| option.kind != OptionKind::Help) {
            assert!(read.contains(locale.text(option.text)), "{}: {}", locale.code, option.id);
        }
    }
    Ok(())
}

/// The small guide with the maximum number of questions, the maximum number of answers to each added question, and an option
/// that depends on the very last answer.
fn largest_guide() -> SmallGuide {
    let guide = SmallGuide::copy();
    let file = guide.path("locales/guide.toml");
    let mut text = fs::read_to_string(&file).expect("the file can be read");
    let first = text.matches("[[question]]").count() + 1;
    for number in first..=MAX_QUESTIONS {
        let choose = if number == MAX_QUESTIONS { "several" } else { "one" };
        write!(
            text,
            "\n[[question]]\nid = \"q{number}\"\ntext = \"role\"\nfor-worker = \"worker\"\nchoose = \"{choose}\"\n\
             unanswered = \"a0\"\nanswers = [\n  {{ id = \"a0\", text = \"unsaid\", skips = true }},\n"
        )
        .expect("a string can be written to");
        for answer in 1..MAX_ANSWERS {
            writeln!(text, "  {{ id = \"a{answer}\", text = \"wish-ask\" }},").expect("a string can be written to");
        }
        text += "]\n";
    }
    let last = format!("q{MAX_QUESTIONS} = [\"a{}\"]", MAX_ANSWERS - 1);
    write!(
        text,
        "\n[[option]]\nid = \"last\"\nkind = \"apart\"\ntext = \"option-letter\"\npictogram = \"dot\"\n\
         speaks-for = [{{ {last}, because = \"letter-ask\" }}]\n"
    )
    .expect("a string can be written to");
    fs::write(file, text).expect("the file can be written");
    guide
}

async fn the_last_answer_to_the_last_question_of_the_largest_guide_counts(_: Engine, page: Page) -> TestResult {
    let loaded = largest_guide().load();
    let questions = loaded.guide.questions;
    assert_eq!(questions.len(), MAX_QUESTIONS);
    let folder = build(&loaded);
    let page = page.with_server_for(folder.path()).await;
    page.open("en/index.html", PROGRAM_READY).await?;
    let last = format!("a{}", MAX_ANSWERS - 1);
    let answers = answers_with(questions, MAX_QUESTIONS - 1, &last);
    reach_result(&page, loaded.guide, &answers).await?;
    assert!(page.list(SHOWN_OPTIONS).await?.contains(&"last: may-fit".to_owned()), "{answers}");
    Ok(())
}
