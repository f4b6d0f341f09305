//! The program of the mediation guide. Once loaded, it takes over the page and responds to each press.
//!
//! Until `public/press.js` can call `app::take_over`, or if the program never arrives, the page works without it.

/// Exports what the page calls.
use app as _;

/// A smaller allocator than that of the standard library, since the program is loaded with every visit.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
