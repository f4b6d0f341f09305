//! The three engines that readers' browsers have, each started with a profile that can be looked into after.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use serde_json::json;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::prelude::*;

use crate::chromium;
use crate::free_port;
use crate::program::{Program, command, prepared};

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// In Chromium, Chrome, Edge, Samsung's browser and many more.
    Chromium,
    /// In Firefox.
    Firefox,
    /// In Safari; here as `WebKitGTK`.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];
}

/// A browser at work. It ends when dropped; to have it write what it writes at its end, [`Browser::quit`].
#[derive(Debug)]
pub struct Browser {
    /// The hand that drives it.
    pub driver: WebDriver,
    /// The driver's program, and the screen it has where it needs one.
    programs: Vec<Program>,
}

impl Browser {
    /// Starts an engine that keeps what it keeps in the folder `profile`, `restored` in a session that is taken up again
    /// the next time.
    pub async fn open(engine: Engine, profile: &Path, strategy: PageLoadStrategy, restored: bool) -> Self {
        match engine {
            Engine::Chromium => {
                let folder = format!("--user-data-dir={}", profile.display());
                let (program, driver) = chromium::launch(&[&folder, "--window-size=500,900"], strategy).await;
                Self { driver, programs: vec![program] }
            }
            Engine::Firefox => firefox(profile, strategy, restored).await,
            Engine::WebKit => webkit(profile, strategy).await,
        }
    }

    /// Closes the browser as a person does, and waits until it has written what it writes then.
    pub async fn quit(self) -> WebDriverResult<()> {
        let quit = self.driver.quit().await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        drop(self.programs);
        quit
    }
}

/// What the browser says to its developers, in the profile.
const LOG: &str = "browser.log";

/// Whether the engine that kept this profile says that a process of its own crashed. `WebKitGTK`'s then shows a page that
/// says so, and goes on; the others end.
#[must_use]
pub fn crashed(profile: &Path) -> bool {
    fs::read_to_string(profile.join(LOG)).is_ok_and(|log| log.contains("WebProcess CRASHED"))
}

async fn firefox(profile: &Path, strategy: PageLoadStrategy, restored: bool) -> Browser {
    let address = |line: &str| line.split("Listening on ").nth(1).map(|it| format!("http://{}", it.trim()));
    let mut geckodriver = command("GECKODRIVER", ["--port", "0", "--websocket-port", "0"]);
    let (program, address) = Program::start(&mut geckodriver, address).await;
    let mut capabilities = DesiredCapabilities::firefox();
    let options = json!({
        "binary": prepared("FIREFOX"),
        "args": ["-headless", "-profile", profile],
        "prefs": {
            // A session that is restored is where it writes down what was on the screen.
            "browser.sessionstore.interval": if restored { 200 } else { 3_600_000 },
            "browser.sessionstore.resume_from_crash": restored,
            // Compiles the program once: most pages are gone before the optimising compiler has finished.
            "javascript.options.wasm_optimizingjit": false,
            "browser.startup.page": if restored { 3 } else { 0 },
            // Its driver would switch off the pictures that it keeps of pages.
            "browser.pagethumbnails.capturing_disabled": false,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "datareporting.policy.dataSubmissionEnabled": false,
        },
    });
    capabilities.set("moz:firefoxOptions", options).expect("it is JSON");
    capabilities.enable_bidi().expect("it can be asked for");
    capabilities.set_page_load_strategy(strategy).expect("it can be set");
    let driver = WebDriver::new(&address, capabilities).await.expect("Firefox");
    Browser { driver, programs: vec![program] }
}

async fn webkit(profile: &Path, strategy: PageLoadStrategy) -> Browser {
    let arguments: [&dyn AsRef<std::ffi::OsStr>; 7] =
        [&"-displayfd", &"1", &"-screen", &"0", &"1280x1024x24", &"-noreset", &"-nolisten"];
    let mut xvfb = command("XVFB", arguments);
    let (screen, display) =
        Program::start(xvfb.arg("tcp"), |line| line.trim().parse::<u32>().ok().map(|number| format!(":{number}")))
            .await;
    let port = free_port();
    let mut driver = command("WEBKIT_DRIVER", [format!("--port={port}"), "--host=127.0.0.1".to_owned()]);
    driver.env("DISPLAY", display).env("LIBGL_ALWAYS_SOFTWARE", "1").env("HOME", profile);
    // Without a graphics card, compositing layers takes half of the processor time and shows the same page.
    driver.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    for (variable, folder) in [("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config")] {
        driver.env(variable, profile.join(folder));
    }
    let log = File::create(profile.join(LOG)).expect("a file can be made in the profile");
    let program = Program::spawn(driver.stderr(log));
    let mut capabilities = Capabilities::new();
    let options = json!({ "binary": prepared("MINIBROWSER"), "args": ["--automation", "--geometry=500x900"] });
    capabilities.set("webkitgtk:browserOptions", options).expect("it is JSON");
    capabilities.set_page_load_strategy(strategy).expect("it can be set");
    let address = format!("http://127.0.0.1:{port}");
    wait_for(port).await;
    let driver = WebDriver::new(&address, capabilities).await.expect("WebKitGTK's browser");
    Browser { driver, programs: vec![program, screen] }
}

/// Waits until somebody listens.
async fn wait_for(port: u16) {
    for _ in 0..200 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("WebKitGTK's driver doesn't listen");
}
