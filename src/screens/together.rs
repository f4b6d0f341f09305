//! What is different where two people go through the guide together: a support worker, or a friend, and the reader.

use guide::Question;

use crate::parts::{back, heading, list, way, words};
use crate::press::BESIDE;
use crate::{Element, Language, Press, Reader, texts};

/// Before the first question: whether this is a good moment and place.
pub(crate) fn check_in(reader: &Reader) -> Element {
    let looks = [texts::CHECK_IN_ALONE, texts::CHECK_IN_ALL_RIGHT, texts::CHECK_IN_STOP];
    let note = [texts::CHECK_IN_WORKER_PACE, texts::CHECK_IN_WORKER_WRITE, texts::CHECK_IN_WORKER_PAUSE];
    let note = note.map(|text| words(reader, "p", "", text));
    Element::new("section", "check-in")
        .put(back(reader))
        .put(heading(reader, texts::CHECK_IN_TITLE))
        .put(words(reader, "p", "lead", texts::CHECK_IN_LEAD))
        .put(list(reader, "ul", "facts", &looks))
        .put(worker(reader).put_all(note))
        .put(
            Element::new("div", "ways")
                .put(way(reader, "primary", Press::Begin, texts::CHECK_IN_YES))
                .put(way(reader, "choice", Press::Back, texts::CHECK_IN_NOT_NOW))
                .put(way(reader, "choice", Press::Help, texts::FRAME_HELP)),
        )
        .put(words(reader, "p", "keys", texts::TOGETHER_KEYS))
}

/// A fold-out for the one who helps.
fn worker(reader: &Reader) -> Element {
    Element::new("details", "worker").put(words(reader, "summary", "", texts::TOGETHER_WORKER))
}

/// What the one who helps can read beside a question.
pub(crate) fn worker_note(reader: &Reader, question: &Question) -> Element {
    let note = question.for_worker;
    let parts =
        [(texts::TOGETHER_ASK, note.ask), (texts::TOGETHER_AVOID, note.avoid), (texts::TOGETHER_PAUSE, note.pause)];
    let part = |(title, text)| [words(reader, "h2", "title", title), words(reader, "p", "", text)];
    worker(reader).put_all(parts.into_iter().flat_map(part))
}

/// Questions to talk about, in the place of a verdict.
pub(crate) fn talk_about(reader: &Reader) -> Element {
    let questions = [texts::TALK_ABOUT_STANDS_OUT, texts::TALK_ABOUT_FIRST, texts::TALK_ABOUT_DOUBT];
    Element::new("section", "talk-about")
        .put(words(reader, "h2", "", texts::TALK_ABOUT_QUESTIONS))
        .put(list(reader, "ul", "", &questions))
}

/// The languages that can stand beside the one that is read.
pub(crate) fn languages_beside(reader: &Reader) -> Element {
    let others = reader.languages.iter().filter(|language| language.code != reader.locale.code);
    Element::new("div", "languages beside-which")
        .set("role", "group")
        .set("aria-label", reader.say(texts::TOGETHER_BESIDE))
        .put(Element::new("span", "").set("aria-hidden", "true").say(reader.say(texts::TOGETHER_BESIDE)))
        .put_all(others.map(|language| language_beside(reader, language)))
}

fn language_beside(reader: &Reader, language: &Language) -> Element {
    let pressed = reader.beside.is_some_and(|beside| beside.code == language.code);
    Element::new("button", "language")
        .set("type", "button")
        .set("name", BESIDE)
        .set("value", language.code)
        .set("lang", language.code)
        .set("aria-pressed", if pressed { "true" } else { "false" })
        .say(language.name)
}

/// The way into going through it together, or out of it again.
pub(crate) fn together_or_alone(reader: &Reader) -> Element {
    let (press, text) = if reader.is_together() {
        (Press::Alone, texts::START_ALONE)
    } else {
        (Press::Together, texts::START_TOGETHER)
    };
    way(reader, "choice", press, text)
}
