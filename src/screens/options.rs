//! The options in the result, each with its reasons.

use guide::{Advice, GuideOption, Kind, Obstacle, OneOrMore, Outcome, Shown, TextId};

use crate::parts::{list, picture, said, services, words};
use crate::{Element, Reader, texts};

/// What comes first, or what may fit, in order.
pub(crate) fn cards(reader: &Reader, outcome: &Outcome, title: TextId, fit: &str) -> Option<Element> {
    let wanted: Vec<&Shown> = outcome.options().iter().filter(|shown| shown.advice.fit() == fit).collect();
    let compared = fit == "may-fit" && wanted.len() > 1;
    let cards = wanted.iter().filter_map(|shown| card(reader, outcome, shown, compared));
    (!wanted.is_empty()).then(|| {
        Element::new("section", "options")
            .set("data-paper", "")
            .put(words(reader, "h2", "", title))
            .put_all(compared.then(|| tiles(reader, &wanted)))
            .put(Element::new("ul", "cards").put_all(cards))
    })
}

/// Options side by side, so that the difference is seen: who meets, who writes, who carries.
fn tiles(reader: &Reader, options: &[&Shown]) -> Element {
    let tile = |shown: &&Shown| {
        Element::new("li", "")
            .put(picture(shown.option.picture))
            .put(words(reader, "strong", "", shown.option.text))
            .put(words(reader, "span", "", shown.option.who))
    };
    Element::new("ul", "tiles").put_all(options.iter().map(tile))
}

/// An option with its reasons. Where the options were compared just before, drawing and who meets aren't repeated, and
/// what it is stands among the details: the result must not get too high for the frame on a page around.
fn card(reader: &Reader, outcome: &Outcome, shown: &Shown, compared: bool) -> Option<Element> {
    let option = shown.option;
    let (Advice::First(reasons) | Advice::MayFit(reasons)) = &shown.advice else { return None };
    let reasons: Vec<TextId> = reasons.iter().copied().collect();
    let help = (option.kind == Kind::Help).then(|| services(reader, outcome.services()));
    let card =
        Element::new("li", "").set("data-option", option.id).set("data-fit", shown.advice.fit()).set("class", "card");
    let card = if compared {
        card.put(words(reader, "h3", "", option.text))
    } else {
        card.put_all(introduced(reader, option))
    };
    let details = Element::new("details", "")
        .put(words(reader, "summary", "", texts::RESULT_MORE))
        .put_all(compared.then(|| words(reader, "p", "", option.what)))
        .put_all(further(reader, option));
    Some(
        card.put(words(reader, "h4", "", texts::RESULT_BECAUSE))
            .put(list(reader, "ul", "because", &reasons))
            .put_all(help)
            .put(details),
    )
}

/// An option's drawing and name, who meets, and what it is.
pub(crate) fn introduced(reader: &Reader, option: &GuideOption) -> [Element; 3] {
    [
        said(reader, Element::new("h3", "").put(picture(option.picture)).say(" "), option.text),
        words(reader, "p", "who", option.who),
        words(reader, "p", "", option.what),
    ]
}

/// How it goes, and what people usually make of it.
pub(crate) fn further(reader: &Reader, option: &GuideOption) -> impl Iterator<Item = Element> {
    let parts = [(texts::RESULT_HOW, option.how), (texts::RESULT_USUALLY, option.usually)];
    parts.into_iter().flat_map(|(title, text)| [words(reader, "h4", "", title), words(reader, "p", "", text)])
}

/// What fits less now: options that have the same reasons stand together, so that the reason is said once.
pub(crate) fn less_now(reader: &Reader, outcome: &Outcome) -> Option<Element> {
    let mut groups: Vec<(&OneOrMore<&'static Obstacle>, Vec<&Shown>)> = Vec::new();
    for shown in outcome.options() {
        let Advice::LessNow(obstacles) = &shown.advice else { continue };
        match groups.iter_mut().find(|(known, _)| *known == obstacles) {
            Some((_, members)) => members.push(shown),
            None => groups.push((obstacles, vec![shown])),
        }
    }
    (!groups.is_empty()).then(|| {
        Element::new("section", "options less")
            .put(words(reader, "h2", "", texts::RESULT_LESS_NOW))
            .put_all(groups.iter().map(|(obstacles, members)| group(reader, obstacles, members)))
    })
}

fn group(reader: &Reader, obstacles: &OneOrMore<&'static Obstacle>, members: &[&Shown]) -> Element {
    let options = members.iter().map(|shown| {
        Element::new("li", "")
            .set("data-option", shown.option.id)
            .set("data-fit", shown.advice.fit())
            .put(picture(shown.option.picture))
            .say(" ")
            .put(words(reader, "span", "", shown.option.text))
    });
    let reasons: Vec<TextId> = obstacles.iter().map(|it| it.text).collect();
    let changes: Vec<TextId> = obstacles.iter().map(|it| it.change).collect();
    Element::new("div", "card quiet-card")
        .put(Element::new("ul", "names").put_all(options))
        .put(words(reader, "h3", "", texts::RESULT_BECAUSE))
        .put(list(reader, "ul", "", &reasons))
        .put(words(reader, "h3", "", texts::RESULT_CHANGE))
        .put(list(reader, "ul", "", &changes))
}
