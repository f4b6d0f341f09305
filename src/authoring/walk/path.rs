//! The paths of readers through the guide, by the same steps as the screens offer.

use guide::{AnswerSet, Answers, Choice, Guide, Journey, QuestionId, Stage};

use crate::reader_search::candidate_sets;

/// Which sets of answers the walk tries, if a question takes several answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coverage {
    /// Every set of answers.
    Exhaustive,
    /// Every single answer and every pair.
    Pairwise,
}

/// A journey, and the reader's own answers. The set of a skipped question is empty, although the journey counts an answer for it.
#[derive(Clone, Debug)]
pub(super) struct Path {
    pub(super) journey: Journey,
    pub(super) given: Answers,
    /// The answers that each question offered.
    pub(super) offered: Answers,
    stage: Stage,
    /// Whether the journey went on after the last answer. Otherwise it would go in circles.
    pub(super) ends: bool,
}

impl Path {
    fn start(guide: &'static Guide) -> Self {
        let mut journey = Journey::new(guide);
        journey.begin();
        let stage = journey.stage();
        Self { journey, given: Answers::default(), offered: Answers::default(), stage, ends: true }
    }

    /// The paths after two questions, which are enough to share among threads.
    pub(super) fn starts(guide: &'static Guide, coverage: Coverage) -> Vec<Self> {
        let first = Self::start(guide).next(coverage).unwrap_or_else(|end| vec![end]);
        first.into_iter().flat_map(|path| path.clone().next(coverage).unwrap_or_else(|_| vec![path])).collect()
    }

    /// Visits the end of every path that starts here.
    pub(super) fn walk(self, coverage: Coverage, visit: &mut impl FnMut(&Self)) {
        match self.next(coverage) {
            Ok(paths) => paths.into_iter().for_each(|path| path.walk(coverage, visit)),
            Err(end) => visit(&end),
        }
    }

    /// The paths after each way of answering the next question, or the path itself if it is at its end.
    #[allow(clippy::result_large_err, reason = "an end is as large as any other path")]
    fn next(mut self, coverage: Coverage) -> Result<Vec<Self>, Self> {
        if self.stage == Stage::FirstHelp {
            self.journey.read_on();
            self.stage = self.journey.stage();
        }
        let Stage::Question(id) = self.stage else { return Err(self) };
        if !self.ends {
            return Err(self);
        }
        let answers = self.journey.answers();
        self.offered.set(id, self.journey.guide().question(id).offered_answers(&answers));
        let ways = self.ways(id, coverage, &answers);
        Ok(ways.into_iter().map(|given| self.clone().answered(id, given)).collect())
    }

    /// The ways to answer. The empty set stands for the answer that counts if the reader says nothing.
    fn ways(&self, id: QuestionId, coverage: Coverage, answers: &Answers) -> Vec<AnswerSet> {
        let question = self.journey.guide().question(id);
        let mut ways = match (question.choose, coverage) {
            (Choice::Several, Coverage::Exhaustive) => {
                let real = question.offered_answers(answers).difference(question.skipping_answers());
                let skips = question.numbered_answers().filter(|(_, it)| it.skips).map(|(id, _)| AnswerSet::only(id));
                subsets(real).chain(skips).collect()
            }
            _ => candidate_sets(question, answers, 2),
        };
        ways.retain(|way| *way != AnswerSet::only(question.unanswered));
        ways.push(AnswerSet::EMPTY);
        ways
    }

    fn answered(mut self, id: QuestionId, given: AnswerSet) -> Self {
        self.journey.answer(id, given);
        self.given.set(id, given);
        self.stage = self.journey.stage();
        self.ends = self.stage != Stage::Question(id);
        self
    }

    /// The path of a reader who answers at random, with several answers if the question takes them.
    pub(super) fn random(guide: &'static Guide, random: &mut fastrand::Rng) -> Self {
        let mut path = Self::start(guide);
        loop {
            match path.stage {
                Stage::FirstHelp => {
                    path.journey.read_on();
                    path.stage = path.journey.stage();
                }
                Stage::Question(id) if path.ends => {
                    let offered = path.journey.offered_answers(id);
                    path.offered.set(id, offered);
                    let chosen = match guide.question(id).choose {
                        Choice::One => {
                            random.choice(offered.iter().collect::<Vec<_>>()).map_or(AnswerSet::EMPTY, AnswerSet::only)
                        }
                        // Two random numbers, so that each answer is chosen with a probability of a quarter.
                        Choice::Several => AnswerSet(random.u32(..) & random.u32(..)),
                    };
                    let given = chosen.intersection(offered);
                    path = path.answered(
                        id,
                        if guide.question(id).skipping_answers().is_subset(given) { AnswerSet::EMPTY } else { given },
                    );
                }
                _ => return path,
            }
        }
    }
}

/// All non-empty subsets.
fn subsets(of: AnswerSet) -> impl Iterator<Item = AnswerSet> {
    let mut subset = of.0;
    std::iter::from_fn(move || {
        let now = subset;
        // The next smaller subset. The empty one after the smallest ends the iteration.
        subset = now.wrapping_sub(1) & of.0;
        (now != 0).then_some(AnswerSet(now))
    })
    .fuse()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subset_occurs_once() {
        let all: Vec<u32> = subsets(AnswerSet(0b101)).map(|set| set.0).collect();
        assert_eq!(all, [0b101, 0b100, 0b001]);
        assert_eq!(subsets(AnswerSet::EMPTY).count(), 0);
    }
}
