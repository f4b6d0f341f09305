//! The rules of a journey: back, change, first help. `beginning.rs` tests how it begins, and `walk.rs` checks paths through whole guides.

use std::fs;

use guide::{AnswerSet, Answers, Choice, Guide, Journey, QuestionId, Stage};
use guide_tests::small_guide::SmallGuide;
use guide_tests::{NEIGHBOURS, OUR_GUIDE, journey_with};

pub(crate) fn guide() -> &'static Guide {
    OUR_GUIDE.guide
}

pub(crate) fn question(id: &str) -> QuestionId {
    guide().numbered_questions().find(|(_, it)| it.id == id).map(|(id, _)| id).expect("the guide has this question")
}

pub(crate) fn answer_set(question_id: &str, ids: &[&str]) -> AnswerSet {
    let question = guide().question(question(question_id));
    let set: AnswerSet =
        question.numbered_answers().filter(|(_, it)| ids.contains(&it.id)).map(|(answer, _)| answer).collect();
    assert_eq!(set.0.count_ones() as usize, ids.len(), "{question_id} should have all of the answers {ids:?}");
    set
}

fn started_journey() -> Journey {
    let mut journey = Journey::new(guide());
    journey.begin();
    journey
}

/// A journey with random answers to the end.
pub(crate) fn random_journey(guide: &'static Guide, random: &mut fastrand::Rng) -> Journey {
    let mut journey = Journey::new(guide);
    journey.begin();
    loop {
        match journey.stage() {
            Stage::Question(id) => {
                let chosen = match guide.question(id).choose {
                    Choice::One => {
                        let offered: Vec<_> = journey.offered_answers(id).iter().collect();
                        random.choice(offered).map_or(AnswerSet::EMPTY, AnswerSet::only)
                    }
                    // The intersection of two random sets has about a quarter of the answers.
                    Choice::Several => AnswerSet(random.u32(..) & random.u32(..)),
                };
                journey.answer(id, chosen);
            }
            Stage::FirstHelp => journey.read_on(),
            Stage::Result => return journey,
            stage @ (Stage::Start | Stage::CheckIn | Stage::Help) => panic!("a step led to {stage:?}"),
        }
    }
}

/// A journey of a reader who also goes back, changes answers, begins through entries and switches the mode.
pub(crate) fn wandering_journey(guide: &'static Guide, random: &mut fastrand::Rng) -> Journey {
    let mut journey = if random.bool() { Journey::new(guide) } else { random_journey(guide, random) };
    for _ in 0..random.usize(..30) {
        match (random.u8(..6), journey.stage()) {
            (0, _) => journey.go_back(),
            (1, Stage::Start) if !guide.entries.is_empty() => {
                journey.begin_with(&guide.entries[random.usize(..guide.entries.len())]);
            }
            (2, Stage::Start) => journey.set_together(!journey.is_together()),
            (_, Stage::Start | Stage::CheckIn) => journey.begin(),
            (_, Stage::Question(id)) => {
                let offered: Vec<_> = journey.offered_answers(id).iter().collect();
                journey.answer(id, AnswerSet::only(random.choice(offered).expect("answers are offered")));
            }
            (_, Stage::FirstHelp) => journey.read_on(),
            (_, Stage::Result) => {
                journey.change_answer(random.choice(journey.asked_questions()).expect("questions are asked"));
            }
            (_, Stage::Help) => panic!("help wasn't opened"),
        }
    }
    journey
}

#[test]
fn back_leads_from_everywhere_to_the_start() {
    let mut random = fastrand::Rng::with_seed(1);
    for number in 0..4_000 {
        let guide = if number % 2 == 0 { guide() } else { NEIGHBOURS.guide };
        let mut journey = wandering_journey(guide, &mut random);
        let mut steps = 0;
        while journey.stage() != Stage::Start {
            journey.go_back();
            steps += 1;
            assert!(steps < 20, "back should not loop at {:?}", journey.stage());
        }
    }
}

#[test]
fn going_back_and_forward_again_keeps_later_answers() {
    let mut journey = journey_with(guide(), "event=traffic role=harmed wish=ask,tell closeness=in-writing");
    let before = journey.answers();
    for _ in 0..3 {
        journey.go_back();
    }
    assert_eq!(journey.stage(), Stage::Question(question("circumstance")));
    for id in ["circumstance", "wish", "closeness"] {
        assert_eq!(
            journey.stage(),
            Stage::Question(question(id)),
            "each question should be shown again, with its answer"
        );
        journey.answer(question(id), journey.answers().get(question(id)));
    }
    assert_eq!((journey.stage(), journey.answers()), (Stage::Result, before));
}

#[test]
fn a_change_that_shows_first_help_can_be_corrected_and_leads_back_to_the_result() {
    let mut journey = journey_with(guide(), "safety=safe event=traffic role=harmed wish=ask closeness=in-writing");
    let before = journey.answers();
    journey.change_answer(question("safety"));
    journey.answer(question("safety"), answer_set("safety", &["afraid"]));
    assert_eq!(journey.stage(), Stage::FirstHelp);
    journey.go_back();
    assert_eq!(journey.stage(), Stage::Question(question("safety")));
    journey.answer(question("safety"), answer_set("safety", &["safe"]));
    assert_eq!((journey.stage(), journey.answers()), (Stage::Result, before));
}

#[test]
fn changing_an_answer_asks_again_only_what_it_invalidates() {
    let mut journey =
        journey_with(guide(), "event=traffic role=harmed circumstance=other-refuses wish=ask closeness=in-writing");
    journey.change_answer(question("event"));
    assert_eq!(journey.stage(), Stage::Question(question("event")));
    journey.answer(question("event"), answer_set("event", &["theft-fraud"]));
    assert_eq!(journey.stage(), Stage::Result, "all later answers should still hold");
    assert_eq!(journey.answers().get(question("wish")), answer_set("wish", &["ask"]));

    // The answers about the circumstances depend on the role: a person who was contacted isn't asked about a refusal.
    journey.change_answer(question("role"));
    journey.answer(question("role"), answer_set("role", &["contacted"]));
    assert_eq!(journey.stage(), Stage::Question(question("circumstance")));

    journey.answer(question("circumstance"), answer_set("circumstance", &["none"]));
    assert_eq!(journey.stage(), Stage::Result, "nothing else should be asked again");

    let before = journey.answers();
    journey.change_answer(question("wish"));
    journey.go_back();
    assert_eq!((journey.stage(), journey.answers()), (Stage::Result, before), "going back should cancel a change");
}

#[test]
fn first_help_is_shown_at_once_for_danger_and_again_for_another_dangerous_answer() {
    let mut journey = started_journey();
    let (safety, event) = (question("safety"), question("event"));
    journey.answer(safety, answer_set("safety", &["danger-now"]));
    assert_eq!(journey.stage(), Stage::FirstHelp);
    assert_eq!(journey.outcome().services()[0].id, "emergency");
    journey.read_on();
    assert_eq!(journey.stage(), Stage::Question(event));
    journey.go_back();
    assert_eq!(journey.stage(), Stage::Question(safety));
    journey.answer(safety, answer_set("safety", &["afraid"]));
    assert_eq!(journey.stage(), Stage::FirstHelp);
    journey.go_back();
    journey.answer(safety, answer_set("safety", &["safe"]));
    assert_eq!(journey.stage(), Stage::Question(event));
}

#[test]
fn first_help_is_shown_at_once_for_each_question_that_asks_for_it() {
    let small = SmallGuide::copy();
    let path = small.path("locales/guide.toml");
    let rules = fs::read_to_string(&path).expect("the file can be read");
    let urgent = rules.replace("{ id = \"caused\",", "{ id = \"caused\", help-at-once = true,");
    assert_ne!(urgent, rules);
    fs::write(&path, urgent).expect("the file can be written");
    let guide = small.load().guide;
    let id = |name: &str| guide.numbered_questions().find(|(_, it)| it.id == name).expect("a question").0;
    let answer = |journey: &mut Journey, question: &str, answer: &str| {
        let known = guide.question(id(question)).numbered_answers();
        let chosen = known.filter(|(_, it)| it.id == answer).map(|(answer, _)| answer).collect();
        journey.answer(id(question), chosen);
    };
    let mut journey = Journey::new(guide);
    journey.begin();
    answer(&mut journey, "safety", "safe");
    answer(&mut journey, "role", "caused");
    assert_eq!(journey.stage(), Stage::FirstHelp);
    // Back leads to the question that showed it, although an earlier one has such answers as well.
    journey.go_back();
    assert_eq!(journey.stage(), Stage::Question(id("role")));
    // An urgent answer to the earlier question shows it at once, although the later answer still waits for it.
    journey.go_back();
    answer(&mut journey, "safety", "danger-now");
    assert_eq!(journey.stage(), Stage::FirstHelp);
    journey.read_on();
    // A harmless answer doesn't show it again.
    answer(&mut journey, "role", "harmed");
    assert_eq!(journey.stage(), Stage::Question(id("circumstance")));
}

#[test]
fn help_opens_from_a_result_and_back_returns_to_it() {
    let mut journey = journey_with(guide(), "event=traffic");
    journey.open_help();
    assert_eq!(journey.stage(), Stage::Help);
    journey.go_back();
    assert_eq!(journey.stage(), Stage::Result);
}

#[test]
fn only_the_current_question_accepts_an_answer() {
    let mut journey = started_journey();
    journey.answer(question("wish"), answer_set("wish", &["ask"]));
    assert_eq!((journey.stage(), journey.answers()), (Stage::Question(question("safety")), Answers::default()));
}

#[test]
fn an_answer_that_skips_the_question_is_dropped_if_others_are_given() {
    let mut journey = journey_with(guide(), "event=traffic");
    journey.change_answer(question("wish"));
    journey.answer(question("wish"), answer_set("wish", &["ask", "unsure"]));
    assert_eq!(journey.answers().get(question("wish")), answer_set("wish", &["ask"]));
}

#[test]
fn an_answer_that_is_not_offered_is_dropped() {
    let mut journey = journey_with(guide(), "event=medical");
    journey.change_answer(question("circumstance"));
    journey.answer(question("circumstance"), answer_set("circumstance", &["family", "long-ago"]));
    assert_eq!(journey.answers().get(question("circumstance")), answer_set("circumstance", &["long-ago"]));
}

/// The smallest number of steps from the start to a result, on paths through this stage.
fn steps_to_earliest_result(journey: &Journey, steps: usize) -> usize {
    match journey.stage() {
        Stage::Result => steps,
        Stage::Question(id) => {
            let after = |answer| {
                let mut journey = journey.clone();
                journey.answer(id, AnswerSet::only(answer));
                steps_to_earliest_result(&journey, steps + 1)
            };
            let offered = journey.offered_answers(id);
            let answers = journey.guide().question(id).numbered_answers().map(|(answer, _)| answer);
            answers.filter(|answer| offered.contains(*answer)).map(after).min().expect("a question offers answers")
        }
        Stage::FirstHelp => {
            let mut journey = journey.clone();
            journey.read_on();
            steps_to_earliest_result(&journey, steps + 1)
        }
        stage @ (Stage::Start | Stage::CheckIn | Stage::Help) => panic!("a step led to {stage:?}"),
    }
}

#[test]
fn each_page_knows_the_smallest_number_of_steps_to_a_result() {
    for loaded in [&*OUR_GUIDE, &*NEIGHBOURS] {
        let begun = |begin: &dyn Fn(&mut Journey)| {
            let mut journey = Journey::new(loaded.guide);
            begin(&mut journey);
            journey
        };
        let entries = loaded.guide.entries.iter().map(|entry| begun(&|journey| journey.begin_with(entry)));
        let journeys = entries.chain([begun(&Journey::begin)]);
        let earliest =
            journeys.map(|journey| steps_to_earliest_result(&journey, 1)).min().expect("there is a way to begin");
        assert_eq!(page::steps_to_earliest_result(loaded.guide), earliest);
    }
}
