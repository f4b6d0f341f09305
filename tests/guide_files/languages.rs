//! Languages: readers whose language isn't available get the first one, and sentences that aren't translated are reported.

use std::fs;

use guide_tests::small_guide::SmallGuide;

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
