//! A page object for any page in a browser: navigates, evaluates scripts, waits and clicks.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};
use thirtyfour::prelude::*;
use tokio::sync::Mutex;

use crate::browser::TestResult;

/// If a click follows another within this interval, the guide treats it as the second half of a double click.
const CLICK_INTERVAL: Duration = Duration::from_millis(500);

/// How long to wait for a condition. On a busy machine, a browser may stall for seconds.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How often a condition is checked.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// Drives a browser, whatever page is open in it.
#[derive(Clone, Debug)]
pub struct PageDriver {
    /// The browser.
    pub driver: WebDriver,
    last_click: Arc<Mutex<Option<Instant>>>,
}

impl PageDriver {
    /// Drives this browser.
    #[must_use]
    pub fn new(driver: WebDriver) -> Self {
        Self { driver, last_click: Arc::default() }
    }

    /// Navigates to another page, and waits until the previous one is gone, so that the two can't be confused.
    pub async fn navigate(&self, site: &str, path: &str) -> TestResult {
        self.driver.enter_default_frame().await?;
        // A page that is itself being replaced would lose the marker.
        self.wait_until("window.isPreviousPage = true").await?;
        self.driver.goto(format!("{site}{path}")).await?;
        self.wait_until("!window.isPreviousPage").await
    }

    /// Enters one of the page's frames as soon as a condition holds in it.
    pub async fn enter_frame(&self, number: u16, condition: &str) -> TestResult {
        let deadline = Instant::now() + TIMEOUT;
        loop {
            // From the top each time: a driver that entered the frame's empty document can't reach the one that replaces it.
            self.driver.enter_default_frame().await?;
            if self.driver.enter_frame(number).await.is_ok() && self.holds(condition).await {
                return Ok(());
            }
            if Instant::now() > deadline {
                return Err(WebDriverError::Timeout(format!("timed out in frame {number}, waiting for {condition}")));
            }
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    /// Enters the frame of a `<mediation-guide>` element as soon as a condition holds in it.
    pub async fn enter_element(&self, selector: &str, condition: &str) -> TestResult {
        let deadline = Instant::now() + TIMEOUT;
        let frame = format!("return document.querySelector('{selector}').shadowRoot.querySelector('iframe')");
        loop {
            self.driver.enter_default_frame().await?;
            // The frame may be gone again: some pages move their elements about.
            let found = self.driver.execute(&frame, vec![]).await.and_then(ScriptRet::element);
            if let Ok(frame) = found
                && frame.enter_frame().await.is_ok()
                && self.holds(condition).await
            {
                return Ok(());
            }
            if Instant::now() > deadline {
                let message = format!("timed out in the frame of {selector}, waiting for {condition}");
                return Err(WebDriverError::Timeout(message));
            }
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    async fn holds(&self, condition: &str) -> bool {
        self.text(condition).await.is_ok_and(|value| value == "true")
    }

    /// Runs a script, and returns its value.
    pub async fn script(&self, script: &str) -> TestResult<Value> {
        Ok(self.driver.execute(script, vec![]).await?.json().clone())
    }

    /// Evaluates an expression to text.
    pub async fn text(&self, expression: &str) -> TestResult<String> {
        let value = self.script(&format!("return String({expression})")).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Evaluates an expression to a list of texts.
    pub async fn list(&self, expression: &str) -> TestResult<Vec<String>> {
        let value = self.script(&format!("return Array.from({expression}, String)")).await?;
        let items = value.as_array().cloned().unwrap_or_default();
        Ok(items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect())
    }

    /// Waits until a condition holds.
    pub async fn wait_until(&self, condition: &str) -> TestResult {
        let deadline = Instant::now() + TIMEOUT;
        // While one page replaces another, the script may fail or never return: WebKitGTK's driver may not answer at all.
        let script = format!("try {{ return !!({condition}) }} catch (error) {{ return String(error) }}");
        loop {
            let value = match tokio::time::timeout(Duration::from_secs(2), self.script(&script)).await {
                Ok(Ok(value)) => value,
                Ok(Err(error)) => Value::String(error.to_string()),
                Err(_) => Value::String("the driver doesn't answer".to_owned()),
            };
            if value == true {
                return Ok(());
            }
            if Instant::now() > deadline {
                return Err(WebDriverError::Timeout(format!("timed out waiting for {condition}: {value}")));
            }
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    /// Clicks as a reader does. The browser refuses to click what is hidden or covered. Two clicks never come close together,
    /// since the guide would ignore the second.
    pub async fn click(&self, selector: &str) -> TestResult {
        let element = self.driver.find(By::Css(selector)).await?;
        // WebKitGTK doesn't scroll to an element just outside the viewport. The second time, content that is laid out only
        // when it comes near can no longer move the element.
        for _ in 0..2 {
            element.scroll_into_view().await?;
            self.wait_for_paint().await?;
        }
        self.click_after_interval(&element).await?;
        self.wait_for_paint().await
    }

    /// Clicks a link that leads to another page.
    pub async fn follow(&self, selector: &str) -> TestResult {
        let element = self.driver.find(By::Css(selector)).await?;
        self.click_after_interval(&element).await
    }

    async fn click_after_interval(&self, element: &WebElement) -> TestResult {
        self.wait_for_click_interval().await;
        let result = element.click().await;
        *self.last_click.lock().await = Some(Instant::now());
        result
    }

    /// Waits until the guide would count another press by mouse or touch, instead of ignoring it as part of a double click.
    pub async fn wait_for_click_interval(&self) {
        let last_click = *self.last_click.lock().await;
        if let Some(last) = last_click {
            tokio::time::sleep(CLICK_INTERVAL.saturating_sub(last.elapsed())).await;
        }
    }

    /// Presses a button as screen readers do: at any speed, but only if it is neither hidden nor covered.
    pub async fn activate(&self, selector: &str) -> TestResult {
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
        let problem = self.script(&script).await?;
        if problem != "" {
            return Err(WebDriverError::FatalError(format!("{selector} can't be pressed: it {problem}")));
        }
        self.wait_for_paint().await
    }

    /// Presses a key on the element with the focus.
    pub async fn press_key(&self, key: Key) -> TestResult {
        self.driver.action_chain().send_keys(key).perform().await?;
        self.wait_for_paint().await
    }

    /// Moves the focus to the previous control, with Shift and Tab.
    pub async fn press_shift_tab(&self) -> TestResult {
        self.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift).perform().await
    }

    /// Performs pointer actions with a `mouse` or `touch` pointer.
    pub async fn perform_pointer_actions(&self, pointer: &str, actions: &[Value]) -> TestResult {
        let device =
            json!({ "type": "pointer", "id": pointer, "parameters": { "pointerType": pointer }, "actions": actions });
        self.driver.cmd(Command::PerformActions(Actions::from(json!([device])))).await?;
        *self.last_click.lock().await = Some(Instant::now());
        Ok(())
    }

    /// A driver action that moves a pointer to an element.
    pub async fn move_to(&self, selector: &str) -> TestResult<Value> {
        let origin = self.driver.find(By::Css(selector)).await?.to_json()?;
        Ok(json!({ "type": "pointerMove", "duration": 0, "origin": origin, "x": 0, "y": 0 }))
    }

    /// Waits until the page has painted the effect of the last step.
    async fn wait_for_paint(&self) -> TestResult {
        let two_frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.driver.execute_async(two_frames, vec![]).await?;
        Ok(())
    }

    /// Begins with the first question.
    pub async fn begin(&self) -> TestResult {
        self.activate("main [value=begin]").await
    }

    /// Gives answers, such as `event=traffic wish=ask,tell`, and continues after each question with several answers.
    pub async fn answer(&self, answers: &str) -> TestResult {
        for (question, values) in answers.split_whitespace().filter_map(|word| word.split_once('=')) {
            for value in values.split(',') {
                self.activate(&format!("button[name='{question}'][value='{value}']")).await?;
            }
            if self.text("!!document.querySelector('[role=checkbox][aria-checked=true]')").await? == "true" {
                self.activate("[value=continue]").await?;
            }
        }
        Ok(())
    }
}
