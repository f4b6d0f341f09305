//! The mediation guide: mounts the view where the page wants it.

mod text;
mod view;

fn main() {
    view::mount();
}
