//! The screens that can be shown before the program has arrived.

use app::{Action, Session, prerender};
use guide::Stage;

/// How many presses away from the start the screens are that wait in the page.
const DEPTH: usize = 2;

/// A screen, and the presses that lead to it from the start.
pub(crate) struct Early {
    /// Each is a way to the screen: names and values of buttons, in order, with `|` between them.
    pub(crate) ways: Vec<String>,
    stage: Stage,
    /// What is another on each screen. What stands around it is the same on all of these screens; each brings all of it, so
    /// that nothing is left over from the screen before, whichever that was.
    pub(crate) parts: String,
}

impl Early {
    /// Whether many readers ask for it: the list of help, opened at the start, and the first questions.
    pub(crate) fn is_near(&self) -> bool {
        let next = self.ways.iter().any(|way| !way.contains('|'));
        next || matches!(self.stage, Stage::Question(_))
    }
}

/// The screens near the start. Left out is what only the program can do: ticks, going back, and two
/// people on one way.
pub(crate) fn early(session: &Session) -> Vec<Early> {
    let mut found: Vec<Early> = Vec::new();
    let mut near = vec![(String::new(), session.clone())];
    for _ in 0..DEPTH {
        near = near.iter().flat_map(|(way, session)| beyond(way, session)).collect();
        for (way, session) in &near {
            let parts = prerender::changing_parts(session);
            if let Some(known) = found.iter_mut().find(|known| known.parts == parts) {
                known.ways.push(way.clone());
            } else {
                found.push(Early { ways: vec![way.clone()], stage: session.stage(), parts });
            }
        }
    }
    found
}

/// What each button of a screen leads to.
fn beyond(way: &str, session: &Session) -> Vec<(String, Session)> {
    let onward = session
        .actions()
        .into_iter()
        .filter(|action| !matches!(action, Action::Back | Action::StartAgain | Action::Continue | Action::Together));
    let next = onward.map(|action| {
        let button = action.button(session.guide());
        let way = format!("{way}{}{} {}", if way.is_empty() { "" } else { "|" }, button.name, button.value);
        let mut session = session.clone();
        session.apply(action);
        (way, session)
    });
    next.filter(|(_, session)| can_be_early(session)).collect()
}

/// Neither ticks nor what only a result has.
fn can_be_early(session: &Session) -> bool {
    match session.stage() {
        Stage::Question(id) => !session.is_ticked_question(id),
        Stage::Result => false,
        Stage::Start | Stage::CheckIn | Stage::FirstHelp | Stage::Help => true,
    }
}
