//! The guide to read, for where no program runs: help, every option, and the way to a mediator.

use guide::{AnswerSet, Answers, Kind, Outcome, QuestionId, Service};

use crate::options::{further, introduced};
use crate::parts::{calls, contact_link, outside_link, services, words};
use crate::{Element, Reader, texts};

/// Everything that needs no answers. The page shows it where scripts are off, blocked or broken.
#[must_use]
pub fn plain(reader: &Reader) -> Element {
    let guide = reader.guide();
    let options =
        guide.options.iter().filter(|option| option.kind != Kind::Help).map(|option| {
            Element::new("li", "card").put_all(introduced(reader, option)).put_all(further(reader, option))
        });
    let all: Vec<_> = guide.services.iter().collect();
    Element::new("section", "plain")
        .set("id", "plain")
        .set("aria-labelledby", "to-read")
        .put(words(reader, "h2", "", texts::PLAIN_TITLE).set("id", "to-read"))
        .put(words(reader, "p", "lead", texts::PLAIN_INTRO))
        .put(words(reader, "h2", "", texts::HELP_TITLE))
        .put(words(reader, "p", "", texts::HELP_INTRO))
        .put(services(reader, &all))
        .put(words(reader, "h2", "", texts::PLAIN_EVENTS))
        .put(words(reader, "p", "", texts::PLAIN_EVENTS_INTRO))
        .put(Element::new("ul", "cards").put_all(events(reader)))
        .put(words(reader, "h2", "", texts::PLAIN_OPTIONS))
        .put(Element::new("ul", "cards").put_all(options))
        .put(contact_link(reader, "primary"))
}

/// The question that the reading version goes through.
const EVENT: &str = "event";

/// What can have happened, with those who help a reader who says only that. What has the same helpers stands together.
fn events(reader: &Reader) -> Vec<Element> {
    let guide = reader.guide();
    let Some((id, question)) = guide.numbered_questions().find(|(_, question)| question.id == EVENT) else {
        return Vec::new();
    };
    let mut groups: Vec<(Vec<&'static Service>, Vec<Element>)> = Vec::new();
    for (answer, it) in question.numbered_answers().filter(|(_, answer)| !answer.skips) {
        let outcome = Outcome::of(guide, &said_only(reader, id, AnswerSet::only(answer)));
        let helpers = outcome.services();
        let same = |known: &[&Service]| known.iter().map(|it| it.id).eq(helpers.iter().map(|it| it.id));
        let name = words(reader, "li", "", it.text).set("data-event", it.id);
        match groups.iter_mut().find(|(known, _)| same(known)) {
            Some((_, names)) => names.push(name),
            None => groups.push((helpers.to_vec(), vec![name])),
        }
    }
    let cards = groups.into_iter().map(|(helpers, names)| {
        let helpers = helpers.into_iter().map(|service| helper(reader, service));
        Element::new("li", "card")
            .put(Element::new("ul", "names").put_all(names))
            .put(Element::new("ul", "helpers").put_all(helpers))
    });
    cards.collect()
}

fn helper(reader: &Reader, service: &'static Service) -> Element {
    let site = service.site.filter(|_| service.phones.is_empty()).map(outside_link);
    let name = Element::new("strong", "").say(service.name);
    Element::new("li", "reach").put(name).put_all(calls(reader, service)).put_all(site)
}

fn said_only(reader: &Reader, question: QuestionId, said: AnswerSet) -> Answers {
    let mut answers = Answers::default();
    for (id, other) in reader.guide().numbered_questions() {
        answers.set(id, AnswerSet::only(other.unanswered));
    }
    answers.set(question, said);
    answers
}
