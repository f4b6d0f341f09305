//! The options in the result, each with its reasons.

use guide::{Advice, GuideOption, Kind, Obstacle, OneOrMore, Shown, TextId};
use leptos::prelude::*;

use super::parts::{picture, services};
use super::reader::Reader;
use crate::text;

/// What comes first, or what may fit, in order.
pub(super) fn cards(reader: Reader, options: &[Shown], title: TextId, fit: &str) -> Option<impl IntoView + use<>> {
    let wanted = options.iter().filter(|shown| shown.advice.fit() == fit);
    let cards: Vec<_> = wanted.filter_map(|shown| card(reader, shown)).collect();
    if cards.is_empty() {
        return None;
    }
    Some(view! {
        <section class="options">
            <h2>{reader.say(title)}</h2>
            <ul class="cards">{cards}</ul>
        </section>
    })
}

fn card(reader: Reader, shown: &Shown) -> Option<impl IntoView + use<>> {
    let option = shown.option;
    let (Advice::First(reasons) | Advice::MayFit(reasons)) = &shown.advice else { return None };
    let reasons: Vec<_> = reasons.iter().map(|reason| view! { <li>{reader.say(*reason)}</li> }).collect();
    let help = (option.kind == Kind::Help).then(|| services(reader, &reader.services()));
    Some(view! {
        <li class="card" data-option=option.id data-fit=shown.advice.fit()>
            <h3>{picture(option.picture)} {reader.say(option.text)}</h3>
            <p>{reader.say(option.what)}</p>
            <div class="because">
                <h4>{reader.say(text::RESULT_BECAUSE)}</h4>
                <ul>{reasons}</ul>
            </div>
            {help}
            {more(reader, option)}
        </li>
    })
}

fn more(reader: Reader, option: &'static GuideOption) -> impl IntoView {
    let part = |title, words| view! { <h4>{reader.say(title)}</h4> <p>{reader.say(words)}</p> };
    view! {
        <details>
            <summary>{reader.say(text::RESULT_MORE)}</summary>
            {part(text::RESULT_HOW, option.how)}
            {part(text::RESULT_USUALLY, option.usually)}
        </details>
    }
}

/// What fits less now: options that have the same reasons stand together, so that the reason is said once.
pub(super) fn less_now(reader: Reader, options: &[Shown]) -> Option<impl IntoView + use<>> {
    let mut groups: Vec<(&OneOrMore<&'static Obstacle>, Vec<&Shown>)> = Vec::new();
    for shown in options {
        let Advice::LessNow(obstacles) = &shown.advice else { continue };
        match groups.iter_mut().find(|(known, _)| *known == obstacles) {
            Some((_, members)) => members.push(shown),
            None => groups.push((obstacles, vec![shown])),
        }
    }
    let groups: Vec<_> = groups.into_iter().map(|(obstacles, members)| group(reader, obstacles, &members)).collect();
    if groups.is_empty() {
        return None;
    }
    Some(view! {
        <section class="options less">
            <h2>{reader.say(text::RESULT_LESS_NOW)}</h2>
            {groups}
        </section>
    })
}

fn group(reader: Reader, obstacles: &OneOrMore<&'static Obstacle>, members: &[&Shown]) -> impl IntoView + use<> {
    let options = members.iter().map(|shown| {
        view! {
            <li data-option=shown.option.id data-fit=shown.advice.fit()>
                {picture(shown.option.picture)} <span>{reader.say(shown.option.text)}</span>
            </li>
        }
    });
    let reasons: Vec<_> = obstacles.iter().map(|it| view! { <li>{reader.say(it.text)}</li> }).collect();
    let changes: Vec<_> = obstacles.iter().map(|it| view! { <li>{reader.say(it.change)}</li> }).collect();
    view! {
        <div class="card quiet-card">
            <ul class="names">{options.collect::<Vec<_>>()}</ul>
            <h3>{reader.say(text::RESULT_BECAUSE)}</h3>
            <ul>{reasons}</ul>
            <h3>{reader.say(text::RESULT_CHANGE)}</h3>
            <ul>{changes}</ul>
        </div>
    }
}
