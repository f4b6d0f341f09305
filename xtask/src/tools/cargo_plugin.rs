//! Plugins of cargo that look at the crates we depend on.

use anyhow::{Context, Result};

use super::Tools;
use crate::process;

/// A plugin, in our version.
pub(super) struct CargoPlugin {
    name: &'static str,
    version: &'static str,
    features: &'static [&'static str],
}

/// Holds the crates against `deny.toml`.
pub(super) const DENY: CargoPlugin = CargoPlugin { name: "cargo-deny", version: "0.20.2", features: &[] };
/// Writes the licences of the crates that are in something.
pub(super) const ABOUT: CargoPlugin = CargoPlugin { name: "cargo-about", version: "0.9.3", features: &["cli"] };
/// Lists the crates that are in something, for programs.
pub(super) const CYCLONEDX: CargoPlugin = CargoPlugin { name: "cargo-cyclonedx", version: "0.5.9", features: &[] };

impl CargoPlugin {
    /// Makes sure that it runs.
    pub(super) fn ensure(&self, tools: &Tools) -> Result<()> {
        let Self { name, version, features } = self;
        // Cargo hands a plugin its own name first.
        let word = name.trim_start_matches("cargo-");
        let said = process::capture(tools.command(name).args([word, "--version"]));
        if said.is_ok_and(|said| said.split_whitespace().last() == Some(version)) {
            return Ok(());
        }
        let mut cargo = tools.cargo_install(&format!("{name}@{version}"));
        for feature in *features {
            cargo.args(["--features", feature]);
        }
        tools
            .install(&format!("{name} {version}"), "building it from source, about 3 minutes, once", &mut cargo)
            .with_context(|| format!("{name} couldn't be built: check the network connection, then try again"))
    }
}
