//! The reading version: help services, events, all options and the contact link, on one page without questions.

use guide::{Answer, AnswerId, AnswerSet, Answers, OptionKind, Outcome, QuestionId, Service, texts};
use leptos::prelude::*;

use super::options::{OptionDescription, OptionHeading};
use crate::components::{ContactLink, ExternalLink, H2, P, PhoneLinks, Services, Text};
use crate::context::use_session;

/// Everything that needs no answers. The page shows it if scripts are off or blocked, or the program fails.
#[component]
pub(crate) fn ReadingVersion() -> AnyView {
    let guide = use_session().with_untracked(crate::Session::guide);
    let options: Vec<AnyView> = guide
        .options
        .iter()
        .filter(|option| option.kind != OptionKind::Help)
        .map(|option| {
            view! {
                <li class="card">
                    <OptionHeading option/>
                    <OptionDescription option/>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="reading-version" id="reading-version" aria-labelledby="reading-title">
            <h2 id="reading-title" tabindex="-1">
                <Text id=texts::READING_VERSION_TITLE/>
            </h2>
            <P class="lead" text=texts::READING_VERSION_INTRO/>
            <H2 text=texts::HELP_TITLE/>
            <P text=texts::HELP_INTRO/>
            <Services services=guide.services.iter().collect()/>
            <H2 text=texts::READING_VERSION_EVENTS/>
            <P text=texts::READING_VERSION_EVENTS_INTRO/>
            <Events/>
            <H2 text=texts::READING_VERSION_OPTIONS/>
            <ul class="cards">{options}</ul>
            <ContactLink class="primary"/>
        </section>
    }
    .into_any()
}

/// The events that a reader may have been through, each with the services for it. Events with the same services share a card.
#[component]
fn Events() -> AnyView {
    let guide = use_session().with_untracked(crate::Session::guide);
    let id = guide.reading_version;
    let mut groups: Vec<(Vec<&'static Service>, Vec<&'static Answer>)> = Vec::new();
    let events = guide.question(id).numbered_answers().filter(|(_, answer)| !answer.skips);
    let events = events.map(|(answer, event)| (Outcome::new(guide, &answers_with_only(id, answer)), event));
    for (outcome, event) in events {
        let services = outcome.services();
        let is_same = |known: &[&Service]| known.iter().map(|it| it.id).eq(services.iter().map(|it| it.id));
        match groups.iter_mut().find(|(known, _)| is_same(known)) {
            Some((_, events)) => events.push(event),
            None => groups.push((services.to_vec(), vec![event])),
        }
    }
    let cards = groups.into_iter().map(|(services, events)| view! { <EventCard services events/> }.into_any());
    view! { <ul class="cards">{cards.collect::<Vec<_>>()}</ul> }.into_any()
}

/// Events for which the same services help.
#[component]
fn EventCard(services: Vec<&'static Service>, events: Vec<&'static Answer>) -> AnyView {
    let names = events.into_iter().map(|event| {
        view! {
            <li data-event=event.id>
                <Text id=event.text/>
            </li>
        }
        .into_any()
    });
    let services = services.into_iter().map(|service| {
        let site = service.site.filter(|_| service.phones.is_empty());
        view! {
            <li class="links">
                <strong>{service.name}</strong>
                <PhoneLinks service/>
                {site.map(|href| view! { <ExternalLink href/> }.into_any())}
            </li>
        }
        .into_any()
    });
    view! {
        <li class="card">
            <ul class="names">{names.collect::<Vec<_>>()}</ul>
            <ul class="helpers">{services.collect::<Vec<_>>()}</ul>
        </li>
    }
    .into_any()
}

/// The answers of a reader who answers this question only.
fn answers_with_only(question: QuestionId, answer: AnswerId) -> Answers {
    let guide = use_session().with_untracked(crate::Session::guide);
    let mut answers = Answers::default();
    for (id, other) in guide.numbered_questions() {
        answers.set(id, AnswerSet::only(other.unanswered));
    }
    answers.set(question, AnswerSet::only(answer));
    answers
}
