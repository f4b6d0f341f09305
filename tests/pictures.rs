//! Drawings stand beside sentences, and say nothing that the sentence doesn't.

use app::{Session, prerender};
use guide::{Locale, Picture, TextId};
use guide_tests::html::{find, find_in, parse, words};
use guide_tests::{LOADED, walk};
use scraper::{ElementRef, Html};

/// Readers to whom several options may fit, one, and none but what comes first.
const READERS: [&str; 4] = [
    "safety=safe event=traffic role=harmed wish=ask,agree closeness=same-room",
    "safety=safe event=theft-fraud role=close-to-caused circumstance=other-refuses wish=closure",
    "role=contacted",
    "safety=afraid event=violence role=both circumstance=family",
];

fn sessions() -> impl Iterator<Item = Session> {
    LOADED.locales.iter().flat_map(|locale: &Locale| {
        READERS.map(|said| Session::new(LOADED.guide, *locale, &[]).at(walk(LOADED.guide, said)))
    })
}

fn screens(session: &Session) -> [Html; 2] {
    [prerender::screen(session), prerender::reading_version(session)].map(|html| parse(&html))
}

/// Whether an item shows this drawing, and these texts in this order.
fn shows(item: ElementRef, picture: Picture, texts: &[&str]) -> bool {
    let drawn = find_in(item, "use").iter().any(|it| it.attr("href") == Some(&format!("#drawing-{}", picture.0)));
    let words = words(item);
    let places: Vec<Option<usize>> = texts.iter().map(|text| words.find(text)).collect();
    drawn && places.iter().all(Option::is_some) && places.is_sorted()
}

#[test]
fn no_drawing_is_read_aloud() {
    for session in sessions() {
        let screens = screens(&session);
        let drawings: Vec<_> = screens.iter().flat_map(|it| find(it, ".picture")).collect();
        assert!(drawings.len() > LOADED.guide.options.len());
        assert!(drawings.iter().all(|it| it.value().name() == "svg" && it.attr("aria-hidden") == Some("true")));
    }
}

#[test]
fn options_that_may_fit_stand_side_by_side_with_who_meets_who_writes_who_carries() {
    let mut compared = 0;
    for session in sessions() {
        let say = |text: TextId| session.say(text);
        let ([screen, _], outcome) = (screens(&session), session.journey().outcome());
        let fits: Vec<_> = outcome.options().iter().filter(|shown| shown.advice.fit() == "may-fit").collect();
        let tiles = find(&screen, ".tiles > li");
        assert_eq!(tiles.len(), if fits.len() > 1 { fits.len() } else { 0 }, "one alone is not compared");
        compared += tiles.len();
        for (tile, shown) in tiles.into_iter().zip(fits) {
            let option = shown.option;
            assert!(
                shows(tile, option.picture, &[say(option.text), say(option.who)]),
                "{}: {}",
                option.id,
                tile.html()
            );
        }
    }
    assert!(compared > 0);
}

#[test]
fn cards_and_the_reading_version_show_it_too_unless_it_was_compared_just_before() {
    let mut seen = [0, 0];
    for session in sessions() {
        for page in screens(&session) {
            let overview = !find(&page, ".tiles").is_empty();
            for card in find(&page, ".card").into_iter().filter(|it| !find_in(*it, "h3").is_empty()) {
                let compared = overview && card.attr("data-fit") == Some("may-fit");
                let is_option = card.value().name() == "li";
                let wanted = usize::from(is_option && !compared);
                assert_eq!(find_in(card, ".who").len(), wanted, "{}", card.html());
                if is_option {
                    assert_eq!(find_in(card, ".picture").len(), wanted, "{}", card.html());
                    seen[wanted] += 1;
                }
            }
        }
    }
    assert!(seen.iter().all(|it| *it > 0), "both kinds of cards were looked at: {seen:?}");
}

#[test]
fn the_way_goes_from_drawing_to_drawing() {
    for session in sessions() {
        let ([screen, _], outcome) = (screens(&session), session.journey().outcome());
        let shown = find(&screen, ".steps > li");
        assert_eq!(shown.len(), outcome.steps().len());
        for (item, step) in shown.into_iter().zip(outcome.steps()) {
            assert!(shows(item, step.picture, &[session.say(step.text)]), "{}", item.html());
        }
    }
}
