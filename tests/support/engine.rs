//! Starts the three browser engines that readers use, each with a profile folder that a test can inspect afterwards.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use serde_json::json;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::prelude::*;

use crate::child_process::{ChildProcess, command_from_env};
use crate::chromium;
use crate::free_port;
use crate::path_from_env;
use crate::startup_cache;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// The engine of Chromium, Chrome, Edge, Samsung Internet and many more.
    Chromium,
    /// The engine of Firefox.
    Firefox,
    /// The engine of Safari, tested as `WebKitGTK`.
    WebKit,
}

impl Engine {
    /// All engines.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];
}

/// What a test needs of a browser besides driving it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Nothing.
    Driven,
    /// Firefox restores the pages of the last session when it starts, and sends events. The other engines start as they always do.
    Watched,
}

/// A running browser. Dropping it kills it; [`Browser::quit`] lets it write its profile first.
#[derive(Debug)]
pub struct Browser {
    /// The driver of the browser.
    pub driver: WebDriver,
    /// The driver's process, and the X server if the browser needs one.
    programs: Vec<ChildProcess>,
}

impl Browser {
    /// Starts an engine with a profile folder.
    pub async fn open(engine: Engine, profile: &Path, strategy: PageLoadStrategy, mode: Mode) -> Self {
        match engine {
            Engine::Chromium => {
                let folder = format!("--user-data-dir={}", profile.display());
                let flags = [folder.as_str(), "--window-size=500,900", chromium::BASELINE_COMPILER];
                let (program, driver) = chromium::launch(&flags, strategy).await;
                Self { driver, programs: vec![program] }
            }
            Engine::Firefox => firefox(profile, strategy, mode).await,
            Engine::WebKit => webkit(profile, strategy).await,
        }
    }

    /// Closes the browser as a person does, and waits until it has written its profile.
    pub async fn quit(self) -> WebDriverResult<()> {
        let quit = self.driver.quit().await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        drop(self.programs);
        quit
    }
}

/// The browser's log, in the profile folder.
const LOG: &str = "browser.log";

/// Whether an engine has logged the crash of one of its processes. After a crash, `WebKitGTK` shows an error page and keeps
/// running; the others exit.
#[must_use]
pub fn has_crashed(profile: &Path) -> bool {
    fs::read_to_string(profile.join(LOG)).is_ok_and(|log| log.contains("WebProcess CRASHED"))
}

async fn firefox(profile: &Path, strategy: PageLoadStrategy, mode: Mode) -> Browser {
    let address = |line: &str| line.split("Listening on ").nth(1).map(|it| format!("http://{}", it.trim()));
    let mut geckodriver = command_from_env("GECKODRIVER", ["--port", "0", "--websocket-port", "0"]);
    let (program, address) = ChildProcess::start(&mut geckodriver, address).await;
    let mut capabilities = DesiredCapabilities::firefox();
    let restore_session = mode == Mode::Watched;
    match mode {
        Mode::Driven => startup_cache::restore(profile),
        Mode::Watched => capabilities.enable_bidi().expect("BiDi can be enabled"),
    }
    let options = json!({
        "binary": path_from_env("FIREFOX"),
        "args": ["-headless", "-profile", profile],
        "prefs": {
            // Firefox writes the content of the screen to the session file only if it restores sessions.
            "browser.sessionstore.interval": if restore_session { 200 } else { 3_600_000 },
            "browser.sessionstore.resume_from_crash": restore_session,
            // Compiles the program once: most pages are gone before the optimising compiler has finished.
            "javascript.options.wasm_optimizingjit": false,
            "browser.startup.page": if restore_session { 3 } else { 0 },
            // The driver would disable thumbnails of pages by default.
            "browser.pagethumbnails.capturing_disabled": false,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "datareporting.policy.dataSubmissionEnabled": false,
        },
    });
    capabilities.set("moz:firefoxOptions", options).expect("the options are JSON");
    capabilities.set_page_load_strategy(strategy).expect("the strategy can be set");
    let driver = WebDriver::new(&address, capabilities).await.expect("Firefox");
    Browser { driver, programs: vec![program] }
}

async fn webkit(profile: &Path, strategy: PageLoadStrategy) -> Browser {
    let arguments: [&dyn AsRef<std::ffi::OsStr>; 7] =
        [&"-displayfd", &"1", &"-screen", &"0", &"1280x1024x24", &"-noreset", &"-nolisten"];
    let mut xvfb = command_from_env("XVFB", arguments);
    let (screen, display) =
        ChildProcess::start(xvfb.arg("tcp"), |line| line.trim().parse::<u32>().ok().map(|number| format!(":{number}")))
            .await;
    let port = free_port();
    let mut driver = command_from_env("WEBKIT_DRIVER", [format!("--port={port}"), "--host=127.0.0.1".to_owned()]);
    driver.env("DISPLAY", display).env("LIBGL_ALWAYS_SOFTWARE", "1").env("HOME", profile);
    // Without a graphics card, compositing layers takes half of the processor time and shows the same page.
    driver.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    for (variable, folder) in [("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config")] {
        driver.env(variable, profile.join(folder));
    }
    let log = File::create(profile.join(LOG)).expect("a file can be made in the profile");
    let program = ChildProcess::spawn(driver.stderr(log));
    let mut capabilities = Capabilities::new();
    let options = json!({ "binary": path_from_env("MINIBROWSER"), "args": ["--automation", "--geometry=500x900"] });
    capabilities.set("webkitgtk:browserOptions", options).expect("the options are JSON");
    capabilities.set_page_load_strategy(strategy).expect("the strategy can be set");
    let address = format!("http://127.0.0.1:{port}");
    wait_for_port(port).await;
    let driver = WebDriver::new(&address, capabilities).await.expect("WebKitGTK's browser");
    Browser { driver, programs: vec![program, screen] }
}

/// Waits until a program listens on a port.
async fn wait_for_port(port: u16) {
    for _ in 0..200 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("WebKitGTK's driver doesn't listen");
}
