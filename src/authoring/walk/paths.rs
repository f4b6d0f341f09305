//! The paths: a reader's way through the very steps that the screens offer.

use guide::{AnswerSet, Answers, Choice, Guide, Journey, QuestionId, Stage};

use crate::reach::sets;

/// Which sets of answers are tried where several may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tried {
    EverySet,
    Pairs,
}

/// A journey, and what its reader really said: nothing where the journey had to count an answer for them.
#[derive(Clone, Debug)]
pub(super) struct Path {
    pub(super) journey: Journey,
    pub(super) said: Answers,
    /// What each question offered.
    pub(super) offered: Answers,
    stage: Stage,
    /// Whether the journey asked on after an answer; otherwise it would go in circles.
    pub(super) ends: bool,
}

impl Path {
    fn begin(guide: &'static Guide) -> Self {
        let mut journey = Journey::new(guide);
        journey.start();
        let stage = journey.stage();
        Self { journey, said: Answers::default(), offered: Answers::default(), stage, ends: true }
    }

    /// The paths after two questions: enough of them to share out.
    pub(super) fn starts(guide: &'static Guide, tried: Tried) -> Vec<Self> {
        let first = Self::begin(guide).onward(tried).unwrap_or_else(|end| vec![end]);
        first.into_iter().flat_map(|path| path.clone().onward(tried).unwrap_or_else(|_| vec![path])).collect()
    }

    /// Visits every end that can be reached from here; how many there are.
    pub(super) fn walk(self, tried: Tried, visit: &mut impl FnMut(&Self)) {
        match self.onward(tried) {
            Ok(ways) => ways.into_iter().for_each(|path| path.walk(tried, visit)),
            Err(end) => visit(&end),
        }
    }

    /// The path after each way of answering the next question; the path itself at its end.
    #[allow(clippy::result_large_err, reason = "an end is as large as any other path")]
    fn onward(mut self, tried: Tried) -> Result<Vec<Self>, Self> {
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
        let ways = self.ways(id, tried, &answers);
        Ok(ways.into_iter().map(|said| self.clone().answered(id, said)).collect())
    }

    /// The ways to answer. Saying nothing stands for the answer that then counts.
    fn ways(&self, id: QuestionId, tried: Tried, answers: &Answers) -> Vec<AnswerSet> {
        let question = self.journey.guide().question(id);
        let mut ways = match (question.choose, tried) {
            (Choice::Several, Tried::EverySet) => {
                let said = question.offered_answers(answers).difference(question.skipping_answers());
                let skips = question.numbered_answers().filter(|(_, it)| it.skips).map(|(id, _)| AnswerSet::only(id));
                subsets(said).chain(skips).collect()
            }
            _ => sets(question, answers, 2),
        };
        ways.retain(|way| *way != AnswerSet::only(question.unanswered));
        ways.push(AnswerSet::EMPTY);
        ways
    }

    fn answered(mut self, id: QuestionId, said: AnswerSet) -> Self {
        self.journey.answer(id, said);
        self.said.set(id, said);
        self.stage = self.journey.stage();
        self.ends = self.stage != Stage::Question(id);
        self
    }

    /// A reader who answers at random, several answers where several may be given.
    pub(super) fn at_random(guide: &'static Guide, random: &mut fastrand::Rng) -> Self {
        let mut path = Self::begin(guide);
        loop {
            match path.stage {
                Stage::FirstHelp => {
                    path.journey.read_on();
                    path.stage = path.journey.stage();
                }
                Stage::Question(id) if path.ends => {
                    let offered = path.journey.offered_answers(id);
                    path.offered.set(id, offered);
                    let wanted = match guide.question(id).choose {
                        Choice::One => {
                            random.choice(offered.iter().collect::<Vec<_>>()).map_or(AnswerSet::EMPTY, AnswerSet::only)
                        }
                        // Two rolls: about a quarter of the answers each.
                        Choice::Several => AnswerSet(random.u32(..) & random.u32(..)),
                    };
                    let said = wanted.intersection(offered);
                    path = path.answered(
                        id,
                        if guide.question(id).skipping_answers().is_subset(said) { AnswerSet::EMPTY } else { said },
                    );
                }
                _ => return path,
            }
        }
    }
}

/// Every set within a set but the empty one.
fn subsets(of: AnswerSet) -> impl Iterator<Item = AnswerSet> {
    let mut subset = of.0;
    std::iter::from_fn(move || {
        let now = subset;
        // The next smaller subset; after the smallest comes the empty one, which ends it.
        subset = now.wrapping_sub(1) & of.0;
        (now != 0).then_some(AnswerSet(now))
    })
    .fuse()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subset_comes_once() {
        let all: Vec<u32> = subsets(AnswerSet(0b101)).map(|set| set.0).collect();
        assert_eq!(all, [0b101, 0b100, 0b001]);
        assert_eq!(subsets(AnswerSet::EMPTY).count(), 0);
    }
}
