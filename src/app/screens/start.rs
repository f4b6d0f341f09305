//! The start screen.

use guide::{OptionKind, texts};
use leptos::prelude::*;

use crate::components::{ActionButton, Heading, P, Pictogram, Text, TextList};
use crate::context::use_session;
use crate::exit_page::AboutLeaving;
use crate::{Action, Session};

/// Introduces the guide, before the first question. The button to begin is visible without scrolling, even on a small phone.
#[component]
pub(crate) fn StartScreen() -> AnyView {
    let (guide, together, cleared, reviewed) = use_session().with_untracked(|session: &Session| {
        (session.guide(), session.is_together(), session.is_cleared(), session.locale().is_reviewed())
    });
    let entries = guide.entries.iter().enumerate();
    let entries: Vec<AnyView> = entries
        .map(|(index, entry)| {
            view! { <ActionButton class="choice" action=Action::Entry(index) text=entry.text/> }.into_any()
        })
        .collect();
    // Shows at a glance what the guide is about.
    let options = guide.options.iter().filter(|option| option.kind == OptionKind::Contact).take(3);
    let pictograms: Vec<AnyView> =
        options.map(|option| view! { <Pictogram pictogram=option.pictogram/> }.into_any()).collect();
    let (action, text) =
        if together { (Action::Alone, texts::START_ALONE) } else { (Action::Together, texts::START_TOGETHER) };
    view! {
        <section class="start">
            {cleared.then(|| view! { <P class="note" text=texts::START_CLEARED/> }.into_any())}
            <div class="pictograms">{pictograms}</div>
            <Heading text=texts::START_TITLE/>
            <P class="lead" text=texts::START_WHAT/>
            <P class="content-note" text=texts::START_CONTENT/>
            <div class="actions">
                <ActionButton class="primary" action=Action::Begin text=texts::START_BEGIN/>
            </div>
            <TextList class="facts" ids=vec![texts::START_TIME, texts::START_PRIVATE, texts::START_WHO]/>
            <div class="actions">
                {entries}
                <ActionButton class="choice" action text/>
            </div>
            <p class="start-help">
                <Text id=texts::START_HELP/>
                " "
                <ActionButton class="link" action=Action::Help text=texts::LAYOUT_HELP/>
            </p>
            <AboutLeaving/>
            {(!reviewed).then(|| view! { <P class="small" text=texts::START_UNCHECKED/> }.into_any())}
        </section>
    }
    .into_any()
}
