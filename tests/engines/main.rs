//! What must hold in every engine that readers' browsers have.

#[macro_use]
extern crate guide_tests;

mod aloud;
mod around;
mod choosing;
mod close_request;
mod contact;
mod double_press;
mod element;
mod failures;
mod following;
mod heights;
mod hosts;
mod in_sight;
mod journeys;
mod leaving;
mod leaving_a_partner;
mod lines;
mod messages;
mod old;
mod other_guides;
mod paper;
mod policy;
mod react;
mod seen;
mod shift;
mod taking_over;
mod together;
mod troubles;
mod ways;
mod wiping;
