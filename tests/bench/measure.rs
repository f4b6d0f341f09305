//! Measures a page in Chromium.

use std::collections::BTreeMap;
use std::time::Duration;

use guide_tests::browser::TestResult;
use guide_tests::child_process::ChildProcess;
use guide_tests::chromium::launch;
use serde_json::{Value, json};
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::prelude::*;

use crate::peers::Peer;
use crate::server::Server;

/// Measured figures, by name.
pub(crate) type Figures = BTreeMap<&'static str, f64>;

/// After how many journeys the heap is measured, and what the report calls that.
pub(crate) const HEAPS: [(u32, &str); 4] = [
    (1, "heap after 1 journey"),
    (20, "heap after 20 journeys"),
    (25, "heap after 25 journeys"),
    (100, "heap after 100 journeys"),
];
/// The name of the growth of the heap over further journeys, in per cent.
pub(crate) const GROWTH: &str = "heap growth from journey 25 to 100, %";

/// The conditions under which a page is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// Without limits.
    Fast,
    /// 150 ms, 1.6 Mbit/s, a processor six times slower.
    Slow,
}

/// The script that runs in the measured page. It finds a page's own button for each press.
const INSTRUMENT: &str = include_str!("instrument.js");

/// Measures loading: the first paint, the effect of the first answer, and the start of the program.
pub(crate) async fn load(server: &Server, peer: Peer, link: Link) -> TestResult<Figures> {
    let (_driver, browser) = launch(&[], PageLoadStrategy::None).await;
    let cdp = browser.cdp();
    if link == Link::Slow {
        let network =
            json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
        cdp.send_raw("Network.enable", json!({})).await?;
        cdp.send_raw("Network.emulateNetworkConditions", network).await?;
        cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 6 })).await?;
    }
    cdp.send_raw("Performance.enable", json!({})).await?;
    prepare(&browser, peer, true).await?;
    server.reset_counts();
    browser.goto(server.page(peer.name)).await?;
    // Most pages are ready by then. Polling earlier would take processor time from the page.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let marks = wait_until(&browser, "bench.marks.answered && bench.marks.up && bench.marks").await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let painted =
        script(&browser, "return performance.getEntriesByName('first-contentful-paint')[0].startTime").await?;
    let metrics = cdp.send_raw("Performance.getMetrics", json!({})).await?;
    let scripts = metrics["metrics"].as_array().and_then(|all| all.iter().find(|it| it["name"] == "ScriptDuration"));
    let number = |value: &Value| value.as_f64().expect("a number");
    #[expect(clippy::cast_precision_loss, reason = "a page has fewer bytes than 2 to the 52nd")]
    let (bytes, requests) = (server.bytes_sent() as f64, server.request_count() as f64);
    browser.quit().await?;
    Ok(Figures::from([
        ("bytes", bytes),
        ("requests", requests),
        ("first paint", number(&painted)),
        ("first answer takes effect", number(&marks["answered"])),
        ("program up", number(&marks["up"])),
        ("script time", scripts.map_or(0.0, |it| number(&it["value"]) * 1000.0)),
    ]))
}

/// Measures the time from a press to its paint, over twenty journeys of ten presses.
pub(crate) async fn clicks(server: &Server, peer: Peer) -> TestResult<Figures> {
    let (_driver, browser) = open_ready(server, peer).await?;
    let mut clicks = walk(&browser, 20).await?;
    assert_eq!(clicks.len(), 200, "the report states the number of clicks");
    clicks.sort_by(f64::total_cmp);
    browser.quit().await?;
    Ok(Figures::from([
        ("click to paint", clicks[clicks.len() / 2]),
        ("click to paint, slowest 5 %", clicks[clicks.len() * 95 / 100]),
    ]))
}

/// Measures the heap over a hundred journeys.
pub(crate) async fn heaps(server: &Server, peer: Peer) -> TestResult<Figures> {
    let (_driver, browser) = open_ready(server, peer).await?;
    let mut figures = Figures::new();
    let mut completed = 0;
    for (until, name) in HEAPS {
        walk(&browser, until - completed).await?;
        completed = until;
        figures.insert(name, heap(&browser).await?);
    }
    let growth = figures[HEAPS[3].1] / figures[HEAPS[2].1];
    figures.insert(GROWTH, (growth - 1.0) * 100.0);
    browser.quit().await?;
    Ok(figures)
}

/// A new browser with the page ready, and a high-resolution clock.
pub(crate) async fn open_ready(server: &Server, peer: Peer) -> TestResult<(ChildProcess, WebDriver)> {
    let (driver, browser) =
        launch(&["--disable-frame-rate-limit", "--disable-gpu-vsync"], PageLoadStrategy::Normal).await;
    browser.set_script_timeout(Duration::from_secs(300)).await?;
    prepare(&browser, peer, false).await?;
    browser.goto(server.page(peer.name)).await?;
    wait_until(&browser, "bench.marks.up").await?;
    let isolated = script(&browser, "return crossOriginIsolated").await?;
    assert_eq!(isolated, true, "{}: without isolation, the clock has steps of 0.1 ms", peer.name);
    Ok((driver, browser))
}

/// Completes some journeys, and returns the milliseconds from each press to its paint.
async fn walk(browser: &WebDriver, journeys: u32) -> TestResult<Vec<f64>> {
    let walk = "const done = arguments[1]; bench.walk(arguments[0]).then(done, error => done(String(error)))";
    browser.execute_async(walk, vec![json!(journeys)]).await?.convert()
}

/// The size of V8's heap after garbage collection and of the program's own memory, in megabytes.
async fn heap(browser: &WebDriver) -> TestResult<f64> {
    let cdp = browser.cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    let used = cdp.send_raw("Runtime.getHeapUsage", json!({})).await?["usedSize"].as_f64().expect("a number");
    let own = script(browser, "return bench.memory ? bench.memory.buffer.byteLength : 0").await?;
    Ok((used + own.as_f64().expect("a number")) / 1e6)
}

async fn prepare(browser: &WebDriver, peer: Peer, answers: bool) -> TestResult {
    let script = INSTRUMENT.replace("PEER", peer.name).replace("ANSWERS", if answers { "true" } else { "false" });
    browser.cdp().send_raw("Page.enable", json!({})).await?;
    browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    Ok(())
}

async fn script(browser: &WebDriver, script: &str) -> TestResult<Value> {
    Ok(browser.execute(script, vec![]).await?.json().clone())
}

async fn wait_until(browser: &WebDriver, expression: &str) -> TestResult<Value> {
    for _ in 0..600 {
        let value = script(browser, &format!("return {expression} || null")).await?;
        if !value.is_null() {
            return Ok(value);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let state = script(
        browser,
        "return [document.URL, document.readyState, JSON.stringify(bench.marks), String(bench.error)].join(' ')",
    );
    panic!("timed out after 30 seconds waiting for {expression}: {}", state.await?);
}
