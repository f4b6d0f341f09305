//! Rust's standard library for wasm32.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use super::environment::Tools;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Installs it if the compiler doesn't have it.
pub(crate) fn ensure(tools: &Tools) -> Result<()> {
    let (sh, folder) = (&tools.shell, &tools.folder);
    let libraries = cmd!(sh, "rustc --print target-libdir --target {TARGET}").read();
    let libraries = libraries.context("can't run rustc: install Rust, https://rustup.rs")?;
    let mut entries = fs::read_dir(&libraries).into_iter().flatten().flatten();
    if entries.any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")) {
        return Ok(());
    }
    let announcement = "by rustup in seconds, or from Debian's sources in some minutes, once";
    tools
        .install("wasm32-std", announcement, cmd!(sh, "sh xtask/wasm-std.sh {folder}"))
        .with_context(|| format!("Rust has no standard library for {TARGET}"))?;
    // Code compiled with another build of the library doesn't link with this one, and cargo doesn't notice.
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    Ok(sh.remove_path(target.join(TARGET))?)
}
