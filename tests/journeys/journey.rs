//! The journey: back, change, first help, start again. What every path keeps is in `walk.rs`.

use guide::{AnswerSet, Answers, Choose, Guide, Journey, QuestionId, Stage};
use guide_tests::{LOADED, NEIGHBOURS, journey_with, project};

fn guide() -> &'static Guide {
    LOADED.guide
}

fn question(id: &str) -> QuestionId {
    guide().numbered_questions().find(|(_, it)| it.id == id).map(|(id, _)| id).expect("a question of the guide")
}

fn answers(question_id: &str, ids: &[&str]) -> AnswerSet {
    let question = guide().question(question(question_id));
    let set: AnswerSet =
        question.numbered_answers().filter(|(_, it)| ids.contains(&it.id)).map(|(answer, _)| answer).collect();
    assert_eq!(set.0.count_ones() as usize, ids.len(), "all of {ids:?} are answers of {question_id}");
    set
}

fn started() -> Journey {
    let mut journey = Journey::new(guide());
    journey.start();
    journey
}

/// A reader who answers at random, several answers where several may be given.
fn random_reader(guide: &'static Guide, random: &mut fastrand::Rng) -> Journey {
    let mut journey = Journey::new(guide);
    journey.start();
    loop {
        match journey.stage() {
            Stage::Question(id) => {
                let few = match guide.question(id).choose {
                    Choose::One => {
                        let offered: Vec<_> = journey.offered(id).iter().collect();
                        random.choice(offered).map_or(AnswerSet::EMPTY, AnswerSet::only)
                    }
                    // Two rolls: about a quarter of the answers each.
                    Choose::Several => AnswerSet(random.u32(..) & random.u32(..)),
                };
                journey.answer(id, few);
            }
            Stage::FirstHelp => journey.read_on(),
            Stage::Result => return journey,
            stage @ (Stage::Start | Stage::CheckIn | Stage::Help) => panic!("a step led to {stage:?}"),
        }
    }
}

#[test]
fn back_from_everywhere_leads_to_the_start() {
    let mut random = fastrand::Rng::with_seed(1);
    for number in 0..4_000 {
        let guide = if number % 2 == 0 { guide() } else { NEIGHBOURS.guide };
        let mut journey = random_reader(guide, &mut random);
        let mut steps = 0;
        while journey.stage() != Stage::Start {
            journey.back();
            steps += 1;
            assert!(steps < 20, "back goes in circles at {:?}", journey.stage());
        }
    }
}

#[test]
fn going_back_and_on_again_keeps_later_answers() {
    let mut journey = journey_with(guide(), "event=traffic role=harmed wish=ask,tell closeness=in-writing");
    let before = journey.answers();
    for _ in 0..3 {
        journey.back();
    }
    assert_eq!(journey.stage(), Stage::Question(question("circumstance")));
    for id in ["circumstance", "wish", "closeness"] {
        assert_eq!(journey.stage(), Stage::Question(question(id)), "each is shown again, with its answer");
        journey.answer(question(id), journey.answers().to(question(id)));
    }
    assert_eq!((journey.stage(), journey.answers()), (Stage::Result, before));
}

#[test]
fn changing_an_answer_asks_only_what_no_longer_holds() {
    let mut journey =
        journey_with(guide(), "event=traffic role=harmed circumstance=other-refuses wish=ask closeness=in-writing");
    journey.change(question("event"));
    assert_eq!(journey.stage(), Stage::Question(question("event")));
    journey.answer(question("event"), answers("event", &["theft-fraud"]));
    assert_eq!(journey.stage(), Stage::Result, "everything later still holds");
    assert_eq!(journey.answers().to(question("wish")), answers("wish", &["ask"]));

    // Who got a letter is not asked whether the other person refuses.
    journey.change(question("role"));
    journey.answer(question("role"), answers("role", &["contacted"]));
    assert_eq!(journey.stage(), Stage::Question(question("circumstance")));

    journey.answer(question("circumstance"), answers("circumstance", &["none"]));
    assert_eq!(journey.stage(), Stage::Result, "and nothing else");

    let before = journey.answers();
    journey.change(question("wish"));
    journey.back();
    assert_eq!((journey.stage(), journey.answers()), (Stage::Result, before), "going back from a change undoes it");
}

#[test]
fn danger_shows_first_help_at_once_and_again_when_it_is_said_again() {
    let mut journey = started();
    let (safety, event) = (question("safety"), question("event"));
    journey.answer(safety, answers("safety", &["danger-now"]));
    assert_eq!(journey.stage(), Stage::FirstHelp);
    assert_eq!(journey.outcome().services()[0].id, "emergency");
    journey.read_on();
    assert_eq!(journey.stage(), Stage::Question(event));
    journey.back();
    assert_eq!(journey.stage(), Stage::Question(safety));
    journey.answer(safety, answers("safety", &["afraid"]));
    assert_eq!(journey.stage(), Stage::FirstHelp);
    journey.back();
    journey.answer(safety, answers("safety", &["safe"]));
    assert_eq!(journey.stage(), Stage::Question(event));
}

#[test]
fn help_opens_over_any_screen_and_closes_to_it() {
    let mut journey = journey_with(guide(), "event=traffic");
    journey.open_help();
    assert_eq!(journey.stage(), Stage::Help);
    journey.back();
    assert_eq!(journey.stage(), Stage::Result);
}

#[test]
fn starting_again_forgets_everything() {
    let mut journey = journey_with(guide(), "safety=afraid event=traffic role=harmed wish=ask closeness=same-room");
    journey.start_again();
    assert_eq!((journey.stage(), journey.answers()), (Stage::Start, Answers::default()));
    journey.start();
    assert_eq!(journey.stage(), Stage::Question(question("safety")));
}

#[test]
fn a_late_click_on_another_question_changes_nothing() {
    let mut journey = started();
    journey.answer(question("wish"), answers("wish", &["ask"]));
    assert_eq!((journey.stage(), journey.answers()), (Stage::Question(question("safety")), Answers::default()));
}

#[test]
fn saying_nothing_never_stands_beside_an_answer() {
    let mut journey = journey_with(guide(), "event=traffic");
    journey.change(question("wish"));
    journey.answer(question("wish"), answers("wish", &["ask", "unsure"]));
    assert_eq!(journey.answers().to(question("wish")), answers("wish", &["ask"]));
}

#[test]
fn an_answer_that_is_not_offered_is_not_taken() {
    let mut journey = journey_with(guide(), "event=medical");
    journey.change(question("circumstance"));
    journey.answer(question("circumstance"), answers("circumstance", &["family", "long-ago"]));
    assert_eq!(journey.answers().to(question("circumstance")), answers("circumstance", &["long-ago"]));
}

#[test]
fn an_entry_answers_its_question() {
    let mut journey = Journey::new(guide());
    journey.start_with(&guide().entries[0]);
    journey.answer(question("safety"), answers("safety", &["safe"]));
    journey.answer(question("event"), answers("event", &["traffic"]));
    assert_eq!(journey.stage(), Stage::Question(question("circumstance")), "the role is known");
    assert_eq!(journey.answers().to(question("role")), answers("role", &["contacted"]));
}

#[test]
fn two_people_look_first_whether_the_moment_is_right() {
    let mut journey = Journey::new(guide());
    journey.go_together(true);
    journey.start();
    assert_eq!((journey.stage(), journey.is_together()), (Stage::CheckIn, true));
    journey.start();
    assert_eq!(journey.stage(), Stage::Question(question("safety")));
    journey.answer(question("safety"), answers("safety", &["safe"]));
    journey.back();
    journey.back();
    assert_eq!(journey.stage(), Stage::CheckIn, "Back leads there, too");
    journey.go_together(false);
    assert_eq!(journey.stage(), Stage::Start, "who is alone has nothing to look at");
    journey.start();
    assert_eq!(journey.stage(), Stage::Question(question("event")), "and what was said still holds");
}

#[test]
fn what_was_said_is_forgotten_for_the_next_person_and_two_people_stay_two() {
    let mut journey = Journey::new(guide());
    journey.go_together(true);
    journey.start_with(&guide().entries[0]);
    assert_eq!(journey.stage(), Stage::CheckIn, "also by another way in");
    assert_ne!(journey.answers(), Answers::default());
    journey.start_again();
    assert_eq!((journey.stage(), journey.answers(), journey.is_together()), (Stage::Start, Answers::default(), true));
}

/// How many steps a reader made from the start to the soonest result, going on from here.
fn soonest_result(journey: &Journey, steps: usize) -> usize {
    match journey.stage() {
        Stage::Result => steps,
        Stage::Question(id) => {
            let after = |answer| {
                let mut journey = journey.clone();
                journey.answer(id, AnswerSet::only(answer));
                soonest_result(&journey, steps + 1)
            };
            let offered = journey.offered(id);
            let answers = guide().question(id).numbered_answers().map(|(answer, _)| answer);
            answers.filter(|answer| offered.contains(*answer)).map(after).min().expect("a question offers answers")
        }
        Stage::FirstHelp => {
            let mut journey = journey.clone();
            journey.read_on();
            soonest_result(&journey, steps + 1)
        }
        stage @ (Stage::Start | Stage::CheckIn | Stage::Help) => panic!("a step led to {stage:?}"),
    }
}

#[test]
fn no_result_comes_sooner_than_its_height_is_told() {
    let entries = guide().entries.iter().map(|entry| {
        let mut journey = Journey::new(guide());
        journey.start_with(entry);
        journey
    });
    let soonest = entries.chain([started()]).map(|journey| soonest_result(&journey, 1)).min().expect("a way in");
    let script = std::fs::read_to_string(project().join("public/frame.js")).expect("it is there");
    let told = format!("const SOONEST_RESULT = {soonest};");
    assert!(script.contains(&told), "public/frame.js: results come after {soonest} steps: write `{told}`");
}
