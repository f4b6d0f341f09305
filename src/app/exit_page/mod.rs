//! Leaving at once, from every screen. `exit_page.js` does it, so that it works before the program and without it.

use guide::texts;
use leptos::prelude::*;

use crate::Session;
use crate::app::{text, use_session};
use crate::components::{P, Summary};

/// The way to leave. A link: where scripts are off, it still leads away.
#[component]
pub(crate) fn ExitLink() -> AnyView {
    view! {
        <a
            class="leave"
            href=use_session().with_untracked(Session::guide).leave
            rel="noreferrer"
            data-two-more=text(texts::LEAVE_TWO_MORE)
            data-one-more=text(texts::LEAVE_ONE_MORE)
            data-going=text(texts::LEAVE_GOING)
        >
            {text(texts::LEAVE_NOW)}
        </a>
    }
    .into_any()
}

/// A fold-out: what leaving does, and what it can't do. At the start, and with each list of help.
#[component]
pub(crate) fn AboutExit() -> AnyView {
    view! {
        <details class="leaving">
            <Summary id=texts::LEAVE_ABOUT/>
            <P id=texts::LEAVE_DOES/>
            <P id=texts::LEAVE_OPEN/>
            <P id=texts::LEAVE_HISTORY/>
            <P id=texts::LEAVE_HOW/>
        </details>
    }
    .into_any()
}
