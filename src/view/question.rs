//! One question a page.

use guide::{Answer, AnswerId, AnswerSet, Choose, Question, QuestionId};
use leptos::prelude::*;

use super::frame::back;
use super::parts::{heading, picture};
use super::reader::Reader;
use crate::text::{self, GUIDE};

pub(super) fn question(reader: Reader, id: QuestionId) -> impl IntoView {
    let question = GUIDE.question(id);
    let (offered, answers) = reader.see(|journey| (journey.offered(id), journey.answers()));
    let notes = GUIDE.notes.iter().filter(|note| note.when.holds(&answers));
    let notes: Vec<_> = notes.map(|note| view! { <p class="remark">{reader.say(note.text)}</p> }).collect();
    let (skips, said): (Vec<_>, Vec<_>) =
        question.numbered_answers().filter(|(answer, _)| offered.contains(*answer)).partition(|(_, it)| it.skips);
    let choices = match question.choose {
        Choose::One => one_of(reader, id, question, &said).into_any(),
        Choose::Several => several_of(reader, id, question, &said).into_any(),
    };
    view! {
        <section class="question" data-question=question.id>
            {back(reader)}
            {heading(reader, reader.say(question.text))}
            <p class="why">{reader.say(question.why)}</p>
            {notes}
            <div role="group" aria-labelledby="heading">
                {choices}
                {one_of(reader, id, question, &skips)}
            </div>
        </section>
    }
}

/// Answers of which one is chosen: choosing goes on.
///
/// Buttons, also where several may be ticked: unlike the state of inputs, browsers never write theirs to disk.
fn one_of(
    reader: Reader,
    id: QuestionId,
    question: &'static Question,
    answers: &[(AnswerId, &'static Answer)],
) -> impl IntoView + use<> {
    let given = reader.see(|journey| journey.answers().to(id));
    let button = |(answer, it): &(AnswerId, &'static Answer)| {
        let chosen = AnswerSet::only(*answer);
        let before = given.contains(*answer);
        let class = if it.skips { "choice skip" } else { "choice" };
        view! {
            <li>
                <button type="button" class=class class:chosen=before name=question.id value=it.id
                    on:click=move |_| reader.answer(id, chosen)>
                    {words(reader, it)}
                    {before.then(|| view! { <span class="unseen">{reader.say(text::QUESTION_CHOSEN)}</span> })}
                </button>
            </li>
        }
    };
    view! { <ul class="choices">{answers.iter().map(button).collect::<Vec<_>>()}</ul> }
}

/// Answers of which several may be ticked, and the button to go on.
fn several_of(
    reader: Reader,
    id: QuestionId,
    question: &'static Question,
    answers: &[(AnswerId, &'static Answer)],
) -> impl IntoView + use<> {
    // "Rather not say", given before, is not a tick that can be seen and taken away.
    reader.ticked.update_untracked(|ticked| *ticked = ticked.without(question.skips()));
    let button = |(answer, it): &(AnswerId, &'static Answer)| {
        let answer = *answer;
        let ticked = move || reader.ticked.get().contains(answer).to_string();
        view! {
            <li>
                <button type="button" class="choice tick" role="checkbox" aria-checked=ticked name=question.id value=it.id
                    on:click=move |_| reader.ticked.update(|ticked| *ticked = ticked.toggled(answer))>
                    <span class="box" aria-hidden="true"></span>
                    {words(reader, it)}
                </button>
            </li>
        }
    };
    view! {
        <p class="several">{reader.say(text::QUESTION_SEVERAL)}</p>
        <ul class="choices">{answers.iter().map(button).collect::<Vec<_>>()}</ul>
        <button type="button" class="primary" data-action="continue"
            on:click=move |_| reader.answer(id, reader.ticked.get_untracked())>
            {reader.say(text::FRAME_CONTINUE)}
        </button>
    }
}

fn words(reader: Reader, answer: &'static Answer) -> impl IntoView {
    let hint = answer.hint.map(|hint| view! { <span class="hint">{reader.say(hint)}</span> });
    view! {
        {answer.picture.map(picture)}
        <span class="words"><span class="label">{reader.say(answer.text)}</span> {hint}</span>
    }
}
