//! Languages: readers whose language isn't available get the first one, and sentences that aren't translated are reported.

use std::fs;

use authoring::{GuideFolder, load};
use guide_tests::small_guide::SmallGuide;
use guide_tests::{copy_folder, project};

#[test]
fn the_fallback_language_comes_first_and_the_others_follow_in_alphabetical_order() {
    let codes = |guide: &SmallGuide| guide.load().locales.iter().map(|locale| locale.code).collect::<Vec<_>>();
    let guide = SmallGuide::copy();
    assert_eq!(codes(&guide), ["en", "nl"]);
    let file = guide.path("locales/guide.toml");
    let text = fs::read_to_string(&file).expect("a readable file");
    fs::write(&file, format!("fallback-language = \"nl\"\n{text}")).expect("a writable file");
    assert_eq!(codes(&guide), ["nl", "en"]);
}

#[test]
fn a_language_of_which_a_part_was_copied_is_reported_with_its_first_sentences() {
    let guide = SmallGuide::copy();
    fs::copy(guide.path("locales/en/guide.ftl"), guide.path("locales/nl/guide.ftl")).expect("the file can be copied");
    let problems = guide.load().diagnostics;
    let copied = problems.iter().find(|it| it.message.contains(" sentences are the same in `nl` and `en`"));
    let copied = copied.expect("the sentences are reported");
    assert_eq!(copied.file_and_line(), "locales/nl/guide.ftl:13");
    assert!(copied.message.contains("\n    locales/nl/guide.ftl:13: “Or to somebody with you.”"), "{copied}");
    assert!(copied.message.lines().count() == 7 && copied.message.ends_with(" more"), "{copied}");
}

#[test]
fn two_varieties_of_one_language_may_have_sentences_in_common() {
    let guide = SmallGuide::copy();
    fs::rename(guide.path("locales/nl"), guide.path("locales/en-IE")).expect("the folder can be renamed");
    fs::copy(guide.path("locales/en/guide.ftl"), guide.path("locales/en-IE/guide.ftl"))
        .expect("the file can be copied");
    let problems = guide.load().diagnostics;
    assert!(!problems.iter().any(|it| it.message.contains("the same in")), "{problems:?}");
}

#[test]
fn a_text_that_no_language_has_belongs_in_the_file_with_the_texts_of_the_same_use() {
    let copy = tempfile::tempdir().expect("a temporary folder");
    copy_folder(&project().join("examples/neighbours"), copy.path());
    let file = copy.path().join("guide.toml");
    let text = fs::read_to_string(&file).expect("a readable file");
    let (question, rest) = text.split_once("\n[[question]]").expect("the guide has questions");
    let added = "\n[[question]]\nid = \"added\"\ntext = \"added-question\"\nfor-worker = \"added-note\"\nchoose = \"one\"\n\
                 unanswered = \"unsaid\"\nanswers = [{ id = \"unsaid\", text = \"added-answer\", skips = true }]\n";
    let with_reason = rest.replacen("because = \"", "because = \"added-", 1);
    fs::write(&file, format!("{question}{added}\n[[question]]{with_reason}")).expect("a writable file");
    let problems = load(&GuideFolder::new(copy.path())).diagnostics;
    for (start, file) in [
        ("write `added-question = …`", "questions.ftl"),
        ("write `added-answer = …`", "questions.ftl"),
        ("write `added-note = …`", "together.ftl"),
        ("write `    .why = …` below `added-question`", "questions.ftl"),
        ("write `added-", "options.ftl"),
    ] {
        let expected = format!("in {file} of every language");
        assert!(
            problems.iter().any(|it| it.suggestion.starts_with(start) && it.suggestion.contains(&expected)),
            "{start} {file}: {problems:?}"
        );
    }
}
