//! The options in the result, each with its reasons.

use guide::{GuideOption, OptionAdvice, OptionKind, Service, TextId, texts};
use leptos::prelude::*;

use crate::components::{ContactLink, H3, P, PartHeading, Pictogram, Services, Span, Text, TextList, more};
use crate::context::text;

/// An option that comes first or may fit: its strongest reason and what to look at first. The rest is in a closed disclosure,
/// because few readers read everything at once.
#[component]
pub(crate) fn OptionCard(advised: OptionAdvice, services: Vec<&'static Service>) -> AnyView {
    let option = advised.option;
    let care: Vec<TextId> = advised.advice.obstacles().flat_map(|it| [it.text, it.change]).collect();
    view! {
        <li data-option=option.id data-fit=advised.advice.fit().id() class="card">
            <OptionHeading option/>
            {strongest_reason(&advised)}
            {titled_list(texts::RESULT_LOOK_FIRST, care, false)}
            {(option.kind == OptionKind::Help).then(|| view! { <Services services/> }.into_any())}
            {more_about(&advised)}
        </li>
    }
    .into_any()
}

/// The first talk with a mediator, which every result offers, with the contact link: what to do next.
#[component]
pub(crate) fn TalkSection(advised: OptionAdvice) -> AnyView {
    let option = advised.option;
    view! {
        <section class="talk" data-print="" data-option=option.id data-fit=advised.advice.fit().id()>
            <h2>
                <Pictogram pictogram=option.pictogram/>
                " "
                <Text id=option.text/>
            </h2>
            {strongest_reason(&advised)}
            <P text=texts::RESULT_CONTACT_TEXT/>
            <ContactLink class="primary"/>
            <P class="small" text=texts::RESULT_CONTACT_PRIVACY/>
            {more_about(&advised)}
        </section>
    }
    .into_any()
}

fn strongest_reason(advised: &OptionAdvice) -> Option<AnyView> {
    advised.advice.reasons().next().map(|text| view! { <P class="reason" text/> }.into_any())
}

/// A disclosure with the other reasons and the description of the option.
fn more_about(advised: &OptionAdvice) -> AnyView {
    let option = advised.option;
    let as_h3 = option.kind == OptionKind::Talk;
    let other_reasons = advised.advice.reasons().skip(1).collect();
    let content = view! {
        {titled_list(texts::RESULT_BECAUSE, other_reasons, as_h3)}
        <OptionDescription option as_h3/>
    };
    more(text(option.text), content.into_any())
}

/// A list of texts below a heading; nothing if the list is empty.
fn titled_list(title: TextId, ids: Vec<TextId>, as_h3: bool) -> Option<AnyView> {
    (!ids.is_empty()).then(|| {
        view! {
            <PartHeading text=title as_h3/>
            <TextList ids/>
        }
        .into_any()
    })
}

/// The heading of an option: its pictogram, its name, and who meets or writes.
#[component]
pub(crate) fn OptionHeading(option: &'static GuideOption) -> AnyView {
    view! {
        <h3>
            <Pictogram pictogram=option.pictogram/>
            " "
            <Text id=option.text/>
        </h3>
        <P class="who" text=option.who/>
    }
    .into_any()
}

/// The description of an option: what it is, how it works, and what it usually needs.
#[component]
pub(crate) fn OptionDescription(option: &'static GuideOption, #[prop(optional)] as_h3: bool) -> AnyView {
    view! {
        <P text=option.what/>
        <PartHeading text=texts::RESULT_HOW as_h3/>
        <P text=option.how/>
        <PartHeading text=texts::RESULT_USUALLY as_h3/>
        <P text=option.usually/>
    }
    .into_any()
}

/// An option that fits less now: a closed disclosure that says why, and what would change this.
#[component]
pub(crate) fn OptionRow(advised: OptionAdvice) -> AnyView {
    let option = advised.option;
    view! {
        <li data-option=option.id data-fit=advised.advice.fit().id()>
            <details>
                <summary>
                    <Pictogram pictogram=option.pictogram/>
                    " "
                    <Span text=option.text/>
                </summary>
                <TextList ids=advised.advice.obstacles().map(|it| it.text).collect()/>
                <H3 text=texts::RESULT_CHANGE/>
                <TextList ids=advised.advice.obstacles().map(|it| it.change).collect()/>
            </details>
        </li>
    }
    .into_any()
}
