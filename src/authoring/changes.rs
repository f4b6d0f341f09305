//! What has changed between two versions of a guide, for its publishers, and which sentences to read again because other readers
//! now see them.

mod reminders;

use std::collections::BTreeMap;
use std::fmt::Write;

use guide::{
    Choice, Clause, Condition, Entry, Guide, HelpRule, Hours, Locale, Obstacle, QuestionId, Reason, Service, Steps,
};

use crate::LoadedGuide;
use crate::check::answer_ids;

/// The conditions under which the rules show each sentence, by the sentence's id.
pub type SentenceRules = BTreeMap<String, Vec<String>>;

/// Describes the differences between two guides in Markdown, or says that there are none.
#[must_use]
pub fn changes(before: &LoadedGuide, now: &LoadedGuide) -> String {
    let mut out = String::new();
    let sentences = |id: &str| {
        let text = now.text_id(id);
        let of = |locale: &Locale| format!("  - {}: {}", locale.code, text.map_or("", |text| locale.text(text)));
        now.locales.iter().map(of).collect::<Vec<_>>()
    };
    let changed = changed_sentence_rules(&sentence_rules(before), &sentence_rules(now)).into_iter();
    let changed =
        changed.flat_map(|(id, line)| [vec![format!("- {line}")], sentences(&id)].concat()).collect::<Vec<_>>();
    section(&mut out, "Sentences that other readers now see: read them again", &changed);
    let removed = reminders::mentions_of_removed_services(before, now);
    section(&mut out, "Sentences that name a removed service: rewrite them", &removed);
    let partial = reminders::changed_in_some_languages(before, now);
    section(&mut out, "Sentences that changed in only some languages: compare them", &partial);
    for (title, facts) in SECTIONS {
        section(&mut out, title, &differences(&facts(before), &facts(now)));
    }
    for locale in &now.locales {
        let texts = |loaded: &LoadedGuide| texts(loaded, locale.code);
        section(
            &mut out,
            &format!("Sentences in {}", locale.language_name()),
            &differences(&texts(before), &texts(now)),
        );
    }
    if out.is_empty() { "Nothing has changed.\n".to_owned() } else { out.trim_start().to_owned() }
}

/// The sentences of the earlier version that other readers now see. Each has a line that says so.
#[must_use]
pub fn changed_sentence_rules(before: &SentenceRules, now: &SentenceRules) -> Vec<(String, String)> {
    let changed = now.iter().filter_map(|(id, conditions)| {
        let earlier = before.get(id).filter(|earlier| *earlier != conditions)?;
        let parts = [("now where", only_in(conditions, earlier)), ("no longer where", only_in(earlier, conditions))];
        let parts = parts.into_iter().filter(|(_, list)| !list.is_empty());
        let parts: Vec<String> = parts.map(|(when, list)| format!("{when} {}", list.join("; "))).collect();
        (!parts.is_empty()).then(|| (id.clone(), format!("`{id}` is shown {}", parts.join(", "))))
    });
    changed.collect()
}

/// The items of one list that the other does not have.
fn only_in<'l>(these: &'l [String], others: &[String]) -> Vec<&'l str> {
    these.iter().filter(|it| !others.contains(it)).map(String::as_str).collect()
}

/// The conditions under which the rules show each sentence.
#[must_use]
pub fn sentence_rules(loaded: &LoadedGuide) -> SentenceRules {
    let guide = loaded.guide;
    let mut all = SentenceRules::new();
    let mut add = |text, source: &str, when| {
        all.entry(loaded.message_id(text).to_owned())
            .or_default()
            .push(format!("{} ({source})", describe(guide, when)));
    };
    for option in guide.options {
        let reasons =
            option.comes_first.iter().chain(option.speaks_for).map(|Reason { when, text, .. }| (*text, *when));
        let against = guide.obstacles_to(option).chain(option.take_care);
        let against = against.map(|Obstacle { when, text, .. }| (*text, *when));
        reasons.chain(against).for_each(|(text, when)| add(text, option.id, when));
    }
    guide.notes.iter().for_each(|note| add(note.text, "note", note.when));
    for rule in guide.help {
        rule.when.iter().for_each(|when| add(guide.service(rule.service).text, "help", *when));
    }
    for story in guide.stories {
        story.when.iter().for_each(|when| add(story.text, "story", *when));
    }
    for (steps, step) in guide.steps.iter().flat_map(|steps| steps.steps.iter().map(move |step| (steps, step))) {
        steps.when.iter().for_each(|when| add(step.text, "steps", *when));
    }
    all
}

/// Things of one kind by name, each with the facts about it.
type Facts = BTreeMap<String, Vec<String>>;

type Section = fn(&LoadedGuide) -> Facts;

const SECTIONS: [(&str, Section); 8] = [
    ("Promises", promises),
    ("Services", services),
    ("Services, and who sees them", service_rules),
    ("Questions and answers", questions),
    ("Options, and who sees them", options),
    ("Steps after making contact", steps),
    ("Stories, and who sees them", stories),
    ("Languages, contact, common questions", others),
];

fn section(out: &mut String, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        write!(out, "\n## {title}\n\n{}\n", lines.join("\n")).expect("writing to a string");
    }
}

/// Describes each thing that is new, changed or gone.
fn differences(before: &Facts, now: &Facts) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, facts) in now {
        let Some(earlier) = before.get(name) else {
            lines.push(format!("- new: `{name}`: {}", facts.join("; ")));
            continue;
        };
        if earlier == facts {
            continue;
        }
        lines.push(format!("- `{name}`"));
        let (new, old) = (only_in(facts, earlier), only_in(earlier, facts));
        if new.is_empty() && old.is_empty() {
            lines.push("  - the order has changed".to_owned());
        }
        lines.extend(new.iter().map(|it| format!("  - now: {it}")));
        lines.extend(old.iter().map(|it| format!("  - before: {it}")));
    }
    lines.extend(before.keys().filter(|name| !now.contains_key(*name)).map(|name| format!("- gone: `{name}`")));
    lines
}

fn promises(loaded: &LoadedGuide) -> Facts {
    let (guide, promises) = (loaded.guide, &loaded.promises);
    let question = |id: &QuestionId| guide.question(*id).id.to_owned();
    let asked = promises.asked.iter().map(|(answer, unless)| {
        let unless = unless.map(|unless| format!(", unless {}", describe(guide, unless))).unwrap_or_default();
        describe(guide, *answer) + &unless
    });
    let named =
        promises.named.iter().map(|(id, to)| format!("{} where {}", guide.service(*id).id, describe(guide, *to)));
    let all = [
        ("safety", promises.safety.iter().map(question).collect()),
        ("help-first", describe_all(guide, &promises.help_first)),
        ("out-of-reach", describe_all(guide, &promises.out_of_reach)),
        ("asked", asked.collect()),
        ("named", named.collect()),
        ("leads-to-option", promises.leads_to_option.iter().map(question).collect()),
        ("pictograms", promises.pictograms.iter().map(question).collect()),
    ];
    all.map(|(name, facts)| (name.to_owned(), facts)).into()
}

fn services(loaded: &LoadedGuide) -> Facts {
    let about = |it: &Service| {
        let flags = [("free", it.free), ("anonymous", it.anonymous), ("chat", it.chat)];
        let flags = flags.into_iter().filter(|(_, is_set)| *is_set).map(|(name, _)| name.to_owned());
        let contacts = it.phones.iter().map(|phone| phone.formatted).chain(it.site).map(str::to_owned);
        let hours = match it.hours {
            Hours::Always => Some("day and night".to_owned()),
            Hours::Weekdays => Some("on weekdays".to_owned()),
            Hours::Unknown => None,
        };
        std::iter::once(it.name.to_owned()).chain(contacts).chain(hours).chain(flags).collect()
    };
    loaded.guide.services.iter().map(|service| (service.id.to_owned(), about(service))).collect()
}

fn service_rules(loaded: &LoadedGuide) -> Facts {
    let guide = loaded.guide;
    let service = |rule: &HelpRule| guide.service(rule.service).id.to_owned();
    let mut rules = Facts::from([("order".to_owned(), guide.help.iter().map(service).collect())]);
    guide.help.iter().for_each(|rule| rules.entry(service(rule)).or_default().extend(describe_all(guide, rule.when)));
    rules
}

fn questions(loaded: &LoadedGuide) -> Facts {
    let guide = loaded.guide;
    let skipped = |when: &[Condition]| describe_all(guide, when).into_iter().map(|it| format!("not where {it}"));
    let mut all = Facts::new();
    for (number, question) in (1..).zip(guide.questions) {
        let unanswered = question.answers[usize::from(question.unanswered.0)].id;
        let takes = if question.choose == Choice::Several { "takes several answers" } else { "takes one answer" };
        let order = question.answers.iter().map(|answer| answer.id).collect::<Vec<_>>().join(", ");
        let about = [
            format!("number {number}"),
            takes.to_owned(),
            format!("answers: {order}"),
            format!("no answer counts as {unanswered}"),
            format!("text `{}`", loaded.message_id(question.text)),
        ];
        let about = about.into_iter().chain(skipped(question.skip_when));
        all.insert(question.id.to_owned(), about.collect());
        for answer in question.answers {
            let flags = [("first help at once", answer.help_at_once), ("says nothing", answer.skips)];
            let flags = flags.into_iter().filter(|(_, is_set)| *is_set).map(|(name, _)| name.to_owned());
            let flags = flags.chain(answer.pictogram.map(|it| format!("pictogram {}", it.0)));
            let flags = flags.chain([format!("text `{}`", loaded.message_id(answer.text))]);
            all.insert(format!("{}={}", question.id, answer.id), flags.chain(skipped(answer.skip_when)).collect());
        }
    }
    all
}

fn options(loaded: &LoadedGuide) -> Facts {
    let guide = loaded.guide;
    let reasons = |list: &[Reason]| {
        let strong = |it: &Reason| if it.strong { " (strong)" } else { "" };
        list.iter().map(|it| format!("{}{}", describe(guide, it.when), strong(it))).collect()
    };
    let obstacle = |it: &Obstacle| describe(guide, it.when);
    let mut all = Facts::new();
    for (number, option) in (1..).zip(guide.options) {
        let lists = [
            (
                "kind",
                vec![
                    format!("`{}`", option.kind.id()),
                    format!("number {number}"),
                    format!("pictogram {}", option.pictogram.0),
                    format!("text `{}`", loaded.message_id(option.text)),
                ],
            ),
            ("comes-first", reasons(option.comes_first)),
            ("speaks-for", reasons(option.speaks_for)),
            ("needs, speaks-against", guide.obstacles_to(option).map(obstacle).collect()),
            ("take-care", option.take_care.iter().map(obstacle).collect()),
        ];
        all.extend(lists.map(|(name, facts)| (format!("{}: {name}", option.id), facts)));
    }
    all
}

fn steps(loaded: &LoadedGuide) -> Facts {
    let guide = loaded.guide;
    let list = |it: &Steps| {
        let steps = it.steps.iter().map(|step| loaded.message_id(step.text).to_owned());
        steps.chain(describe_all(guide, it.when).into_iter().map(|when| format!("where {when}"))).collect()
    };
    (1..).zip(guide.steps).map(|(number, it): (usize, _)| (format!("list {number}"), list(it))).collect()
}

fn stories(loaded: &LoadedGuide) -> Facts {
    let guide = loaded.guide;
    let rules = guide.stories.iter().map(|story| (story.id.to_owned(), describe_all(guide, story.when)));
    rules.chain([("order".to_owned(), guide.stories.iter().map(|story| story.id.to_owned()).collect())]).collect()
}

fn others(loaded: &LoadedGuide) -> Facts {
    let guide = loaded.guide;
    let entry = |entry: &Entry| {
        let question = guide.question(entry.question);
        format!("{}={}", question.id, question.answers[usize::from(entry.answer.0)].id)
    };
    let asked = guide.common_questions.iter().map(|(question, _)| loaded.message_id(*question).to_owned());
    let all = [
        ("languages", loaded.locales.iter().map(|locale| locale.code.to_owned()).collect()),
        ("reading-version", vec![guide.question(guide.reading_version).id.to_owned()]),
        ("contact", vec![guide.contact.to_owned()]),
        ("phone", vec![guide.phone.to_owned()]),
        ("leave", vec![guide.exit_page.to_owned()]),
        ("other ways to begin", guide.entries.iter().map(entry).collect()),
        ("common-questions", asked.collect()),
    ];
    all.map(|(name, facts)| (name.to_owned(), facts)).into()
}

/// All texts in a language; none if the guide does not have the language.
fn texts(loaded: &LoadedGuide, code: &str) -> Facts {
    let Some(locale) = loaded.locales.iter().find(|locale| locale.code == code) else { return Facts::new() };
    loaded.message_ids.iter().zip(locale.texts).map(|(id, text)| (id.clone(), vec![(*text).to_owned()])).collect()
}

/// Describes a condition by its ids. They are sorted, since the order of questions and answers does not change the condition.
fn describe(guide: &Guide, when: Condition) -> String {
    let clause = |clause: &Clause| {
        let question = guide.question(clause.question);
        let mut answers = answer_ids(question, clause.any_of);
        answers.sort_unstable();
        format!("{} = {}", question.id, answers.join(" or "))
    };
    let mut clauses: Vec<String> = when.0.iter().map(clause).collect();
    clauses.sort();
    clauses.join(" and ")
}

fn describe_all(guide: &Guide, when: &[Condition]) -> Vec<String> {
    when.iter().map(|it| describe(guide, *it)).collect()
}
