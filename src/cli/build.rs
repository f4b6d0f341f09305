//! Embeds the engine in the binary if `GUIDE_ENGINE` names it, as `cargo xtask release` does.

use std::path::PathBuf;
use std::{env, fs};

fn main() -> std::io::Result<()> {
    println!("cargo:rerun-if-env-changed=GUIDE_ENGINE");
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).ok_or_else(|| std::io::Error::other("cargo runs this"))?;
    let engine = match env::var_os("GUIDE_ENGINE").map(PathBuf::from) {
        Some(file) => {
            println!("cargo:rerun-if-changed={}", file.display());
            fs::read(file)?
        }
        // Most commands need no engine.
        None => Vec::new(),
    };
    fs::write(folder.join("engine"), engine)
}
