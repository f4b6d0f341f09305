//! What has changed in a guide: for who publishes it, and for who must read a sentence again that others are told now.

use std::collections::BTreeMap;
use std::fmt::Write;

use guide::{Clause, Condition, Entry, Guide, Hours, Locale, Obstacle, QuestionId, Reason, Service, Steps};

use crate::Loaded;
use crate::check::answer_ids;

/// Each sentence that a rule says, by its id: of what, and to whom.
pub type ToldTo = BTreeMap<String, Vec<String>>;

/// Writes what differs between two guides, in Markdown; where nothing does, a sentence that says so.
#[must_use]
pub fn changes(before: &Loaded, now: &Loaded) -> String {
    let mut out = String::new();
    let sentences = |id: &str| {
        let text = now.text(id);
        let of = |locale: &Locale| format!("  - {}: {}", locale.code, text.map_or("", |text| locale.text(text)));
        now.locales.iter().map(of).collect::<Vec<_>>()
    };
    let again = told_to_others(&told_to(before), &told_to(now)).into_iter();
    let again = again.flat_map(|(id, line)| [vec![format!("- {line}")], sentences(&id)].concat()).collect::<Vec<_>>();
    section(&mut out, "Sentences that others are told now: read them again", &again);
    for (title, list) in LISTS {
        section(&mut out, title, &differences(&list(before), &list(now)));
    }
    for locale in &now.locales {
        let texts = |loaded: &Loaded| texts(loaded, locale.code);
        section(
            &mut out,
            &format!("Sentences in {}", locale.language_name()),
            &differences(&texts(before), &texts(now)),
        );
    }
    if out.is_empty() { "Nothing has changed.\n".to_owned() } else { out.trim_start().to_owned() }
}

/// The sentences that were there before and are told to others now; each with a line that says so.
#[must_use]
pub fn told_to_others(before: &ToldTo, now: &ToldTo) -> Vec<(String, String)> {
    let changed = now.iter().filter_map(|(id, to)| {
        let was = before.get(id).filter(|was| *was != to)?;
        let parts = [("now where", only_in(to, was)), ("no longer where", only_in(was, to))];
        let parts = parts.into_iter().filter(|(_, list)| !list.is_empty());
        let parts: Vec<String> = parts.map(|(when, list)| format!("{when} {}", list.join("; "))).collect();
        (!parts.is_empty()).then(|| (id.clone(), format!("`{id}` is told {}", parts.join(", "))))
    });
    changed.collect()
}

/// What is in one list and not in the other.
fn only_in<'l>(these: &'l [String], others: &[String]) -> Vec<&'l str> {
    these.iter().filter(|it| !others.contains(it)).map(String::as_str).collect()
}

/// To whom each sentence of a rule is told.
#[must_use]
pub fn told_to(loaded: &Loaded) -> ToldTo {
    let guide = loaded.guide;
    let mut all = ToldTo::new();
    let mut add = |text, whose: &str, when| {
        all.entry(loaded.name(text).to_owned()).or_default().push(format!("{} ({whose})", in_words(guide, when)));
    };
    for option in guide.options {
        let because =
            option.comes_first.iter().chain(option.speaks_for).map(|Reason { when, text, .. }| (*text, *when));
        let against = option.speaks_against.iter().chain(option.take_care);
        let against = against.map(|Obstacle { when, text, .. }| (*text, *when));
        because.chain(against).for_each(|(text, when)| add(text, option.id, when));
    }
    for need in guide.needs {
        need.missing.iter().for_each(|it| add(it.text, need.id, it.when));
    }
    guide.notes.iter().for_each(|note| add(note.text, "note", note.when));
    all
}

/// Things of one kind by their names, each with what is said of it.
type Listed = BTreeMap<String, Vec<String>>;

type List = fn(&Loaded) -> Listed;

const LISTS: [(&str, List); 8] = [
    ("Promises", promises),
    ("Services", services),
    ("Services named to whom", named_to),
    ("Questions and answers", questions),
    ("Options, and to whom they are shown", options),
    ("Steps after making contact", steps),
    ("Stories, and who reads them", stories),
    ("Languages, contact, common questions", others),
];

fn section(out: &mut String, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        write!(out, "\n## {title}\n\n{}\n", lines.join("\n")).expect("writing to a string");
    }
}

/// Lines for each thing that is new, otherwise or gone.
fn differences(before: &Listed, now: &Listed) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, is) in now {
        let Some(was) = before.get(name) else {
            lines.push(format!("- new: `{name}`: {}", is.join("; ")));
            continue;
        };
        if was == is {
            continue;
        }
        lines.push(format!("- `{name}`"));
        let (new, old) = (only_in(is, was), only_in(was, is));
        if new.is_empty() && old.is_empty() {
            lines.push("  - in another order".to_owned());
        }
        lines.extend(new.iter().map(|it| format!("  - now: {it}")));
        lines.extend(old.iter().map(|it| format!("  - before: {it}")));
    }
    lines.extend(before.keys().filter(|name| !now.contains_key(*name)).map(|name| format!("- gone: `{name}`")));
    lines
}

fn promises(loaded: &Loaded) -> Listed {
    let (guide, promises) = (loaded.guide, &loaded.promises);
    let question = |id: &QuestionId| guide.question(*id).id.to_owned();
    let asked = promises.asked.iter().map(|(answer, unless)| {
        let unless = unless.map(|unless| format!(", unless {}", in_words(guide, unless))).unwrap_or_default();
        in_words(guide, *answer) + &unless
    });
    let named =
        promises.named.iter().map(|(id, to)| format!("{} where {}", guide.service(*id).id, in_words(guide, *to)));
    let all = [
        ("safety", promises.safety.iter().map(question).collect()),
        ("help-first", all_of(guide, &promises.help_first)),
        ("out-of-reach", all_of(guide, &promises.out_of_reach)),
        ("asked", asked.collect()),
        ("named", named.collect()),
        ("leads-to-option", promises.leads_to_option.iter().map(question).collect()),
        ("pictograms", promises.pictograms.iter().map(question).collect()),
    ];
    all.map(|(name, what)| (name.to_owned(), what)).into()
}

fn services(loaded: &Loaded) -> Listed {
    let about = |it: &Service| {
        let flags = [("free", it.free), ("anonymous", it.anonymous), ("chat", it.chat)];
        let flags = flags.into_iter().filter(|(_, is)| *is).map(|(name, _)| name.to_owned());
        let reached = it.phones.iter().map(|phone| phone.formatted).chain(it.site).map(str::to_owned);
        let hours = match it.hours {
            Hours::Always => Some("day and night".to_owned()),
            Hours::Weekdays => Some("on weekdays".to_owned()),
            Hours::Unknown => None,
        };
        std::iter::once(it.name.to_owned()).chain(reached).chain(hours).chain(flags).collect()
    };
    loaded.guide.services.iter().map(|service| (service.id.to_owned(), about(service))).collect()
}

fn named_to(loaded: &Loaded) -> Listed {
    let guide = loaded.guide;
    guide.help.iter().map(|rule| (guide.service(rule.service).id.to_owned(), all_of(guide, rule.when))).collect()
}

fn questions(loaded: &Loaded) -> Listed {
    let guide = loaded.guide;
    let skipped = |when: &[Condition]| all_of(guide, when).into_iter().map(|it| format!("not where {it}"));
    let mut all = Listed::new();
    for (number, question) in (1..).zip(guide.questions) {
        let unanswered = question.answers[usize::from(question.unanswered.0)].id;
        let about = [format!("number {number}"), format!("silence counts as {unanswered}")].into_iter();
        let about = about.chain(skipped(question.skip_when));
        all.insert(question.id.to_owned(), about.collect());
        for answer in question.answers {
            let flags = [("first help at once", answer.help_at_once), ("says nothing", answer.skips)];
            let flags = flags.into_iter().filter(|(_, is)| *is).map(|(name, _)| name.to_owned());
            let flags = flags.chain(answer.pictogram.map(|it| format!("drawing {}", it.0)));
            all.insert(format!("{}={}", question.id, answer.id), flags.chain(skipped(answer.skip_when)).collect());
        }
    }
    all
}

fn options(loaded: &Loaded) -> Listed {
    let guide = loaded.guide;
    let because = |list: &[Reason]| {
        let strong = |it: &Reason| if it.strong { " (strong)" } else { "" };
        list.iter().map(|it| format!("{}{}", in_words(guide, it.when), strong(it))).collect()
    };
    let obstacle = |it: &Obstacle| in_words(guide, it.when);
    let mut all = Listed::new();
    for (number, option) in (1..).zip(guide.options) {
        let lists = [
            (
                "kind",
                vec![
                    format!("`{}`", option.kind.id()),
                    format!("number {number}"),
                    format!("drawing {}", option.pictogram.0),
                ],
            ),
            ("comes-first", because(option.comes_first)),
            ("speaks-for", because(option.speaks_for)),
            ("needs, speaks-against", guide.obstacles_to(option).map(obstacle).collect()),
            ("take-care", option.take_care.iter().map(obstacle).collect()),
        ];
        all.extend(lists.map(|(name, what)| (format!("{}: {name}", option.id), what)));
    }
    all
}

fn steps(loaded: &Loaded) -> Listed {
    let guide = loaded.guide;
    let list = |it: &Steps| {
        let steps = it.steps.iter().map(|step| loaded.name(step.text).to_owned());
        steps.chain(all_of(guide, it.when).into_iter().map(|when| format!("where {when}"))).collect()
    };
    (1..).zip(guide.steps).map(|(number, it): (usize, _)| (format!("list {number}"), list(it))).collect()
}

fn stories(loaded: &Loaded) -> Listed {
    let guide = loaded.guide;
    guide.stories.iter().map(|story| (story.id.to_owned(), all_of(guide, story.when))).collect()
}

fn others(loaded: &Loaded) -> Listed {
    let guide = loaded.guide;
    let entry = |entry: &Entry| {
        let question = guide.question(entry.question);
        format!("{}={}", question.id, question.answers[usize::from(entry.answer.0)].id)
    };
    let asked = guide.common_questions.iter().map(|(question, _)| loaded.name(*question).to_owned());
    let all = [
        ("languages", loaded.locales.iter().map(|locale| locale.code.to_owned()).collect()),
        ("reading-version", vec![guide.question(guide.reading_version).id.to_owned()]),
        ("contact", vec![guide.contact.to_owned()]),
        ("phone", vec![guide.phone.to_owned()]),
        ("leave", vec![guide.leave.to_owned()]),
        ("other ways to begin", guide.entries.iter().map(entry).collect()),
        ("common-questions", asked.collect()),
    ];
    all.map(|(name, what)| (name.to_owned(), what)).into()
}

/// All texts in a language; none where the guide doesn't have it.
fn texts(loaded: &Loaded, code: &str) -> Listed {
    let Some(locale) = loaded.locales.iter().find(|locale| locale.code == code) else { return Listed::new() };
    loaded.text_ids.iter().zip(locale.texts).map(|(id, text)| (id.clone(), vec![(*text).to_owned()])).collect()
}

/// A condition by ids, sorted: in which order questions are asked, and answers stand, changes nothing in it.
fn in_words(guide: &Guide, when: Condition) -> String {
    let part = |part: &Clause| {
        let question = guide.question(part.question);
        let mut answers = answer_ids(question, part.any_of);
        answers.sort_unstable();
        format!("{} = {}", question.id, answers.join(" or "))
    };
    let mut parts: Vec<String> = when.0.iter().map(part).collect();
    parts.sort();
    parts.join(" and ")
}

fn all_of(guide: &Guide, when: &[Condition]) -> Vec<String> {
    when.iter().map(|it| in_words(guide, *it)).collect()
}
