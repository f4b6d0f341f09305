//! The project's commands: `cargo xtask serve`, `build`, `release`, `size`, `bench` and `test`.

mod bench;
mod build;
mod files;
mod npm;
mod process;
mod release;
mod same;
mod serve;
mod size;
mod test;
mod tools;

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, Result, ensure};
use clap::{Parser, Subcommand};

/// Commands for working on the mediation guide. The tools they need are fetched the first time, once.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the program, show the guide on this machine only, and each change as it is saved
    Serve(serve::Options),
    /// Build the guide into dist/, ready to publish
    Build,
    /// Build what is handed out: the binary, the guide, and the packages for other sites
    Release,
    /// Measure the guide beside the same made as others would, into docs/benchmarks.md
    Bench(bench::Options),
    /// Show what the built guide weighs, and what it may weigh
    Size,
    /// Check formatting, texts and code, and run every test
    Test(test::Options),
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if error.is::<process::Interrupted>() => {
            // Not `error` itself, in which the step that was cut off would claim to have failed.
            eprintln!("{}", process::Interrupted);
            // What a shell reports for a command ended by Ctrl-C.
            ExitCode::from(130)
        }
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command; `false` means that it went through but found something wrong.
fn run(cli: Cli) -> Result<bool> {
    if cli.command.needs_unix() {
        ensure_system(std::env::consts::OS)?;
    }
    process::heed_signals()?;
    let root = project_root()?;
    match cli.command {
        Command::Serve(options) => serve::serve(&root, &options).map(|()| true),
        Command::Build => build::build(&root).map(|()| true),
        Command::Release => release::release(&root).map(|()| true),
        Command::Bench(options) => bench::bench(&root, &options).map(|()| true),
        Command::Size => size::size(&root.join("dist")).map(|()| true),
        Command::Test(options) => test::test(&root, &options),
    }
}

impl Command {
    /// Whether it starts tools that we call as they are called on Linux and macOS.
    fn needs_unix(&self) -> bool {
        match self {
            Self::Serve(_) | Self::Build | Self::Release | Self::Bench(_) | Self::Test(_) => true,
            Self::Size => false,
        }
    }
}

/// Says at once, before anything is fetched, where this can't work.
///
/// # Errors
/// On a system where npm and its tools go by other names.
fn ensure_system(system: &str) -> Result<()> {
    ensure!(
        system != "windows",
        "building and testing don't run on Windows: install WSL (`wsl --install`), and give this command there; \
         `cargo guide check`, `ask`, `walk`, `read` and `diagram` run here"
    );
    Ok(())
}

/// The folder of the workspace, wherever in it the command was given.
fn project_root() -> Result<PathBuf> {
    // Set by `cargo run` at run time, so a moved checkout is found where it is now.
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").context("start this program as `cargo xtask`")?;
    let root = PathBuf::from(manifest).parent().map(PathBuf::from);
    root.context("xtask's folder has no parent: start it from the checkout with `cargo xtask`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_is_told_what_to_use_and_keeps_what_editors_need() {
        let told = ensure_system("windows").expect_err("npm goes by another name there").to_string();
        assert!(told.contains("WSL") && told.contains("`cargo guide check`"), "{told}");
        for system in ["linux", "macos"] {
            assert!(ensure_system(system).is_ok(), "{system}");
        }
        let needs =
            |words: &[&str]| Cli::try_parse_from([&["xtask"], words].concat()).expect("a command").command.needs_unix();
        for words in [&["serve"][..], &["build"], &["test"], &["bench"]] {
            assert!(needs(words), "{words:?}");
        }
        assert!(!needs(&["size"]));
    }
}
