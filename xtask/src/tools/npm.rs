//! npm packages in the versions of their lockfiles, among them wasm-opt and esbuild, which shrink the published files.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xshell::cmd;

use super::environment::Tools;
use crate::process;

const LOCK: &str = "package-lock.json";
/// A copy of the lockfile that `npm ci` last installed, to avoid installing it again. `npm ci` empties the folder first, so an
/// interrupted run leaves none.
const INSTALLED: &str = "node_modules/.fetched-by.json";
const MANIFEST: &str = include_str!("../../minifiers/package.json");

/// Installs the packages of the `package.json` in `folder` unless they are installed already.
pub(crate) fn install(tools: &Tools, folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join(LOCK)).with_context(|| format!("can't read {LOCK} in {}", folder.display()))?;
    if is_installed(folder, &lock) {
        return Ok(());
    }
    let sh = &tools.shell;
    let _folder = sh.push_dir(folder);
    println!("npm packages of {}: `npm ci`, some seconds", folder.display());
    process::run(cmd!(sh, "npm ci --no-audit --no-fund")).with_context(|| {
        format!(
            "can't install the npm packages of {}: check that Node.js with npm is installed and the network connection",
            folder.display()
        )
    })?;
    Ok(sh.write_file(folder.join(INSTALLED), lock)?)
}

fn is_installed(folder: &Path, lock: &[u8]) -> bool {
    fs::read(folder.join(INSTALLED)).is_ok_and(|installed| installed == lock)
}

/// Ensures that wasm-opt and esbuild have our versions: others produce different bytes, and Debian's wasm-opt silently breaks the
/// program.
pub(crate) fn ensure_minifiers(tools: &Tools) -> Result<()> {
    let versions = versions()?;
    let missing = || {
        let missing = versions.iter().filter(|(program, version)| !tools.has_version(program, version));
        missing.map(|(program, version)| format!("{program} {version}")).collect::<Vec<_>>().join(" and ")
    };
    if missing().is_empty() {
        return Ok(());
    }
    tools.shell.write_file(tools.folder.join("package.json"), MANIFEST)?;
    tools.shell.write_file(tools.folder.join(LOCK), include_str!("../../minifiers/package-lock.json"))?;
    install(tools, &tools.folder).with_context(|| format!("missing on PATH: {}", missing()))?;
    let (missing, packages) = (missing(), tools.folder.join("node_modules"));
    ensure!(
        missing.is_empty(),
        "npm installed {missing}, but they don't run: check that `node` runs, or remove {}",
        packages.display()
    );
    Ok(())
}

/// The programs, each with the version that it prints.
fn versions() -> Result<[(&'static str, String); 2]> {
    let manifest: Value = serde_json::from_str(MANIFEST).context("can't parse xtask/minifiers/package.json")?;
    let version = |package: &str| {
        let version = manifest["dependencies"][package].as_str();
        version.map(str::to_owned).with_context(|| format!("xtask/minifiers/package.json has no {package}"))
    };
    let binaryen = version("binaryen")?;
    // wasm-opt prints only the first number.
    Ok([("wasm-opt", binaryen.split('.').next().unwrap_or_default().to_owned()), ("esbuild", version("esbuild")?)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_count_as_installed_only_from_the_same_lock() {
        let shell = xshell::Shell::new().expect("a shell");
        let folder = shell.create_temp_dir().expect("a folder");
        assert!(!is_installed(folder.path(), b"{}"));
        shell.write_file(folder.path().join(INSTALLED), "{}").expect("a file");
        assert!(is_installed(folder.path(), b"{}") && !is_installed(folder.path(), b"{ }"));
    }

    #[test]
    fn trunk_asks_for_the_wasm_opt_that_npm_installs() {
        let [(_, wasm_opt), _] = versions().expect("versions");
        let settings = include_str!("../../../Trunk.toml");
        assert!(
            settings.contains(&format!("wasm_opt = \"version_{wasm_opt}\"")),
            "Trunk.toml asks for another wasm-opt"
        );
    }
}
