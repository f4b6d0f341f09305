//! The whole screen: what stands around every stage, and the stage itself.

use guide::Stage;

use crate::leave::strip;
use crate::parts::{contact_link, way, words};
use crate::{Element, Language, Press, Reader, help, question, result, start, texts, together};

/// What a reader sees.
#[must_use]
pub fn screen(reader: &Reader) -> Element {
    let stage = match reader.stage() {
        Stage::Start => start::start(reader),
        Stage::CheckIn => together::check_in(reader),
        Stage::Question(id) => question::question(reader, id),
        Stage::FirstHelp => help::first_help(reader),
        Stage::Help => help::help(reader),
        Stage::Result => result::result(reader),
    };
    let class = match (reader.is_together(), reader.beside) {
        (false, _) => "guide",
        (true, None) => "guide together",
        (true, Some(_)) => "guide together two",
    };
    Element::new("div", class)
        .put(strip(reader))
        .put(top(reader))
        .put(Element::new("main", "screen").put(stage))
        .put(footer(reader))
}

fn top(reader: &Reader) -> Element {
    let languages = Element::new("div", "languages").set("role", "group");
    let languages = languages
        .set("aria-label", reader.say(texts::FRAME_LANGUAGE))
        .put_all(reader.languages.iter().map(|language| language_link(reader, language)));
    // Not at the start, which is there before the program: it would jump.
    let beside = reader.is_together() && reader.stage() != Stage::Start;
    Element::new("nav", "top")
        .put(languages)
        .put(way(reader, "help-now", Press::Help, texts::FRAME_HELP))
        .put_all(beside.then(|| together::languages_beside(reader)))
}

/// A link, so that it leads to the other language's page also where no program runs.
fn language_link(reader: &Reader, language: &Language) -> Element {
    let link = Element::new("a", "language")
        .set_made("href", ["../", language.code, "/index.html"].concat().into())
        .set("hreflang", language.code)
        .set("lang", language.code);
    let link = if language.code == reader.locale.code { link.set("aria-current", "true") } else { link };
    link.say(language.name)
}

fn footer(reader: &Reader) -> Element {
    let begun = reader.stage() != Stage::Start;
    let again = if reader.is_together() { texts::TOGETHER_CLEAR } else { texts::FRAME_START_AGAIN };
    let again = begun.then(|| way(reader, "quiet", Press::StartAgain, again));
    Element::new("footer", "bottom")
        .put(words(reader, "p", "promise", texts::FRAME_PROMISE))
        .put(contact_link(reader, "link"))
        .put(words(reader, "p", "where", texts::FRAME_MEDIATOR))
        .put_all(again)
}
