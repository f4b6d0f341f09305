//! What became of each step.

use std::time::Instant;

use anyhow::Result;

use super::results::Results;
use crate::process::{self, duration};

/// The steps that went wrong or were left out, and the tests that ran.
#[derive(Default)]
pub(crate) struct Report {
    failed: Vec<Failure>,
    skipped: Vec<String>,
    results: Results,
}

struct Failure {
    step: &'static str,
    reason: String,
    advice: &'static str,
}

impl Report {
    /// Runs a step and tells whether it went well; an error only means that everything is to stop.
    pub(crate) fn step(
        &mut self,
        step: &'static str,
        advice: &'static str,
        work: impl FnOnce(&mut Results) -> Result<()>,
    ) -> Result<bool> {
        println!("\n== {step}");
        let start = Instant::now();
        let result = work(&mut self.results);
        process::end_if_stopping()?;
        let time = duration(start.elapsed());
        match result {
            Ok(()) => {
                println!("== {step}: fine, {time}");
                Ok(true)
            }
            Err(error) => {
                let reason = format!("{error:#}");
                println!("== {step}: FAILED, {time}\n{reason}");
                self.failed.push(Failure { step, reason, advice });
                Ok(false)
            }
        }
    }

    /// Notes steps that aren't run.
    pub(crate) fn skip(&mut self, steps: &[&str], reason: &str) {
        for step in steps {
            println!("\n== {step}: skipped, {reason}");
            self.skipped.push(format!("{step}: {reason}"));
        }
    }

    /// Prints the end of the report; `true` if nothing failed.
    pub(crate) fn close(self) -> bool {
        println!();
        for failure in self.results.failures() {
            println!("FAILED   {failure}");
        }
        for skipped in &self.skipped {
            println!("Skipped  {skipped}");
        }
        for Failure { step, reason, advice } in &self.failed {
            let reason = reason.lines().next().unwrap_or_default();
            println!("FAILED   {step}: {reason}; {advice}");
        }
        println!("{}", self.results);
        self.failed.is_empty()
    }
}
