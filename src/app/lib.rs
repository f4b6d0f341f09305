//! The app: a reader's session, and the components that show it.
//!
//! In the browser the components are mounted in the place of the screen that came with the page ([`take_over`]); natively the
//! same components write that screen ([`prerender`]).
#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]
#![expect(unreachable_pub, reason = "`#[component]` makes a struct of each component's props, which is `pub`")]
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "what acts in a browser is checked natively, too"))]

mod action;
mod app;
mod close_request;
mod components;
mod exit_page;
mod layout;
mod page;
pub mod page_data;
mod read_aloud;
mod region;
mod screens;
mod session;
mod take_along;
mod together;

#[cfg(target_arch = "wasm32")]
pub mod take_over;

#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;

pub use action::{Action, ButtonName};
pub use session::Session;
