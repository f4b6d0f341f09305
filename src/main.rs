//! The mediation guide: mounts the view.
use leptos::prelude::*;

fn main() {
    leptos::mount::mount_to_body(|| view! { <h1>"guide"</h1> });
}
