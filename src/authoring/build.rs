//! Rebuilds the crate when a pictogram is added, since `include_dir!` only tracks the files that it has seen.

fn main() {
    println!("cargo:rerun-if-changed=../../public/pictograms");
}
