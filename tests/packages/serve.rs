//! `mediation-guide serve`: what its editor sees, as soon as a file is saved.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::time::Duration;

use guide_tests::browser::{PROGRAM_READY, SHOWN_OPTIONS, TestResult};
use guide_tests::chromium;
use guide_tests::dev_server::{self, DevServer};
use guide_tests::page_driver::PageDriver;
use guide_tests::{copy_folder, project};
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;

/// Runs a check on a guide that is served, in a browser.
async fn served<F: Future<Output = TestResult>>(check: impl FnOnce(DevServer, PageDriver) -> F) {
    let (_chromedriver, driver) = chromium::launch(&[], PageLoadStrategy::None).await;
    let serving = DevServer::start(&[]).await;
    let outcome = check(serving, PageDriver::new(driver.clone())).await;
    driver.quit().await.expect("the browser closes");
    outcome.expect("the browser did what it was asked to");
}

/// Writes a passage of a file otherwise, as saving does.
fn change(serving: &DevServer, file: &str, from: &str, to: &str) {
    let file = serving.folder().join(file);
    let text = fs::read_to_string(&file).expect("the file is there");
    assert!(text.contains(from), "{} lacks {from}", file.display());
    fs::write(file, text.replacen(from, to, 1)).expect("it can be written");
}

/// Opens a page of the guide, and waits until the program has taken over.
async fn open(serving: &DevServer, hand: &PageDriver, page: &str) -> TestResult {
    hand.navigate(serving.address(), page).await?;
    hand.wait_until(PROGRAM_READY).await
}

const QUESTION: &str = "document.querySelector('main .question')?.dataset.question";

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_sentence_is_shown_on_the_screen_where_its_editor_is() {
    served(|serving, hand| async move {
        open(&serving, &hand, "en/").await?;
        hand.begin().await?;
        hand.answer("safety=safe event=traffic").await?;
        change(&serving, "en/questions.ftl", "role = ", "role = Freshly written. ");
        hand.wait_until("document.querySelector('main h1').textContent.startsWith('Freshly written.')").await?;
        assert_eq!(hand.text(QUESTION).await?, "role");
        // The answers that led there count as before.
        hand.answer("role=harmed").await?;
        assert_eq!(hand.text(QUESTION).await?, "circumstance");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_changes_to_whom_a_sentence_is_told_is_asked_to_read_it_again() {
    let serving = DevServer::start(&[]).await;
    let shown = serving.reload_count();
    change(
        &serving,
        "guide.toml",
        "{ circumstance = [\"long-ago\"], because",
        "{ circumstance = [\"long-ago\", \"far-or-detained\"], because",
    );
    serving.wait_for_reload_after(shown).await;
    let said = serving.output();
    assert!(
        said.contains("Read again: `talk-long-ago` is told now where circumstance = far-or-detained or long-ago"),
        "{said}"
    );
}

/// Far from the start: through first help, ticks, and back again.
#[tokio::test(flavor = "multi_thread")]
async fn however_far_its_editor_is_the_same_screen_comes_again_also_after_a_mistake() {
    served(|serving, hand| async move {
        open(&serving, &hand, "nl/").await?;
        hand.begin().await?;
        hand.answer("safety=afraid").await?;
        hand.activate("[value=read-on]").await?;
        hand.answer("event=violence role=harmed circumstance=long-ago,family wish=ask,tell").await?;
        assert_eq!(hand.text(QUESTION).await?, "closeness");
        hand.script("window.before = true").await?;
        change(&serving, "nl/questions.ftl", "closeness = ", "closeness = Anders. ");
        hand.wait_until(&format!("!window.before && {QUESTION} === 'closeness'")).await?;
        hand.answer("closeness=same-room").await?;
        let shown = hand.list(SHOWN_OPTIONS).await?;
        change(&serving, "guide.toml", "[[question]]", "[[qestion]]");
        hand.wait_until("!!document.querySelector('.preview-problems details')?.open").await?;
        change(&serving, "guide.toml", "[[qestion]]", "[[question]]");
        hand.wait_until("!!document.querySelector('[data-option]')").await?;
        assert_eq!(hand.list(SHOWN_OPTIONS).await?, shown);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_was_removed_and_put_back_is_shown_again_and_its_lack_told() {
    served(|serving, hand| async move {
        let kept = tempfile::tempdir().expect("a temporary folder");
        copy_folder(serving.folder(), kept.path());
        open(&serving, &hand, "en/").await?;
        fs::remove_dir_all(serving.folder()).expect("it is a copy");
        hand.wait_until("document.querySelector('.preview-problems')?.innerText.includes('guide.toml')").await?;
        copy_folder(kept.path(), serving.folder());
        hand.wait_until(&format!("{PROGRAM_READY} && !document.querySelector('.preview-problems')")).await?;
        change(&serving, "en/start.ftl", "start-title = ", "start-title = Put back. ");
        hand.wait_until("document.querySelector('h1')?.textContent.startsWith('Put back.')").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_whose_name_leads_here_is_told_nothing() {
    let serving = DevServer::start(&[]).await;
    let address = serving.address().trim_start_matches("http://").trim_end_matches('/').to_owned();
    for (host, wanted) in
        [(address.as_str(), "200"), ("localhost:1", "200"), ("[::1]:1", "200"), ("evil.example", "403"), ("", "403")]
    {
        let mut stream = std::net::TcpStream::connect(&address).expect("it listens");
        write!(stream, "GET / HTTP/1.0\r\nHost: {host}\r\n\r\n").expect("it can be asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        assert_eq!(answer.split(' ').nth(1), Some(wanted), "{host}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_did_not_change_stays_as_it_is() {
    served(|serving, hand| async move {
        hand.navigate(serving.address(), "").await?;
        open(&serving, &hand, "en/").await?;
        hand.script("window.stays = true").await?;
        let before = serving.reload_count();
        let written = fs::read(serving.folder().join("guide.toml")).expect("the file is there");
        fs::write(serving.folder().join("guide.toml"), written).expect("it can be written");
        serving.wait_for_reload_after(before).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(hand.text("window.stays").await?, "true");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_is_named_in_the_page_and_gone_when_mended() {
    served(|serving, hand| async move {
        open(&serving, &hand, "nl/").await?;
        change(&serving, "guide.toml", "[[question]]", "[[qestion]]");
        hand.wait_until("document.querySelector('.preview-problems details')?.open").await?;
        let told = hand.text("document.querySelector('.preview-problems').innerText").await?;
        assert!(told.contains("guide.toml:") && told.contains("did you mean `question`?"), "{told}");
        change(&serving, "guide.toml", "[[qestion]]", "[[question]]");
        hand.wait_until(&format!("{PROGRAM_READY} && !document.querySelector('.preview-problems')")).await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_screens_are_at_preview_and_other_files_beside() {
    served(|serving, hand| async move {
        hand.navigate(serving.address(), "preview").await?;
        hand.wait_until("!!document.querySelector('tbody tr')").await?;
        hand.navigate(serving.address(), "preview/../embed/index.html").await?;
        hand.wait_until("!!document.querySelector('#lang')").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_port_is_passed_over_and_others_are_let_in_only_aloud() {
    let first = DevServer::start(&[]).await;
    assert!(first.address().starts_with("http://127.0.0.1:"), "{}", first.address());
    assert!(!first.output().contains("Everybody"), "{}", first.output());
    let port = first.address().trim_end_matches('/').rsplit(':').next().expect("a port").to_owned();
    let second = DevServer::start(&["--port", &port, "--host", "0.0.0.0"]).await;
    assert_ne!(second.address(), first.address());
    assert!(second.output().contains(&format!("Port {port} is taken")), "{}", second.output());
    assert!(second.output().contains("Everybody who reaches this machine"), "{}", second.output());
}

/// What readers get must have nothing of it.
#[test]
fn the_release_has_nothing_that_shows_it_anew() {
    let script = fs::read_to_string(project().join("src/cli/serve/reload.html")).expect("the script");
    assert!(script.contains("/-/changes"));
    let dist = guide_tests::program::path_from_env("GUIDE_DIST");
    for page in ["index.html", "en/index.html", "nl/index.html", "alone/nl.html", "embed/index.html"] {
        let page = fs::read_to_string(Path::new(&dist).join(page)).expect("the page");
        assert!(!page.contains("/-/changes") && !page.contains("EventSource"));
    }
    assert!(dev_server::cli_binary().is_file());
}
