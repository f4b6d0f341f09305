//! Reading the screen aloud.

use guide::texts;
use leptos::prelude::*;

use crate::app::text;

/// Reads the screen aloud, and stops. `public/aloud.js` does it, and shows this only where the device has a voice of its own.
#[component]
pub(crate) fn ReadAloudButton() -> AnyView {
    view! {
        <button class="aloud" type="button">
            <span class="read">{text(texts::ALOUD_READ)}</span>
            <span class="stop">{text(texts::ALOUD_STOP)}</span>
        </button>
    }
    .into_any()
}
