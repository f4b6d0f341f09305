//! Opens the built guide in a real browser.

use std::any::Any;
use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;

use serde_json::json;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::prelude::*;

use crate::chromium::{BASELINE_COMPILER, launch};
use crate::engine::{Browser, Engine, Mode, has_crashed};
use crate::page_driver::PageDriver;
use crate::path_from_env;
use crate::server::Server;
use crate::startup_cache;

/// The result of a step. An error ends the test.
pub type TestResult<T = ()> = Result<T, WebDriverError>;

/// A JavaScript condition: all prerendered screens have been parsed.
pub const SCREENS_LOADED: &str = "document.querySelectorAll('template + script').length === 2";

/// A JavaScript condition: the program has taken over the page.
pub const PROGRAM_READY: &str = "document.documentElement.classList.contains('mounted')";

/// A JavaScript expression: the options in a result, each with its fit, in the format of [`crate::advised_options`].
pub const SHOWN_OPTIONS: &str =
    "[...document.querySelectorAll('[data-option]')].map(it => `${it.dataset.option}: ${it.dataset.fit}`)";

/// How a test opens the guide.
#[derive(Clone, Copy, Debug)]
pub struct OpenOptions {
    /// The width of the viewport, in CSS pixels.
    pub width: u32,
    /// The height of the viewport, in CSS pixels.
    pub height: u32,
    /// The language of the page.
    pub language: &'static str,
    /// Attributes of the element that holds the guide.
    pub attributes: &'static str,
    /// The environment variable with the folder of the built guide.
    pub build: &'static str,
    /// The state of the browser when the test begins.
    pub start_from: StartFrom,
    /// Additional command-line flags for the browser.
    pub browser_flags: &'static [&'static str],
}

/// The state of the browser when a test begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartFrom {
    /// The guide is open and its program has taken over.
    RunningGuide,
    /// No page is open, and navigation doesn't wait for pages to load.
    BlankPage,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self {
            width: 390,
            height: 844,
            language: "en",
            attributes: "",
            build: "GUIDE_DIST",
            start_from: StartFrom::RunningGuide,
            browser_flags: &[],
        }
    }
}

/// A page object for the guide: a browser, and the server that it loads the guide from.
#[derive(Clone, Debug)]
pub struct Page {
    inner: PageDriver,
    /// The guide's server.
    pub server: Arc<Server>,
    language: &'static str,
}

impl Deref for Page {
    type Target = PageDriver;

    fn deref(&self) -> &PageDriver {
        &self.inner
    }
}

/// Opens the guide in Chromium, runs the test, and always closes the browser.
pub async fn with_guide<F>(options: OpenOptions, test: impl FnOnce(Page) -> F + Send + 'static)
where
    F: Future<Output = TestResult> + Send + 'static,
{
    let strategy = match options.start_from {
        StartFrom::RunningGuide => PageLoadStrategy::Normal,
        StartFrom::BlankPage => PageLoadStrategy::None,
    };
    let (_chromedriver, driver) = launch(&[options.browser_flags, &[BASELINE_COMPILER]].concat(), strategy).await;
    let server = Server::start(&path_from_env(options.build), options.attributes).await;
    let page_driver = PageDriver::new(driver.clone());
    let page = Page { inner: page_driver, server: Arc::new(server), language: options.language };
    // In its own task, so that a failed assertion still closes the browser.
    let run = tokio::spawn(async move {
        page.set_viewport(options).await?;
        if options.start_from == StartFrom::RunningGuide {
            page.open_guide().await?;
        }
        test(page).await
    });
    let ended = run.await;
    driver.quit().await.expect("the browser should close");
    match ended {
        Ok(result) => result.expect("the browser should carry out every command"),
        Err(panicked) => std::panic::resume_unwind(panicked.into_panic()),
    }
}

/// Defines one test per engine that runs all of these checks. Starting an engine takes longer than most checks, so the checks
/// share one; each check gets a new server.
#[macro_export]
macro_rules! in_every_engine {
    ($($check:ident,)*) => {
        in_every_engine!(@test in_chromium, Chromium: $($check,)*);
        in_every_engine!(@test in_firefox, Firefox: $($check,)*);
        in_every_engine!(@test in_webkit, WebKit: $($check,)*);
    };
    (@test $test:ident, $engine:ident: $($check:ident,)*) => {
        #[tokio::test(flavor = "multi_thread")]
        async fn $test() {
            $crate::browser::run_in_engine($crate::engine::Engine::$engine, |engine, page| async move {
                $(
                    println!("  {}", stringify!($check));
                    $check(engine, page.with_new_server().await).await?;
                )*
                Ok(())
            })
            .await;
        }
    };
}

/// Starts an engine and a server, and runs the test. The test itself opens the guide. If the engine crashes, the test runs once
/// more.
pub async fn run_in_engine<F>(engine: Engine, test: impl Fn(Engine, Page) -> F)
where
    F: Future<Output = TestResult> + Send + 'static,
{
    run_in_profile(engine, |_| (), test).await;
}

/// Like [`run_in_engine`], with a profile folder that is prepared first.
pub async fn run_in_profile<F>(engine: Engine, prepare: impl Fn(&Path), test: impl Fn(Engine, Page) -> F)
where
    F: Future<Output = TestResult> + Send + 'static,
{
    println!("in {engine:?}");
    let ended = match run_once(engine, &prepare, &test).await {
        Err(Failure { may_be_engine_crash: true, message }) => {
            println!("{engine:?} crashed, or lost the page: {message}; trying once more");
            run_once(engine, &prepare, &test).await
        }
        ended => ended,
    };
    if let Err(Failure { message, .. }) = ended {
        panic!("{engine:?}: {message}");
    }
}

/// How a test failed.
struct Failure {
    /// The engine crashed, or its driver lost a page that the test didn't close. If that happens twice, the guide is the cause.
    may_be_engine_crash: bool,
    message: String,
}

async fn run_once<F>(engine: Engine, prepare: impl Fn(&Path), test: impl Fn(Engine, Page) -> F) -> Result<(), Failure>
where
    F: Future<Output = TestResult> + Send + 'static,
{
    let profile = tempfile::tempdir().expect("a temporary folder");
    prepare(profile.path());
    let browser = Browser::open(engine, profile.path(), PageLoadStrategy::None, Mode::Driven).await;
    let server = Arc::new(Server::start_with_local_links(&path_from_env("GUIDE_DIST")).await);
    let page_driver = PageDriver::new(browser.driver.clone());
    let page = Page { inner: page_driver, server, language: "en" };
    let ended = tokio::spawn(test(engine, page)).await;
    // An error here must not hide the failure of the test.
    _ = browser.quit().await;
    if engine == Engine::Firefox {
        startup_cache::keep(profile.path());
    }
    let message = match ended {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => error.to_string(),
        Err(panicked) => panic_message(panicked.into_panic().as_ref()),
    };
    let may_be_engine_crash = has_crashed(profile.path()) || message.contains("no such window");
    Err(Failure { may_be_engine_crash, message })
}

/// The message of `assert!` or `panic!`, which is a string.
fn panic_message(payload: &(dyn Any + Send)) -> String {
    let message =
        payload.downcast_ref::<String>().map(String::as_str).or_else(|| payload.downcast_ref::<&str>().copied());
    message.unwrap_or("a check failed; its message is above").to_owned()
}

impl Page {
    /// The same browser with a new server, which has recorded no requests.
    pub async fn with_new_server(&self) -> Self {
        self.with_server_for(&path_from_env("GUIDE_DIST")).await
    }

    /// The same browser with a server for another built guide.
    pub async fn with_server_for(&self, folder: &Path) -> Self {
        let server = Arc::new(Server::start_with_local_links(folder).await);
        Self { server, ..self.clone() }
    }

    /// Sets the size of the viewport.
    ///
    /// # Errors
    /// If the browser refuses it.
    pub async fn set_viewport(&self, options: OpenOptions) -> TestResult {
        let size = json!({ "width": options.width, "height": options.height, "deviceScaleFactor": 1, "mobile": false });
        self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// Opens a page of the guide's server, and waits until a condition holds; the page need not have loaded completely.
    pub async fn open(&self, path: &str, condition: &str) -> TestResult {
        self.navigate(&self.server.address, path).await?;
        self.wait_until(condition).await
    }

    /// Opens a page of the host site, enters its first frame, and waits until a condition holds there.
    pub async fn open_in_frame(&self, path: &str, condition: &str) -> TestResult {
        self.navigate(&self.server.host_site, path).await?;
        self.enter_frame(0, condition).await
    }

    /// Opens the guide in a frame of this size, and waits until the program has taken over. Not every driver can make a window
    /// that small.
    pub async fn open_guide_in_frame(&self, language: &str, (width, height): (u32, u32)) -> TestResult {
        let frame = format!(
            "<!doctype html><title>Narrow</title><iframe sandbox=\"allow-scripts\" width={width} height={height} \
             style=\"border: 0\" src=\"{}{language}/index.html\"></iframe>",
            self.server.address
        );
        self.server.add_page("narrow", frame);
        self.open_in_frame("narrow", PROGRAM_READY).await
    }

    /// Opens or reloads the guide, and waits until the program has taken over.
    pub async fn open_guide(&self) -> TestResult {
        self.open(&format!("{}/index.html", self.language), PROGRAM_READY).await
    }
}
