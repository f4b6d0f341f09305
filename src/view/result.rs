//! The result: short first, then the options with their reasons, then what people want to know.

use guide::{Journey, Kind, Outcome, QuestionId, Story, TextId};
use leptos::prelude::*;

use super::frame::back;
use super::options::{cards, less_now};
use super::parts::{contact_link, heading, outside_link, services};
use super::reader::Reader;
use crate::text::{self, GUIDE};

pub(super) fn result(reader: Reader) -> impl IntoView {
    let outcome = reader.see(Journey::outcome);
    let options = outcome.options();
    // Where help comes first, the services stand in its card already.
    let help = (!outcome.help_comes_first()).then(|| who_can_help(reader, &outcome));
    view! {
        <article class="result">
            {back(reader)}
            {heading(reader, reader.say(text::RESULT_TITLE))}
            <p class="lead">{reader.say(short(&outcome))}</p>
            {cards(reader, options, text::RESULT_FIRST, "first")}
            {cards(reader, options, text::RESULT_MAY_FIT, "may-fit")}
            {contact(reader)}
            {less_now(reader, options)}
            {help}
            {answers(reader)}
            {steps(reader, &outcome)}
            {outcome.story().map(|it| story(reader, it))}
            {asked(reader)}
            <p class="closing">{reader.say(text::RESULT_CLOSING)}</p>
        </article>
    }
}

fn short(outcome: &Outcome) -> TextId {
    match outcome.leading_kind() {
        Kind::Help => text::RESULT_SHORT_HELP,
        Kind::Court => text::RESULT_SHORT_COURT,
        Kind::Contact => text::RESULT_SHORT_CONTACT,
        Kind::Apart => text::RESULT_SHORT_APART,
        Kind::Talk => text::RESULT_SHORT_TALK,
    }
}

fn contact(reader: Reader) -> impl IntoView {
    view! {
        <section class="talk">
            <h2>{reader.say(text::RESULT_CONTACT)}</h2>
            <p>{reader.say(text::RESULT_CONTACT_TEXT)}</p>
            <p class="contact">{contact_link(reader, "primary")}</p>
            <p class="where">{reader.say(text::RESULT_CONTACT_PRIVACY)}</p>
        </section>
    }
}

fn who_can_help(reader: Reader, outcome: &Outcome) -> impl IntoView + use<> {
    view! {
        <section>
            <h2>{reader.say(text::RESULT_HELP)}</h2>
            {services(reader, outcome.services())}
        </section>
    }
}

/// What the reader said, closed, because somebody may look over their shoulder; each answer can be changed.
fn answers(reader: Reader) -> impl IntoView {
    let rows: Vec<_> = reader.see(Journey::asked).into_iter().map(|id| answer_row(reader, id)).collect();
    view! {
        <section>
            <details>
                <summary><h2>{reader.say(text::RESULT_ANSWERS)}</h2></summary>
                <ul class="answers">{rows}</ul>
                <p class="where">{reader.say(text::RESULT_ANSWERS_NOTE)}</p>
            </details>
        </section>
    }
}

fn answer_row(reader: Reader, id: QuestionId) -> impl IntoView {
    let question = GUIDE.question(id);
    let given = reader.see(|journey| journey.answers().to(id));
    let said = question.numbered_answers().filter(|(answer, _)| given.contains(*answer));
    let said: Vec<_> = said.map(|(_, answer)| view! { <li>{reader.say(answer.text)}</li> }).collect();
    let name = format!("change-{}", question.id);
    view! {
        <li>
            <strong id=name.clone()>{reader.say(question.text)}</strong>
            <ul>{said}</ul>
            <button type="button" class="link" data-action="change" data-change=question.id aria-describedby=name
                on:click=move |_| reader.step(|journey| journey.change(id))>
                {reader.say(text::RESULT_ANSWER_CHANGE)}
            </button>
        </li>
    }
}

fn steps(reader: Reader, outcome: &Outcome) -> impl IntoView + use<> {
    let steps: Vec<_> = outcome.steps().iter().map(|step| view! { <li>{reader.say(*step)}</li> }).collect();
    view! {
        <section>
            <h2>{reader.say(text::RESULT_STEPS)}</h2>
            <ol class="steps">{steps}</ol>
        </section>
    }
}

fn story(reader: Reader, story: &'static Story) -> impl IntoView {
    view! {
        <section>
            <h2>{reader.say(text::RESULT_STORY)}</h2>
            <details class="story" data-story=story.id>
                <summary>{reader.say(story.note)}</summary>
                <p>{reader.say(story.text)}</p>
                <p class="where">{reader.say(text::RESULT_STORY_SOURCE)} " " {outside_link(story.source, "site")}</p>
            </details>
        </section>
    }
}

fn asked(reader: Reader) -> impl IntoView {
    let item = |(question, answer): &(TextId, TextId)| {
        view! {
            <details>
                <summary>{reader.say(*question)}</summary>
                <p>{reader.say(*answer)}</p>
            </details>
        }
    };
    view! {
        <section class="asked">
            <h2>{reader.say(text::RESULT_ASKED)}</h2>
            {GUIDE.common_questions.iter().map(item).collect::<Vec<_>>()}
        </section>
    }
}
