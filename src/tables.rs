//! The guide, frozen by the build.

// The tables name nearly every type of the model.
#![allow(clippy::wildcard_imports)]

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
