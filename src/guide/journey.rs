//! One reader's journey through the guide.

use crate::{AnswerSet, Answers, Choice, Entry, Guide, MAX_QUESTIONS, Outcome, Question, QuestionId};

/// What the screen shows. Derived from the journey and never stored, which rules out that it contradicts the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// The introduction, before the first question.
    Start,
    /// The check before two people go through the guide together: is this a good moment and place?
    CheckIn,
    /// A question.
    Question(QuestionId),
    /// First help, because of the answer just given; the reader can read on.
    FirstHelp,
    /// The list of help services, which the reader opened.
    Help,
    /// The result.
    Result,
}

/// Where the reader wants to be, apart from help, which is shown over it. One value, which rules out that a reader is in two places
/// at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    /// The introduction.
    Start,
    /// The check before the first question, if two people go through the guide together.
    CheckIn,
    /// The first question without an answer, or the result.
    Next,
    /// An earlier question, from which the reader then goes on question by question.
    Back(QuestionId),
    /// A question opened from the result.
    Change(QuestionId),
    /// The result again, after a change. A question that the change left without an answer comes first.
    Return,
}

/// The answers so far, and where the reader is. Kept in memory only.
#[derive(Clone, Debug)]
pub struct Journey {
    guide: &'static Guide,
    /// The chosen answers. They stay when a question is no longer asked, and count again once it is.
    chosen: [AnswerSet; MAX_QUESTIONS],
    target: Target,
    /// The question whose answer shows first help, until the reader has read it.
    unread_help: Option<QuestionId>,
    help_open: bool,
    together: bool,
}

impl Journey {
    /// A journey at the introduction.
    #[must_use]
    pub fn new(guide: &'static Guide) -> Self {
        Self {
            guide,
            chosen: [AnswerSet::EMPTY; MAX_QUESTIONS],
            target: Target::Start,
            unread_help: None,
            help_open: false,
            together: false,
        }
    }

    /// The guide.
    #[must_use]
    pub fn guide(&self) -> &'static Guide {
        self.guide
    }

    /// What the screen shows.
    #[must_use]
    pub fn stage(&self) -> Stage {
        let answers = self.answers();
        match self.target {
            _ if self.help_open => Stage::Help,
            Target::Start => Stage::Start,
            Target::CheckIn => Stage::CheckIn,
            Target::Back(question) | Target::Change(question) if self.can_open(question, &answers) => {
                Stage::Question(question)
            }
            _ if self.urgent_question(&answers).is_some() => Stage::FirstHelp,
            _ => self.first_unanswered(&answers).map_or(Stage::Result, Stage::Question),
        }
    }

    /// The answers that count: those that are offered, to the questions that are asked.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for (id, question) in self.guide.numbered_questions() {
            if question.is_asked(&answers) {
                answers.set(id, question.filter_offered(self.chosen[usize::from(id.0)], &answers));
            }
        }
        answers
    }

    /// The questions that are asked on this journey, in order.
    #[must_use]
    pub fn asked_questions(&self) -> Vec<QuestionId> {
        let answers = self.answers();
        let asked = |(id, question): (QuestionId, &'static Question)| question.is_asked(&answers).then_some(id);
        self.guide.numbered_questions().filter_map(asked).collect()
    }

    /// The answers that this question offers the reader.
    #[must_use]
    pub fn offered_answers(&self, question: QuestionId) -> AnswerSet {
        self.guide.question(question).offered_answers(&self.answers())
    }

    /// The result of the answers so far. A question that was not asked yet speaks neither for nor against an option.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::new(self.guide, &self.answers())
    }

    /// Whether somebody goes through the guide with the reader.
    #[must_use]
    pub fn is_together(&self) -> bool {
        self.together
    }

    /// Sets whether somebody goes through the guide with the reader. The answers stay.
    pub fn set_together(&mut self, together: bool) {
        self.together = together;
        if !together && self.target == Target::CheckIn {
            self.target = Target::Start;
        }
    }

    /// Leaves the introduction for the first question; two people see the check first. A reader who went back to the introduction
    /// is asked question by question, with the earlier answers. The next person may be somebody else: one press must not show a
    /// result, and everybody is asked about safety. On any other screen, a late click changes nothing.
    pub fn begin(&mut self) {
        // Before the first answer, only an entry has answered anything. The reader didn't mean it, or is somebody else.
        if self.stage() == Stage::Start && self.first_answered().is_none() {
            self.chosen = [AnswerSet::EMPTY; MAX_QUESTIONS];
        }
        self.leave_introduction();
    }

    /// Leaves the introduction through an entry, which answers a question in advance.
    pub fn begin_with(&mut self, entry: &Entry) {
        if self.stage() == Stage::Start {
            self.choose(entry.question, AnswerSet::only(entry.answer));
            self.leave_introduction();
        }
    }

    fn leave_introduction(&mut self) {
        self.target = match self.stage() {
            Stage::Start if self.together => Target::CheckIn,
            Stage::Start | Stage::CheckIn => self.first_answered().map_or(Target::Next, Target::Back),
            _ => self.target,
        };
    }

    /// Answers the question that the screen shows. Any other question stays as it is: a late click changes nothing.
    ///
    /// An empty set counts as the question's `unanswered` answer.
    pub fn answer(&mut self, id: QuestionId, chosen: AnswerSet) {
        if self.stage() != Stage::Question(id) {
            return;
        }
        self.choose(id, normalize(self.guide.question(id), chosen.intersection(self.offered_answers(id))));
        self.target = match self.target {
            Target::Back(_) => {
                self.asked_questions().into_iter().find(|it| *it > id).map_or(Target::Next, Target::Back)
            }
            Target::Change(_) | Target::Return => Target::Return,
            Target::Start | Target::CheckIn | Target::Next => Target::Next,
        };
    }

    /// Goes to the previous screen.
    pub fn go_back(&mut self) {
        let urgent = self.urgent_question(&self.answers());
        self.target = match (self.stage(), self.target) {
            (Stage::Help, target) => target,
            // From the question that showed first help, this would lead to first help again.
            (_, Target::Change(changed)) if urgent != Some(changed) => Target::Return,
            (Stage::FirstHelp, Target::Return) => urgent.map_or(Target::Return, Target::Change),
            (Stage::Question(here), _) => {
                self.asked_questions().into_iter().rfind(|id| *id < here).map_or(self.beginning(), Target::Back)
            }
            (Stage::FirstHelp, _) => urgent.map_or(self.beginning(), Target::Back),
            (Stage::Result, _) => self.asked_questions().pop().map_or(self.beginning(), Target::Back),
            (Stage::Start | Stage::CheckIn, _) => Target::Start,
        };
        self.help_open = false;
    }

    /// Opens a question again, from the result. On any other screen, a late click changes nothing.
    pub fn change_answer(&mut self, question: QuestionId) {
        if self.stage() == Stage::Result {
            self.target = Target::Change(question);
        }
    }

    /// Leaves first help and goes on. On any other screen, a late click changes nothing.
    pub fn read_on(&mut self) {
        if self.stage() == Stage::FirstHelp {
            self.unread_help = None;
        }
    }

    /// Opens the list of help services.
    pub fn open_help(&mut self) {
        self.help_open = true;
    }

    /// Forgets all answers. Whether two people go through the guide together stays.
    pub fn start_again(&mut self) {
        *self = Self { together: self.together, ..Self::new(self.guide) };
    }

    /// What comes before the first question.
    fn beginning(&self) -> Target {
        if self.together { Target::CheckIn } else { Target::Start }
    }

    /// A question can be opened again while it is asked. The questions after an urgent answer wait until the reader has seen
    /// first help.
    fn can_open(&self, question: QuestionId, answers: &Answers) -> bool {
        let is_before_help = self.urgent_question(answers).is_none_or(|urgent| question <= urgent);
        self.guide.question(question).is_asked(answers) && is_before_help
    }

    /// Chooses answers to a question. An urgent one shows first help at once, even if another one did before.
    fn choose(&mut self, id: QuestionId, chosen: AnswerSet) {
        self.chosen[usize::from(id.0)] = chosen;
        if is_urgent(self.guide.question(id), chosen) {
            self.unread_help = Some(id);
        }
    }

    /// The question with an answer that counts and shows first help, until the reader has read it.
    fn urgent_question(&self, answers: &Answers) -> Option<QuestionId> {
        self.unread_help.filter(|id| is_urgent(self.guide.question(*id), answers.get(*id)))
    }

    fn first_unanswered(&self, answers: &Answers) -> Option<QuestionId> {
        self.asked_questions().into_iter().find(|id| answers.get(*id).is_empty())
    }

    /// The first question, if it is answered already.
    fn first_answered(&self) -> Option<QuestionId> {
        let first = self.asked_questions().into_iter().next()?;
        (!self.answers().get(first).is_empty()).then_some(first)
    }
}

fn is_urgent(question: &Question, chosen: AnswerSet) -> bool {
    question.numbered_answers().any(|(answer, it)| it.help_at_once && chosen.contains(answer))
}

/// One answer to a question that takes one; "not sure" never beside another answer; never an empty set.
fn normalize(question: &Question, chosen: AnswerSet) -> AnswerSet {
    let real = chosen.difference(question.skipping_answers());
    let counted = if real.is_empty() { chosen } else { real };
    let first = question.numbered_answers().map(|(id, _)| id).find(|id| counted.contains(*id));
    match (first, question.choose) {
        (None, _) => AnswerSet::only(question.unanswered),
        (Some(_), Choice::Several) if !real.is_empty() => counted,
        (Some(only), _) => AnswerSet::only(only),
    }
}
