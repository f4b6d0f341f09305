//! One reader: the journey, the language, and what a press changes.

use guide::{Answer, AnswerSet, Choose, Contact, Guide, Journey, QuestionId, Stage, TextId};

use crate::Press;
use crate::texts;

/// A language that the guide can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag, such as `nl`.
    pub code: &'static str,
    /// Its name, in itself.
    pub name: &'static str,
}

/// One language's finished texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// The language's tag.
    pub code: &'static str,
    /// The text of each [`TextId`].
    pub texts: &'static [&'static str],
}

impl Locale {
    /// A text in this language; nothing where the page and the program were built from different texts.
    #[must_use]
    pub fn say(&self, id: TextId) -> &'static str {
        self.texts.get(usize::from(id.0)).copied().unwrap_or_default()
    }

    /// The guide's name.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.say(texts::GUIDE_NAME)
    }

    /// The language's name, in itself.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.say(texts::LOCALE_NAME)
    }

    /// The word for closing what the guide is shown in.
    #[must_use]
    pub fn close(&self) -> &'static str {
        self.say(texts::FRAME_CLOSE)
    }

    /// `ltr` or `rtl`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        self.say(texts::LOCALE_DIRECTION)
    }

    /// Whether somebody who speaks the language and knows the field has read the texts.
    pub(crate) fn is_reviewed(&self) -> bool {
        self.say(texts::LOCALE_REVIEW) == "checked"
    }
}

/// A reader's journey, language and settings. Lives in memory only.
#[derive(Clone, Debug)]
pub struct Reader {
    journey: Journey,
    /// What is ticked on a question that takes several answers, until the reader goes on.
    ticked: AnswerSet,
    /// Everything was forgotten for the next person, and nothing has been said since.
    cleared: bool,
    /// The language that is read.
    pub locale: Locale,
    /// The language that stands beside it, where two people read.
    pub beside: Option<Locale>,
    /// The languages that can be chosen.
    pub languages: &'static [Language],
    /// Where the contact link leads.
    pub contact: Contact,
}

impl Reader {
    /// A reader at the beginning.
    ///
    /// # Panics
    /// Where the guide's own contact address is unsound, which the build refuses.
    #[must_use]
    pub fn new(guide: &'static Guide, locale: Locale, languages: &'static [Language]) -> Self {
        let contact = Self::own_contact(guide);
        let journey = Journey::new(guide);
        Self { journey, ticked: AnswerSet::EMPTY, cleared: false, locale, beside: None, languages, contact }
    }

    /// Where the contact link leads if nobody sets another address.
    ///
    /// # Panics
    /// Where the guide's own contact address is unsound, which the build refuses.
    #[must_use]
    pub fn own_contact(guide: &Guide) -> Contact {
        Contact::parse(guide.contact).expect("the build checks the guide's contact address")
    }

    /// The same reader, elsewhere on the way.
    #[must_use]
    pub fn on(self, journey: Journey) -> Self {
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

    /// Reads on in another language; the one that is left stands beside it, if the other did so before.
    pub fn speak(&mut self, locale: Locale) {
        if self.beside.is_some_and(|beside| beside.code == locale.code) {
            self.beside = Some(self.locale);
        }
        self.locale = locale;
    }

    /// Puts a language beside the one that is read; takes it away if it stands there.
    pub fn set_beside(&mut self, locale: Locale) {
        let away = self.beside.is_some_and(|beside| beside.code == locale.code) || self.locale.code == locale.code;
        self.beside = (!away).then_some(locale);
    }

    /// Somebody goes through it with the reader from now on, or not any more.
    pub fn go_together(&mut self, together: bool) {
        self.journey.go_together(together);
        self.beside = self.beside.filter(|_| together);
    }

    /// Does what was pressed. A press that has no place on this screen changes nothing.
    pub fn press(&mut self, press: Press) {
        let guide = self.journey.guide();
        self.cleared = false;
        match press {
            Press::Together => {
                self.go_together(true);
                self.journey.start();
            }
            Press::Alone => self.go_together(false),
            Press::Begin => self.journey.start(),
            Press::Entry(number) => self.journey.start_with(&guide.entries[number]),
            Press::Answer(question, answer) => {
                let chosen = AnswerSet::only(answer);
                if takes_ticks(guide, question, &guide.question(question).answers[usize::from(answer.0)]) {
                    self.ticked = self.ticked.toggled(answer);
                    return;
                }
                self.journey.answer(question, chosen);
            }
            Press::Continue => {
                if let Stage::Question(question) = self.stage() {
                    self.journey.answer(question, self.ticked);
                }
            }
            Press::Back => self.journey.back(),
            Press::Help => self.journey.open_help(),
            Press::ReadOn => self.journey.read_on(),
            Press::Change(question) => self.journey.change(question),
            Press::StartAgain => {
                self.journey.start_again();
                self.cleared = self.is_together();
                self.beside = None;
            }
        }
        *self = self.clone().with_ticks();
    }

    /// The screen is a new one: what was said to its question before is ticked, and nothing else.
    fn with_ticks(mut self) -> Self {
        self.ticked = match self.stage() {
            Stage::Question(id) => {
                // "Rather not say", given before, is not a tick that can be seen and taken away.
                self.journey.answers().to(id).without(self.journey.guide().question(id).skips())
            }
            _ => AnswerSet::EMPTY,
        };
        self
    }

    /// Whether somebody goes through it with the reader.
    #[must_use]
    pub fn is_together(&self) -> bool {
        self.journey.is_together()
    }

    /// Whether everything was just forgotten for the next person.
    pub(crate) fn is_cleared(&self) -> bool {
        self.cleared
    }

    pub(crate) fn guide(&self) -> &'static Guide {
        self.journey.guide()
    }

    pub(crate) fn ticked(&self) -> AnswerSet {
        self.ticked
    }

    pub(crate) fn say(&self, text: TextId) -> &'static str {
        self.locale.say(text)
    }
}

/// Whether an answer is ticked, rather than chosen and gone on from.
pub(crate) fn takes_ticks(guide: &'static Guide, question: QuestionId, answer: &Answer) -> bool {
    guide.question(question).choose == Choose::Several && !answer.skips
}
