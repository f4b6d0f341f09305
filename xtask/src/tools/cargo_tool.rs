//! Tools written in Rust: taken from PATH or `~/.cargo/bin`, or else fetched with `cargo binstall`, or else built from source.

use anyhow::{Context, Result};
use xshell::cmd;

use super::environment::Tools;
use crate::process;

pub(crate) struct CargoTool<'a> {
    /// The crate that contains it.
    package: &'static str,
    version: &'a str,
    /// The crate's features, without its default ones.
    features: &'static str,
    /// How many minutes a build takes on two cores.
    minutes: u8,
}

const fn tool<'a>(package: &'static str, version: &'a str, features: &'static str, minutes: u8) -> CargoTool<'a> {
    CargoTool { package, version, features, minutes }
}

/// `Trunk.toml` asks for the same version.
pub(crate) const TRUNK: CargoTool = tool("trunk", "0.21.14", "", 10);
/// Drives Firefox in the tests; Debian doesn't package it.
pub(crate) const GECKODRIVER: CargoTool = tool("geckodriver", "0.37.1", "", 3);
/// The newest version that Rust 1.89 builds.
pub(crate) const NEXTEST: CargoTool = tool("cargo-nextest", "0.9.128", "default-no-update", 4);
pub(crate) const DENY: CargoTool = tool("cargo-deny", "0.20.2", "", 3);
/// Lists the licenses of crates.
pub(crate) const ABOUT: CargoTool = tool("cargo-about", "0.9.3", "cli", 3);
/// Writes software bills of materials.
pub(crate) const CYCLONEDX: CargoTool = tool("cargo-cyclonedx", "0.5.9", "", 3);

impl CargoTool<'_> {
    pub(crate) fn ensure(&self, tools: &Tools) -> Result<()> {
        let program = self.package.trim_end_matches("-cli");
        let runs = || tools.has_version(program, self.version);
        if runs() {
            return Ok(());
        }
        // An older one that we installed would hide the right one elsewhere on the system.
        tools.shell.remove_path(tools.folder.join("bin").join(program))?;
        if runs() || (self.fetch(tools) && runs()) { Ok(()) } else { self.build(tools) }
    }

    /// Fetches the build that the tool's own project publishes, and nobody else's. Returns `false` if there is none.
    fn fetch(&self, tools: &Tools) -> bool {
        let (sh, folder, package) =
            (&tools.shell, tools.folder.join("bin"), format!("{}@{}", self.package, self.version));
        if cmd!(sh, "cargo binstall -V").output().is_err() {
            return false;
        }
        let command = cmd!(
            sh,
            "cargo binstall --no-confirm --no-symlinks --strategies crate-meta-data --install-path {folder} {package}"
        );
        let result = tools.install(&package, "fetching it with `cargo binstall`", command);
        result.inspect_err(|error| println!("{package}: can't fetch it ({error:#})")).is_ok()
    }

    fn build(&self, tools: &Tools) -> Result<()> {
        let Self { features, minutes, .. } = self;
        let (sh, folder, package) = (&tools.shell, &tools.folder, format!("{}@{}", self.package, self.version));
        // Outside the project, whose cargo settings don't apply to tools.
        let _outside = sh.push_dir(folder);
        let build = |locked: Option<&str>, announcement: &str| {
            let install = cmd!(sh, "cargo install {package} --no-default-features --features {features} {locked...}");
            // Optimised for the time to build: these tools wait most of the time.
            let install = install
                .args(["--force", "--root"])
                .arg(folder)
                .env_remove("CARGO_TARGET_DIR")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
            tools.install(&package, announcement, install)
        };
        let result = build(Some("--locked"), &format!("building it from source, about {minutes} minutes, once"));
        let result = result.or_else(|error| {
            println!("{package}: can't build it with its own Cargo.lock ({error:#})");
            build(None, "building it with the newest crates that fit")
        });
        result.with_context(|| {
            format!(
                "can't build {package}: check the network connection and that a C compiler is installed, then try again"
            )
        })
    }
}

/// Ensures wasm-bindgen in the version of the crate in Cargo.lock.
pub(crate) fn ensure_wasm_bindgen(tools: &Tools) -> Result<()> {
    let sh = &tools.shell;
    let id = cmd!(sh, "cargo pkgid --offline wasm-bindgen").read().context("Cargo.lock has no crate wasm-bindgen")?;
    let version = id.rsplit('@').next().unwrap_or_default();
    tool("wasm-bindgen-cli", version, "", 4).ensure(tools)
}

/// Fetches the crates in Cargo.lock: Trunk and cargo-deny run offline, and can't fetch them.
pub(crate) fn fetch_crates(tools: &Tools) -> Result<()> {
    let sh = &tools.shell;
    process::run(cmd!(sh, "cargo fetch --quiet --locked"))
        .context("can't fetch the crates in Cargo.lock: check the network connection")
}
