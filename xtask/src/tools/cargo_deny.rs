//! cargo-deny, which holds the crates we depend on against `deny.toml`.

use anyhow::{Context, Result};

use super::Tools;

const VERSION: &str = "0.20.2";

/// Makes sure that `cargo deny` runs, in our version.
pub(super) fn ensure(tools: &Tools) -> Result<()> {
    if tools.version("cargo-deny", 1).as_deref() == Some(VERSION) {
        return Ok(());
    }
    let mut cargo = tools.cargo_install(&format!("cargo-deny@{VERSION}"));
    tools
        .install(&format!("cargo-deny {VERSION}"), "building it from source, about 3 minutes, once", &mut cargo)
        .context("cargo-deny couldn't be built: check the network connection, then try again")
}
