//! Build output: pages, preview, dev server, packages for site owners, and samples for hosts.

#[cfg(feature = "end-to-end")]
mod hosting;
mod layers;
#[cfg(feature = "end-to-end")]
mod npm;
mod npm_lockfiles;
mod pages;
mod palette;
#[cfg(feature = "end-to-end")]
mod preview;
#[cfg(feature = "end-to-end")]
mod serve;
#[cfg(feature = "end-to-end")]
mod wordpress;
