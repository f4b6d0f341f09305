//! One question.

use guide::{Answer, AnswerId, QuestionId, texts};
use leptos::prelude::*;

use crate::app::{dispatch, use_session};
use crate::components::{ActionButton, BackButton, Button, Drawing, Heading, List, Notes, P, Span, Strong, Text};
use crate::together::QuestionNote;
use crate::{Action, Session};

/// A question with the answers that are offered to this reader; those that stand for not answering come last.
#[component]
pub(crate) fn Question(id: QuestionId) -> AnyView {
    let session = use_session().get_untracked();
    let guide = session.guide();
    let question = guide.question(id);
    let (skips, said): (Vec<_>, Vec<_>) = session.offered_answers(id).partition(|(_, it)| it.skips);
    let several = session.is_ticked_question(id);
    let together = session.is_together();
    view! {
        <section data-question=question.id class="question">
            <BackButton/>
            <Heading id=question.text/>
            <p class="why">
                <Text id=question.why/>
                " "
                {several.then(|| view! { <Strong id=texts::QUESTION_SEVERAL/> }.into_any())}
            </p>
            <Notes of=|note| note.text/>
            {together.then(|| view! { <QuestionNote question/> }.into_any())}
            <div role="group" aria-labelledby="heading">
                <Choices question=id answers=said/>
                {several
                    .then(|| {
                        view! { <ActionButton class="primary" action=Action::Continue id=texts::FRAME_CONTINUE/> }
                            .into_any()
                    })}
                <Choices question=id answers=skips/>
                {together.then(|| view! { <P class="where" id=texts::TOGETHER_SKIP/> }.into_any())}
            </div>
        </section>
    }
    .into_any()
}

/// A list of answers to press: such as are chosen and gone on from, or such as are ticked.
///
/// Buttons, also where several may be ticked: unlike the state of inputs, browsers never write theirs to disk.
#[component]
fn Choices(question: QuestionId, answers: Vec<(AnswerId, &'static Answer)>) -> AnyView {
    let session = use_session().get_untracked();
    let given = session.journey().answers().get(question);
    let items = answers.into_iter().map(|(id, answer)| {
        let action = Action::Answer(question, id);
        if session.is_tick(question, id) {
            view! { <Tick id answer action/> }.into_any()
        } else {
            view! { <Choice answer action chosen=given.contains(id)/> }.into_any()
        }
    });
    view! { <List class="choices" items=items.collect()/> }.into_any()
}

/// An answer that is gone on from. One that was chosen before is marked.
#[component]
fn Choice(answer: &'static Answer, action: Action, chosen: bool) -> AnyView {
    let class = match (answer.skips, chosen) {
        (false, false) => "choice",
        (false, true) => "choice chosen",
        (true, false) => "choice skip",
        (true, true) => "choice skip chosen",
    };
    let label = view! {
        {drawing(answer)}
        <Label answer/>
        {chosen.then(|| view! { <Span class="unseen" id=texts::QUESTION_CHOSEN/> }.into_any())}
    };
    view! { <Button class action label=label.into_any()/> }.into_any()
}

/// An answer that is ticked, beside others.
#[component]
fn Tick(id: AnswerId, answer: &'static Answer, action: Action) -> AnyView {
    let session = use_session();
    let named = action.button(session.with_untracked(Session::guide));
    let is_ticked = move || Some(if session.with(|session| session.has_ticked(id)) { "true" } else { "false" });
    view! {
        <button
            class="choice tick"
            type="button"
            name=named.name
            value=named.value
            role="checkbox"
            aria-checked=is_ticked
            on:click=move |event| dispatch(session, &event, action.clone())
        >
            <span class={"box"} aria-hidden="true"></span>
            {drawing(answer)}
            <Label answer/>
        </button>
    }
    .into_any()
}

fn drawing(answer: &Answer) -> Option<AnyView> {
    answer.pictogram.map(|picture| view! { <Drawing picture/> }.into_any())
}

/// What an answer says, with a sentence that makes it clearer.
#[component]
fn Label(answer: &'static Answer) -> AnyView {
    view! {
        <span class="words">
            <Span class="label" id=answer.text/>
            " "
            {answer.hint.map(|id| view! { <Span class="hint" id/> }.into_any())}
        </span>
    }
    .into_any()
}
