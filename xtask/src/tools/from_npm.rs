//! What makes the published files smaller, from npm: wasm-opt for the program, esbuild for scripts and style.

use std::fs;

use anyhow::{Context, Result, bail, ensure};

use super::Tools;
use crate::npm;

/// Debian's packaged Binaryen is too old: it breaks the program without a word. Trunk.toml asks for the same.
const WASM_OPT: &str = "132";
/// Another version may write other bytes.
const ESBUILD: &str = "0.28.2";

/// What npm is asked for, with the digest of each package.
const FILES: [(&str, &str); 2] = [
    ("package.json", include_str!("../../npm/package.json")),
    ("package-lock.json", include_str!("../../npm/package-lock.json")),
];

/// Makes sure that `wasm-opt` and `esbuild` run, in our versions.
pub(super) fn ensure(tools: &Tools) -> Result<()> {
    if missing(tools).is_empty() {
        return Ok(());
    }
    for (name, text) in FILES {
        let file = tools.folder.join(name);
        fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    }
    if let Err(error) = npm::fetch(tools, &tools.folder) {
        bail!("{}: {error:#}; or put them on PATH in these versions", missing(tools).join(" and "));
    }
    let missing = missing(tools);
    ensure!(
        missing.is_empty(),
        "npm fetched them, yet {}: see that `node` runs, or remove {}",
        missing.join(" and "),
        tools.folder.join("node_modules").display()
    );
    Ok(())
}

/// What doesn't run in our version.
fn missing(tools: &Tools) -> Vec<String> {
    // The word of their answer to `--version` that is the version.
    let wanted = [("wasm-opt", 2, WASM_OPT), ("esbuild", 0, ESBUILD)];
    let missing = wanted.into_iter().filter(|(name, at, version)| tools.version(name, *at).as_deref() != Some(version));
    missing.map(|(name, _, version)| format!("{name} {version} is missing")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_asks_for_the_wasm_opt_we_fetch() {
        let settings = include_str!("../../../Trunk.toml");
        assert!(settings.contains(&format!("wasm_opt = \"version_{WASM_OPT}\"")), "Trunk.toml pins another wasm-opt");
    }

    #[test]
    fn npm_is_asked_for_the_versions_we_look_for() {
        let (_, asked) = FILES[0];
        for line in [format!("\"binaryen\": \"{WASM_OPT}.0.0\""), format!("\"esbuild\": \"{ESBUILD}\"")] {
            assert!(asked.contains(&line), "xtask/npm/package.json has no {line}");
        }
    }
}
