//! The result: short first, then the options with their reasons, then what people want to know.

use guide::{OptionAdvice, OptionKind, Outcome, QuestionId, Step, Story, TextId, texts};
use leptos::prelude::*;

use super::options::{Card, Line, Talk};
use crate::Action;
use crate::app::{text, use_session};
use crate::components::{
    BackButton, Button, Drawing, H2, Heading, List, Notes, OutsideLink, P, Services, Span, Strong, Summary, Text,
    TextList, folded,
};
use crate::take_along::TakeAlong;
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
    let talk = outcome.options().iter().find(|shown| shown.option.kind == OptionKind::Talk).cloned();
    let talk = talk.map(|shown| view! { <Talk shown/> }.into_any());
    // Where help comes first, the services stand in its card already.
    let services = (!outcome.help_comes_first()).then(|| outcome.services().to_vec());
    view! {
        <article class="result">
            <BackButton/>
            <Heading id=title/>
            <P class="lead" id=lead/>
            <Notes of=|note| note.result/>
            {together.then(answers)}
            {together.then(|| view! { <TalkAbout/> }.into_any())}
            {options(&outcome, texts::RESULT_FIRST, "first")}
            {options(&outcome, texts::RESULT_MAY_FIT, "may-fit")}
            {options(&outcome, texts::RESULT_WITH_CARE, "with-care")}
            {talk}
            {options(&outcome, texts::RESULT_LESS_NOW, "less-now")}
            {services
                .map(|services| part(None, ON_PAPER, Some(texts::RESULT_HELP), view! { <Services services folded=true/> }.into_any()))}
            {(!together).then(answers)}
            {part(None, ON_PAPER, Some(texts::RESULT_STEPS), view! { <Steps steps=outcome.steps()/> }.into_any())}
            <TakeAlong/>
            {stories(&outcome)}
            {common_questions(guide.common_questions)}
            <P class="closing" id=texts::RESULT_CLOSING/>
        </article>
    }
    .into_any()
}

/// The options that fit like this; nothing where there is none.
fn options(outcome: &Outcome, title: TextId, fit: &str) -> Option<AnyView> {
    let less_now = fit == "less-now";
    let (class, paper, list) = if less_now { ("options less", None, "lines") } else { ("options", ON_PAPER, "cards") };
    let wanted = |shown: &&OptionAdvice| shown.advice.fit() == fit && shown.option.kind != OptionKind::Talk;
    let shown = outcome.options().iter().filter(wanted).cloned();
    let items: Vec<AnyView> = shown
        .map(|shown| {
            let services = outcome.services().to_vec();
            if less_now { view! { <Line shown/> }.into_any() } else { view! { <Card shown services/> }.into_any() }
        })
        .collect();
    (!items.is_empty()).then(|| part(Some(class), paper, Some(title), view! { <ul class=list>{items}</ul> }.into_any()))
}

fn short(outcome: &Outcome) -> TextId {
    match outcome.leading_kind() {
        OptionKind::Help => texts::RESULT_SHORT_HELP,
        OptionKind::Court => texts::RESULT_SHORT_COURT,
        OptionKind::Contact => texts::RESULT_SHORT_CONTACT,
        OptionKind::Apart => texts::RESULT_SHORT_APART,
        OptionKind::Talk => texts::RESULT_SHORT_TALK,
    }
}

/// A part that is taken along on paper.
const ON_PAPER: Option<&str> = Some("");

/// A part of the result; `paper` says whether it is taken along.
fn part(class: Option<&'static str>, paper: Option<&'static str>, title: Option<TextId>, content: AnyView) -> AnyView {
    view! {
        <section class=class data-paper=paper>
            {title.map(|id| view! { <H2 id/> }.into_any())}
            {content}
        </section>
    }
    .into_any()
}

/// What the reader said; each answer can be changed. Closed, because somebody may look over their shoulder, and open where two
/// people look at it.
fn answers() -> AnyView {
    let (together, shown) = use_session().with_untracked(|session| (session.is_together(), session.answers_shown()));
    let items = shown.into_iter().map(|id| view! { <GivenAnswer id/> }.into_any()).collect();
    let content = view! {
        <List class="answers" items/>
        <P class="where" id=texts::RESULT_ANSWERS_NOTE/>
    };
    part(None, Some("said"), None, folded(Some("said"), together, texts::RESULT_ANSWERS, content.into_any()))
}

/// A question, what was said to it, and the button to change that.
#[component]
fn GivenAnswer(id: QuestionId) -> AnyView {
    let (question, given) =
        use_session().with_untracked(|session| (session.guide().question(id), session.journey().answers().get(id)));
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

/// The way from the first talk on: a drawing and a few words for each step, and folded what each means.
#[component]
fn Steps(steps: &'static [Step]) -> AnyView {
    let step = |it: &'static Step| {
        view! {
            <li>
                <Drawing picture=it.pictogram/>
                <Span id=it.short/>
            </li>
        }
        .into_any()
    };
    let sentence = |it: &'static Step| {
        view! {
            <li>
                <Text id=it.text/>
            </li>
        }
        .into_any()
    };
    view! {
        <ol class="steps">{steps.iter().map(step).collect::<Vec<_>>()}</ol>
        <details>
            <Summary id=texts::RESULT_STEPS_MORE/>
            <ol>{steps.iter().map(sentence).collect::<Vec<_>>()}</ol>
        </details>
    }
    .into_any()
}

/// What others made of it; nothing where no story matches.
fn stories(outcome: &Outcome) -> Option<AnyView> {
    let stories: Vec<AnyView> = outcome.stories().iter().map(|story| view! { <StoryPart story/> }.into_any()).collect();
    (!stories.is_empty()).then(|| part(None, None, None, folded(None, false, texts::RESULT_STORY, stories.into_any())))
}

/// What somebody else made of it, folded.
#[component]
fn StoryPart(story: &'static Story) -> AnyView {
    view! {
        <details class="story" data-story=story.id>
            <Summary id=story.note/>
            <P id=story.text/>
            <p class="where">
                <Text id=texts::RESULT_STORY_SOURCE/>
                " "
                <OutsideLink address=story.source/>
            </p>
        </details>
    }
    .into_any()
}

/// What people ask most, folded together and each for itself.
fn common_questions(questions: &'static [(TextId, TextId)]) -> AnyView {
    let one = |(question, answer): &'static (TextId, TextId)| {
        view! {
            <details>
                <Summary id=*question/>
                <P id=*answer/>
            </details>
        }
        .into_any()
    };
    let all: Vec<AnyView> = questions.iter().map(one).collect();
    part(Some("asked"), None, None, folded(None, false, texts::RESULT_ASKED, all.into_any()))
}
