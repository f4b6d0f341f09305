//! Leak tests: no answer is stored or sent, in three engines.
//!
//! *Witnesses* are the leak detectors: they watch requests, the network, the page, the disk and the host page. *Twins* are
//! positive controls: copies of the guide with a deliberate leak, which the witnesses must detect.
//!
//! `.config/nextest.toml` runs each test in an isolated network of its own (`leaks/own-network.sh`), where all traffic is captured.

mod disk;
mod packet_capture;
mod run;
mod sites;
mod twins;
mod watched_browser;

use guide_tests::browser::TestResult;
use guide_tests::engine::Engine;
use guide_tests::path_from_env;

use packet_capture::{PacketCapture, is_noise};
use run::{PageKind, run_twins};
use sites::Sites;
use twins::{Barrier, TWINS, Twin, Witness};
use watched_browser::WatchedBrowser;

/// Two readers without a common answer, and the answers to search for.
const READERS: [(&str, &[&str]); 2] = [
    (
        "safety=thoughts-of-suicide event=sexual-harm role=close-to-harmed circumstance=other-denies,far-or-detained \
         wish=know-how-they-are closeness=through-mediator",
        &[
            "thoughts-of-suicide",
            "sexual-harm",
            "close-to-harmed",
            "other-denies",
            "know-how-they-are",
            "through-mediator",
        ],
    ),
    (
        "safety=safe event=theft-fraud role=close-to-caused circumstance=last-seven-days wish=make-right \
         closeness=with-others-around",
        &["theft-fraud", "close-to-caused", "last-seven-days", "make-right", "with-others-around"],
    ),
];

/// Answers all questions up to the result, continuing after first help.
async fn reach_result(browser: &WatchedBrowser, answers: &str) -> TestResult {
    let page = &browser.page;
    for answer in answers.split_whitespace() {
        page.answer(answer).await?;
        if page.text("!!document.querySelector('.help.first')").await? == "true" {
            page.click("[value=read-on]").await?;
        }
    }
    page.wait_until("!!document.querySelector('.result')").await
}

/// Uses all other controls, and returns to the page's language.
async fn use_other_controls(browser: &WatchedBrowser) -> TestResult {
    let take_along =
        [".take-along summary", ".take-along .tick", ".take-along .copy", ".faq summary", "main [value=back]"];
    let controls = take_along.into_iter().chain([".help-now", "[hreflang=nl]", "[hreflang=en]"]);
    for control in controls {
        browser.page.click(&format!("#mediation-guide {control}")).await?;
    }
    Ok(())
}

/// Asserts that no line contains an answer of either reader.
fn assert_no_answers(engine: Engine, context: &str, lines: &[String]) {
    for word in READERS.iter().flat_map(|(_, words)| *words) {
        let leak = lines.iter().find(|line| line.contains(word));
        assert!(leak.is_none(), "{engine:?}: {context} leaks {word}: {leak:?}");
    }
}

/// Completes one reader's journey. Asserts that it changes no visible state and causes no request, and that Back shows the start.
async fn assert_journey_leaves_no_trace(
    engine: Engine,
    browser: &WatchedBrowser,
    sites: &Sites,
    framed: bool,
    answers: &str,
) -> TestResult {
    let page = "as-is/en/index.html";
    let (address, mut expected) = (format!("{}/{page}", sites.guide), vec![format!("guide /{page}")]);
    let address = if framed { sites.framed(page) } else { address };
    let before = sites.requests().len();
    browser.begin(&address, framed).await?;
    let page_state = browser.page_state().await?;
    reach_result(browser, answers).await?;
    use_other_controls(browser).await?;
    assert_eq!(
        browser.page_state().await?,
        page_state,
        "{engine:?}: the journey should not change the state of the page"
    );
    if framed {
        expected.insert(0, format!("host /frame/{page}"));
        browser.page.driver.enter_default_frame().await?;
        assert!(browser.page.list("observed").await?.is_empty(), "{engine:?}: the host page should receive nothing");
        assert_no_answers(engine, "the host page", &browser.page_state().await?);
    }
    assert_eq!(sites.requests()[before..], expected, "{engine:?}: no answer should cause a request");
    browser.page.driver.goto(format!("{}/elsewhere", sites.third)).await?;
    browser.page.driver.back().await?;
    if framed {
        browser.page.wait_until("!!document.querySelector('iframe')").await?;
        browser.page.driver.enter_frame(0).await?;
    }
    browser.page.wait_until("!!document.querySelector('#mediation-guide .start')").await
}

async fn assert_guide_leaks_nothing(engine: Engine) -> TestResult {
    let (sites, capture) = (Sites::start(&path_from_env("GUIDE_DIST"), "").await, PacketCapture::start().await);
    let browser = WatchedBrowser::start(engine).await;
    for framed in [false, true] {
        for (answers, _) in READERS {
            assert_journey_leaves_no_trace(engine, &browser, &sites, framed, answers).await?;
        }
    }
    // The last result stays open, as browsers write their session files with a delay.
    browser.begin(&format!("{}/as-is/en/index.html", sites.guide), false).await?;
    reach_result(&browser, READERS[0].0).await?;
    let words: Vec<_> = READERS.iter().flat_map(|(_, words)| *words).map(|word| (*word).to_owned()).collect();
    browser.wait_for_file_with(&words[0]).await;
    assert_no_answers(engine, "the browser", &browser.requests());
    let packets: Vec<_> = capture.packets().await.into_iter().filter(|line| !is_noise(line)).collect();
    assert!(packets.is_empty(), "{engine:?}: sent to other machines: {packets:#?}");
    let (profile, written) = browser.quit(&words).await?;
    assert!(written.is_empty(), "{engine:?}: written to disk: {written:#?}");
    assert_reopening_starts_again(engine, &sites, WatchedBrowser::start_with_profile(engine, profile).await).await
}

/// Asserts that the guide starts again with the same profile, after the browser was closed with a result on the screen.
async fn assert_reopening_starts_again(engine: Engine, sites: &Sites, browser: WatchedBrowser) -> TestResult {
    let page = &browser.page;
    page.driver.goto(format!("{}/as-is/en/index.html", sites.guide)).await?;
    page.wait_until("!!document.querySelector('#mediation-guide .start')").await?;
    let traces = "document.querySelectorAll('[value=start-again]:not(template *), .chosen, [aria-checked=true]')";
    assert!(page.list(traces).await?.is_empty(), "{engine:?}");
    browser.quit(&[]).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_leaks_no_answer_in_chromium() -> TestResult {
    assert_guide_leaks_nothing(Engine::Chromium).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_leaks_no_answer_in_firefox() -> TestResult {
    assert_guide_leaks_nothing(Engine::Firefox).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_leaks_no_answer_in_webkit() -> TestResult {
    assert_guide_leaks_nothing(Engine::WebKit).await
}

/// The number of thumbnails that Firefox makes of a frequently visited page while it shows a result. Without restarting the session:
/// that would make a thumbnail of a newly loaded page.
async fn thumbnails_of_a_result(kind: &str) -> TestResult<usize> {
    let sites = Sites::start(&path_from_env("GUIDE_DIST"), "").await;
    let browser = WatchedBrowser::start(Engine::Firefox).await;
    let address = format!("{}/{kind}/en/index.html", sites.guide);
    for _ in 0..8 {
        browser.page.driver.goto(&address).await?;
        browser.page.driver.goto(format!("{}/elsewhere", sites.third)).await?;
    }
    browser.begin(&address, false).await?;
    reach_result(&browser, READERS[1].0).await?;
    for _ in 0..24 {
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
        if browser.thumbnail_count() > 0 {
            break;
        }
    }
    let count = browser.thumbnail_count();
    browser.quit(&[]).await?;
    Ok(count)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_leaves_no_thumbnail_in_firefox() -> TestResult {
    assert_eq!(thumbnails_of_a_result("as-is").await?, 0, "no thumbnail should be made with `no-store`");
    assert_eq!(thumbnails_of_a_result("storable").await?, 1, "without `no-store`, a thumbnail should be detected");
    Ok(())
}

async fn assert_every_twin_is_detected(engine: Engine) -> TestResult {
    let run = run_twins(engine, PageKind::Unprotected, &TWINS).await?;
    assert_eq!(run.missing, twins::missing_in(engine), "{}: twins that use a feature which the engine lacks", run.name);
    let mut problems = Vec::new();
    let tested = TWINS.iter().filter(|twin| !run.missing.contains(&twin.name));
    for (twin, witness) in tested.flat_map(|twin| twin.detected_by.iter().map(move |witness| (twin, *witness))) {
        match (run.is_detected(twin, witness), twin.undetectable_reason(engine, witness)) {
            (false, Some(reason)) => println!("{}, `{}`, {witness:?}: not detected, {reason}", run.name, twin.name),
            (false, None) => problems.push(format!("`{}` is not detected by {witness:?}", twin.name)),
            (true, Some(reason)) => {
                problems.push(format!("`{}` is detected by {witness:?}, although {reason}", twin.name));
            }
            (true, None) => {}
        }
    }
    let is_missing = |twin: &&Twin| run.missing.contains(&twin.name) && twin.detected_by.contains(&Witness::PageState);
    let unproved: Vec<_> = parts_of_page_state().filter(|part| !run.leaked_parts.contains(*part)).collect();
    if unproved.len() > TWINS.iter().filter(is_missing).count() {
        problems.push(format!("page_state.js looks at {unproved:?}, but no twin leaks there"));
    }
    assert!(problems.is_empty(), "{problems:#?}\n{run:?}");
    Ok(())
}

/// What `page_state.js` looks at.
fn parts_of_page_state() -> impl Iterator<Item = &'static str> {
    include_str!("page_state.js").split("await look(\"").skip(1).filter_map(|rest| rest.split('"').next())
}

/// A twin without a barrier: the control of the runs in which the others are blocked.
const UNBLOCKED_TWIN: &str = "title";

/// Asserts that the browser blocks those leaks that the page's policy or the frame should prevent, even in a script that may run.
async fn assert_browser_blocks_leaks(engine: Engine) -> TestResult {
    for (kind, barrier) in [(PageKind::WithPolicy, Barrier::Policy), (PageKind::Framed, Barrier::Frame)] {
        // Without the control, twins whose script doesn't run would look blocked.
        let tried: Vec<_> =
            TWINS.into_iter().filter(|twin| twin.blocked_by == barrier || twin.name == UNBLOCKED_TWIN).collect();
        let run = run_twins(engine, kind, &tried).await?;
        let (control, leaked): (Vec<_>, Vec<_>) = run.detected.iter().partition(|(twin, _)| *twin == UNBLOCKED_TWIN);
        assert!(!control.is_empty(), "{}: nothing prevents `{UNBLOCKED_TWIN}`, so it should be detected", run.name);
        // Browsers also report requests that they block, and Chromium's session file names the address of a blocked frame.
        let is_attempt = |by| kind == PageKind::WithPolicy && matches!(by, Witness::BrowserEvents | Witness::Disk);
        let leaked: Vec<_> = leaked.into_iter().filter(|(_, by)| !is_attempt(*by)).collect();
        assert!(leaked.is_empty(), "{}: {leaked:?}", run.name);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_witnesses_detect_every_leaky_twin_in_chromium() -> TestResult {
    assert_every_twin_is_detected(Engine::Chromium).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_witnesses_detect_every_leaky_twin_in_firefox() -> TestResult {
    assert_every_twin_is_detected(Engine::Firefox).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_witnesses_detect_every_leaky_twin_in_webkit() -> TestResult {
    assert_every_twin_is_detected(Engine::WebKit).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_blocks_leaks_by_policy_and_frame_in_chromium() -> TestResult {
    assert_browser_blocks_leaks(Engine::Chromium).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_blocks_leaks_by_policy_and_frame_in_firefox() -> TestResult {
    assert_browser_blocks_leaks(Engine::Firefox).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_blocks_leaks_by_policy_and_frame_in_webkit() -> TestResult {
    assert_browser_blocks_leaks(Engine::WebKit).await
}
