//! One engine, started for the leak tests, with everything that watches it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::StreamExt;
use guide_tests::browser::{PROGRAM_READY, TestResult};
use guide_tests::engine::{Browser, Engine};
use guide_tests::page_driver::PageDriver;
use tempfile::TempDir;
use thirtyfour::bidi::events::BeforeRequestSent;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;

use crate::disk;

/// An engine at work.
pub(crate) struct Session {
    pub(crate) hand: PageDriver,
    browser: Browser,
    profile: TempDir,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Session {
    /// Starts an engine with an empty profile.
    pub(crate) async fn start(engine: Engine) -> Self {
        Self::start_again(engine, tempfile::tempdir().expect("a temporary folder")).await
    }

    /// Starts an engine with the profile of a session before.
    pub(crate) async fn start_again(engine: Engine, profile: TempDir) -> Self {
        let browser = Browser::open(engine, profile.path(), PageLoadStrategy::Normal, true).await;
        let hand = PageDriver::new(browser.driver.clone());
        let session = Self { hand, browser, profile, requests: Arc::default() };
        // WebKitGTK's driver tells no events.
        if engine != Engine::WebKit {
            session.listen().await;
        }
        session
    }

    async fn listen(&self) {
        let bidi = self.hand.driver.bidi().await.expect("the driver tells events");
        let mut events = bidi.subscribe::<BeforeRequestSent>().await.expect("it tells of requests");
        let requests = self.requests.clone();
        tokio::spawn(async move {
            while let Some(event) = events.next().await {
                requests.lock().expect("nobody panicked").push(event.request.url);
            }
        });
    }

    /// What the browser itself says it has asked for.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("nobody panicked").clone()
    }

    /// Opens a page of the guide, itself or in the frame on it, and begins.
    pub(crate) async fn begin(&self, address: &str, framed: bool) -> TestResult {
        self.hand.driver.goto(address).await?;
        if framed {
            self.hand.driver.enter_frame(0).await?;
        }
        self.hand.wait_until(PROGRAM_READY).await?;
        self.hand.begin().await
    }

    /// What of the page stays, or can be seen by others.
    pub(crate) async fn census(&self) -> TestResult<Vec<String>> {
        let found = self.hand.driver.execute_async(include_str!("census.js"), vec![]).await?;
        found.convert()
    }

    /// Waits for a word to be written to disk, for as long as browsers take for what they write now and then.
    pub(crate) async fn wait_for_file_with(&self, word: &str) {
        for _ in 0..12 {
            if !disk::files_with(self.profile.path(), word).is_empty() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
    }

    /// How many pictures of pages there are in the profile, as Firefox makes them of those that are often visited.
    pub(crate) fn pictures(&self) -> usize {
        std::fs::read_dir(self.profile.path().join("thumbnails")).map_or(0, Iterator::count)
    }

    /// Ends the session. What is left is its profile; and for each of these words, the files in it that hold it.
    pub(crate) async fn quit(self, words: &[String]) -> TestResult<(TempDir, Vec<(String, Vec<PathBuf>)>)> {
        self.browser.quit().await?;
        let found = words.iter().map(|word| (word.clone(), disk::files_with(self.profile.path(), word)));
        let found = found.filter(|(_, files)| !files.is_empty()).collect();
        Ok((self.profile, found))
    }
}
