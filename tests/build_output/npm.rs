//! The npm package: its files, its use without a browser, and its types.

use std::fs;

use guide_tests::npm::{Site, file_names, site};
use guide_tests::path_from_env;
use guide_tests::project;

const FILES: [&str; 7] =
    ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "index.d.ts", "index.js", "package.json", "react.d.ts"];

/// The module resolution of bundlers and of Node.js.
const MODULE_OPTIONS: [&str; 2] =
    ["--module esnext --moduleResolution bundler", "--module nodenext --moduleResolution nodenext"];

#[test]
fn the_package_contains_exactly_the_listed_files() {
    let Some(site) = site() else { return };
    assert_eq!(site.packed_files, FILES);
    assert_eq!(file_names(&path_from_env("GUIDE_DIST").join("npm")), FILES, "all published files should be packed");
    for name in FILES {
        let text = fs::read_to_string(site.package().join(name)).expect("the file is installed");
        assert!(!text.contains("{{"), "{name} has an unfilled placeholder");
        if name.starts_with("LICENSE") {
            assert_eq!(text, fs::read_to_string(project().join(name)).expect("the license can be read"), "{name}");
        }
    }
}

#[test]
fn without_a_browser_the_package_can_be_imported_and_has_no_effect() {
    let Some(site) = site() else { return };
    let script = "import * as all from 'mediation-guide'; console.log(Object.keys(all).join(), all.define('https://guide.example'), all.define())";
    assert_eq!(site.node(["--input-type=module", "--eval", script]).trim(), "define undefined undefined");
}

#[test]
fn define_accepts_an_address_with_or_without_a_slash_and_rejects_a_missing_one() {
    let Some(site) = site() else { return };
    let output = site.node(["addresses.js"]);
    let lines: Vec<_> = output.lines().collect();
    assert_eq!(
        lines[..4],
        [
            "https://guide.example/en/index.html",
            "https://guide.example/en/index.html",
            "https://guide.example/in/a/folder/en/index.html",
            "https://site.example/guide/en/index.html",
        ]
    );
    for (line, address) in lines[4..].iter().zip(["undefined", "", "https://"]) {
        assert!(
            line.starts_with(&format!("mediation-guide: define({address}): not a valid address; for example: define(")),
            "{line}"
        );
    }
    assert_eq!(lines.len(), 7, "{output}");
}

fn check_types(site: &Site, options: &str, files: &str) -> String {
    site.check_types(&format!("--ignoreConfig --strict --noEmit --target es2022 --jsx react-jsx {options} {files}"))
}

#[test]
fn the_types_accept_every_valid_use_and_reject_invalid_ones() {
    let Some(site) = site() else { return };
    for options in MODULE_OPTIONS {
        let _ = check_types(&site, options, "uses.ts uses.tsx app.tsx");
    }
}

#[test]
fn the_types_do_not_require_react() {
    let Some(site) = site() else { return };
    let read = |file| check_types(&site, MODULE_OPTIONS[0], &format!("--listFiles {file}"));
    assert!(read("uses.tsx").contains("@types/react/"), "the check should detect React's types");
    assert!(!read("uses.ts").contains("@types/react/"));
}
