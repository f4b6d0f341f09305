//! The `mediation-guide` program on its own: its commands, their output, and their exit codes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// Runs the program in a folder, with an empty environment.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mediation-guide"));
    command.args(arguments).current_dir(folder).env_clear();
    command.output().expect("the program starts")
}

/// Everything that the program has printed.
fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned()
}

/// A temporary folder with a new guide, `ours`.
fn new_guide() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let made = run(folder.path(), &["new", "ours"]);
    assert!(made.status.success() && printed(&made).contains("serve --guide ours"), "{}", printed(&made));
    folder
}

fn replace_in(folder: &TempDir, file: &str, from: &str, to: &str) {
    let file = folder.path().join(file);
    let text = fs::read_to_string(&file).expect("the file can be read");
    assert!(text.contains(from), "{} lacks {from}", file.display());
    fs::write(file, text.replacen(from, to, 1)).expect("the file can be written");
}

#[test]
fn a_new_guide_passes_check_and_walk() {
    let folder = new_guide();
    for arguments in [&["check", "--guide", "ours"][..], &["walk", "-g", "ours"]] {
        let output = run(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", printed(&output));
    }
    let checked = printed(&run(folder.path(), &["check", "-g", "ours"]));
    assert!(checked.contains("2 languages, 4 people with the expected result, 3 warnings"), "{checked}");
}

#[test]
fn the_guide_is_found_in_the_current_folder_or_in_locales() {
    let folder = new_guide();
    let inside = run(&folder.path().join("ours"), &["check"]);
    assert_eq!(inside.status.code(), Some(0), "{}", printed(&inside));
    fs::rename(folder.path().join("ours"), folder.path().join("locales")).expect("the folder can be renamed");
    assert_eq!(run(folder.path(), &["check"]).status.code(), Some(0));
    let empty = tempfile::tempdir().expect("a temporary folder");
    let output = run(empty.path(), &["check"]);
    assert!(output.status.code() == Some(1) && printed(&output).contains("--guide"), "{}", printed(&output));
}

#[test]
fn new_never_overwrites_a_guide() {
    let folder = new_guide();
    let again = run(folder.path(), &["new", "ours"]);
    assert!(again.status.code() == Some(1) && printed(&again).contains("ours is not empty"), "{}", printed(&again));
}

#[test]
fn check_reports_a_mistake_with_its_place_and_fails() {
    let folder = new_guide();
    replace_in(&folder, "ours/guide.toml", "choose = ", "chose = ");
    let output = run(folder.path(), &["check", "-g", "ours"]);
    let report = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{report}");
    assert!(report.contains("ours/guide.toml:") && report.contains("did you mean `choose`?"), "{report}");
    for arguments in [&["walk"][..], &["diagram"], &["read", "nl"]] {
        let output = run(&folder.path().join("ours"), arguments);
        assert!(
            output.status.code() == Some(1) && printed(&output).contains("`mediation-guide check` reports"),
            "{arguments:?}"
        );
    }
}

#[test]
fn invalid_arguments_exit_with_code_2() {
    let folder = new_guide();
    for arguments in [&["chekc"][..], &["ask", "-g", "ours", "nothing=such"], &["read"], &["serve", "--port", "0"]] {
        let output = run(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", printed(&output));
    }
}

#[test]
fn output_that_is_not_a_terminal_has_no_colours() {
    let folder = new_guide();
    replace_in(&folder, "ours/guide.toml", "choose = ", "chose = ");
    for arguments in [&["check", "-g", "ours"][..], &["--help"], &["chekc"]] {
        assert!(!printed(&run(folder.path(), arguments)).contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn diagram_and_read_print_or_write_the_same_text() {
    let folder = new_guide();
    for (arguments, file) in [(&["diagram"][..], "a/guide.svg"), (&["read", "nl"], "a/nl.md")] {
        let printed = run(folder.path(), &[arguments, &["-g", "ours"]].concat());
        let written = run(folder.path(), &[arguments, &["-g", "ours", "--out", file]].concat());
        assert!(printed.status.success() && written.status.success(), "{arguments:?}");
        let text = fs::read(folder.path().join(file)).expect("the file was written");
        assert!(text.len() > 1000 && text == printed.stdout, "{arguments:?}");
    }
}

#[test]
fn completions_support_every_shell() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(folder.path(), &["completions", shell]);
        assert!(output.status.success() && printed(&output).contains("mediation-guide"), "{shell}");
    }
}

#[test]
fn build_without_a_bundle_explains_what_to_do() {
    let folder = new_guide();
    let output = run(folder.path(), &["build", "-g", "ours"]);
    assert!(output.status.code() == Some(1) && printed(&output).contains("--bundle"), "{}", printed(&output));
    assert!(!folder.path().join("dist").exists());
}

/// The warnings in a new guide must not hide new ones.
#[test]
fn check_warns_about_an_answer_that_is_added_without_a_rule() {
    let folder = new_guide();
    let line = "  { id = \"threats\", text = \"event-threats\", hint = true, pictogram = \"threat\" },\n";
    let added = "  { id = \"stalking\", text = \"event-threats\", pictogram = \"threat\" },\n";
    replace_in(&folder, "ours/guide.toml", line, &format!("{line}{added}"));
    let checked = printed(&run(folder.path(), &["check", "-g", "ours"]));
    assert!(checked.contains("warning: no rule that protects readers names `stalking` of `event`"), "{checked}");
}

#[test]
fn changes_lists_the_changes_and_the_sentences_to_read_again() {
    let folder = new_guide();
    assert!(run(folder.path(), &["new", "before"]).status.success());
    let changes = || printed(&run(folder.path(), &["changes", "before", "-g", "ours"]));
    assert_eq!(changes(), "Nothing has changed.\n");
    let rule = |answers: &str| format!("{{ standing = [{answers}], because = \"talk-invited\"");
    replace_in(&folder, "ours/guide.toml", &rule("\"invited\""), &rule("\"invited\", \"for-someone\""));
    let report = changes();
    assert!(report.starts_with("## Sentences that other readers now see: read them again\n\n- `talk-invited` is shown now where standing = for-someone or invited"), "{report}");
    // Among the changes that readers don't see, promises that no longer hold come first.
    replace_in(
        &folder,
        "ours/guide.toml",
        "out-of-reach = [{ standing = [\"neighbour-unknown\", ",
        "out-of-reach = [{ standing = [",
    );
    let report = changes();
    assert!(report.contains("## Promises\n\n- `out-of-reach`\n  - before: standing = neighbour-unknown\n"), "{report}");
    // The list must also work while a person's result is unexpected and `check` fails, because that is when an editor needs it.
    replace_in(&folder, "ours/people.toml", "less-now = []", "less-now = [\"shuttle\"]");
    assert_eq!(run(folder.path(), &["check", "-g", "ours"]).status.code(), Some(1));
    assert_eq!(changes(), report);
    // The rules are the same, but readers see the answers in another order.
    let (first, second) = (
        "  { id = \"noise\", text = \"event-noise\", hint = true, pictogram = \"noise\" },\n",
        "  { id = \"shared\", text = \"event-shared\", hint = true, pictogram = \"fence\" },\n",
    );
    replace_in(&folder, "before/guide.toml", &[first, second].concat(), &[second, first].concat());
    assert!(changes().contains("## Questions and answers\n\n- `event`\n  - now: answers: "), "{}", changes());
    // As if our guide no longer had this service.
    replace_in(&folder, "before/services.toml", "Legal Advice (example)", "a mediator");
    let report = changes();
    assert!(report.contains("## Sentences that name a removed service: rewrite them\n\n- a mediator: `"), "{report}");
    // A sentence that changed in one language only, and one that changed in both.
    let partial = "## Sentences that changed in only some languages: compare them\n\n- `talk-invited`: changed in en, not in nl\n";
    assert!(!report.contains("in only some languages"), "{report}");
    replace_in(&folder, "ours/en/options.ftl", "has got in touch with you", "wrote to you");
    assert!(changes().contains(partial), "{}", changes());
    replace_in(&folder, "ours/nl/options.ftl", "zocht contact met je", "schreef je");
    assert!(!changes().contains("in only some languages"), "{}", changes());
}
