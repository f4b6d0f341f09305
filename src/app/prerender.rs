//! Renders the components as HTML: what the page shows before the program runs, and without it.

use leptos::prelude::*;

use crate::Session;
use crate::app::App;
use crate::context::ProvideSession;
use crate::layout::Footer;
use crate::screens::{ReadingVersion, Screen};

/// The whole guide, at the session's screen.
#[must_use]
pub fn screen(session: &Session) -> String {
    render(session, || view! { <App/> }.into_any())
}

/// The elements that differ between screens: `main` and `footer`.
#[must_use]
pub fn main_and_footer(session: &Session) -> String {
    render(session, || {
        view! {
            <main class="screen">
                <Screen/>
            </main>
            <Footer/>
        }
        .into_any()
    })
}

/// The reading version, which needs no program.
#[must_use]
pub fn reading_version(session: &Session) -> String {
    render(session, || view! { <ReadingVersion/> }.into_any())
}

fn render(session: &Session, children: fn() -> AnyView) -> String {
    let session = session.clone();
    let owner = Owner::new();
    let html = owner
        .with(|| view! { <ProvideSession session=RwSignal::new(session) find_locale=|_| None children/> }.to_html());
    owner.unset_with_forced_cleanup();
    remove_hydration_markers(&html)
}

/// Removes the comments that only hydration needs, and empty `class` attributes.
fn remove_hydration_markers(html: &str) -> String {
    let mut clean = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, marker)) = rest.split_once("<!") {
        clean += before;
        rest = marker.split_once('>').map_or("", |(_, after)| after);
    }
    (clean + rest).replace(" class=\"\"", "")
}
