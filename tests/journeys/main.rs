//! Journeys through the guide: the rules, the HTML of the screens, and complete journeys in browsers.

#[cfg(feature = "end-to-end")]
#[macro_use]
extern crate guide_tests;

#[cfg(feature = "end-to-end")]
mod above_the_fold;
mod actions;
mod beginning;
#[cfg(feature = "end-to-end")]
mod close_request;
#[cfg(feature = "end-to-end")]
mod complete;
mod components;
#[cfg(feature = "end-to-end")]
mod double_press;
mod journey;
mod links;
#[cfg(feature = "end-to-end")]
mod other_guides;
#[cfg(feature = "end-to-end")]
mod printing;
#[cfg(feature = "end-to-end")]
mod read_aloud;
#[cfg(feature = "end-to-end")]
mod rendering;
#[cfg(feature = "end-to-end")]
mod results;
#[cfg(feature = "end-to-end")]
mod take_along;
#[cfg(feature = "end-to-end")]
mod takeover;
#[cfg(feature = "end-to-end")]
mod together;
mod walk;
