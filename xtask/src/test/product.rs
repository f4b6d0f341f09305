//! The steps on what readers get: the built guide, in browsers.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{at_once, in_root, leaks, report::Report, run_tests};
use crate::{
    build::{self, Kind},
    npm, process, same, size,
    tools::{
        Tools,
        browsers::{self, Variables},
    },
};

/// Apart from dist/, which is for readers.
const PREVIEW: &str = "target/preview";
const AGAIN: &str = "target/again";

const BROWSER_TESTS: &str = "test --package guide-tests --features end-to-end --no-fail-fast";
/// They have a network of their own.
const LEAKS: &str = "leaks";

/// What the browser tests take from npm.
const FETCHED: [&str; 2] = ["tests/npm", "tests/accessibility"];

/// The steps of [`in_browsers`].
const IN_BROWSERS: [&str; 3] = ["packages from npm", "browser tests", "leak tests"];

/// Builds it and looks into the files; then tests it in browsers.
pub(super) fn product(tools: &Tools, root: &Path, report: &mut Report) -> Result<()> {
    let built = build(tools, root, report)?;
    let mut variables = None;
    report.step("end-to-end", "see above what to install", |_| {
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

/// The tests that need a browser, by the names of their targets: those that ask for the feature.
fn browser_tests(tools: &Tools, root: &Path) -> Result<Vec<String>> {
    let text = process::capture(&mut in_root(tools, root, "metadata --offline --locked --no-deps --format-version 1"))?;
    let metadata: Value = serde_json::from_str(&text).context("reading what cargo says of the packages")?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages = list(&metadata["packages"]).into_iter().filter(|it| it["name"] == "guide-tests");
    let targets = packages.flat_map(|package| list(&package["targets"]));
    let tests = targets.filter(|it| list(&it["kind"]).contains(&Value::from("test")));
    let in_browsers = tests.filter(|it| list(&it["required-features"]).contains(&Value::from("end-to-end")));
    Ok(in_browsers.filter_map(|it| it["name"].as_str().map(str::to_owned)).collect())
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
        let mut cargo = in_root(tools, root, BROWSER_TESTS);
        for name in browser_tests(tools, root)?.iter().filter(|name| *name != LEAKS) {
            cargo.args(["--test", name]);
        }
        run_tests(cargo.envs(variables.clone()).envs([at_once()]), results)
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

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::PathBuf};

    use super::*;

    /// What cargo doesn't know of never runs, and nobody is told.
    #[test]
    fn each_test_file_is_a_target() {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
        let manifests = ["tests/Cargo.toml", "src/cli/Cargo.toml"];
        let manifests = manifests.map(|file| fs::read_to_string(root.join(file)).expect("a manifest")).concat();
        let folder = fs::read_dir(root.join("tests")).expect("the folder of the tests").flatten();
        let files: BTreeSet<String> = folder
            .map(|entry| entry.path())
            .flat_map(|path| [path.clone(), path.join("main.rs")])
            .filter(|path| path.is_file() && path.extension().is_some_and(|it| it == "rs"))
            .map(|path| path.strip_prefix(root.join("tests")).expect("it is in it").to_string_lossy().into_owned())
            .collect();
        let lacking: Vec<_> = files.iter().filter(|file| !manifests.contains(&format!("{file}\""))).collect();
        assert!(files.len() > 15 && lacking.is_empty(), "not a target in tests/Cargo.toml: {lacking:?}");
    }

    #[test]
    fn the_tests_that_need_a_browser_are_found() {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
        let found = browser_tests(&Tools::locate().expect("the tools are found"), &root).expect("cargo tells");
        for wanted in ["engines", "accessibility", LEAKS] {
            assert!(found.iter().any(|name| name == wanted), "{wanted} is not in {found:?}");
        }
        assert!(!found.iter().any(|name| name == "journey"), "{found:?}");
    }
}
