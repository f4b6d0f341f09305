//! Reads the questions and their answers.

use guide::{Answer, Choice, Condition, MAX_ANSWERS, MAX_QUESTIONS, Question, WorkerNote, button_names};

use super::{GuideReader, find_answer};
use crate::diagnostic::Location;
use crate::static_data::leak_slice;
use crate::table::{SpannedStr, Table};
use crate::texts::TextUse;

impl<'p> GuideReader<'p> {
    pub(super) fn add_question(&mut self, table: &Table<'p>) {
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
        self.check_button_id(id);
        if button_names::ALL.contains(&id.text) {
            let suggestion = "give the question another id, since buttons of the guide have this name";
            self.error(id.location, format!("a question cannot have the id `{}`", id.text), suggestion);
        }
        // It was reported, and rules that name the id it was meant to have would be reported before it.
        if has_repeated_id(&answers) {
            return None;
        }
        let question = Question {
            id: id.text,
            text: self.text(TextUse::Question, text, ""),
            why: self.text(TextUse::Question, text, ".why"),
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
        let [ask, avoid, pause] = ["", ".avoid", ".pause"].map(|it| self.text(TextUse::WorkerNote, id, it));
        WorkerNote { ask, avoid, pause }
    }

    /// When a question or an answer is skipped.
    fn skip_when(&mut self, table: &Table<'p>) -> &'static [Condition] {
        self.each(table.tables("skip-when"), Self::condition)
    }

    fn answer(&mut self, table: &Table<'p>, question: Option<SpannedStr>) -> Option<Answer> {
        let (id, text) = (table.required_str("id")?, table.required_str("text")?);
        let hint = table.bool("hint").then(|| self.text(TextUse::Answer, text, ".hint"));
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
        self.check_button_id(id);
        if let Some(question) = question {
            self.record("answer", &format!("{}={}", question.text, id.text), id.location);
        }
        let text = self.text(TextUse::Answer, text, "");
        Some(Answer { id: id.text, text, hint, pictogram, help_at_once, skips, skip_when })
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
}

fn has_repeated_id(answers: &[Answer]) -> bool {
    answers.iter().enumerate().any(|(number, answer)| answers[..number].iter().any(|it| it.id == answer.id))
}
