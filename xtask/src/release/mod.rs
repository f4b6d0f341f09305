//! `cargo xtask release`: builds the archives to distribute. The same files always give the same bytes.

mod archive;
mod notes;
mod third_party;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::{
    build::{self, BuildProfile},
    tools::{
        cargo_tool::{ABOUT, CYCLONEDX, fetch_crates},
        environment::Tools,
    },
};
use archive::Files;

const FOLDER: &str = "target/release-files";
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The files that belong to every copy.
const LICENSES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// Builds the guide and the binary, packs them, and lists the archives with their hashes.
pub(crate) fn release(tools: &Tools) -> Result<()> {
    // First, because its mistakes are found immediately.
    let notes = notes::notes(&tools.shell.read_file("CHANGELOG.md")?, VERSION)?;
    tools.locked(|tools| build::prepare(tools, BuildProfile::Release))?;
    tools.locked(prepare)?;
    println!("Building the guide and the binary: about 8 minutes the first time");
    build::run_trunk(tools, BuildProfile::Release, "dist")?;
    let binary = build::binary(tools)?;
    let mut files = archives(tools, &binary)?;
    files.extend(third_party::sboms(tools)?);
    let hashes: Vec<_> = files.iter().map(|(name, bytes)| format!("{:x}  {name}\n", Sha256::digest(bytes))).collect();
    let hashes = hashes.concat();
    files.insert("CHANGES.md".to_owned(), notes.into());
    files.insert("SHA256SUMS".to_owned(), hashes.clone().into());
    let folder = tools.root.join(FOLDER);
    tools.shell.remove_path(&folder)?;
    for (name, bytes) in files {
        tools.shell.write_file(folder.join(name), bytes)?;
    }
    println!("\nThe archives are in {}:\n{hashes}", folder.display());
    Ok(())
}

fn prepare(tools: &Tools) -> Result<()> {
    ABOUT.ensure(tools)?;
    CYCLONEDX.ensure(tools)?;
    fetch_crates(tools)
}

/// Each archive's name and bytes.
fn archives(tools: &Tools, binary: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let platform = format!("{}-{}", env::consts::OS, env::consts::ARCH);
    let dist = tools.root.join("dist");
    let mut licenses = files(LICENSES.iter().map(|name| tools.root.join(name)))?;
    licenses.insert("LICENSES-OF-PARTS.txt".into(), third_party::licenses(tools)?);
    let mut with_binary = files([binary.to_owned()])?;
    with_binary.extend(licenses.clone());
    let mut pages = files_in(&dist)?;
    pages.retain(|name, _| !name.starts_with("npm") && !name.starts_with("wordpress"));
    // Each page contains the program, and so its parts.
    pages.extend(licenses);
    Ok(BTreeMap::from([
        (format!("mediation-guide-{VERSION}-{platform}.tar.gz"), archive::tar("mediation-guide", &with_binary)?),
        (format!("mediation-guide-{VERSION}-pages.zip"), archive::zip(&pages)?),
        // npm's own archives have a folder `package`.
        (format!("mediation-guide-{VERSION}-npm.tgz"), archive::tar("package", &files_in(&dist.join("npm"))?)?),
        (format!("mediation-guide-{VERSION}-wordpress.zip"), archive::zip(&files_in(&dist.join("wordpress"))?)?),
    ]))
}

/// Files from anywhere, by their name.
fn files(paths: impl IntoIterator<Item = PathBuf>) -> Result<Files> {
    let file = |path: PathBuf| {
        let bytes = fs::read(&path).with_context(|| format!("can't read {}", path.display()))?;
        Ok((path.file_name().map(PathBuf::from).unwrap_or_default(), bytes))
    };
    paths.into_iter().map(file).collect()
}

/// The files in a folder, by their path below it.
fn files_in(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path()).with_context(|| format!("can't read {}", entry.path().display()))?;
            files.insert(entry.path().strip_prefix(folder)?.to_owned(), bytes);
        }
    }
    Ok(files)
}
