//! Editors' mistakes: each is told at its line, with what to do. The words are frozen in `snapshots/`.

use std::fmt::Write;
use std::fs;

use authoring::Problem;
use guide::texts;
use guide_tests::LOADED;
use guide_tests::small_guide::{Mistake, SmallGuide, encode_as, mistakes};

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
fn the_same_files_give_the_same_data() {
    let data = |loaded: &authoring::Loaded| app::page_data::write(&loaded.page_data());
    assert_eq!(data(&guide_tests::load()), data(&LOADED));
}

#[test]
fn a_text_on_several_lines_is_one_line_for_the_reader() {
    let guide = SmallGuide::copy();
    let all = mistakes("check");
    let mut mistake = all.into_iter().find(|mistake| mistake.name == "text-empty").expect("a change of a text");
    "letter-ask =\n    You want to\n    ask something.".clone_into(&mut mistake.to);
    guide.make_mistake(&mistake);
    let loaded = guide.load();
    assert_eq!(told(&loaded.problems), "");
    let text = loaded.text("letter-ask").expect("it is in the guide");
    assert!(loaded.locales.iter().any(|locale| locale.say(text) == "You want to ask something."));
}

#[test]
fn pages_are_told_that_somebody_checked_the_texts_and_not_who() {
    let guide = SmallGuide::copy();
    let all = mistakes("check");
    let mut mistake = all.into_iter().find(|mistake| mistake.name == "review-by-nobody").expect("a change of it");
    "locale-review = checked by { -mediator }, and friends, 2026-01-31".clone_into(&mut mistake.to);
    guide.make_mistake(&mistake);
    let loaded = guide.load();
    assert!(loaded.is_sound(), "{}", told(&loaded.problems));
    let pages = loaded.locales.iter().map(|locale| (locale.say(texts::LOCALE_REVIEW), locale.is_reviewed()));
    assert_eq!(pages.collect::<Vec<_>>(), [("checked", true), ("unchecked", false)]);
}

/// Makes the mistake and checks that it is told where it is.
fn told_at_its_line(mistake: &Mistake) -> String {
    let guide = SmallGuide::copy();
    let first = guide.make_mistake(mistake);
    let problems = guide.load().problems;
    let told = told(&problems);
    let last = first + mistake.to.matches('\n').count();
    let at_its_line = |problem: &Problem| match mistake.field("told-at") {
        Some(place) => format!("{}:{}", problem.place.file, problem.place.line) == place,
        None => problem.place.file == mistake.file && (first..=last).contains(&problem.place.line),
    };
    assert!(problems.iter().any(at_its_line), "{}: nothing at its line, but\n{told}", mistake.name);
    assert!(problems.iter().all(|problem| !problem.repair.is_empty()), "{}: no repair\n{told}", mistake.name);
    told
}

#[test]
fn every_mistake_is_told_at_its_line_with_what_to_do() {
    let mut document = String::new();
    for mistake in mistakes("check") {
        let told = told_at_its_line(&mistake);
        write!(document, "── {}\n{told}\n", mistake.about).expect("writing to a string");
    }
    insta::assert_snapshot!("every_mistake", document);
}

#[test]
fn of_a_file_that_cannot_be_read_nothing_else_is_told() {
    let is_about_a_file = |mistake: &Mistake| mistake.name.starts_with("file-");
    for mistake in mistakes("check").iter().filter(|mistake| is_about_a_file(mistake)) {
        let guide = SmallGuide::copy();
        guide.make_mistake(mistake);
        let problems = guide.load().problems;
        assert_eq!(problems.len(), 1, "{}:\n{}", mistake.name, told(&problems));
    }
}

const FILES: [&str; 7] =
    ["guide.toml", "people.toml", "services.toml", "en/words.toml", "en/guide.ftl", "nl/screens.ftl", "nl/words.toml"];

/// A guide can do without.
const OPTIONAL: &str = "people.toml";

#[test]
fn each_file_that_cannot_be_read_is_told_once_by_its_name() {
    for file in FILES {
        for way in ["UTF-16", "CR", "missing", "merge"].into_iter().filter(|way| (file, *way) != (OPTIONAL, "missing"))
        {
            let guide = SmallGuide::copy();
            let path = guide.path(&format!("locales/{file}"));
            let text = fs::read_to_string(&path).expect("the file is there");
            let written = match way {
                "missing" => fs::remove_file(&path),
                "merge" => fs::write(&path, format!("<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> theirs\n")),
                way => fs::write(&path, encode_as(way, &text)),
            };
            written.expect("the copy can be changed");
            let problems = guide.load().problems;
            let named: Vec<&str> = problems.iter().map(|it| it.place.file).collect();
            assert_eq!(named, [format!("locales/{file}")], "{way}:\n{}", told(&problems));
        }
    }
}

#[test]
fn what_machines_do_to_files_is_no_mistake() {
    let guide = SmallGuide::copy();
    for file in FILES {
        let path = guide.path(&format!("locales/{file}"));
        let text = fs::read_to_string(&path).expect("the file is there");
        let marked = encode_as("UTF-8 with a mark", &String::from_utf8(encode_as("CRLF", &text)).expect("a text"));
        fs::write(path, marked).expect("the copy can be changed");
    }
    assert_eq!(told(&guide.load().problems), "");
}

#[test]
fn what_machines_leave_beside_files_is_passed_over() {
    let guide = SmallGuide::copy();
    for folder in ["locales/.obsidian", "locales/nl/.git"] {
        fs::create_dir_all(guide.path(folder)).expect("a folder in the copy");
    }
    let left = [
        "locales/.DS_Store",
        "locales/nl/._guide.ftl",
        "locales/nl/.#guide.ftl",
        "locales/nl/~$guide.ftl",
        "locales/nl/guide.ftl.bak",
        "locales/nl/guide.ftl~",
        "locales/nl/notes.txt",
        "locales/.obsidian/workspace.ftl",
        "locales/pictograms/._dot.svg",
        "locales/pictograms/Thumbs.db",
    ];
    for file in left {
        fs::write(guide.path(file), b"\0\x05\x16\x07").expect("a file in the copy");
    }
    assert_eq!(told(&guide.load().problems), "");
}

#[test]
fn a_folder_that_is_no_language_and_a_copy_of_a_file_are_told_once() {
    let made = [
        (
            "locales/nl old",
            None,
            "locales/nl old:1: error: `nl old` is not a language tag that browsers can be asked for",
        ),
        ("locales/tr", None, "locales/tr:1: error: there are no texts in this folder"),
        ("locales/NL_be", None, "locales/NL_be:1: error: the language tag `NL_be` is written `nl-BE`"),
        ("locales/nl", Some("guide - Copy.ftl"), "locales/nl/guide - Copy.ftl:1: error: is a copy: `guide.ftl` has"),
        ("locales/nl", Some("guide (1).ftl"), "locales/nl/guide (1).ftl:1: error: is a copy: `guide.ftl` has"),
        (
            "locales/nl",
            Some("guide.ftl.txt"),
            "locales/nl/guide.ftl.txt:1: warning: isn't read: `guide.ftl` beside it is",
        ),
        (
            "locales/pictograms",
            Some("dot.SVG"),
            "locales/pictograms/dot.SVG:1: warning: isn't read: `dot.svg` beside it is",
        ),
    ];
    for (folder, file, expected) in made {
        let guide = SmallGuide::copy();
        fs::create_dir_all(guide.path(folder)).expect("a folder in the copy");
        if let Some(file) = file {
            let original = if folder == "locales/nl" { "guide.ftl" } else { "dot.svg" };
            let folder = guide.path(folder);
            fs::copy(folder.join(original), folder.join(file)).expect("a file in the copy");
        }
        let problems = guide.load().problems;
        assert!(problems.len() == 1 && told(&problems).starts_with(expected), "{}", told(&problems));
    }
}

#[test]
fn where_no_language_can_be_read_each_file_is_told_and_no_text() {
    let guide = SmallGuide::copy();
    for file in ["en/guide.ftl", "nl/guide.ftl"] {
        let path = guide.path(&format!("locales/{file}"));
        let text = fs::read_to_string(&path).expect("the file is there");
        fs::write(path, encode_as("UTF-16", &text)).expect("the copy can be changed");
    }
    let named: Vec<&str> = guide.load().problems.iter().map(|it| it.place.file).collect();
    assert_eq!(named, ["locales/en/guide.ftl", "locales/nl/guide.ftl"]);
}

#[test]
fn words_to_avoid_are_found_however_their_letters_are_made() {
    let guide = SmallGuide::copy();
    let replace = |file: &str, from: &str, to: &str| {
        let path = guide.path(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        assert!(text.contains(from), "{from} is not in {file}");
        fs::write(path, text.replacen(from, to, 1)).expect("the copy can be changed");
    };
    replace("locales/en/words.toml", "\"offender\"", "\"prive\u{301}\"");
    replace("locales/en/guide.ftl", "wish-ask = To ask", "wish-ask = To ask priv\u{e9}");
    let problems = guide.load().problems;
    assert!(problems.len() == 1 && problems[0].what.contains("says “privé”"), "{}", told(&problems));
}

#[test]
fn all_mistakes_are_told_in_one_run() {
    let guide = SmallGuide::copy();
    let all = mistakes("check");
    let named = |name: &str| all.iter().find(|mistake| mistake.name == name).expect("there is such a mistake");
    let several = ["answer-unknown", "drawing-unknown", "service-number", "text-twice", "text-with-link"].map(named);
    for mistake in several {
        guide.make_mistake(mistake);
    }
    let problems = guide.load().problems;
    for mistake in several {
        assert!(problems.iter().any(|problem| problem.place.file == mistake.file), "{}: not told", mistake.name);
    }
    assert_eq!(problems.len(), several.len(), "and nothing else:\n{}", told(&problems));
}

/// A proof that tries too few answers at once would miss who skips the other question by two of them.
#[test]
fn help_is_missed_also_where_it_takes_three_answers_to_miss_it() {
    let guide = SmallGuide::copy();
    let file = guide.path("locales/guide.toml");
    let mut text = fs::read_to_string(&file).expect("the file is there");
    let extra = "[[question]]\nid = \"extra\"\ntext = \"role\"\nfor-worker = \"worker\"\nchoose = \"one\"\nunanswered = \"unsaid\"\n\
                 skip-when = [{ circumstance = [\"other-unknown\"], also-circumstance = [\"family\"] }]\n\
                 answers = [{ id = \"x\", text = \"wish-ask\" }, { id = \"unsaid\", text = \"unsaid\", skips = true }]\n\n";
    let rule = "  { circumstance = [\"contact-ban\"], extra = [\"x\", \"unsaid\"], because = \"help-recent\" },\n";
    for (at, added) in [
        ("[[question]]\nid = \"wish\"", extra),
        ("  { circumstance = [\"last-seven-days\"], because = \"help-recent\" },\n", rule),
        ("  { circumstance = [\"last-seven-days\"] },\n", "  { circumstance = [\"contact-ban\"] },\n"),
    ] {
        assert!(text.contains(at), "{at}");
        text = text.replacen(at, &format!("{added}{at}"), 1);
    }
    fs::write(&file, text).expect("the copy can be written");
    let told = told(&guide.load().problems);
    let missed = told.lines().any(|line| {
        line.contains("help does not come first for")
            && line.contains("circumstance = other-unknown or contact-ban or family")
    });
    assert!(missed, "{told}");
}

#[test]
fn a_language_that_was_copied_and_not_translated_is_told() {
    let guide = SmallGuide::copy();
    for file in fs::read_dir(guide.path("locales/en")).expect("it is there").flatten() {
        fs::copy(file.path(), guide.path("locales/nl").join(file.file_name())).expect("a file can be copied");
    }
    let told = told(&guide.load().problems);
    assert!(told.contains("locales/nl:1: error: `nl` and `en` have the same name, Words"), "{told}");
    assert!(
        told.contains("locales/nl:1: warning: ") && told.contains(" texts are the same in `nl` and `en`"),
        "{told}"
    );
}

#[test]
fn people_in_a_file_of_another_name_or_in_none_are_asked_about() {
    let guide = SmallGuide::copy();
    let (people, renamed) = (guide.path("locales/people.toml"), guide.path("locales/Persons.toml"));
    fs::rename(&people, renamed).expect("the copy can be changed");
    let problems = told(&guide.load().problems);
    assert!(problems.starts_with("locales/Persons.toml:1: warning: isn't read"), "{problems}");
    fs::write(people, "# Nobody yet\n").expect("the copy can be changed");
    let problems = told(&guide.load().problems);
    assert!(problems.contains("locales/people.toml:1: warning: nobody is in it"), "{problems}");
}
