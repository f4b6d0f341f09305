//! Starts Chromium with a driver.

use std::time::Duration;

use thirtyfour::ChromeCapabilities;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::prelude::*;

use crate::child_process::{ChildProcess, command_from_env};
use crate::path_from_env;

/// Flags for every Chromium: no window, and no requests of its own.
pub const DEFAULT_FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// Compiles a WebAssembly program once, without optimising it afterwards. Saves a third of the processor time of tests, whose pages
/// are soon gone; benchmarks must not use it.
pub const BASELINE_COMPILER: &str = "--js-flags=--liftoff-only";

/// Starts a new browser with additional flags. Dropping the first value ends its driver.
pub async fn launch(flags: &[&str], strategy: PageLoadStrategy) -> (ChildProcess, WebDriver) {
    let port = |line: &str| line.split("on port ").nth(1)?.trim_end_matches('.').parse().ok().filter(|port| *port != 0);
    let (chromedriver, port): (_, u16) =
        ChildProcess::start(&mut command_from_env("CHROMEDRIVER", ["--port=0"]), port).await;
    let capabilities = capabilities(flags, strategy);
    let driver = WebDriver::new(&format!("http://127.0.0.1:{port}"), capabilities).await.expect("a browser");
    // On two busy cores, a script may take longer than the default timeout of 30 seconds.
    driver.set_script_timeout(Duration::from_secs(120)).await.expect("the timeout can be set");
    (chromedriver, driver)
}

fn capabilities(flags: &[&str], strategy: PageLoadStrategy) -> ChromeCapabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    for flag in DEFAULT_FLAGS.iter().chain(flags) {
        capabilities.add_arg(flag).expect("a flag can be added");
    }
    // Takes a fifth of the processor time. Without it, a page on a busy machine may not notice that it gets the focus.
    capabilities.enable_bidi().expect("BiDi can be enabled");
    capabilities.set_page_load_strategy(strategy).expect("the strategy can be set");
    capabilities.set_binary(&path_from_env("CHROMIUM").to_string_lossy()).expect("the browser's path can be set");
    capabilities
}
