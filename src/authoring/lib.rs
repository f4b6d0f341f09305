//! What an editor's files go through: read, checked and resolved.

mod block;
mod budgets;
mod changes;
mod check;
mod day;
mod document;
mod drawings;
mod files;
mod guide_file;
mod guide_folder;
mod hard_words;
mod markup;
mod meant;
mod people_file;
mod phrase;
mod picture;
mod places;
mod problem;
mod promises;
mod reach;
mod readability;
mod said;
mod schema;
mod services_file;
mod shown;
mod signs;
mod source;
mod texts;
mod walk;
mod wording;

use guide::{Guide, Language, Locale, PageData, TextId};

use drawings::Drawings;
use problem::Problems;
use services_file::Services;
use texts::Needed;

pub use changes::{ToldTo, changes, told_to, told_to_others};
pub use check::say_answers;
pub use document::document;
pub use drawings::{Drawing, stock as stock_drawings};
pub use guide_folder::GuideFolder;
pub use people_file::reasons;
pub use picture::picture;
pub use places::Places;
pub use problem::{Level, Place, Problem};
pub use promises::Promises;
pub use said::{Said, UnknownWord};
pub use schema::schemas;
pub use walk::{Promise, Walked, walk};

/// The editors' files, read.
#[derive(Debug)]
pub struct Loaded {
    /// The guide; sound only where there is no error among the problems.
    pub guide: &'static Guide,
    /// What the guide promises, whatever else an editor changes.
    pub promises: Promises,
    /// How many people the guide is held against.
    pub people: usize,
    /// Where each rule stands.
    pub places: Places,
    /// Each locale's texts.
    pub locales: Vec<Locale>,
    /// The message id of each [`TextId`].
    pub text_ids: Vec<String>,
    /// The line drawings that something shows, by name.
    pub drawings: Vec<Drawing>,
    /// All that is wrong, by file and line.
    pub problems: Vec<Problem>,
}

impl Loaded {
    /// Whether the guide may be built.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.counts().0 == 0
    }

    /// Whether nothing is wrong but what people are told: whether rule or person is right, an editor has to decide.
    #[must_use]
    pub fn has_sound_rules(&self) -> bool {
        self.problems.iter().all(|it| it.level == Level::Warning || it.place.file.ends_with(people_file::FILE))
    }

    /// How many errors there are, and how many warnings.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.problems.iter().filter(|problem| problem.level == Level::Error).count();
        (errors, self.problems.len() - errors)
    }

    /// The languages that a reader can choose from.
    #[must_use]
    pub fn languages(&self) -> &'static [Language] {
        let language = |locale: &Locale| Language { code: locale.code, name: locale.language_name() };
        // A run of the build reads the guide once.
        self.locales.iter().map(language).collect::<Vec<_>>().leak()
    }

    /// What the pages carry for the program.
    ///
    /// # Panics
    /// Where the guide has more than 65,535 texts.
    #[must_use]
    pub fn page_data(&self) -> PageData {
        let text_count = u16::try_from(self.text_ids.len()).expect("each text has a number of 16 bits");
        PageData { languages: self.languages(), text_count, guide: self.guide }
    }

    /// The message id of a text.
    #[must_use]
    pub fn name(&self, text: TextId) -> &str {
        &self.text_ids[usize::from(text.0)]
    }

    /// The number of a text; for tests and commands that name texts.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<TextId> {
        let place = self.text_ids.iter().position(|known| known == id)?;
        u16::try_from(place).ok().map(TextId)
    }
}

/// Reads and checks the guide in a folder.
#[must_use]
pub fn load(folder: &GuideFolder) -> Loaded {
    let problems = Problems::default();
    let mut needed = Needed::default();
    // First, so that their numbers are those of the constants in the program.
    for id in guide::texts::IDS {
        needed.text(id, Place { file: folder.name_of(""), line: 1 });
    }
    let services = Services::read(folder, &mut needed, &problems);
    let mut reading = guide_file::Reading::new(needed, Drawings::read(folder, &problems), services, &problems);
    let guide = reading.guide(folder);
    let guide_file::Reading { needed, drawings, places, promises, services, unreadable, .. } = reading;
    let shown_drawings = drawings.shown();
    if !unreadable && !services.unreadable {
        drawings.close();
        check::check(guide, &promises, &places, Place { file: folder.name_of(guide_file::FILE), line: 1 }, &problems);
    }
    let locales = texts::resolve(folder, &needed, &shown::screens(guide), &problems);
    let text_ids: Vec<String> = needed.ids().map(str::to_owned).collect();
    let people = people_file::check(folder, guide, &text_ids, &problems);
    Loaded { guide, promises, places, people, locales, text_ids, drawings: shown_drawings, problems: problems.sorted() }
}
