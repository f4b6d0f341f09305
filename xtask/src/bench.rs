//! `cargo xtask bench`: the built guide beside the same questions and texts made as others would make them.

use std::path::Path;

use anyhow::{Context, Result};

use crate::{
    build::{self, Kind},
    npm, process, release,
    tools::{self, Tools},
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// How often each page is measured; below nine, chance is in the result
    #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
    /// Only how long an editor waits after saving a file: a minute
    #[arg(long)]
    saves: bool,
}

pub(crate) fn bench(root: &Path, options: &Options) -> Result<()> {
    let tools = Tools::locate()?;
    tools.prepare(root, Kind::Release)?;
    build::run_trunk(&tools, root, Kind::Release, "dist")?;
    let chromium = tools::browsers::chromium(&tools)?;
    // Editors have this one.
    let binary = release::binary(&tools, root)?;
    let rounds = if options.saves { 0 } else { options.rounds };
    if !options.saves {
        npm::fetch(&tools, &root.join("tests/bench"))?;
    }
    println!("Measuring: about {} minutes. Leave the machine alone meanwhile.", rounds * 6 + 2);
    let mut cargo = tools.command("cargo");
    cargo.args(["run", "--quiet", "--package", "guide-tests", "--features", "end-to-end", "--bin", "bench", "--"]);
    cargo.arg(rounds.to_string()).current_dir(root).env("GUIDE_DIST", root.join("dist"));
    cargo.env("GUIDE_BINARY", binary).env("GUIDE_ENGINE_FILE", root.join(Kind::Release.engine())).envs(chromium);
    process::run(&mut cargo).context("not measured: the messages above say why")
}
