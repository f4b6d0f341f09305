//! The options in the result, each with its reasons.

use guide::{GuideOption, OptionAdvice, OptionKind, Service, TextId, texts};
use leptos::prelude::*;

use crate::app::text;
use crate::components::{ContactLink, Drawing, H3, H4, P, Services, Span, Text, TextList, more};

/// An option with its strongest reason, and with what to look at first. All else is folded: nobody reads everything at once.
#[component]
pub(crate) fn Card(shown: OptionAdvice, services: Vec<&'static Service>) -> AnyView {
    let option = shown.option;
    let care: Vec<TextId> = shown.advice.obstacles().flat_map(|it| [it.text, it.change]).collect();
    view! {
        <li data-option=option.id data-fit=shown.advice.fit() class="card">
            <Name option/>
            {strongest(&shown)}
            {listed(texts::RESULT_LOOK_FIRST, care, false)}
            {(option.kind == OptionKind::Help).then(|| view! { <Services services/> }.into_any())}
            {further(&shown)}
        </li>
    }
    .into_any()
}

/// The talk that is always open, and the way to it: what there is to do next.
#[component]
pub(crate) fn Talk(shown: OptionAdvice) -> AnyView {
    let option = shown.option;
    view! {
        <section class="talk" data-paper="" data-option=option.id data-fit=shown.advice.fit()>
            <h2>
                <Drawing picture=option.pictogram/>
                " "
                <Text id=option.text/>
            </h2>
            {strongest(&shown)}
            <P id=texts::RESULT_CONTACT_TEXT/>
            <ContactLink class="primary"/>
            <P class="where" id=texts::RESULT_CONTACT_PRIVACY/>
            {further(&shown)}
        </section>
    }
    .into_any()
}

fn strongest(shown: &OptionAdvice) -> Option<AnyView> {
    shown.advice.reasons().next().map(|id| view! { <P class="because" id/> }.into_any())
}

/// The other reasons, and what there is to know about the option.
fn further(shown: &OptionAdvice) -> AnyView {
    let option = shown.option;
    let high = option.kind == OptionKind::Talk;
    let others = shown.advice.reasons().skip(1).collect();
    let content = view! {
        {listed(texts::RESULT_BECAUSE, others, high)}
        <About option high/>
    };
    more(text(option.text), content.into_any())
}

/// Texts under a title; nothing where there is none.
fn listed(title: TextId, ids: Vec<TextId>, high: bool) -> Option<AnyView> {
    (!ids.is_empty()).then(|| {
        view! {
            <H4 id=title high/>
            <TextList ids/>
        }
        .into_any()
    })
}

/// An option's drawing and name, and who meets or writes.
#[component]
pub(crate) fn Name(option: &'static GuideOption) -> AnyView {
    view! {
        <h3>
            <Drawing picture=option.pictogram/>
            " "
            <Text id=option.text/>
        </h3>
        <P class="who" id=option.who/>
    }
    .into_any()
}

/// What it is, how it goes, and what people usually make of it.
#[component]
pub(crate) fn About(option: &'static GuideOption, #[prop(optional)] high: bool) -> AnyView {
    view! {
        <P id=option.what/>
        <H4 id=texts::RESULT_HOW high/>
        <P id=option.how/>
        <H4 id=texts::RESULT_USUALLY high/>
        <P id=option.usually/>
    }
    .into_any()
}

/// An option that fits less now: a line, which opens to why, and what would change it.
#[component]
pub(crate) fn Line(shown: OptionAdvice) -> AnyView {
    let option = shown.option;
    view! {
        <li data-option=option.id data-fit=shown.advice.fit()>
            <details>
                <summary>
                    <Drawing picture=option.pictogram/>
                    " "
                    <Span id=option.text/>
                </summary>
                <TextList ids=shown.advice.obstacles().map(|it| it.text).collect()/>
                <H3 id=texts::RESULT_CHANGE/>
                <TextList ids=shown.advice.obstacles().map(|it| it.change).collect()/>
            </details>
        </li>
    }
    .into_any()
}
