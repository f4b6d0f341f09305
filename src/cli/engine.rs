//! The engine: the program and its templates, which are the same for every guide.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use page::Parts;

/// The engine in the binary; empty if the binary was built without one.
static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/engine"));

/// The engine in a file, or the one in the binary.
///
/// # Errors
/// If there is none, or it belongs to another version.
pub(crate) fn load(file: Option<&Path>) -> Result<Parts> {
    let Some(file) = file else {
        ensure!(
            !BUILT_IN.is_empty(),
            "this binary contains no engine: run `cargo xtask build`, then give `--engine target/engine/release`"
        );
        return Parts::read(BUILT_IN);
    };
    let bytes = fs::read(file).with_context(|| format!("reading {}: run `cargo xtask build`", file.display()))?;
    Parts::read(&bytes).with_context(|| format!("reading {}", file.display()))
}
