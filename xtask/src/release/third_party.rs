//! Third-party code in the release: its licenses, and software bills of materials (SBOMs).

use anyhow::{Context, Result};
use walkdir::WalkDir;
use xshell::cmd;

use crate::tools::{environment::Tools, wasm_std::TARGET};

/// The file that cargo-cyclonedx writes into the folder of each crate of the workspace.
const SBOM: &str = "sbom-of-this-crate";

/// The licenses of all crates in the binary and in the program that it contains.
///
/// # Errors
/// If a crate has a license that `about.toml` doesn't accept.
pub(super) fn licenses(tools: &Tools) -> Result<Vec<u8>> {
    let sh = &tools.shell;
    let of = |title: &str, manifest: &str| {
        let about = cmd!(sh, "cargo-about about generate --offline --locked --fail --manifest-path {manifest}");
        let about = about.args(["--config", "xtask/release/about.toml", "xtask/release/licenses.hbs"]);
        Ok::<_, anyhow::Error>(format!("{title}\n\n{}\n\n", about.read().context("can't gather the licenses")?))
    };
    let binary = of("THE BINARY, AND WHAT ITS PAGES ARE MADE WITH", "src/cli/Cargo.toml")?;
    Ok((binary + &of("THE PROGRAM IN THE PAGES", "Cargo.toml")?).into())
}

/// The SBOMs of the binary and of the program, in `CycloneDX` format, each with its file name.
pub(super) fn sboms(tools: &Tools) -> Result<[(String, Vec<u8>); 2]> {
    let binary = sbom(tools, "src/cli", &[]).context("can't list the parts of the binary")?;
    let program = sbom(tools, ".", &["--target", TARGET]).context("can't list the parts of the program")?;
    Ok([("parts-of-the-binary.cdx.json".to_owned(), binary), ("parts-of-the-program.cdx.json".to_owned(), program)])
}

fn sbom(tools: &Tools, folder: &str, target: &[&str]) -> Result<Vec<u8>> {
    let (sh, manifest) = (&tools.shell, format!("{folder}/Cargo.toml"));
    let cyclonedx = cmd!(sh, "cargo-cyclonedx cyclonedx --quiet --format json --no-build-deps {target...}");
    let cyclonedx = cyclonedx.args(["--override-filename", SBOM, "--manifest-path", &manifest]);
    // Otherwise each SBOM would contain the time.
    cyclonedx.env("SOURCE_DATE_EPOCH", "315532800").read()?;
    let name = format!("{SBOM}.json");
    let sbom = sh.read_file(tools.root.join(folder).join(&name))?;
    let ours = WalkDir::new(&tools.root).max_depth(3).into_iter();
    let ours = ours.filter_entry(|entry| entry.file_name() != "target" && entry.file_name() != "node_modules");
    for written in ours.flatten().filter(|entry| entry.file_name() == name.as_str()) {
        sh.remove_path(written.path())?;
    }
    // The paths of this machine don't belong in an SBOM.
    Ok(sbom.replace(&*tools.root.to_string_lossy(), "").into())
}
