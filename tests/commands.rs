//! `mediation-guide` as whoever has only this one file uses it: commands, what they print, and their exit codes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// Runs it in a folder, with nothing else to be found.
fn run(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mediation-guide"));
    command.args(words).current_dir(folder).env_clear();
    command.output().expect("it starts")
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned()
}

/// A guide made by `new`, in a folder of its own.
fn new_guide() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let made = run(folder.path(), &["new", "ours"]);
    assert!(made.status.success() && printed(&made).contains("serve --guide ours"), "{}", printed(&made));
    folder
}

fn change(folder: &TempDir, file: &str, from: &str, to: &str) {
    let file = folder.path().join(file);
    let text = fs::read_to_string(&file).expect("the file is there");
    assert!(text.contains(from), "{} lacks {from}", file.display());
    fs::write(file, text.replacen(from, to, 1)).expect("it can be written");
}

#[test]
fn a_new_guide_is_sound_and_keeps_every_promise() {
    let folder = new_guide();
    for words in [&["check", "--guide", "ours"][..], &["walk", "-g", "ours"]] {
        let output = run(folder.path(), words);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {}", printed(&output));
    }
    let checked = printed(&run(folder.path(), &["check", "-g", "ours"]));
    assert!(checked.contains("2 languages, 4 people with the expected result, 3 warnings"), "{checked}");
}

#[test]
fn the_guide_is_found_where_one_stands() {
    let folder = new_guide();
    let inside = run(&folder.path().join("ours"), &["check"]);
    assert_eq!(inside.status.code(), Some(0), "{}", printed(&inside));
    fs::rename(folder.path().join("ours"), folder.path().join("locales")).expect("it can get another name");
    assert_eq!(run(folder.path(), &["check"]).status.code(), Some(0));
    let empty = tempfile::tempdir().expect("a temporary folder");
    let output = run(empty.path(), &["check"]);
    assert!(output.status.code() == Some(1) && printed(&output).contains("--guide"), "{}", printed(&output));
}

#[test]
fn a_guide_is_never_written_over() {
    let folder = new_guide();
    let again = run(folder.path(), &["new", "ours"]);
    assert!(again.status.code() == Some(1) && printed(&again).contains("ours is not empty"), "{}", printed(&again));
}

#[test]
fn a_mistake_is_told_with_its_place_and_fails() {
    let folder = new_guide();
    change(&folder, "ours/guide.toml", "choose = ", "chose = ");
    let output = run(folder.path(), &["check", "-g", "ours"]);
    let told = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("ours/guide.toml:") && told.contains("did you mean `choose`?"), "{told}");
    for words in [&["walk"][..], &["diagram"], &["read", "nl"]] {
        let output = run(&folder.path().join("ours"), words);
        assert!(
            output.status.code() == Some(1) && printed(&output).contains("`mediation-guide check --guide"),
            "{words:?}"
        );
    }
}

#[test]
fn what_is_not_understood_is_another_failure() {
    let folder = new_guide();
    for words in [&["chekc"][..], &["ask", "-g", "ours", "nothing=such"], &["read"], &["serve", "--port", "0"]] {
        let output = run(folder.path(), words);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {}", printed(&output));
    }
}

#[test]
fn colours_are_for_terminals_only() {
    let folder = new_guide();
    change(&folder, "ours/guide.toml", "choose = ", "chose = ");
    for words in [&["check", "-g", "ours"][..], &["--help"], &["chekc"]] {
        assert!(!printed(&run(folder.path(), words)).contains('\u{1b}'), "{words:?}");
    }
}

#[test]
fn a_diagram_and_a_document_are_printed_or_written() {
    let folder = new_guide();
    for (words, file) in [(&["diagram"][..], "a/guide.svg"), (&["read", "nl"], "a/nl.md")] {
        let printed = run(folder.path(), &[words, &["-g", "ours"]].concat());
        let written = run(folder.path(), &[words, &["-g", "ours", "--out", file]].concat());
        assert!(printed.status.success() && written.status.success(), "{words:?}");
        let text = fs::read(folder.path().join(file)).expect("it was written");
        assert!(text.len() > 1000 && text == printed.stdout, "{words:?}");
    }
}

#[test]
fn every_shell_gets_its_completions() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(folder.path(), &["completions", shell]);
        assert!(output.status.success() && printed(&output).contains("mediation-guide"), "{shell}");
    }
}

#[test]
fn without_an_engine_building_says_what_to_do() {
    let folder = new_guide();
    let output = run(folder.path(), &["build", "-g", "ours"]);
    assert!(output.status.code() == Some(1) && printed(&output).contains("--engine"), "{}", printed(&output));
    assert!(!folder.path().join("dist").exists());
}

/// The warnings that a new guide begins with silence no other.
#[test]
fn an_answer_added_to_a_new_guide_is_asked_about() {
    let folder = new_guide();
    let line = "  { id = \"threats\", text = \"event-threats\", hint = true, pictogram = \"threat\" },\n";
    let added = "  { id = \"stalking\", text = \"event-threats\", pictogram = \"threat\" },\n";
    change(&folder, "ours/guide.toml", line, &format!("{line}{added}"));
    let checked = printed(&run(folder.path(), &["check", "-g", "ours"]));
    assert!(checked.contains("warning: no rule that protects readers names `stalking` of `event`"), "{checked}");
}

#[test]
fn what_has_changed_is_told_with_the_sentences_to_read_again() {
    let folder = new_guide();
    assert!(run(folder.path(), &["new", "before"]).status.success());
    let changes = || printed(&run(folder.path(), &["changes", "before", "-g", "ours"]));
    assert_eq!(changes(), "Nothing has changed.\n");
    let rule = |answers: &str| format!("{{ standing = [{answers}], because = \"talk-invited\"");
    change(&folder, "ours/guide.toml", &rule("\"invited\""), &rule("\"invited\", \"for-someone\""));
    let told = changes();
    assert!(told.starts_with("## Sentences that other readers now see: read them again\n\n- `talk-invited` is shown now where standing = for-someone or invited"), "{told}");
    // What no longer holds is told first of all that readers don't see.
    change(
        &folder,
        "ours/guide.toml",
        "out-of-reach = [{ standing = [\"neighbour-unknown\", ",
        "out-of-reach = [{ standing = [",
    );
    let told = changes();
    assert!(told.contains("## Promises\n\n- `out-of-reach`\n  - before: standing = neighbour-unknown\n"), "{told}");
    // Also while a person disagrees: just then an editor has to decide.
    change(&folder, "ours/people.toml", "less-now = []", "less-now = [\"shuttle\"]");
    assert_eq!(run(folder.path(), &["check", "-g", "ours"]).status.code(), Some(1));
    assert_eq!(changes(), told);
}
