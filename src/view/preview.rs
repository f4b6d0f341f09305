//! For editors, never in the release: the mistakes in their files, and `/preview` with all screens side by side.

use guide::{AnswerSet, Condition, GuideOption, Journey, QuestionId, Stage};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::reader::Reader;
use super::screen;
use super::settings::Settings;
use crate::text::{GUIDE, LOCALES, Locale, PROBLEMS, Problem};

/// Shows the problems, and the preview where it was asked for; whether that takes the guide's place.
pub(super) fn mount(place: &HtmlElement) -> bool {
    let style = || view! { <style>{include_str!("preview.css")}</style> };
    if let Some(body) = document().body().filter(|_| !PROBLEMS.is_empty()) {
        let panel = move || view! { {style()} <section class="preview-problems">{problems()}</section> };
        mount_to(body.clone(), panel).forget();
        // Before the guide, where it is seen first.
        if let Some(panel) = body.last_element_child() {
            _ = body.insert_before(&panel, body.first_child().as_ref());
        }
    }
    let broken = PROBLEMS.iter().any(|problem| problem.error);
    let address = document().url().unwrap_or_default();
    let asked = address.split(['?', '#']).next().is_some_and(|page| page.trim_end_matches('/').ends_with("/preview"));
    if asked && !broken {
        place.set_class_name("preview");
        let settings = Settings::read(place);
        mount_to(place.clone().unchecked_into(), move || view! { {style()} {all_screens(&settings)} }).forget();
    }
    broken || asked
}

fn problems() -> impl IntoView {
    let item = |problem: &'static Problem| {
        let class = if problem.error { "error" } else { "warning" };
        view! {
            <li class=class>
                <code>{problem.place}</code>
                <p>{problem.what}</p>
                <p><strong>"What to do: "</strong> {problem.repair}</p>
            </li>
        }
    };
    let errors = PROBLEMS.iter().filter(|problem| problem.error).count();
    let warnings = PROBLEMS.len() - errors;
    let title = match errors {
        0 if warnings == 1 => "One thing to look at in locales/".to_owned(),
        0 => format!("{warnings} things to look at in locales/"),
        1 => "The guide can't be shown: one mistake in locales/".to_owned(),
        _ => format!("The guide can't be shown: {errors} mistakes in locales/"),
    };
    view! {
        <details open=errors.gt(&0)>
            <summary>{title}</summary>
            <ol>{PROBLEMS.iter().map(item).collect::<Vec<_>>()}</ol>
        </details>
    }
}

/// A screen with a name, and the reader who sees it.
struct Scene {
    name: String,
    journey: Journey,
}

fn all_screens(settings: &Settings) -> impl IntoView + use<> {
    let rows = scenes().into_iter().map(|scene| row(settings, &scene)).collect::<Vec<_>>();
    view! {
        <h1>"All screens"</h1>
        <p>"Each row is one screen: in every language, and with the ids of its texts. All texts are in a table at the end."</p>
        <div class="rows">{rows}</div>
        <h1>"All texts"</h1>
        {texts()}
    }
}

fn row(settings: &Settings, scene: &Scene) -> impl IntoView + use<> {
    let columns = LOCALES.iter().map(|locale| {
        let reader = Reader::new(Settings { locale, contact: settings.contact.clone() });
        let journey = scene.journey.clone();
        reader.step(|it| *it = journey);
        view! {
            <div class="column" lang=locale.code dir=locale.say(crate::text::LOCALE_DIRECTION)>
                <div class="screen">{move || screen(reader)}</div>
            </div>
        }
    });
    view! {
        <h2 class="scene" data-scene=scene.name.clone()>{scene.name.clone()}</h2>
        <div class="columns">{columns.collect::<Vec<_>>()}</div>
    }
}

/// Every screen: the start, each question with all its answers, help, and a result for each option.
fn scenes() -> Vec<Scene> {
    let mut scenes = vec![Scene { name: "start".to_owned(), journey: Journey::new(&GUIDE) }];
    for (id, question) in GUIDE.numbered_questions() {
        let name = format!("question {}", question.id);
        scenes.push(Scene { name, journey: walk(&[], |stage| stage == Stage::Question(id)) });
        let urgent = question.numbered_answers().find(|(_, answer)| answer.help_at_once);
        if let Some((answer, it)) = urgent {
            let said = [(id, AnswerSet::only(answer))];
            scenes.push(Scene {
                name: format!("first help: {}", it.id),
                journey: walk(&said, |stage| stage == Stage::FirstHelp),
            });
        }
    }
    let mut help = Journey::new(&GUIDE);
    help.open_help();
    scenes.push(Scene { name: "help".to_owned(), journey: help });
    scenes.push(Scene { name: "result: nothing said".to_owned(), journey: walk(&[], |stage| stage == Stage::Result) });
    scenes.extend(GUIDE.options.iter().flat_map(results));
    scenes
}

/// The result of a reader with the option's first reason, and one with its first obstacle besides.
fn results(option: &'static GuideOption) -> Vec<Scene> {
    let Some(reason) = option.comes_first.iter().chain(option.speaks_for).next() else { return Vec::new() };
    let obstacles = option.needs.iter().flat_map(|need| need.missing).chain(option.speaks_against);
    let result = |name: &str, conditions: &[Condition]| Scene {
        name: format!("result: {} {name}", option.id),
        journey: walk(&said(conditions), |stage| stage == Stage::Result),
    };
    let obstacle = obstacles.map(|it| result("fits less now", &[reason.when, it.when])).next();
    std::iter::once(result("offered", &[reason.when])).chain(obstacle).collect()
}

/// The first answer that each part of these conditions names.
fn said(conditions: &[Condition]) -> Vec<(QuestionId, AnswerSet)> {
    let parts = conditions.iter().flat_map(|condition| condition.0);
    parts.filter_map(|part| Some((part.question, AnswerSet::only(part.any_of.iter().next()?)))).collect()
}

/// Goes on, saying this and nothing else, until the stage is reached.
fn walk(said: &[(QuestionId, AnswerSet)], until: impl Fn(Stage) -> bool) -> Journey {
    let mut journey = Journey::new(&GUIDE);
    journey.start();
    while !until(journey.stage()) {
        match journey.stage() {
            Stage::Question(id) => {
                let answers = said.iter().filter(|(question, _)| *question == id);
                let answers = answers.fold(AnswerSet::EMPTY, |all, (_, answers)| all.or(*answers));
                journey.answer(id, answers);
            }
            Stage::FirstHelp => journey.read_on(),
            Stage::Start | Stage::Help | Stage::Result => break,
        }
    }
    journey
}

fn texts() -> impl IntoView {
    let (ids, locales) = LOCALES.split_last().expect("the ids are the last locale");
    let head = locales.iter().map(|locale| view! { <th scope="col">{locale.say(crate::text::LOCALE_NAME)}</th> });
    let row = |(number, id): (usize, &&'static str)| {
        let cell = |locale: &'static Locale| view! { <td lang=locale.code>{locale.texts[number]}</td> };
        view! { <tr><th scope="row"><code>{*id}</code></th> {locales.iter().map(cell).collect::<Vec<_>>()}</tr> }
    };
    view! {
        <table>
            <thead><tr><th scope="col">"id"</th> {head.collect::<Vec<_>>()}</tr></thead>
            <tbody>{ids.texts.iter().enumerate().map(row).collect::<Vec<_>>()}</tbody>
        </table>
    }
}
