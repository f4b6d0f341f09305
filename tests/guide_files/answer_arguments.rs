//! Parses answers on a command line, such as `event=traffic`, for `mediation-guide ask` and the tests.

use authoring::{AnswerList, ParseAnswersError};
use guide_tests::small_guide::{SmallGuide, mistake};
use guide_tests::{OUR_GUIDE, advised_options};

fn parse_error(word: &str) -> ParseAnswersError {
    AnswerList::parse(OUR_GUIDE.guide, [word]).expect_err("the guide doesn't have this word")
}

#[test]
fn an_error_for_an_unknown_word_suggests_the_nearest_known_one() {
    let unknown = parse_error("event=trafic");
    assert_eq!((unknown.word.as_str(), unknown.suggestion.as_str()), ("event=trafic", "did you mean `traffic`?"));
    assert_eq!(parse_error("evnt=traffic").suggestion, "did you mean `event`?");
    assert_eq!(parse_error("traffic").suggestion, "write question=answer,answer");
}

#[test]
fn questions_without_a_given_answer_are_skipped() {
    let journey = AnswerList::parse(OUR_GUIDE.guide, []).expect("no words are valid").walk();
    assert_eq!(advised_options(&journey), ["first-talk: may-fit"]);
    assert_eq!(journey.asked_questions().len(), OUR_GUIDE.guide.questions.len());
}

#[test]
fn answers_that_are_not_offered_are_reported_and_ignored() {
    let words = ["role=contacted", "circumstance=other-died,long-ago", "wish=ask"];
    let answers = AnswerList::parse(OUR_GUIDE.guide, words).expect("all words are known");
    let journey = answers.walk();
    assert_eq!(answers.ignored_answers(&journey), ["circumstance=other-died"]);
    assert!(!advised_options(&journey).iter().any(|line| line.starts_with("similar-experience")));
}

/// Otherwise `ask` and the check of `people.toml` would never end.
#[test]
fn answers_lead_to_an_end_even_if_a_mistake_makes_a_question_stay() {
    let guide = SmallGuide::copy();
    guide.make_mistake(&mistake("walk", "never-ends"));
    let journey = AnswerList::parse(guide.load().guide, ["role=harmed"]).expect("the word is known").walk();
    assert!(matches!(journey.stage(), guide::Stage::Question(_)), "{:?}", journey.stage());
}
