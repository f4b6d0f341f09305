//! What editors see in the page, and readers never do.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use guide_tests::browser::{OpenOptions, with_guide};
use guide_tests::program::path_from_env;
use guide_tests::{LOADED, project};

#[tokio::test(flavor = "multi_thread")]
async fn all_screens_stand_side_by_side_in_every_language_and_with_their_ids() {
    with_guide(OpenOptions { width: 1400, height: 900, build: "GUIDE_PREVIEW", ..OpenOptions::default() }, |page| async move {
        page.driver.goto(format!("{}preview", page.server.address)).await?;
        page.wait_until("!!document.querySelector('tbody tr')").await?;
        let scenes = page.list("[...document.querySelectorAll('[data-scene]')].map(it => it.dataset.scene)").await?;
        for question in LOADED.guide.questions {
            assert!(scenes.contains(&format!("question {}", question.id)), "{scenes:?}");
        }
        for option in LOADED.guide.options {
            let shown = format!("document.querySelectorAll('[data-option={}]').length", option.id);
            assert_ne!(page.text(&shown).await?, "0", "{} is in no result", option.id);
        }
        let columns = page.list("[...document.querySelector('.columns').children].map(it => it.lang)").await?;
        assert_eq!(columns, ["en", "nl", "x-ids"]);
        let titles = page.list("[...document.querySelectorAll('.columns')].slice(0, 1).flatMap(it => [...it.querySelectorAll('h1')]).map(it => it.textContent)").await?;
        assert_eq!(titles.last().map(String::as_str), Some("start-title"));
        let rows = page.list("[...document.querySelectorAll('tbody code')].map(it => it.textContent)").await?;
        assert_eq!(rows.len(), LOADED.text_ids.len());
        assert!(page.list("pageLog").await?.is_empty());
        Ok(())
    })
    .await;
}

/// Beginnings of ids of texts that are seen only while something happens: while it is read aloud, after a key, in the name of a window,
/// after clearing for the next person, with a keyboard.
const ELSEWHERE: [&str; 7] = ["aloud-", "paper-", "leave-", "frame-", "locale-", "start-cleared", "together-keys"];

#[tokio::test(flavor = "multi_thread")]
async fn each_text_is_seen_where_it_stands_and_each_link_leads_somewhere() {
    with_guide(OpenOptions { width: 1400, height: 900, build: "GUIDE_PREVIEW", ..OpenOptions::default() }, |page| async move {
        page.driver.goto(format!("{}preview/index.html", page.server.address)).await?;
        page.wait_until("!!document.querySelector('tbody tr')").await?;
        let hidden = "[...document.querySelectorAll('.column button, .column summary, .column li')] \
                      .filter(it => !it.checkVisibility()).slice(0, 5).map(it => it.outerHTML.slice(0, 200))";
        assert_eq!(page.list(hidden).await?, Vec::<String>::new());
        let seen =
            page.list("document.querySelector('.preview').innerText.split('All texts').at(-2).split(/\\s+/)").await?;
        let seen: BTreeSet<&str> = seen.iter().map(String::as_str).collect();
        let said_elsewhere = |id: &&String| ELSEWHERE.iter().any(|it| id.starts_with(it));
        let unseen: Vec<_> = LOADED.text_ids.iter().filter(|id| !seen.contains(id.as_str())).collect();
        let unseen: Vec<_> = unseen.into_iter().filter(|id| !said_elsewhere(id)).collect();
        assert_eq!(unseen, Vec::<&String>::new());
        let broken = "[...document.querySelectorAll('[href^=\"#\"]')].map(it => it.getAttribute('href')) \
                      .filter(it => !document.querySelector(it))";
        assert_eq!(page.list(broken).await?, Vec::<String>::new());
        let twice =
            "[...document.querySelectorAll('[id]')].map(it => it.id).filter((id, at, all) => all.indexOf(id) !== at)";
        assert_eq!(page.list(twice).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_is_also_the_guide() {
    with_guide(OpenOptions { build: "GUIDE_PREVIEW", ..OpenOptions::default() }, |page| async move {
        page.begin().await?;
        page.answer("safety=safe event=traffic").await?;
        assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "role");
        Ok(())
    })
    .await;
}

fn release() -> PathBuf {
    PathBuf::from(std::env::var_os("GUIDE_DIST").expect("the browsers' tests know the built guide"))
}

fn pages() -> Vec<String> {
    let page = |code: &str| fs::read_to_string(release().join(code).join("index.html")).expect("each language has one");
    LOADED.locales.iter().map(|locale| page(locale.code)).collect()
}

#[test]
fn the_release_has_no_preview() {
    assert!(!release().join("preview").exists());
    assert!(pages().iter().all(|page| !page.contains("x-ids") && !page.contains("preview-problems")));
}

#[test]
fn the_release_tells_nothing_of_who_built_it() {
    for page in pages() {
        // As `public/boot.js` reads it.
        let text = page.split("id=\"program\">").nth(1).and_then(|it| it.split('<').next()).expect("the program");
        let characters: Vec<char> = text.chars().collect();
        let (alphabet, program) = characters.split_at(256);
        let value = |c: &char| alphabet.iter().position(|known| known == c).expect("it is in the alphabet");
        let program: Vec<u8> = program.iter().map(|c| u8::try_from(value(c)).expect("a byte")).collect();
        assert!(program.starts_with(b"\0asm"), "it is read as it was written");
        let holds = |words: &str| program.windows(words.len()).any(|part| part == words.as_bytes());
        assert!(holds("data-option"), "its words can be found");
        for path in [project().to_string_lossy().as_ref(), "src/", "/registry/", "/home/", "/root/", "/Users/"] {
            assert!(!holds(path), "{path}");
        }
    }
}

/// What the binary prints.
fn printed(words: &[&str]) -> String {
    let output =
        Command::new(path_from_env("GUIDE_BINARY")).args(words).current_dir(project()).output().expect("it starts");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it writes UTF-8")
}

#[test]
fn a_built_page_says_what_is_in_its_guide() {
    // Ids stay in the folder: between two backticks stands one in the one, and a number in the other.
    let without_ids = |document: &str| document.split('`').step_by(2).collect::<String>();
    for locale in &LOADED.locales {
        let page = release().join(locale.code).join("index.html");
        let published = printed(&["inspect", &page.to_string_lossy()]);
        let written = printed(&["read", locale.code]);
        assert!(published.lines().count() > 500);
        assert_eq!(without_ids(&published), without_ids(&written), "{}", locale.code);
    }
}

#[test]
fn whoever_builds_the_guide_gets_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (engine, out) = (path_from_env("GUIDE_ENGINE_FILE"), folder.path().to_string_lossy().into_owned());
    let told = printed(&["build", "--engine", &engine.to_string_lossy(), "--out", &out]);
    let names: Vec<&str> =
        told.lines().skip(1).filter_map(|line| line.split("  ").last()).filter(|it| it.contains('.')).collect();
    assert!(names.len() > 10, "{told}");
    for name in names {
        let read = |folder: &Path| fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(read(folder.path()) == read(&release()), "{name}");
    }
}

#[test]
fn pages_are_never_built_into_the_guides_own_folder() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let guide = folder.path().join("ours");
    let run = |words: &[&str]| {
        let mut command = Command::new(path_from_env("GUIDE_BINARY"));
        command.args(words).arg("--engine").arg(path_from_env("GUIDE_ENGINE_FILE")).current_dir(&guide);
        command.output().expect("it starts")
    };
    fs::create_dir(&guide).expect("a folder can be made");
    assert!(run(&["new", "."]).status.success());
    let before = fs::read_dir(&guide).expect("it is there").count();
    for out in ["dist", ".", "en", "../ours/pages"] {
        let output = run(&["build", "--out", out]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && told.contains("--out ../dist"), "{out}: {told}");
        assert_eq!(fs::read_dir(&guide).expect("it is there").count(), before, "{out}");
    }
    assert!(run(&["build", "--out", "../dist"]).status.success());
    assert!(folder.path().join("dist/nl/index.html").is_file());
}
