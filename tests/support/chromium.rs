//! Chromium, started and driven.

use std::time::Duration;

use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::prelude::*;

use crate::program::{Program, command, prepared};

/// What each Chromium is started with: no window, and nothing that it would ask for by itself.
pub const ALWAYS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    // Compiles the program once: most pages are gone before the optimising compiler has finished.
    "--js-flags=--liftoff-only",
];

/// Starts a new browser, with further arguments. Its driver ends when the first value is dropped.
pub async fn launch(arguments: &[&str], strategy: PageLoadStrategy) -> (Program, WebDriver) {
    let port = |line: &str| line.split("on port ").nth(1)?.trim_end_matches('.').parse().ok().filter(|port| *port != 0);
    let (chromedriver, port): (_, u16) = Program::start(&mut command("CHROMEDRIVER", ["--port=0"]), port).await;
    let capabilities = capabilities(arguments, strategy);
    let driver = WebDriver::new(&format!("http://127.0.0.1:{port}"), capabilities).await.expect("a browser");
    // On two busy cores a page may wait for longer than the half minute that drivers allow.
    driver.set_script_timeout(Duration::from_secs(120)).await.expect("it can be set");
    (chromedriver, driver)
}

fn capabilities(arguments: &[&str], strategy: PageLoadStrategy) -> thirtyfour::ChromeCapabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in ALWAYS.iter().chain(arguments) {
        capabilities.add_arg(argument).expect("an argument can be added");
    }
    capabilities.enable_bidi().expect("it can be asked for");
    capabilities.set_page_load_strategy(strategy).expect("it can be set");
    capabilities.set_binary(&prepared("CHROMIUM").to_string_lossy()).expect("the browser's path can be set");
    capabilities
}
