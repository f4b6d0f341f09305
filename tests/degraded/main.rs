//! Degraded conditions: slow, broken or partial loading, failing programs, old browsers and unusual hosts.
#![cfg(feature = "end-to-end")]

#[macro_use]
extern crate guide_tests;

mod before_the_program;
mod environments;
mod failing_program;
mod old_browsers;
mod partial_pages;
mod unusual_hosts;
