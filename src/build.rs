//! Checks the guide in `locales/` and freezes it into the program's tables; refuses a guide that is not sound.

use std::path::Path;
use std::{env, fs, process};

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo tells the project's folder");
    let out = env::var("OUT_DIR").expect("cargo tells the output folder");
    for input in ["locales", "public/pictograms"] {
        println!("cargo:rerun-if-changed={input}");
    }
    let loaded = authoring::load(Path::new(&root));
    for problem in &loaded.problems {
        let level = if problem.level == authoring::Level::Error { "error" } else { "warning" };
        for (number, line) in problem.to_string().lines().enumerate() {
            // A build script's warnings are one line each.
            let level = if number == 0 { level } else { "warning" };
            println!("cargo::{level}={line}");
        }
    }
    if !loaded.is_sound() {
        process::exit(1);
    }
    let tables = Path::new(&out).join("tables.rs");
    fs::write(tables, authoring::freeze(&loaded)).expect("the output folder can be written");
}
