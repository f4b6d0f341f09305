//! The wasm-bindgen program, which must be of exactly the version of the crate in `Cargo.lock`.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::Tools;

/// Makes sure that `wasm-bindgen` runs, in the version of the crate.
pub(super) fn ensure(tools: &Tools, root: &Path) -> Result<()> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).context("reading Cargo.lock: `cargo fetch` makes it")?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock names no wasm-bindgen: the program needs that crate as a dependency")?;
    if tools.version("wasm-bindgen", 1).as_deref() == Some(version) {
        return Ok(());
    }
    let what = format!("wasm-bindgen {version}");
    let install = |extra: &[&str]| {
        let mut cargo = tools.command("cargo");
        cargo.args(["install", &format!("wasm-bindgen-cli@{version}"), "--no-default-features", "--force"]);
        cargo.args(extra).arg("--root").arg(&tools.folder).current_dir(&tools.folder);
        cargo
    };
    let announcement = "building it from source, about 4 minutes, once";
    if let Err(error) = tools.install(&what, announcement, &mut install(&["--locked"])) {
        if error.is::<crate::process::Interrupted>() {
            return Err(error);
        }
        println!("{what}: its own list of exact dependencies couldn't be followed ({error:#})");
        tools
            .install(&what, "once more, with the newest fitting dependencies instead", &mut install(&[]))
            .with_context(|| format!("{what} couldn't be built: check the network connection, then try again"))?;
    }
    Ok(())
}

/// The version of the crate `name` in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != wanted).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.9\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\ndependencies = [\n]\n";

    #[test]
    fn the_exact_crate_is_found_not_one_whose_name_begins_alike() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
    }

    #[test]
    fn a_crate_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "leptos"), None);
    }
}
