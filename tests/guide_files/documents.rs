//! The committed documents for reviewers match the guide.

use std::fs;

use authoring::Origin;
use guide_tests::{OUR_GUIDE, project};

fn assert_up_to_date(file: &str, current: &str, command: &str) {
    let committed = fs::read_to_string(project().join(file)).unwrap_or_default();
    let difference = committed.lines().zip(current.lines()).position(|(before, after)| before != after);
    let line = difference.unwrap_or(committed.lines().count().min(current.lines().count())) + 1;
    assert!(committed == current, "{file} is out of date from line {line} on: run `{command}` and commit it");
}

#[test]
fn the_committed_diagram_is_up_to_date() {
    assert_up_to_date(
        "docs/guide.svg",
        &authoring::diagram(OUR_GUIDE.guide),
        "cargo guide diagram --out docs/guide.svg",
    );
}

#[test]
fn the_committed_document_of_each_language_is_up_to_date() {
    for locale in &OUR_GUIDE.locales {
        let code = &locale.code;
        let text = authoring::markdown(&OUR_GUIDE, locale, Origin::Folder);
        assert_up_to_date(
            &format!("docs/texts/{code}.md"),
            &text,
            &format!("cargo guide read {code} --out docs/texts/{code}.md"),
        );
    }
}

#[test]
fn the_document_of_each_language_contains_every_text() {
    for locale in &OUR_GUIDE.locales {
        let document = authoring::markdown(&OUR_GUIDE, locale, Origin::Folder);
        for id in &OUR_GUIDE.message_ids {
            assert!(document.contains(&format!("`{id}`")), "`{id}` is not in the document of {}", locale.code);
        }
    }
}

#[test]
fn the_diagram_names_every_question_answer_option_and_need() {
    let diagram = authoring::diagram(OUR_GUIDE.guide);
    let words: Vec<&str> = diagram.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).collect();
    let guide = OUR_GUIDE.guide;
    let questions = guide.questions.iter().flat_map(|it| it.answers.iter().map(|answer| answer.id).chain([it.id]));
    let options = guide.options.iter().flat_map(|it| guide.needs_of(it).map(|need| need.id).chain([it.id]));
    for id in questions.chain(options) {
        assert!(words.contains(&id), "`{id}` is not in the diagram");
    }
}
