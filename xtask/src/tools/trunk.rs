//! Trunk, which turns the program and its page into a folder of files to publish.

use anyhow::{Context, Result};

use super::Tools;

/// The newest that our compiler can build; `Trunk.toml` asks for the same.
const VERSION: &str = "0.21.14";

/// Makes sure that `trunk` runs, in our version.
pub(super) fn ensure(tools: &Tools) -> Result<()> {
    if tools.version("trunk", 1).as_deref() == Some(VERSION) {
        return Ok(());
    }
    let mut cargo = tools.command("cargo");
    cargo.args(["install", &format!("trunk@{VERSION}"), "--locked", "--no-default-features", "--force", "--root"]);
    cargo.arg(&tools.folder).current_dir(&tools.folder);
    // Trunk waits for cargo most of the time: a slower Trunk isn't noticed, a shorter build of it is.
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    tools
        .install(&format!("Trunk {VERSION}"), "building it from source, about 10 minutes, once", &mut cargo)
        .context("Trunk couldn't be built: check the network connection and that a C compiler is there, then try again")
}
