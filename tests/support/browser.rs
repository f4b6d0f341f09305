//! A real browser with the guide open, and a hand that clicks in it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::prelude::*;

use crate::chromium::launch;
use crate::engine::{Browser, Engine};
use crate::program::prepared;
use crate::server::Server;

/// What can go wrong in a step; the test then ends.
pub type Outcome<T> = Result<T, WebDriverError>;

/// Whether the program has taken over.
pub const UP: &str = "document.documentElement.classList.contains('up')";

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
        Self { width: 390, height: 844, language: "en", settings: "", built: "GUIDE_DIST", arrival: Arrival::Awaited }
    }
}

/// The guide, open in a browser.
#[derive(Clone, Debug)]
pub struct Page {
    /// The browser.
    pub driver: WebDriver,
    /// The guide's server.
    pub server: Arc<Server>,
    language: &'static str,
}

/// Opens the guide, runs the test, and closes the browser whatever happens.
///
/// # Panics
/// Where the test fails, or browser and guide were not prepared (`cargo xtask test` does that).
pub async fn with_guide<F>(opened: Opened, test: impl FnOnce(Page) -> F + Send + 'static)
where
    F: Future<Output = Outcome<()>> + Send + 'static,
{
    let strategy = match opened.arrival {
        Arrival::Awaited => PageLoadStrategy::Normal,
        Arrival::Watched => PageLoadStrategy::None,
    };
    let (_chromedriver, driver) = launch(&[], strategy).await;
    let server = Server::start(&prepared(opened.built), opened.settings).await;
    let page = Page { driver: driver.clone(), server: Arc::new(server), language: opened.language };
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

/// Starts each engine in turn with a guide that is opened by the test itself, and runs the test in it.
///
/// # Panics
/// Where the test fails, or engines and guide were not prepared (`cargo xtask test` does that).
pub async fn in_all_engines<F>(test: impl Fn(Engine, Page) -> F)
where
    F: Future<Output = Outcome<()>> + Send + 'static,
{
    for engine in Engine::ALL {
        println!("in {engine:?}");
        let profile = tempfile::tempdir().expect("a temporary folder");
        let browser = Browser::open(engine, profile.path(), PageLoadStrategy::None).await;
        let server = Arc::new(Server::start_kept_in(&prepared("GUIDE_DIST")).await);
        let page = Page { driver: browser.driver.clone(), server, language: "en" };
        let ended = tokio::spawn(test(engine, page)).await;
        // Quietly: where the test failed, its failure is what matters.
        _ = browser.quit().await;
        match ended {
            Ok(outcome) => outcome.unwrap_or_else(|error| panic!("{engine:?}: {error}")),
            Err(panicked) => std::panic::resume_unwind(panicked.into_panic()),
        }
    }
}

impl Page {
    /// The same browser with a new server, which knows of nothing yet.
    pub async fn anew(&self) -> Self {
        let server = Arc::new(Server::start_kept_in(&prepared("GUIDE_DIST")).await);
        Self { server, ..self.clone() }
    }

    /// Gives the screen another size.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn resize(&self, opened: Opened) -> Outcome<()> {
        let size = json!({ "width": opened.width, "height": opened.height, "deviceScaleFactor": 1, "mobile": false });
        self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// Goes to a page of the server without waiting for all of it, and waits until an expression is true there.
    ///
    /// # Errors
    /// Where it never is.
    pub async fn go(&self, path: &str, until: &str) -> Outcome<()> {
        self.go_to(&self.server.address, path).await?;
        self.wait_for(until).await
    }

    /// Goes to another page, and waits until the one before is gone: it must not be taken for the other.
    async fn go_to(&self, site: &str, path: &str) -> Outcome<()> {
        self.driver.enter_default_frame().await?;
        self.script("window.isBefore = true").await?;
        self.driver.goto(format!("{site}{path}")).await?;
        self.wait_for("!window.isBefore").await
    }

    /// Goes to a partner's page, into the frame in it, and waits until an expression is true there.
    ///
    /// # Errors
    /// Where it never is.
    pub async fn go_in_frame(&self, path: &str, until: &str) -> Outcome<()> {
        self.go_to(&self.server.partner, path).await?;
        self.enter_frame(0, until).await
    }

    /// Goes into one of the page's frames, as soon as an expression is true there.
    ///
    /// # Errors
    /// Where it never is.
    pub async fn enter_frame(&self, number: u16, until: &str) -> Outcome<()> {
        let ends = Instant::now() + Duration::from_secs(10);
        loop {
            // Anew each time: a browser that was in the frame's empty beginning doesn't find into what came after.
            self.driver.enter_default_frame().await?;
            if self.driver.enter_frame(number).await.is_ok() && self.text(until).await.is_ok_and(|said| said == "true")
            {
                return Ok(());
            }
            if Instant::now() > ends {
                return Err(WebDriverError::Timeout(format!("waited in vain in frame {number} for {until}")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Loads the guide anew and waits until the program has taken over.
    ///
    /// # Errors
    /// Where the guide does not appear.
    pub async fn open(&self) -> Outcome<()> {
        self.go(&format!("{}/index.html", self.language), UP).await
    }

    /// What a script returns.
    ///
    /// # Errors
    /// Where it throws.
    pub async fn script(&self, script: &str) -> Outcome<Value> {
        Ok(self.driver.execute(script, vec![]).await?.json().clone())
    }

    /// A number or text that an expression gives, as text.
    ///
    /// # Errors
    /// Where it throws.
    pub async fn text(&self, expression: &str) -> Outcome<String> {
        let value = self.script(&format!("return String({expression})")).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// The texts of a list that an expression gives.
    ///
    /// # Errors
    /// Where it throws.
    pub async fn list(&self, expression: &str) -> Outcome<Vec<String>> {
        let value = self.script(&format!("return Array.from({expression}, String)")).await?;
        let items = value.as_array().cloned().unwrap_or_default();
        Ok(items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect())
    }

    /// Waits until an expression is true.
    ///
    /// # Errors
    /// Where it is not after ten seconds.
    pub async fn wait_for(&self, expression: &str) -> Outcome<()> {
        let until = Instant::now() + Duration::from_secs(10);
        // While one page gives way to another, there may be nothing to ask, or nobody to answer: WebKitGTK's driver then
        // may never say so.
        let script = format!("try {{ return !!({expression}) }} catch (error) {{ return String(error) }}");
        loop {
            let said = tokio::time::timeout(Duration::from_secs(2), self.script(&script)).await;
            let said = match said {
                Ok(Ok(said)) => said,
                Ok(Err(error)) => Value::String(error.to_string()),
                Err(_) => Value::String("nobody answers".to_owned()),
            };
            if said == true {
                return Ok(());
            }
            if Instant::now() > until {
                return Err(WebDriverError::Timeout(format!("waited in vain for {expression}: {said}")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Clicks as a reader does: the browser refuses what is hidden or covered.
    ///
    /// # Errors
    /// Where there is no such element, or it can't be clicked.
    pub async fn click(&self, selector: &str) -> Outcome<()> {
        let element = self.driver.find(By::Css(selector)).await?;
        // WebKitGTK doesn't do so itself for what stands just outside.
        element.scroll_into_view().await?;
        element.click().await?;
        self.settle().await
    }

    /// Clicks what leads to another page.
    ///
    /// # Errors
    /// Where there is no such element, or it can't be clicked.
    pub async fn follow(&self, selector: &str) -> Outcome<()> {
        self.driver.find(By::Css(selector)).await?.click().await
    }

    /// Presses a key where the focus is.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn press(&self, key: Key) -> Outcome<()> {
        self.driver.action_chain().send_keys(key).perform().await?;
        self.settle().await
    }

    /// Lets the page draw what follows from the last step.
    async fn settle(&self) -> Outcome<()> {
        let twice = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.driver.execute_async(twice, vec![]).await?;
        Ok(())
    }

    /// Begins with the first question.
    ///
    /// # Errors
    /// Where the start is not on the screen.
    pub async fn begin(&self) -> Outcome<()> {
        self.click("main [value=begin]").await
    }

    /// Gives answers, `event=traffic wish=ask,tell`, and goes on after those of which several may be given.
    ///
    /// # Errors
    /// Where one of them is not on the screen when its turn comes.
    pub async fn say(&self, said: &str) -> Outcome<()> {
        for (question, answers) in said.split_whitespace().filter_map(|word| word.split_once('=')) {
            for answer in answers.split(',') {
                self.click(&format!("button[name='{question}'][value='{answer}']")).await?;
            }
            if self.text("!!document.querySelector('[role=checkbox][aria-checked=true]')").await? == "true" {
                self.click("[value=continue]").await?;
            }
        }
        Ok(())
    }
}
