//! The folder of installed tools, and the shell in which they run.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use crate::process;

/// The variable that overrides the folder of installed tools.
const FOLDER_VARIABLE: &str = "MEDIATION_GUIDE_TOOLS";

pub(crate) struct Tools {
    /// The project's folder.
    pub(crate) root: PathBuf,
    /// Where tools are installed.
    pub(crate) folder: PathBuf,
    pub(crate) path: OsString,
    /// Runs in the project's folder, with `path`.
    pub(crate) shell: Shell,
}

impl Tools {
    /// Determines the folders without installing anything.
    pub(crate) fn locate(root: &Path) -> Result<Self> {
        let folder = env::var_os(FOLDER_VARIABLE).map(PathBuf::from);
        let folder = folder.or_else(|| Some(dirs::cache_dir()?.join("mediation-guide")));
        let folder = std::path::absolute(folder.unwrap_or_default())
            .with_context(|| format!("no cache folder here: set {FOLDER_VARIABLE} to a folder for tools"))?;
        let place = || format!("can't use {}: set {FOLDER_VARIABLE} to another folder", folder.display());
        fs::create_dir_all(&folder).with_context(place)?;
        // Ours first: Trunk takes the first wasm-bindgen and wasm-opt that it finds, whatever the version.
        let ours = [folder.join("bin"), folder.join("node_modules/.bin")].into_iter();
        let inherited = env::var_os("PATH").unwrap_or_default();
        let cargos = cargo_home().map(|home| home.join("bin"));
        let path = env::join_paths(ours.chain(env::split_paths(&inherited)).chain(cargos)).with_context(place)?;
        let shell = Shell::new()?;
        shell.change_dir(root);
        shell.set_var("PATH", &path);
        Ok(Self { root: root.to_owned(), folder, path, shell })
    }

    /// Whether `--version` prints this version.
    pub(crate) fn has_version(&self, program: &str, version: &str) -> bool {
        let sh = &self.shell;
        // Cargo passes its plugins their own name as the first argument.
        let plugin = program.strip_prefix("cargo-");
        let answer = cmd!(sh, "{program} {plugin...} --version").ignore_stderr().read();
        answer.is_ok_and(|answer| answer.split_whitespace().any(|word| word == version))
    }

    /// Announces and runs an installation, with its output in a log.
    pub(crate) fn install(&self, what: &str, announcement: &str, command: Cmd) -> Result<()> {
        println!("{what}: {announcement}");
        let start = Instant::now();
        let log = self.folder.join(format!("{}.log", what.split_whitespace().next().unwrap_or(what)));
        process::run_logged(command, what, &log)?;
        println!("{what}: ready after {}", process::format_duration(start.elapsed()));
        Ok(())
    }

    /// Installs something while no other xtask changes the folder.
    pub(crate) fn locked<T>(&self, install: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        let file = self.folder.join("lock");
        let _lock = process::lock(&file, "Another xtask is installing tools: waiting for it.")?;
        install(self)
    }
}

pub(crate) fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(dirs::home_dir()?.join(".cargo")))
}
