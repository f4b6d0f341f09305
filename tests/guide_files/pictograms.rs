//! Pictograms illustrate texts, and never carry information of their own.

use app::{Session, prerender};
use guide::{Locale, OptionKind, PictogramId, TextId};
use guide_tests::html::{find, find_in, parse, text_of};
use guide_tests::{OUR_GUIDE, journey_with};
use scraper::{ElementRef, Html};

/// Readers with several options, with one, and with nothing but the option that comes first.
const READERS: [&str; 4] = [
    "safety=safe event=traffic role=harmed wish=ask,agree closeness=same-room",
    "safety=safe event=theft-fraud role=close-to-caused circumstance=other-refuses wish=closure",
    "role=contacted",
    "safety=afraid event=violence role=both circumstance=family",
];

fn sessions() -> impl Iterator<Item = Session> {
    OUR_GUIDE.locales.iter().flat_map(|locale: &Locale| {
        READERS.map(|answers| {
            Session::new(OUR_GUIDE.guide, *locale, &[]).with_journey(journey_with(OUR_GUIDE.guide, answers))
        })
    })
}

fn screens(session: &Session) -> [Html; 2] {
    [prerender::screen(session), prerender::reading_version(session)].map(|html| parse(&html))
}

/// Whether an item shows this pictogram, and these texts in this order.
fn shows(item: ElementRef, picture: PictogramId, texts: &[&str]) -> bool {
    let is_drawn = find_in(item, "use").iter().any(|it| it.attr("href") == Some(&format!("#pictogram-{}", picture.0)));
    let shown = text_of(item);
    let places: Vec<Option<usize>> = texts.iter().map(|text| shown.find(text)).collect();
    is_drawn && places.iter().all(Option::is_some) && places.is_sorted()
}

#[test]
fn screen_readers_skip_all_pictograms() {
    for session in sessions() {
        let screens = screens(&session);
        let pictograms: Vec<_> = screens.iter().flat_map(|it| find(it, ".pictogram")).collect();
        assert!(pictograms.len() > OUR_GUIDE.guide.options.len());
        assert!(pictograms.iter().all(|it| it.value().name() == "svg" && it.attr("aria-hidden") == Some("true")));
    }
}

#[test]
fn each_option_is_shown_once_with_its_pictogram_and_who_takes_part() {
    for session in sessions() {
        let say = |text: TextId| session.text(text);
        let ([screen, reading_version], outcome) = (screens(&session), session.journey().outcome());
        let shown = find(&screen, "[data-option]");
        assert_eq!(shown.len(), outcome.options().len(), "each option is shown once");
        for it in shown {
            let option = OUR_GUIDE.guide.options.iter().find(|known| Some(known.id) == it.attr("data-option"));
            let option = option.expect("the guide has this option");
            let is_card = it.attr("class") == Some("card");
            let texts = if is_card { vec![say(option.text), say(option.who)] } else { vec![say(option.text)] };
            assert!(shows(it, option.pictogram, &texts), "{}", it.html());
        }
        let cards: Vec<_> =
            find(&reading_version, ".card").into_iter().filter(|it| !find_in(*it, "h3").is_empty()).collect();
        let options = OUR_GUIDE.guide.options.iter().filter(|it| it.kind != OptionKind::Help);
        assert_eq!(cards.len(), options.clone().count());
        for (card, option) in cards.into_iter().zip(options) {
            assert!(shows(card, option.pictogram, &[say(option.text), say(option.who)]), "{}", card.html());
        }
    }
}

#[test]
fn the_steps_show_pictograms_in_order_and_a_disclosure_explains_them() {
    for session in sessions() {
        let ([screen, _], outcome) = (screens(&session), session.journey().outcome());
        let shown = find(&screen, ".steps > li");
        assert_eq!(shown.len(), outcome.steps().len());
        for (item, step) in shown.into_iter().zip(outcome.steps()) {
            assert!(shows(item, step.pictogram, &[session.text(step.short)]), "{}", item.html());
        }
        let sentences: Vec<String> = find(&screen, ".steps + details li").into_iter().map(text_of).collect();
        let steps: Vec<_> = outcome.steps().iter().map(|step| session.text(step.text)).collect();
        assert_eq!(sentences, steps, "the disclosure explains each step");
    }
}
