//! What others wrote that is in what is handed out: the licences of it, and a list of its parts.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{
    process,
    tools::{TARGET, Tools},
};

/// The file that cargo-cyclonedx leaves in each folder of the workspace.
const LEFT: &str = "parts-of-this-crate";

/// The licences of all crates in the binary, and in the program that is in it.
///
/// # Errors
/// Where a crate has a licence that `about.toml` doesn't accept.
pub(super) fn licences(tools: &Tools, root: &Path) -> Result<Vec<u8>> {
    let of = |title: &str, manifest: &str| {
        let mut about = tools.command("cargo");
        about.args(["about", "generate", "--offline", "--locked", "--fail", "--manifest-path", manifest]);
        about.args(["--config", "xtask/release/about.toml", "xtask/release/licences.hbs"]).current_dir(root);
        let text = process::capture(&mut about).context("the licences can't be gathered")?;
        Ok::<_, anyhow::Error>(format!("{title}\n\n{text}\n"))
    };
    let binary = of("THE BINARY, AND WHAT ITS PAGES ARE MADE WITH", "src/cli/Cargo.toml")?;
    let program = of("THE PROGRAM IN THE PAGES", "Cargo.toml")?;
    Ok((binary + &program).into_bytes())
}

/// The parts of the binary and of the program, in the format of `CycloneDX`, by the names of their files.
///
/// # Errors
/// Where cargo-cyclonedx fails.
pub(super) fn lists(tools: &Tools, root: &Path) -> Result<[(String, Vec<u8>); 2]> {
    let binary = list(tools, root, "src/cli", None).context("listing the parts of the binary")?;
    let program = list(tools, root, ".", Some(TARGET)).context("listing the parts of the program")?;
    Ok([("parts-of-the-binary.cdx.json".to_owned(), binary), ("parts-of-the-program.cdx.json".to_owned(), program)])
}

fn list(tools: &Tools, root: &Path, folder: &str, target: Option<&str>) -> Result<Vec<u8>> {
    let mut cyclonedx = tools.command("cargo");
    cyclonedx.args(["cyclonedx", "--quiet", "--format", "json", "--no-build-deps", "--override-filename", LEFT]);
    cyclonedx.arg("--manifest-path").arg(format!("{folder}/Cargo.toml")).current_dir(root);
    cyclonedx.args(target.map(|target| ["--target", target]).into_iter().flatten());
    // Else the list would be another each time.
    cyclonedx.env("SOURCE_DATE_EPOCH", "315532800");
    process::capture(&mut cyclonedx)?;
    let name = format!("{LEFT}.json");
    let list = fs::read_to_string(root.join(folder).join(&name)).context("reading the list")?;
    for left in left(root, &name)? {
        fs::remove_file(&left).with_context(|| format!("removing {}", left.display()))?;
    }
    // Whoever gets it isn't told where it was made.
    Ok(list.replace(&root.to_string_lossy().into_owned(), "").into_bytes())
}

/// It leaves one for each crate of the workspace.
fn left(root: &Path, name: &str) -> Result<Vec<PathBuf>> {
    let crates = [root.to_owned(), root.join("tests"), root.join("xtask")];
    let inside = fs::read_dir(root.join("src"))?.flatten().map(|entry| entry.path());
    Ok(crates.into_iter().chain(inside).map(|folder| folder.join(name)).filter(|file| file.is_file()).collect())
}
