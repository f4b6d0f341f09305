//! The components as HTML: what stands in the page before the program is there, and without it.

use leptos::prelude::*;

use crate::Session;
use crate::app::{App, ProvideSession};
use crate::layout::Bottom;
use crate::screens::{ReadingVersion, Screen};

/// The whole screen.
#[must_use]
pub fn screen(session: &Session) -> String {
    provided(session, || view! { <App/> }.into_any())
}

/// The parts of the screen that are another at each stage: `main` and `footer`.
#[must_use]
pub fn changing_parts(session: &Session) -> String {
    provided(session, || {
        view! {
            <main class="screen">
                <Screen/>
            </main>
            <Bottom/>
        }
        .into_any()
    })
}

/// The guide to read, for where no program runs.
#[must_use]
pub fn reading_version(session: &Session) -> String {
    provided(session, || view! { <ReadingVersion/> }.into_any())
}

fn provided(session: &Session, children: fn() -> AnyView) -> String {
    let session = session.clone();
    let owner = Owner::new();
    let html = owner
        .with(|| view! { <ProvideSession session=RwSignal::new(session) find_locale=|_| None children/> }.to_html());
    owner.unset_with_forced_cleanup();
    without_marks(&html)
}

/// Without what hydration would need, and attributes that say nothing.
fn without_marks(html: &str) -> String {
    let mut bare = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, mark)) = rest.split_once("<!") {
        bare += before;
        rest = mark.split_once('>').map_or("", |(_, after)| after);
    }
    (bare + rest).replace(" class=\"\"", "")
}
