//! The beginning.

use guide::{OptionKind, texts};
use leptos::prelude::*;

use crate::app::use_session;
use crate::components::{ActionButton, Drawing, Heading, P, Text, TextList};
use crate::exit_page::AboutExit;
use crate::{Action, Session};

/// What this is, before anything is asked. The way to begin is in sight without scrolling, on a small phone too.
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
    // What this is about is seen before it is read.
    let ways = guide.options.iter().filter(|option| option.kind == OptionKind::Contact).take(3);
    let ways: Vec<AnyView> = ways.map(|option| view! { <Drawing picture=option.pictogram/> }.into_any()).collect();
    let (action, id) =
        if together { (Action::Alone, texts::START_ALONE) } else { (Action::Together, texts::START_TOGETHER) };
    view! {
        <section class="start">
            {cleared.then(|| view! { <P class="remark" id=texts::START_CLEARED/> }.into_any())}
            <div class="drawn">{ways}</div>
            <Heading id=texts::START_TITLE/>
            <P class="lead" id=texts::START_WHAT/>
            <P class="content" id=texts::START_CONTENT/>
            <div class="ways">
                <ActionButton class="primary" action=Action::Begin id=texts::START_BEGIN/>
            </div>
            <TextList class="facts" ids=vec![texts::START_TIME, texts::START_PRIVATE, texts::START_WHO]/>
            <div class="ways">
                {entries}
                <ActionButton class="choice" action id/>
            </div>
            <p class="start-help">
                <Text id=texts::START_HELP/>
                " "
                <ActionButton class="link" action=Action::Help id=texts::FRAME_HELP/>
            </p>
            <AboutExit/>
            {(!reviewed).then(|| view! { <P class="where" id=texts::START_UNCHECKED/> }.into_any())}
        </section>
    }
    .into_any()
}
