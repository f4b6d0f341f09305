//! `cargo xtask test`: runs every check.

mod nextest;
mod report;

use std::env;

use anyhow::{Context, bail};
use xshell::cmd;

use crate::{
    build::{self, BuildProfile},
    process, size,
    tools::{
        cargo_tool::{DENY, NEXTEST, fetch_crates},
        environment::Tools,
        npm,
        system_programs::{self, Variables},
        wasm_std::{self, TARGET},
    },
};
use report::Report;

/// Separate from dist/, which is for readers.
const PREVIEW: &str = "target/preview";
const AGAIN: &str = "target/again";

const LOOK_ABOVE: &str = "see the messages above";
const CORRECT: &str = "correct the places named above";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Leave out the check of dependencies, the release build and the browser tests
    #[arg(long)]
    quick: bool,
    /// Only build the guide, and run the tests in tests/ that a nextest filter selects, such as `test(scroll_position)`
    #[arg(long, value_name = "FILTER", conflicts_with = "quick")]
    only: Option<String>,
}

/// Runs every step. Returns `true` if nothing failed.
pub(crate) fn test(tools: &Tools, options: &Options) -> bool {
    let mut report = Report::default();
    if let Some(filter) = &options.only {
        product(tools, &mut report, Some(filter));
        return report.close();
    }
    code(tools, &mut report);
    if options.quick {
        let steps = ["dependencies", "release build", "preview build", "browsers"];
        report.skip(&[&steps[..], &FILES, &END_TO_END].concat(), "left out by --quick");
    } else {
        dependencies(tools, &mut report);
        product(tools, &mut report, None);
    }
    report.close()
}

/// Runs the steps that need neither a built guide nor a browser.
fn code(tools: &Tools, report: &mut Report) {
    let sh = &tools.shell;
    report.step("formatting", "run `cargo fmt --all`", |_| process::run(cmd!(sh, "cargo fmt --all --check")));
    report.step("texts and guide", "correct the lines named above", |_| {
        process::run(cmd!(sh, "cargo run --quiet --package cli -- check"))
    });
    report.step("clippy", CORRECT, |_| {
        process::run(cmd!(sh, "cargo clippy --workspace --all-targets --all-features -- -D warnings"))
    });
    report.step("clippy for the browser", CORRECT, |_| {
        tools.locked(wasm_std::ensure)?;
        process::run(cmd!(sh, "cargo clippy -p mediation-guide -p app --target {TARGET} -- -D warnings"))
    });
    // Without doc tests, which nextest doesn't run; there are none.
    report.step("tests", LOOK_ABOVE, |tests| {
        // The tests write pages as well.
        tools.locked(npm::ensure_minifiers)?;
        tools.locked(|tools| NEXTEST.ensure(tools))?;
        nextest::native(tools, tests)
    });
}

/// Checks third-party crates.
fn dependencies(tools: &Tools, report: &mut Report) {
    report.step("dependencies", "use another one, or give the reason in deny.toml", |_| {
        tools.locked(|tools| DENY.ensure(tools))?;
        fetch_crates(tools)?;
        let sh = &tools.shell;
        // Without advisories, which need the network.
        process::run(cmd!(sh, "cargo-deny deny --offline --workspace check --deny warnings bans licenses sources"))
    });
}

/// Builds what readers get, checks the files, and tests them in browsers. With a filter, runs only the tests that it selects.
fn product(tools: &Tools, report: &mut Report, filter: Option<&str>) {
    let is_built = builds(tools, report);
    match filter {
        None if is_built => files(tools, report),
        None => report.skip(&FILES, "a build failed"),
        Some(_) => {}
    }
    let mut variables = None;
    report.step("browsers", "see above what to install", |_| {
        variables = Some(tools.locked(system_programs::ensure_all)?);
        Ok(())
    });
    match variables {
        _ if !is_built => report.skip(&END_TO_END, "a build failed"),
        None => report.skip(&END_TO_END, "there are no browsers to test in"),
        Some(variables) => end_to_end(tools, report, variables, filter),
    }
}

/// Builds the guide and its preview. Returns `true` if both succeed.
fn builds(tools: &Tools, report: &mut Report) -> bool {
    let released = report.step("release build", LOOK_ABOVE, |_| {
        tools.locked(|tools| build::prepare(tools, BuildProfile::Release))?;
        build::run_trunk(tools, BuildProfile::Release, "dist")
    });
    let previewed =
        report.step("preview build", LOOK_ABOVE, |_| build::run_trunk(tools, BuildProfile::Preview, PREVIEW));
    released && previewed
}

/// The steps of [`files`].
const FILES: [&str; 2] = ["reproducible build", "size"];

/// Checks the files in dist/.
fn files(tools: &Tools, report: &mut Report) {
    let [reproducible, size_budgets] = FILES;
    report.step(reproducible, "look for random values and for maps without an order", |_| {
        build::run_trunk(tools, BuildProfile::Release, AGAIN)?;
        let sh = &tools.shell;
        process::run(cmd!(sh, "diff --recursive --brief dist {AGAIN}")).context("built twice, the files above differ")
    });
    report.step(size_budgets, "see docs/size.md for what weighs", |_| size::size(&tools.root.join("dist")));
}

/// The steps of [`end_to_end`].
const END_TO_END: [&str; 3] = ["packages from npm", "leak tests", "browser tests"];

fn end_to_end(tools: &Tools, report: &mut Report, mut variables: Variables, filter: Option<&str>) {
    variables.extend([
        ("GUIDE_DIST", tools.root.join("dist")),
        ("GUIDE_PREVIEW", tools.root.join(PREVIEW)),
        ("GUIDE_BUNDLE_FILE", tools.root.join(BuildProfile::Release.bundle())),
    ]);
    let [packages, leak_tests, browser_tests] = END_TO_END;
    report.step(packages, LOOK_ABOVE, |_| {
        ["tests/npm_consumer", "tests/accessibility"]
            .iter()
            .try_for_each(|folder| npm::install(tools, &tools.root.join(folder)))
    });
    let refusal = nextest::network_refusal(tools);
    let has_network = refusal.is_none();
    // In CI, nobody would notice a skipped step.
    let in_ci = env::var_os("CI").is_some_and(|value| value == "true");
    match refusal {
        Some(reason) if !in_ci => report.skip(&[leak_tests], &reason),
        Some(reason) => drop(report.step(leak_tests, LOOK_ABOVE, |_| bail!(reason))),
        None => {}
    }
    report.step(browser_tests, LOOK_ABOVE, |tests| {
        tools.locked(|tools| NEXTEST.ensure(tools))?;
        // The builds have put it beside this program.
        variables.push(("GUIDE_BINARY", env::current_exe()?.with_file_name("mediation-guide")));
        nextest::end_to_end(tools, &variables, filter, has_network, tests)
    });
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use walkdir::WalkDir;

    /// A test file outside every target would never run, and nothing would report it.
    #[test]
    fn each_test_file_is_a_target() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
        let manifests = ["tests/Cargo.toml", "src/cli/Cargo.toml"];
        let manifests = manifests.map(|file| fs::read_to_string(root.join(file)).expect("a manifest")).concat();
        let entries = WalkDir::new(root.join("tests")).min_depth(1).max_depth(2).into_iter();
        let files = entries.map(|entry| entry.expect("a file").into_path()).filter(|file| {
            file.extension().is_some_and(|kind| kind == "rs")
                && (file.parent() == Some(&root.join("tests")) || file.ends_with("main.rs"))
        });
        for file in files {
            let name = file.strip_prefix(root.join("tests")).expect("it is in there").display().to_string();
            assert!(manifests.contains(&format!("{name}\"")), "no target in tests/Cargo.toml: {name}");
        }
    }
}
