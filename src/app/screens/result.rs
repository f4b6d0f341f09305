//! The result: short first, then the options with their reasons, then what people want to know.

use guide::{Kind, Outcome, QuestionId, Shown, Step, Story, TextId, texts};
use leptos::prelude::*;

use super::options::{LessNow, Options};
use crate::Action;
use crate::app::{text, use_session};
use crate::components::{
    BackButton, Button, ContactLink, Drawing, H2, Heading, List, OutsideLink, P, Services, Span, Strong, Summary, Text,
    TextList,
};
use crate::paper::TakeAlong;
use crate::together::TalkAbout;

/// What follows from the answers. Who goes through it together talks about what was said, and sees it first; who reads alone
/// may be looked at over the shoulder.
#[component]
pub(crate) fn ResultScreen() -> AnyView {
    let (outcome, together, guide) =
        use_session().with_untracked(|session| (session.journey().outcome(), session.is_together(), session.guide()));
    let (title, lead) = if together {
        (texts::TALK_ABOUT_TITLE, texts::TALK_ABOUT_LEAD)
    } else {
        (texts::RESULT_TITLE, short(&outcome))
    };
    let answers = || view! { <Answers/> }.into_any();
    // Where help comes first, the services stand in its card already.
    let services = (!outcome.help_comes_first()).then(|| outcome.services().to_vec());
    view! {
        <article class="result">
            <BackButton/>
            <Heading id=title/>
            <P class="lead" id=lead/>
            {together.then(answers)}
            {together.then(|| view! { <TalkAbout/> }.into_any())}
            {options(&outcome, texts::RESULT_FIRST, "first")}
            {options(&outcome, texts::RESULT_MAY_FIT, "may-fit")}
            {options(&outcome, texts::RESULT_WITH_CARE, "with-care")}
            <Contact/>
            {less_now(&outcome)}
            {services.map(|services| part(texts::RESULT_HELP, view! { <Services services/> }.into_any()))}
            {(!together).then(answers)}
            {part(texts::RESULT_STEPS, view! { <Steps steps=outcome.steps()/> }.into_any())}
            <TakeAlong/>
            {outcome.story().map(|story| view! { <StoryPart story/> }.into_any())}
            <CommonQuestions questions=guide.common_questions/>
            <P class="closing" id=texts::RESULT_CLOSING/>
        </article>
    }
    .into_any()
}

/// The options that fit like this; nothing where there is none.
fn options(outcome: &Outcome, title: TextId, fit: &str) -> Option<AnyView> {
    let shown = with_fit(outcome, fit);
    let compared = fit == "may-fit" && shown.len() > 1;
    let services = outcome.services().to_vec();
    (!shown.is_empty()).then(|| view! { <Options title shown compared services/> }.into_any())
}

fn less_now(outcome: &Outcome) -> Option<AnyView> {
    let shown = with_fit(outcome, "less-now");
    (!shown.is_empty()).then(|| view! { <LessNow shown/> }.into_any())
}

fn with_fit(outcome: &Outcome, fit: &str) -> Vec<Shown> {
    outcome.options().iter().filter(|shown| shown.advice.fit() == fit).cloned().collect()
}

fn short(outcome: &Outcome) -> TextId {
    match outcome.leading_kind() {
        Kind::Help => texts::RESULT_SHORT_HELP,
        Kind::Court => texts::RESULT_SHORT_COURT,
        Kind::Contact => texts::RESULT_SHORT_CONTACT,
        Kind::Apart => texts::RESULT_SHORT_APART,
        Kind::Talk => texts::RESULT_SHORT_TALK,
    }
}

/// A part that is taken along on paper.
fn part(title: TextId, content: AnyView) -> AnyView {
    view! {
        <section data-paper="">
            <H2 id=title/>
            {content}
        </section>
    }
    .into_any()
}

/// The way to a mediator, in the middle of the result.
#[component]
fn Contact() -> AnyView {
    view! {
        <section class="talk" data-paper="">
            <H2 id=texts::RESULT_CONTACT/>
            <P id=texts::RESULT_CONTACT_TEXT/>
            <ContactLink class="primary"/>
            <P class="where" id=texts::RESULT_CONTACT_PRIVACY/>
        </section>
    }
    .into_any()
}

/// What the reader said; each answer can be changed. Closed, because somebody may look over their shoulder, and open where two
/// people look at it.
#[component]
fn Answers() -> AnyView {
    let (together, shown) = use_session().with_untracked(|session| (session.is_together(), session.answers_shown()));
    let items = shown.into_iter().map(|id| view! { <GivenAnswer id/> }.into_any()).collect();
    view! {
        <section data-paper="said">
            <details class="said" open=together>
                <summary>
                    <H2 id=texts::RESULT_ANSWERS/>
                </summary>
                <List class="answers" items/>
                <P class="where" id=texts::RESULT_ANSWERS_NOTE/>
            </details>
        </section>
    }
    .into_any()
}

/// A question, what was said to it, and the button to change that.
#[component]
fn GivenAnswer(id: QuestionId) -> AnyView {
    let (question, given) =
        use_session().with_untracked(|session| (session.guide().question(id), session.journey().answers().to(id)));
    let said = question.numbered_answers().filter(|(answer, _)| given.contains(*answer));
    let said = said.map(|(_, answer)| answer.text).collect();
    // Which answer is named by words and not by an id: a page around could ask, by the address of the frame, whether it is there.
    // Last, so that who says to a computer what they see on the button says how its name begins.
    let label = view! {
        <Text id=texts::RESULT_ANSWER_CHANGE/>
        <span class="unseen">": " {text(question.text)}</span>
    };
    view! {
        <Strong id=question.text/>
        <TextList ids=said/>
        <Button class="link" action=Action::Change(id) label=label.into_any()/>
    }
    .into_any()
}

/// The way from the first talk on: a step below the other, their drawings joined by a line.
#[component]
fn Steps(steps: &'static [Step]) -> AnyView {
    let step = |it: &'static Step| {
        view! {
            <li>
                <Drawing picture=it.picture/>
                <Span id=it.text/>
            </li>
        }
        .into_any()
    };
    view! { <ol class="steps">{steps.iter().map(step).collect::<Vec<_>>()}</ol> }.into_any()
}

/// What somebody else made of it, folded.
#[component]
fn StoryPart(story: &'static Story) -> AnyView {
    view! {
        <section>
            <H2 id=texts::RESULT_STORY/>
            <details class="story" data-story=story.id>
                <Summary id=story.note/>
                <P id=story.text/>
                <p class="where">
                    <Text id=texts::RESULT_STORY_SOURCE/>
                    " "
                    <OutsideLink address=story.source/>
                </p>
            </details>
        </section>
    }
    .into_any()
}

/// What people ask most, each folded.
#[component]
fn CommonQuestions(questions: &'static [(TextId, TextId)]) -> AnyView {
    let one = |(question, answer): &'static (TextId, TextId)| {
        view! {
            <details>
                <Summary id=*question/>
                <P id=*answer/>
            </details>
        }
        .into_any()
    };
    view! {
        <section class="asked">
            <H2 id=texts::RESULT_ASKED/>
            {questions.iter().map(one).collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}
