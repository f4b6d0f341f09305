//! The tools that builds and tests need: found if they exist, installed if they are missing.

pub(crate) mod cargo_tool;
pub(crate) mod environment;
pub(crate) mod npm;
pub(crate) mod system_programs;
pub(crate) mod wasm_std;
