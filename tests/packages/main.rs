//! What is built and handed out: pages, preview, dev server, packages for partners, samples for hosts.

#[cfg(feature = "end-to-end")]
mod hosting;
#[cfg(feature = "end-to-end")]
mod npm;
mod pages;
#[cfg(feature = "end-to-end")]
mod preview;
#[cfg(feature = "end-to-end")]
mod serve;
#[cfg(feature = "end-to-end")]
mod wordpress;
