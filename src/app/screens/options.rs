//! The options in the result, each with its reasons.

use guide::{Advice, GuideOption, Kind, Obstacle, OneOrMore, Service, Shown, TextId, texts};
use leptos::prelude::*;

use crate::components::{Drawing, H2, H3, H4, List, P, Services, Span, Strong, Summary, Text, TextList};

/// A part of the result: options that come first, or that may fit, in order. Several that may fit are compared first.
#[component]
pub(crate) fn Options(title: TextId, shown: Vec<Shown>, compared: bool, services: Vec<&'static Service>) -> AnyView {
    let options = shown.iter().map(|shown| shown.option).collect();
    let cards: Vec<AnyView> =
        shown.into_iter().map(|shown| view! { <Card shown compared services=services.clone()/> }.into_any()).collect();
    view! {
        <section class="options" data-paper="">
            <H2 id=title/>
            {compared.then(|| view! { <Tiles options/> }.into_any())}
            <ul class="cards">{cards}</ul>
        </section>
    }
    .into_any()
}

/// Options side by side, so that the difference is seen: who meets, who writes, who carries.
#[component]
fn Tiles(options: Vec<&'static GuideOption>) -> AnyView {
    let tile = |option: &'static GuideOption| {
        view! {
            <Drawing picture=option.picture/>
            <Strong id=option.text/>
            <Span id=option.who/>
        }
        .into_any()
    };
    view! { <List class="tiles" items=options.into_iter().map(tile).collect()/> }.into_any()
}

/// An option with its reasons. Where the options were compared just before, drawing and who meets aren't repeated, and
/// what it is stands among the details: the result must not get too high for the frame on a page around.
#[component]
fn Card(shown: Shown, compared: bool, services: Vec<&'static Service>) -> AnyView {
    let option = shown.option;
    let reasons = match &shown.advice {
        Advice::First(reasons) | Advice::MayFit(reasons) | Advice::WithCare(reasons, _) => {
            reasons.iter().copied().collect()
        }
        Advice::LessNow(obstacles) => obstacles.iter().map(|it| it.text).collect(),
    };
    let care = match &shown.advice {
        Advice::WithCare(_, care) => Some(care.iter().flat_map(|it| [it.text, it.change]).collect()),
        _ => None,
    };
    let introduction =
        if compared { view! { <H3 id=option.text/> }.into_any() } else { view! { <Introduction option/> }.into_any() };
    view! {
        <li data-option=option.id data-fit=shown.advice.fit() class="card">
            {introduction}
            <H4 id=texts::RESULT_BECAUSE/>
            <TextList class="because" ids=reasons/>
            {care.map(|ids| view! { <LookFirst ids/> }.into_any())}
            {(option.kind == Kind::Help).then(|| view! { <Services services/> }.into_any())}
            <details>
                <Summary id=texts::RESULT_MORE/>
                {compared.then(|| view! { <P id=option.what/> }.into_any())}
                <Further option/>
            </details>
        </li>
    }
    .into_any()
}

/// What to look at first, where an option may fit with care.
#[component]
fn LookFirst(ids: Vec<TextId>) -> AnyView {
    view! {
        <H4 id=texts::RESULT_LOOK_FIRST/>
        <TextList class="because" ids/>
    }
    .into_any()
}

/// An option's drawing and name, who meets, and what it is.
#[component]
pub(crate) fn Introduction(option: &'static GuideOption) -> AnyView {
    view! {
        <h3>
            <Drawing picture=option.picture/>
            " "
            <Text id=option.text/>
        </h3>
        <P class="who" id=option.who/>
        <P id=option.what/>
    }
    .into_any()
}

/// How it goes, and what people usually make of it.
#[component]
pub(crate) fn Further(option: &'static GuideOption) -> AnyView {
    view! {
        <H4 id=texts::RESULT_HOW/>
        <P id=option.how/>
        <H4 id=texts::RESULT_USUALLY/>
        <P id=option.usually/>
    }
    .into_any()
}

/// What fits less now. Options that have the same obstacles stand together, so that each is said once.
#[component]
pub(crate) fn LessNow(shown: Vec<Shown>) -> AnyView {
    let mut groups: Vec<(OneOrMore<&'static Obstacle>, Vec<Shown>)> = Vec::new();
    for shown in shown {
        let Advice::LessNow(obstacles) = &shown.advice else { continue };
        match groups.iter_mut().find(|(known, _)| known == obstacles) {
            Some((_, members)) => members.push(shown),
            None => groups.push((obstacles.clone(), vec![shown])),
        }
    }
    let groups: Vec<AnyView> =
        groups.into_iter().map(|(obstacles, members)| view! { <Obstacles obstacles members/> }.into_any()).collect();
    view! {
        <section class="options less">
            <H2 id=texts::RESULT_LESS_NOW/>
            {groups}
        </section>
    }
    .into_any()
}

/// What stands in the way of some options, and what would change it.
#[component]
fn Obstacles(obstacles: OneOrMore<&'static Obstacle>, members: Vec<Shown>) -> AnyView {
    let options: Vec<AnyView> = members
        .iter()
        .map(|shown| {
            view! {
                <li data-option=shown.option.id data-fit=shown.advice.fit()>
                    <Drawing picture=shown.option.picture/>
                    " "
                    <Span id=shown.option.text/>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="card quiet-card">
            <ul class="names">{options}</ul>
            <H3 id=texts::RESULT_BECAUSE/>
            <TextList ids=obstacles.iter().map(|it| it.text).collect()/>
            <H3 id=texts::RESULT_CHANGE/>
            <TextList ids=obstacles.iter().map(|it| it.change).collect()/>
        </div>
    }
    .into_any()
}
