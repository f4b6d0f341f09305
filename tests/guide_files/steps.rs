//! Steps: where help comes first, no step mentions the other person.

use std::fs;

use guide_tests::small_guide::SmallGuide;

#[test]
fn steps_for_readers_who_see_help_first_are_checked_even_without_a_promise() {
    let guide = SmallGuide::copy();
    let file = guide.path("locales/guide.toml");
    let text = fs::read_to_string(&file).expect("the file can be read");
    let promised = "{ safety = [\"danger-now\", \"still-going-on\", \"afraid\", \"thoughts-of-suicide\"] },
        { circumstance = [\"last-seven-days\", \"contact-ban\", \"other-unknown\", \"other-died\", \"other-refuses\"] },";
    let steps = "steps = [{ text = \"step-ask\", pictogram = \"dot\" }]\n";
    let two_lists = format!("[[steps]]\nwhen = [{promised}]\n{steps}\n[[steps]]\n{steps}");
    let help_first = "comes-first = [\n  { role = [\"harmed\"], because = \"help-recent\" },\n";
    let text = text.replace(&format!("[[steps]]\n{steps}"), &two_lists).replace("comes-first = [\n", help_first);
    fs::write(&file, text).expect("the file can be written");
    let reported: Vec<String> = guide.load().diagnostics.iter().map(ToString::to_string).collect();
    let expected = "where role = harmed, readers see steps that mention the other person";
    assert!(reported.iter().any(|it| it.contains(expected)), "{reported:#?}");
    assert!(!reported.iter().any(|it| it.contains("last-seven-days, readers see steps")), "{reported:#?}");
}
