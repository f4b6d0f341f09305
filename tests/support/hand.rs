//! A hand that looks at a page in a browser and clicks in it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};
use thirtyfour::prelude::*;
use tokio::sync::Mutex;

use crate::browser::Outcome;

/// Sooner after a click, the guide takes the next one for the second of a double click.
const BETWEEN_CLICKS: Duration = Duration::from_millis(500);

/// How long something is waited for before the test fails: on a busy machine, one browser of four may stand still for seconds.
const PATIENCE: Duration = Duration::from_secs(30);

/// Drives a browser, whatever page is open in it.
#[derive(Clone, Debug)]
pub struct Hand {
    /// The browser.
    pub driver: WebDriver,
    clicked: Arc<Mutex<Option<Instant>>>,
}

impl Hand {
    /// A hand for this browser.
    #[must_use]
    pub fn new(driver: WebDriver) -> Self {
        Self { driver, clicked: Arc::default() }
    }

    /// Goes to another page, and waits until the one before is gone: it must not be taken for the other.
    pub async fn go_to(&self, site: &str, path: &str) -> Outcome<()> {
        self.driver.enter_default_frame().await?;
        // The page before may itself be giving way to another, and take what it was told with it.
        self.wait_for("window.isBefore = true").await?;
        self.driver.goto(format!("{site}{path}")).await?;
        self.wait_for("!window.isBefore").await
    }

    /// Goes into one of the page's frames, as soon as an expression is true there.
    pub async fn enter_frame(&self, number: u16, until: &str) -> Outcome<()> {
        let ends = Instant::now() + PATIENCE;
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

    /// Goes into the guide that an element on the page shows, as soon as an expression is true there.
    pub async fn enter_element(&self, selector: &str, until: &str) -> Outcome<()> {
        let ends = Instant::now() + PATIENCE;
        let frame = format!("return document.querySelector('{selector}').shadowRoot.querySelector('iframe')");
        loop {
            self.driver.enter_default_frame().await?;
            // It may be gone again: some pages move their elements about.
            let found = self.driver.execute(&frame, vec![]).await.and_then(ScriptRet::element);
            if let Ok(frame) = found
                && frame.enter_frame().await.is_ok()
                && self.text(until).await.is_ok_and(|said| said == "true")
            {
                return Ok(());
            }
            if Instant::now() > ends {
                return Err(WebDriverError::Timeout(format!("waited in vain in the frame of {selector} for {until}")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// What a script returns.
    pub async fn script(&self, script: &str) -> Outcome<Value> {
        Ok(self.driver.execute(script, vec![]).await?.json().clone())
    }

    /// A number or text that an expression gives, as text.
    pub async fn text(&self, expression: &str) -> Outcome<String> {
        let value = self.script(&format!("return String({expression})")).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// The texts of a list that an expression gives.
    pub async fn list(&self, expression: &str) -> Outcome<Vec<String>> {
        let value = self.script(&format!("return Array.from({expression}, String)")).await?;
        let items = value.as_array().cloned().unwrap_or_default();
        Ok(items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect())
    }

    /// Waits until an expression is true.
    pub async fn wait_for(&self, expression: &str) -> Outcome<()> {
        let until = Instant::now() + PATIENCE;
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

    /// Clicks as a reader does: the browser refuses what is hidden or covered. Not twice in a moment: that isn't meant.
    pub async fn click(&self, selector: &str) -> Outcome<()> {
        let element = self.driver.find(By::Css(selector)).await?;
        // WebKitGTK doesn't do so itself for what stands just outside. What is laid out only now that it is near moves it once
        // more.
        for _ in 0..2 {
            element.scroll_into_view().await?;
            self.settle().await?;
        }
        self.click_after_a_moment(&element).await?;
        self.settle().await
    }

    /// Clicks what leads to another page.
    pub async fn follow(&self, selector: &str) -> Outcome<()> {
        let element = self.driver.find(By::Css(selector)).await?;
        self.click_after_a_moment(&element).await
    }

    async fn click_after_a_moment(&self, element: &WebElement) -> Outcome<()> {
        let mut clicked = self.clicked.lock().await;
        if let Some(last) = *clicked {
            tokio::time::sleep(BETWEEN_CLICKS.saturating_sub(last.elapsed())).await;
        }
        let done = element.click().await;
        *clicked = Some(Instant::now());
        done
    }

    /// Presses a button as screen readers do, which can follow each other as quickly as they like; not what is hidden or
    /// covered.
    pub async fn activate(&self, selector: &str) -> Outcome<()> {
        let script = format!(
            "const button = document.querySelector({selector:?});
             if (!button) return 'is not there';
             button.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             const {{ left, top, width, height }} = button.getBoundingClientRect();
             const there = document.elementFromPoint(left + width / 2, top + height / 2);
             if (!button.contains(there)) return 'is hidden or covered by ' + (there && there.outerHTML.slice(0, 100));
             button.click();
             return ''"
        );
        let told = self.script(&script).await?;
        if told != "" {
            return Err(WebDriverError::FatalError(format!("{selector} can't be pressed: it {told}")));
        }
        self.settle().await
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, key: Key) -> Outcome<()> {
        self.driver.action_chain().send_keys(key).perform().await?;
        self.settle().await
    }

    /// Does with a pointer, `mouse` or `touch`, what these actions of the driver's protocol say.
    pub async fn point(&self, pointer: &str, actions: &[Value]) -> Outcome<()> {
        let device =
            json!({ "type": "pointer", "id": pointer, "parameters": { "pointerType": pointer }, "actions": actions });
        self.driver.cmd(Command::PerformActions(Actions::from(json!([device])))).await?;
        Ok(())
    }

    /// Where an element is, for a pointer that goes there.
    pub async fn over(&self, selector: &str) -> Outcome<Value> {
        let origin = self.driver.find(By::Css(selector)).await?.to_json()?;
        Ok(json!({ "type": "pointerMove", "duration": 0, "origin": origin, "x": 0, "y": 0 }))
    }

    /// Lets the page draw what follows from the last step.
    async fn settle(&self) -> Outcome<()> {
        let twice = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.driver.execute_async(twice, vec![]).await?;
        Ok(())
    }

    /// Begins with the first question.
    pub async fn begin(&self) -> Outcome<()> {
        self.activate("main [value=begin]").await
    }

    /// Gives answers, `event=traffic wish=ask,tell`, and goes on after those of which several may be given.
    pub async fn say(&self, said: &str) -> Outcome<()> {
        for (question, answers) in said.split_whitespace().filter_map(|word| word.split_once('=')) {
            for answer in answers.split(',') {
                self.activate(&format!("button[name='{question}'][value='{answer}']")).await?;
            }
            if self.text("!!document.querySelector('[role=checkbox][aria-checked=true]')").await? == "true" {
                self.activate("[value=continue]").await?;
            }
        }
        Ok(())
    }
}
