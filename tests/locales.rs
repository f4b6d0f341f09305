//! The editors' files: ours are sound, and each kind of mistake is told, at its place, with what to do.

use std::fs;
use std::path::Path;

use authoring::{Level, Loaded, Problem, load};
use guide_tests::{LOADED, project};

const GUIDE: &str = "locales/guide.toml";
const SERVICES: &str = "locales/services.toml";

/// A copy of the editors' files in which one passage is written otherwise.
fn with(file: &str, from: &str, to: &str) -> Loaded {
    let copy = tempfile::tempdir().expect("a temporary folder");
    for folder in ["locales", "locales/en", "locales/nl", "public/pictograms"] {
        copy_files(&project().join(folder), &copy.path().join(folder));
    }
    let path = copy.path().join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    assert!(text.contains(from), "{file} says {from:?}");
    fs::write(path, text.replacen(from, to, 1)).expect("the copy can be written");
    load(copy.path())
}

fn copy_files(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder in the copy");
    for entry in fs::read_dir(from).expect("the folder is there").flatten() {
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).expect("a file can be copied");
        }
    }
}

/// The line on which a passage begins in the project's own file.
fn line(file: &str, passage: &str) -> usize {
    let text = fs::read_to_string(project().join(file)).expect("the file is there");
    let before = text.find(passage).expect("the passage is there");
    text[..before].matches('\n').count() + 1
}

/// The change must be refused with an error that says `what`, at that place, and says what to do.
fn refused(file: &str, from: &str, to: &str, place: (&str, usize), what: &str) {
    let loaded = with(file, from, to);
    assert!(!loaded.is_sound(), "the guide was not refused: {to:?} for {from:?}");
    let fits = |it: &&Problem| (it.place.file, it.place.line) == place && it.what.contains(what);
    let told: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    let found = loaded.problems.iter().find(fits);
    let found = found.unwrap_or_else(|| panic!("nobody told {what:?} at {place:?}, but:\n{}", told.join("\n")));
    assert_eq!(found.level, Level::Error);
    assert!(!found.repair.is_empty());
}

#[test]
fn our_own_files_are_sound() {
    let told: Vec<String> = LOADED.problems.iter().map(ToString::to_string).collect();
    assert!(LOADED.is_sound(), "{}", told.join("\n"));
    let codes: Vec<&str> = LOADED.locales.iter().map(|locale| locale.code.as_str()).collect();
    assert_eq!(codes, ["en", "nl"]);
}

#[test]
fn the_same_files_give_the_same_tables() {
    assert_eq!(authoring::freeze(&load(&project())), authoring::freeze(&LOADED));
}

#[test]
fn a_deleted_translation() {
    let place = ("locales/nl/questions.ftl", 1);
    refused("locales/nl/questions.ftl", "safety-afraid = Ik ben bang\n", "", place, "`safety-afraid` is missing");
    let place = ("locales/en/options.ftl", 1);
    let change = "    .change = A no today need not be a no for ever.\n";
    refused("locales/en/options.ftl", change, "", place, "`need-other-willing.change` is missing");
}

#[test]
fn a_misspelt_text_id_is_recognised() {
    let loaded = with("locales/nl/frame.ftl", "frame-back = Terug", "frame-bak = Terug");
    assert!(loaded.problems.iter().any(|it| it.repair.ends_with("or did you mean `frame-bak`?")));
    let loaded = with("locales/nl/frame.ftl", "frame-back = Terug", "");
    assert!(loaded.problems.iter().all(|it| !it.repair.contains("did you mean")), "every other id is in use");
}

#[test]
fn a_text_that_nothing_uses() {
    let place = ("locales/en/start.ftl", line("locales/en/start.ftl", "start-begin"));
    refused("locales/en/start.ftl", "start-begin", "start-old = Old\nstart-begin", place, "`start-old` is not used");
}

#[test]
fn a_text_written_twice_or_under_a_terms_name() {
    let end = line("locales/en/start.ftl", "start-begin");
    let twice = "start-title = Again\nstart-begin";
    refused("locales/en/start.ftl", "start-begin", twice, ("locales/en/start.ftl", 3), "already written");
    let term = "mediator = Not a term\nstart-begin";
    refused("locales/en/start.ftl", "start-begin", term, ("locales/en/start.ftl", end), "a term and a message");
}

#[test]
fn facts_markup_and_variables_in_a_text() {
    let file = "locales/en/help.ftl";
    let from = "The police, when there is no hurry.";
    let place = (file, line(file, from));
    refused(file, from, "Call 0900.", place, "looks like a telephone number");
    refused(file, from, "See https://politie.example.", place, "has a link");
    refused(file, from, "The <b>police</b>.", place, "has markup");
    refused(file, from, "The { $police }.", place, "`service-police`");
    refused(file, from, "The { -nobody }.", place, "`service-police`");
}

#[test]
fn files_that_cannot_be_read() {
    refused(GUIDE, "choose = \"one\"", "choose = one\"", (GUIDE, line(GUIDE, "choose = \"one\"")), "not readable");
    let (file, from) = ("locales/nl/frame.ftl", "frame-back = Terug");
    refused(file, from, "frame back = Terug", (file, line(file, from)), "not readable");
}

#[test]
fn misspelt_ids() {
    let rule = "closeness = [\"same-room\"], because";
    let place = (GUIDE, line(GUIDE, rule));
    refused(GUIDE, rule, "closeness = [\"same-rom\"], because", place, "no answer `same-rom`");
    refused(GUIDE, rule, "closenes = [\"same-room\"], because", place, "`closenes` is not a question");
    let need = "needs = [\"safety\", \"time\"";
    refused(GUIDE, need, "needs = [\"safty\", \"time\"", (GUIDE, line(GUIDE, need)), "no need `safty`");
    let service = "service = \"emergency\"";
    refused(GUIDE, service, "service = \"112\"", (GUIDE, line(GUIDE, service)), "no service `112`");
    let picture = "picture = \"traffic\"";
    refused(GUIDE, picture, "picture = \"trafic\"", (GUIDE, line(GUIDE, picture)), "no drawing `trafic`");
    let key = "unanswered = \"unsaid\"";
    let place = (GUIDE, line(GUIDE, key));
    refused(GUIDE, key, "unanswered = \"unsaid\"\ncolour = \"red\"", (GUIDE, place.1 + 1), "`colour` is not known");
    refused(GUIDE, key, "unanswered = \"unsad\"", place, "no answer `unsad`");
}

#[test]
fn the_nearest_known_word_is_offered() {
    let loaded = with(GUIDE, "closeness = [\"same-room\"], because", "closeness = [\"same-rom\"], because");
    assert!(loaded.problems.iter().any(|problem| problem.repair == "did you mean `same-room`?"));
}

#[test]
fn a_rule_without_a_reason_or_a_condition() {
    let rule = ", because = \"joint-ask\" }";
    refused(GUIDE, rule, " }", (GUIDE, line(GUIDE, rule)), "`because` is missing");
    let rule = "wish = [\"ask\"], because = \"joint-ask\"";
    refused(GUIDE, rule, "because = \"joint-ask\"", (GUIDE, line(GUIDE, rule)), "no condition");
    refused(GUIDE, rule, "wish = [], because = \"joint-ask\"", (GUIDE, line(GUIDE, rule)), "names no answer");
}

#[test]
fn a_condition_on_a_question_that_comes_later() {
    let from = "text = \"role\"\n";
    let skip = "text = \"role\"\nskip-when = [{ wish = [\"ask\"] }]\n";
    refused(GUIDE, from, skip, (GUIDE, line(GUIDE, from) + 1), "`wish` is not a question that is asked before");
}

#[test]
fn a_way_to_reach_the_other_person_while_help_comes_first() {
    let needs = "needs = [\"safety\", \"time\", \"other-known\"";
    let place = (GUIDE, line(GUIDE, "id = \"joint-conversation\""));
    refused(
        GUIDE,
        needs,
        "needs = [\"time\", \"other-known\"",
        place,
        "although help comes first (safety = danger-now)",
    );
    refused(GUIDE, needs, "needs = [\"safety\", \"other-known\"", place, "circumstance = last-seven-days");
}

#[test]
fn a_reader_for_whom_nothing_is_left() {
    let rule = "  { role = [\"witness\"], because = \"talk-witness\" },\n";
    let place = (GUIDE, line(GUIDE, "id = \"first-talk\""));
    refused(GUIDE, rule, "", place, "has no reason for some readers");
    refused(GUIDE, "kind = \"talk\"", "kind = \"apart\"", (GUIDE, 1), "one option that is always open");
}

#[test]
fn saying_nothing_counted_as_saying_something() {
    let from = "unanswered = \"none\"";
    let place = (GUIDE, line(GUIDE, "[[question]]\nid = \"circumstance\""));
    refused(GUIDE, from, "unanswered = \"long-ago\"", place, "as a real answer");
}

#[test]
fn an_option_that_nobody_can_reach() {
    let rule = "comes-first = [{ circumstance = [\"case-open\"], because = \"court-case-open\" }]\n";
    let place = (GUIDE, line(GUIDE, "id = \"court-mediation\""));
    refused(GUIDE, rule, "", place, "is never shown");
}

#[test]
fn services_without_a_day_or_with_a_wrong_number() {
    let service = "source = \"112\"\nchecked = 2026-11-23\n";
    let place = (SERVICES, line(SERVICES, "[[service]]\nid = \"emergency\""));
    refused(SERVICES, service, "source = \"112\"\n", place, "no day on which this was checked");
    let phone = "phones = [\"112\"]";
    refused(SERVICES, phone, "phones = [\"one\"]", (SERVICES, line(SERVICES, phone)), "not a telephone number");
    let contact = "contact = \"https";
    refused(SERVICES, contact, "contact = \"http", (SERVICES, line(SERVICES, contact)), "contact address");
}

#[test]
fn a_service_not_checked_for_over_a_year_is_a_warning() {
    let loaded = with(SERVICES, "checked = 2026-11-23", "checked = 2020-01-31");
    assert!(loaded.is_sound());
    let warned = |it: &Problem| it.level == Level::Warning && it.what.contains("over a year");
    assert!(loaded.problems.iter().any(warned));
}

#[test]
fn all_mistakes_are_told_in_one_run() {
    let from = "closeness = [\"same-room\"], because = \"joint-same-room\"";
    let loaded = with(GUIDE, from, "closeness = [\"nowhere\"], because = \"joint-lost\"");
    let missing = loaded.problems.iter().filter(|it| it.what.contains("`joint-lost` is missing")).count();
    assert_eq!(missing, 2, "once for each language");
    assert!(loaded.problems.iter().any(|it| it.what.contains("no answer `nowhere`")));
}
