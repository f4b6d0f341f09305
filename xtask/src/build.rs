//! `cargo xtask build`: the files to publish.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{
    process,
    tools::{self, Tools},
};

/// For whom the guide is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// For readers: small, and nothing but the guide.
    Release,
    /// For editors: built quickly, with /preview and with their mistakes in the page.
    Preview,
}

impl Kind {
    /// Where the build leaves the engine, from the project's folder.
    pub(crate) fn engine(self) -> &'static str {
        match self {
            Self::Release => "target/engine/release",
            Self::Preview => "target/engine/preview",
        }
    }
}

pub(crate) fn build(root: &Path) -> Result<()> {
    let tools = Tools::locate()?;
    tools.prepare(root, Kind::Release)?;
    println!("Building the guide: about 4 minutes the first time");
    run_trunk(&tools, root, Kind::Release, "dist")?;
    println!("\nThe guide is in {}.", root.join("dist").display());
    Ok(())
}

/// The build itself, once the tools are there.
pub(crate) fn run_trunk(tools: &Tools, root: &Path, kind: Kind, dist: &str) -> Result<()> {
    let folder = root.join("target");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    // Two builds at once would take each other's half-made files.
    let _lock = process::lock(&folder.join("build.lock"), "Another build of the guide is running: waiting for it.")?;
    process::run(trunk(tools, root, "build", kind).args(["--dist", dist]))
        .context("the guide wasn't built: the messages above name the place to repair")
}

/// Trunk's command `word`, for this project and without downloads.
pub(crate) fn trunk(tools: &Tools, root: &Path, word: &str, kind: Kind) -> Command {
    let mut trunk = tools.command("trunk");
    trunk.args([word, "--offline"]).current_dir(root);
    if kind == Kind::Release {
        trunk.arg("--release");
    }
    let mut flags = tools::flags_without_paths(root);
    // Leptos then makes one type of all views: a fifth fewer bytes of program.
    flags.push("--cfg=erase_components".to_owned());
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    // A build that fails says where in the guide; where in Trunk helps nobody.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    // The convention is that any value counts; Trunk only understands these two words.
    if let Some(value) = std::env::var_os("NO_COLOR") {
        trunk.env("NO_COLOR", if value.is_empty() { "false" } else { "true" });
    }
    trunk
}
