//! Editors' mistakes: each is told at its line, with what to do. The words are frozen in `snapshots/`.

use std::fmt::Write;

use authoring::Problem;
use guide_tests::LOADED;
use guide_tests::small::{Change, SmallGuide, changes};

fn told(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).map(|line| line + "\n").collect()
}

#[test]
fn our_own_guide_is_sound() {
    assert!(LOADED.is_sound(), "{}", told(&LOADED.problems));
    assert!(LOADED.locales.len() > 1);
}

#[test]
fn the_small_guide_is_sound_and_nothing_in_it_is_warned_of() {
    assert_eq!(told(&SmallGuide::copy().load().problems), "");
}

#[test]
fn the_same_files_give_the_same_tables() {
    assert_eq!(authoring::freeze(&authoring::load(&guide_tests::project())), authoring::freeze(&LOADED));
}

#[test]
fn a_text_on_several_lines_is_one_line_for_the_reader() {
    let guide = SmallGuide::copy();
    let all = changes("check");
    let mut change = all.into_iter().find(|change| change.name == "text-empty").expect("a change of a text");
    "letter-ask =\n    You want to\n    ask something.".clone_into(&mut change.to);
    let _ = guide.change(&change);
    let loaded = guide.load();
    assert_eq!(told(&loaded.problems), "");
    let text = loaded.text("letter-ask").expect("it is in the guide");
    assert!(loaded.locales.iter().any(|locale| locale.say(text) == "You want to ask something."));
}

/// Makes the mistake and checks that it is told where it is.
fn told_at_its_line(change: &Change) -> String {
    let guide = SmallGuide::copy();
    let first = guide.change(change);
    let problems = guide.load().problems;
    let told = told(&problems);
    let last = first + change.to.matches('\n').count();
    let at_its_line = |problem: &Problem| match change.word("told-at") {
        Some(place) => format!("{}:{}", problem.place.file, problem.place.line) == place,
        None => problem.place.file == change.file && (first..=last).contains(&problem.place.line),
    };
    assert!(problems.iter().any(at_its_line), "{}: nothing at its line, but\n{told}", change.name);
    assert!(problems.iter().all(|problem| !problem.repair.is_empty()), "{}: no repair\n{told}", change.name);
    told
}

#[test]
fn every_mistake_is_told_at_its_line_with_what_to_do() {
    let mut document = String::new();
    for change in changes("check") {
        let told = told_at_its_line(&change);
        write!(document, "── {}\n{told}\n", change.about).expect("writing to a string");
    }
    insta::assert_snapshot!("every_mistake", document);
}

#[test]
fn all_mistakes_are_told_in_one_run() {
    let guide = SmallGuide::copy();
    let all = changes("check");
    let named = |name: &str| all.iter().find(|change| change.name == name).expect("there is such a mistake");
    let several = ["answer-unknown", "drawing-unknown", "service-number", "text-twice", "text-with-link"].map(named);
    for change in several {
        let _ = guide.change(change);
    }
    let problems = guide.load().problems;
    for change in several {
        assert!(problems.iter().any(|problem| problem.place.file == change.file), "{}: not told", change.name);
    }
    assert_eq!(problems.len(), several.len(), "and nothing else:\n{}", told(&problems));
}
