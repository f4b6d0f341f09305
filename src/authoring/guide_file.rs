//! Reads `guide.toml`: questions, needs, options and the rest of the guide.

use guide::{Answer, AnswerId, Entry, Guide, Need, Note, Question, QuestionId, TextId};

use crate::diagnostic::{Diagnostics, Location, suggest};
use crate::guide_folder::GuideFolder;
use crate::pictograms::Pictograms;
use crate::promises::Promises;
use crate::services_file::Services;
use crate::source::Source;
use crate::source_map::SourceMap;
use crate::static_data::{leak, leak_slice};
use crate::table::{SpannedStr, Table};
use crate::texts::{RequiredTexts, TextUse};

mod questions;
mod rules;

/// The name of the file in the guide's folder.
pub(crate) const FILE: &str = "guide.toml";

/// The tables of the file.
const TABLES: [&str; 9] = ["question", "promises", "entry", "note", "need", "option", "help", "story", "steps"];

/// Reads the file, and collects what the guide needs from other files.
pub(crate) struct GuideReader<'p> {
    pub(crate) required: RequiredTexts,
    pub(crate) pictograms: Pictograms<'p>,
    pub(crate) services: Services,
    pub(crate) diagnostics: &'p Diagnostics,
    pub(crate) source_map: SourceMap,
    pub(crate) promises: Promises,
    /// The code of the language for readers whose own isn't there.
    pub(crate) fallback_language: Option<SpannedStr>,
    /// The file has syntax errors, or a question in it is invalid. Checks of the guide as a whole would then only mislead.
    pub(crate) unreadable: bool,
    /// The ids of questions that were left out because they are invalid.
    invalid_questions: Vec<&'static str>,
    /// The questions so far. A condition of a question can only name questions that are asked before it.
    questions: Vec<Question>,
    has_all_questions: bool,
    /// The needs so far, each with whether an option has it.
    needs: Vec<(Need, bool)>,
}

impl<'p> GuideReader<'p> {
    pub(crate) fn new(
        required: RequiredTexts,
        pictograms: Pictograms<'p>,
        services: Services,
        diagnostics: &'p Diagnostics,
    ) -> Self {
        Self {
            required,
            pictograms,
            services,
            diagnostics,
            source_map: SourceMap::default(),
            promises: Promises::default(),
            fallback_language: None,
            unreadable: false,
            invalid_questions: Vec::new(),
            questions: Vec::new(),
            has_all_questions: false,
            needs: Vec::new(),
        }
    }

    /// Reads the file. Reports what is invalid and leaves it out.
    pub(crate) fn read(&mut self, folder: &GuideFolder) -> &'static Guide {
        let reported_before = self.diagnostics.len();
        let source = Source::read(folder, FILE, self.diagnostics);
        let file = Table::parse(source, self.diagnostics).deny_unknown_tables(&TABLES);
        for table in file.tables("question") {
            self.add_question(&table);
        }
        self.has_all_questions = true;
        let reading_version = self.reading_version(&file);
        self.fallback_language = file.optional_str("fallback-language");
        self.promises = file.optional_table("promises").map(|table| self.promises(&table)).unwrap_or_default();
        let entries = self.each(file.tables("entry"), Self::entry);
        let notes = self.each(file.tables("note"), Self::note);
        for table in file.tables("need") {
            self.need(&table);
        }
        let options = self.each(file.tables("option"), Self::option);
        let help = self.each(file.tables("help"), Self::help);
        let stories = self.each(file.tables("story"), Self::story);
        let steps = self.each(file.tables("steps"), Self::steps);
        let common_questions = self.common_questions(&file);
        file.deny_unknown_keys();
        self.unreadable = file.is_unreadable() || !self.invalid_questions.is_empty();
        if self.diagnostics.len() == reported_before && !self.services.unreadable {
            self.report_unused_needs();
        } else {
            self.required.mark_incomplete();
        }
        leak(Guide {
            questions: leak_slice(std::mem::take(&mut self.questions)),
            reading_version,
            entries,
            notes,
            options,
            needs: leak_slice(std::mem::take(&mut self.needs).into_iter().map(|(need, _)| need).collect()),
            services: self.services.all,
            help,
            stories,
            steps,
            common_questions,
            contact: self.services.contact,
            phone: self.services.phone,
            exit_page: self.services.exit_page,
        })
    }

    /// The first question stands in for a missing or unknown one, which was reported.
    fn reading_version(&self, file: &Table<'p>) -> QuestionId {
        let id = if file.is_unreadable() { None } else { file.required_str("reading-version") };
        id.and_then(|id| self.find_question(id)).unwrap_or(QuestionId(0))
    }

    fn common_questions(&mut self, file: &Table<'p>) -> &'static [(TextId, TextId)] {
        let ids = file.strings("common-questions").into_iter();
        leak_slice(
            ids.map(|id| {
                (self.text(TextUse::CommonQuestion, id, ""), self.text(TextUse::CommonQuestion, id, ".answer"))
            })
            .collect(),
        )
    }

    fn each<T>(&mut self, tables: Vec<Table<'p>>, read: fn(&mut Self, &Table<'p>) -> Option<T>) -> &'static [T] {
        leak_slice(tables.into_iter().filter_map(|table| read(self, &table)).collect())
    }

    fn error(&self, location: Location, message: impl Into<String>, suggestion: impl Into<String>) {
        self.diagnostics.error(location, message, suggestion);
    }

    fn text(&mut self, usage: TextUse, id: SpannedStr, attribute: &str) -> TextId {
        self.required.require(&format!("{}{attribute}", id.text), id.location, usage)
    }

    fn entry(&mut self, table: &Table<'p>) -> Option<Entry> {
        let (text, question, answer) =
            (table.required_str("text")?, table.required_str("question")?, table.required_str("answer")?);
        table.deny_unknown_keys();
        self.record_id("entry", text);
        // The buttons of entries are told apart by the answer's id.
        self.record_id("entry to", answer);
        let question = self.find_question(question)?;
        let answer = find_answer(self.questions[usize::from(question.0)].answers, answer, self.diagnostics)?;
        Some(Entry { text: self.text(TextUse::Entry, text, ""), question, answer })
    }

    fn note(&mut self, table: &Table<'p>) -> Option<Note> {
        let text = table.required_str("text")?;
        self.record_id("note", text);
        let (text, result) = (self.text(TextUse::Note, text, ""), self.text(TextUse::Note, text, ".result"));
        Some(Note { when: self.condition(table)?, text, result })
    }

    /// Reports an id that buttons can't carry: signs and spaces separate it from other ids.
    fn check_button_id(&self, id: SpannedStr) {
        if !id.text.chars().all(|it| it.is_ascii_alphanumeric() || it == '-') {
            let message =
                format!("the id `{}` has other characters than the letters a to z, digits and hyphens", id.text);
            self.error(id.location, message, "write an id such as `contact-ban`");
        }
    }

    /// Records the location of an id, and reports an id that another thing of the same kind has.
    fn record_id(&mut self, kind: &str, id: SpannedStr) {
        self.record(kind, id.text, id.location);
    }

    fn record(&mut self, kind: &str, id: &str, location: Location) {
        if let Some(first) = self.source_map.insert_id(kind, id, location) {
            let message = format!("the {kind} `{id}` is already on line {}", first.line);
            self.error(location, message, "remove one of the two, or give this one another id");
        }
    }

    fn find_question(&self, id: SpannedStr) -> Option<QuestionId> {
        let found = (0u8..).map(QuestionId).zip(&self.questions).find(|(_, question)| question.id == id.text);
        if found.is_none() && !self.invalid_questions.contains(&id.text) {
            let message = if self.has_all_questions {
                format!("there is no question `{}`", id.text)
            } else {
                format!("no question `{}` is asked before this", id.text)
            };
            self.error(id.location, message, suggest(id.text, self.questions.iter().map(|question| question.id)));
        }
        found.map(|(id, _)| id)
    }
}

fn find_answer(answers: &[Answer], id: SpannedStr, diagnostics: &Diagnostics) -> Option<AnswerId> {
    let found = (0u8..).map(AnswerId).zip(answers).find(|(_, answer)| answer.id == id.text);
    if found.is_none() {
        let message = format!("there is no answer `{}`", id.text);
        diagnostics.error(id.location, message, suggest(id.text, answers.iter().map(|answer| answer.id)));
    }
    found.map(|(id, _)| id)
}
