//! A reader's answers written as `event=traffic wish=ask,tell`, and the journey that follows from them.

use std::fmt;

use guide::{AnswerSet, Choice, Guide, Journey, Question, QuestionId, Stage};

use crate::check::answer_ids;
use crate::diagnostic::suggest;

/// A reader's answers by question. A question that is not in the list was not answered.
#[derive(Clone, Debug)]
pub struct AnswerList {
    guide: &'static Guide,
    answers: Vec<(QuestionId, AnswerSet)>,
}

/// Why a list of answers could not be parsed: a word is not of the form `question=answer,answer`, has an unknown id, or conflicts
/// with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseAnswersError {
    /// The invalid word.
    pub word: String,
    /// What to write instead.
    pub suggestion: String,
}

impl fmt::Display for ParseAnswersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not valid here; {}", self.word, self.suggestion)
    }
}

impl std::error::Error for ParseAnswersError {}

impl AnswerList {
    /// Parses words such as `wish=ask,tell`.
    ///
    /// # Errors
    /// Names the first invalid word, with the nearest valid one.
    pub fn parse<'a>(
        guide: &'static Guide,
        words: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, ParseAnswersError> {
        let mut answers: Vec<(QuestionId, AnswerSet)> = Vec::new();
        for word in words {
            let (id, given) = parse_word(guide, word)?;
            if answers.iter().any(|(known, _)| *known == id) {
                let suggestion = "this question is already answered: write its answers together".to_owned();
                return Err(ParseAnswersError { word: word.to_owned(), suggestion });
            }
            answers.push((id, given));
        }
        Ok(Self { guide, answers })
    }

    fn get(&self, id: QuestionId) -> AnswerSet {
        let given = self.answers.iter().filter(|(question, _)| *question == id).map(|(_, answers)| *answers);
        given.fold(AnswerSet::EMPTY, AnswerSet::union)
    }

    /// Follows the journey through the same steps as the screens, to the result or to a question that none of its answers leave.
    #[must_use]
    pub fn walk(&self) -> Journey {
        let mut journey = Journey::new(self.guide);
        journey.begin();
        loop {
            match journey.stage() {
                Stage::Question(id) => {
                    journey.answer(id, self.get(id));
                    // A mistake in the guide, which `walk` reports: it would be asked forever.
                    if journey.stage() == Stage::Question(id) {
                        return journey;
                    }
                }
                Stage::FirstHelp => journey.read_on(),
                Stage::Start | Stage::CheckIn | Stage::Help | Stage::Result => return journey,
            }
        }
    }

    /// The answers that do not count, since their question was not asked or they were not offered.
    #[must_use]
    pub fn ignored_answers(&self, journey: &Journey) -> Vec<String> {
        let asked = journey.asked_questions();
        let mut ignored = Vec::new();
        for (id, given) in &self.answers {
            let offered = if asked.contains(id) { journey.offered_answers(*id) } else { AnswerSet::EMPTY };
            let question = self.guide.question(*id);
            let answers = question.numbered_answers().filter(|(it, _)| given.contains(*it) && !offered.contains(*it));
            ignored.extend(answers.map(|(_, answer)| format!("{}={}", question.id, answer.id)));
        }
        ignored
    }
}

fn parse_word(guide: &'static Guide, word: &str) -> Result<(QuestionId, AnswerSet), ParseAnswersError> {
    let error = |word: &str, suggestion: String| ParseAnswersError { word: word.to_owned(), suggestion };
    let Some((name, answers)) = word.split_once('=') else {
        return Err(error(word, "write question=answer,answer".to_owned()));
    };
    let Some((id, question)) = guide.numbered_questions().find(|(_, it)| it.id == name) else {
        return Err(error(name, suggest(name, guide.questions.iter().map(|question| question.id))));
    };
    if answers.split(',').any(str::is_empty) {
        return Err(error(word, format!("write {name}=answer,answer without spaces and without a comma at the end")));
    }
    let sets = answers.split(',').map(|answer| find_answer(question, answer)).collect::<Result<Vec<_>, _>>()?;
    if question.choose == Choice::One && sets.len() > 1 {
        return Err(error(word, format!("`{name}` takes one answer: run the command once for each")));
    }
    let all = sets.iter().copied().fold(AnswerSet::EMPTY, AnswerSet::union);
    if sets.len() > 1 && !all.intersection(question.skipping_answers()).is_empty() {
        let skips = answer_ids(question, all.intersection(question.skipping_answers()));
        return Err(error(
            word,
            format!("`{}` says nothing, so it cannot be given with another answer", skips.join(", ")),
        ));
    }
    Ok((id, all))
}

fn find_answer(question: &'static Question, name: &str) -> Result<AnswerSet, ParseAnswersError> {
    let found = question.numbered_answers().find(|(_, answer)| answer.id == name);
    found.map(|(id, _)| AnswerSet::only(id)).ok_or_else(|| {
        let known = question.answers.iter().map(|answer| answer.id);
        ParseAnswersError { word: format!("{}={name}", question.id), suggestion: suggest(name, known) }
    })
}
