//! The app: a reader's session, and the Leptos components that show it.
//!
//! In the browser, the app is mounted and replaces the prerendered screen ([`mount`]). Natively, the same components render
//! that screen as HTML ([`prerender`]).
#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]
#![expect(unreachable_pub, reason = "`#[component]` generates a `pub` struct of each component's props")]
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "code for the browser is checked natively as well"))]

mod action;
mod app;
mod close_request;
mod components;
mod context;
mod dom;
mod exit_page;
mod layout;
pub mod page_data;
mod read_aloud;
mod region;
mod screens;
mod session;
mod take_along;
mod together;

#[cfg(target_arch = "wasm32")]
pub mod mount;
#[cfg(target_arch = "wasm32")]
mod page_sync;

#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;

pub use action::{Action, ButtonName};
pub use session::Session;
