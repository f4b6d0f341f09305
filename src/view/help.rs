//! Help: opened by the reader, or shown at once because of an answer.

use guide::{Advice, Journey, Kind, Service};
use leptos::prelude::*;

use super::frame::back;
use super::parts::{heading, services};
use super::reader::Reader;
use crate::text::{self, GUIDE};

/// The list that is one step away on every screen: first what fits this reader, then the rest.
pub(super) fn help(reader: Reader) -> impl IntoView {
    let mut all = reader.services();
    let rest: Vec<&'static Service> =
        GUIDE.services.iter().filter(|it| all.iter().all(|one| one.id != it.id)).collect();
    all.extend(rest);
    view! {
        <section class="help">
            {back(reader)}
            {heading(reader, reader.say(text::HELP_TITLE))}
            <p class="lead">{reader.say(text::HELP_INTRO)}</p>
            {services(reader, &all)}
        </section>
    }
}

/// Help at once, with a way to read on after.
pub(super) fn first_help(reader: Reader) -> impl IntoView {
    view! {
        <section class="help first">
            {back(reader)}
            {heading(reader, reader.say(text::FIRST_HELP_TITLE))}
            {reasons(reader).into_iter().map(|reason| view! { <p class="lead">{reason}</p> }).collect::<Vec<_>>()}
            {services(reader, &reader.services())}
            <p>{reader.say(text::FIRST_HELP_LATER)}</p>
            <div class="ways">
                <button type="button" class="choice" data-action="help" on:click=move |_| reader.step(Journey::open_help)>
                    {reader.say(text::HELP_ALL)}
                </button>
                <button type="button" class="choice" data-action="read-on" on:click=move |_| reader.step(Journey::read_on)>
                    {reader.say(text::FIRST_HELP_READ_ON)}
                </button>
            </div>
        </section>
    }
}

/// Why help comes first, in the words of the option itself.
fn reasons(reader: Reader) -> Vec<&'static str> {
    let outcome = reader.see(Journey::outcome);
    let help = outcome.options().iter().filter(|shown| shown.option.kind == Kind::Help);
    let reasons = help.filter_map(|shown| match &shown.advice {
        Advice::First(reasons) => Some(reasons.iter().map(|reason| reader.say(*reason)).collect::<Vec<_>>()),
        Advice::MayFit(_) | Advice::LessNow(_) => None,
    });
    reasons.flatten().collect()
}
