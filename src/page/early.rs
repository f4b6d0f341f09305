//! The screens that can be shown before the program has arrived.

use guide::Stage;
use screens::{Element, Press, Reader, screen};

/// How many presses away from the start the screens are that wait in the page.
const DEPTH: usize = 2;
/// What stands around these is the same on all of these screens. Each brings all of them, so that none is left over from the
/// screen before, whichever that was.
const CHANGING: [&str; 2] = ["main", "footer"];

/// A screen, and the presses that lead to it from the start.
pub(crate) struct Early {
    /// Each is a way to the screen: names and values of buttons, in order, with `|` between them.
    pub(crate) ways: Vec<String>,
    stage: Stage,
    screen: Element,
}

impl Early {
    /// Its parts that are another on each screen.
    pub(crate) fn parts(&self) -> String {
        self.screen.all().into_iter().filter(|it| CHANGING.contains(&it.tag)).map(Element::html).collect()
    }

    /// Whether many readers ask for it: the list of help, opened at the start, and the first questions.
    pub(crate) fn is_near(&self) -> bool {
        let next = self.ways.iter().any(|way| !way.contains('|'));
        next || matches!(self.stage, Stage::Question(_))
    }
}

/// The screens near the start. Left out is what only the program can do: ticks, going back, and two
/// people on one way.
pub(crate) fn early(reader: &Reader) -> Vec<Early> {
    let mut found: Vec<Early> = Vec::new();
    let mut near = vec![(String::new(), reader.clone())];
    for _ in 0..DEPTH {
        near = near.iter().flat_map(|(way, reader)| beyond(way, reader)).collect();
        for (way, reader) in &near {
            let screen = screen(reader);
            if let Some(known) = found.iter_mut().find(|known| known.screen == screen) {
                known.ways.push(way.clone());
            } else {
                found.push(Early { ways: vec![way.clone()], stage: reader.stage(), screen });
            }
        }
    }
    found
}

/// What each button of a reader's screen leads to.
fn beyond(way: &str, reader: &Reader) -> Vec<(String, Reader)> {
    let shown = screen(reader);
    let presses = shown.all().into_iter().filter(|element| element.tag == "button").filter_map(|button| {
        let (name, value) = (button.attribute("name")?, button.attribute("value")?);
        let press = Press::read(reader.journey().guide(), name, value)?;
        Some((press, format!("{way}{}{name} {value}", if way.is_empty() { "" } else { "|" })))
    });
    let onward = presses
        .filter(|(press, _)| !matches!(press, Press::Back | Press::StartAgain | Press::Continue | Press::Together));
    let next = onward.map(|(press, way)| {
        let mut reader = reader.clone();
        reader.press(press);
        (way, reader)
    });
    next.filter(|(_, reader)| can_be_early(&screen(reader))).collect()
}

fn can_be_early(screen: &Element) -> bool {
    screen.all().iter().all(|element| element.attribute("role") != Some("checkbox"))
}
