//! The prerendered screens, which the page can show before the program runs.

use app::{Action, Session, prerender};
use guide::Stage;

/// How many actions away from the start a prerendered screen can be.
const MAX_DEPTH: usize = 2;

/// A prerendered screen, with the actions that lead to it.
pub(crate) struct PrerenderedScreen {
    /// Each path lists the actions from the start, as `name value` of their buttons, separated by `|`.
    pub(crate) paths: Vec<String>,
    stage: Stage,
    /// The elements that differ between screens. Each screen contains all of them, so that nothing of the previous screen
    /// remains.
    pub(crate) html: String,
}

impl PrerenderedScreen {
    /// Whether many readers need it: the help that can be opened at the start, and the first questions.
    pub(crate) fn is_near(&self) -> bool {
        let is_next = self.paths.iter().any(|path| !path.contains('|'));
        is_next || matches!(self.stage, Stage::Question(_))
    }
}

/// The screens near the start, except those that need the program: checkboxes, going back, and two people.
pub(crate) fn prerendered_screens(session: &Session) -> Vec<PrerenderedScreen> {
    let mut screens: Vec<PrerenderedScreen> = Vec::new();
    let mut sessions = vec![(String::new(), session.clone())];
    for _ in 0..MAX_DEPTH {
        sessions = sessions.iter().flat_map(|(path, session)| next_sessions(path, session)).collect();
        for (path, session) in &sessions {
            let html = prerender::main_and_footer(session);
            if let Some(same) = screens.iter_mut().find(|screen| screen.html == html) {
                same.paths.push(path.clone());
            } else {
                screens.push(PrerenderedScreen { paths: vec![path.clone()], stage: session.stage(), html });
            }
        }
    }
    screens
}

/// The sessions after each action of a screen, with their paths.
fn next_sessions(path: &str, session: &Session) -> Vec<(String, Session)> {
    // Two people need the program: only it knows their second language.
    let forward = session
        .actions()
        .into_iter()
        .filter(|action| !matches!(action, Action::Back | Action::StartAgain | Action::Continue | Action::Together));
    let next = forward.map(|action| {
        let button = action.button_name(session.guide());
        let path = format!("{path}{}{} {}", if path.is_empty() { "" } else { "|" }, button.name, button.value);
        let mut session = session.clone();
        session.apply(action);
        (path, session)
    });
    next.filter(|(_, session)| can_be_prerendered(session)).collect()
}

/// Checkboxes and the result need the program, and the check-in is for two people.
fn can_be_prerendered(session: &Session) -> bool {
    match session.stage() {
        Stage::Question(id) => !session.has_checkboxes(id),
        Stage::CheckIn | Stage::Result => false,
        Stage::Start | Stage::FirstHelp | Stage::Help => true,
    }
}
