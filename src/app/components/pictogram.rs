//! Pictograms.

use leptos::prelude::*;

/// A pictogram beside a text, which it only illustrates. The page contains each drawing once, in an SVG sprite.
#[component]
pub(crate) fn Pictogram(pictogram: guide::PictogramId) -> AnyView {
    view! {
        <svg class="pictogram" viewBox="0 0 32 32" aria-hidden="true">
            <use href=["#pictogram-", pictogram.0].concat()></use>
        </svg>
    }
    .into_any()
}
