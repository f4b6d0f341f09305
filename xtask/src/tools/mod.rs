//! The tools that builds and tests need: found where they are, installed where they are missing.

pub(crate) mod cargo_tool;
pub(crate) mod environment;
pub(crate) mod npm;
pub(crate) mod system_programs;
pub(crate) mod wasm_std;
