//! The results of steps and tests.

use std::{
    cmp::Reverse,
    time::{Duration, Instant},
};

use anyhow::Result;

use super::nextest::Test;
use crate::process::format_duration;

const SLOWEST: usize = 10;

#[derive(Default)]
pub(super) struct Report {
    times: Vec<(&'static str, Duration)>,
    tests: Vec<Test>,
    /// The closing lines about skipped and failed steps.
    notes: Vec<String>,
    /// The number of failed steps in which no test failed.
    failed_steps: usize,
}

impl Report {
    /// Runs a step, which may add tests. Returns `true` if it passed.
    pub(super) fn step(
        &mut self,
        name: &'static str,
        advice: &str,
        work: impl FnOnce(&mut Vec<Test>) -> Result<()>,
    ) -> bool {
        println!("\n== {name}");
        let (start, failed_tests) = (Instant::now(), self.failed_tests());
        let result = work(&mut self.tests);
        let time = start.elapsed();
        self.times.push((name, time));
        let time = format_duration(time);
        let Err(error) = result else {
            println!("== {name}: passed, {time}");
            return true;
        };
        let reason = format!("{error:#}");
        println!("== {name}: FAILED, {time}\n{reason}");
        self.notes.push(format!("FAILED   {name}: {}; {advice}", reason.lines().next().unwrap_or_default()));
        self.failed_steps += usize::from(self.failed_tests() == failed_tests);
        false
    }

    /// Records steps that don't run.
    pub(super) fn skip(&mut self, names: &[&str], reason: &str) {
        for name in names {
            println!("\n== {name}: skipped, {reason}");
            self.notes.push(format!("Skipped  {name}: {reason}"));
        }
    }

    /// Prints the closing lines. Returns `true` if nothing failed.
    pub(super) fn close(&self) -> bool {
        println!("\nWhere the time went:");
        self.times.iter().for_each(|(step, time)| println!("{:>12}  {step}", format_duration(*time)));
        println!("\nThe slowest tests:");
        let mut tests: Vec<_> = self.tests.iter().collect();
        tests.sort_by_key(|test| Reverse(test.time));
        for test in tests.into_iter().take(SLOWEST) {
            println!("{:>12}  {} {}", format_duration(test.time), test.names.0, test.names.1);
        }
        println!();
        for test in &self.tests {
            let (binary, name) = &test.names;
            test.failure.iter().for_each(|output| println!("FAILED   {binary} {name}\n    {output}"));
        }
        self.notes.iter().for_each(|note| println!("{note}"));
        if self.tests.is_empty() {
            println!("FAILED   no test ran: docs/tests.md lists those that `--only` can select");
        }
        let (passed, failed) = self.counts();
        println!("{passed} passed, {failed} failed");
        failed == 0
    }

    /// The number of passed tests, and of failed tests and steps. A run without tests proves nothing, so it counts as failed.
    fn counts(&self) -> (usize, usize) {
        let failed = self.failed_tests() + self.failed_steps + usize::from(self.tests.is_empty());
        (self.tests.len() - self.failed_tests(), failed)
    }

    fn failed_tests(&self) -> usize {
        self.tests.iter().filter(|test| test.failure.is_some()).count()
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn failed_tests_are_counted_and_failed_steps_that_have_none() {
        let test = |failure: Option<&str>| Test {
            names: ("a".to_owned(), "b".to_owned()),
            time: Duration::ZERO,
            failure: failure.map(str::to_owned),
        };
        let mut report = Report::default();
        assert_eq!(report.counts(), (0, 1), "without a test");
        assert!(report.step("formatting", "", |_| Ok(())));
        assert!(!report.step("clippy", "", |_| bail!("a warning")));
        let passed = report.step("tests", "", |tests| {
            tests.extend([test(None), test(None), test(Some("panicked"))]);
            bail!("nextest failed")
        });
        report.skip(&["size"], "left out by --quick");
        assert!(!passed && !report.close());
        assert_eq!(report.counts(), (2, 2));
    }
}
