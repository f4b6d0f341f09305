//! Checks the guide in `locales/` and freezes it into the program's tables; refuses a guide that is not sound.

use std::path::Path;
use std::{env, fs, process};

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo tells the project's folder");
    let out = env::var("OUT_DIR").expect("cargo tells the output folder");
    for input in ["locales", "public/pictograms"] {
        println!("cargo:rerun-if-changed={input}");
    }
    // A build that is not for readers goes on: its pages show editors what is wrong.
    let preview = env::var("PROFILE").is_ok_and(|profile| profile == "debug");
    let loaded = authoring::load(Path::new(&root));
    for problem in &loaded.problems {
        let fatal = problem.level == authoring::Level::Error && !preview;
        let level = if fatal { "error" } else { "warning" };
        for (number, line) in problem.to_string().lines().enumerate() {
            // A build script's warnings are one line each.
            let level = if number == 0 { level } else { "warning" };
            println!("cargo::{level}={line}");
        }
    }
    if !loaded.is_sound() && !preview {
        process::exit(1);
    }
    let tables = authoring::freeze(&loaded);
    fs::write(Path::new(&out).join("tables.rs"), tables).expect("the output folder can be written");
}
