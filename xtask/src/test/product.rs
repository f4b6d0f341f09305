//! The steps on what readers get: the built guide, in browsers.

use std::path::Path;

use anyhow::Result;

use super::{at_once, in_root, leaks, report::Report, run_tests};
use crate::{
    build::{self, Kind},
    npm, same, size,
    tools::{
        Tools,
        browsers::{self, Variables},
    },
};

/// Apart from dist/, which is for readers.
const PREVIEW: &str = "target/preview";
const AGAIN: &str = "target/again";

const BROWSER_TESTS: &str = "test --package guide-tests --features browsers --no-fail-fast \
                             --test browsers --test drawing --test early --test printed --test preview --test serve --test engines --test hosting \
                             --test npm --test wordpress --test accessibility";

/// What the browser tests take from npm.
const FETCHED: [&str; 2] = ["tests/npm", "tests/accessibility"];

/// The steps of [`in_browsers`].
const IN_BROWSERS: [&str; 3] = ["packages from npm", "browser tests", "leak tests"];

/// Builds it and looks into the files; then tests it in browsers.
pub(super) fn product(tools: &Tools, root: &Path, report: &mut Report) -> Result<()> {
    let built = build(tools, root, report)?;
    let mut variables = None;
    report.step("browsers", "see above what to install", |_| {
        variables = Some(browsers::all(tools)?);
        Ok(())
    })?;
    match (built, variables) {
        (true, Some(variables)) => return in_browsers(tools, root, report, variables),
        (false, _) => report.skip(&IN_BROWSERS, "a build failed"),
        (true, None) => report.skip(&IN_BROWSERS, "there are no browsers to test in"),
    }
    Ok(())
}

/// `true` if there is something to test.
fn build(tools: &Tools, root: &Path, report: &mut Report) -> Result<bool> {
    let built = report.step("release build", "look at the messages above", |_| {
        tools.prepare(root, Kind::Release)?;
        build::run_trunk(tools, root, Kind::Release, "dist")
    })?;
    let previewed = report.step("preview build", "look at the messages above", |_| {
        build::run_trunk(tools, root, Kind::Preview, PREVIEW)
    })?;
    if built {
        report.step("the same again", "look for what is in no order, or random", |_| {
            build::run_trunk(tools, root, Kind::Release, AGAIN)?;
            same::same(&root.join("dist"), &root.join(AGAIN))
        })?;
        report.step("size", "see docs/size.md for what weighs", |_| size::size(&root.join("dist")))?;
    } else {
        report.skip(&["the same again", "size"], "the release build failed");
    }
    Ok(built && previewed)
}

fn in_browsers(tools: &Tools, root: &Path, report: &mut Report, mut variables: Variables) -> Result<()> {
    variables.extend([
        ("GUIDE_DIST", root.join("dist")),
        ("GUIDE_PREVIEW", root.join(PREVIEW)),
        // The builds have built it, too.
        ("GUIDE_BINARY", root.join("target/debug/mediation-guide")),
        ("GUIDE_ENGINE_FILE", root.join(Kind::Release.engine())),
    ]);
    report.step("packages from npm", "see above what to do", |_| {
        FETCHED.iter().try_for_each(|folder| npm::fetch(tools, &root.join(folder)))
    })?;
    report.step("browser tests", "look at the failures above", |results| {
        run_tests(in_root(tools, root, BROWSER_TESTS).envs(variables.clone()).envs([at_once()]), results)
    })?;
    match leaks::refusal(tools, root) {
        Some(reason) if !is_ci() => report.skip(&["leak tests"], &reason),
        refusal => {
            report.step("leak tests", "look at the failures above", |results| {
                leaks::leaks(tools, root, &variables, refusal, results)
            })?;
        }
    }
    Ok(())
}

/// Where nobody reads what was skipped.
fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| value == "true")
}
