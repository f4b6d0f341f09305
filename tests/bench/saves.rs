//! How long an editor waits: from saving a file until the open page shows what is in it now.

use std::fs;
use std::time::{Duration, Instant};

use guide_tests::browser::{PROGRAM_READY, TestResult};
use guide_tests::chromium;
use guide_tests::dev_server::DevServer;
use guide_tests::page_driver::PageDriver;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;

use crate::report::{machine, quartiles_of, short, today};

/// Where this part of the report begins; it is the last.
pub(crate) const TITLE: &str = "## From saving a file to seeing it\n";

const SAVES: u32 = 20;

/// The question whose sentence is changed, on the third screen.
const FILE: &str = "en/questions.ftl";

/// Measures, and writes this part of the report.
pub(crate) async fn report() -> String {
    let (_chromedriver, driver) = chromium::launch(&[], PageLoadStrategy::None).await;
    let measured = measure(&PageDriver::new(driver.clone())).await;
    driver.quit().await.expect("the browser closes");
    let figures = measured.expect("the browser measures");
    let [low, middle, high] = quartiles_of(figures.clone()).map(short);
    let slowest = figures.into_iter().fold(0.0, f64::max);
    format!(
        "{TITLE}\n`cargo xtask bench --saves`, {}: {}; {SAVES} saves, after two to warm up.\n\n\
         A sentence of a question is changed while `mediation-guide serve` shows it, two answers from the start, in Chromium. The file is\n\
         written, the whole guide checked, every page made anew and loaded, and the same answers given again: the new sentence is on\n\
         that screen after **{middle} ms** ({low}–{high}; the slowest {}). At most 300 are wanted.\n",
        today(),
        machine(),
        short(slowest)
    )
}

async fn measure(hand: &PageDriver) -> TestResult<Vec<f64>> {
    let serving = DevServer::start(&[]).await;
    hand.navigate(serving.address(), "en/").await?;
    hand.wait_until(PROGRAM_READY).await?;
    hand.begin().await?;
    hand.answer("safety=safe event=traffic").await?;
    let file = serving.folder().join(FILE);
    let before = fs::read_to_string(&file).expect("the file is there");
    let mut figures = Vec::new();
    for number in 0..SAVES + 2 {
        // Nobody saves again before they have looked.
        tokio::time::sleep(Duration::from_millis(700)).await;
        let written = before.replacen("\nrole = ", &format!("\nrole = Written {number} times. "), 1);
        assert_ne!(written, before, "the question is in {FILE}");
        let begun = Instant::now();
        fs::write(&file, written).expect("it can be written");
        let shown = format!("document.querySelector('main h1')?.textContent.startsWith('Written {number} ')");
        hand.wait_until(&shown).await?;
        figures.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(figures.split_off(2))
}
