//! Privacy: no answer is stored, sent or shown to others. The `leaks` tests watch what leaves the browser.

#[cfg(feature = "end-to-end")]
#[macro_use]
extern crate guide_tests;

#[cfg(feature = "end-to-end")]
mod contact_link;
#[cfg(feature = "end-to-end")]
mod csp;
#[cfg(feature = "end-to-end")]
mod exit_by_shift_key;
#[cfg(feature = "end-to-end")]
mod exit_from_host_page;
#[cfg(feature = "end-to-end")]
mod exit_page;
#[cfg(feature = "end-to-end")]
mod frame_heights;
#[cfg(feature = "end-to-end")]
mod frame_messages;
#[cfg(feature = "end-to-end")]
mod scroll_position;
mod source;
#[cfg(feature = "end-to-end")]
mod wiping;
