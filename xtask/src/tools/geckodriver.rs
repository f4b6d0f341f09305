//! geckodriver, through which the tests drive Firefox. Debian has it in no package.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{Tools, find};

const VERSION: &str = "0.37.1";

/// What names another one, and tells the tests where it is.
pub(super) const VARIABLE: &str = "GECKODRIVER";

/// Makes sure that there is one: what the variable names, else ours.
pub(super) fn ensure(tools: &Tools) -> Result<PathBuf> {
    if let Some(path) = find::named(VARIABLE) {
        return Ok(path);
    }
    if tools.version("geckodriver", 1).as_deref() != Some(VERSION) {
        tools
            .install(
                &format!("geckodriver {VERSION}"),
                "building it from source, about 3 minutes, once",
                &mut tools.cargo_install(&format!("geckodriver@{VERSION}")),
            )
            .context("geckodriver couldn't be built: check the network connection, then try again")?;
    }
    let folders: Vec<_> = std::env::split_paths(&tools.path).collect();
    find::first(&["geckodriver"], &folders).context("geckodriver is built, yet not in the folder of tools")
}
