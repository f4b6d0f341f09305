//! Looks for a reader for whom something holds: this is how a rule that can never matter is found.

use guide::{AnswerId, AnswerSet, Answers, Choice, Clause, Condition, Guide, Question, QuestionId};

/// What a reader is looked for with.
pub(crate) struct Search<'a> {
    guide: &'static Guide,
    /// Must hold for the reader.
    must: Condition,
    /// Must be true of the reader, and looks at no other questions than `must` and the conditions given with it.
    wanted: &'a dyn Fn(&Answers) -> bool,
    /// The questions whose answers can make a difference; all others are passed over.
    matters: Vec<bool>,
    /// For each question, how many of its answers may be needed besides, to have others passed over or offered.
    besides: Vec<usize>,
}

impl<'a> Search<'a> {
    /// Looks for a reader for whom `must` holds and who is `wanted`, where `wanted` looks at the conditions `about`.
    pub(crate) fn new(
        guide: &'static Guide,
        must: Condition,
        about: impl IntoIterator<Item = Condition>,
        wanted: &'a dyn Fn(&Answers) -> bool,
    ) -> Self {
        let count = guide.questions.len();
        let mut search = Self { guide, must, wanted, matters: vec![false; count], besides: vec![0; count] };
        search.count(must);
        about.into_iter().for_each(|condition| search.count(condition));
        search
    }

    /// Counts the questions of a condition, and those that decide whether they are asked and what they offer.
    fn count(&mut self, condition: Condition) {
        for part in condition.0 {
            self.count_question(part.question);
        }
    }

    pub(crate) fn count_question(&mut self, id: QuestionId) {
        if std::mem::replace(&mut self.matters[usize::from(id.0)], true) {
            return;
        }
        let question = self.guide.question(id);
        let of_answers = question.answers.iter().flat_map(|answer| answer.skip_when);
        let conditions: Vec<Condition> = question.skip_when.iter().chain(of_answers).copied().collect();
        for (number, besides) in self.besides.iter_mut().enumerate() {
            let parts = |condition: &Condition| {
                condition.0.iter().filter(|part| usize::from(part.question.0) == number).count()
            };
            *besides += conditions.iter().map(parts).max().unwrap_or(0);
        }
        for condition in conditions {
            self.count(condition);
        }
    }

    /// The first such reader. Of questions that take several answers, all sets are tried that have one answer for each time that
    /// `must` asks the question, those that other questions need to be passed over, and one more for what is wanted besides.
    pub(crate) fn find(&self) -> Option<Answers> {
        // Else all answers to the questions before would be tried in vain.
        if self.must.0.iter().any(|part| self.is_impossible(*part)) {
            return None;
        }
        self.from(0, Answers::default())
    }

    /// Whether one answer would have to be two.
    fn is_impossible(&self, part: Clause) -> bool {
        let takes_one = self.guide.question(part.question).choose == Choice::One;
        let mut same = self.must.0.iter().filter(|other| other.question == part.question);
        takes_one && same.any(|other| other.any_of.intersection(part.any_of).is_empty())
    }

    fn from(&self, number: usize, before: Answers) -> Option<Answers> {
        let Some(question) = self.guide.questions.get(number) else {
            return (self.must.holds(&before) && (self.wanted)(&before)).then_some(before);
        };
        if !question.is_asked(&before) {
            return self.from(number + 1, before);
        }
        let id = QuestionId(u8::try_from(number).expect("the reading refuses more questions than fit"));
        let needed: Vec<AnswerSet> =
            self.must.0.iter().filter(|part| part.question == id).map(|part| part.any_of).collect();
        let most = needed.len().max(1) + 1 + self.besides[number];
        let sets = if self.matters[number] {
            sets(question, &before, most)
        } else {
            vec![AnswerSet::only(question.unanswered)]
        };
        let fits = |set: &AnswerSet| needed.iter().all(|needed| !needed.intersection(*set).is_empty());
        sets.into_iter().filter(fits).find_map(|set| {
            let mut answers = before;
            answers.set(id, set);
            self.from(number + 1, answers)
        })
    }
}

/// The ways to answer: each answer alone, then, where several may be chosen, sets of two, and so on up to `most`.
pub(crate) fn sets(question: &Question, before: &Answers, most: usize) -> Vec<AnswerSet> {
    let offered = question.offered_answers(before);
    let alone: Vec<AnswerId> =
        (0u8..).map(AnswerId).take(question.answers.len()).filter(|it| offered.contains(*it)).collect();
    let mut sets: Vec<AnswerSet> = alone.iter().map(|answer| AnswerSet::only(*answer)).collect();
    if question.choose == Choice::Several {
        let said: Vec<AnswerId> = alone.into_iter().filter(|it| !question.answers[usize::from(it.0)].skips).collect();
        // Each set with the number of the first answer that may be added to it.
        let mut last: Vec<(AnswerSet, usize)> =
            said.iter().zip(1..).map(|(answer, next)| (AnswerSet::only(*answer), next)).collect();
        for _ in 2..=most {
            let larger = |(set, from): &(AnswerSet, usize)| {
                let set = *set;
                (*from..said.len())
                    .map(|number| (set.union(AnswerSet::only(said[number])), number + 1))
                    .collect::<Vec<_>>()
            };
            last = last.iter().flat_map(larger).collect();
            sets.extend(last.iter().map(|(set, _)| *set));
        }
    }
    sets
}
