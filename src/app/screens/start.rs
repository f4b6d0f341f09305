//! The beginning.

use guide::texts;
use leptos::prelude::*;

use crate::app::use_session;
use crate::components::{ActionButton, Heading, P, Text, TextList};
use crate::exit::AboutExit;
use crate::{Action, Session};

/// What this is, before anything is asked.
#[component]
pub(crate) fn Start() -> AnyView {
    let (guide, together, cleared, reviewed) = use_session().with_untracked(|session: &Session| {
        (session.guide(), session.is_together(), session.is_cleared(), session.locale().is_reviewed())
    });
    let entries = guide.entries.iter().enumerate();
    let entries: Vec<AnyView> = entries
        .map(|(number, entry)| {
            view! { <ActionButton class="choice" action=Action::Entry(number) id=entry.text/> }.into_any()
        })
        .collect();
    let (action, id) =
        if together { (Action::Alone, texts::START_ALONE) } else { (Action::Together, texts::START_TOGETHER) };
    view! {
        <section class="start">
            {cleared.then(|| view! { <P class="remark" id=texts::START_CLEARED/> }.into_any())}
            <Heading id=texts::START_TITLE/>
            <P class="lead" id=texts::START_WHAT/>
            <P id=texts::START_WHO/>
            <TextList class="facts" ids=vec![texts::START_TIME, texts::START_PRIVATE, texts::START_CONTENT]/>
            <div class="ways">
                <ActionButton class="primary" action=Action::Begin id=texts::START_BEGIN/>
                {entries}
                <ActionButton class="choice" action id/>
            </div>
            <p class="start-help">
                <Text id=texts::START_HELP/>
                " "
                <ActionButton class="link" action=Action::Help id=texts::FRAME_HELP/>
            </p>
            <AboutExit/>
            {(!reviewed).then(|| view! { <P class="remark" id=texts::START_UNCHECKED/> }.into_any())}
        </section>
    }
    .into_any()
}
