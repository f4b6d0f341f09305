//! Reads, checks and resolves the editors' files.

mod answer_list;
mod changes;
mod characters;
mod check;
mod clause_summary;
mod date;
mod diagnostic;
mod diagram;
mod equal_labels;
mod files;
mod guide_file;
mod guide_folder;
mod hard_words;
mod markdown;
mod markup;
mod people_file;
mod phrase;
mod pictograms;
mod promises;
mod readability;
mod readability_limits;
mod reader_search;
mod schema;
mod screen_texts;
mod services_file;
mod silence;
mod source;
mod source_map;
mod static_data;
mod table;
mod texts;
mod walk;
mod wording;

use guide::{Guide, Language, Locale, PageData, TextId};

use diagnostic::Diagnostics;
use pictograms::Pictograms;
use services_file::Services;
use texts::{RequiredTexts, TextUse};

pub use answer_list::{AnswerList, ParseAnswersError};
pub use changes::{SentenceRules, changed_sentence_rules, changes, sentence_rules};
pub use check::describe_answers;
pub use diagnostic::{Diagnostic, Location, Severity};
pub use diagram::diagram;
pub use guide_folder::GuideFolder;
pub use markdown::{Origin, markdown};
pub use people_file::explanations;
pub use pictograms::{Pictogram, built_in as built_in_pictograms};
pub use promises::Promises;
pub use schema::schemas;
pub use source_map::SourceMap;
pub use walk::{Promise, WalkReport, walk};

/// A guide as read from the editors' files, with its diagnostics.
#[derive(Debug)]
pub struct LoadedGuide {
    /// The guide. Valid only if there are no errors among the diagnostics.
    pub guide: &'static Guide,
    /// What the guide promises its readers, whatever an editor changes.
    pub promises: Promises,
    /// The number of people in `people.toml`, against whom the guide is checked.
    pub people_count: usize,
    /// Where each rule is in the files.
    pub source_map: SourceMap,
    /// The texts of each locale, the fallback language first.
    pub locales: Vec<Locale>,
    /// The Fluent message id of each [`TextId`].
    pub message_ids: Vec<String>,
    /// The pictograms that the guide uses, sorted by name.
    pub pictograms: Vec<Pictogram>,
    /// The diagnostics, sorted by file and line.
    pub diagnostics: Vec<Diagnostic>,
}

impl LoadedGuide {
    /// Whether the guide has no errors and can be built.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.counts().0 == 0
    }

    /// Whether the only errors are in `people.toml`. An editor then has to decide whether the rule or the person is right.
    #[must_use]
    pub fn has_valid_rules(&self) -> bool {
        self.diagnostics
            .iter()
            .all(|it| it.severity == Severity::Warning || it.location.file.ends_with(people_file::FILE))
    }

    /// The texts of the locale with this code, if the guide has it.
    #[must_use]
    pub fn locale(&self, code: &str) -> Option<Locale> {
        self.locales.iter().find(|locale| locale.code == code).copied()
    }

    /// The number of errors, and that of warnings.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
        (errors, self.diagnostics.len() - errors)
    }

    /// The languages that a reader can choose from.
    #[must_use]
    pub fn languages(&self) -> &'static [Language] {
        let language = |locale: &Locale| Language { code: locale.code, name: locale.language_name() };
        // The process reads the guide once.
        self.locales.iter().map(language).collect::<Vec<_>>().leak()
    }

    /// The data that the pages carry for the program.
    ///
    /// # Panics
    /// If the guide has more than 65,535 texts.
    #[must_use]
    pub fn page_data(&self) -> PageData {
        let text_count = u16::try_from(self.message_ids.len()).expect("a text id has 16 bits");
        PageData { languages: self.languages(), text_count, guide: self.guide }
    }

    /// The Fluent message id of a text.
    #[must_use]
    pub fn message_id(&self, text: TextId) -> &str {
        &self.message_ids[usize::from(text.0)]
    }

    /// The text with this Fluent message id.
    #[must_use]
    pub fn text_id(&self, message_id: &str) -> Option<TextId> {
        let index = self.message_ids.iter().position(|known| known == message_id)?;
        u16::try_from(index).ok().map(TextId)
    }
}

/// Reads and checks the guide in a folder.
#[must_use]
pub fn load(folder: &GuideFolder) -> LoadedGuide {
    let diagnostics = Diagnostics::default();
    let mut required = RequiredTexts::default();
    // First, so that their ids are those of the program's constants.
    for id in guide::texts::IDS {
        required.require(id, Location { file: folder.display_name(""), line: 1 }, TextUse::Screen);
    }
    let services = Services::read(folder, &mut required, &diagnostics);
    let pictograms = Pictograms::read(folder, &diagnostics);
    let mut reader = guide_file::GuideReader::new(required, pictograms, services, &diagnostics);
    let guide = reader.read(folder);
    let guide_file::GuideReader {
        required,
        pictograms,
        source_map,
        promises,
        services,
        fallback_language,
        unreadable,
        ..
    } = reader;
    let used_pictograms = pictograms.used();
    let guide_file_start = Location { file: folder.display_name(guide_file::FILE), line: 1 };
    if !unreadable && !services.unreadable {
        pictograms.report_unused();
        check::check(guide, &promises, &source_map, guide_file_start, &diagnostics);
    }
    let screens = screen_texts::screens(guide);
    let locales = texts::resolve(folder, fallback_language, &required, &screens, &diagnostics);
    equal_labels::report(guide, &locales, &source_map, guide_file_start, &diagnostics);
    let message_ids: Vec<String> = required.ids().map(str::to_owned).collect();
    let people_count = people_file::check(folder, guide, &message_ids, &diagnostics);
    LoadedGuide {
        guide,
        promises,
        people_count,
        source_map,
        locales,
        message_ids,
        pictograms: used_pictograms,
        diagnostics: diagnostics.into_sorted(),
    }
}
