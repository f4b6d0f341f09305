//! The engine: the program and its templates, the same for every guide.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use page::Parts;

/// What was there when the binary was built; empty where it was built for working on the guide's files only.
static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/engine"));

/// The engine in this file, else the one in the binary.
///
/// # Errors
/// Where there is none, or it is another version's.
pub(crate) fn load(file: Option<&Path>) -> Result<Parts> {
    let Some(file) = file else {
        ensure!(
            !BUILT_IN.is_empty(),
            "this binary has no program in it: run `cargo xtask build`, then give `--engine target/engine/release`"
        );
        return Parts::read(BUILT_IN);
    };
    let bytes = fs::read(file).with_context(|| format!("reading {}: run `cargo xtask build`", file.display()))?;
    Parts::read(&bytes).with_context(|| format!("reading {}", file.display()))
}
