//! Chromium and its driver, in which the browser tests run.

use std::{
    env,
    ffi::OsStr,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use super::Tools;

/// Programs the browser tests start, as absolute paths.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

impl Browser {
    /// What the variables `CHROMIUM` and `CHROMEDRIVER` name, else what is on PATH.
    fn find(tools: &Tools) -> Option<Self> {
        let find = |variable, program| named(variable).or_else(|| on_path(&tools.path, program));
        Some(Self { chromium: find("CHROMIUM", "chromium")?, chromedriver: find("CHROMEDRIVER", "chromedriver")? })
    }
}

/// Makes sure that both are there.
pub(crate) fn ensure(tools: &Tools) -> Result<Browser> {
    if let Some(browser) = Browser::find(tools) {
        return Ok(browser);
    }
    if on_path(&tools.path, "apt-get").is_none() || !is_root() {
        bail!(
            "Chromium and chromedriver are missing: on Debian run `sudo apt-get install chromium chromium-driver`; \
             elsewhere install both in the same version and name them in the variables CHROMIUM and CHROMEDRIVER"
        );
    }
    let _lock = tools.lock()?;
    let apt = |words: &[&str]| {
        let mut command = tools.command("apt-get");
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let advice = "apt-get couldn't install Chromium: run `apt-get install chromium chromium-driver` to see why";
    tools.install("apt-lists", "`apt-get update`, some seconds", &mut apt(&["update"])).context(advice)?;
    let mut install = apt(&["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"]);
    tools.install("chromium", "installing Debian's packages, about 1 minute, once", &mut install).context(advice)?;
    Browser::find(tools).context("Debian's packages are installed, yet chromium and chromedriver aren't on PATH")
}

fn named(variable: &str) -> Option<PathBuf> {
    let path = std::path::absolute(env::var_os(variable)?).ok()?;
    path.is_file().then_some(path)
}

fn on_path(path: &OsStr, program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(path).map(|folder| folder.join(&file)).find(|candidate| is_program(candidate))
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(unix)]
fn is_root() -> bool {
    nix::unistd::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
