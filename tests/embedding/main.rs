//! Embedding the guide in host pages.
#![cfg(feature = "end-to-end")]

#[macro_use]
extern crate guide_tests;

mod calls;
mod configurator;
mod defaults_from_host;
mod element;
mod embed_codes;
mod host_pages;
mod react;
