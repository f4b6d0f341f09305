//! Components that several screens share.

mod button;
mod link;
mod list;
mod pictogram;
mod services;
mod text;

pub(crate) use button::{ActionButton, BackButton, Button, checkbox};
pub(crate) use link::{ContactLink, ExternalLink};
pub(crate) use list::{List, TextList};
pub(crate) use pictogram::Pictogram;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use services::PhoneLinks;
pub(crate) use services::Services;
pub(crate) use text::{H2, H3, Heading, Notes, P, PartHeading, Span, Strong, Summary, Text, disclosure, more};
