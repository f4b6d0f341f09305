//! Reads `guide.toml`: questions, needs, options and the rest of the guide.

use guide::{
    Answer, AnswerId, Choice, Condition, Entry, Guide, MAX_ANSWERS, MAX_QUESTIONS, Need, Note, Question, QuestionId,
    RESERVED_QUESTION_IDS, TextId, WorkerNote,
};

use crate::diagnostic::{Diagnostics, Location, suggest};
use crate::guide_folder::GuideFolder;
use crate::pictograms::Pictograms;
use crate::promises::Promises;
use crate::services_file::Services;
use crate::source::Source;
use crate::source_map::SourceMap;
use crate::static_data::{leak, leak_slice};
use crate::table::{SpannedStr, Table};
use crate::texts::RequiredTexts;

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
        leak_slice(ids.map(|id| (self.text(id, ""), self.text(id, ".answer"))).collect())
    }

    fn each<T>(&mut self, tables: Vec<Table<'p>>, read: fn(&mut Self, &Table<'p>) -> Option<T>) -> &'static [T] {
        leak_slice(tables.into_iter().filter_map(|table| read(self, &table)).collect())
    }

    fn error(&self, location: Location, message: impl Into<String>, suggestion: impl Into<String>) {
        self.diagnostics.error(location, message, suggestion);
    }

    fn text(&mut self, id: SpannedStr, attribute: &str) -> TextId {
        self.required.require(&format!("{}{attribute}", id.text), id.location)
    }

    fn add_question(&mut self, table: &Table<'p>) {
        match self.question(table) {
            Some(question) => self.questions.push(question),
            None => self.invalid_questions.extend(table.optional_str("id").map(|id| id.text)),
        }
    }

    fn question(&mut self, table: &Table<'p>) -> Option<Question> {
        let (id, text) = (table.required_str("id"), table.required_str("text"));
        let choose = self.choose(table);
        let skip_when = self.skip_when(table);
        let answers: Vec<Answer> =
            table.tables("answers").into_iter().filter_map(|table| self.answer(&table, id)).collect();
        let location = table.location;
        if self.exceeds_a_limit(location, answers.len()) {
            return None;
        }
        let unanswered = table.required_str("unanswered").and_then(|id| find_answer(&answers, id, self.diagnostics));
        let for_worker = table.required_str("for-worker");
        table.deny_unknown_keys();
        let (id, text, unanswered, for_worker) = (id?, text?, unanswered?, for_worker?);
        if !answers[usize::from(unanswered.0)].skips {
            let suggestion = "name an answer with `skips = true`, since a reader who says nothing must not count as having said something";
            self.error(location, format!("`unanswered` of `{}` is a real answer", id.text), suggestion);
        }
        self.record_id("question", id);
        if RESERVED_QUESTION_IDS.contains(&id.text) {
            let suggestion = "give the question another id, since buttons of the guide have this name";
            self.error(id.location, format!("a question cannot have the id `{}`", id.text), suggestion);
        }
        let question = Question {
            id: id.text,
            text: self.text(text, ""),
            why: self.text(text, ".why"),
            choose,
            answers: leak_slice(answers),
            unanswered,
            skip_when,
            for_worker: self.worker_note(for_worker),
        };
        Some(question)
    }

    fn choose(&self, table: &Table<'p>) -> Choice {
        match table.required_str("choose") {
            Some(SpannedStr { text: "one", .. }) | None => Choice::One,
            Some(SpannedStr { text: "several", .. }) => Choice::Several,
            Some(other) => {
                let message = format!("`{}` is not a value of `choose`", other.text);
                self.error(other.location, message, "write `one` or `several`");
                Choice::One
            }
        }
    }

    fn worker_note(&mut self, id: SpannedStr) -> WorkerNote {
        WorkerNote { ask: self.text(id, ""), avoid: self.text(id, ".avoid"), pause: self.text(id, ".pause") }
    }

    /// When a question or an answer is skipped.
    fn skip_when(&mut self, table: &Table<'p>) -> &'static [Condition] {
        self.each(table.tables("skip-when"), Self::condition)
    }

    fn answer(&mut self, table: &Table<'p>, question: Option<SpannedStr>) -> Option<Answer> {
        let (id, text) = (table.required_str("id")?, table.required_str("text")?);
        let hint = table.bool("hint").then(|| self.text(text, ".hint"));
        let pictogram = table.optional_str("pictogram").map(|name| self.pictograms.resolve(name));
        let (help_at_once, skips) = (table.bool("help-at-once"), table.bool("skips"));
        if table.contains_key("offered-when") {
            let message = "`offered-when` has been replaced by `skip-when`";
            self.error(
                table.location_of_key("offered-when"),
                message,
                "write `skip-when = [{ … }]` with the readers who are *not* offered it",
            );
        }
        let skip_when = self.skip_when(table);
        if skips && !skip_when.is_empty() {
            let message = format!("`{}` of `{}` is not always offered", id.text, question.map_or("", |id| id.text));
            self.error(table.location, message, "remove `skip-when`, since readers can always say nothing");
        }
        if skips && help_at_once {
            let message = format!("`{}` says nothing but shows help at once", id.text);
            self.error(table.location, message, "remove `skips` or `help-at-once`");
        }
        table.deny_unknown_keys();
        if let Some(question) = question {
            self.record("answer", &format!("{}={}", question.text, id.text), id.location);
        }
        Some(Answer { id: id.text, text: self.text(text, ""), hint, pictogram, help_at_once, skips, skip_when })
    }

    /// Reports a question beyond the limit, or a question with too many answers or none.
    fn exceeds_a_limit(&self, location: Location, answers: usize) -> bool {
        let (message, suggestion) = if self.questions.len() == MAX_QUESTIONS {
            (
                format!("this is question {}, but a guide has at most {MAX_QUESTIONS}", MAX_QUESTIONS + 1),
                "remove a question".to_owned(),
            )
        } else if answers > MAX_ANSWERS {
            let suggestion = "combine some answers, or split the question".to_owned();
            (format!("there are {answers} answers, but a question has at most {MAX_ANSWERS}"), suggestion)
        } else if answers == 0 {
            ("the question has no answers".to_owned(), "add `answers = [ … ]` with at least one answer".to_owned())
        } else {
            return false;
        };
        self.error(location, message, suggestion);
        true
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
        Some(Entry { text: self.text(text, ""), question, answer })
    }

    fn note(&mut self, table: &Table<'p>) -> Option<Note> {
        let text = table.required_str("text")?;
        self.record_id("note", text);
        let (text, result) = (self.text(text, ""), self.text(text, ".result"));
        Some(Note { when: self.condition(table)?, text, result })
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
