//! A real browser with the guide open, and a hand that clicks in it.

use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;

use serde_json::json;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::prelude::*;

use crate::chromium::launch;
use crate::engine::{Browser, Engine, crashed};
use crate::hand::Hand;
use crate::program::prepared;
use crate::server::Server;

/// What can go wrong in a step; the test then ends.
pub type Outcome<T> = Result<T, WebDriverError>;

/// Whether all the screens that stand ready have arrived.
pub const READY: &str = "document.querySelectorAll('template + script').length === 2";

/// Whether the program has taken over.
pub const UP: &str = "document.documentElement.classList.contains('mounted')";

/// The options that a result shows, each with how it fits: as [`crate::advice`] tells them.
pub const OPTIONS: &str =
    "[...document.querySelectorAll('[data-option]')].map(it => `${it.dataset.option}: ${it.dataset.fit}`)";

/// How the guide is opened.
#[derive(Clone, Copy, Debug)]
pub struct Opened {
    /// The width of the screen, in CSS pixels.
    pub width: u32,
    /// The height of the screen, in CSS pixels.
    pub height: u32,
    /// The language of the page.
    pub language: &'static str,
    /// Attributes of the element that holds the guide.
    pub settings: &'static str,
    /// The variable that names the built guide's folder.
    pub built: &'static str,
    /// What happens before the test begins.
    pub arrival: Arrival,
    /// What else the browser is told at its start.
    pub flags: &'static [&'static str],
}

/// When a test begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// When the program has taken over.
    Awaited,
    /// Before any page is opened; the browser doesn't wait for the end of one either.
    Watched,
}

impl Default for Opened {
    fn default() -> Self {
        Self {
            width: 390,
            height: 844,
            language: "en",
            settings: "",
            built: "GUIDE_DIST",
            arrival: Arrival::Awaited,
            flags: &[],
        }
    }
}

/// The guide, open in a browser.
#[derive(Clone, Debug)]
pub struct Page {
    hand: Hand,
    /// The guide's server.
    pub server: Arc<Server>,
    language: &'static str,
}

impl Deref for Page {
    type Target = Hand;

    fn deref(&self) -> &Hand {
        &self.hand
    }
}

/// Opens the guide, runs the test, and closes the browser whatever happens.
pub async fn with_guide<F>(opened: Opened, test: impl FnOnce(Page) -> F + Send + 'static)
where
    F: Future<Output = Outcome<()>> + Send + 'static,
{
    let strategy = match opened.arrival {
        Arrival::Awaited => PageLoadStrategy::Normal,
        Arrival::Watched => PageLoadStrategy::None,
    };
    let (_chromedriver, driver) = launch(opened.flags, strategy).await;
    let server = Server::start(&prepared(opened.built), opened.settings).await;
    let hand = Hand::new(driver.clone());
    let page = Page { hand, server: Arc::new(server), language: opened.language };
    // In a task of its own, so that a failed assertion still closes the browser.
    let run = tokio::spawn(async move {
        page.resize(opened).await?;
        if opened.arrival == Arrival::Awaited {
            page.open().await?;
        }
        test(page).await
    });
    let ended = run.await;
    driver.quit().await.expect("the browser closes");
    match ended {
        Ok(outcome) => outcome.expect("the browser did what it was asked to"),
        Err(panicked) => std::panic::resume_unwind(panicked.into_panic()),
    }
}

/// Makes these checks in each engine: one test per engine, as starting an engine takes longer than most checks. Each check has
/// a server of its own.
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
            $crate::browser::in_one_engine($crate::engine::Engine::$engine, |engine, page| async move {
                $(
                    println!("  {}", stringify!($check));
                    $check(engine, page.anew().await).await?;
                )*
                Ok(())
            })
            .await;
        }
    };
}

/// Starts an engine with a guide that is opened by the test itself, and runs the test in it.
pub async fn in_one_engine<F>(engine: Engine, test: impl Fn(Engine, Page) -> F)
where
    F: Future<Output = Outcome<()>> + Send + 'static,
{
    println!("in {engine:?}");
    let ended = match in_engine(engine, &test).await {
        Err(Failure { perhaps_its_own: true, how }) => {
            println!("{engine:?} crashed, or lost the page: {how}; once more, as that may be its own fault");
            in_engine(engine, &test).await
        }
        ended => ended,
    };
    if let Err(Failure { how, .. }) = ended {
        panic!("{engine:?}: {how}");
    }
}

/// How a test failed.
struct Failure {
    /// Whether the engine had crashed, or its driver doesn't find the page any more, which nobody closed. Where that happens
    /// twice, it happens because of the guide.
    perhaps_its_own: bool,
    how: String,
}

async fn in_engine<F>(engine: Engine, test: impl Fn(Engine, Page) -> F) -> Result<(), Failure>
where
    F: Future<Output = Outcome<()>> + Send + 'static,
{
    let profile = tempfile::tempdir().expect("a temporary folder");
    let browser = Browser::open(engine, profile.path(), PageLoadStrategy::None, false).await;
    let server = Arc::new(Server::start_kept_in(&prepared("GUIDE_DIST")).await);
    let hand = Hand::new(browser.driver.clone());
    let page = Page { hand, server, language: "en" };
    let ended = tokio::spawn(test(engine, page)).await;
    // Quietly: where the test failed, its failure is what matters.
    _ = browser.quit().await;
    let how = match ended {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => error.to_string(),
        // What it said stands above.
        Err(_) => "an assertion failed".to_owned(),
    };
    Err(Failure { perhaps_its_own: crashed(profile.path()) || how.contains("no such window"), how })
}

impl Page {
    /// The same browser with a new server, which knows of nothing yet.
    pub async fn anew(&self) -> Self {
        self.with_guide_in(&prepared("GUIDE_DIST")).await
    }

    /// The same browser with a server of another guide.
    pub async fn with_guide_in(&self, folder: &Path) -> Self {
        let server = Arc::new(Server::start_kept_in(folder).await);
        Self { server, ..self.clone() }
    }

    /// Gives the screen another size.
    pub async fn resize(&self, opened: Opened) -> Outcome<()> {
        let size = json!({ "width": opened.width, "height": opened.height, "deviceScaleFactor": 1, "mobile": false });
        self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// Goes to a page of the server without waiting for all of it, and waits until an expression is true there.
    pub async fn go(&self, path: &str, until: &str) -> Outcome<()> {
        self.go_to(&self.server.address, path).await?;
        self.wait_for(until).await
    }

    /// Goes to a partner's page, into the frame in it, and waits until an expression is true there.
    pub async fn go_in_frame(&self, path: &str, until: &str) -> Outcome<()> {
        self.go_to(&self.server.partner, path).await?;
        self.enter_frame(0, until).await
    }

    /// Opens the guide, and waits until the program has taken over, where it has so much room: in a frame, as not every driver
    /// can make a window that small.
    pub async fn open_in_frame(&self, language: &str, (width, height): (u32, u32)) -> Outcome<()> {
        let frame = format!(
            "<!doctype html><title>Narrow</title><iframe sandbox=\"allow-scripts\" width={width} height={height} \
             style=\"border: 0\" src=\"{}{language}/index.html\"></iframe>",
            self.server.address
        );
        self.server.put_up("narrow", frame);
        self.go_in_frame("narrow", UP).await
    }

    /// Loads the guide anew and waits until the program has taken over.
    pub async fn open(&self) -> Outcome<()> {
        self.go(&format!("{}/index.html", self.language), UP).await
    }
}
