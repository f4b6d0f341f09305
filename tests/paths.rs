//! Every path ends well: all combinations of single answers, and a seeded sample of combinations of several.

use guide::{Advice, AnswerId, AnswerSet, Answers, Choose, Guide, Journey, Kind, QuestionId, Stage};
use guide_tests::{LOADED, advice, walk};

/// How many journeys with several answers are sampled.
const SAMPLED: usize = 200_000;

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

/// Takes the journey through every way of answering the remaining questions with one answer each.
fn every_single_answer(journey: &Journey, visit: &mut impl FnMut(&Journey)) {
    let mut journey = journey.clone();
    if journey.stage() == Stage::FirstHelp {
        journey.read_on();
    }
    let Stage::Question(id) = journey.stage() else {
        assert_eq!(journey.stage(), Stage::Result);
        return visit(&journey);
    };
    let offered = journey.offered(id);
    for (answer, _) in guide().question(id).numbered_answers().filter(|(answer, _)| offered.contains(*answer)) {
        let mut next = journey.clone();
        next.answer(id, AnswerSet::only(answer));
        every_single_answer(&next, visit);
    }
}

fn started() -> Journey {
    let mut journey = Journey::new(guide());
    journey.start();
    journey
}

/// A reader who answers at random, several answers where several may be given.
fn random_reader(random: &mut fastrand::Rng) -> Journey {
    let mut journey = started();
    loop {
        match journey.stage() {
            Stage::Question(id) => {
                let few = match guide().question(id).choose {
                    Choose::One => AnswerSet::only(AnswerId(random.u8(..16))),
                    // Two rolls: about a quarter of the answers each.
                    Choose::Several => AnswerSet(random.u16(..) & random.u16(..)),
                };
                journey.answer(id, few);
            }
            Stage::FirstHelp => journey.read_on(),
            Stage::Result => return journey,
            stage @ (Stage::Start | Stage::Help) => panic!("a step led to {stage:?}"),
        }
    }
}

/// The reasons of the options, and what may never stand beside what.
fn check(journey: &Journey) {
    let (given, outcome) = (journey.answers(), journey.outcome());
    let said = || format!("{given:?}\n{:?}", advice(journey));
    let offered = |kind: Kind| {
        let mut options = outcome.options().iter().filter(move |shown| shown.option.kind == kind);
        options.any(|shown| !matches!(shown.advice, Advice::LessNow(_)))
    };
    assert!(offered(Kind::Talk), "no open talk: {}", said());
    for shown in outcome.options() {
        assert!(holds(shown, &given), "{} without a reason that this reader gave: {}", shown.option.id, said());
    }
    let mut ids: Vec<&str> = outcome.options().iter().map(|shown| shown.option.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), outcome.options().len(), "an option twice: {}", said());
    if wants_help(&given) {
        assert_eq!(outcome.options()[0].option.kind, Kind::Help, "help is not first: {}", said());
        assert!(!outcome.services().is_empty(), "help without a number: {}", said());
    }
    if outcome.help_comes_first() || other_cannot_be_reached(&given) {
        assert!(!offered(Kind::Contact), "a form that reaches the other person: {}", said());
    }
    if other_cannot_be_reached(&given) {
        assert!(!offered(Kind::Court), "a form that presumes the other person: {}", said());
    }
}

fn holds(shown: &guide::Shown, given: &Answers) -> bool {
    let speaking = shown.option.comes_first.iter().chain(shown.option.speaks_for);
    let spoken: Vec<_> = speaking.filter(|because| because.when.holds(given)).map(|because| because.text).collect();
    match &shown.advice {
        Advice::First(reasons) | Advice::MayFit(reasons) => reasons.iter().all(|reason| spoken.contains(reason)),
        Advice::LessNow(obstacles) => !spoken.is_empty() && obstacles.iter().all(|it| it.when.holds(given)),
    }
}

fn wants_help(given: &Answers) -> bool {
    let urgent = answers("safety", &["danger-now", "still-going-on", "afraid", "thoughts-of-suicide"]);
    let recent = answers("circumstance", &["last-seven-days"]);
    !given.to(question("safety")).and(urgent).is_empty() || !given.to(question("circumstance")).and(recent).is_empty()
}

fn other_cannot_be_reached(given: &Answers) -> bool {
    let out_of_reach = answers("circumstance", &["contact-ban", "other-unknown", "other-died", "other-refuses"]);
    !given.to(question("circumstance")).and(out_of_reach).is_empty()
}

#[test]
fn every_combination_of_single_answers_ends_well() {
    let mut paths = 0_u32;
    every_single_answer(&started(), &mut |journey| {
        paths += 1;
        check(journey);
    });
    println!("{paths} paths");
    assert!(paths > 500_000, "{paths} paths: the walk has lost some");
}

#[test]
fn sampled_combinations_of_several_answers_end_well() {
    let mut random = fastrand::Rng::with_seed(20_261_123);
    for _ in 0..SAMPLED {
        check(&random_reader(&mut random));
    }
}

#[test]
fn who_says_nothing_is_offered_a_talk_and_help_and_advised_against_nothing() {
    let journey = walk(guide(), "");
    assert_eq!(advice(&journey), ["first-talk: may-fit"]);
    assert!(!journey.outcome().services().is_empty());
}

#[test]
fn every_option_service_and_story_is_shown_to_somebody() {
    let mut random = fastrand::Rng::with_seed(7);
    let (mut options, mut services, mut stories) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..20_000 {
        let outcome = random_reader(&mut random).outcome();
        options.extend(outcome.options().iter().filter(|it| it.advice.fit() != "less-now").map(|it| it.option.id));
        services.extend(outcome.services().iter().map(|service| service.id));
        stories.extend(outcome.story().map(|story| story.id));
    }
    let seen = |list: &[&str], id: &str| list.contains(&id);
    assert!(guide().options.iter().all(|option| seen(&options, option.id)));
    assert!(guide().help.iter().all(|rule| seen(&services, rule.service.id)));
    assert!(guide().stories.iter().all(|story| seen(&stories, story.id)));
}

#[test]
fn back_from_everywhere_leads_to_the_start() {
    let mut random = fastrand::Rng::with_seed(1);
    for _ in 0..2_000 {
        let mut journey = random_reader(&mut random);
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
    let mut journey = walk(guide(), "event=traffic role=harmed wish=ask,tell closeness=in-writing");
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
        walk(guide(), "event=traffic role=harmed circumstance=other-refuses wish=ask closeness=in-writing");
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
    let mut journey = walk(guide(), "event=traffic");
    journey.open_help();
    assert_eq!(journey.stage(), Stage::Help);
    journey.back();
    assert_eq!(journey.stage(), Stage::Result);
}

#[test]
fn starting_again_forgets_everything() {
    let mut journey = walk(guide(), "safety=afraid event=traffic role=harmed wish=ask closeness=same-room");
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
    let mut journey = walk(guide(), "event=traffic");
    journey.change(question("wish"));
    journey.answer(question("wish"), answers("wish", &["ask", "unsure"]));
    assert_eq!(journey.answers().to(question("wish")), answers("wish", &["ask"]));
}

#[test]
fn an_answer_that_is_not_offered_is_not_taken() {
    let mut journey = walk(guide(), "event=medical");
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
