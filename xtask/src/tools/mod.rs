//! The tools that builds and tests need: found where they are, installed where they are missing.

pub(crate) mod browsers;
pub(crate) mod cargo_tool;
pub(crate) mod environment;
pub(crate) mod npm;
pub(crate) mod wasm_std;
