//! Reads TOML so that every value knows its line and every mistake is told, not only the first.

mod unreadable;

use std::borrow::Cow;
use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Date;

use crate::problem::{Place, Problems, nearest};
use crate::source::Source;

/// Lets a value live as long as the program: the files are read once, and the tables point into them.
pub(crate) fn keep<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// Like [`keep`], for a list.
pub(crate) fn keep_all<T>(values: Vec<T>) -> &'static [T] {
    values.leak()
}

/// A word from the file and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) text: &'static str,
    pub(crate) place: Place,
}

/// A table of the file. Remembers which keys were asked for, so that the others can be told as unknown.
pub(crate) struct Block<'p> {
    source: Source,
    problems: &'p Problems,
    table: &'static DeTable<'static>,
    pub(crate) place: Place,
    unreadable: bool,
    asked: RefCell<Vec<&'static str>>,
}

impl<'p> Block<'p> {
    /// The whole file as one block.
    pub(crate) fn whole(source: Source, problems: &'p Problems) -> Self {
        let (table, errors) = DeTable::parse_recoverable(source.text);
        unreadable::tell(source, &errors, problems);
        let place = Place { file: source.name, line: 1 };
        let unreadable = !errors.is_empty() || !source.is_readable();
        // Half a file would be taken for a whole one with much missing.
        let table = if unreadable { DeTable::new() } else { table.into_inner() };
        Self { unreadable, ..Self::new(source, problems, keep(table), place) }
    }

    fn new(source: Source, problems: &'p Problems, table: &'static DeTable<'static>, place: Place) -> Self {
        Self { source, problems, table, place, unreadable: false, asked: RefCell::default() }
    }

    /// Tells of blocks that are not known. What follows from what they were meant to be would only mislead: such a file counts as
    /// unreadable.
    pub(crate) fn with_blocks(self, known: &[&'static str]) -> Self {
        let is_block = |value: &DeValue<'_>| match value {
            DeValue::Table(_) => true,
            DeValue::Array(list) => list.iter().any(|it| it.get_ref().is_table()),
            _ => false,
        };
        let is_strange = |(name, value): &(&Spanned<Cow<'_, str>>, &Spanned<DeValue<'_>>)| {
            is_block(value.get_ref()) && !known.contains(&name.get_ref().as_ref())
        };
        let strange: Vec<_> = self.table.iter().filter(is_strange).collect();
        for (name, value) in &strange {
            let what = format!("`{}` is not known here", name.get_ref());
            self.problems.error(self.place_of(value), what, nearest(name.get_ref(), known.iter().copied()));
        }
        if strange.is_empty() {
            return self;
        }
        Self { unreadable: true, ..Self::new(self.source, self.problems, keep(DeTable::new()), self.place) }
    }

    fn find(&self, key: &'static str) -> Option<&'static Spanned<DeValue<'static>>> {
        if !self.asked.borrow().contains(&key) {
            self.asked.borrow_mut().push(key);
        }
        self.table.iter().find(|(name, _)| name.get_ref().as_ref() == key).map(|(_, value)| value)
    }

    fn place_of(&self, value: &Spanned<DeValue<'_>>) -> Place {
        self.source.place(value.span().start)
    }

    fn wrong(&self, value: &Spanned<DeValue<'_>>, key: &str, expected: &str) {
        let what = format!("`{key}` is written as a {}, not as {expected}", value.get_ref().type_str());
        self.problems.error(self.place_of(value), what, format!("write {expected}"));
    }

    /// A word that must be there.
    pub(crate) fn word(&self, key: &'static str) -> Option<Word> {
        let word = self.optional_word(key);
        if word.is_none() && !self.has(key) {
            self.problems.error(self.place, format!("`{key}` is missing"), format!("add a line `{key} = \"…\"`"));
        }
        word
    }

    /// Whether the file was told to be unreadable: then nothing of it is here.
    pub(crate) fn is_unreadable(&self) -> bool {
        self.unreadable
    }

    /// Whether the key is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.iter().any(|(name, _)| name.get_ref().as_ref() == key)
    }

    /// Where the key's value stands; the block's place where it isn't there.
    pub(crate) fn place_of_key(&self, key: &'static str) -> Place {
        self.find(key).map_or(self.place, |value| self.place_of(value))
    }

    /// A word that may be there.
    pub(crate) fn optional_word(&self, key: &'static str) -> Option<Word> {
        let value = self.find(key)?;
        let word = self.as_word(value);
        if word.is_none() {
            self.wrong(value, key, "a word in quotation marks");
        }
        word
    }

    fn as_word(&self, value: &'static Spanned<DeValue<'static>>) -> Option<Word> {
        value.get_ref().as_str().map(|text| Word { text, place: self.place_of(value) })
    }

    /// `true` where the key says so.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.find(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(value, key, "true or false");
            // Whoever wrote something meant something.
            true
        })
    }

    /// A day.
    pub(crate) fn day(&self, key: &'static str) -> Option<(Place, Date)> {
        let value = self.find(key)?;
        let date = value.get_ref().as_datetime().and_then(|time| time.date);
        if date.is_none() {
            self.wrong(value, key, "a day such as 2026-01-31, without quotation marks");
        }
        date.map(|date| (self.place_of(value), date))
    }

    /// A list of words; empty where there is none.
    pub(crate) fn words(&self, key: &'static str) -> Vec<Word> {
        let read = |value| self.expect(self.as_word(value), value, key, "words in quotation marks");
        let mut words: Vec<Word> = Vec::new();
        for word in self.list(key).iter().filter_map(read) {
            if words.iter().any(|known| known.text == word.text) {
                let what = format!("`{}` is in this list already", word.text);
                self.problems.error(word.place, what, "remove it here");
            } else {
                words.push(word);
            }
        }
        words
    }

    /// A list of words that must be there.
    pub(crate) fn some_words(&self, key: &'static str) -> Option<Vec<Word>> {
        let words = self.words(key);
        if words.is_empty() {
            let repair = format!("add a line `{key} = [\"…\"]`");
            self.problems.error(self.place, format!("`{key}` is missing or empty"), repair);
        }
        (!words.is_empty()).then_some(words)
    }

    /// A list of tables; empty where there is none.
    pub(crate) fn blocks(&self, key: &'static str) -> Vec<Block<'p>> {
        let block = |value: &'static Spanned<DeValue<'static>>| {
            let place = self.place_of(value);
            value.get_ref().as_table().map(|table| Self::new(self.source, self.problems, table, place))
        };
        self.list(key).iter().filter_map(|value| self.expect(block(value), value, key, "tables")).collect()
    }

    /// A single table that may be there.
    pub(crate) fn block(&self, key: &'static str) -> Option<Block<'p>> {
        let value = self.find(key)?;
        let table = self.expect(value.get_ref().as_table(), value, key, "a table")?;
        Some(Self::new(self.source, self.problems, table, self.place_of(value)))
    }

    fn list(&self, key: &'static str) -> &'static [Spanned<DeValue<'static>>] {
        let Some(value) = self.find(key) else { return &[] };
        let list = value.get_ref().as_array().map(|list| &**list);
        self.expect(list, value, key, "a list in square brackets").unwrap_or_default()
    }

    fn expect<T>(&self, read: Option<T>, value: &Spanned<DeValue<'_>>, key: &str, expected: &str) -> Option<T> {
        if read.is_none() {
            self.wrong(value, key, expected);
        }
        read
    }

    /// The lists of words under all keys that were not asked for: a condition's questions.
    pub(crate) fn other_lists(&self) -> Vec<(Word, Vec<Word>)> {
        let asked = self.asked.borrow().clone();
        let others = self.table.iter().filter(|(name, _)| !asked.contains(&name.get_ref().as_ref()));
        let read = |(name, value): (&'static Spanned<_>, &'static Spanned<DeValue<'static>>)| {
            let name: &'static Cow<'static, str> = name.get_ref();
            let key = Word { text: name, place: self.place_of(value) };
            (key, self.words(name))
        };
        others.map(read).collect()
    }

    /// Tells of every key that nobody asked for.
    pub(crate) fn close(&self) {
        let asked = self.asked.borrow();
        for (name, value) in self.table {
            if !asked.contains(&name.get_ref().as_ref()) {
                let what = format!("`{}` is not known here", name.get_ref());
                self.problems.error(self.place_of(value), what, nearest(name.get_ref(), asked.iter().copied()));
            }
        }
    }
}
