//! Diagnostics: each mistake of an editor is reported at its line, with a suggested fix. Snapshots contain the messages.

use std::fmt::Write;
use std::fs;

use authoring::Diagnostic;
use guide::texts;
use guide_tests::OUR_GUIDE;
use guide_tests::small_guide::{Mistake, SmallGuide, encode_as, mistake, mistakes};

fn report(problems: &[Diagnostic]) -> String {
    problems.iter().map(ToString::to_string).map(|line| line + "\n").collect()
}

#[test]
fn our_own_guide_has_no_errors_and_several_languages() {
    assert!(OUR_GUIDE.is_valid(), "{}", report(&OUR_GUIDE.diagnostics));
    assert!(OUR_GUIDE.locales.len() > 1);
}

#[test]
fn the_small_guide_has_no_errors_or_warnings() {
    assert_eq!(report(&SmallGuide::copy().load().diagnostics), "");
}

#[test]
fn loading_the_same_files_gives_the_same_page_data() {
    let data = |loaded: &authoring::LoadedGuide| app::page_data::write(&loaded.page_data());
    assert_eq!(data(&guide_tests::load()), data(&OUR_GUIDE));
}

#[test]
fn a_text_on_several_lines_becomes_one_line() {
    let guide = SmallGuide::copy();
    let mut mistake = mistake("check", "text-empty");
    "letter-ask =\n    You want to\n    ask something.".clone_into(&mut mistake.to);
    guide.make_mistake(&mistake);
    let loaded = guide.load();
    assert_eq!(report(&loaded.diagnostics), "");
    let text = loaded.text_id("letter-ask").expect("the guide has this text");
    assert!(loaded.locales.iter().any(|locale| locale.text(text) == "You want to ask something."));
}

#[test]
fn page_data_says_that_texts_were_reviewed_but_not_by_whom() {
    let guide = SmallGuide::copy();
    let mut mistake = mistake("check", "review-by-nobody");
    "locale-review = checked by { -mediator }, and friends, 2026-01-31".clone_into(&mut mistake.to);
    guide.make_mistake(&mistake);
    let loaded = guide.load();
    assert!(loaded.is_valid(), "{}", report(&loaded.diagnostics));
    let pages = loaded.locales.iter().map(|locale| (locale.text(texts::LOCALE_REVIEW), locale.is_reviewed()));
    assert_eq!(pages.collect::<Vec<_>>(), [("checked", true), ("unchecked", false)]);
}

/// Makes a mistake, asserts that it is reported at its line with a suggested fix, and returns the report.
fn report_at_its_line(mistake: &Mistake) -> String {
    let guide = SmallGuide::copy();
    let first = guide.make_mistake(mistake);
    let problems = guide.load().diagnostics;
    let report = report(&problems);
    let last = first + mistake.to.matches('\n').count();
    let at_its_line = |problem: &Diagnostic| match mistake.field("reported-at") {
        Some(place) => format!("{}:{}", problem.location.file, problem.location.line) == place,
        None => problem.location.file == mistake.file && (first..=last).contains(&problem.location.line),
    };
    assert!(problems.iter().any(at_its_line), "{}: not reported at its line:\n{report}", mistake.name);
    assert!(problems.iter().all(|problem| !problem.suggestion.is_empty()), "{}: no suggestion\n{report}", mistake.name);
    report
}

#[test]
fn every_mistake_is_reported_at_its_line_with_a_suggested_fix() {
    let mut document = String::new();
    for mistake in mistakes("check") {
        let report = report_at_its_line(&mistake);
        write!(document, "── {}\n{report}\n", mistake.about).expect("a string can be written to");
    }
    insta::assert_snapshot!("every_mistake", document);
}

#[test]
fn a_need_may_name_each_answer_of_a_help_rule_in_a_rule_of_its_own() {
    let guide = SmallGuide::copy();
    let path = guide.path("locales/guide.toml");
    let text = fs::read_to_string(&path).expect("the file can be read");
    let together = "{ safety = [\"danger-now\", \"still-going-on\", \"afraid\", \"thoughts-of-suicide\"], because = \"need-safety\" },";
    assert!(text.contains(together));
    let apart = "{ safety = [\"danger-now\", \"afraid\"], because = \"need-safety\" },
  { safety = [\"still-going-on\", \"thoughts-of-suicide\"], because = \"need-safety\" },";
    fs::write(&path, text.replace(together, apart)).expect("the file can be written");
    assert_eq!(report(&guide.load().diagnostics), "");
}

#[test]
fn an_unreadable_file_causes_exactly_one_problem() {
    let is_about_a_file = |mistake: &Mistake| mistake.name.starts_with("file-");
    for mistake in mistakes("check").iter().filter(|mistake| is_about_a_file(mistake)) {
        let guide = SmallGuide::copy();
        guide.make_mistake(mistake);
        let problems = guide.load().diagnostics;
        assert_eq!(problems.len(), 1, "{}:\n{}", mistake.name, report(&problems));
    }
}

const FILES: [&str; 7] =
    ["guide.toml", "people.toml", "services.toml", "en/words.toml", "en/guide.ftl", "nl/screens.ftl", "nl/words.toml"];

/// A file that a guide may lack.
const OPTIONAL: &str = "people.toml";

#[test]
fn every_unreadable_file_is_reported_once_by_name() {
    for file in FILES {
        for way in ["UTF-16", "CR", "missing", "merge"].into_iter().filter(|way| (file, *way) != (OPTIONAL, "missing"))
        {
            let guide = SmallGuide::copy();
            let path = guide.path(&format!("locales/{file}"));
            let text = fs::read_to_string(&path).expect("the file can be read");
            let written = match way {
                "missing" => fs::remove_file(&path),
                "merge" => fs::write(&path, format!("<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> theirs\n")),
                way => fs::write(&path, encode_as(way, &text)),
            };
            written.expect("the copy can be changed");
            let problems = guide.load().diagnostics;
            let named: Vec<&str> = problems.iter().map(|it| it.location.file).collect();
            assert_eq!(named, [format!("locales/{file}")], "{way}:\n{}", report(&problems));
        }
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_accepted() {
    let guide = SmallGuide::copy();
    for file in FILES {
        let path = guide.path(&format!("locales/{file}"));
        let text = fs::read_to_string(&path).expect("the file can be read");
        let encoded = encode_as("UTF-8 with a mark", &String::from_utf8(encode_as("CRLF", &text)).expect("a text"));
        fs::write(path, encoded).expect("the copy can be changed");
    }
    assert_eq!(report(&guide.load().diagnostics), "");
}

#[test]
fn hidden_files_and_backups_are_ignored() {
    let guide = SmallGuide::copy();
    for folder in ["locales/.obsidian", "locales/nl/.git"] {
        fs::create_dir_all(guide.path(folder)).expect("the folder can be made");
    }
    let ignored = [
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
    for file in ignored {
        fs::write(guide.path(file), b"\0\x05\x16\x07").expect("the file can be written");
    }
    assert_eq!(report(&guide.load().diagnostics), "");
}

#[test]
fn a_folder_without_a_language_and_a_copied_file_are_reported_once() {
    let cases = [
        ("locales/nl old", None, "locales/nl old:1: error: `nl old` is not a valid language tag"),
        ("locales/tr", None, "locales/tr:1: error: this folder has no texts"),
        ("locales/NL_be", None, "locales/NL_be:1: error: the language tag `NL_be` must be `nl-BE`"),
        (
            "locales/nl",
            Some("guide - Copy.ftl"),
            "locales/nl/guide - Copy.ftl:1: error: this file is a copy, because `guide.ftl` has",
        ),
        (
            "locales/nl",
            Some("guide (1).ftl"),
            "locales/nl/guide (1).ftl:1: error: this file is a copy, because `guide.ftl` has",
        ),
        (
            "locales/nl",
            Some("guide.ftl.txt"),
            "locales/nl/guide.ftl.txt:1: warning: this file is not read, but `guide.ftl` beside it is",
        ),
        (
            "locales/pictograms",
            Some("dot.SVG"),
            "locales/pictograms/dot.SVG:1: warning: this file is not read, but `dot.svg` beside it is",
        ),
    ];
    for (folder, file, expected) in cases {
        let guide = SmallGuide::copy();
        fs::create_dir_all(guide.path(folder)).expect("the folder can be made");
        if let Some(file) = file {
            let original = if folder == "locales/nl" { "guide.ftl" } else { "dot.svg" };
            let folder = guide.path(folder);
            fs::copy(folder.join(original), folder.join(file)).expect("the file can be written");
        }
        let problems = guide.load().diagnostics;
        assert!(problems.len() == 1 && report(&problems).starts_with(expected), "{}", report(&problems));
    }
}

#[test]
fn if_no_language_can_be_read_only_the_files_are_reported() {
    let guide = SmallGuide::copy();
    for file in ["en/guide.ftl", "nl/guide.ftl"] {
        let path = guide.path(&format!("locales/{file}"));
        let text = fs::read_to_string(&path).expect("the file can be read");
        fs::write(path, encode_as("UTF-16", &text)).expect("the copy can be changed");
    }
    let named: Vec<&str> = guide.load().diagnostics.iter().map(|it| it.location.file).collect();
    assert_eq!(named, ["locales/en/guide.ftl", "locales/nl/guide.ftl"]);
}

#[test]
fn words_to_avoid_are_found_in_any_unicode_normalization() {
    let guide = SmallGuide::copy();
    let replace = |file: &str, from: &str, to: &str| {
        let path = guide.path(file);
        let text = fs::read_to_string(&path).expect("the file can be read");
        assert!(text.contains(from), "{from} is not in {file}");
        fs::write(path, text.replacen(from, to, 1)).expect("the copy can be changed");
    };
    replace("locales/en/words.toml", "\"offender\"", "\"prive\u{301}\"");
    replace("locales/en/guide.ftl", "wish-ask = To ask", "wish-ask = To ask priv\u{e9}");
    let problems = guide.load().diagnostics;
    assert!(problems.len() == 1 && problems[0].message.contains("contains “privé”"), "{}", report(&problems));
}

#[test]
fn all_mistakes_are_reported_in_one_run() {
    let guide = SmallGuide::copy();
    let several = ["answer-unknown", "pictogram-unknown", "service-number", "text-twice", "text-with-link"]
        .map(|name| mistake("check", name));
    for mistake in &several {
        guide.make_mistake(mistake);
    }
    let problems = guide.load().diagnostics;
    for mistake in &several {
        assert!(problems.iter().any(|problem| problem.location.file == mistake.file), "{}: not reported", mistake.name);
    }
    assert_eq!(problems.len(), several.len(), "nothing else is reported:\n{}", report(&problems));
}

/// A search that combines too few answers would miss readers for whom two of their answers together skip the added question.
#[test]
fn missing_help_is_reported_even_if_only_a_combination_of_three_answers_lacks_it() {
    let guide = SmallGuide::copy();
    let file = guide.path("locales/guide.toml");
    let mut text = fs::read_to_string(&file).expect("the file can be read");
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
    let report = report(&guide.load().diagnostics);
    let is_reported = report.lines().any(|line| {
        line.contains("help does not come first for")
            && line.contains("circumstance = other-unknown or contact-ban or family")
    });
    assert!(is_reported, "{report}");
}

#[test]
fn a_language_that_was_copied_but_not_translated_is_reported() {
    let guide = SmallGuide::copy();
    for file in fs::read_dir(guide.path("locales/en")).expect("the folder can be read").flatten() {
        fs::copy(file.path(), guide.path("locales/nl").join(file.file_name())).expect("a file can be copied");
    }
    let report = report(&guide.load().diagnostics);
    let is_at_its_name = |line: &str| {
        line.starts_with("locales/nl/screens.ftl:") && line.ends_with("error: `nl` and `en` have the same name, Words")
    };
    assert!(report.lines().any(is_at_its_name), "{report}");
    assert!(
        report.contains("locales/nl:1: warning: ") && report.contains(" texts are equal in `nl` and `en`"),
        "{report}"
    );
}

#[test]
fn a_misnamed_or_empty_people_file_causes_a_warning() {
    let guide = SmallGuide::copy();
    let (people, renamed) = (guide.path("locales/people.toml"), guide.path("locales/Persons.toml"));
    fs::rename(&people, renamed).expect("the copy can be changed");
    let problems = report(&guide.load().diagnostics);
    assert!(problems.starts_with("locales/Persons.toml:1: warning: this file is not read"), "{problems}");
    fs::write(people, "# Nobody yet\n").expect("the copy can be changed");
    let problems = report(&guide.load().diagnostics);
    assert!(problems.contains("locales/people.toml:1: warning: the file has no people"), "{problems}");
}
