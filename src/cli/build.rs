//! Embeds the bundle in the binary if `GUIDE_BUNDLE` names it, as `cargo xtask release` does.

use std::path::PathBuf;
use std::{env, fs};

fn main() -> std::io::Result<()> {
    println!("cargo:rerun-if-env-changed=GUIDE_BUNDLE");
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).ok_or_else(|| std::io::Error::other("cargo runs this"))?;
    let bundle = match env::var_os("GUIDE_BUNDLE").map(PathBuf::from) {
        Some(file) => {
            println!("cargo:rerun-if-changed={}", file.display());
            fs::read(file)?
        }
        // Most commands need no bundle.
        None => Vec::new(),
    };
    fs::write(folder.join("bundle"), bundle)
}
