//! `cargo xtask bench`: compares the built guide with the same questions and texts built with other tools.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{
    build::{self, BuildProfile},
    process,
    tools::{environment::Tools, npm, system_programs},
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The number of rounds; fewer than nine leave the result to chance
    #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
    /// How often each page is loaded and clicked through per round
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..))]
    times: u16,
    /// Only measure how long an editor waits after saving a file (about a minute)
    #[arg(long)]
    saves: bool,
}

pub(crate) fn bench(tools: &Tools, options: &Options) -> Result<()> {
    tools.locked(|tools| build::prepare(tools, BuildProfile::Release))?;
    build::run_trunk(tools, BuildProfile::Release, "dist")?;
    let chromium = tools.locked(system_programs::ensure_chromium)?;
    let binary = build::binary(tools)?;
    let rounds = if options.saves { 0 } else { options.rounds };
    if !options.saves {
        npm::install(tools, &tools.root.join("tests/bench"))?;
    }
    println!("Measuring: about {} minutes. Leave the machine alone meanwhile.", rounds * (options.times * 2 + 1) + 2);
    let (sh, rounds, times) = (&tools.shell, rounds.to_string(), options.times.to_string());
    let bench =
        cmd!(sh, "cargo run --quiet --package guide-tests --features end-to-end --bin bench -- {rounds} {times}")
            .env("GUIDE_DIST", tools.root.join("dist"))
            .env("GUIDE_BINARY", binary)
            .env("GUIDE_BUNDLE_FILE", tools.root.join(BuildProfile::Release.bundle()))
            .envs(chromium);
    process::run(bench).context("not measured: the messages above say why")
}
