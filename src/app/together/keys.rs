//! Keys for two people: a digit chooses, 0 skips, Enter goes on.

use guide::Stage;
use web_sys::{Element, KeyboardEvent};

use crate::{Action, Session};

/// What a key does on this screen; nothing for keys that are the browser's.
///
/// Digits count only where the focus is in the question: who speaks to the device must not choose by chance. Enter on a button,
/// link or fold-out is meant for that.
pub(super) fn action(session: &Session, event: &KeyboardEvent, focused: &Element) -> Option<Action> {
    let is_in = |selector: &str| focused.closest(selector).is_ok_and(|it| it.is_some());
    match event.key().as_str() {
        "Enter" if !is_in("a, button, summary") => going_on(session),
        digit => {
            let digit = digit.parse::<usize>().ok().filter(|_| digit.len() == 1 && is_in(".question"))?;
            choosing(session, digit)
        }
    }
}

fn going_on(session: &Session) -> Option<Action> {
    match session.stage() {
        Stage::Start | Stage::CheckIn => Some(Action::Begin),
        Stage::Question(id) => session.is_ticked_question(id).then_some(Action::Continue),
        Stage::FirstHelp | Stage::Help | Stage::Result => None,
    }
}

/// The answer that stands at this place; 0 is the last that stands for not answering.
fn choosing(session: &Session, digit: usize) -> Option<Action> {
    let Stage::Question(id) = session.stage() else { return None };
    let (skips, said): (Vec<_>, Vec<_>) = session.offered_answers(id).partition(|(_, it)| it.skips);
    let chosen = if digit == 0 { skips.last() } else { said.get(digit - 1) };
    chosen.map(|(answer, _)| Action::Answer(id, *answer))
}
