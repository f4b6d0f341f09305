//! The npm package: what is in it, that it does no harm without a browser, and its types.

use std::fs;

use guide_tests::npm::{Site, file_names, site};
use guide_tests::program::path_from_env;
use guide_tests::project;

const FILES: [&str; 7] =
    ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "index.d.ts", "index.js", "package.json", "react.d.ts"];

/// How TypeScript looks for packages: as bundlers do, and as Node.js does.
const WAYS: [&str; 2] = ["--module esnext --moduleResolution bundler", "--module nodenext --moduleResolution nodenext"];

#[test]
fn it_holds_the_files_named_and_no_others() {
    let Some(site) = site() else { return };
    assert_eq!(site.packed_files, FILES);
    assert_eq!(file_names(&path_from_env("GUIDE_DIST").join("npm")), FILES, "nothing is published that isn't packed");
    for name in FILES {
        let text = fs::read_to_string(site.package().join(name)).expect("it is installed");
        assert!(!text.contains("{{"), "{name} has a place that nothing filled");
        if name.starts_with("LICENSE") {
            assert_eq!(text, fs::read_to_string(project().join(name)).expect("it is there"), "{name}");
        }
    }
}

#[test]
fn without_a_browser_it_can_be_imported_and_does_nothing() {
    let Some(site) = site() else { return };
    let script = "import * as all from 'mediation-guide'; console.log(Object.keys(all).join(), all.define('https://guide.example'), all.define())";
    assert_eq!(site.node(["--input-type=module", "--eval", script]).trim(), "define undefined undefined");
}

#[test]
fn the_address_is_taken_with_and_without_a_slash_and_a_missing_one_is_told() {
    let Some(site) = site() else { return };
    let said = site.node(["addresses.js"]);
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(
        lines[..4],
        [
            "https://guide.example/en/index.html",
            "https://guide.example/en/index.html",
            "https://guide.example/in/a/folder/en/index.html",
            "https://site.example/guide/en/index.html",
        ]
    );
    for (line, wrong) in lines[4..].iter().zip(["undefined", "", "https://"]) {
        assert!(
            line.starts_with(&format!("mediation-guide: define({wrong}) names no address; write define(")),
            "{line}"
        );
    }
    assert_eq!(lines.len(), 7, "{said}");
}

fn check_types(site: &Site, way: &str, files: &str) -> String {
    site.check_types(&format!("--ignoreConfig --strict --noEmit --target es2022 --jsx react-jsx {way} {files}"))
}

#[test]
fn its_types_fit_every_use_of_it_and_refuse_what_it_has_not() {
    let Some(site) = site() else { return };
    for way in WAYS {
        let _ = check_types(site, way, "uses.ts uses.tsx app.tsx");
    }
}

#[test]
fn who_uses_no_react_gets_no_type_of_it() {
    let Some(site) = site() else { return };
    let read = |file| check_types(site, WAYS[0], &format!("--listFiles {file}"));
    assert!(read("uses.tsx").contains("@types/react/"), "it would be noticed");
    assert!(!read("uses.ts").contains("@types/react/"));
}
