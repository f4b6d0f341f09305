//! The guide's npm package, packed and installed as a partner does, and the programs that partners build their sites with.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::{env, fs, io};

use serde_json::Value;

use crate::program::prepared;
use crate::project;

/// The package, installed in a site of its own.
#[derive(Debug)]
pub struct Site {
    /// The site's folder: what stands in `tests/npm/site/`, and the package in `node_modules/`.
    pub folder: PathBuf,
    /// The files that npm has packed, in order.
    pub packed: Vec<String>,
}

/// The site with the package, made once. `None` where that can't be done on this machine; it then says what to install.
#[must_use]
pub fn site() -> Option<&'static Site> {
    static SITE: LazyLock<Option<Site>> = LazyLock::new(|| match missing() {
        None => Some(install()),
        Some(missing) => {
            let strict = env::var_os("CI").is_some_and(|it| it == "true");
            assert!(!strict, "with CI=true nothing may be missing: {missing}");
            // Not by the macro: a test that passes would keep it to itself.
            let _ = io::stderr().write_all(format!("the npm package isn't tested: {missing}\n").as_bytes());
            None
        }
    });
    SITE.as_ref()
}

fn here() -> PathBuf {
    project().join("tests/npm")
}

/// A program that came with the site's packages.
fn tool(name: &str) -> PathBuf {
    here().join("node_modules/.bin").join(name)
}

/// What can't be done without.
fn missing() -> Option<String> {
    for program in ["node", "npm"] {
        if !Command::new(program).arg("--version").output().is_ok_and(|it| it.status.success()) {
            return Some(format!("{program} doesn't run; install Node.js with npm, on Debian `apt-get install npm`"));
        }
    }
    let lacks = ["esbuild", "tsc"].iter().find(|name| !tool(name).exists())?;
    Some(format!("tests/npm/node_modules has no {lacks}; run `npm ci` in tests/npm, or `cargo xtask test`"))
}

fn install() -> Site {
    let folder = here().join("built");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the site's folder can be made");
    for entry in fs::read_dir(here().join("site")).expect("the site is there").flatten() {
        fs::copy(entry.path(), folder.join(entry.file_name())).expect("a file of the site can be copied");
    }
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let mut pack = Command::new("npm");
    pack.args(["pack", "--json", "--pack-destination"]).arg(temporary.path()).arg(prepared("GUIDE_DIST").join("npm"));
    let told: Value = serde_json::from_str(&run(&mut pack)).expect("`npm pack --json` tells JSON");
    let packed = &told[0];
    let name = packed["filename"].as_str().expect("it has packed a file");
    // Neither a manifest nor a lock: they would be taken for ones of ours.
    let mut install = Command::new("npm");
    install.args(["install", "--offline", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--prefix"]);
    run(install.arg(&folder).arg(temporary.path().join(name)).current_dir(temporary.path()));
    let files = packed["files"].as_array().expect("it tells its files");
    let mut packed: Vec<_> = files.iter().filter_map(|it| Some(it["path"].as_str()?.to_owned())).collect();
    packed.sort();
    Site { folder, packed }
}

impl Site {
    /// The package, where it was installed.
    #[must_use]
    pub fn package(&self) -> PathBuf {
        self.folder.join("node_modules/mediation-guide")
    }

    /// What Node.js prints when it runs a script of the site.
    #[must_use]
    pub fn node<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> String {
        run(Command::new("node").args(arguments).current_dir(&self.folder))
    }

    /// What TypeScript prints about files of the site.
    #[must_use]
    pub fn check_types(&self, arguments: &str) -> String {
        self.run_tool("tsc", arguments)
    }

    /// A file of the site as one script with all that it imports, for people who develop: React then looks closely.
    #[must_use]
    pub fn bundle(&self, file: &str) -> String {
        self.run_tool("esbuild", &format!("{file} --bundle --jsx=automatic --log-level=warning"))
    }

    fn run_tool(&self, name: &str, arguments: &str) -> String {
        run(Command::new(tool(name)).args(arguments.split_whitespace()).current_dir(&self.folder))
    }
}

/// What a program prints; fails with all it says where the program does.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let [said, complaints] = [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
    assert!(output.status.success(), "{command:?}: {}\n{said}{complaints}", output.status);
    said
}

/// The names in a folder, in order.
#[must_use]
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut names: Vec<_> = entries.flatten().map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
