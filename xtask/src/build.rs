//! `cargo xtask build`: builds the files to publish. Also contains the builds that other commands need.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use crate::{
    process,
    tools::{
        cargo_tool::{TRUNK, ensure_wasm_bindgen, fetch_crates},
        environment::{Tools, cargo_home},
        npm, wasm_std,
    },
};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum BuildProfile {
    /// For readers: small.
    Release,
    /// For editors: built quickly, with /preview and with their mistakes in the page.
    Preview,
}

impl BuildProfile {
    /// Where the build writes the bundle, relative to the project's folder.
    pub(crate) fn bundle(self) -> &'static str {
        match self {
            Self::Release => "target/bundle/release",
            Self::Preview => "target/bundle/preview",
        }
    }
}

pub(crate) fn build(tools: &Tools) -> Result<()> {
    tools.locked(|tools| prepare(tools, BuildProfile::Release))?;
    println!("Building the guide: about 4 minutes the first time");
    run_trunk(tools, BuildProfile::Release, "dist")?;
    println!("\nThe guide is in {}.", tools.root.join("dist").display());
    Ok(())
}

/// Installs the tools that a build needs. Callers hold the lock ([`Tools::locked`]).
pub(crate) fn prepare(tools: &Tools, profile: BuildProfile) -> Result<()> {
    // Quickest first, so that a missing npm is reported immediately.
    if profile == BuildProfile::Release {
        npm::ensure_minifiers(tools)?;
    }
    wasm_std::ensure(tools)?;
    ensure_wasm_bindgen(tools)?;
    TRUNK.ensure(tools)?;
    fetch_crates(tools)
}

/// Builds the guide into the folder `dist`.
pub(crate) fn run_trunk(tools: &Tools, profile: BuildProfile, dist: &str) -> Result<()> {
    let folder = tools.shell.create_dir("target")?;
    // Two builds at once would overwrite each other's files.
    let _lock = process::lock(&folder.join("build.lock"), "Another build of the guide is running: waiting for it.")?;
    process::run(trunk(tools, "build", profile).args(["--dist", dist]))
        .context("the guide isn't built: correct what the messages above name")
}

/// Trunk's `subcommand`, for this project and without downloads.
pub(crate) fn trunk<'a>(tools: &'a Tools, subcommand: &str, profile: BuildProfile) -> Cmd<'a> {
    let sh = &tools.shell;
    let release = (profile == BuildProfile::Release).then_some("--release");
    let mut flags = path_flags(tools);
    // Leptos then gives all views one type, which makes the program a fifth smaller.
    flags.push("--cfg=erase_components".to_owned());
    let trunk = cmd!(sh, "trunk {subcommand} --offline {release...}")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "))
        // The location in the guide is enough; a backtrace through Trunk helps nobody.
        .env("RUST_LIB_BACKTRACE", "0");
    // By convention, any value counts; Trunk understands only these two.
    match env::var_os("NO_COLOR") {
        Some(value) => trunk.env("NO_COLOR", if value.is_empty() { "false" } else { "true" }),
        None => trunk,
    }
}

/// Builds `mediation-guide` for distribution, with the bundle included.
pub(crate) fn binary(tools: &Tools) -> Result<PathBuf> {
    let sh = &tools.shell;
    // In its own folder: cargo would otherwise rebuild everything each time these flags change.
    let target = tools.root.join("target/handed-out");
    let cargo = cmd!(sh, "cargo build --locked --package cli --profile binary --target-dir {target}")
        .env("GUIDE_BUNDLE", tools.root.join(BuildProfile::Release.bundle()))
        .env("RUSTFLAGS", path_flags(tools).join(" "));
    process::run(cargo).context("the binary isn't built: correct what the messages above name")?;
    Ok(target.join("binary").join(format!("mediation-guide{}", env::consts::EXE_SUFFIX)))
}

/// Compiler flags that keep this machine's paths out of panic locations.
fn path_flags(tools: &Tools) -> Vec<String> {
    let crates = cargo_home().map(|home| home.join("registry/src"));
    let folders = [(crates.as_deref(), "crates"), (Some(tools.root.as_path()), "guide")];
    // Cargo would split a flag at a space.
    let folders = folders.into_iter().filter_map(|(folder, name)| Some((folder.and_then(Path::to_str)?, name)));
    let folders = folders.filter(|(folder, _)| !folder.contains(' '));
    folders.map(|(folder, name)| format!("--remap-path-prefix={folder}={name}")).collect()
}
