//! Measures live reload: the time from saving a file until the open page shows the change.

use std::fs;
use std::time::{Duration, Instant};

use guide_tests::browser::{PROGRAM_READY, TestResult};
use guide_tests::chromium;
use guide_tests::dev_server::DevServer;
use guide_tests::page_driver::PageDriver;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;

use crate::report::{machine, quartiles_of, short, today};

/// The heading of this part of the report, which is the last.
pub(crate) const TITLE: &str = "## From saving a file to seeing it\n";

const SAVES: u32 = 20;

/// The file with the text that is changed: a question, on the third screen.
const FILE: &str = "en/questions.ftl";

/// Measures, and returns this part of the report.
pub(crate) async fn report() -> String {
    let (_chromedriver, driver) = chromium::launch(&[], PageLoadStrategy::None).await;
    let measured = measure(&PageDriver::new(driver.clone())).await;
    driver.quit().await.expect("the browser should close");
    let figures = measured.expect("the browser measures");
    let [low, middle, high] = quartiles_of(figures.clone()).map(short);
    let slowest = figures.into_iter().fold(0.0, f64::max);
    format!(
        "{TITLE}\n`cargo xtask bench --saves`, {}: {}; {SAVES} saves, after two to warm up.\n\n\
         Chromium shows a question of the guide under `mediation-guide serve`, two answers from the start. The benchmark changes\n\
         a sentence of that question and saves the file. `serve` then checks the whole guide and builds every page, and the\n\
         browser reloads the page and gives the same answers again. The new sentence is on the screen after **{middle} ms**\n\
         ({low}–{high}; the slowest {}). The goal is at most 300 ms.\n",
        today(),
        machine(),
        short(slowest)
    )
}

async fn measure(page: &PageDriver) -> TestResult<Vec<f64>> {
    let server = DevServer::start(&[]).await;
    page.navigate(server.address(), "en/").await?;
    page.wait_until(PROGRAM_READY).await?;
    page.begin().await?;
    page.answer("safety=safe event=traffic").await?;
    let file = server.folder().join(FILE);
    let before = fs::read_to_string(&file).expect("the file can be read");
    let mut figures = Vec::new();
    for number in 0..SAVES + 2 {
        // A pause between two saves, in which an editor would look at the result.
        tokio::time::sleep(Duration::from_millis(700)).await;
        let written = before.replacen("\nrole = ", &format!("\nrole = Written {number} times. "), 1);
        assert_ne!(written, before, "{FILE} should contain the question");
        let start = Instant::now();
        fs::write(&file, written).expect("the file can be written");
        let shown = format!("document.querySelector('main h1')?.textContent.startsWith('Written {number} ')");
        page.wait_until(&shown).await?;
        figures.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(figures.split_off(2))
}
