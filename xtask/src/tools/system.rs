//! Packages of the system, where it is a Debian and we are its root.

use anyhow::{Context, Result};

use super::Tools;
use crate::process;

/// Whether we may install packages.
pub(super) fn can_install(tools: &Tools) -> bool {
    is_root() && process::capture(tools.command("apt-get").arg("--version")).is_ok()
}

/// Installs Debian's `packages`, all in one go.
pub(super) fn install(tools: &Tools, packages: &[&str]) -> Result<()> {
    let apt = |words: &[&str]| {
        let mut command = tools.command("apt-get");
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let names = packages.join(" ");
    let advice = || format!("apt-get couldn't install them: run `apt-get install {names}` to see why");
    tools.install("apt-lists", "`apt-get update`, some seconds", &mut apt(&["update"])).with_context(advice)?;
    let mut install = apt(&["install", "--yes", "--no-install-recommends"]);
    let announcement = format!("installing Debian's {names}, about 2 minutes, once");
    tools.install("packages", &announcement, install.args(packages)).with_context(advice)
}

#[cfg(unix)]
pub(crate) fn is_root() -> bool {
    nix::unistd::geteuid().is_root()
}

#[cfg(not(unix))]
pub(crate) fn is_root() -> bool {
    false
}
