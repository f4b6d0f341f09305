//! Reads `locales/guide.toml`: questions, needs, options and what goes with them.

use std::path::Path;

use guide::{
    Answer, AnswerId, AnswerSet, Because, Choose, Condition, Entry, Guide, GuideOption, HelpRule, Kind, MAX_ANSWERS,
    MAX_QUESTIONS, Need, Note, Obstacle, Part, Question, QuestionId, Story, TextId,
};

use crate::block::{Block, Source, Word, keep, keep_all};
use crate::pictures::Pictures;
use crate::problem::{Place, Problems, nearest};
use crate::services_file::Services;
use crate::texts::Needed;

/// The file's name, from the project's folder.
pub(crate) const FILE: &str = "locales/guide.toml";

/// What the reading of each block shares.
pub(crate) struct Reading<'p> {
    pub(crate) needed: Needed,
    pub(crate) pictures: Pictures<'p>,
    pub(crate) services: Services,
    pub(crate) problems: &'p Problems,
    /// The questions so far: a condition can only speak of those asked before.
    questions: Vec<Question>,
    needs: Vec<(&'static Need, bool)>,
}

impl<'p> Reading<'p> {
    pub(crate) fn new(needed: Needed, pictures: Pictures<'p>, services: Services, problems: &'p Problems) -> Self {
        Self { needed, pictures, services, problems, questions: Vec::new(), needs: Vec::new() }
    }

    /// Reads the file. What is wrong in it goes to the problems, and is left out here.
    pub(crate) fn guide(&mut self, root: &Path) -> (&'static Guide, Source) {
        let source = Source::read(root, FILE, self.problems);
        let file = Block::whole(source, self.problems);
        for block in file.blocks("question") {
            self.question(&block);
        }
        let entries = self.each(file.blocks("entry"), Self::entry);
        let notes = self.each(file.blocks("note"), Self::note);
        for block in file.blocks("need") {
            self.need(&block);
        }
        let options = self.each(file.blocks("option"), Self::option);
        let help = self.each(file.blocks("help"), Self::help);
        let stories = self.each(file.blocks("story"), Self::story);
        let steps = file.words("steps").into_iter().map(|word| self.text(word, "")).collect();
        let asked = file.words("common-questions");
        let common_questions =
            asked.into_iter().map(|word| (self.text(word, ""), self.text(word, ".answer"))).collect();
        let place = file.place;
        file.close();
        self.tell_unused_needs(place);
        let guide = keep(Guide {
            questions: keep_all(std::mem::take(&mut self.questions)),
            entries,
            notes,
            options,
            services: self.services.all,
            help,
            stories,
            steps: keep_all(steps),
            common_questions: keep_all(common_questions),
            contact: self.services.contact,
        });
        (guide, source)
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

    fn question(&mut self, block: &Block<'p>) {
        let (id, text) = (block.word("id"), block.word("text"));
        let choose = match block.word("choose") {
            Some(Word { text: "one", .. }) | None => Choose::One,
            Some(Word { text: "several", .. }) => Choose::Several,
            Some(word) => {
                self.error(word.place, format!("`{}` is not a way to choose", word.text), "write `one` or `several`");
                Choose::One
            }
        };
        let skip_when = block.blocks("skip-when").into_iter().filter_map(|block| self.condition(&block)).collect();
        let answers: Vec<Answer> =
            block.blocks("answers").into_iter().filter_map(|block| self.answer(&block, id)).collect();
        let place = block.place;
        if answers.is_empty() || answers.len() > MAX_ANSWERS || self.questions.len() == MAX_QUESTIONS {
            let what = format!("{} answers, {} questions before it", answers.len(), self.questions.len());
            let repair =
                format!("a question has 1 to {MAX_ANSWERS} answers; a guide at most {MAX_QUESTIONS} questions");
            self.error(place, what, repair);
            return;
        }
        let unanswered = block.word("unanswered").and_then(|word| find_answer(&answers, word, self.problems));
        block.close();
        let (Some(id), Some(text), Some(unanswered)) = (id, text, unanswered) else { return };
        if !answers[usize::from(unanswered.0)].skips {
            let repair =
                "name an answer with `skips = true`: who says nothing must not be taken to have said something";
            self.error(place, format!("`{}` counts `unanswered` as a real answer", id.text), repair);
        }
        self.tell_twice(id, self.questions.iter().map(|question| question.id));
        let question = Question {
            id: id.text,
            text: self.text(text, ""),
            why: self.text(text, ".why"),
            choose,
            answers: keep_all(answers),
            unanswered,
            skip_when: keep_all(skip_when),
        };
        self.questions.push(question);
    }

    fn answer(&mut self, block: &Block<'p>, question: Option<Word>) -> Option<Answer> {
        let (id, text) = (block.word("id")?, block.word("text")?);
        let hint = block.flag("hint").then(|| self.text(text, ".hint"));
        let picture = block.optional_word("picture").map(|name| self.pictures.find(name));
        let (help_at_once, skips) = (block.flag("help-at-once"), block.flag("skips"));
        let offered_when = block.block("offered-when").and_then(|block| self.condition(&block));
        if skips && offered_when.is_some() {
            let what = format!("`{}` of `{}` is not always offered", id.text, question.map_or("", |id| id.text));
            self.error(block.place, what, "a way to say nothing is always there: remove `offered-when`");
        }
        block.close();
        Some(Answer { id: id.text, text: self.text(text, ""), hint, picture, help_at_once, skips, offered_when })
    }

    fn entry(&mut self, block: &Block<'p>) -> Option<Entry> {
        let (text, question, answer) = (block.word("text")?, block.word("question")?, block.word("answer")?);
        block.close();
        let question = self.find_question(question)?;
        let answer = find_answer(self.questions[usize::from(question.0)].answers, answer, self.problems)?;
        Some(Entry { text: self.text(text, ""), question, answer })
    }

    fn note(&mut self, block: &Block<'p>) -> Option<Note> {
        let text = block.word("text")?;
        Some(Note { when: self.condition(block)?, text: self.text(text, "") })
    }

    fn need(&mut self, block: &Block<'p>) {
        let id = block.word("id");
        let missing = self.each(block.blocks("missing-when"), Self::obstacle);
        let place = block.place;
        block.close();
        let Some(id) = id else { return };
        self.tell_twice(id, self.needs.iter().map(|(need, _)| need.id));
        if missing.is_empty() {
            self.error(place, format!("the need `{}` is never missing", id.text), "add `missing-when`, or remove it");
        }
        self.needs.push((keep(Need { id: id.text, missing }), false));
    }

    fn option(&mut self, block: &Block<'p>) -> Option<GuideOption> {
        let (id, text) = (block.word("id")?, block.word("text")?);
        let kind = self.kind(block.word("kind")?)?;
        let picture = self.pictures.find(block.word("picture")?);
        let needs = block.words("needs").into_iter().filter_map(|word| self.find_need(word)).collect();
        let speaks_for = self.each(block.blocks("speaks-for"), Self::because);
        let speaks_against = self.each(block.blocks("speaks-against"), Self::obstacle);
        let comes_first = self.each(block.blocks("comes-first"), Self::because);
        block.close();
        Some(GuideOption {
            id: id.text,
            kind,
            text: self.text(text, ""),
            what: self.text(text, ".what"),
            how: self.text(text, ".how"),
            usually: self.text(text, ".usually"),
            picture,
            needs: keep_all(needs),
            speaks_for,
            speaks_against,
            comes_first,
        })
    }

    fn kind(&self, word: Word) -> Option<Kind> {
        let kinds = [
            ("help", Kind::Help),
            ("court", Kind::Court),
            ("contact", Kind::Contact),
            ("apart", Kind::Apart),
            ("talk", Kind::Talk),
        ];
        let found = kinds.iter().find(|(name, _)| *name == word.text).map(|(_, kind)| *kind);
        if found.is_none() {
            let what = format!("`{}` is not a kind of option", word.text);
            self.error(word.place, what, nearest(word.text, kinds.map(|(name, _)| name)));
        }
        found
    }

    fn because(&mut self, block: &Block<'p>) -> Option<Because> {
        let (text, strong) = (block.word("because")?, block.flag("strong"));
        Some(Because { when: self.condition(block)?, text: self.text(text, ""), strong })
    }

    fn obstacle(&mut self, block: &Block<'p>) -> Option<Obstacle> {
        let text = block.word("because")?;
        Some(Obstacle { when: self.condition(block)?, text: self.text(text, ""), change: self.text(text, ".change") })
    }

    fn help(&mut self, block: &Block<'p>) -> Option<HelpRule> {
        let service = block.word("service")?;
        let when = self.conditions(block);
        Some(HelpRule { service: self.services.find(service, self.problems)?, when })
    }

    fn story(&mut self, block: &Block<'p>) -> Option<Story> {
        let (id, text, source) = (block.word("id")?, block.word("text")?, block.word("source")?);
        let when = self.conditions(block);
        let source = self.services.find(source, self.problems)?.site?;
        Some(Story { id: id.text, note: self.text(text, ".note"), text: self.text(text, ""), when, source })
    }

    fn conditions(&self, block: &Block<'p>) -> &'static [Condition] {
        let when: Vec<Condition> = block.blocks("when").into_iter().filter_map(|it| self.condition(&it)).collect();
        if when.is_empty() {
            self.error(block.place, "is never shown", "add `when = [{ question = [\"answer\"] }]`");
        }
        block.close();
        keep_all(when)
    }

    /// All keys that are not asked for otherwise are questions, each with the answers of which one is enough.
    fn condition(&self, block: &Block<'p>) -> Option<Condition> {
        let mut parts = Vec::new();
        for (name, words) in block.other_lists() {
            let question = self.find_question(name)?;
            let answers = self.questions[usize::from(question.0)].answers;
            let any_of: AnswerSet =
                words.into_iter().filter_map(|word| find_answer(answers, word, self.problems)).collect();
            if any_of.is_empty() {
                self.error(name.place, format!("`{}` names no answer", name.text), "name at least one answer");
            }
            parts.push(Part { question, any_of });
        }
        if parts.is_empty() {
            self.error(block.place, "this rule has no condition", "name a question: `wish = [\"ask\"]`");
            return None;
        }
        Some(Condition(keep_all(parts)))
    }

    fn find_question(&self, word: Word) -> Option<QuestionId> {
        let found = (0u8..).map(QuestionId).zip(&self.questions).find(|(_, question)| question.id == word.text);
        if found.is_none() {
            let what = format!("`{}` is not a question that is asked before this", word.text);
            self.error(word.place, what, nearest(word.text, self.questions.iter().map(|question| question.id)));
        }
        found.map(|(id, _)| id)
    }

    fn find_need(&mut self, word: Word) -> Option<&'static Need> {
        if let Some((need, used)) = self.needs.iter_mut().find(|(need, _)| need.id == word.text) {
            *used = true;
            return Some(need);
        }
        let known = nearest(word.text, self.needs.iter().map(|(need, _)| need.id));
        self.error(word.place, format!("there is no need `{}`", word.text), known);
        None
    }

    fn tell_twice(&self, id: Word, mut known: impl Iterator<Item = &'static str>) {
        if known.any(|known| known == id.text) {
            self.error(id.place, format!("`{}` is there twice", id.text), "give each its own id");
        }
    }

    fn tell_unused_needs(&self, place: Place) {
        for (need, used) in &self.needs {
            if !used {
                self.error(
                    place,
                    format!("no option names the need `{}`", need.id),
                    "remove it, or add it to an option",
                );
            }
        }
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
