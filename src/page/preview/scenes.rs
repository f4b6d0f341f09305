//! The scenes of the preview: screens, and the journeys that lead to them.

use std::collections::BTreeSet;

use app::{Session, prerender};
use authoring::LoadedGuide;
use guide::{AnswerSet, Condition, Guide, GuideOption, Journey, Note, QuestionId, Reason, Stage, TextId};

/// A screen, by a name and the journey that leads to it.
pub(super) struct Scene {
    pub(super) name: String,
    journey: Journey,
}

impl Scene {
    /// The screen, in the session's language.
    pub(super) fn screen(&self, session: &Session) -> String {
        prerender::screen(&session.clone().with_journey(self.journey.clone()))
    }
}

/// All screens, with enough results to show the text of each rule. `ids` is a session whose texts are their ids.
pub(super) fn scenes(loaded: &LoadedGuide, ids: &Session) -> Vec<Scene> {
    let mut scenes = basic_scenes(loaded.guide);
    let mut seen: BTreeSet<TextId> = scenes.iter().flat_map(|scene| text_ids(loaded, &scene.screen(ids))).collect();
    for (text, readers) in texts_of_rules(loaded.guide) {
        if seen.contains(&text) {
            continue;
        }
        let results = readers.into_iter().map(|reader| Scene {
            name: format!("result: {}", loaded.message_id(text)),
            journey: walk(Journey::new(loaded.guide), &given_answers(&reader), Stage::Result),
        });
        let found =
            results.map(|scene| (text_ids(loaded, &scene.screen(ids)), scene)).find(|(ids, _)| ids.contains(&text));
        if let Some((ids, scene)) = found {
            seen.extend(ids);
            scenes.push(scene);
        }
    }
    scenes
}

/// The texts in a screen whose texts are their ids.
fn text_ids(loaded: &LoadedGuide, screen: &str) -> Vec<TextId> {
    let words: BTreeSet<&str> = screen.split(['<', '>', '"', ' ', '\n']).collect();
    loaded.message_ids.iter().filter(|id| words.contains(id.as_str())).filter_map(|id| loaded.text_id(id)).collect()
}

/// The text of each rule, with the conditions of readers to whom the result may show it.
fn texts_of_rules(guide: &'static Guide) -> Vec<(TextId, Vec<Vec<Condition>>)> {
    let mut texts = Vec::new();
    for option in guide.options {
        let reasons: Vec<&Reason> = option.comes_first.iter().chain(option.speaks_for).collect();
        texts.extend(reasons.iter().map(|it| (it.text, vec![vec![it.when]])));
        for obstacle in guide.obstacles_to(option).chain(option.take_care) {
            // Together with a reason for the option, without which the result doesn't mention it.
            let readers: Vec<_> = reasons.iter().map(|it| vec![obstacle.when, it.when]).collect();
            texts.extend([obstacle.text, obstacle.change].map(|text| (text, readers.clone())));
        }
    }
    let each = |when: &[Condition]| when.iter().map(|it| vec![*it]).collect::<Vec<_>>();
    texts.extend(guide.stories.iter().flat_map(|it| [it.note, it.text].map(|text| (text, each(it.when)))));
    texts.extend(guide.steps.iter().flat_map(|it| it.steps.iter().map(|step| (step.text, each(it.when)))));
    texts.extend(guide.notes.iter().map(|it| (it.result, vec![vec![it.when]])));
    texts
}

/// The start, all questions, help, and results for each option.
fn basic_scenes(guide: &'static Guide) -> Vec<Scene> {
    let scene = |name: String, answers: &[(QuestionId, AnswerSet)], until: Stage| Scene {
        name,
        journey: walk(Journey::new(guide), answers, until),
    };
    let mut together = Journey::new(guide);
    together.set_together(true);
    let mut check_in = together.clone();
    check_in.begin();
    let mut scenes = vec![
        Scene { name: "start".to_owned(), journey: Journey::new(guide) },
        Scene { name: "start, together".to_owned(), journey: together.clone() },
        Scene { name: "check-in".to_owned(), journey: check_in },
    ];
    for (id, question) in guide.numbered_questions() {
        scenes.push(scene(format!("question {}", question.id), &[], Stage::Question(id)));
        let urgent = question.numbered_answers().find(|(_, answer)| answer.help_at_once);
        scenes.extend(urgent.map(|(answer, it)| {
            scene(format!("first help: {}", it.id), &[(id, AnswerSet::only(answer))], Stage::FirstHelp)
        }));
    }
    scenes.extend(guide.notes.iter().map(|note| with_note(guide, note)));
    scenes.push(answered_before(guide));
    let mut help = Journey::new(guide);
    help.open_help();
    scenes.push(Scene { name: "help".to_owned(), journey: help });
    scenes.push(scene("result: no answers".to_owned(), &[], Stage::Result));
    for option in guide.options {
        scenes.extend(results(guide, option).into_iter().map(|(name, answers)| scene(name, &answers, Stage::Result)));
    }
    for (id, question) in guide.numbered_questions() {
        let journey = walk(together.clone(), &[], Stage::Question(id));
        scenes.push(Scene { name: format!("together: {}", question.id), journey });
    }
    scenes.push(Scene { name: "together: result".to_owned(), journey: walk(together, &[], Stage::Result) });
    scenes
}

/// The last question, for a reader who sees this note.
fn with_note(guide: &'static Guide, note: &Note) -> Scene {
    let answers = given_answers(&[note.when]);
    let asked = walk(Journey::new(guide), &answers, Stage::Result).asked_questions();
    let last = *asked.last().expect("a guide asks something");
    Scene {
        name: "question, with a note".to_owned(),
        journey: walk(Journey::new(guide), &answers, Stage::Question(last)),
    }
}

/// The first question, after going back to it.
fn answered_before(guide: &'static Guide) -> Scene {
    let (id, first) = guide.numbered_questions().next().expect("a guide asks something");
    let answer = first.numbered_answers().find(|(_, answer)| !answer.help_at_once).map(|(id, _)| id);
    let mut journey = walk(Journey::new(guide), &[], Stage::Question(id));
    journey.answer(id, answer.map_or(AnswerSet::EMPTY, AnswerSet::only));
    journey.go_back();
    Scene { name: "question, answered before".to_owned(), journey }
}

/// A reader's answers to some questions.
type GivenAnswers = Vec<(QuestionId, AnswerSet)>;

/// Results of a reader to whom the option's first reason applies: alone, with its first care note, and with its first obstacle.
fn results(guide: &'static Guide, option: &'static GuideOption) -> Vec<(String, GivenAnswers)> {
    let Some(reason) = option.comes_first.iter().chain(option.speaks_for).next() else { return Vec::new() };
    let mut obstacles = guide.obstacles_to(option);
    let offered = (format!("result: {} offered", option.id), given_answers(&[reason.when]));
    let obstacle = obstacles.next();
    let less_now =
        obstacle.map(|it| (format!("result: {} fits less now", option.id), given_answers(&[reason.when, it.when])));
    let care = option.take_care.first();
    let with_care = care.map(|it| (format!("result: {} with care", option.id), given_answers(&[reason.when, it.when])));
    std::iter::once(offered).chain(with_care).chain(less_now).collect()
}

/// The first answer of each clause of these conditions.
fn given_answers(conditions: &[Condition]) -> GivenAnswers {
    let clauses = conditions.iter().flat_map(|condition| condition.0);
    clauses.filter_map(|clause| Some((clause.question, AnswerSet::only(clause.any_of.iter().next()?)))).collect()
}

/// Continues a journey with only these answers, until it reaches the stage.
fn walk(mut journey: Journey, given: &[(QuestionId, AnswerSet)], until: Stage) -> Journey {
    journey.begin();
    while journey.stage() != until {
        match journey.stage() {
            Stage::Question(id) => {
                let answers = given.iter().filter(|(question, _)| *question == id);
                let answers = answers.fold(AnswerSet::EMPTY, |all, (_, answers)| all.union(*answers));
                journey.answer(id, answers);
            }
            Stage::FirstHelp => journey.read_on(),
            Stage::CheckIn => journey.begin(),
            Stage::Start | Stage::Help | Stage::Result => break,
        }
    }
    journey
}
