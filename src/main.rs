//! The mediation guide's program: takes the page over when it has arrived, and shows what follows from each press.
//!
//! Until `public/press.js` can call [`app::take_over`], and where it never comes, the page serves without.

#[cfg(target_arch = "wasm32")]
mod tables;

/// Weighs less than the standard library's, in a program that is loaded with every visit.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    #[cfg(target_arch = "wasm32")]
    app::take_over::built_with(&tables::GUIDE, tables::LANGUAGES);
}
