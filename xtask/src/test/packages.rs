//! Whether what comes from npm is what we once looked at: exact versions, each with its digest.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

const KINDS: [&str; 4] = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/// Looks at each `package.json` below `folder` and at the lock beside it.
///
/// # Errors
/// Names all that isn't pinned.
pub(super) fn check(folder: &Path) -> Result<()> {
    let mut wrong = Vec::new();
    let found = manifests(folder)?;
    for manifest in &found {
        wrong.extend(ranges(&read(manifest)?).into_iter().map(|it| format!("{}: {it}", manifest.display())));
        let lock = manifest.with_file_name("package-lock.json");
        if lock.is_file() {
            wrong.extend(unsealed(&read(&lock)?).into_iter().map(|it| format!("{}: {it}", lock.display())));
        } else {
            wrong.push(format!("{} isn't there: run `npm install` beside {}", lock.display(), manifest.display()));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("npm: {} package.json, all pinned", found.len());
    Ok(())
}

/// Each `package.json` of ours; what npm fetched has others.
fn manifests(folder: &Path) -> Result<Vec<PathBuf>> {
    let place = || format!("reading {}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(place)? {
        let path = entry.with_context(place)?.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            found.extend(manifests(&path)?);
        } else if path.ends_with("package.json") {
            found.push(path);
        }
    }
    Ok(found)
}

fn read(file: &Path) -> Result<Value> {
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} isn't JSON", file.display()))
}

/// The dependencies that are not of one version.
fn ranges(manifest: &Value) -> Vec<String> {
    let dependencies = KINDS.iter().filter_map(|kind| manifest[kind].as_object()).flatten();
    let ranges = dependencies.filter(|(_, version)| !version.as_str().is_some_and(is_exact));
    ranges.map(|(name, version)| format!("{name} is {version}: write one exact version, as `1.2.3`")).collect()
}

/// `1.2.3`, `1.2.3-rc.1`, `1.2.3+built`; not `^1.2.3`, `~1.2`, `*`, `1.x`, `latest`, nor an address.
fn is_exact(version: &str) -> bool {
    let (numbers, rest) = version.split_at(version.find(['-', '+']).unwrap_or(version.len()));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || b"-+.".contains(&it);
    numbers.split('.').count() == 3 && numbers.split('.').all(is_number) && rest.bytes().all(is_plain)
}

/// The packages of a lock whose bytes nobody holds to what they were.
fn unsealed(lock: &Value) -> Vec<String> {
    let Some(packages) = lock["packages"].as_object() else {
        return vec!["has no `packages`: run `npm install` with npm 7 or newer".to_owned()];
    };
    // The first, without a name, is the folder itself.
    let others = packages.iter().filter(|(name, _)| !name.is_empty());
    let unsealed = others.filter(|(_, it)| it["integrity"].as_str().is_none_or(str::is_empty));
    unsealed.map(|(name, _)| format!("{name} has no `integrity`: take it from npm's registry")).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn one_version_is_exact_and_nothing_else() {
        for exact in ["1.2.3", "0.28.2", "1.2.3-rc.1", "1.2.3+built.5"] {
            assert!(is_exact(exact), "{exact}");
        }
        for range in ["^1.2.3", "~1.2.3", "*", "1.x", "1.2", "", "latest", ">=1.2.3", "1.2.3 || 2.0.0", "1.2.3 - 1.4.0"]
        {
            assert!(!is_exact(range), "{range}");
        }
        assert!(!is_exact("file:../other") && !is_exact("https://example.org/1.2.3.tgz"));
    }

    #[test]
    fn each_range_is_told_of_whichever_kind() {
        let manifest = json!({ "dependencies": { "a": "1.2.3", "b": "^1.2.3" }, "devDependencies": { "c": 1 } });
        let told = ranges(&manifest);
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].starts_with("b is \"^1.2.3\"") && told[1].starts_with("c is 1"), "{told:?}");
    }

    #[test]
    fn what_has_no_digest_is_told_and_the_folder_itself_needs_none() {
        let sealed = json!({ "integrity": "sha512-AAAA" });
        let lock =
            json!({ "packages": { "": {}, "node_modules/a": sealed, "node_modules/b": { "version": "1.2.3" } } });
        assert_eq!(unsealed(&lock), ["node_modules/b has no `integrity`: take it from npm's registry"]);
        assert_eq!(unsealed(&json!({ "dependencies": {} })).len(), 1);
    }

    #[test]
    fn a_missing_lock_is_told_and_fetched_packages_are_passed_by() {
        let folder = std::env::temp_dir().join(format!("guide-packages-{}", std::process::id()));
        let write = |place: &str, text: &str| {
            let file = folder.join(place);
            fs::create_dir_all(file.parent().expect("it has one")).expect("a folder can be made");
            fs::write(file, text).expect("a file can be written");
        };
        write("one/node_modules/other/package.json", "{}");
        write("one/package.json", r#"{ "dependencies": { "a": "~1.2.3" } }"#);
        let told = check(&folder).expect_err("there is no lock").to_string();
        write("one/package.json", "{}");
        write("one/package-lock.json", r#"{ "packages": {} }"#);
        let fine = check(&folder);
        fs::remove_dir_all(&folder).expect("it was made here");
        assert!(told.contains("a is \"~1.2.3\"") && told.contains("package-lock.json isn't there"), "{told}");
        assert_eq!(told.lines().count(), 2, "{told}");
        fine.expect("all is pinned");
    }
}
