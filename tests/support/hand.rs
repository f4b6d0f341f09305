//! A hand that looks at a page in a browser and clicks in it.

use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::browser::Outcome;

/// Drives a browser, whatever page is open in it.
#[derive(Clone, Debug)]
pub struct Hand {
    /// The browser.
    pub driver: WebDriver,
}

impl Hand {
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
        while self.text(expression).await? != "true" {
            if Instant::now() > until {
                return Err(WebDriverError::Timeout(format!("waited in vain for {expression}")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Clicks as a reader does: the browser refuses what is hidden or covered.
    ///
    /// # Errors
    /// Where there is no such element, or it can't be clicked.
    pub async fn click(&self, selector: &str) -> Outcome<()> {
        let Ok(found) = self.driver.find(By::Css(selector)).await else {
            return Err(WebDriverError::NotFound(
                selector.to_owned(),
                self.text("location + document.body.innerText").await?,
            ));
        };
        // Where it is already on the screen, but under the strip that stays on top, no driver would scroll.
        found.scroll_into_view().await?;
        found.click().await?;
        self.settle().await
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
