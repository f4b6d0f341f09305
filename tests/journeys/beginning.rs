//! How a journey begins: by the first question, by an entry, for two people, and again.

use guide::{Answers, Journey, Stage};
use guide_tests::journey_with;

use crate::journey::{answer_set, guide, question, wandering_journey};

#[test]
fn beginning_again_after_going_back_asks_every_question_with_its_answer() {
    for begin in [Journey::begin, |journey: &mut Journey| journey.begin_with(&guide().entries[0])] {
        let mut journey = journey_with(guide(), "safety=safe event=traffic role=harmed wish=ask closeness=in-writing");
        assert_eq!(journey.stage(), Stage::Result);
        while journey.stage() != Stage::Start {
            journey.go_back();
        }
        begin(&mut journey);
        for id in journey.asked_questions() {
            assert_eq!(journey.stage(), Stage::Question(id), "nothing should be skipped, above all not safety");
            journey.answer(id, journey.answers().get(id));
        }
        assert_eq!(journey.stage(), Stage::Result);
    }
}

#[test]
fn beginning_again_after_any_journey_asks_every_question_even_if_an_entry_has_answered_it() {
    let mut random = fastrand::Rng::with_seed(31);
    for _ in 0..2000 {
        let mut journey = wandering_journey(guide(), &mut random);
        while journey.stage() != Stage::Start {
            journey.go_back();
        }
        journey.begin();
        let mut asked = Vec::new();
        while journey.stage() != Stage::Result {
            match journey.stage() {
                Stage::Question(id) => {
                    asked.push(id);
                    journey.answer(id, journey.answers().get(id));
                }
                Stage::FirstHelp => journey.read_on(),
                _ => journey.begin(),
            }
        }
        assert_eq!(asked, journey.asked_questions(), "the next person may be somebody else");
    }
}

#[test]
fn starting_with_an_entry_answers_its_question() {
    let mut journey = Journey::new(guide());
    journey.begin_with(&guide().entries[0]);
    journey.answer(question("safety"), answer_set("safety", &["safe"]));
    journey.answer(question("event"), answer_set("event", &["traffic"]));
    assert_eq!(journey.stage(), Stage::Question(question("circumstance")), "the role should not be asked");
    assert_eq!(journey.answers().get(question("role")), answer_set("role", &["contacted"]));
}

#[test]
fn an_entry_chosen_by_mistake_is_forgotten() {
    let mut journey = Journey::new(guide());
    for _ in 0..2 {
        journey.begin_with(&guide().entries[0]);
        journey.go_back();
    }
    assert_eq!(journey.stage(), Stage::Start);
    journey.begin();
    assert_eq!(journey.answers(), Journey::new(guide()).answers());
}

#[test]
fn together_begins_with_the_check_in() {
    let mut journey = Journey::new(guide());
    journey.set_together(true);
    journey.begin();
    assert_eq!((journey.stage(), journey.is_together()), (Stage::CheckIn, true));
    journey.begin();
    assert_eq!(journey.stage(), Stage::Question(question("safety")));
    journey.answer(question("safety"), answer_set("safety", &["safe"]));
    journey.go_back();
    journey.go_back();
    assert_eq!(journey.stage(), Stage::CheckIn, "back should lead to the check-in");
    journey.set_together(false);
    assert_eq!(journey.stage(), Stage::Start, "a single reader should get no check-in");
    journey.begin();
    assert_eq!(journey.stage(), Stage::Question(question("safety")), "everybody should be asked about safety");
    assert_eq!(journey.answers().get(question("safety")), answer_set("safety", &["safe"]));
}

#[test]
fn starting_again_clears_all_answers() {
    let mut journey = journey_with(guide(), "safety=afraid event=traffic role=harmed wish=ask closeness=same-room");
    journey.start_again();
    assert_eq!((journey.stage(), journey.answers()), (Stage::Start, Answers::default()));
    journey.begin();
    assert_eq!(journey.stage(), Stage::Question(question("safety")));
}

#[test]
fn starting_again_for_two_people_clears_the_answers_and_keeps_their_mode() {
    let mut journey = Journey::new(guide());
    journey.set_together(true);
    journey.begin_with(&guide().entries[0]);
    assert_eq!(journey.stage(), Stage::CheckIn, "an entry should lead to the check-in as well");
    assert_ne!(journey.answers(), Answers::default());
    journey.start_again();
    assert_eq!((journey.stage(), journey.answers(), journey.is_together()), (Stage::Start, Answers::default(), true));
}
