//! The WebAssembly program. `main` does nothing: `public/dispatch.js` calls `app::mount::mount`. Before it does, and if it never does,
//! the page works without the program.

/// Links the functions that the page calls.
use app as _;

/// Smaller than the standard library's allocator: every visit loads the program.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
