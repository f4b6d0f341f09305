//! Reads `guide.toml`: questions, needs, options and what goes with them.

use guide::{
    Answer, AnswerId, Choice, Condition, Entry, Guide, MAX_ANSWERS, MAX_QUESTIONS, Need, Note, Question, QuestionId,
    TextId, WorkerNote,
};

use guide::RESERVED_QUESTION_IDS;

use crate::block::{Block, Word, keep, keep_all};
use crate::drawings::Drawings;
use crate::guide_folder::GuideFolder;
use crate::places::Places;
use crate::problem::{Place, Problems, nearest};
use crate::promises::Promises;
use crate::services_file::Services;
use crate::source::Source;
use crate::texts::Needed;

mod rules;

/// The file's name in the guide's folder.
pub(crate) const FILE: &str = "guide.toml";

/// The blocks that it consists of.
const BLOCKS: [&str; 9] = ["question", "promises", "entry", "note", "need", "option", "help", "story", "steps"];

/// What the reading of each block shares.
pub(crate) struct Reading<'p> {
    pub(crate) needed: Needed,
    pub(crate) drawings: Drawings<'p>,
    pub(crate) services: Services,
    pub(crate) problems: &'p Problems,
    pub(crate) places: Places,
    pub(crate) promises: Promises,
    /// Nothing of the file is known, or a question of it was told to be wrong: what follows from its lack would only mislead.
    pub(crate) unreadable: bool,
    /// The questions that are written, and were told to be wrong.
    left_out: Vec<&'static str>,
    /// The questions so far: a condition can only speak of those asked before.
    questions: Vec<Question>,
    /// Each with whether an option names it.
    needs: Vec<(Need, bool)>,
}

impl<'p> Reading<'p> {
    pub(crate) fn new(needed: Needed, drawings: Drawings<'p>, services: Services, problems: &'p Problems) -> Self {
        let (places, questions, needs) = (Places::default(), Vec::new(), Vec::new());
        let promises = Promises::default();
        Self {
            needed,
            drawings,
            services,
            problems,
            places,
            promises,
            unreadable: false,
            left_out: Vec::new(),
            questions,
            needs,
        }
    }

    /// Reads the file. What is wrong in it goes to the problems, and is left out here.
    pub(crate) fn guide(&mut self, folder: &GuideFolder) -> &'static Guide {
        let told = self.problems.count();
        let file = Block::whole(Source::read(folder, FILE, self.problems), self.problems).with_blocks(&BLOCKS);
        for block in file.blocks("question") {
            self.add_question(&block);
        }
        let listed = if file.is_unreadable() { None } else { file.word("reading-version") };
        let listed = listed.and_then(|word| self.find_question(word));
        self.promises = file.block("promises").map(|block| self.promises(&block)).unwrap_or_default();
        let entries = self.each(file.blocks("entry"), Self::entry);
        let notes = self.each(file.blocks("note"), Self::note);
        for block in file.blocks("need") {
            self.need(&block);
        }
        let options = self.each(file.blocks("option"), Self::option);
        let help = self.each(file.blocks("help"), Self::help);
        let stories = self.each(file.blocks("story"), Self::story);
        let steps = self.each(file.blocks("steps"), Self::steps);
        let asked = file.words("common-questions");
        let common_questions =
            asked.into_iter().map(|word| (self.text(word, ""), self.text(word, ".answer"))).collect();
        file.close();
        self.unreadable = file.is_unreadable() || !self.left_out.is_empty();
        if self.problems.count() == told && !self.services.unreadable {
            self.tell_unused_needs();
        } else {
            self.needed.is_incomplete();
        }
        keep(Guide {
            questions: keep_all(std::mem::take(&mut self.questions)),
            reading_version: listed.unwrap_or(QuestionId(0)),
            entries,
            notes,
            options,
            needs: keep_all(std::mem::take(&mut self.needs).into_iter().map(|(need, _)| need).collect()),
            services: self.services.all,
            help,
            stories,
            steps,
            common_questions: keep_all(common_questions),
            contact: self.services.contact,
            phone: self.services.phone,
            leave: self.services.leave,
        })
    }

    fn each<T>(&mut self, blocks: Vec<Block<'p>>, read: fn(&mut Self, &Block<'p>) -> Option<T>) -> &'static [T] {
        keep_all(blocks.into_iter().filter_map(|block| read(self, &block)).collect())
    }

    fn error(&self, place: Place, what: impl Into<String>, repair: impl Into<String>) {
        self.problems.error(place, what, repair);
    }

    fn text(&mut self, word: Word, attribute: &str) -> TextId {
        self.needed.text(&format!("{}{attribute}", word.text), word.place)
    }

    fn add_question(&mut self, block: &Block<'p>) {
        match self.question(block) {
            Some(question) => self.questions.push(question),
            None => self.left_out.extend(block.optional_word("id").map(|id| id.text)),
        }
    }

    fn question(&mut self, block: &Block<'p>) -> Option<Question> {
        let (id, text) = (block.word("id"), block.word("text"));
        let choose = match block.word("choose") {
            Some(Word { text: "one", .. }) | None => Choice::One,
            Some(Word { text: "several", .. }) => Choice::Several,
            Some(word) => {
                self.error(word.place, format!("`{}` is not a way to choose", word.text), "write `one` or `several`");
                Choice::One
            }
        };
        let skip_when = self.skip_when(block);
        let answers: Vec<Answer> =
            block.blocks("answers").into_iter().filter_map(|block| self.answer(&block, id)).collect();
        let place = block.place;
        if self.is_beyond_a_limit(place, answers.len()) {
            return None;
        }
        let unanswered = block.word("unanswered").and_then(|word| find_answer(&answers, word, self.problems));
        let for_worker = block.word("for-worker");
        block.close();
        let (id, text, unanswered, for_worker) = (id?, text?, unanswered?, for_worker?);
        if !answers[usize::from(unanswered.0)].skips {
            let repair =
                "name an answer with `skips = true`: who says nothing must not be taken to have said something";
            self.error(place, format!("`{}` counts `unanswered` as a real answer", id.text), repair);
        }
        self.remember("question", id);
        if RESERVED_QUESTION_IDS.contains(&id.text) {
            let repair = "give the question another id: the guide's own buttons have this name";
            self.error(id.place, format!("a question can't have the id `{}`", id.text), repair);
        }
        let question = Question {
            id: id.text,
            text: self.text(text, ""),
            why: self.text(text, ".why"),
            choose,
            answers: keep_all(answers),
            unanswered,
            skip_when,
            for_worker: WorkerNote {
                ask: self.text(for_worker, ""),
                avoid: self.text(for_worker, ".avoid"),
                pause: self.text(for_worker, ".pause"),
            },
        };
        Some(question)
    }

    /// To whom a question or an answer isn't shown.
    fn skip_when(&mut self, block: &Block<'p>) -> &'static [Condition] {
        self.each(block.blocks("skip-when"), Self::condition)
    }

    fn answer(&mut self, block: &Block<'p>, question: Option<Word>) -> Option<Answer> {
        let (id, text) = (block.word("id")?, block.word("text")?);
        let hint = block.flag("hint").then(|| self.text(text, ".hint"));
        let picture = block.optional_word("pictogram").map(|name| self.drawings.find(name));
        let (help_at_once, skips) = (block.flag("help-at-once"), block.flag("skips"));
        if block.has("offered-when") {
            let what = "`offered-when` has given way to `skip-when`, past which no new answer slips";
            self.error(
                block.place_of_key("offered-when"),
                what,
                "write `skip-when = [{ … }]` with those who are *not* offered it",
            );
        }
        let skip_when = self.skip_when(block);
        if skips && !skip_when.is_empty() {
            let what = format!("`{}` of `{}` is not always offered", id.text, question.map_or("", |id| id.text));
            self.error(block.place, what, "a way to say nothing is always there: remove `skip-when`");
        }
        if skips && help_at_once {
            let what = format!("`{}` says nothing, and shows help at once", id.text);
            self.error(block.place, what, "remove `skips` or `help-at-once`");
        }
        block.close();
        if let Some(question) = question {
            self.remember_as("answer", &format!("{}={}", question.text, id.text), id.place);
        }
        Some(Answer {
            id: id.text,
            text: self.text(text, ""),
            hint,
            pictogram: picture,
            help_at_once,
            skips,
            skip_when,
        })
    }

    /// Tells where a question is one too many, or has too many answers or none.
    fn is_beyond_a_limit(&self, place: Place, answers: usize) -> bool {
        let (what, repair) = if self.questions.len() == MAX_QUESTIONS {
            (
                format!("this is question {}: a guide has at most {MAX_QUESTIONS}", MAX_QUESTIONS + 1),
                "remove one".to_owned(),
            )
        } else if answers > MAX_ANSWERS {
            let repair = "put some of them together, or ask in two questions".to_owned();
            (format!("there are {answers} answers: a question has at most {MAX_ANSWERS}"), repair)
        } else if answers == 0 {
            ("the question has no answers".to_owned(), "add `answers = [ … ]` with at least one".to_owned())
        } else {
            return false;
        };
        self.error(place, what, repair);
        true
    }

    fn entry(&mut self, block: &Block<'p>) -> Option<Entry> {
        let (text, question, answer) = (block.word("text")?, block.word("question")?, block.word("answer")?);
        block.close();
        self.remember("entry", text);
        // Answers' ids tell the entries' buttons apart.
        self.remember("entry to", answer);
        let question = self.find_question(question)?;
        let answer = find_answer(self.questions[usize::from(question.0)].answers, answer, self.problems)?;
        Some(Entry { text: self.text(text, ""), question, answer })
    }

    fn note(&mut self, block: &Block<'p>) -> Option<Note> {
        let text = block.word("text")?;
        self.remember("note", text);
        let (text, result) = (self.text(text, ""), self.text(text, ".result"));
        Some(Note { when: self.condition(block)?, text, result })
    }

    /// Notes where an id stands; tells if another of the kind has it.
    fn remember(&mut self, kind: &str, id: Word) {
        self.remember_as(kind, id.text, id.place);
    }

    fn remember_as(&mut self, kind: &str, id: &str, place: Place) {
        if let Some(before) = self.places.note(kind, id, place) {
            let what = format!("the {kind} `{id}` is already there, at line {}", before.line);
            self.error(place, what, "remove one of the two, or give this one another id");
        }
    }

    fn find_question(&self, word: Word) -> Option<QuestionId> {
        let found = (0u8..).map(QuestionId).zip(&self.questions).find(|(_, question)| question.id == word.text);
        if found.is_none() && !self.left_out.contains(&word.text) {
            let what = format!("`{}` is not a question that is asked before this", word.text);
            self.error(word.place, what, nearest(word.text, self.questions.iter().map(|question| question.id)));
        }
        found.map(|(id, _)| id)
    }
}

fn find_answer(answers: &[Answer], word: Word, problems: &Problems) -> Option<AnswerId> {
    let found = (0u8..).map(AnswerId).zip(answers).find(|(_, answer)| answer.id == word.text);
    if found.is_none() {
        let what = format!("there is no answer `{}`", word.text);
        problems.error(word.place, what, nearest(word.text, answers.iter().map(|answer| answer.id)));
    }
    found.map(|(id, _)| id)
}
