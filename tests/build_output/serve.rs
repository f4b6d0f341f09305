//! The dev server `mediation-guide serve`: live reload, problems in the page, and network access.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::time::Duration;

use guide_tests::browser::{PROGRAM_READY, SHOWN_OPTIONS, TestResult};
use guide_tests::chromium;
use guide_tests::dev_server::{self, DevServer};
use guide_tests::page_driver::PageDriver;
use guide_tests::{copy_folder, project};
use serde_json::json;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;

/// Runs a test with a dev server and a browser.
async fn with_dev_server<F: Future<Output = TestResult>>(test: impl FnOnce(DevServer, PageDriver) -> F) {
    let (_chromedriver, driver) = chromium::launch(&[], PageLoadStrategy::None).await;
    let server = DevServer::start(&[]).await;
    let result = test(server, PageDriver::new(driver.clone())).await;
    driver.quit().await.expect("the browser should close");
    result.expect("the browser should carry out every command");
}

/// Replaces a passage in a file of the guide.
fn replace_in(server: &DevServer, file: &str, from: &str, to: &str) {
    let file = server.folder().join(file);
    let text = fs::read_to_string(&file).expect("the file can be read");
    assert!(text.contains(from), "{} lacks {from}", file.display());
    fs::write(file, text.replacen(from, to, 1)).expect("the file can be written");
}

/// Opens a page of the guide, and waits until the program has taken over.
async fn open(server: &DevServer, page: &PageDriver, path: &str) -> TestResult {
    page.navigate(server.address(), path).await?;
    page.wait_until(PROGRAM_READY).await
}

const QUESTION: &str = "document.querySelector('main .question')?.dataset.question";

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_change_is_shown_on_the_current_screen() {
    with_dev_server(|server, page| async move {
        open(&server, &page, "en/").await?;
        page.begin().await?;
        page.answer("safety=safe event=traffic").await?;
        replace_in(&server, "en/questions.ftl", "role = ", "role = Freshly written. ");
        page.wait_until("document.querySelector('main h1').textContent.startsWith('Freshly written.')").await?;
        assert_eq!(page.text(QUESTION).await?, "role");
        // Earlier answers still count.
        page.answer("role=harmed").await?;
        assert_eq!(page.text(QUESTION).await?, "circumstance");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_before_the_page_has_connected_is_shown() {
    with_dev_server(|server, page| async move {
        let source = "const Source = EventSource; EventSource = class {
            constructor(address) {
                window.connect = () => { new Source(address).onmessage = this.onmessage; };
            }
        }";
        let cdp = page.driver.cdp();
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        open(&server, &page, "en/").await?;
        let before = server.reload_count();
        replace_in(&server, "en/start.ftl", "start-title = ", "start-title = Early change. ");
        server.wait_for_reload_after(before).await;
        page.script("connect()").await?;
        page.wait_until("document.querySelector('h1')?.textContent.startsWith('Early change.')").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_asks_to_read_a_sentence_again_when_its_readers_change() {
    let server = DevServer::start(&[]).await;
    let shown = server.reload_count();
    replace_in(
        &server,
        "guide.toml",
        "{ circumstance = [\"long-ago\"], because",
        "{ circumstance = [\"long-ago\", \"far-or-detained\"], because",
    );
    server.wait_for_reload_after(shown).await;
    let output = server.output();
    assert!(
        output.contains("Read again: `talk-long-ago` is shown now where circumstance = far-or-detained or long-ago"),
        "{output}"
    );
}

/// Follows a long path, with first help and several answers.
#[tokio::test(flavor = "multi_thread")]
async fn a_reload_restores_the_current_screen_even_after_a_mistake() {
    with_dev_server(|server, page| async move {
        open(&server, &page, "nl/").await?;
        page.begin().await?;
        page.answer("safety=afraid").await?;
        page.activate("[value=read-on]").await?;
        page.answer("event=violence role=harmed circumstance=long-ago,family wish=ask,tell").await?;
        assert_eq!(page.text(QUESTION).await?, "closeness");
        page.script("window.isPreviousPage = true").await?;
        replace_in(&server, "nl/questions.ftl", "closeness = ", "closeness = Anders. ");
        page.wait_until(&format!("!window.isPreviousPage && {QUESTION} === 'closeness'")).await?;
        // The language as well, and even if another change comes before the screen is back.
        page.activate("a[hreflang=en]").await?;
        page.wait_until("document.documentElement.lang === 'en'").await?;
        page.script("window.isPreviousPage = true").await?;
        replace_in(&server, "nl/questions.ftl", "closeness = ", "closeness = Weer anders. ");
        page.wait_until("!window.isPreviousPage").await?;
        page.script("window.isPreviousPage = true").await?;
        replace_in(&server, "nl/questions.ftl", "closeness = ", "closeness = Nog anders. ");
        let is_english = "document.documentElement.lang === 'en'";
        page.wait_until(&format!("!window.isPreviousPage && {is_english} && {QUESTION} === 'closeness'")).await?;
        page.answer("closeness=same-room").await?;
        let shown = page.list(SHOWN_OPTIONS).await?;
        replace_in(&server, "guide.toml", "[[question]]", "[[qestion]]");
        page.wait_until("!!document.querySelector('.preview-problems details')?.open").await?;
        replace_in(&server, "guide.toml", "[[qestion]]", "[[question]]");
        page.wait_until("!!document.querySelector('[data-option]')").await?;
        assert_eq!(page.list(SHOWN_OPTIONS).await?, shown);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_folder_is_reported_and_shown_again_when_restored() {
    with_dev_server(|server, page| async move {
        let backup = tempfile::tempdir().expect("a temporary folder");
        copy_folder(server.folder(), backup.path());
        open(&server, &page, "en/").await?;
        fs::remove_dir_all(server.folder()).expect("the copy can be removed");
        page.wait_until("document.querySelector('.preview-problems')?.innerText.includes('guide.toml')").await?;
        copy_folder(backup.path(), server.folder());
        page.wait_until(&format!("{PROGRAM_READY} && !document.querySelector('.preview-problems')")).await?;
        replace_in(&server, "en/start.ftl", "start-title = ", "start-title = Put back. ");
        page.wait_until("document.querySelector('h1')?.textContent.startsWith('Put back.')").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_with_a_foreign_host_name_are_rejected() {
    let server = DevServer::start(&[]).await;
    let address = server.address().trim_start_matches("http://").trim_end_matches('/').to_owned();
    for (host, status) in
        [(address.as_str(), "200"), ("localhost:1", "200"), ("[::1]:1", "200"), ("evil.example", "403"), ("", "403")]
    {
        let mut stream = std::net::TcpStream::connect(&address).expect("the server listens");
        write!(stream, "GET / HTTP/1.0\r\nHost: {host}\r\n\r\n").expect("the server takes a request");
        let mut response = String::new();
        stream.read_to_string(&mut response).expect("the server responds");
        assert_eq!(response.split(' ').nth(1), Some(status), "{host}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_changes_is_not_reloaded() {
    with_dev_server(|server, page| async move {
        page.navigate(server.address(), "").await?;
        open(&server, &page, "en/").await?;
        page.script("window.stays = true").await?;
        let before = server.reload_count();
        let written = fs::read(server.folder().join("guide.toml")).expect("the file can be read");
        fs::write(server.folder().join("guide.toml"), written).expect("the file can be written");
        server.wait_for_reload_after(before).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(page.text("window.stays").await?, "true");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_is_shown_in_the_page_until_it_is_corrected_and_printed() {
    with_dev_server(|server, page| async move {
        open(&server, &page, "nl/").await?;
        replace_in(&server, "guide.toml", "[[question]]", "[[qestion]]");
        page.wait_until("document.querySelector('.preview-problems details')?.open").await?;
        let problems = page.text("document.querySelector('.preview-problems').innerText").await?;
        for shown in [problems, server.errors()] {
            assert!(shown.contains("guide.toml:") && shown.contains("did you mean `question`?"), "{shown}");
        }
        replace_in(&server, "guide.toml", "[[qestion]]", "[[question]]");
        page.wait_until(&format!("{PROGRAM_READY} && !document.querySelector('.preview-problems')")).await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_also_serves_the_preview_and_the_configurator() {
    with_dev_server(|server, page| async move {
        page.navigate(server.address(), "preview").await?;
        page.wait_until("!!document.querySelector('tbody tr')").await?;
        page.navigate(server.address(), "preview/../embed/index.html").await?;
        page.wait_until("!!document.querySelector('#lang')").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_port_is_skipped_and_access_from_other_machines_is_announced() {
    let first = DevServer::start(&[]).await;
    assert!(first.address().starts_with("http://127.0.0.1:"), "{}", first.address());
    assert!(!first.output().contains("Everyone"), "{}", first.output());
    let port = first.address().trim_end_matches('/').rsplit(':').next().expect("a port").to_owned();
    let second = DevServer::start(&["--port", &port, "--host", "0.0.0.0"]).await;
    assert_ne!(second.address(), first.address());
    assert!(second.output().contains(&format!("Port {port} is in use")), "{}", second.output());
    assert!(second.output().contains("Everyone who can reach this machine"), "{}", second.output());
}

#[test]
fn the_release_contains_no_reload_script() {
    let script = fs::read_to_string(project().join("src/cli/serve/reload.html")).expect("the script can be read");
    assert!(script.contains("/-/changes"));
    let dist = guide_tests::path_from_env("GUIDE_DIST");
    for page in ["index.html", "en/index.html", "nl/index.html", "alone/nl.html", "embed/index.html"] {
        let page = fs::read_to_string(Path::new(&dist).join(page)).expect("the page was built");
        assert!(!page.contains("/-/changes") && !page.contains("EventSource"));
    }
    assert!(dev_server::cli_binary().is_file());
}
