//! Runs tests with cargo-nextest and reads their results.

use std::{fs, io, time::Duration};

use anyhow::{Context, Result};
use quick_junit::{Report, TestCase, TestCaseStatus, XmlString};
use xshell::{Cmd, cmd};

use crate::{
    process,
    tools::{environment::Tools, system_programs::Variables},
};

const PACKAGE: &str = "guide-tests";
/// The package's feature that enables the tests of the built guide.
const FEATURE: &str = "end-to-end";
/// Runs a command in a network namespace; `.config/nextest.toml` runs each leak test by it.
const OWN_NETWORK: &str = "tests/leaks/own-network.sh";
/// Where `.config/nextest.toml` puts it.
const JUNIT: &str = "target/nextest/default/junit.xml";
const FAILURE_LINES: usize = 12;

pub(super) struct Test {
    /// The names of its binary and of the test itself.
    pub(super) names: (String, String),
    pub(super) time: Duration,
    /// The end of its output if it failed.
    pub(super) failure: Option<String>,
}

/// Runs the tests that don't need a built guide.
pub(super) fn native(tools: &Tools, tests: &mut Vec<Test>) -> Result<()> {
    let sh = &tools.shell;
    run(tools, cmd!(sh, "cargo-nextest nextest run --run-ignored all --workspace"), tests)
}

/// Runs the others that `selection` contains, if there is one.
pub(super) fn end_to_end(
    tools: &Tools,
    variables: &Variables,
    selection: Option<&str>,
    leaks: bool,
    tests: &mut Vec<Test>,
) -> Result<()> {
    let sh = &tools.shell;
    // Two per core, because they wait half of the time. Ignored ones would otherwise be left out silently.
    let threads = std::thread::available_parallelism().map_or(2, |cores| cores.get() * 2).to_string();
    let command = cmd!(sh, "cargo-nextest nextest run --run-ignored all --test-threads {threads}");
    let command = command.args(["--package", PACKAGE, "--features", FEATURE]).envs(variables.clone());
    run(tools, command.args(["--no-tests=pass", "-E", &filter(tests, selection, leaks)]), tests)
}

/// The reason why the system refuses to create a network namespace. Tries it, because there are many ways to forbid it.
pub(super) fn network_refusal(tools: &Tools) -> Option<String> {
    let sh = &tools.shell;
    let reason = match cmd!(sh, "sh {OWN_NETWORK} true").ignore_status().output() {
        Ok(output) if output.status.success() => return None,
        Ok(output) => String::from_utf8_lossy(&output.stderr).trim().replace('\n', "; "),
        Err(error) => error.to_string(),
    };
    Some(format!(
        "the system refuses to create a network namespace ({reason}): run them as root, and start a container with \
         `--privileged`"
    ))
}

/// The filter for the tests that haven't run yet. It doesn't depend on names, so no test is left out.
fn filter(ran: &[Test], selection: Option<&str>, leaks: bool) -> String {
    let ran = ran.iter().filter(|test| test.names.0.starts_with(PACKAGE));
    let ran = ran.map(|Test { names: (binary, name), .. }| format!(" & not (binary_id(={binary}) & test(={name}))"));
    let leaks = if leaks { "" } else { " & not binary(leaks)" };
    format!("({}){leaks}{}", selection.unwrap_or("all()"), ran.collect::<String>())
}

fn run(tools: &Tools, command: Cmd, tests: &mut Vec<Test>) -> Result<()> {
    let file = tools.root.join(JUNIT);
    // Otherwise a compile error would leave the results of an earlier run.
    tools.shell.remove_path(&file)?;
    let result = process::run(command);
    match fs::read_to_string(&file) {
        Ok(xml) => tests.extend(parse(&xml).with_context(|| format!("can't parse {}", file.display()))?),
        Err(error) if error.kind() == io::ErrorKind::NotFound && result.is_err() => {}
        Err(error) => return Err(error).with_context(|| format!("can't read nextest's results, {}", file.display())),
    }
    result
}

fn parse(xml: &str) -> Result<Vec<Test>> {
    let report = Report::deserialize_from_str(xml)?;
    let tests = report.test_suites.iter().flat_map(|suite| {
        suite.test_cases.iter().map(|case| Test {
            names: (suite.name.as_str().to_owned(), case.name.as_str().to_owned()),
            time: case.time.unwrap_or_default(),
            failure: failure(case),
        })
    });
    Ok(tests.collect())
}

/// The end of the panic message, or else of the output.
fn failure(case: &TestCase) -> Option<String> {
    let TestCaseStatus::NonSuccess { description, .. } = &case.status else { return None };
    let mut texts = [description, &case.system_err, &case.system_out].into_iter().flatten().map(XmlString::as_str);
    let text = texts.find(|text| !text.trim().is_empty()).unwrap_or("no output");
    let lines = text.lines().take_while(|line| !line.eq_ignore_ascii_case("stack backtrace:"));
    Some(process::last_lines(lines, FAILURE_LINES).join("\n    "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_read_with_the_message_of_a_failure_and_what_ran_does_not_run_again() {
        let xml = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nextest-run" tests="2" failures="1" errors="0" time="0.5">
    <testsuite name="guide-tests::pages" tests="2" disabled="0" errors="0" failures="1">
        <testcase name="a::passes" classname="guide-tests::pages" time="0.25"></testcase>
        <testcase name="fails" classname="guide-tests::pages" time="1.5">
            <failure type="test failure">panicked at b.rs:1:
left &lt; right
stack backtrace:
0: main</failure>
            <system-out>running 1 test</system-out>
        </testcase>
    </testsuite>
</testsuites>"#;
        let tests = parse(xml).expect("nextest's report");
        assert_eq!((tests[0].failure.as_deref(), tests[0].time), (None, Duration::from_millis(250)));
        assert_eq!(tests[1].failure.as_deref(), Some("panicked at b.rs:1:\n    left < right"));
        let ran = "not (binary_id(=guide-tests::pages) & test(=";
        assert_eq!(
            filter(&tests, None, false),
            format!("(all()) & not binary(leaks) & {ran}a::passes)) & {ran}fails))")
        );
        assert_eq!(filter(&[], Some("test(a) | test(b)"), true), "(test(a) | test(b))");
    }
}
