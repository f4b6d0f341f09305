//! After how many steps a guide can show its first result. `public/frame.js` needs it: until then the frame has the height
//! of questions, whatever was answered.

use std::collections::HashSet;

use guide::{AnswerSet, Choice, Clause, Guide, Journey, QuestionId, Stage};

/// The smallest number of steps from the start screen to a result. The press that leaves the start screen is the first.
#[must_use]
pub fn steps_to_earliest_result(guide: &'static Guide) -> usize {
    let started = guide.entries.iter().map(|entry| {
        let mut journey = Journey::new(guide);
        journey.begin_with(entry);
        journey
    });
    let mut first = Journey::new(guide);
    first.begin();
    let mut journeys: Vec<Journey> = started.chain([first]).collect();
    let mut steps = 1;
    // All journeys with this number of steps. Of the journeys that continue in the same way, only one is kept.
    while !journeys.is_empty() && journeys.iter().all(|journey| journey.stage() != Stage::Result) {
        let mut known = HashSet::new();
        let next = journeys.iter().flat_map(next_steps);
        journeys = next.filter(|journey| known.insert(search_state(journey))).collect();
        steps += 1;
    }
    steps
}

/// The journeys that one step leads to.
fn next_steps(journey: &Journey) -> Vec<Journey> {
    let after = |step: &dyn Fn(&mut Journey)| {
        let mut next = journey.clone();
        step(&mut next);
        next
    };
    match journey.stage() {
        Stage::Question(id) => choices(journey, id).iter().map(|chosen| after(&|it| it.answer(id, *chosen))).collect(),
        Stage::FirstHelp => vec![after(&Journey::read_on)],
        // A step leads neither back to the start nor to the other screens.
        Stage::Start | Stage::CheckIn | Stage::Help | Stage::Result => Vec::new(),
    }
}

/// Each answer on its own and, if several can be given, all of them together: more answers can only skip more questions.
fn choices(journey: &Journey, id: QuestionId) -> Vec<AnswerSet> {
    let question = journey.guide().question(id);
    let offered = journey.offered_answers(id);
    let mut choices: Vec<AnswerSet> = offered.iter().map(AnswerSet::only).collect();
    if question.choose == Choice::Several {
        choices.push(offered.difference(question.skipping_answers()));
    }
    choices
}

/// What decides how a journey continues: its stage, and which clauses of conditions for skipping hold.
fn search_state(journey: &Journey) -> (Stage, Vec<bool>) {
    let answers = journey.answers();
    let conditions = journey.guide().questions.iter().flat_map(|question| {
        let of_answers = question.answers.iter().flat_map(|answer| answer.skip_when);
        question.skip_when.iter().chain(of_answers)
    });
    let holds = |clause: &Clause| clause.holds(&answers);
    (journey.stage(), conditions.flat_map(|condition| condition.0).map(holds).collect())
}
