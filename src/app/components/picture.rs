//! Line drawings.

use guide::PictogramId;
use leptos::prelude::*;

/// A line drawing beside a text; it says nothing that the text doesn't. The page has its lines once, under this name.
#[component]
pub(crate) fn Drawing(picture: PictogramId) -> AnyView {
    view! {
        <svg class="picture" viewBox="0 0 32 32" aria-hidden="true">
            <use href=["#drawing-", picture.0].concat()></use>
        </svg>
    }
    .into_any()
}
