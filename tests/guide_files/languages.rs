//! Languages: readers whose language isn't available get the first one.

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
