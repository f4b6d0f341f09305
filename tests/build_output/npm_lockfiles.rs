//! npm packages have exact versions, each with its digest. `npm ci` would also accept ranges, and lockfiles without digests.

use std::fs;
use std::path::Path;

use guide_tests::project;
use semver::Version;
use serde_json::Value;
use walkdir::WalkDir;

#[test]
fn each_npm_package_has_an_exact_version_and_a_digest() {
    for folder in ["tests", "xtask/minifiers"] {
        assert_eq!(unpinned_packages(&project().join(folder)), Vec::<String>::new());
    }
}

#[test]
fn unpinned_packages_are_found_and_installed_ones_are_ignored() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |file: &str, text: &str| fs::write(folder.path().join(file), text).expect("a file");
    fs::create_dir(folder.path().join("node_modules")).expect("a folder");
    write("node_modules/package.json", "no JSON");
    write("package.json", r#"{ "dependencies": { "a": "1.2.3", "b": "^1.2.3" }, "devDependencies": { "c": 1 } }"#);
    write("package-lock.json", "{}");
    let problems = unpinned_packages(folder.path());
    assert!(problems.iter().any(|it| it.contains("no `packages`")), "{problems:?}");
    let lock = r#"{ "packages": { "": {}, "node_modules/a": { "integrity": "sha512-AA" }, "node_modules/b": {} } }"#;
    write("package-lock.json", lock);
    let problems = unpinned_packages(folder.path());
    assert_eq!(problems.len(), 3, "{problems:?}");
    for expected in ["b is \"^1.2.3\"", "c is 1", "no `integrity` of node_modules/b"] {
        assert!(problems.iter().any(|it| it.contains(expected)), "{expected}: {problems:?}");
    }
}

/// What is not pinned in each `package.json` below `folder`, and in the lockfile beside it.
fn unpinned_packages(folder: &Path) -> Vec<String> {
    // Each installed package has a package.json of its own.
    let entries = WalkDir::new(folder).into_iter().filter_entry(|entry| entry.file_name() != "node_modules");
    let files = entries.map(|entry| entry.expect("the folder can be read").into_path());
    let manifests: Vec<_> = files.filter(|file| file.ends_with("package.json")).collect();
    assert!(!manifests.is_empty(), "{} has no package.json", folder.display());
    let problems = manifests.iter().flat_map(|file| {
        let problems =
            [inexact_versions(&read(file)), missing_digests(&read(&file.with_file_name("package-lock.json")))];
        problems.concat().into_iter().map(|problem| format!("{}: {problem}", file.display()))
    });
    problems.collect()
}

fn read(file: &Path) -> Value {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}: run `npm install`", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn inexact_versions(manifest: &Value) -> Vec<String> {
    let kinds = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
    let dependencies = kinds.iter().filter_map(|kind| manifest[kind].as_object()).flatten();
    let is_exact = |version: &Value| version.as_str().is_some_and(|version| Version::parse(version).is_ok());
    let inexact = dependencies.filter(|(_, version)| !is_exact(version));
    inexact.map(|(name, version)| format!("{name} is {version}: give one exact version, such as `1.2.3`")).collect()
}

fn missing_digests(lock: &Value) -> Vec<String> {
    let Some(packages) = lock["packages"].as_object() else {
        return vec!["its lockfile has no `packages`: run `npm install` with npm 7 or newer".to_owned()];
    };
    // The entry without a name is the folder itself.
    let without = packages.iter().filter(|(name, package)| !name.is_empty() && !package["integrity"].is_string());
    without.map(|(name, _)| format!("its lockfile has no `integrity` of {name}: run `npm install` again")).collect()
}
