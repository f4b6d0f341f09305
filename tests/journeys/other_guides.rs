//! Guides of other services, on the same program: a small real one, and one as large as a guide can be.

use crate::complete::to_the_result;
use authoring::Loaded;
use guide::{Kind, MAX_ANSWERS, MAX_QUESTIONS, Question};
use guide_tests::NEIGHBOURS;
use guide_tests::browser::{PROGRAM_READY, Page, SHOWN_OPTIONS, TestResult};
use guide_tests::engine::Engine;
use guide_tests::program::path_from_env;
use guide_tests::small_guide::SmallGuide;
use page::{Audience, Parts};
use std::fmt::Write;
use std::fs;
use tempfile::TempDir;

in_every_engine! {
    each_answer_to_neighbours_counts,
    neighbours_are_told_of_them_in_a_frame_and_without_scripts,
    the_last_answer_to_the_last_of_many_questions_counts,
}

/// The guide's pages in a folder, made with the project's own program.
fn built(loaded: &Loaded) -> TempDir {
    assert!(loaded.is_sound(), "{:?}", loaded.problems);
    let engine = fs::read(path_from_env("GUIDE_ENGINE_FILE")).expect("the engine was built");
    let parts = Parts::read(&engine).expect("it is this version's");
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in page::files(loaded, &parts, Audience::Readers).expect("the pages can be written") {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("it stands in a folder")).expect("a folder can be made");
        fs::write(file, text).expect("a file can be written");
    }
    folder
}

/// What a reader says who gives this answer to one question, and the first to all others.
fn with(questions: &[Question], number: usize, answer: &str) -> String {
    let said = |(at, question): (usize, &Question)| {
        format!("{}={}", question.id, if at == number { answer } else { question.answers[0].id })
    };
    questions.iter().enumerate().map(said).collect::<Vec<_>>().join(" ")
}

async fn each_answer_to_neighbours_counts(_: Engine, page: Page) -> TestResult {
    let loaded = &*NEIGHBOURS;
    let folder = built(loaded);
    let page = page.with_server_for(folder.path()).await;
    let mut languages = loaded.locales.iter().map(|it| it.code).cycle();
    for (number, question) in loaded.guide.questions.iter().enumerate() {
        for answer in question.answers {
            let language = languages.next().expect("they go round");
            page.open(&format!("{language}/index.html"), PROGRAM_READY).await?;
            to_the_result(&page, loaded.guide, &with(loaded.guide.questions, number, answer.id)).await?;
            assert!(page.list("pageLog").await?.is_empty(), "{language}, {}: {}", question.id, answer.id);
        }
    }
    Ok(())
}

async fn neighbours_are_told_of_them_in_a_frame_and_without_scripts(_: Engine, page: Page) -> TestResult {
    let loaded = &*NEIGHBOURS;
    let folder = built(loaded);
    let page = page.with_server_for(folder.path()).await;
    for locale in &loaded.locales {
        page.open_in_frame(&format!("partner/{}/index.html", locale.code), PROGRAM_READY).await?;
        to_the_result(&page, loaded.guide, &with(loaded.guide.questions, 0, "afraid")).await?;
        let complete = format!("document.readyState === 'complete' && {}", READING_VERSION_SHOWN);
        page.open(&format!("scripts-off/{}/index.html", locale.code), &complete).await?;
        let read = page.text("document.querySelector('.plain').innerText").await?;
        // Help stands there as the services themselves.
        for option in loaded.guide.options.iter().filter(|option| option.kind != Kind::Help) {
            assert!(read.contains(locale.say(option.text)), "{}: {}", locale.code, option.id);
        }
    }
    Ok(())
}

/// As many questions as a guide can have, all that were added with as many answers as one can have, and one rule at the very end.
fn largest() -> SmallGuide {
    let guide = SmallGuide::copy();
    let file = guide.path("locales/guide.toml");
    let mut text = fs::read_to_string(&file).expect("the file is there");
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
        "\n[[option]]\nid = \"last\"\nkind = \"apart\"\ntext = \"option-letter\"\npicture = \"dot\"\n\
         speaks-for = [{{ {last}, because = \"letter-ask\" }}]\n"
    )
    .expect("a string can be written to");
    fs::write(file, text).expect("it can be written");
    guide
}

async fn the_last_answer_to_the_last_of_many_questions_counts(_: Engine, page: Page) -> TestResult {
    let loaded = largest().load();
    let questions = loaded.guide.questions;
    assert_eq!(questions.len(), MAX_QUESTIONS);
    let folder = built(&loaded);
    let page = page.with_server_for(folder.path()).await;
    page.open("en/index.html", PROGRAM_READY).await?;
    let last = format!("a{}", MAX_ANSWERS - 1);
    let said = with(questions, MAX_QUESTIONS - 1, &last);
    to_the_result(&page, loaded.guide, &said).await?;
    assert!(page.list(SHOWN_OPTIONS).await?.contains(&"last: may-fit".to_owned()), "{said}");

    Ok(())
}
