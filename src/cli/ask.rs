//! `ask`: the result for a reader with certain answers.

use anyhow::{Result, bail};
use authoring::{AnswerList, LoadedGuide, describe_answers, explanations};
use guide::{Answers, Clause, Condition, Fit, Guide, GuideOption, Journey, Locale, OptionAdvice, TextId};
use serde::Serialize;

use crate::output::print;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The answers, such as event=traffic wish=apologise,explain; questions that are not listed are skipped
    answers: Vec<String>,
    /// Print JSON for programs: asked, options (id, fit, reasons), first, services
    #[arg(long)]
    json: bool,
    /// Print the full text of the result in this language
    #[arg(long, conflicts_with = "json")]
    locale: Option<String>,
}

pub(crate) fn ask(loaded: &LoadedGuide, options: &Options) -> Result<()> {
    let answers = AnswerList::parse(loaded.guide, options.answers.iter().map(String::as_str))?;
    let journey = answers.walk();
    for ignored in answers.ignored_answers(&journey) {
        eprintln!("note: {ignored} does not count, because this reader cannot choose it");
    }
    let text = match &options.locale {
        _ if options.json => serde_json::to_string_pretty(&Answer::new(loaded, &journey))?,
        Some(code) => full_text(loaded, locale(loaded, code)?, &journey),
        None => short_text(loaded, &journey),
    };
    print(&(text + "\n"))
}

pub(crate) fn locale<'a>(loaded: &'a LoadedGuide, code: &str) -> Result<&'a Locale> {
    let Some(found) = loaded.locales.iter().find(|locale| locale.code == code) else {
        let known: Vec<&str> = loaded.locales.iter().map(|locale| locale.code).collect();
        bail!("there is no language `{code}`; use one of: {}", known.join(", "));
    };
    Ok(found)
}

fn ids(journey: &Journey) -> Vec<&'static str> {
    journey.asked_questions().into_iter().map(|id| journey.guide().question(id).id).collect()
}

/// The output of `--json`.
#[derive(Debug, Serialize)]
struct Answer {
    /// The ids of the questions that this reader is asked, in order.
    asked: Vec<&'static str>,
    /// The options in the result, in order.
    options: Vec<ShownOption>,
    /// The ids of the options that come first.
    first: Vec<&'static str>,
    /// The ids of the services in the result, in order.
    services: Vec<&'static str>,
}

/// An option in the result.
#[derive(Debug, PartialEq, Serialize)]
struct ShownOption {
    id: &'static str,
    /// `first`, `may-fit`, `with-care` or `less-now`.
    fit: &'static str,
    /// The ids of the texts that explain the advice, in order.
    reasons: Vec<String>,
}

impl Answer {
    fn new(loaded: &LoadedGuide, journey: &Journey) -> Self {
        let outcome = journey.outcome();
        let option = |advised: &OptionAdvice| ShownOption {
            id: advised.option.id,
            fit: advised.advice.fit().id(),
            reasons: explanations(advised).map(|id| loaded.message_id(id).to_owned()).collect(),
        };
        let first = outcome.options().iter().filter(|advised| advised.advice.fit() == Fit::First);
        Self {
            asked: ids(journey),
            options: outcome.options().iter().map(option).collect(),
            first: first.map(|advised| advised.option.id).collect(),
            services: outcome.services().iter().map(|service| service.id).collect(),
        }
    }
}

fn short_text(loaded: &LoadedGuide, journey: &Journey) -> String {
    let (guide, answers, outcome) = (loaded.guide, journey.answers(), journey.outcome());
    let mut lines = vec![format!("asked: {}", ids(journey).join(", "))];
    for advised in outcome.options() {
        lines.push(format!("{}: {}", advised.option.id, advised.advice.fit().id()));
        lines.extend(explanations(advised).map(|id| {
            let rules = rules(guide, advised.option, id).filter(|when| when.holds(&answers));
            format!("    because {} ({})", loaded.message_id(id), locations(loaded, rules))
        }));
    }
    let is_shown = |option: &GuideOption| outcome.options().iter().any(|advised| advised.option.id == option.id);
    for option in guide.options.iter().filter(|option| !is_shown(option)) {
        let rules = option.comes_first.iter().chain(option.speaks_for).map(|reason| reason.when);
        lines.push(format!("not shown: {}, because none of its rules holds ({})", option.id, locations(loaded, rules)));
    }
    lines.push("services:".to_owned());
    for service in outcome.services() {
        let named = guide.help.iter().filter(|rule| std::ptr::eq(guide.service(rule.service), *service));
        let rules = named.flat_map(|rule| rule.when).copied().filter(|when| when.holds(&answers));
        let answered: Vec<String> = rules
            .map(|when| format!("{} ({})", describe(guide, when, &answers), locations(loaded, std::iter::once(when))))
            .collect();
        lines.push(format!("    {} because {}", service.id, answered.join("; ")));
    }
    lines.push("stories:".to_owned());
    for story in outcome.stories() {
        let rules = story.when.iter().copied().filter(|when| when.holds(&answers));
        lines.push(format!("    {} ({})", story.id, locations(loaded, rules)));
    }
    let steps: Vec<&str> = outcome.steps().iter().map(|step| loaded.message_id(step.text)).collect();
    lines.push(format!("steps: {}", steps.join(", ")));
    lines.join("\n")
}

/// The conditions of an option's rules that show this text.
fn rules(guide: &'static Guide, option: &'static GuideOption, text: TextId) -> impl Iterator<Item = Condition> {
    let reasons = option.comes_first.iter().chain(option.speaks_for).map(|it| (it.when, it.text));
    let obstacles = guide.obstacles_to(option).chain(option.take_care).map(|it| (it.when, it.text));
    reasons.chain(obstacles).filter(move |(_, shown)| *shown == text).map(|(when, _)| when)
}

/// The locations of these rules in `guide.toml`.
fn locations(loaded: &LoadedGuide, rules: impl Iterator<Item = Condition>) -> String {
    let lines: Vec<String> =
        rules.filter_map(|when| loaded.source_map.line(when)).map(|it| format!("guide.toml:{it}")).collect();
    lines.join(", ")
}

/// The reader's answers for which a condition holds.
fn describe(guide: &Guide, when: Condition, answers: &Answers) -> String {
    let clause = |clause: &Clause| {
        describe_answers(guide, clause.question, clause.any_of.intersection(answers.get(clause.question)))
    };
    when.0.iter().map(clause).collect::<Vec<_>>().join(" and ")
}

fn full_text(loaded: &LoadedGuide, locale: &Locale, journey: &Journey) -> String {
    let text = |id: TextId| locale.text(id);
    let heading = |id: &str| loaded.text_id(id).map_or("", text);
    let outcome = journey.outcome();
    let short = format!("result-short-{}", outcome.leading_kind().id());
    let mut lines = vec![format!("# {}\n\n{}", heading("result-title"), heading(&short))];
    for fit in Fit::ALL {
        let group: Vec<&OptionAdvice> =
            outcome.options().iter().filter(|advised| advised.advice.fit() == fit).collect();
        if !group.is_empty() {
            lines.push(format!("\n## {}", heading(&format!("result-{}", fit.id()))));
        }
        lines.extend(group.into_iter().flat_map(|advised| full_option_text(loaded, locale, advised)));
    }
    lines.push(format!("\n{}", heading("result-contact-text")));
    lines.push(format!("\n## {}", heading("result-help")));
    lines.extend(outcome.services().iter().map(|it| format!("- {}: {}", contacts(it), text(it.text))));
    lines.push(format!("\n## {}", heading("result-steps")));
    lines.extend(outcome.steps().iter().map(|step| format!("- {}", text(step.text))));
    for story in outcome.stories() {
        lines.push(format!("\n## {}\n{}\n{}", heading("result-story"), text(story.note), text(story.text)));
    }
    lines.push(format!("\n{}", heading("result-closing")));
    lines.join("\n")
}

/// The name, numbers and address of a service. A number that is also the name appears once.
fn contacts(service: &guide::Service) -> String {
    let phones = service.phones.iter().map(|phone| phone.formatted).filter(|shown| *shown != service.name);
    std::iter::once(service.name).chain(phones).chain(service.site).collect::<Vec<_>>().join(", ")
}

/// An option as a reader sees it with all details unfolded.
fn full_option_text(loaded: &LoadedGuide, locale: &Locale, advised: &OptionAdvice) -> Vec<String> {
    let text = |id: TextId| locale.text(id);
    let heading = |id: &str| loaded.text_id(id).map_or("", text);
    let option = advised.option;
    let mut lines = vec![format!("\n### {}", text(option.text))];
    let mut reasons = advised.advice.reasons().map(text);
    // The strongest reason is beside the name. An option that fits less now has no reasons, and only its name is shown.
    if let Some(strongest) = reasons.next() {
        lines.extend([text(option.who), strongest].map(str::to_owned));
        list(&mut lines, heading("result-because"), reasons.map(str::to_owned));
        lines.extend([option.what, option.how].map(|id| text(id).to_owned()));
        lines.push(format!("{}: {}", heading("result-usually"), text(option.usually)));
    }
    let title = if advised.advice.fit() == Fit::LessNow { "result-change" } else { "result-look-first" };
    let obstacles = advised.advice.obstacles().map(|it| format!("{} {}", text(it.text), text(it.change)));
    list(&mut lines, heading(title), obstacles);
    lines
}

/// A list with its heading; nothing if the list is empty.
fn list(lines: &mut Vec<String>, heading: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.map(|it| format!("- {it}")).collect();
    if !items.is_empty() {
        lines.push(format!("{heading}:"));
        lines.extend(items);
    }
}

#[cfg(test)]
mod tests {
    use authoring::GuideFolder;
    use serde_json::json;

    use super::*;

    fn asked(words: &[&str]) -> (LoadedGuide, Journey) {
        let loaded = authoring::load(&GuideFolder::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales")));
        let journey = AnswerList::parse(loaded.guide, words.iter().copied()).expect("all words are known").walk();
        (loaded, journey)
    }

    #[test]
    fn json_has_questions_options_and_services() {
        let (loaded, journey) = asked(&["safety=danger-now", "circumstance=other-died"]);
        let answer = serde_json::to_value(Answer::new(&loaded, &journey)).expect("plain lists");
        assert_eq!(answer["asked"], json!(["safety", "event", "role", "circumstance", "wish"]));
        assert_eq!(answer["first"], json!(["help-first"]));
        assert_eq!(answer["options"][0], json!({ "id": "help-first", "fit": "first", "reasons": ["help-danger-now"] }));
        assert_eq!(answer["services"][0], "emergency");
    }

    #[test]
    fn each_reason_and_each_service_names_the_line_of_its_rule() {
        let (loaded, journey) = asked(&["safety=afraid", "event=violence", "role=harmed", "wish=tell"]);
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales/guide.toml");
        let file = std::fs::read_to_string(file).expect("the guide's file");
        let line = |number: &str| file.lines().nth(number.parse::<usize>().expect("a number") - 1).expect("a line");
        let text = short_text(&loaded, &journey);
        let mut seen = Vec::new();
        for printed in text.lines().filter(|line| line.starts_with("    ") && line.contains(" because ")) {
            let (start, lines) = printed.rsplit_once(" (").expect("each names its line");
            let rule = line(lines.trim_end_matches(')').rsplit(':').next().expect("a number"));
            let word = start.rsplit(' ').next().expect("a word");
            assert!(rule.contains(&format!("\"{word}\"")), "{printed}, but the rule is {rule}");
            seen.push(word.to_owned());
        }
        for wanted in ["help-afraid", "talk-harmed", "need-afraid", "afraid"] {
            assert!(seen.iter().any(|word| word == wanted), "{wanted} is missing: {text}");
        }
    }

    #[test]
    fn each_option_is_either_shown_or_explained() {
        let (loaded, journey) = asked(&["event=traffic", "role=harmed", "wish=ask"]);
        let text = short_text(&loaded, &journey);
        let of = |option: &GuideOption| [format!("\n{}: ", option.id), format!("\nnot shown: {}, ", option.id)];
        for option in loaded.guide.options {
            assert_eq!(of(option).iter().filter(|line| text.contains(*line)).count(), 1, "{}: {text}", option.id);
        }
        assert!(text.contains("not shown: help-first, because none of its rules holds (guide.toml:"), "{text}");
    }

    #[test]
    fn the_full_text_has_the_result_in_that_language() {
        let (loaded, journey) = asked(&["event=traffic", "role=harmed", "circumstance=contact-ban", "wish=ask"]);
        let dutch = locale(&loaded, "nl").expect("there is Dutch");
        let text = full_text(&loaded, dutch, &journey);
        let message = |id: &str| dutch.text(loaded.text_id(id).expect("the text is there"));
        for id in
            ["own-contact-ban", "need-no-contact-ban.change", "step-ask", "result-closing", "service-victim-support"]
        {
            assert!(text.contains(message(id)), "{id} is not in\n{text}");
        }
        assert!(locale(&loaded, "xx").is_err_and(|error| error.to_string().contains("use one of: en, nl")));
    }
}
