//! Packs the guide's npm package, installs it as a site owner does, and runs the tools that site owners build their sites with.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use serde_json::Value;
use tempfile::TempDir;

use crate::path_from_env;
use crate::project;

/// A site with the package installed.
#[derive(Debug)]
pub struct Site {
    /// A copy of `tests/npm_consumer/site/`, with the package in `node_modules/`. Removed when dropped.
    folder: TempDir,
    /// The files that npm has packed, sorted.
    pub packed_files: Vec<String>,
}

/// Makes a site with the package. `None` if this machine lacks a tool; a message then says what to install.
#[must_use]
pub fn site() -> Option<Site> {
    let Some(missing) = missing() else { return Some(install()) };
    let strict = env::var_os("CI").is_some_and(|it| it == "true");
    assert!(!strict, "with CI=true nothing may be missing: {missing}");
    // `eprintln!` would be captured in a passing test.
    let _ = io::stderr().write_all(format!("the npm package isn't tested: {missing}\n").as_bytes());
    None
}

fn consumer_folder() -> PathBuf {
    project().join("tests/npm_consumer")
}

/// An executable of the site's packages.
fn tool(name: &str) -> PathBuf {
    consumer_folder().join("node_modules/.bin").join(name)
}

/// The first missing tool, with how to install it.
fn missing() -> Option<String> {
    for program in ["node", "npm"] {
        if !Command::new(program).arg("--version").output().is_ok_and(|it| it.status.success()) {
            return Some(format!("{program} doesn't run; install Node.js with npm, on Debian `apt-get install npm`"));
        }
    }
    let lacks = ["esbuild", "tsc"].iter().find(|name| !tool(name).exists())?;
    Some(format!(
        "tests/npm_consumer/node_modules has no {lacks}; run `npm ci` in tests/npm_consumer, or `cargo xtask test`"
    ))
}

fn install() -> Site {
    // Each test has a site of its own, because tests run in parallel. The sites are in `tests/npm_consumer/`, where Node.js finds
    // their other packages.
    let built = consumer_folder().join("built");
    fs::create_dir_all(&built).expect("the folder of sites can be made");
    let folder = tempfile::tempdir_in(built).expect("the site's folder can be made");
    for entry in fs::read_dir(consumer_folder().join("site")).expect("the site is there").flatten() {
        fs::copy(entry.path(), folder.path().join(entry.file_name())).expect("a file of the site can be copied");
    }
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let mut pack = Command::new("npm");
    pack.args(["pack", "--json", "--pack-destination"])
        .arg(temporary.path())
        .arg(path_from_env("GUIDE_DIST").join("npm"));
    let output: Value = serde_json::from_str(&run(&mut pack)).expect("`npm pack --json` prints JSON");
    let packed = &output[0];
    let name = packed["filename"].as_str().expect("npm has packed a file");
    // Creates neither a manifest nor a lockfile, which could be confused with the project's own.
    let mut install = Command::new("npm");
    install.args(["install", "--offline", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--prefix"]);
    run(install.arg(folder.path()).arg(temporary.path().join(name)).current_dir(temporary.path()));
    let files = packed["files"].as_array().expect("npm lists the files");
    let mut packed_files: Vec<_> = files.iter().filter_map(|it| Some(it["path"].as_str()?.to_owned())).collect();
    packed_files.sort();
    Site { folder, packed_files }
}

impl Site {
    /// The folder of the installed package.
    #[must_use]
    pub fn package(&self) -> PathBuf {
        self.folder.path().join("node_modules/mediation-guide")
    }

    /// Runs Node.js in the site, and returns its output.
    #[must_use]
    pub fn node<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> String {
        run(Command::new("node").args(arguments).current_dir(self.folder.path()))
    }

    /// Runs the TypeScript compiler in the site, and returns its output.
    #[must_use]
    pub fn check_types(&self, arguments: &str) -> String {
        self.run_tool("tsc", arguments)
    }

    /// Bundles a file of the site with its imports, in development mode: React then checks more.
    #[must_use]
    pub fn bundle(&self, file: &str) -> String {
        self.run_tool("esbuild", &format!("{file} --bundle --jsx=automatic --log-level=warning"))
    }

    fn run_tool(&self, name: &str, arguments: &str) -> String {
        run(Command::new(tool(name)).args(arguments.split_whitespace()).current_dir(self.folder.path()))
    }
}

/// Runs a program, and returns its standard output. Panics with all of its output if it fails.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let [stdout, stderr] = [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
    assert!(output.status.success(), "{command:?}: {}\n{stdout}{stderr}", output.status);
    stdout
}

/// The file names in a folder, sorted.
#[must_use]
pub fn file_names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut names: Vec<_> = entries.flatten().map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
