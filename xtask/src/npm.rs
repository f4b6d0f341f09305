//! What the tests and the measuring take from npm, as their locks pin it.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::{process, tools::Tools};

const LOCK: &str = "package-lock.json";
/// The lock that the packages were fetched by. It stands in their folder, which `npm ci` empties first: an attempt that
/// broke off leaves none.
const FETCHED: &str = "node_modules/.fetched-by.json";

/// Fetches the packages of the `package.json` in `folder`, unless they are there already.
///
/// # Errors
/// Where npm is missing or fails.
pub(crate) fn fetch(tools: &Tools, folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join(LOCK)).with_context(|| format!("reading {LOCK} in {}", folder.display()))?;
    if is_fetched(folder, &lock) {
        return Ok(());
    }
    if process::capture(tools.command("npm").arg("--version")).is_err() {
        bail!(
            "npm, which fetches the packages of {}, doesn't run: install Node.js with npm, then try again",
            folder.display()
        );
    }
    println!("The packages of {}: `npm ci`, some seconds", folder.display());
    process::run(tools.command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder)).with_context(
        || {
            format!(
                "npm couldn't fetch the packages of {}: check the network connection, then try again",
                folder.display()
            )
        },
    )?;
    let mark = folder.join(FETCHED);
    fs::write(&mark, lock).with_context(|| format!("writing {}", mark.display()))
}

fn is_fetched(folder: &Path, lock: &[u8]) -> bool {
    fs::read(folder.join(FETCHED)).is_ok_and(|fetched| fetched == lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_there_only_if_they_were_fetched_by_this_very_lock() {
        let folder = std::env::temp_dir().join(format!("guide-npm-{}", std::process::id()));
        fs::create_dir_all(folder.join("node_modules")).expect("a folder can be made");
        let without = is_fetched(&folder, b"{}");
        fs::write(folder.join(FETCHED), "{}").expect("a file can be written");
        let (same, other) = (is_fetched(&folder, b"{}"), is_fetched(&folder, b"{ }"));
        fs::remove_dir_all(&folder).expect("it was made here");
        assert_eq!((without, same, other), (false, true, false));
    }
}
