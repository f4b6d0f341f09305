//! Accessibility: WCAG 2.2 AA on every screen. `docs/accessibility.md` lists what is fulfilled and what is not.

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
