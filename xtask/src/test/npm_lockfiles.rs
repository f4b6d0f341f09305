//! Whether npm packages have exact versions, each with its digest: `npm ci` takes ranges, and locks without digests.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use semver::Version;
use serde_json::Value;
use walkdir::WalkDir;

/// Checks each `package.json` below `folder` and the lock beside it; an error names all that isn't pinned.
pub(super) fn check(folder: &Path) -> Result<()> {
    let mut problems = Vec::new();
    // What npm installed has a package.json of its own.
    let entries = WalkDir::new(folder).into_iter().filter_entry(|entry| entry.file_name() != "node_modules");
    let entries = entries.collect::<Result<Vec<_>, _>>()?;
    for manifest in entries.iter().filter(|entry| entry.file_name() == "package.json") {
        let lock = manifest.path().with_file_name("package-lock.json");
        let found = [inexact(&read(manifest.path())?), without_digest(&read(&lock)?)].concat();
        problems.extend(found.into_iter().map(|problem| format!("{}: {problem}", manifest.path().display())));
    }
    ensure!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

fn read(file: &Path) -> Result<Value> {
    let place = || format!("can't read {}: run `npm install` in its folder", file.display());
    serde_json::from_str(&fs::read_to_string(file).with_context(place)?).with_context(place)
}

fn inexact(manifest: &Value) -> Vec<String> {
    let kinds = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
    let dependencies = kinds.iter().filter_map(|kind| manifest[kind].as_object()).flatten();
    let is_exact = |version: &Value| version.as_str().is_some_and(|version| Version::parse(version).is_ok());
    let inexact = dependencies.filter(|(_, version)| !is_exact(version));
    inexact.map(|(name, version)| format!("{name} is {version}: give one exact version, such as `1.2.3`")).collect()
}

fn without_digest(lock: &Value) -> Vec<String> {
    let Some(packages) = lock["packages"].as_object() else {
        return vec!["its lock has no `packages`: run `npm install` with npm 7 or newer".to_owned()];
    };
    // The one without a name is the folder itself.
    let without = packages.iter().filter(|(name, package)| !name.is_empty() && !package["integrity"].is_string());
    without.map(|(name, _)| format!("its lock has no `integrity` of {name}: run `npm install` again")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_not_pinned_is_named_and_installed_packages_are_passed_by() {
        let shell = xshell::Shell::new().expect("a shell");
        let folder = shell.create_temp_dir().expect("a folder");
        let write = |file: &str, text: &str| shell.write_file(folder.path().join(file), text).expect("a file");
        write("node_modules/other/package.json", "no JSON");
        write("package.json", r#"{ "dependencies": { "a": "1.2.3", "b": "^1.2.3" }, "devDependencies": { "c": 1 } }"#);
        let error = format!("{:#}", check(folder.path()).expect_err("there is no lock"));
        assert!(error.contains("npm install") && error.contains("package-lock.json"), "{error}");
        let lock =
            r#"{ "packages": { "": {}, "node_modules/a": { "integrity": "sha512-AA" }, "node_modules/b": {} } }"#;
        write("package-lock.json", lock);
        let error = check(folder.path()).expect_err("not all is pinned").to_string();
        assert_eq!(error.lines().count(), 3, "{error}");
        for problem in ["b is \"^1.2.3\"", "c is 1", "no `integrity` of node_modules/b"] {
            assert!(error.contains(problem), "{error}");
        }
    }
}
