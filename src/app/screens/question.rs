//! The screen of a question.

use guide::{Answer, AnswerId, QuestionId, texts};
use leptos::prelude::*;

use crate::components::{
    ActionButton, BackButton, Button, Heading, List, Notes, P, Pictogram, Span, Strong, Text, checkbox,
};
use crate::context::{dispatch, use_session};
use crate::session::OfferedAnswers;
use crate::together::WorkerNote;
use crate::{Action, Session};

/// A question with the answers that this reader is offered. Answers that skip the question come last.
#[component]
pub(crate) fn QuestionScreen(id: QuestionId) -> AnyView {
    let session = use_session().get_untracked();
    let guide = session.guide();
    let question = guide.question(id);
    let (answers, skips) = session.answers_and_skips(id);
    let has_checkboxes = session.has_checkboxes(id);
    let together = session.is_together();
    view! {
        <section data-question=question.id class="question">
            <BackButton/>
            <Heading text=question.text/>
            <p class="why">
                <Text id=question.why/>
                " "
                {has_checkboxes.then(|| view! { <Strong text=texts::QUESTION_SEVERAL/> }.into_any())}
            </p>
            <Notes select=|note| note.text/>
            {together.then(|| view! { <WorkerNote question/> }.into_any())}
            <div role="group" aria-labelledby="heading">
                <Choices question=id answers/>
                {has_checkboxes
                    .then(|| {
                        view! { <ActionButton class="primary" action=Action::Continue text=texts::LAYOUT_CONTINUE/> }
                            .into_any()
                    })}
                <Choices question=id answers=skips/>
                {together.then(|| view! { <P class="small" text=texts::TOGETHER_SKIP/> }.into_any())}
            </div>
        </section>
    }
    .into_any()
}

/// A list of answers, as buttons or checkboxes.
#[component]
fn Choices(question: QuestionId, answers: OfferedAnswers) -> AnyView {
    let session = use_session().get_untracked();
    let given = session.journey().answers().get(question);
    let items = answers.into_iter().map(|(id, answer)| {
        let action = Action::Answer(question, id);
        if session.is_checkbox(question, id) {
            view! { <AnswerCheckbox id answer action/> }.into_any()
        } else {
            view! { <AnswerButton answer action chosen=given.contains(id)/> }.into_any()
        }
    });
    view! { <List class="choices" items=items.collect()/> }.into_any()
}

/// A button that answers the question. It is marked if the reader chose it before.
#[component]
fn AnswerButton(answer: &'static Answer, action: Action, chosen: bool) -> AnyView {
    let class = match (answer.skips, chosen) {
        (false, false) => "choice",
        (false, true) => "choice chosen",
        (true, false) => "choice skip",
        (true, true) => "choice skip chosen",
    };
    let label = view! {
        {pictogram(answer)}
        <Label answer/>
        {chosen.then(|| view! { <Span class="visually-hidden" text=texts::QUESTION_CHOSEN/> }.into_any())}
    };
    view! { <Button class action label=label.into_any()/> }.into_any()
}

/// A checkbox for an answer, in a question where a reader can choose several.
#[component]
fn AnswerCheckbox(id: AnswerId, answer: &'static Answer, action: Action) -> AnyView {
    let session = use_session();
    let button = action.button_name(session.with_untracked(Session::guide));
    let label = view! {
        {pictogram(answer)}
        <Label answer/>
    };
    checkbox(
        Some(button),
        move || session.with(|session| session.is_checked(id)),
        move |event| dispatch(session, &event, action.clone()),
        label.into_any(),
    )
}

fn pictogram(answer: &Answer) -> Option<AnyView> {
    answer.pictogram.map(|pictogram| view! { <Pictogram pictogram/> }.into_any())
}

/// The label of an answer, with its hint.
#[component]
fn Label(answer: &'static Answer) -> AnyView {
    view! {
        <span class="text">
            <Span class="label" text=answer.text/>
            " "
            {answer.hint.map(|text| view! { <Span class="hint" text/> }.into_any())}
        </span>
    }
    .into_any()
}
