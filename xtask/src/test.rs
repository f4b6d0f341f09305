//! `cargo xtask test`: everything that can be checked, in one go.

mod counts;
mod report;

use std::{path::Path, process::Command};

use anyhow::Result;

use crate::{
    build::{self, Kind},
    guide, process, same, size,
    tools::{
        TARGET, Tools,
        browsers::{self, Variables},
    },
};
use counts::Counts;
use report::Report;

/// Apart from dist/, which is for readers.
const PREVIEW: &str = "target/preview";
const AGAIN: &str = "target/again";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Leave out the release build and the tests in a browser
    #[arg(long)]
    quick: bool,
}

/// Runs every step; `true` if nothing failed.
pub(crate) fn test(root: &Path, options: &Options) -> Result<bool> {
    let tools = Tools::locate()?;
    let mut report = Report::default();
    code(&tools, root, &mut report)?;
    if options.quick {
        for step in ["release build", "preview build", "the same again", "size", "browsers", "browser tests"] {
            report.skip(step, "left out by --quick");
        }
    } else {
        product(&tools, root, &mut report)?;
    }
    Ok(report.close())
}

/// The steps that need no browser.
fn code(tools: &Tools, root: &Path, report: &mut Report) -> Result<()> {
    let cargo = |words: &str| in_root(tools, root, words);
    report.step("formatting", "run `cargo fmt --all`", |_| process::run(&mut cargo("fmt --all --check")))?;
    report.step("texts and guide", "correct the lines named above", |_| guide::check(root))?;
    let advice = "correct the places named above";
    report.step("clippy", advice, |_| {
        process::run(&mut cargo("clippy --workspace --all-targets --all-features -- -D warnings"))
    })?;
    report.step("clippy for the browser", advice, |_| {
        tools.prepare_std(root)?;
        process::run(&mut cargo(&format!("clippy -p mediation-guide --target {TARGET} -- -D warnings")))
    })?;
    report.step("tests", "look at the failures above", |counts| {
        run_tests(&mut cargo("test --workspace --no-fail-fast"), counts)
    })?;
    Ok(())
}

/// The steps on what visitors get: the built guide, in a browser.
fn product(tools: &Tools, root: &Path, report: &mut Report) -> Result<()> {
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
        for step in ["the same again", "size"] {
            report.skip(step, "the release build failed");
        }
    }
    let mut variables = None;
    report.step("browsers", "see above what to install", |_| {
        variables = Some(browsers::all(tools)?);
        Ok(())
    })?;
    match (built && previewed, variables) {
        (true, Some(variables)) => {
            report.step("browser tests", "look at the failures above", |counts| {
                run_tests(&mut browser_tests(tools, root, variables), counts)
            })?;
        }
        (false, _) => report.skip("browser tests", "a build failed"),
        (true, None) => report.skip("browser tests", "there are no browsers to test in"),
    }
    Ok(())
}

fn browser_tests(tools: &Tools, root: &Path, variables: Variables) -> Command {
    let mut cargo = in_root(
        tools,
        root,
        "test -p guide-tests --features browsers --test browsers --test drawing --test early --test preview --no-fail-fast",
    );
    cargo.env("GUIDE_DIST", root.join("dist")).env("GUIDE_PREVIEW", root.join(PREVIEW));
    cargo.envs(variables);
    cargo
}

fn run_tests(cargo: &mut Command, counts: &mut Counts) -> Result<()> {
    process::run_read(cargo, |line| counts.read(line))
}

fn in_root(tools: &Tools, root: &Path, words: &str) -> Command {
    let mut cargo = tools.command("cargo");
    cargo.args(words.split_whitespace()).current_dir(root);
    cargo
}
