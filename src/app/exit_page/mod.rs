//! Leaving at once, from every screen. `exit_page.js` does it, so that it works before the program runs and without it.

use guide::texts;
use leptos::prelude::*;

use crate::Session;
use crate::components::{P, Summary};
use crate::context::{text, use_session};

/// The link "Leave now", on every screen. A link, because it still leads away if scripts are off.
#[component]
pub(crate) fn LeaveLink() -> AnyView {
    view! {
        <a
            class="leave"
            href=use_session().with_untracked(Session::guide).exit_page
            rel="noreferrer"
            data-two-more=text(texts::LEAVE_TWO_MORE)
            data-one-more=text(texts::LEAVE_ONE_MORE)
            data-leaving=text(texts::LEAVE_GOING)
        >
            {text(texts::LEAVE_NOW)}
        </a>
    }
    .into_any()
}

/// A disclosure that explains what leaving does and what it can't do, on the start screen and below help services.
#[component]
pub(crate) fn AboutLeaving() -> AnyView {
    view! {
        <details class="about-leaving">
            <Summary text=texts::LEAVE_ABOUT/>
            <P text=texts::LEAVE_DOES/>
            <P text=texts::LEAVE_OPEN/>
            <P text=texts::LEAVE_HISTORY/>
            <P text=texts::LEAVE_HOW/>
        </details>
    }
    .into_any()
}
