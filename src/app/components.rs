//! Small pieces that several screens show.

mod button;
mod link;
mod list;
mod picture;
mod services;
mod text;

pub(crate) use button::{ActionButton, BackButton, Button};
pub(crate) use link::{ContactLink, OutsideLink};
pub(crate) use list::{List, TextList};
pub(crate) use picture::Drawing;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use services::Calls;
pub(crate) use services::Services;
pub(crate) use text::{H2, H3, H4, Heading, Notes, P, Span, Strong, Summary, Text, folded, more};
