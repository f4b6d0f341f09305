//! A reader's session: the journey, the languages and the settings, and how an [`Action`] changes them.

use guide::{
    Answer, AnswerId, AnswerSet, Choice, Contact, Guide, Journey, Language, Locale, QuestionId, Stage, TextId,
};

use crate::Action;

/// Answers that a reader is offered, with their ids.
pub(crate) type OfferedAnswers = Vec<(AnswerId, &'static Answer)>;

/// A reader's journey, languages and settings. Kept in memory only.
#[derive(Clone, Debug)]
pub struct Session {
    journey: Journey,
    /// The checked answers of the current question, until the reader continues.
    checked: AnswerSet,
    /// Whether all answers were cleared for the next person, who has changed only languages or settings since.
    cleared: bool,
    locale: Locale,
    second_locale: Option<Locale>,
    languages: &'static [Language],
    contact: Contact,
}

impl Session {
    /// A session at the start.
    ///
    /// # Panics
    /// If the guide's own contact address is invalid, which the build rejects.
    #[must_use]
    pub fn new(guide: &'static Guide, locale: Locale, languages: &'static [Language]) -> Self {
        let contact = Self::default_contact(guide);
        let journey = Journey::new(guide);
        Self { journey, checked: AnswerSet::EMPTY, cleared: false, locale, second_locale: None, languages, contact }
    }

    /// The contact details that apply unless the host page sets others.
    ///
    /// # Panics
    /// If the guide's own contact address is invalid, which the build rejects.
    #[must_use]
    pub fn default_contact(guide: &Guide) -> Contact {
        // Not `expect`, which would add the code that formats the error.
        let Ok(mut contact) = Contact::parse(guide.contact) else { panic!("the build checks this address") };
        // The build checks this as well.
        _ = contact.set_phone(guide.phone);
        contact
    }

    /// The same session with another journey.
    #[must_use]
    pub fn with_journey(self, journey: Journey) -> Self {
        let mut session = Self { journey, ..self };
        session.check_earlier_answers();
        session
    }

    /// The journey so far.
    #[must_use]
    pub fn journey(&self) -> &Journey {
        &self.journey
    }

    /// What the screen shows.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.journey.stage()
    }

    /// The guide.
    #[must_use]
    pub fn guide(&self) -> &'static Guide {
        self.journey.guide()
    }

    /// The current language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The second language, which two people can show with the current one.
    #[must_use]
    pub fn second_locale(&self) -> Option<Locale> {
        self.second_locale
    }

    /// The languages that a reader can choose from.
    #[must_use]
    pub fn languages(&self) -> &'static [Language] {
        self.languages
    }

    /// The contact details of the mediator.
    #[must_use]
    pub fn contact(&self) -> &Contact {
        &self.contact
    }

    /// Whether somebody goes through the guide with the reader.
    #[must_use]
    pub fn is_together(&self) -> bool {
        self.journey.is_together()
    }

    /// Whether all answers were just cleared for the next person.
    #[must_use]
    pub fn is_cleared(&self) -> bool {
        self.cleared
    }

    /// Whether this answer of the current question is checked.
    #[must_use]
    pub fn is_checked(&self, answer: AnswerId) -> bool {
        self.checked.contains(answer)
    }

    /// A text in the current language.
    #[must_use]
    pub fn text(&self, id: TextId) -> &'static str {
        self.locale.text(id)
    }

    /// Applies an action. A late click changes nothing: the current screen must have the action.
    pub fn apply(&mut self, action: Action) {
        if !self.has_action(&action) {
            return;
        }
        self.cleared &=
            matches!(action, Action::SetLanguage(_) | Action::ToggleSecondLanguage(_) | Action::ApplySettings { .. });
        match action {
            Action::SetLanguage(locale) => return self.set_locale(locale),
            Action::ToggleSecondLanguage(locale) => return self.toggle_second_locale(locale),
            Action::ApplySettings { contact, together } => {
                self.contact = contact;
                return self.set_together(together);
            }
            Action::Together => {
                self.set_together(true);
                self.journey.begin();
            }
            Action::Alone => self.set_together(false),
            Action::Begin => self.journey.begin(),
            Action::Entry(index) => self.journey.begin_with(&self.guide().entries[index]),
            Action::Answer(question, answer) => {
                if self.is_checkbox(question, answer) {
                    self.checked = self.checked.toggled(answer);
                    return;
                }
                self.journey.answer(question, AnswerSet::only(answer));
            }
            Action::Continue => {
                if let Stage::Question(question) = self.stage() {
                    self.journey.answer(question, self.checked);
                }
            }
            // Help is shown over a screen, whose checked answers stay.
            Action::Help => return self.journey.open_help(),
            Action::Back if self.stage() == Stage::Help => return self.journey.go_back(),
            Action::Back => self.journey.go_back(),
            Action::ReadOn => self.journey.read_on(),
            Action::ChangeAnswer(question) => self.journey.change_answer(question),
            Action::StartAgain => {
                self.journey.start_again();
                self.cleared = self.is_together();
                self.second_locale = None;
            }
        }
        self.check_earlier_answers();
    }

    /// Whether the current screen has this action, or no screen is needed for it.
    fn has_action(&self, action: &Action) -> bool {
        match action {
            Action::SetLanguage(_) | Action::ApplySettings { .. } | Action::StartAgain => true,
            Action::ToggleSecondLanguage(_) => self.is_together(),
            // The host page may have set the mode since the prerendered start screen offered the other one.
            Action::Together | Action::Alone => self.stage() == Stage::Start,
            _ => self.actions().contains(action),
        }
    }

    /// The actions of the buttons on the current screen, except languages: first the header's, then the screen's, then Back and the
    /// footer's. [`Self::apply`] ignores an action that is missing here.
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
                if self.has_checkboxes(id) {
                    actions.push(Action::Continue);
                }
            }
            Stage::FirstHelp => actions.push(Action::ReadOn),
            Stage::Help => {}
            Stage::Result => actions.extend(self.questions_in_result().into_iter().map(Action::ChangeAnswer)),
        }
        actions.extend([Action::Back, Action::StartAgain]);
        actions
    }

    /// Whether an action leads to another screen. Checkboxes, languages and settings don't.
    #[must_use]
    pub fn changes_screen(&self, action: &Action) -> bool {
        match action {
            Action::Answer(id, answer) => !self.is_checkbox(*id, *answer),
            Action::SetLanguage(_) | Action::ToggleSecondLanguage(_) | Action::ApplySettings { .. } => false,
            _ => true,
        }
    }

    /// Whether a question offers this reader answers as checkboxes.
    #[must_use]
    pub fn has_checkboxes(&self, id: QuestionId) -> bool {
        self.offered_answers(id).any(|(answer, _)| self.is_checkbox(id, answer))
    }

    /// Whether an answer is a checkbox, rather than a button that answers the question.
    #[must_use]
    pub fn is_checkbox(&self, id: QuestionId, answer: AnswerId) -> bool {
        let question = self.guide().question(id);
        question.choose == Choice::Several && !question.answers[usize::from(answer.0)].skips
    }

    /// The answers that this reader is offered, in order.
    pub(crate) fn offered_answers(&self, id: QuestionId) -> impl Iterator<Item = (AnswerId, &'static Answer)> + use<> {
        let offered = self.journey.offered_answers(id);
        self.guide().question(id).numbered_answers().filter(move |(answer, _)| offered.contains(*answer))
    }

    /// The answers that this reader is offered: those that say something, and those that skip the question. They are shown in this
    /// order, and numbered in it.
    pub(crate) fn answers_and_skips(&self, id: QuestionId) -> (OfferedAnswers, OfferedAnswers) {
        self.offered_answers(id).partition(|(_, answer)| !answer.skips)
    }

    /// The questions that the result lists with their answers. Two people don't see the questions that the reader skipped.
    #[must_use]
    pub fn questions_in_result(&self) -> Vec<QuestionId> {
        let answers = self.journey.answers();
        let is_listed = |id: &QuestionId| {
            !self.is_together() || !answers.get(*id).is_subset(self.guide().question(*id).skipping_answers())
        };
        self.journey.asked_questions().into_iter().filter(is_listed).collect()
    }

    fn set_locale(&mut self, locale: Locale) {
        if self.second_locale.is_some_and(|second| second.code == locale.code) {
            self.second_locale = Some(self.locale);
        }
        self.locale = locale;
    }

    fn toggle_second_locale(&mut self, locale: Locale) {
        let is_shown =
            self.second_locale.is_some_and(|second| second.code == locale.code) || self.locale.code == locale.code;
        self.second_locale = (!is_shown).then_some(locale);
    }

    fn set_together(&mut self, together: bool) {
        self.journey.set_together(together);
        self.second_locale = self.second_locale.filter(|_| together);
    }

    /// Checks the answers that were given before to the question of a new screen.
    fn check_earlier_answers(&mut self) {
        self.checked = match self.stage() {
            Stage::Question(id) => {
                // "Rather not say" is not a checkbox, so the reader could neither see nor uncheck it.
                self.journey.answers().get(id).difference(self.guide().question(id).skipping_answers())
            }
            _ => AnswerSet::EMPTY,
        };
    }
}
