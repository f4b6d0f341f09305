//! A browser of the leak tests, with the witnesses that watch it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::StreamExt;
use guide_tests::browser::{PROGRAM_READY, TestResult};
use guide_tests::engine::{Browser, Engine, Mode};
use guide_tests::page_driver::PageDriver;
use tempfile::TempDir;
use thirtyfour::bidi::events::BeforeRequestSent;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;

use crate::disk;

/// A browser, with its profile and the requests that it has reported.
pub(crate) struct WatchedBrowser {
    pub(crate) page: PageDriver,
    browser: Browser,
    profile: TempDir,
    requests: Arc<Mutex<Vec<String>>>,
}

impl WatchedBrowser {
    /// Starts an engine with an empty profile.
    pub(crate) async fn start(engine: Engine) -> Self {
        Self::start_with_profile(engine, tempfile::tempdir().expect("a temporary folder")).await
    }

    /// Starts an engine with the profile of an earlier session.
    pub(crate) async fn start_with_profile(engine: Engine, profile: TempDir) -> Self {
        let browser = Browser::open(engine, profile.path(), PageLoadStrategy::Normal, Mode::Watched).await;
        let page = PageDriver::new(browser.driver.clone());
        let watched = Self { page, browser, profile, requests: Arc::default() };
        // WebKitGTK's driver sends no events.
        if engine != Engine::WebKit {
            watched.record_requests().await;
        }
        watched
    }

    async fn record_requests(&self) {
        let bidi = self.page.driver.bidi().await.expect("the driver supports BiDi");
        let mut events = bidi.subscribe::<BeforeRequestSent>().await.expect("the driver sends request events");
        let requests = self.requests.clone();
        tokio::spawn(async move {
            while let Some(event) = events.next().await {
                requests.lock().expect("the lock isn't poisoned").push(event.request.url);
            }
        });
    }

    /// The requests that the browser has reported.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("the lock isn't poisoned").clone()
    }

    /// Opens a page of the guide, or a page with the guide in a frame, and begins.
    pub(crate) async fn begin(&self, address: &str, framed: bool) -> TestResult {
        self.page.driver.goto(address).await?;
        if framed {
            self.page.driver.enter_frame(0).await?;
        }
        self.page.wait_until(PROGRAM_READY).await?;
        self.page.begin().await
    }

    /// All stored state of the page, and everything that others can see of it.
    pub(crate) async fn page_state(&self) -> TestResult<Vec<String>> {
        let found = self.page.driver.execute_async(include_str!("page_state.js"), vec![]).await?;
        found.convert()
    }

    /// The state of the page once it contains a word, or after as long as a busy browser may take.
    pub(crate) async fn page_state_with(&self, word: &str) -> TestResult<Vec<String>> {
        for _ in 0..20 {
            let state = self.page_state().await?;
            if state.iter().any(|line| line.contains(word)) {
                return Ok(state);
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        self.page_state().await
    }

    /// Waits for a word to be written to disk, for as long as browsers may delay writing.
    pub(crate) async fn wait_for_file_with(&self, word: &str) {
        for _ in 0..12 {
            if !disk::files_with(self.profile.path(), word).is_empty() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
    }

    /// The number of thumbnails in the profile. Firefox makes them of frequently visited pages.
    pub(crate) fn thumbnail_count(&self) -> usize {
        std::fs::read_dir(self.profile.path().join("thumbnails")).map_or(0, Iterator::count)
    }

    /// Ends the session, and returns its profile, and for each of these words the files in it that contain the word.
    pub(crate) async fn quit(self, words: &[String]) -> TestResult<(TempDir, Vec<(String, Vec<PathBuf>)>)> {
        self.browser.quit().await?;
        let found = words.iter().map(|word| (word.clone(), disk::files_with(self.profile.path(), word)));
        let found = found.filter(|(_, files)| !files.is_empty()).collect();
        Ok((self.profile, found))
    }
}
