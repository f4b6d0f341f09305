//! The mediation guide's program: takes the page over when it has arrived, and draws what follows from each press.
//!
//! `public/press.js` calls the functions of [`program`]; until it can, and where it never comes, the page serves without.

mod draw;
mod program;
mod tables;

fn main() {}
