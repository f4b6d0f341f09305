//! `cargo xtask release`: what is handed out, in archives that are the same whenever they are made of the same files.

mod archive;
mod notes;
mod parts;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{
    build::{self, Kind},
    files, process,
    tools::{self, Tools},
};

/// Where the archives are written, from the project's folder.
const FOLDER: &str = "target/release-files";
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// What everybody who gets a copy gets with it.
const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// Builds the guide and the binary, packs them, and lists the archives with their hashes.
///
/// # Errors
/// Where something can't be built or written.
pub(crate) fn release(root: &Path) -> Result<()> {
    // First: what it says of itself is soon told.
    let log = fs::read_to_string(root.join("CHANGELOG.md")).context("reading CHANGELOG.md")?;
    let notes = notes::notes(&log, VERSION)?;
    let tools = Tools::locate()?;
    tools.prepare(root, Kind::Release)?;
    tools.prepare_release(root)?;
    println!("Building the guide and the binary: about 8 minutes the first time");
    build::run_trunk(&tools, root, Kind::Release, "dist")?;
    let binary = binary(&tools, root)?;
    let folder = root.join(FOLDER);
    let place = || format!("writing to {}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(place)?;
    }
    fs::create_dir_all(&folder).with_context(place)?;
    let mut hashes = Vec::new();
    let licences = parts::licences(&tools, root)?;
    for (name, bytes) in archives(root, &binary, licences)?.into_iter().chain(parts::lists(&tools, root)?) {
        fs::write(folder.join(&name), &bytes).with_context(place)?;
        hashes.push(format!("{:x}  {name}\n", Sha256::digest(&bytes)));
    }
    fs::write(folder.join("CHANGES.md"), notes).with_context(place)?;
    let hashes = hashes.concat();
    fs::write(folder.join("SHA256SUMS"), &hashes).with_context(place)?;
    println!("\nThe archives are in {}:\n{hashes}", folder.display());
    Ok(())
}

/// The binary with the engine in it, built for handing out.
pub(crate) fn binary(tools: &Tools, root: &Path) -> Result<PathBuf> {
    let mut cargo = tools.command("cargo");
    cargo.args(["build", "--locked", "--package", "cli", "--profile", "binary"]).current_dir(root);
    cargo
        .env("GUIDE_ENGINE", root.join(Kind::Release.engine()))
        .env("RUSTFLAGS", tools::flags_without_paths(root).join(" "));
    // Apart from what is built without these flags, which cargo would build anew each time.
    cargo.env("CARGO_TARGET_DIR", root.join("target/handed-out"));
    process::run(&mut cargo).context("the binary wasn't built: the messages above name the place to repair")?;
    Ok(root.join("target/handed-out/binary").join(format!("mediation-guide{}", env::consts::EXE_SUFFIX)))
}

/// Each archive's name and bytes.
fn archives(root: &Path, binary: &Path, licences: Vec<u8>) -> Result<BTreeMap<String, Vec<u8>>> {
    let platform = format!("{}-{}", env::consts::OS, env::consts::ARCH);
    let dist = root.join("dist");
    let read = |file: &Path| fs::read(file).with_context(|| format!("reading {}", file.display()));
    let mut with_binary = BTreeMap::from([(named(binary), read(binary)?), ("LICENSES-OF-PARTS.txt".into(), licences)]);
    for licence in LICENCES {
        with_binary.insert(licence.into(), read(&root.join(licence))?);
    }
    let mut pages = files::read(&dist)?;
    pages.retain(|name, _| !name.starts_with("npm") && !name.starts_with("wordpress"));
    Ok(BTreeMap::from([
        (format!("mediation-guide-{VERSION}-{platform}.tar.gz"), archive::tar("mediation-guide", &with_binary)?),
        (format!("mediation-guide-{VERSION}-pages.zip"), archive::zip(&pages)?),
        // `package` is what npm's own archives call the folder in them.
        (format!("mediation-guide-{VERSION}-npm.tgz"), archive::tar("package", &files::read(&dist.join("npm"))?)?),
        (format!("mediation-guide-{VERSION}-wordpress.zip"), archive::zip(&files::read(&dist.join("wordpress"))?)?),
    ]))
}

fn named(file: &Path) -> PathBuf {
    file.file_name().map(PathBuf::from).unwrap_or_default()
}
