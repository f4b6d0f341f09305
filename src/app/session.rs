//! One reader's session: the journey, the languages, the settings, and what an [`Action`] changes in them.

use guide::{
    Answer, AnswerId, AnswerSet, Choice, Contact, Guide, Journey, Language, Locale, QuestionId, Stage, TextId,
};

use crate::Action;

/// A reader's journey, languages and settings. Lives in memory only.
#[derive(Clone, Debug)]
pub struct Session {
    journey: Journey,
    /// What is ticked on a question that takes several answers, until the reader goes on.
    ticked: AnswerSet,
    /// Everything was forgotten for the next person, and nothing has been said since.
    cleared: bool,
    locale: Locale,
    beside: Option<Locale>,
    languages: &'static [Language],
    contact: Contact,
}

impl Session {
    /// A session at the beginning.
    ///
    /// # Panics
    /// Where the guide's own contact address is unsound, which the build refuses.
    #[must_use]
    pub fn new(guide: &'static Guide, locale: Locale, languages: &'static [Language]) -> Self {
        let contact = Self::own_contact(guide);
        let journey = Journey::new(guide);
        Self { journey, ticked: AnswerSet::EMPTY, cleared: false, locale, beside: None, languages, contact }
    }

    /// Where the contact link leads, and the number beside it, if nobody sets another.
    ///
    /// # Panics
    /// Where the guide's own contact address is unsound, which the build refuses.
    #[must_use]
    pub fn own_contact(guide: &Guide) -> Contact {
        // Not `expect`, which would bring along how the problem is written.
        let Ok(mut contact) = Contact::parse(guide.contact) else { panic!("the build checks this address") };
        // The build checks this as well.
        _ = contact.set_phone(guide.phone);
        contact
    }

    /// The same session, elsewhere on the way.
    #[must_use]
    pub fn at(self, journey: Journey) -> Self {
        Self { journey, ..self }.with_ticks()
    }

    /// The journey so far.
    #[must_use]
    pub fn journey(&self) -> &Journey {
        &self.journey
    }

    /// What is on the screen.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.journey.stage()
    }

    /// The guide that is followed.
    #[must_use]
    pub fn guide(&self) -> &'static Guide {
        self.journey.guide()
    }

    /// The language that is read.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The language that stands beside it, where two people read.
    #[must_use]
    pub fn beside(&self) -> Option<Locale> {
        self.beside
    }

    /// The languages that can be chosen.
    #[must_use]
    pub fn languages(&self) -> &'static [Language] {
        self.languages
    }

    /// Where the contact link leads.
    #[must_use]
    pub fn contact(&self) -> &Contact {
        &self.contact
    }

    /// Whether somebody goes through it with the reader.
    #[must_use]
    pub fn is_together(&self) -> bool {
        self.journey.is_together()
    }

    /// Whether everything was just forgotten for the next person.
    #[must_use]
    pub fn is_cleared(&self) -> bool {
        self.cleared
    }

    /// Whether this answer is ticked.
    #[must_use]
    pub fn has_ticked(&self, answer: AnswerId) -> bool {
        self.ticked.contains(answer)
    }

    /// A text in the language that is read.
    #[must_use]
    pub fn say(&self, text: TextId) -> &'static str {
        self.locale.text(text)
    }

    /// Does this. What has no place on this screen changes nothing.
    pub fn apply(&mut self, action: Action) {
        // Neither a language nor a setting is something said.
        self.cleared &= matches!(action, Action::Speak(_) | Action::Beside(_) | Action::Settle { .. });
        match action {
            Action::Speak(locale) => return self.speak(locale),
            Action::Beside(locale) => return self.set_beside(locale),
            Action::Settle { contact, together } => {
                self.contact = contact;
                return self.go_together(together);
            }
            Action::Together => {
                self.go_together(true);
                self.journey.start();
            }
            Action::Alone => self.go_together(false),
            Action::Begin => self.journey.start(),
            Action::Entry(number) => self.journey.start_with(&self.guide().entries[number]),
            Action::Answer(question, answer) => {
                if self.is_tick(question, answer) {
                    self.ticked = self.ticked.toggled(answer);
                    return;
                }
                self.journey.answer(question, AnswerSet::only(answer));
            }
            Action::Continue => {
                if let Stage::Question(question) = self.stage() {
                    self.journey.answer(question, self.ticked);
                }
            }
            Action::Back => self.journey.go_back(),
            Action::Help => self.journey.open_help(),
            Action::ReadOn => self.journey.read_on(),
            Action::Change(question) => self.journey.change_answer(question),
            Action::StartAgain => {
                self.journey.start_again();
                self.cleared = self.is_together();
                self.beside = None;
            }
        }
        *self = self.clone().with_ticks();
    }

    /// What can be done on this screen by a button, in the order of the buttons' groups; languages apart.
    #[must_use]
    pub fn actions(&self) -> Vec<Action> {
        let mut actions = vec![Action::Help];
        match self.stage() {
            Stage::Start => {
                actions.push(Action::Begin);
                actions.extend((0..self.guide().entries.len()).map(Action::Entry));
                actions.push(if self.is_together() { Action::Alone } else { Action::Together });
                return actions;
            }
            Stage::CheckIn => actions.push(Action::Begin),
            Stage::Question(id) => {
                actions.extend(self.offered_answers(id).map(|(answer, _)| Action::Answer(id, answer)));
                if self.is_ticked_question(id) {
                    actions.push(Action::Continue);
                }
            }
            Stage::FirstHelp => actions.push(Action::ReadOn),
            Stage::Help => {}
            Stage::Result => actions.extend(self.answers_shown().into_iter().map(Action::Change)),
        }
        actions.extend([Action::Back, Action::StartAgain]);
        actions
    }

    /// Whether this leads to another screen: ticks don't, nor do languages.
    #[must_use]
    pub fn is_step(&self, action: &Action) -> bool {
        match action {
            Action::Answer(id, answer) => !self.is_tick(*id, *answer),
            Action::Speak(_) | Action::Beside(_) | Action::Settle { .. } => false,
            _ => true,
        }
    }

    /// Whether answers of this question are ticked first, and then gone on from.
    #[must_use]
    pub fn is_ticked_question(&self, id: QuestionId) -> bool {
        self.offered_answers(id).any(|(answer, _)| self.is_tick(id, answer))
    }

    /// Whether this answer is ticked, rather than chosen and gone on from.
    #[must_use]
    pub fn is_tick(&self, id: QuestionId, answer: AnswerId) -> bool {
        let question = self.guide().question(id);
        question.choose == Choice::Several && !question.answers[usize::from(answer.0)].skips
    }

    /// The answers that are offered to this reader, in order.
    pub(crate) fn offered_answers(&self, id: QuestionId) -> impl Iterator<Item = (AnswerId, &'static Answer)> + use<> {
        let offered = self.journey.offered_answers(id);
        self.guide().question(id).numbered_answers().filter(move |(answer, _)| offered.contains(*answer))
    }

    /// The questions whose answers the result shows. Where two people look at it, what was skipped stays between the reader
    /// and the question.
    #[must_use]
    pub fn answers_shown(&self) -> Vec<QuestionId> {
        let answers = self.journey.answers();
        let is_shown = |id: &QuestionId| {
            !self.is_together() || !answers.get(*id).is_subset(self.guide().question(*id).skipping_answers())
        };
        self.journey.asked_questions().into_iter().filter(is_shown).collect()
    }

    fn speak(&mut self, locale: Locale) {
        if self.beside.is_some_and(|beside| beside.code == locale.code) {
            self.beside = Some(self.locale);
        }
        self.locale = locale;
    }

    fn set_beside(&mut self, locale: Locale) {
        let away = self.beside.is_some_and(|beside| beside.code == locale.code) || self.locale.code == locale.code;
        self.beside = (!away).then_some(locale);
    }

    fn go_together(&mut self, together: bool) {
        self.journey.set_together(together);
        self.beside = self.beside.filter(|_| together);
    }

    /// The screen is a new one: what was said to its question before is ticked, and nothing else.
    fn with_ticks(mut self) -> Self {
        self.ticked = match self.stage() {
            Stage::Question(id) => {
                // "Rather not say", given before, is not a tick that can be seen and taken away.
                self.journey.answers().get(id).difference(self.guide().question(id).skipping_answers())
            }
            _ => AnswerSet::EMPTY,
        };
        self
    }
}
