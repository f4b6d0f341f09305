//! What has changed in a guide: for who publishes it, and for who must read a sentence again that others are told now.

use std::collections::BTreeMap;
use std::fmt::Write;

use guide::{Because, Condition, Guide, Kind, Locale, Obstacle, Service};

use crate::Loaded;
use crate::check::say;

/// Each sentence that a rule says, by its id: of what, and to whom.
pub type ToldTo = BTreeMap<String, Vec<String>>;

/// Writes what differs between two guides, in Markdown; where nothing does, a sentence that says so.
#[must_use]
pub fn changes(before: &Loaded, now: &Loaded) -> String {
    let mut out = String::new();
    let sentences = |id: &str| {
        let text = now.text(id);
        let of = |locale: &Locale| format!("  - {}: {}", locale.code, text.map_or("", |text| locale.say(text)));
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
        section(&mut out, &format!("Sentences in {}", locale.name()), &differences(&texts(before), &texts(now)));
    }
    if out.is_empty() { "Nothing has changed.\n".to_owned() } else { out.trim_start().to_owned() }
}

/// The sentences that were there before and are told to others now; each with a line that says so.
#[must_use]
pub fn told_to_others(before: &ToldTo, now: &ToldTo) -> Vec<(String, String)> {
    let changed = now.iter().filter_map(|(id, to)| {
        let was = before.get(id).filter(|was| *was != to)?;
        let only_in = |these: &[String], others: &[String]| {
            these.iter().filter(|it| !others.contains(it)).cloned().collect::<Vec<_>>().join("; ")
        };
        let (more, less) = (only_in(to, was), only_in(was, to));
        let parts = [("now where", more), ("no longer where", less)].into_iter().filter(|(_, list)| !list.is_empty());
        let parts: Vec<String> = parts.map(|(when, list)| format!("{when} {list}")).collect();
        (!parts.is_empty()).then(|| (id.clone(), format!("`{id}` is told {}", parts.join(", "))))
    });
    changed.collect()
}

/// To whom each sentence of a rule is told.
#[must_use]
pub fn told_to(loaded: &Loaded) -> ToldTo {
    let guide = loaded.guide;
    let mut all = ToldTo::new();
    let mut add = |text, whose: &str, when| {
        all.entry(loaded.name(text).to_owned()).or_default().push(format!("{} ({whose})", say(guide, when)));
    };
    for option in guide.options {
        let because =
            option.comes_first.iter().chain(option.speaks_for).map(|Because { when, text, .. }| (*text, *when));
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

/// Things of one kind, by their names.
type Listed = BTreeMap<String, String>;

type List = fn(&Loaded) -> Listed;

const LISTS: [(&str, List); 5] = [
    ("Services", services),
    ("Services named to whom", named_to),
    ("Questions and answers", answers),
    ("Options", options),
    ("Contact", contact),
];

fn section(out: &mut String, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        write!(out, "\n## {title}\n\n{}\n", lines.join("\n")).expect("writing to a string");
    }
}

/// A line for each thing that is new, otherwise or gone.
fn differences(before: &Listed, now: &Listed) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, is) in now {
        match before.get(name) {
            None => lines.push(format!("- new: `{name}` {is}")),
            Some(was) if was != is => lines.push(format!("- `{name}` {is}\n  - before: {was}")),
            Some(_) => {}
        }
    }
    lines.extend(
        before.iter().filter(|(name, _)| !now.contains_key(*name)).map(|(name, _)| format!("- gone: `{name}`")),
    );
    lines
}

fn services(loaded: &Loaded) -> Listed {
    let about = |it: &Service| {
        let reached = it.phones.iter().map(|phone| phone.shown).chain(it.site).collect::<Vec<_>>().join(", ");
        format!("{}: {reached}", it.name)
    };
    loaded.guide.services.iter().map(|service| (service.id.to_owned(), about(service))).collect()
}

fn named_to(loaded: &Loaded) -> Listed {
    let guide = loaded.guide;
    let to = |when: &[Condition]| when.iter().map(|it| say(guide, *it)).collect::<Vec<_>>().join("; ");
    guide.help.iter().map(|rule| (guide.service(rule.service).id.to_owned(), to(rule.when))).collect()
}

fn answers(loaded: &Loaded) -> Listed {
    let guide = loaded.guide;
    let mut all = Listed::new();
    for (number, question) in (1..).zip(guide.questions) {
        all.insert(question.id.to_owned(), format!("is question {number}, {}", skipped(guide, question.skip_when)));
        for answer in question.answers {
            all.insert(format!("{}={}", question.id, answer.id), skipped(guide, answer.skip_when));
        }
    }
    all
}

fn skipped(guide: &Guide, when: &[Condition]) -> String {
    let when: Vec<String> = when.iter().map(|it| say(guide, *it)).collect();
    if when.is_empty() { "for everybody".to_owned() } else { format!("for everybody but where {}", when.join(", or ")) }
}

fn options(loaded: &Loaded) -> Listed {
    let kind = |kind: Kind| format!("is of the kind `{}`", kind.id());
    loaded.guide.options.iter().map(|option| (option.id.to_owned(), kind(option.kind))).collect()
}

fn contact(loaded: &Loaded) -> Listed {
    let guide = loaded.guide;
    let all = [("contact", guide.contact), ("phone", guide.phone), ("leave", guide.leave)];
    all.map(|(name, address)| (name.to_owned(), address.to_owned())).into()
}

/// All texts in a language; none where the guide doesn't have it.
fn texts(loaded: &Loaded, code: &str) -> Listed {
    let Some(locale) = loaded.locales.iter().find(|locale| locale.code == code) else { return Listed::new() };
    loaded.text_ids.iter().zip(locale.texts).map(|(id, text)| (id.clone(), (*text).to_owned())).collect()
}
