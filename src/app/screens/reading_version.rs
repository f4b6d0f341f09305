//! The guide to read, for where no program runs: help, every option, and the way to a mediator.

use guide::{Answer, AnswerId, AnswerSet, Answers, OptionKind, Outcome, QuestionId, Service, texts};
use leptos::prelude::*;

use super::options::{About, Name};
use crate::app::use_session;
use crate::components::{Calls, ContactLink, H2, OutsideLink, P, Services, Text};

/// Everything that needs no answers. The page shows it where scripts are off, blocked or broken.
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
                    <Name option/>
                    <About option/>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="plain" id="plain" aria-labelledby="to-read">
            <h2 id="to-read">
                <Text id=texts::PLAIN_TITLE/>
            </h2>
            <P class="lead" id=texts::PLAIN_INTRO/>
            <H2 id=texts::HELP_TITLE/>
            <P id=texts::HELP_INTRO/>
            <Services services=guide.services.iter().collect()/>
            <H2 id=texts::PLAIN_EVENTS/>
            <P id=texts::PLAIN_EVENTS_INTRO/>
            <Events/>
            <H2 id=texts::PLAIN_OPTIONS/>
            <ul class="cards">{options}</ul>
            <ContactLink class="primary"/>
        </section>
    }
    .into_any()
}

/// What can have happened, with those who help a reader who says only that. What has the same helpers stands together.
#[component]
fn Events() -> AnyView {
    let guide = use_session().with_untracked(crate::Session::guide);
    let id = guide.reading_version;
    let mut groups: Vec<(Vec<&'static Service>, Vec<&'static Answer>)> = Vec::new();
    let answers = guide.question(id).numbered_answers().filter(|(_, answer)| !answer.skips);
    let answers = answers.map(|(answer, it)| (Outcome::new(guide, &said_only(id, answer)), it));
    for (outcome, answer) in answers {
        let helpers = outcome.services();
        let same = |known: &[&Service]| known.iter().map(|it| it.id).eq(helpers.iter().map(|it| it.id));
        match groups.iter_mut().find(|(known, _)| same(known)) {
            Some((_, answers)) => answers.push(answer),
            None => groups.push((helpers.to_vec(), vec![answer])),
        }
    }
    let cards = groups.into_iter().map(|(helpers, answers)| view! { <EventCard helpers answers/> }.into_any());
    view! { <ul class="cards">{cards.collect::<Vec<_>>()}</ul> }.into_any()
}

/// Events that the same services help with.
#[component]
fn EventCard(helpers: Vec<&'static Service>, answers: Vec<&'static Answer>) -> AnyView {
    let names = answers.into_iter().map(|answer| {
        view! {
            <li data-event=answer.id>
                <Text id=answer.text/>
            </li>
        }
        .into_any()
    });
    let helpers = helpers.into_iter().map(|service| {
        let site = service.site.filter(|_| service.phones.is_empty());
        view! {
            <li class="reach">
                <strong>{service.name}</strong>
                <Calls service/>
                {site.map(|address| view! { <OutsideLink address/> }.into_any())}
            </li>
        }
        .into_any()
    });
    view! {
        <li class="card">
            <ul class="names">{names.collect::<Vec<_>>()}</ul>
            <ul class="helpers">{helpers.collect::<Vec<_>>()}</ul>
        </li>
    }
    .into_any()
}

fn said_only(question: QuestionId, answer: AnswerId) -> Answers {
    let guide = use_session().with_untracked(crate::Session::guide);
    let mut answers = Answers::default();
    for (id, other) in guide.numbered_questions() {
        answers.set(id, AnswerSet::only(other.unanswered));
    }
    answers.set(question, AnswerSet::only(answer));
    answers
}
