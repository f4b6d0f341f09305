//! Runs leaky twins in one engine, and records which witnesses detect them.

use std::collections::BTreeSet;
use std::time::Duration;

use guide_tests::browser::TestResult;
use guide_tests::engine::Engine;
use guide_tests::path_from_env;

use crate::packet_capture::PacketCapture;
use crate::sites::Sites;
use crate::twins::{LEAKED_ANSWER, Twin, Witness};
use crate::watched_browser::WatchedBrowser;

/// The result of running some twins.
#[derive(Debug)]
pub(crate) struct Run {
    /// A unique name, as several runs share a network.
    pub(crate) name: String,
    /// The twins that were detected, each with a witness.
    pub(crate) detected: Vec<(&'static str, Witness)>,
    /// The parts of a page's state that contained a twin's word.
    pub(crate) leaked_parts: BTreeSet<String>,
    /// Twins that use a feature which the engine lacks.
    pub(crate) missing: Vec<&'static str>,
}

impl Run {
    /// Records that a witness detects a twin, if one of its lines contains the twin's word.
    fn record(&mut self, twin: &Twin, witness: Witness, lines: &[String]) {
        let word = twin.word(&self.name);
        let leaks: Vec<&String> = lines.iter().filter(|line| line.contains(&word)).collect();
        if !leaks.is_empty() && !self.detected.contains(&(twin.name, witness)) {
            self.detected.push((twin.name, witness));
        }
        if witness == Witness::PageState {
            self.leaked_parts.extend(leaks.iter().filter_map(|line| Some(line.split_once(": ")?.0.to_owned())));
        }
    }

    /// Whether a witness has detected a twin.
    pub(crate) fn is_detected(&self, twin: &Twin, witness: Witness) -> bool {
        self.detected.contains(&(twin.name, witness))
    }
}

/// How the pages of a run are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageKind {
    /// Without a policy.
    Unprotected,
    /// With the guide's policy, which also allows the twin's script.
    WithPolicy,
    /// With that policy, and in a frame on a host page.
    Framed,
}

/// Runs each of these twins, and evaluates all witnesses.
pub(crate) async fn run_twins(engine: Engine, kind: PageKind, all: &[Twin]) -> TestResult<Run> {
    let name = format!("{engine:?}-{kind:?}").to_lowercase();
    let (sites, capture) = (Sites::start(&path_from_env("GUIDE_DIST"), &name).await, PacketCapture::start().await);
    let browser = WatchedBrowser::start(engine).await;
    let mut run = Run { name, detected: Vec::new(), leaked_parts: BTreeSet::new(), missing: Vec::new() };
    for (number, twin) in all.iter().enumerate() {
        answer_in_twin(&browser, &sites, kind, twin, &mut run).await?;
        if number + 1 < all.len() {
            browser.page.driver.goto(format!("{}/elsewhere", sites.third)).await?;
        }
        if twin.detected_by.contains(&Witness::BackNavigation) {
            browser.page.driver.back().await?;
            browser.page.wait_until("!!document.querySelector('#mediation-guide .start')").await?;
            run.record(twin, Witness::BackNavigation, &browser.page.list("[document.body.textContent]").await?);
        }
    }
    let (received, packets, requests) = (sites.requests(), capture.packets().await, browser.requests());
    let words: Vec<_> = all.iter().map(|twin| twin.word(&run.name)).collect();
    let written: Vec<_> = browser.quit(&words).await?.1.into_iter().map(|(word, _)| word).collect();
    for twin in all {
        run.record(twin, Witness::Server, &received);
        run.record(twin, Witness::PacketCapture, &packets);
        run.record(twin, Witness::BrowserEvents, &requests);
        run.record(twin, Witness::Disk, &written);
    }
    Ok(run)
}

/// Gives an answer in one twin, and waits for as long as a leak may take.
async fn answer_in_twin(
    browser: &WatchedBrowser,
    sites: &Sites,
    kind: PageKind,
    twin: &Twin,
    run: &mut Run,
) -> TestResult {
    let driver = &browser.page;
    let framed = kind == PageKind::Framed || twin.detected_by.contains(&Witness::HostPage);
    let page = format!(
        "{}/{}/en/index.html",
        if kind == PageKind::Unprotected { "unprotected" } else { "with-policy" },
        twin.name
    );
    let address = if framed { sites.framed(&page) } else { format!("{}/{page}", sites.guide) };
    browser.begin(&address, framed).await?;
    driver.answer("safety=safe").await?;
    // Delayed, as the leak may navigate away.
    driver.script(&format!("setTimeout(() => document.querySelector('[value={LEAKED_ANSWER}]').click())")).await?;
    tokio::time::sleep(Duration::from_millis(400)).await;
    if kind == PageKind::Unprotected && twin.detected_by.contains(&Witness::Server) {
        sites.wait_for_request(&twin.word(&run.name)).await;
    }
    if kind == PageKind::Unprotected && twin.detected_by.contains(&Witness::Disk) {
        browser.wait_for_file_with(&twin.word(&run.name)).await;
    }
    if twin.name != "navigate" {
        // Only for this witness: opening databases keeps a page out of the back-forward cache.
        if twin.detected_by.contains(&Witness::PageState) {
            let state = match kind {
                PageKind::Unprotected => browser.page_state_with(&twin.word(&run.name)).await?,
                PageKind::WithPolicy | PageKind::Framed => browser.page_state().await?,
            };
            run.record(twin, Witness::PageState, &state);
        }
        if let Some(missing) = driver.script("return window.missing").await?.as_str() {
            println!("{} has no {missing}: `{}` is not tested", run.name, twin.name);
            run.missing.push(twin.name);
        }
    }
    if framed {
        driver.driver.enter_default_frame().await?;
        run.record(twin, Witness::HostPage, &driver.list("observed").await?);
    }
    Ok(())
}
