//! Searches for a reader for whom conditions hold. If there is none, a rule can never matter.

use guide::{AnswerId, AnswerSet, Answers, Choice, Clause, Condition, Guide, Question, QuestionId};

/// A search for a reader.
pub(crate) struct ReaderSearch<'a> {
    guide: &'static Guide,
    /// A condition that must hold for the reader.
    required: Condition,
    /// Must be true for the reader. Depends only on the questions in `required` and in the conditions given with it.
    predicate: &'a dyn Fn(&Answers) -> bool,
    /// The questions whose answers can make a difference. The search leaves all others unanswered.
    is_relevant: Vec<bool>,
    /// For each question, how many further answers may be needed so that other questions are skipped or offer an answer.
    extra_answers: Vec<usize>,
}

impl<'a> ReaderSearch<'a> {
    /// A search for a reader for whom `required` and the predicate hold. The predicate depends on the conditions in `relevant`.
    pub(crate) fn new(
        guide: &'static Guide,
        required: Condition,
        relevant: impl IntoIterator<Item = Condition>,
        predicate: &'a dyn Fn(&Answers) -> bool,
    ) -> Self {
        let count = guide.questions.len();
        let mut search =
            Self { guide, required, predicate, is_relevant: vec![false; count], extra_answers: vec![0; count] };
        search.add_condition(required);
        relevant.into_iter().for_each(|condition| search.add_condition(condition));
        search
    }

    /// Marks the questions of a condition as relevant, and those that decide whether they are asked and which answers they offer.
    fn add_condition(&mut self, condition: Condition) {
        for clause in condition.0 {
            self.add_question(clause.question);
        }
    }

    /// Marks a question as relevant, and those that decide whether it is asked and which answers it offers.
    pub(crate) fn add_question(&mut self, id: QuestionId) {
        if std::mem::replace(&mut self.is_relevant[usize::from(id.0)], true) {
            return;
        }
        let question = self.guide.question(id);
        let of_answers = question.answers.iter().flat_map(|answer| answer.skip_when);
        let conditions: Vec<Condition> = question.skip_when.iter().chain(of_answers).copied().collect();
        for (index, extra) in self.extra_answers.iter_mut().enumerate() {
            let clauses = |condition: &Condition| {
                condition.0.iter().filter(|clause| usize::from(clause.question.0) == index).count()
            };
            *extra += conditions.iter().map(clauses).max().unwrap_or(0);
        }
        for condition in conditions {
            self.add_condition(condition);
        }
    }

    /// The first such reader.
    ///
    /// If a question takes several answers, the search tries the sets with one answer for each clause of `required` about the
    /// question, those that other questions need to be skipped, and one more for the predicate.
    pub(crate) fn find(&self) -> Option<Answers> {
        // Otherwise the search would try all answers to earlier questions in vain.
        if self.required.0.iter().any(|clause| self.is_contradictory(*clause)) {
            return None;
        }
        self.find_from(0, Answers::default())
    }

    /// Whether a question that takes one answer would need two.
    fn is_contradictory(&self, clause: Clause) -> bool {
        let takes_one = self.guide.question(clause.question).choose == Choice::One;
        let mut same = self.required.0.iter().filter(|other| other.question == clause.question);
        takes_one && same.any(|other| other.any_of.intersection(clause.any_of).is_empty())
    }

    fn find_from(&self, index: usize, before: Answers) -> Option<Answers> {
        let Some(question) = self.guide.questions.get(index) else {
            return (self.required.holds(&before) && (self.predicate)(&before)).then_some(before);
        };
        if !question.is_asked(&before) {
            return self.find_from(index + 1, before);
        }
        let id = QuestionId(u8::try_from(index).expect("a guide has at most 16 questions"));
        let needed: Vec<AnswerSet> =
            self.required.0.iter().filter(|clause| clause.question == id).map(|clause| clause.any_of).collect();
        let max_size = needed.len().max(1) + 1 + self.extra_answers[index];
        let sets = if self.is_relevant[index] {
            candidate_sets(question, &before, max_size)
        } else {
            vec![AnswerSet::only(question.unanswered)]
        };
        let fits = |set: &AnswerSet| needed.iter().all(|needed| !needed.intersection(*set).is_empty());
        sets.into_iter().filter(fits).find_map(|set| {
            let mut answers = before;
            answers.set(id, set);
            self.find_from(index + 1, answers)
        })
    }
}

/// The ways to answer a question: each answer alone and, if it takes several answers, all sets of up to `max_size` answers.
pub(crate) fn candidate_sets(question: &Question, before: &Answers, max_size: usize) -> Vec<AnswerSet> {
    let offered = question.offered_answers(before);
    let single: Vec<AnswerId> =
        (0u8..).map(AnswerId).take(question.answers.len()).filter(|it| offered.contains(*it)).collect();
    let mut sets: Vec<AnswerSet> = single.iter().map(|answer| AnswerSet::only(*answer)).collect();
    if question.choose == Choice::Several {
        let real: Vec<AnswerId> = single.into_iter().filter(|it| !question.answers[usize::from(it.0)].skips).collect();
        // Each set with the index of the first answer that can be added to it.
        let mut last: Vec<(AnswerSet, usize)> =
            real.iter().zip(1..).map(|(answer, next)| (AnswerSet::only(*answer), next)).collect();
        for _ in 2..=max_size {
            let larger = |(set, from): &(AnswerSet, usize)| {
                let set = *set;
                (*from..real.len())
                    .map(|index| (set.union(AnswerSet::only(real[index])), index + 1))
                    .collect::<Vec<_>>()
            };
            last = last.iter().flat_map(larger).collect();
            sets.extend(last.iter().map(|(set, _)| *set));
        }
    }
    sets
}
