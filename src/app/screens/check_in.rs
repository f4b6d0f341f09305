//! The check before two people begin.

use guide::texts;
use leptos::prelude::*;

use crate::Action;
use crate::components::{ActionButton, BackButton, Heading, P, TextList};
use crate::together::WorkerDisclosure;

/// Asks two people, before their first question, whether this is a good moment and place.
#[component]
pub(crate) fn CheckInScreen() -> AnyView {
    let facts = vec![texts::CHECK_IN_ALONE, texts::CHECK_IN_ALL_RIGHT, texts::CHECK_IN_STOP];
    view! {
        <section class="check-in">
            <BackButton/>
            <Heading text=texts::CHECK_IN_TITLE/>
            <P class="lead" text=texts::CHECK_IN_LEAD/>
            <TextList class="facts" ids=facts/>
            <WorkerDisclosure>
                <P text=texts::CHECK_IN_WORKER_PACE/>
                <P text=texts::CHECK_IN_WORKER_WRITE/>
                <P text=texts::CHECK_IN_WORKER_PAUSE/>
            </WorkerDisclosure>
            <div class="actions">
                <ActionButton class="primary" action=Action::Begin text=texts::CHECK_IN_YES/>
                <ActionButton class="choice" action=Action::Back text=texts::CHECK_IN_NOT_NOW/>
                <ActionButton class="choice" action=Action::Help text=texts::LAYOUT_HELP/>
            </div>
            <P class="keys" text=texts::TOGETHER_KEYS/>
        </section>
    }
    .into_any()
}
