//! wasm-opt, which makes the program smaller: the build of Binaryen that npm offers.

use anyhow::{Context, Result, bail, ensure};

use super::Tools;
use crate::process;

/// Debian's packaged Binaryen is too old: it breaks the program without a word.
const PACKAGE: &str = "binaryen@132.0.0";
/// What `wasm-opt --version` answers for that package; Trunk.toml asks for the same.
const VERSION: &str = "132";

/// Makes sure that `wasm-opt` runs, in our version.
pub(super) fn ensure(tools: &Tools) -> Result<()> {
    if tools.version("wasm-opt", 2).as_deref() == Some(VERSION) {
        return Ok(());
    }
    if process::capture(tools.command("npm").arg("--version")).is_err() {
        bail!(
            "wasm-opt {VERSION} is missing, and npm, which would fetch it, doesn't run: install Node.js with npm, \
             or put wasm-opt {VERSION} on PATH, then try again"
        );
    }
    let mut npm = tools.command("npm");
    npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"]).arg(&tools.folder).arg(PACKAGE);
    tools
        .install("wasm-opt 132", "fetching it with npm, some seconds, once", npm.current_dir(&tools.folder))
        .context("npm couldn't fetch wasm-opt: check the network connection and npm's settings, then try again")?;
    ensure!(
        tools.version("wasm-opt", 2).as_deref() == Some(VERSION),
        "npm installed {PACKAGE}, yet `wasm-opt --version` isn't {VERSION}: see that `node` runs, or remove {}",
        tools.folder.join("node_modules").display()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::VERSION;

    #[test]
    fn trunk_asks_for_the_wasm_opt_we_fetch() {
        let settings = include_str!("../../../Trunk.toml");
        assert!(settings.contains(&format!("wasm_opt = \"version_{VERSION}\"")), "Trunk.toml pins another wasm-opt");
    }
}
