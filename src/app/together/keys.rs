//! Keyboard shortcuts for two people: a digit chooses an answer, 0 skips the question, Enter continues.

use guide::Stage;
use web_sys::{Element, KeyboardEvent};

use crate::{Action, Session};

/// The action of a key on the current screen; `None` for keys that the browser handles.
///
/// Digits work only while the focus is within the question, so that speech input doesn't choose an answer by accident. Enter on a
/// button, link or disclosure activates that.
pub(super) fn action(session: &Session, event: &KeyboardEvent, focused: &Element) -> Option<Action> {
    let is_in = |selector: &str| focused.closest(selector).is_ok_and(|it| it.is_some());
    match event.key().as_str() {
        "Enter" if !is_in("a, button, summary") => continue_action(session),
        digit => {
            let digit = digit.parse::<usize>().ok().filter(|_| digit.len() == 1 && is_in(".question"))?;
            answer_action(session, digit)
        }
    }
}

fn continue_action(session: &Session) -> Option<Action> {
    match session.stage() {
        Stage::Start | Stage::CheckIn => Some(Action::Begin),
        Stage::Question(id) => session.has_checkboxes(id).then_some(Action::Continue),
        Stage::FirstHelp | Stage::Help | Stage::Result => None,
    }
}

/// The answer with this number; 0 is the last answer that skips the question.
fn answer_action(session: &Session, digit: usize) -> Option<Action> {
    let Stage::Question(id) = session.stage() else { return None };
    let (answers, skips) = session.answers_and_skips(id);
    let chosen = if digit == 0 { skips.last() } else { answers.get(digit - 1) };
    chosen.map(|(answer, _)| Action::Answer(id, *answer))
}
