//! Answers written down as words: what `ask` and the tests understand.

use authoring::{AnswerList, ParseAnswersError};
use guide_tests::{LOADED, advice};

fn refused(word: &str) -> ParseAnswersError {
    AnswerList::parse(LOADED.guide, [word]).expect_err("the word is not of this guide")
}

#[test]
fn an_unknown_word_is_told_with_the_nearest_known_one() {
    let unknown = refused("event=trafic");
    assert_eq!((unknown.word.as_str(), unknown.suggestion.as_str()), ("event=trafic", "did you mean `traffic`?"));
    assert_eq!(refused("evnt=traffic").suggestion, "did you mean `event`?");
    assert_eq!(refused("traffic").suggestion, "write question=answer,answer");
}

#[test]
fn what_is_not_written_down_is_not_said() {
    let journey = AnswerList::parse(LOADED.guide, []).expect("nothing is wrong with nothing").walk();
    assert_eq!(advice(&journey), ["first-talk: may-fit"]);
    assert_eq!(journey.asked_questions().len(), LOADED.guide.questions.len());
}

#[test]
fn answers_without_a_place_are_told_and_count_for_nothing() {
    let words = ["role=contacted", "circumstance=other-died,long-ago", "wish=ask"];
    let said = AnswerList::parse(LOADED.guide, words).expect("all words are known");
    let journey = said.walk();
    assert_eq!(said.ignored_answers(&journey), ["circumstance=other-died"]);
    assert!(!advice(&journey).iter().any(|line| line.starts_with("similar-experience")));
}
