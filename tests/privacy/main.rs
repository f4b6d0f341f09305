//! Nothing of an answer is kept, sent or shown to anybody else. What leaves the browser is tested in `leaks`.

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
mod source;
#[cfg(feature = "end-to-end")]
mod wiping;
