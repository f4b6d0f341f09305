//! Answers written down as words: what `ask` and the tests understand.

use authoring::{Said, UnknownWord};
use guide_tests::{LOADED, advised_options};

fn refused(word: &str) -> UnknownWord {
    Said::parse(LOADED.guide, [word]).expect_err("the word is not of this guide")
}

#[test]
fn an_unknown_word_is_told_with_the_nearest_known_one() {
    let unknown = refused("event=trafic");
    assert_eq!((unknown.word.as_str(), unknown.repair.as_str()), ("event=trafic", "did you mean `traffic`?"));
    assert_eq!(refused("evnt=traffic").repair, "did you mean `event`?");
    assert_eq!(refused("traffic").repair, "write question=answer,answer");
}

#[test]
fn what_is_not_written_down_is_not_said() {
    let journey = Said::parse(LOADED.guide, []).expect("nothing is wrong with nothing").walk();
    assert_eq!(advised_options(&journey), ["first-talk: may-fit"]);
    assert_eq!(journey.asked().len(), LOADED.guide.questions.len());
}

#[test]
fn answers_without_a_place_are_told_and_count_for_nothing() {
    let words = ["role=contacted", "circumstance=other-died,long-ago", "wish=ask"];
    let said = Said::parse(LOADED.guide, words).expect("all words are known");
    let journey = said.walk();
    assert_eq!(said.without_place(&journey), ["circumstance=other-died"]);
    assert!(!advised_options(&journey).iter().any(|line| line.starts_with("similar-experience")));
}
