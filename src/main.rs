//! The mediation guide's program: takes the page over when it has arrived, and shows what follows from each press.
//!
//! Until `public/press.js` can call `app::take_over`, and where it never comes, the page serves without.

/// What the page calls.
use app as _;

/// Weighs less than the standard library's, in a program that is loaded with every visit.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
