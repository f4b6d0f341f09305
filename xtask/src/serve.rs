//! `cargo xtask serve`: serves the guide on this machine. Pages reload when texts change, and the program is rebuilt when code changes.

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::{
    build::{self, BuildProfile},
    process::{self, Group},
    tools::environment::Tools,
};

/// Separate from dist/, which is for readers.
const FOLDER: &str = "target/serve";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Serve the program as readers get it, which takes longer to build
    #[arg(long)]
    release: bool,
    /// Further options of `mediation-guide serve`: --port, --host, --open
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTIONS")]
    options: Vec<String>,
}

pub(crate) fn serve(tools: &Tools, options: &Options) -> Result<()> {
    let profile = if options.release { BuildProfile::Release } else { BuildProfile::Preview };
    tools.locked(|tools| build::prepare(tools, profile))?;
    let minutes = if options.release { 4 } else { 2 };
    println!("Building the program: about {minutes} minutes the first time, seconds afterwards.");
    build::run_trunk(tools, profile, FOLDER)?;
    let _watcher = Group::spawn(build::trunk(tools, "watch", profile).args(["--dist", FOLDER]))?;
    let (sh, bundle, options) = (&tools.shell, profile.bundle(), &options.options);
    process::run(cmd!(sh, "cargo run --quiet --package cli -- serve --guide locales --bundle {bundle} {options...}"))
        .context("can't serve: the messages above say why")?;
    bail!("the server stopped: start it again with `cargo xtask serve`")
}
