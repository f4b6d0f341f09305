//! One reader's way through the guide.

use crate::{AnswerSet, Answers, Choose, Entry, Guide, MAX_QUESTIONS, Outcome, Question, QuestionId};

/// What is on the screen. Derived from the journey, never stored, so it cannot contradict the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// What this is, before the first question.
    Start,
    /// Whether this is a good moment and place, before two people go through it together.
    CheckIn,
    /// One question.
    Question(QuestionId),
    /// Help first, because of an answer just given; the reader may read on.
    FirstHelp,
    /// The list of help that the reader opened.
    Help,
    /// The result.
    Result,
}

/// Where the reader wants to be. One value, so that nobody is at the start and in the middle at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// At the beginning.
    Start,
    /// Between the beginning and the first question, where two people go through it.
    CheckIn,
    /// At the first question that has no answer, or the result.
    Onward,
    /// Went back to this question, and walks on from it.
    Back(QuestionId),
    /// Came from the result to change this answer, and returns there.
    Change(QuestionId),
}

/// The answers so far and where the reader is. Lives in memory only.
#[derive(Clone, Debug)]
pub struct Journey {
    guide: &'static Guide,
    /// What was chosen, also where the question is not asked any more: it counts again when it is.
    given: [AnswerSet; MAX_QUESTIONS],
    place: Place,
    first_help_read: bool,
    help_open: bool,
    together: bool,
}

impl Journey {
    /// A journey before its beginning.
    #[must_use]
    pub fn new(guide: &'static Guide) -> Self {
        Self {
            guide,
            given: [AnswerSet::EMPTY; MAX_QUESTIONS],
            place: Place::Start,
            first_help_read: false,
            help_open: false,
            together: false,
        }
    }

    /// The guide that is followed.
    #[must_use]
    pub fn guide(&self) -> &'static Guide {
        self.guide
    }

    /// What is on the screen.
    #[must_use]
    pub fn stage(&self) -> Stage {
        let answers = self.answers();
        match self.place {
            _ if self.help_open => Stage::Help,
            Place::Start => Stage::Start,
            Place::CheckIn => Stage::CheckIn,
            Place::Back(question) | Place::Change(question) if self.may_open(question, &answers) => {
                Stage::Question(question)
            }
            _ if self.needs_first_help(&answers) => Stage::FirstHelp,
            _ => self.first_open(&answers).map_or(Stage::Result, Stage::Question),
        }
    }

    /// What counts: the answers to questions that are asked, of the answers that are offered.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for (id, question) in self.guide.numbered_questions() {
            if question.is_asked(&answers) {
                answers.set(id, question.offered_of(self.given[usize::from(id.0)], &answers));
            }
        }
        answers
    }

    /// The questions that are asked on this journey, in order.
    #[must_use]
    pub fn asked(&self) -> Vec<QuestionId> {
        let answers = self.answers();
        let asked = |(id, question): (QuestionId, &'static Question)| question.is_asked(&answers).then_some(id);
        self.guide.numbered_questions().filter_map(asked).collect()
    }

    /// The answers that are offered to this reader.
    #[must_use]
    pub fn offered(&self, question: QuestionId) -> AnswerSet {
        self.guide.question(question).offered(&self.answers())
    }

    /// What follows from the answers so far; what was not asked yet neither speaks for nor against anything.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::of(self.guide, &self.answers())
    }

    /// Whether somebody goes through it with the reader.
    #[must_use]
    pub fn is_together(&self) -> bool {
        self.together
    }

    /// Somebody goes through it with the reader from now on, or not any more. The answers stay.
    pub fn go_together(&mut self, together: bool) {
        self.together = together;
        if !together && self.place == Place::CheckIn {
            self.place = Place::Start;
        }
    }

    /// Leaves the start for the first question; two people look first whether the moment is right.
    pub fn start(&mut self) {
        let looks_first = self.together && self.place == Place::Start;
        self.place = if looks_first { Place::CheckIn } else { Place::Onward };
    }

    /// Leaves the start by an entry, which answers a question.
    pub fn start_with(&mut self, entry: &Entry) {
        self.given[usize::from(entry.question.0)] = AnswerSet::only(entry.answer);
        self.start();
    }

    /// Answers the question that is on the screen. Any other is left alone: a late click changes nothing.
    ///
    /// No answer chosen counts as the question's answer for that.
    pub fn answer(&mut self, id: QuestionId, chosen: AnswerSet) {
        if self.stage() != Stage::Question(id) {
            return;
        }
        let question = self.guide.question(id);
        self.given[usize::from(id.0)] = tidy(question, chosen.and(self.offered(id)));
        if question.answers.iter().any(|answer| answer.help_at_once) {
            self.first_help_read = false;
        }
        self.place = match self.place {
            Place::Back(_) => self.following(id).map_or(Place::Onward, Place::Back),
            Place::Start | Place::CheckIn | Place::Onward | Place::Change(_) => Place::Onward,
        };
    }

    /// Goes to the screen before.
    pub fn back(&mut self) {
        self.place = match (self.stage(), self.place) {
            (Stage::Help, place) => place,
            (_, Place::Change(_)) => Place::Onward,
            (Stage::Question(here), _) => {
                self.asked().into_iter().rfind(|id| *id < here).map_or(self.beginning(), Place::Back)
            }
            (Stage::FirstHelp, _) => self.urgent_question().map_or(self.beginning(), Place::Back),
            (Stage::Result, _) => self.asked().pop().map_or(self.beginning(), Place::Back),
            (Stage::Start | Stage::CheckIn, _) => Place::Start,
        };
        self.help_open = false;
    }

    /// Opens one question again, from the result.
    pub fn change(&mut self, question: QuestionId) {
        self.place = Place::Change(question);
    }

    /// Reads on after first help.
    pub fn read_on(&mut self) {
        self.first_help_read = true;
    }

    /// Opens the list of help.
    pub fn open_help(&mut self) {
        self.help_open = true;
    }

    /// Forgets everything that was said; who go through it together still do.
    pub fn start_again(&mut self) {
        *self = Self { together: self.together, ..Self::new(self.guide) };
    }

    /// What stands before the first question.
    fn beginning(&self) -> Place {
        if self.together { Place::CheckIn } else { Place::Start }
    }

    /// A question can be opened again while it is asked; those after an urgent answer wait until help was seen.
    fn may_open(&self, question: QuestionId, answers: &Answers) -> bool {
        let before_help = self.urgent_question().is_some_and(|urgent| question <= urgent);
        self.guide.question(question).is_asked(answers) && (before_help || !self.needs_first_help(answers))
    }

    fn needs_first_help(&self, answers: &Answers) -> bool {
        !self.first_help_read
            && self.guide.numbered_questions().any(|(id, question)| {
                question.numbered_answers().any(|(answer, it)| it.help_at_once && answers.to(id).contains(answer))
            })
    }

    fn urgent_question(&self) -> Option<QuestionId> {
        let urgent = |question: &Question| question.answers.iter().any(|answer| answer.help_at_once);
        self.guide.numbered_questions().find_map(|(id, question)| urgent(question).then_some(id))
    }

    fn first_open(&self, answers: &Answers) -> Option<QuestionId> {
        self.asked().into_iter().find(|id| answers.to(*id).is_empty())
    }

    /// The next question, where it has an answer already and is merely walked through again.
    fn following(&self, id: QuestionId) -> Option<QuestionId> {
        let next = self.asked().into_iter().find(|next| *next > id)?;
        (!self.answers().to(next).is_empty()).then_some(next)
    }
}

/// One answer where one is asked; "not sure" never beside another answer; never nothing.
fn tidy(question: &Question, chosen: AnswerSet) -> AnswerSet {
    let said = chosen.without(question.skips());
    let kept = if said.is_empty() { chosen } else { said };
    let first = question.numbered_answers().map(|(id, _)| id).find(|id| kept.contains(*id));
    match (first, question.choose) {
        (None, _) => AnswerSet::only(question.unanswered),
        (Some(_), Choose::Several) if !said.is_empty() => kept,
        (Some(only), _) => AnswerSet::only(only),
    }
}
