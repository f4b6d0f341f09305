//! The preview for editors, which leaves no traces in published pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use guide_tests::browser::{OpenOptions, with_guide};
use guide_tests::path_from_env;
use guide_tests::{OUR_GUIDE, project};

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_shows_all_screens_in_every_language_and_with_text_ids() {
    with_guide(OpenOptions { width: 1400, height: 900, build: "GUIDE_PREVIEW", ..OpenOptions::default() }, |page| async move {
        page.driver.goto(format!("{}preview", page.server.address)).await?;
        page.wait_until("!!document.querySelector('tbody tr')").await?;
        let scenes = page.list("[...document.querySelectorAll('[data-scene]')].map(it => it.dataset.scene)").await?;
        for question in OUR_GUIDE.guide.questions {
            assert!(scenes.contains(&format!("question {}", question.id)), "{scenes:?}");
        }
        for option in OUR_GUIDE.guide.options {
            let shown = format!("document.querySelectorAll('[data-option={}]').length", option.id);
            assert_ne!(page.text(&shown).await?, "0", "{} is not in any result", option.id);
        }
        let columns = page.list("[...document.querySelector('.columns').children].map(it => it.lang)").await?;
        assert_eq!(columns, ["en", "nl", "x-ids"]);
        let titles = page.list("[...document.querySelectorAll('.columns')].slice(0, 1).flatMap(it => [...it.querySelectorAll('h1')]).map(it => it.textContent)").await?;
        assert_eq!(titles.last().map(String::as_str), Some("start-title"));
        let rows = page.list("[...document.querySelectorAll('tbody code')].map(it => it.textContent)").await?;
        assert_eq!(rows.len(), OUR_GUIDE.message_ids.len());
        assert!(page.list("pageLog").await?.is_empty());
        Ok(())
    })
    .await;
}

/// Prefixes of ids of texts that are shown only in special situations, such as reading aloud, printing, or clearing for the next
/// person.
const SITUATIONAL_TEXTS: [&str; 7] =
    ["aloud-", "take-along-", "leave-", "layout-", "locale-", "start-cleared", "together-keys"];

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_shows_each_text_in_a_screen_and_its_links_are_valid() {
    with_guide(OpenOptions { width: 1400, height: 900, build: "GUIDE_PREVIEW", ..OpenOptions::default() }, |page| async move {
        page.driver.goto(format!("{}preview/index.html", page.server.address)).await?;
        page.wait_until("!!document.querySelector('tbody tr')").await?;
        let hidden = "[...document.querySelectorAll('.column button, .column summary, .column li')] \
                      .filter(it => !it.checkVisibility()).slice(0, 5).map(it => it.outerHTML.slice(0, 200))";
        assert_eq!(page.list(hidden).await?, Vec::<String>::new());
        let shown =
            page.list("document.querySelector('.preview').innerText.split('All texts').at(-2).split(/\\s+/)").await?;
        let shown: BTreeSet<&str> = shown.iter().map(String::as_str).collect();
        let is_situational = |id: &&String| SITUATIONAL_TEXTS.iter().any(|it| id.starts_with(it));
        let missing: Vec<_> = OUR_GUIDE.message_ids.iter().filter(|id| !shown.contains(id.as_str())).collect();
        let missing: Vec<_> = missing.into_iter().filter(|id| !is_situational(id)).collect();
        assert_eq!(missing, Vec::<&String>::new());
        let broken = "[...document.querySelectorAll('[href^=\"#\"]')].map(it => it.getAttribute('href')) \
                      .filter(it => !document.querySelector(it))";
        assert_eq!(page.list(broken).await?, Vec::<String>::new());
        let duplicates =
            "[...document.querySelectorAll('[id]')].map(it => it.id).filter((id, at, all) => all.indexOf(id) !== at)";
        assert_eq!(page.list(duplicates).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_works_in_the_preview_build() {
    with_guide(OpenOptions { build: "GUIDE_PREVIEW", ..OpenOptions::default() }, |page| async move {
        page.begin().await?;
        page.answer("safety=safe event=traffic").await?;
        assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "role");
        Ok(())
    })
    .await;
}

fn release() -> PathBuf {
    PathBuf::from(std::env::var_os("GUIDE_DIST").expect("`cargo xtask test` sets this variable"))
}

fn pages() -> Vec<String> {
    let page =
        |code: &str| fs::read_to_string(release().join(code).join("index.html")).expect("each language has a page");
    OUR_GUIDE.locales.iter().map(|locale| page(locale.code)).collect()
}

#[test]
fn the_release_contains_no_preview() {
    assert!(!release().join("preview").exists());
    assert!(pages().iter().all(|page| !page.contains("x-ids") && !page.contains("preview-problems")));
}

#[test]
fn the_release_contains_no_paths_of_the_build_machine() {
    for page in pages() {
        // Decodes the program as `public/boot.js` does.
        let text =
            page.split("id=\"program\">").nth(1).and_then(|it| it.split('<').next()).expect("the page has a program");
        let characters: Vec<char> = text.chars().collect();
        let (alphabet, program) = characters.split_at(256);
        let value = |c: &char| alphabet.iter().position(|known| known == c).expect("the character is in the alphabet");
        let program: Vec<u8> = program.iter().map(|c| u8::try_from(value(c)).expect("a value is a byte")).collect();
        assert!(program.starts_with(b"\0asm"), "the program should be decoded correctly");
        let contains = |text: &str| program.windows(text.len()).any(|part| part == text.as_bytes());
        assert!(contains("data-option"), "texts in the program should be found");
        for path in [project().to_string_lossy().as_ref(), "src/", "/registry/", "/home/", "/root/", "/Users/"] {
            assert!(!contains(path), "{path}");
        }
    }
}

/// Runs the command-line program, and returns its output.
fn run_cli(arguments: &[&str]) -> String {
    let output = Command::new(path_from_env("GUIDE_BINARY"))
        .args(arguments)
        .current_dir(project())
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the output is UTF-8")
}

#[test]
fn inspect_prints_the_same_for_a_built_page_and_its_source_files() {
    // Text ids are not published: between backticks, one document has ids, and the other has numbers.
    let without_ids = |document: &str| document.split('`').step_by(2).collect::<String>();
    for locale in &OUR_GUIDE.locales {
        let page = release().join(locale.code).join("index.html");
        let published = run_cli(&["inspect", &page.to_string_lossy()]);
        let source = run_cli(&["read", locale.code]);
        assert!(published.lines().count() > 500);
        // Only the comment that says where the document comes from differs.
        let origin =
            |document: &str| document.lines().find(|line| line.starts_with("<!--")).unwrap_or_default().to_owned();
        assert!(origin(&published).contains("`mediation-guide inspect`"), "{}", origin(&published));
        let content = |document: &str| without_ids(&document.replace(&origin(document), ""));
        assert_eq!(content(&published), content(&source), "{}", locale.code);
    }
}

#[test]
fn the_build_is_reproducible() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (bundle, out) = (path_from_env("GUIDE_BUNDLE_FILE"), folder.path().to_string_lossy().into_owned());
    let output = run_cli(&["build", "--bundle", &bundle.to_string_lossy(), "--out", &out]);
    let names: Vec<&str> =
        output.lines().skip(1).filter_map(|line| line.split("  ").last()).filter(|it| it.contains('.')).collect();
    assert!(names.len() > 10, "{output}");
    for name in names {
        let read = |folder: &Path| fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(read(folder.path()) == read(&release()), "{name}");
    }
}

#[test]
fn build_refuses_to_write_into_the_folder_of_the_guide() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let guide = folder.path().join("ours");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(path_from_env("GUIDE_BINARY"));
        command.args(arguments).arg("--bundle").arg(path_from_env("GUIDE_BUNDLE_FILE")).current_dir(&guide);
        command.output().expect("the program starts")
    };
    fs::create_dir(&guide).expect("the folder can be made");
    assert!(run(&["new", "."]).status.success());
    let before = fs::read_dir(&guide).expect("the folder can be read").count();
    for out in ["dist", ".", "en", "../ours/pages"] {
        let output = run(&["build", "--out", out]);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && message.contains("--out ../dist"), "{out}: {message}");
        assert_eq!(fs::read_dir(&guide).expect("the folder can be read").count(), before, "{out}");
    }
    assert!(run(&["build", "--out", "../dist"]).status.success());
    assert!(folder.path().join("dist/nl/index.html").is_file());
}
