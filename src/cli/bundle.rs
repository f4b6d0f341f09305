//! The bundle: the program and its templates, which are the same for every guide.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use page::Bundle;

/// The bundle in the binary; empty if the binary was built without one.
static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bundle"));

/// The bundle in a file, or the one in the binary.
///
/// # Errors
/// If there is none, or it belongs to another version.
pub(crate) fn load(file: Option<&Path>) -> Result<Bundle> {
    let Some(file) = file else {
        ensure!(
            !BUILT_IN.is_empty(),
            "this program was built without the pages' program: take `mediation-guide` from a release; or, in a checkout, run `cargo xtask build` and give `--bundle target/bundle/release`"
        );
        return Bundle::read(BUILT_IN);
    };
    let bytes = fs::read(file).with_context(|| format!("reading {}: run `cargo xtask build`", file.display()))?;
    Bundle::read(&bytes).with_context(|| format!("reading {}", file.display()))
}
