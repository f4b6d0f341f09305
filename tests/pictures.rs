//! Drawings stand beside sentences, and say nothing that the sentence doesn't.

use guide::{Picture, TextId};
use guide_tests::{LOADED, walk};
use screens::{Content, Element, Locale, Reader, plain, screen};

/// Readers to whom several options may fit, one, and none but what comes first.
const READERS: [&str; 4] = [
    "safety=safe event=traffic role=harmed wish=ask,agree closeness=same-room",
    "safety=safe event=theft-fraud role=close-to-caused circumstance=other-refuses wish=closure",
    "role=contacted",
    "safety=afraid event=violence role=both circumstance=family",
];

fn readers() -> impl Iterator<Item = Reader> {
    LOADED.locales.iter().flat_map(|locale: &Locale| {
        READERS.map(|said| Reader::new(LOADED.guide, *locale, &[]).on(walk(LOADED.guide, said)))
    })
}

/// The element and all that are in it.
fn all(element: &Element) -> Vec<&Element> {
    let inner = element.content.iter().filter_map(|content| match content {
        Content::Element(inner) => Some(all(inner)),
        Content::Words(_) => None,
    });
    std::iter::once(element).chain(inner.flatten()).collect()
}

fn of_class<'a>(element: &'a Element, class: &str) -> Vec<&'a Element> {
    all(element).into_iter().filter(|it| it.attribute("class") == Some(class)).collect()
}

/// The drawing and the texts of each item of a list.
fn items(list: &Element) -> Vec<String> {
    list.content.iter().filter_map(|it| if let Content::Element(it) = it { Some(it.html()) } else { None }).collect()
}

/// Whether an item shows this drawing, and these texts in this order.
fn shows(item: &str, picture: Picture, texts: &[&str]) -> bool {
    let drawn = item.contains(&format!("\"#drawing-{}\"", picture.0));
    let places: Vec<Option<usize>> = texts.iter().map(|text| item.find(&screens::escaped(text))).collect();
    drawn && places.iter().all(Option::is_some) && places.is_sorted()
}

#[test]
fn no_drawing_is_read_aloud() {
    for reader in readers() {
        let screens = [screen(&reader), plain(&reader)];
        let drawings: Vec<&Element> = screens.iter().flat_map(|it| of_class(it, "picture")).collect();
        assert!(drawings.len() > LOADED.guide.options.len());
        assert!(drawings.iter().all(|it| it.tag == "svg" && it.attribute("aria-hidden") == Some("true")));
    }
}

#[test]
fn options_that_may_fit_stand_side_by_side_with_who_meets_who_writes_who_carries() {
    let mut compared = 0;
    for reader in readers() {
        let say = |text: TextId| reader.locale.say(text);
        let (screen, outcome) = (screen(&reader), reader.journey().outcome());
        let fits: Vec<_> = outcome.options().iter().filter(|shown| shown.advice.fit() == "may-fit").collect();
        let tiles: Vec<String> = of_class(&screen, "tiles").into_iter().flat_map(items).collect();
        assert_eq!(tiles.len(), if fits.len() > 1 { fits.len() } else { 0 }, "one alone is not compared");
        compared += tiles.len();
        for (tile, shown) in tiles.iter().zip(fits) {
            let option = shown.option;
            assert!(shows(tile, option.picture, &[say(option.text), say(option.who)]), "{}: {tile}", option.id);
        }
    }
    assert!(compared > 0);
}

#[test]
fn cards_and_the_reading_version_show_it_too_unless_it_was_compared_just_before() {
    let mut seen = [0, 0];
    for reader in readers() {
        for page in [screen(&reader), plain(&reader)] {
            let overview = !of_class(&page, "tiles").is_empty();
            for card in of_class(&page, "card").into_iter().filter(|it| all(it).iter().any(|it| it.tag == "h3")) {
                let compared = overview && card.attribute("data-fit") == Some("may-fit");
                let wanted = usize::from(card.tag == "li" && !compared);
                assert_eq!(of_class(card, "who").len(), wanted, "{}", card.html());
                if card.tag == "li" {
                    assert_eq!(of_class(card, "picture").len(), wanted, "{}", card.html());
                    seen[wanted] += 1;
                }
            }
        }
    }
    assert!(seen.iter().all(|it| *it > 0), "both kinds of cards were looked at: {seen:?}");
}

#[test]
fn the_way_goes_from_drawing_to_drawing() {
    for reader in readers() {
        let (screen, outcome) = (screen(&reader), reader.journey().outcome());
        let shown: Vec<String> = of_class(&screen, "steps").into_iter().flat_map(items).collect();
        assert_eq!(shown.len(), outcome.steps().len());
        for (item, step) in shown.iter().zip(outcome.steps()) {
            assert!(shows(item, step.picture, &[reader.locale.say(step.text)]), "{item}");
        }
    }
}
