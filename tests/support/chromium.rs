//! Chromium, started and driven.

use std::path::PathBuf;
use std::process::Stdio;

use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// What `cargo xtask` prepared, by the variable that names it.
///
/// # Panics
/// Where it names nothing.
pub(crate) fn prepared(variable: &str) -> PathBuf {
    let value = std::env::var_os(variable);
    PathBuf::from(value.unwrap_or_else(|| panic!("{variable} is not set: run this with `cargo xtask test`")))
}

/// Starts a new browser, with further arguments. Its driver ends when the first value is dropped.
///
/// # Panics
/// Where it doesn't start.
pub async fn launch(arguments: &[&str], strategy: PageLoadStrategy) -> (Child, WebDriver) {
    let (chromedriver, port) = start_chromedriver().await;
    let capabilities = capabilities(arguments, strategy);
    let driver = WebDriver::new(&format!("http://127.0.0.1:{port}"), capabilities).await.expect("a browser");
    (chromedriver, driver)
}

async fn start_chromedriver() -> (Child, u16) {
    let mut command = Command::new(prepared("CHROMEDRIVER"));
    let mut child =
        command.arg("--port=0").stdout(Stdio::piped()).kill_on_drop(true).spawn().expect("chromedriver starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
    while let Some(line) = lines.next_line().await.expect("its output can be read") {
        let port = line.split("on port ").nth(1).and_then(|rest| rest.trim_end_matches('.').parse().ok());
        if let Some(port) = port.filter(|port| *port != 0) {
            return (child, port);
        }
    }
    panic!("chromedriver ended without naming its port");
}

fn capabilities(arguments: &[&str], strategy: PageLoadStrategy) -> thirtyfour::ChromeCapabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    let always = [
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
    for argument in always.iter().chain(arguments) {
        capabilities.add_arg(argument).expect("an argument can be added");
    }
    capabilities.set_page_load_strategy(strategy).expect("it can be set");
    capabilities.set_binary(&prepared("CHROMIUM").to_string_lossy()).expect("the browser's path can be set");
    capabilities
}
