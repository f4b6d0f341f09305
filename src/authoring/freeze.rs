//! Writes the guide as Rust tables, so that the program reads nothing when it starts.

use std::fmt::Write;

use guide::{
    Answer, Because, Condition, Entry, Guide, GuideOption, HelpRule, Need, Note, Obstacle, Phone, Question, Service,
    Step, Steps, Story,
};

use guide::Language;

use crate::Loaded;

/// The tables' source text: `GUIDE` and `LANGUAGES`. The texts themselves stand in the page.
#[must_use]
pub fn freeze(loaded: &Loaded) -> String {
    let mut out = String::from("use guide::*;\n");
    let guide = loaded.guide;
    line(&mut out, &format!("static SERVICES: &[Service] = {};", list(guide.services, service)));
    let needs = guide.needs();
    for (number, it) in needs.iter().enumerate() {
        line(&mut out, &format!("static NEED_{number}: Need = {};", need(it)));
    }
    line(&mut out, &format!("pub(crate) static GUIDE: Guide = {};", whole(guide, &needs)));
    let languages = list(loaded.languages(), language);
    line(&mut out, &format!("pub(crate) static LANGUAGES: &[Language] = {languages};"));
    out
}

fn line(out: &mut String, text: &str) {
    writeln!(out, "{text}").expect("writing to a string");
}

fn list<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    format!("&[{}]", items.iter().map(write).collect::<Vec<_>>().join(", "))
}

fn optional<T>(item: Option<&T>, write: impl Fn(&T) -> String) -> String {
    item.map_or_else(|| "None".to_owned(), |item| format!("Some({})", write(item)))
}

fn language(it: &Language) -> String {
    format!("Language {{ code: {:?}, name: {:?} }}", it.code, it.name)
}

fn whole(guide: &Guide, needs: &[&'static Need]) -> String {
    format!(
        "Guide {{ questions: {}, entries: {}, notes: {}, options: {}, services: SERVICES, help: {}, stories: {}, \
         steps: {}, common_questions: &{:?}, contact: {:?}, phone: {:?}, leave: {:?} }}",
        list(guide.questions, question),
        list(guide.entries, entry),
        list(guide.notes, note),
        list(guide.options, |it| option(it, needs)),
        list(guide.help, |rule| help(rule, guide)),
        list(guide.stories, story),
        list(guide.steps, steps),
        guide.common_questions,
        guide.contact,
        guide.phone,
        guide.leave,
    )
}

fn steps(it: &Steps) -> String {
    let step = |it: &Step| format!("Step {{ text: {:?}, short: {:?}, picture: {:?} }}", it.text, it.short, it.picture);
    format!("Steps {{ when: {}, steps: {} }}", list(it.when, condition), list(it.steps, step))
}

fn condition(it: &Condition) -> String {
    format!("Condition(&{:?})", it.0)
}

fn question(it: &Question) -> String {
    format!(
        "Question {{ id: {:?}, text: {:?}, why: {:?}, choose: Choose::{:?}, answers: {}, unanswered: {:?}, skip_when: {}, \
         for_worker: {:?} }}",
        it.id,
        it.text,
        it.why,
        it.choose,
        list(it.answers, answer),
        it.unanswered,
        list(it.skip_when, condition),
        it.for_worker
    )
}

fn answer(it: &Answer) -> String {
    format!(
        "Answer {{ id: {:?}, text: {:?}, hint: {:?}, picture: {:?}, help_at_once: {}, skips: {}, offered_when: {} }}",
        it.id,
        it.text,
        it.hint,
        it.picture,
        it.help_at_once,
        it.skips,
        optional(it.offered_when.as_ref(), condition)
    )
}

fn entry(it: &Entry) -> String {
    format!("Entry {{ text: {:?}, question: {:?}, answer: {:?} }}", it.text, it.question, it.answer)
}

fn note(it: &Note) -> String {
    format!("Note {{ when: {}, text: {:?}, result: {:?} }}", condition(&it.when), it.text, it.result)
}

fn need(it: &Need) -> String {
    format!("Need {{ id: {:?}, missing: {} }}", it.id, list(it.missing, obstacle))
}

fn obstacle(it: &Obstacle) -> String {
    format!("Obstacle {{ when: {}, text: {:?}, change: {:?} }}", condition(&it.when), it.text, it.change)
}

fn because(it: &Because) -> String {
    format!("Because {{ when: {}, text: {:?}, strong: {} }}", condition(&it.when), it.text, it.strong)
}

fn option(it: &GuideOption, needs: &[&'static Need]) -> String {
    let need = |need: &&'static Need| {
        let number = needs.iter().position(|known| known.id == need.id).expect("all needs are in the list");
        format!("&NEED_{number}")
    };
    format!(
        "GuideOption {{ id: {:?}, kind: Kind::{:?}, text: {:?}, who: {:?}, what: {:?}, how: {:?}, usually: {:?}, picture: {:?}, \
         needs: {}, speaks_for: {}, speaks_against: {}, take_care: {}, comes_first: {} }}",
        it.id,
        it.kind,
        it.text,
        it.who,
        it.what,
        it.how,
        it.usually,
        it.picture,
        list(it.needs, need),
        list(it.speaks_for, because),
        list(it.speaks_against, obstacle),
        list(it.take_care, obstacle),
        list(it.comes_first, because)
    )
}

fn service(it: &Service) -> String {
    let phone = |it: &Phone| format!("Phone {{ shown: {:?}, dialled: {:?} }}", it.shown, it.dialled);
    format!(
        "Service {{ id: {:?}, name: {:?}, text: {:?}, phones: {}, site: {:?}, hours: Hours::{:?}, free: {}, \
         anonymous: {}, chat: {} }}",
        it.id,
        it.name,
        it.text,
        list(it.phones, phone),
        it.site,
        it.hours,
        it.free,
        it.anonymous,
        it.chat
    )
}

fn help(it: &HelpRule, guide: &Guide) -> String {
    let number = guide.services.iter().position(|service| service.id == it.service.id);
    let number = number.expect("rules name services of the list");
    format!("HelpRule {{ service: &SERVICES[{number}], when: {} }}", list(it.when, condition))
}

fn story(it: &Story) -> String {
    format!(
        "Story {{ id: {:?}, note: {:?}, text: {:?}, when: {}, source: {:?} }}",
        it.id,
        it.note,
        it.text,
        list(it.when, condition),
        it.source
    )
}
