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
    let mut cargo = tools.cargo_install(&format!("trunk@{VERSION}"));
    tools
        .install(&format!("Trunk {VERSION}"), "building it from source, about 10 minutes, once", &mut cargo)
        .context("Trunk couldn't be built: check the network connection and that a C compiler is there, then try again")
}
