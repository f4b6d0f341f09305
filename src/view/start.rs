//! The beginning: what this is, before anything is asked.

use guide::Journey;
use leptos::prelude::*;

use super::parts::heading;
use super::reader::Reader;
use crate::text::{self, GUIDE};

pub(super) fn start(reader: Reader) -> impl IntoView {
    let entries = GUIDE.entries.iter().map(|entry| {
        view! {
            <button type="button" class="choice" data-action="entry" on:click=move |_| reader.step(|it| it.start_with(entry))>
                {reader.say(entry.text)}
            </button>
        }
    });
    let facts = [text::START_TIME, text::START_PRIVATE, text::START_CONTENT];
    let facts = facts.map(|fact| view! { <li>{reader.say(fact)}</li> });
    let unchecked = || view! { <p class="remark">{reader.say(text::START_UNCHECKED)}</p> };
    view! {
        <section class="start">
            {heading(reader, reader.say(text::START_TITLE))}
            <p class="lead">{reader.say(text::START_WHAT)}</p>
            <p>{reader.say(text::START_WHO)}</p>
            <ul class="facts">{facts.into_iter().collect::<Vec<_>>()}</ul>
            <div class="ways">
                <button type="button" class="primary" data-action="begin" on:click=move |_| reader.step(Journey::start)>
                    {reader.say(text::START_BEGIN)}
                </button>
                {entries.collect::<Vec<_>>()}
            </div>
            <p class="start-help">
                {reader.say(text::START_HELP)} " "
                <button type="button" class="link" data-action="help" on:click=move |_| reader.step(Journey::open_help)>
                    {reader.say(text::FRAME_HELP)}
                </button>
            </p>
            <p class="where">{reader.say(text::START_HISTORY)}</p>
            {(!reader.locale.get_untracked().is_reviewed()).then(unchecked)}
        </section>
    }
}
