//! `cargo xtask serve`: the guide on this machine, shown anew as its files change, and built anew as the code does.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{
    build::{self, Kind},
    process::Group,
    tools::Tools,
};

/// Apart from dist/, which is for readers.
const FOLDER: &str = "target/serve";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// With the program as readers get it: slower to build
    #[arg(long)]
    release: bool,
    /// What `mediation-guide serve` takes besides: --port, --host, --open
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTIONS")]
    options: Vec<String>,
}

/// Builds the program, and is `mediation-guide serve` then; Trunk builds the program again whenever the code changes.
pub(crate) fn serve(root: &Path, options: &Options) -> Result<()> {
    let tools = Tools::locate()?;
    let kind = if options.release { Kind::Release } else { Kind::Preview };
    tools.prepare(root, kind)?;
    let minutes = if options.release { 4 } else { 2 };
    println!("Building the program: about {minutes} minutes the first time, seconds afterwards.");
    build::run_trunk(&tools, root, kind, FOLDER)?;
    let _building_again = Group::spawn(build::trunk(&tools, root, "watch", kind).args(["--dist", FOLDER]))?;
    let mut serving = tools.command("cargo");
    serving.args([
        "run",
        "--quiet",
        "--package",
        "cli",
        "--",
        "serve",
        "--guide",
        "locales",
        "--engine",
        kind.engine(),
    ]);
    let status = Group::spawn(serving.args(&options.options).current_dir(root))?.wait(|| Ok(()))?;
    bail!("serving ended by itself ({status}): the messages above say why; then start again with `cargo xtask serve`")
}
