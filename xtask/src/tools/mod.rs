//! The tools a build needs: found where they are, fetched where they are not.

pub(crate) mod browsers;
mod cargo_plugin;
mod debian;
mod find;
mod from_npm;
mod geckodriver;
pub(crate) mod system;
mod trunk;
mod wasm_bindgen;
mod wasm_std;

pub(crate) use wasm_std::TARGET;

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result};

use crate::{build::Kind, process};

/// The variable that says where fetched tools are kept.
const FOLDER_VARIABLE: &str = "MEDIATION_GUIDE_TOOLS";

/// Where cargo keeps the sources of crates.
fn crates() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(dirs::home_dir()?.join(".cargo")));
    Some(home?.join("registry/src"))
}

/// The compiler's flag that writes another name for a folder into what it compiles. `None` where the folder's name has
/// a space: cargo would split the flag there.
fn renamed(folder: &Path, name: &str) -> Option<String> {
    let folder = folder.display().to_string();
    (!folder.contains(' ')).then(|| format!("--remap-path-prefix={folder}={name}"))
}

/// Else what is built would carry, in the places of its errors, the paths of whoever built it.
pub(crate) fn flags_without_paths(root: &Path) -> Vec<String> {
    let folders = [(crates(), "crates"), (Some(root.to_owned()), "guide")];
    folders.into_iter().filter_map(|(folder, name)| renamed(&folder?, name)).collect()
}

/// The folder of fetched tools, and the search path that puts it first.
pub(crate) struct Tools {
    folder: PathBuf,
    path: OsString,
}

impl Tools {
    /// Decides where the tools are; fetches nothing yet.
    pub(crate) fn locate() -> Result<Self> {
        let folder = match env::var_os(FOLDER_VARIABLE) {
            Some(folder) => {
                std::path::absolute(&folder).with_context(|| format!("{FOLDER_VARIABLE} must name a folder"))?
            }
            None => dirs::cache_dir()
                .with_context(|| format!("no cache folder is known here: set {FOLDER_VARIABLE} to a folder for tools"))?
                .join("mediation-guide"),
        };
        fs::create_dir_all(&folder).with_context(|| {
            format!("{} can't be made: set {FOLDER_VARIABLE} to a folder you may write to", folder.display())
        })?;
        let found = env::var_os("PATH").unwrap_or_default();
        let ours = [folder.join("bin"), folder.join("node_modules/.bin")];
        let path = env::join_paths(ours.into_iter().chain(env::split_paths(&found))).with_context(|| {
            format!("{} can't be part of PATH: set {FOLDER_VARIABLE} to another folder", folder.display())
        })?;
        Ok(Self { folder, path })
    }

    /// Sees to all that building for the browser needs.
    pub(crate) fn prepare(&self, root: &Path, kind: Kind) -> Result<()> {
        let _lock = self.lock()?;
        // The quickest first: who lacks npm should hear it now, not after ten minutes of compiling.
        if kind == Kind::Release {
            from_npm::ensure(self)?;
        }
        wasm_std::ensure(self, root)?;
        wasm_bindgen::ensure(self, root)?;
        trunk::ensure(self)?;
        self.fetch_crates(root)
    }

    /// Sees to what the tests without a browser need: they write the pages, too.
    pub(crate) fn prepare_pages(&self) -> Result<()> {
        let _lock = self.lock()?;
        from_npm::ensure(self)
    }

    /// Fetches what is named in `Cargo.lock`: Trunk and cargo-deny run offline, and couldn't by themselves.
    fn fetch_crates(&self, root: &Path) -> Result<()> {
        process::run(self.command("cargo").args(["fetch", "--quiet", "--locked"]).current_dir(root))
            .context("the crates named in Cargo.lock can't be fetched: check the network connection")
    }

    /// Sees to what checking the code for the browser needs.
    pub(crate) fn prepare_std(&self, root: &Path) -> Result<()> {
        let _lock = self.lock()?;
        wasm_std::ensure(self, root)
    }

    /// Sees to what holds our dependencies against `deny.toml`.
    pub(crate) fn prepare_deny(&self, root: &Path) -> Result<()> {
        let _lock = self.lock()?;
        cargo_plugin::DENY.ensure(self)?;
        self.fetch_crates(root)
    }

    /// Makes sure that what a release says of its parts can be written.
    pub(crate) fn prepare_release(&self, root: &Path) -> Result<()> {
        let _lock = self.lock()?;
        cargo_plugin::ABOUT.ensure(self)?;
        cargo_plugin::CYCLONEDX.ensure(self)?;
        self.fetch_crates(root)
    }

    /// A command that finds our tools before others.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        command
    }

    /// The word of `<program> --version` at `position`, if the program is there and works.
    fn version(&self, program: &str, position: usize) -> Option<String> {
        let text = process::capture(self.command(program).arg("--version")).ok()?;
        text.split_whitespace().nth(position).map(str::to_owned)
    }

    /// The build of a tool from its crate, `name@version`, into our folder.
    fn cargo_install(&self, package: &str) -> Command {
        let mut cargo = self.command("cargo");
        cargo.args(["install", package, "--locked", "--no-default-features", "--force", "--root"]);
        cargo.arg(&self.folder).current_dir(&self.folder);
        // These tools wait most of the time: a slower one isn't noticed, a shorter build of it is.
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        cargo
    }

    /// Runs an install that takes a while, announced and logged.
    fn install(&self, what: &str, announcement: &str, command: &mut Command) -> Result<()> {
        println!("{what}: {announcement}");
        let start = Instant::now();
        let log = self.folder.join(format!("{}.log", what.split_whitespace().next().unwrap_or(what)));
        process::run_logged(command, what, &log)?;
        println!("{what}: ready after {}", process::duration(start.elapsed()));
        Ok(())
    }

    /// Keeps a second run from changing the folder at the same time; let go when dropped.
    fn lock(&self) -> Result<File> {
        process::lock(&self.folder.join("lock"), "Another xtask is preparing the tools: waiting for it to finish.")
    }
}
