//! The mediation guide's program: takes the page over when it has arrived, and draws what follows from each press.
//!
//! `src/page/` calls the functions of [`program`]; until then, and if it never comes, the page serves without it.

mod draw;
mod program;
mod tables;

fn main() {}
