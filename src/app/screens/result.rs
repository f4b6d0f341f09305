//! The result: a summary, the options with their reasons, and answers to common questions.

use guide::{Fit, OptionAdvice, OptionKind, Outcome, QuestionId, Step, Story, TextId, texts};
use leptos::prelude::*;

use super::options::{OptionCard, OptionRow, TalkSection};
use crate::Action;
use crate::components::{
    BackButton, Button, ExternalLink, H2, Heading, List, Notes, P, Pictogram, Services, Span, Strong, Summary, Text,
    TextList, disclosure,
};
use crate::context::{text, use_session};
use crate::take_along::TakeAlong;
use crate::together::TalkAbout;

/// The result of the answers. Two people see the answers early, to talk about them, but after what comes first, such as help. For a
/// reader alone they come later and closed, because somebody may look over the reader's shoulder.
#[component]
pub(crate) fn ResultScreen() -> AnyView {
    let (outcome, together, guide) =
        use_session().with_untracked(|session| (session.journey().outcome(), session.is_together(), session.guide()));
    let (title, lead) = if together {
        (texts::TALK_ABOUT_TITLE, texts::TALK_ABOUT_LEAD)
    } else {
        (texts::RESULT_TITLE, summary(&outcome))
    };
    let talk = outcome.options().iter().find(|it| it.option.kind == OptionKind::Talk).cloned();
    let talk = talk.map(|advised| view! { <TalkSection advised/> }.into_any());
    // If help comes first, its card contains the services already.
    let services = (!outcome.help_comes_first()).then(|| outcome.services().to_vec());
    view! {
        <article class="result">
            <BackButton/>
            <Heading text=title/>
            <P class="lead" text=lead/>
            <Notes select=|note| note.result/>
            {options(&outcome, texts::RESULT_FIRST, Fit::First)}
            {together.then(given_answers)}
            {together.then(|| view! { <TalkAbout/> }.into_any())}
            {options(&outcome, texts::RESULT_MAY_FIT, Fit::MayFit)}
            {options(&outcome, texts::RESULT_WITH_CARE, Fit::WithCare)}
            {talk}
            {options(&outcome, texts::RESULT_LESS_NOW, Fit::LessNow)}
            {services
                .map(|services| section(None, PRINTED, Some(texts::RESULT_HELP), view! { <Services services collapsed=true/> }.into_any()))}
            {(!together).then(given_answers)}
            {section(None, PRINTED, Some(texts::RESULT_STEPS), view! { <Steps steps=outcome.steps()/> }.into_any())}
            <TakeAlong/>
            {stories(&outcome)}
            {common_questions(guide.common_questions)}
            <P class="closing" text=texts::RESULT_CLOSING/>
        </article>
    }
    .into_any()
}

/// The options with this fit; nothing if there are none.
fn options(outcome: &Outcome, title: TextId, fit: Fit) -> Option<AnyView> {
    let less_now = fit == Fit::LessNow;
    let (print, list) = if less_now { (None, "rows") } else { (PRINTED, "cards") };
    let wanted = |it: &&OptionAdvice| it.advice.fit() == fit && it.option.kind != OptionKind::Talk;
    let options = outcome.options().iter().filter(wanted).cloned();
    let items: Vec<AnyView> = options
        .map(|advised| {
            let services = outcome.services().to_vec();
            if less_now {
                view! { <OptionRow advised/> }.into_any()
            } else {
                view! { <OptionCard advised services/> }.into_any()
            }
        })
        .collect();
    (!items.is_empty())
        .then(|| section(Some("options"), print, Some(title), view! { <ul class=list>{items}</ul> }.into_any()))
}

/// The summary, which depends on the kind of the leading option.
fn summary(outcome: &Outcome) -> TextId {
    match outcome.leading_kind() {
        OptionKind::Help => texts::RESULT_SHORT_HELP,
        OptionKind::Court => texts::RESULT_SHORT_COURT,
        OptionKind::Contact => texts::RESULT_SHORT_CONTACT,
        OptionKind::Apart => texts::RESULT_SHORT_APART,
        OptionKind::Talk => texts::RESULT_SHORT_TALK,
    }
}

/// The value of `data-print` for sections that are always printed.
const PRINTED: Option<&str> = Some("");

/// A section of the result. `print` says whether it is printed and copied ([`TakeAlong`]).
fn section(
    class: Option<&'static str>,
    print: Option<&'static str>,
    title: Option<TextId>,
    content: AnyView,
) -> AnyView {
    view! {
        <section class=class data-print=print>
            {title.map(|text| view! { <H2 text/> }.into_any())}
            {content}
        </section>
    }
    .into_any()
}

/// The reader's answers, each with a button to change it.
fn given_answers() -> AnyView {
    let (together, questions) =
        use_session().with_untracked(|session| (session.is_together(), session.questions_in_result()));
    let items = questions.into_iter().map(|id| view! { <GivenAnswer id/> }.into_any()).collect();
    let content = view! {
        <List class="answers" items/>
        <P class="small" text=texts::RESULT_ANSWERS_NOTE/>
    };
    let content = disclosure(Some("given-answers"), together, texts::RESULT_ANSWERS, content.into_any());
    section(None, Some("answers"), None, content)
}

/// A question, the reader's answers to it, and the button to change them.
#[component]
fn GivenAnswer(id: QuestionId) -> AnyView {
    let (question, given) =
        use_session().with_untracked(|session| (session.guide().question(id), session.journey().answers().get(id)));
    let answers = question.numbered_answers().filter(|(answer, _)| given.contains(*answer));
    let answers = answers.map(|(_, answer)| answer.text).collect();
    // Not `aria-labelledby`: a host page could use the frame's address to find out whether an id exists. The question comes last,
    // so that the accessible name starts with the visible label, as speech control needs.
    let label = view! {
        <Text id=texts::RESULT_ANSWER_CHANGE/>
        <span class="visually-hidden">": " {text(question.text)}</span>
    };
    view! {
        <Strong text=question.text/>
        <TextList ids=answers/>
        <Button class="link" action=Action::ChangeAnswer(id) label=label.into_any()/>
    }
    .into_any()
}

/// The steps after making contact: a pictogram and a few words for each, and the details in a closed disclosure.
#[component]
fn Steps(steps: &'static [Step]) -> AnyView {
    let overview = |it: &'static Step| {
        view! {
            <li>
                <Pictogram pictogram=it.pictogram/>
                <Span text=it.short/>
            </li>
        }
        .into_any()
    };
    let details = |it: &'static Step| {
        view! {
            <li>
                <Text id=it.text/>
            </li>
        }
        .into_any()
    };
    view! {
        <ol class="steps">{steps.iter().map(overview).collect::<Vec<_>>()}</ol>
        <details>
            <Summary text=texts::RESULT_STEPS_MORE/>
            <ol>{steps.iter().map(details).collect::<Vec<_>>()}</ol>
        </details>
    }
    .into_any()
}

/// Stories of other people; nothing if none matches the answers.
fn stories(outcome: &Outcome) -> Option<AnyView> {
    let stories: Vec<AnyView> =
        outcome.stories().iter().map(|story| view! { <StoryDetails story/> }.into_any()).collect();
    (!stories.is_empty())
        .then(|| section(None, None, None, disclosure(None, false, texts::RESULT_STORY, stories.into_any())))
}

/// One story, in a closed disclosure, with its source.
#[component]
fn StoryDetails(story: &'static Story) -> AnyView {
    view! {
        <details class="story" data-story=story.id>
            <Summary text=story.note/>
            <P text=story.text/>
            <p class="small">
                <Text id=texts::RESULT_STORY_SOURCE/>
                " "
                <ExternalLink href=story.source/>
            </p>
        </details>
    }
    .into_any()
}

/// Common questions, each with its answer in a closed disclosure.
fn common_questions(questions: &'static [(TextId, TextId)]) -> AnyView {
    let item = |(question, answer): &'static (TextId, TextId)| {
        view! {
            <details>
                <Summary text=*question/>
                <P text=*answer/>
            </details>
        }
        .into_any()
    };
    let items: Vec<AnyView> = questions.iter().map(item).collect();
    section(Some("faq"), None, None, disclosure(None, false, texts::RESULT_ASKED, items.into_any()))
}
