//! `cargo xtask test`: everything that can be checked, in one go.

mod leaks;
mod packages;
mod product;
mod report;
mod results;

use std::{path::Path, process::Command};

use anyhow::Result;

use crate::{
    process,
    tools::{TARGET, Tools},
};
use report::Report;
use results::Results;

/// Without the network, on which the weaknesses known of crates are listed.
const DENY: &str = "deny --offline --workspace check --deny warnings bans licenses sources";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Leave out the dependencies, the release build and the tests in browsers
    #[arg(long)]
    quick: bool,
}

/// Runs every step; `true` if nothing failed.
pub(crate) fn test(root: &Path, options: &Options) -> Result<bool> {
    let tools = Tools::locate()?;
    let mut report = Report::default();
    code(&tools, root, &mut report)?;
    if options.quick {
        report.skip(
            &[
                "dependencies",
                "release build",
                "preview build",
                "the same again",
                "size",
                "browsers",
                "packages from npm",
                "browser tests",
                "leak tests",
            ],
            "left out by --quick",
        );
    } else {
        dependencies(&tools, root, &mut report)?;
        product::product(&tools, root, &mut report)?;
    }
    Ok(report.close())
}

/// The steps that need no browser.
fn code(tools: &Tools, root: &Path, report: &mut Report) -> Result<()> {
    let cargo = |words: &str| in_root(tools, root, words);
    report.step("formatting", "run `cargo fmt --all`", |_| process::run(&mut cargo("fmt --all --check")))?;
    report.step("texts and guide", "correct the lines named above", |_| {
        process::run(&mut cargo("run --quiet --package cli -- check"))
    })?;
    let advice = "correct the places named above";
    report.step("clippy", advice, |_| {
        process::run(&mut cargo("clippy --workspace --all-targets --all-features -- -D warnings"))
    })?;
    report.step("clippy for the browser", advice, |_| {
        tools.prepare_std(root)?;
        process::run(&mut cargo(&format!("clippy -p mediation-guide -p app --target {TARGET} -- -D warnings")))
    })?;
    report.step("tests", "look at the failures above", |results| {
        tools.prepare_pages()?;
        run_tests(&mut cargo("test --workspace --no-fail-fast"), results)
    })?;
    Ok(())
}

/// What others wrote and we use: crates, and what the tests take from npm.
fn dependencies(tools: &Tools, root: &Path, report: &mut Report) -> Result<()> {
    report.step("dependencies", "use another, or give the reason in deny.toml", |_| {
        for folder in ["tests", "xtask/npm"] {
            packages::check(&root.join(folder))?;
        }
        tools.prepare_deny(root)?;
        process::run(&mut in_root(tools, root, DENY))
    })?;
    Ok(())
}

fn run_tests(cargo: &mut Command, results: &mut Results) -> Result<()> {
    process::run_read(cargo, |line| results.read(line))
}

/// How many tests in browsers run at once: half of the time they wait, for a frame, for what is on its way, or for what a
/// browser may yet write or send.
fn at_once() -> (&'static str, String) {
    ("RUST_TEST_THREADS", std::thread::available_parallelism().map_or(2, |it| it.get() * 2).to_string())
}

fn in_root(tools: &Tools, root: &Path, words: &str) -> Command {
    let mut cargo = tools.command("cargo");
    cargo.args(words.split_whitespace()).current_dir(root);
    cargo
}
