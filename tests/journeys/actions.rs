//! The actions of a session: they are the buttons on its screens, and an action of another screen changes nothing.

use std::collections::BTreeSet;

use app::{Action, Session};
use authoring::LoadedGuide;
use guide::{Guide, Stage};
use guide_tests::screens::{buttons, session};
use guide_tests::small_guide::SmallGuide;
use guide_tests::{NEIGHBOURS, OUR_GUIDE};

/// The screens that are prerendered for early presses are found by these actions.
#[test]
fn the_buttons_on_each_screen_are_exactly_the_actions_of_the_session() {
    for loaded in [&*OUR_GUIDE, &*NEIGHBOURS] {
        assert_buttons_are_actions(loaded);
    }
}

fn assert_buttons_are_actions(loaded: &LoadedGuide) {
    let mut random = fastrand::Rng::with_seed(25);
    let mut stages = BTreeSet::new();
    let locale = |code: &str| loaded.locales.iter().find(|locale| locale.code == code).copied();
    for walk in 0..200 {
        let code = if walk % 2 == 0 { "en" } else { "nl" };
        let mut session =
            Session::new(loaded.guide, locale(code).expect("the guide has this language"), loaded.languages());
        for _ in 0..14 {
            let mut shown = buttons(&session);
            shown.retain(|(name, _)| name != "second-language");
            let sorted = |all: Vec<(String, String)>| all.into_iter().collect::<BTreeSet<_>>();
            let named = |action: Action| {
                let it = action.button_name(loaded.guide);
                (it.name.to_owned(), it.value.to_owned())
            };
            assert_eq!(
                sorted(session.actions().into_iter().map(named).collect()),
                sorted(shown),
                "{:?}",
                session.stage()
            );
            stages.insert(format!("{:?}", session.stage()));
            let actions = session.actions();
            for it in &actions {
                let named = it.button_name(loaded.guide);
                let action = Action::from_button(loaded.guide, named.name, named.value, locale);
                assert_eq!(action.as_ref(), Some(it), "a button's name and value should give its action");
            }
            session.apply(actions[random.usize(..actions.len())].clone());
        }
    }
    assert_eq!(stages.len(), 5 + loaded.guide.questions.len(), "all stages should be reached: {stages:?}");
}

/// Every action of a guide's buttons that needs a certain screen.
fn all_actions(guide: &'static Guide) -> Vec<Action> {
    use Action::{Alone, Answer, Back, Begin, ChangeAnswer, Continue, Entry, Help, ReadOn, Together};
    let mut all = vec![Begin, Together, Alone, Continue, Back, Help, ReadOn];
    all.extend((0..guide.entries.len()).map(Entry));
    for (id, question) in guide.numbered_questions() {
        all.push(ChangeAnswer(id));
        all.extend(question.numbered_answers().map(|(answer, _)| Answer(id, answer)));
    }
    all
}

#[test]
fn a_late_click_for_another_screen_changes_nothing() {
    let mut random = fastrand::Rng::with_seed(29);
    let small = SmallGuide::copy().load();
    // Comparing sessions takes longer in a larger guide.
    for (loaded, walks) in [(&small, 200), (&*OUR_GUIDE, 10)] {
        let all = all_actions(loaded.guide);
        let mut stages = BTreeSet::new();
        for _ in 0..walks {
            let mut session = Session::new(loaded.guide, loaded.locales[0], loaded.languages());
            for _ in 0..14 {
                let actions = session.actions();
                // On the start screen, a host page's settings may have replaced either mode by the other since the press.
                let modes = [Action::Together, Action::Alone];
                let may_change = |action: &Action| {
                    actions.contains(action) || session.stage() == Stage::Start && modes.contains(action)
                };
                for action in all.iter().filter(|action| !may_change(action)) {
                    let mut clicked = session.clone();
                    clicked.apply(action.clone());
                    assert_eq!(format!("{clicked:?}"), format!("{session:?}"), "{action:?} on {:?}", session.stage());
                    stages.insert(format!("{:?}", session.stage()));
                }
                session.apply(actions[random.usize(..actions.len())].clone());
            }
        }
        assert!(stages.len() > 6, "only {stages:?} had late clicks");
    }
}

#[test]
fn opening_help_and_going_back_changes_nothing_and_keeps_checked_answers() {
    let mut random = fastrand::Rng::with_seed(32);
    let mut checked = BTreeSet::new();
    for _ in 0..300 {
        let mut session = session("en");
        for _ in 0..20 {
            let actions = session.actions();
            session.apply(actions[random.usize(..actions.len())].clone());
            let stage = session.stage();
            // Help itself; and after clearing for the next person, the start screen says so only once.
            if stage == Stage::Help || session.is_cleared() {
                continue;
            }
            let mut after = session.clone();
            after.apply(Action::Help);
            assert_eq!(after.stage(), Stage::Help);
            after.apply(Action::Back);
            // Not `assert_eq`, which would print the whole guide.
            assert!(format!("{after:?}") == format!("{session:?}"), "{stage:?}");
            if let Stage::Question(id) = stage {
                let question = session.guide().question(id);
                let answers = question.numbered_answers().filter(|(answer, _)| session.is_checked(*answer));
                checked.extend(answers.map(|(_, answer)| format!("{} {}", question.id, answer.id)));
            }
        }
    }
    assert!(checked.contains("circumstance contact-ban"), "only these were checked: {checked:?}");
}

#[test]
fn pressing_together_counts_even_if_the_host_page_has_set_that_mode_since() {
    let mut session = session("en");
    let contact = session.contact().clone();
    session.apply(Action::ApplySettings { contact, together: true });
    session.apply(Action::Together);
    assert_eq!((session.stage(), session.is_together()), (Stage::CheckIn, true));
}
