//! The project's commands: `cargo xtask serve`, `build`, `release`, `size`, `bench` and `test`.

mod bench;
mod build;
mod process;
mod release;
mod serve;
mod size;
mod test;
mod tools;

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, Result, ensure};
use clap::{Parser, Subcommand};

use tools::environment::Tools;

/// Commands for working on the mediation guide. The first run installs the tools that they need.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the guide, serve it on this machine only, and rebuild on each change
    Serve(serve::Options),
    /// Build the guide into dist/, ready to publish
    Build,
    /// Build the archives to distribute: the binary, the pages, and the packages for other sites
    Release,
    /// Compare the guide with the same guide built with other tools, and write docs/benchmarks.md
    Bench(bench::Options),
    /// Print the compressed size of the built guide and its budgets
    Size,
    /// Check formatting, texts and code, and run every test
    Test(test::Options),
}

fn main() -> ExitCode {
    match run(&Cli::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command. `false` means that it completed but found something wrong.
fn run(command: &Command) -> Result<bool> {
    ensure!(
        !cfg!(windows) || matches!(command, Command::Size),
        "building and testing don't run on Windows: install WSL (`wsl --install`) and run this command there; \
         `cargo guide check`, `ask`, `walk`, `read` and `diagram` run here"
    );
    let root = project_root()?;
    if let Command::Size = command {
        return size::size(&root.join("dist")).map(|()| true);
    }
    process::exit_on_signals()?;
    let tools = Tools::locate(&root)?;
    match command {
        Command::Serve(options) => serve::serve(&tools, options)?,
        Command::Build => build::build(&tools)?,
        Command::Release => release::release(&tools)?,
        Command::Bench(options) => bench::bench(&tools, options)?,
        Command::Test(options) => return Ok(test::test(&tools, options)),
        Command::Size => {}
    }
    Ok(true)
}

/// The workspace's root folder.
fn project_root() -> Result<PathBuf> {
    // Set by `cargo run` at run time, so a checkout can be moved.
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").context("start this program as `cargo xtask`")?;
    let root = PathBuf::from(manifest).parent().map(PathBuf::from);
    root.context("xtask's folder has no parent: start it from the checkout with `cargo xtask`")
}
