//! A reader's answers written down, `event=traffic wish=ask,tell`, and the journey that they make.

use std::fmt;

use guide::{AnswerSet, Choice, Guide, Journey, Question, QuestionId, Stage};

use crate::check::answer_ids;
use crate::problem::nearest;

/// Answers by question; what is not written down was not said.
#[derive(Clone, Debug)]
pub struct Said {
    guide: &'static Guide,
    answers: Vec<(QuestionId, AnswerSet)>,
}

/// A word that is not `question=answer,answer` with ids of this guide, or doesn't go with the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWord {
    /// The word.
    pub word: String,
    /// What to write instead.
    pub repair: String,
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` can't stand here; {}", self.word, self.repair)
    }
}

impl std::error::Error for UnknownWord {}

impl Said {
    /// Reads words such as `wish=ask,tell`.
    ///
    /// # Errors
    /// Names the first word that is not of this guide, with the nearest that is.
    pub fn parse<'a>(guide: &'static Guide, words: impl IntoIterator<Item = &'a str>) -> Result<Self, UnknownWord> {
        let mut answers: Vec<(QuestionId, AnswerSet)> = Vec::new();
        for word in words {
            let (id, said) = read(guide, word)?;
            if answers.iter().any(|(known, _)| *known == id) {
                let repair = "this question is answered already: write its answers together".to_owned();
                return Err(UnknownWord { word: word.to_owned(), repair });
            }
            answers.push((id, said));
        }
        Ok(Self { guide, answers })
    }

    fn to(&self, id: QuestionId) -> AnswerSet {
        let said = self.answers.iter().filter(|(question, _)| *question == id).map(|(_, answers)| *answers);
        said.fold(AnswerSet::EMPTY, AnswerSet::union)
    }

    /// Goes through the very steps that the screens offer, until the result.
    #[must_use]
    pub fn walk(&self) -> Journey {
        let mut journey = Journey::new(self.guide);
        journey.start();
        loop {
            match journey.stage() {
                Stage::Question(id) => journey.answer(id, self.to(id)),
                Stage::FirstHelp => journey.read_on(),
                Stage::Start | Stage::CheckIn | Stage::Help | Stage::Result => return journey,
            }
        }
    }

    /// The answers that the journey had no place for: their question was not asked, or they were not offered.
    #[must_use]
    pub fn without_place(&self, journey: &Journey) -> Vec<String> {
        let asked = journey.asked_questions();
        let mut lost = Vec::new();
        for (id, said) in &self.answers {
            let offered = if asked.contains(id) { journey.offered_answers(*id) } else { AnswerSet::EMPTY };
            let question = self.guide.question(*id);
            let answers = question.numbered_answers().filter(|(it, _)| said.contains(*it) && !offered.contains(*it));
            lost.extend(answers.map(|(_, answer)| format!("{}={}", question.id, answer.id)));
        }
        lost
    }
}

fn read(guide: &'static Guide, word: &str) -> Result<(QuestionId, AnswerSet), UnknownWord> {
    let unknown = |word: &str, repair: String| UnknownWord { word: word.to_owned(), repair };
    let Some((name, answers)) = word.split_once('=') else {
        return Err(unknown(word, "write question=answer,answer".to_owned()));
    };
    let Some((id, question)) = guide.numbered_questions().find(|(_, it)| it.id == name) else {
        return Err(unknown(name, nearest(name, guide.questions.iter().map(|question| question.id))));
    };
    if answers.split(',').any(str::is_empty) {
        return Err(unknown(word, format!("write {name}=answer,answer without spaces, and no comma at the end")));
    }
    let sets = answers.split(',').map(|answer| find(question, answer)).collect::<Result<Vec<_>, _>>()?;
    if question.choose == Choice::One && sets.len() > 1 {
        return Err(unknown(word, format!("`{name}` takes one answer: ask once for each")));
    }
    let all = sets.iter().copied().fold(AnswerSet::EMPTY, AnswerSet::union);
    if sets.len() > 1 && !all.intersection(question.skipping_answers()).is_empty() {
        let skips = answer_ids(question, all.intersection(question.skipping_answers()));
        return Err(unknown(
            word,
            format!("`{}` says nothing, and can't stand beside another answer", skips.join(", ")),
        ));
    }
    Ok((id, all))
}

fn find(question: &'static Question, name: &str) -> Result<AnswerSet, UnknownWord> {
    let found = question.numbered_answers().find(|(_, answer)| answer.id == name);
    found.map(|(id, _)| AnswerSet::only(id)).ok_or_else(|| {
        let known = question.answers.iter().map(|answer| answer.id);
        UnknownWord { word: format!("{}={name}", question.id), repair: nearest(name, known) }
    })
}
