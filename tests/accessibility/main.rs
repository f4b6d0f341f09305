//! Whether people can use the guide who see, hear, move or read otherwise: WCAG 2.2 AA, on every screen. What is held and
//! what falls short: `docs/accessibility.md`.

#[macro_use]
extern crate guide_tests;

mod announced;
mod checkers;
mod colours;
mod keyboard;
mod motion;
mod right_to_left;
mod scenes;
mod sizes;
mod tree;
