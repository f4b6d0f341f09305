//! TOML tables that know the line of every value and report every mistake, not only the first.

mod syntax_error;

use std::borrow::Cow;
use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Date;

use crate::diagnostic::{Diagnostics, Location, suggest};
use crate::source::Source;
use crate::static_data::leak;

/// A string in a file, and its location.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SpannedStr {
    pub(crate) text: &'static str,
    pub(crate) location: Location,
}

/// A table in a file. Remembers which keys were requested, so that it can report the others as unknown.
pub(crate) struct Table<'p> {
    source: Source,
    diagnostics: &'p Diagnostics,
    entries: &'static DeTable<'static>,
    pub(crate) location: Location,
    form: Form,
    unreadable: bool,
    requested: RefCell<Vec<&'static str>>,
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// With a line for each key, below a header such as `[[option]]`.
    Block,
    /// In braces.
    Row,
}

impl<'p> Table<'p> {
    /// Parses a whole file. A file with syntax errors counts as empty, since the rest of it would seem to be missing.
    pub(crate) fn parse(source: Source, diagnostics: &'p Diagnostics) -> Self {
        let (table, errors) = DeTable::parse_recoverable(source.text);
        syntax_error::report(source, &errors, diagnostics);
        let location = Location { file: source.name, line: 1 };
        let unreadable = !errors.is_empty() || !source.is_readable();
        let entries = if unreadable { DeTable::new() } else { table.into_inner() };
        Self { unreadable, ..Self::new(source, diagnostics, leak(entries), location) }
    }

    fn new(
        source: Source,
        diagnostics: &'p Diagnostics,
        entries: &'static DeTable<'static>,
        location: Location,
    ) -> Self {
        let requested = RefCell::default();
        Self { source, diagnostics, entries, location, form: Form::Block, unreadable: false, requested }
    }

    /// Reports unknown tables. A file with one counts as unreadable, since diagnostics about what is then missing would only
    /// mislead.
    pub(crate) fn deny_unknown_tables(self, known: &[&'static str]) -> Self {
        let is_table = |value: &DeValue<'_>| match value {
            DeValue::Table(_) => true,
            DeValue::Array(list) => list.iter().any(|item| item.get_ref().is_table()),
            _ => false,
        };
        let is_unknown = |(name, value): &(&Spanned<Cow<'_, str>>, &Spanned<DeValue<'_>>)| {
            is_table(value.get_ref()) && !known.contains(&name.get_ref().as_ref())
        };
        let unknown: Vec<_> = self.entries.iter().filter(is_unknown).collect();
        for (name, value) in &unknown {
            self.report_unknown_key(name.get_ref(), value, known.iter().copied());
        }
        if unknown.is_empty() {
            return self;
        }
        Self { unreadable: true, ..Self::new(self.source, self.diagnostics, leak(DeTable::new()), self.location) }
    }

    /// Reports every key that was not requested.
    pub(crate) fn deny_unknown_keys(&self) {
        let requested = self.requested.borrow();
        for (name, value) in self.entries {
            if !requested.contains(&name.get_ref().as_ref()) {
                self.report_unknown_key(name.get_ref(), value, requested.iter().copied());
            }
        }
    }

    fn report_unknown_key<'k>(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        self.diagnostics.error(self.location_of(value), format!("`{key}` is not known here"), suggest(key, known));
    }

    fn get(&self, key: &'static str) -> Option<&'static Spanned<DeValue<'static>>> {
        if !self.requested.borrow().contains(&key) {
            self.requested.borrow_mut().push(key);
        }
        self.entries.iter().find(|(name, _)| name.get_ref().as_ref() == key).map(|(_, value)| value)
    }

    fn location_of(&self, value: &Spanned<DeValue<'_>>) -> Location {
        self.source.location(value.span().start)
    }

    fn report_wrong_type(&self, value: &Spanned<DeValue<'_>>, key: &str, expected: &str) {
        let message = format!("`{key}` is {}, not {expected}", type_name(value.get_ref()));
        let suggestion = match value.get_ref() {
            DeValue::Integer(_) | DeValue::Float(_) if expected.contains("text") => {
                "put the number in quotation marks".to_owned()
            }
            DeValue::String(text) if expected.starts_with("a list") => {
                format!("write it in square brackets: `{key} = [\"{text}\"]`")
            }
            DeValue::String(_) if !expected.contains("quotation") => {
                format!("write {expected}, without quotation marks")
            }
            _ => format!("write {expected}"),
        };
        self.diagnostics.error(self.location_of(value), message, suggestion);
    }

    /// What to do about a missing key: the table may have it, misspelt.
    fn how_to_supply(&self, key: &str, value: &str) -> String {
        let typos = if key.len() < 5 { 1 } else { 2 };
        let is_misspelt = |name: &&str| (1..=typos).contains(&strsim::damerau_levenshtein(name, key));
        match self.entries.keys().map(|name| name.get_ref().as_ref()).find(is_misspelt) {
            Some(misspelt) => format!("write `{key}` instead of `{misspelt}`"),
            None => self.how_to_add(key, value),
        }
    }

    /// How to add a key to this table: in a line of its own or, in a row of a list, before the brace that closes it.
    fn how_to_add(&self, key: &str, value: &str) -> String {
        match self.form {
            Form::Block => format!("add a line `{key} = {value}`"),
            Form::Row if self.entries.is_empty() => format!("write `{{ {key} = {value} }}`"),
            Form::Row => format!("add `, {key} = {value}` before the closing `}}`"),
        }
    }

    /// Whether the file has syntax errors or unknown tables, which were reported. The table is then empty.
    pub(crate) fn is_unreadable(&self) -> bool {
        self.unreadable
    }

    /// Whether the table has the key.
    pub(crate) fn contains_key(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, _)| name.get_ref().as_ref() == key)
    }

    /// The location of a key's value; without the key, that of the table.
    pub(crate) fn location_of_key(&self, key: &'static str) -> Location {
        self.get(key).map_or(self.location, |value| self.location_of(value))
    }

    /// A required string.
    pub(crate) fn required_str(&self, key: &'static str) -> Option<SpannedStr> {
        let text = self.optional_str(key);
        if text.is_none() && !self.contains_key(key) {
            self.diagnostics.error(self.location, format!("`{key}` is missing"), self.how_to_supply(key, "\"…\""));
        }
        text
    }

    /// An optional string.
    pub(crate) fn optional_str(&self, key: &'static str) -> Option<SpannedStr> {
        let value = self.get(key)?;
        self.expect(self.as_str(value), value, key, "text in quotation marks")
    }

    fn as_str(&self, value: &'static Spanned<DeValue<'static>>) -> Option<SpannedStr> {
        value.get_ref().as_str().map(|text| SpannedStr { text, location: self.location_of(value) })
    }

    /// An optional boolean; `false` without the key.
    pub(crate) fn bool(&self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else { return false };
        // A value of another type was meant to set the flag.
        self.expect(value.get_ref().as_bool(), value, key, "true or false").unwrap_or(true)
    }

    /// An optional date.
    pub(crate) fn date(&self, key: &'static str) -> Option<(Location, Date)> {
        let value = self.get(key)?;
        let date = value.get_ref().as_datetime().and_then(|time| time.date);
        let date = self.expect(date, value, key, "a date such as 2026-01-31, without quotation marks")?;
        Some((self.location_of(value), date))
    }

    /// A list of strings; empty without the key.
    pub(crate) fn strings(&self, key: &'static str) -> Vec<SpannedStr> {
        let read = |value| self.expect(self.as_str(value), value, key, "texts in quotation marks");
        let mut strings: Vec<SpannedStr> = Vec::new();
        for string in self.array(key).iter().filter_map(read) {
            if strings.iter().any(|known| known.text == string.text) {
                let message = format!("`{}` is already in this list", string.text);
                self.diagnostics.error(string.location, message, "remove it here");
            } else {
                strings.push(string);
            }
        }
        strings
    }

    /// A required list of strings.
    pub(crate) fn required_strings(&self, key: &'static str) -> Option<Vec<SpannedStr>> {
        let strings = self.strings(key);
        if strings.is_empty() {
            let suggestion = if self.contains_key(key) {
                format!("write at least one text in the list: `{key} = [\"…\"]`")
            } else {
                self.how_to_supply(key, "[\"…\"]")
            };
            self.diagnostics.error(self.location, format!("`{key}` is missing or empty"), suggestion);
        }
        (!strings.is_empty()).then_some(strings)
    }

    /// A list of tables; empty without the key.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Table<'p>> {
        self.array(key).iter().filter_map(|value| self.expect(self.as_table(value), value, key, "tables")).collect()
    }

    /// An optional table.
    pub(crate) fn optional_table(&self, key: &'static str) -> Option<Table<'p>> {
        let value = self.get(key)?;
        self.expect(self.as_table(value), value, key, "a table")
    }

    fn as_table(&self, value: &'static Spanned<DeValue<'static>>) -> Option<Table<'p>> {
        let entries = value.get_ref().as_table()?;
        let is_row = self.source.text[value.span().start..].starts_with('{');
        let form = if is_row { Form::Row } else { Form::Block };
        Some(Self { form, ..Self::new(self.source, self.diagnostics, entries, self.location_of(value)) })
    }

    fn array(&self, key: &'static str) -> &'static [Spanned<DeValue<'static>>] {
        let Some(value) = self.get(key) else { return &[] };
        let list = value.get_ref().as_array().map(|list| &**list);
        self.expect(list, value, key, "a list in square brackets").unwrap_or_default()
    }

    fn expect<T>(&self, read: Option<T>, value: &Spanned<DeValue<'_>>, key: &str, expected: &str) -> Option<T> {
        if read.is_none() {
            self.report_wrong_type(value, key, expected);
        }
        read
    }

    /// The lists of strings under all keys that were not requested: the questions of a condition.
    pub(crate) fn remaining_lists(&self) -> Vec<(SpannedStr, Vec<SpannedStr>)> {
        let requested = self.requested.borrow().clone();
        let remaining = self.entries.iter().filter(|(name, _)| !requested.contains(&name.get_ref().as_ref()));
        let read = |(name, value): (&'static Spanned<_>, &'static Spanned<DeValue<'static>>)| {
            let name: &'static Cow<'static, str> = name.get_ref();
            let key = SpannedStr { text: name, location: self.location_of(value) };
            (key, self.strings(name))
        };
        remaining.map(read).collect()
    }
}

/// What a value is, in words for people who do not know TOML.
fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
