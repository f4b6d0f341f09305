//! `cargo xtask bench`: the built guide beside the same questions and texts made as others would make them.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::{
    build::{self, Kind},
    process,
    tools::{self, Tools},
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// How often each page is measured; below nine, chance is in the result
    #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
}

pub(crate) fn bench(root: &Path, options: &Options) -> Result<()> {
    let tools = Tools::locate()?;
    tools.prepare(root, Kind::Release)?;
    build::run_trunk(&tools, root, Kind::Release, "dist")?;
    let chromium = tools::browsers::chromium(&tools)?;
    peers(&tools, root)?;
    println!("Measuring: about {} minutes. Leave the machine alone meanwhile.", options.rounds * 5 / 2 + 1);
    let mut cargo = tools.command("cargo");
    cargo.args(["run", "--quiet", "--package", "guide-tests", "--features", "browsers", "--bin", "bench", "--"]);
    cargo.arg(options.rounds.to_string()).current_dir(root).env("GUIDE_DIST", root.join("dist"));
    cargo.envs(chromium);
    process::run(&mut cargo).context("not measured: the messages above say why")
}

/// The peers' libraries, as pinned.
fn peers(tools: &Tools, root: &Path) -> Result<()> {
    if process::capture(tools.command("npm").arg("--version")).is_err() {
        bail!("npm, which fetches the peers' libraries, doesn't run: install Node.js with npm, then try again");
    }
    println!("The peers' libraries: `npm ci`, some seconds");
    let folder = root.join("tests/bench");
    process::run(tools.command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))
        .context("npm couldn't fetch the peers' libraries: check the network connection, then try again")?;
    ensure!(folder.join("node_modules/.bin/esbuild").exists(), "npm left no esbuild in {}", folder.display());
    Ok(())
}
