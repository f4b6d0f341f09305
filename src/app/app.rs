//! The root component.

use leptos::prelude::*;

use crate::context::use_session;
use crate::layout::{Footer, Header};
use crate::region::{RegionKey, region};
use crate::screens::Screen;

/// The whole guide: the header, the current screen and the footer.
#[component]
pub(crate) fn App() -> AnyView {
    let session = use_session();
    let class = move || {
        session.with(|session| match (session.is_together(), session.second_locale()) {
            (false, _) => "guide",
            (true, None) => "guide together",
            (true, Some(_)) => "guide together bilingual",
        })
    };
    view! {
        <div class=class>
            <Header/>
            <main class="screen">{region(RegionKey::screen, || view! { <Screen/> }.into_any())}</main>
            <Footer/>
        </div>
    }
    .into_any()
}
