//! The line on which the parser stopped, and the mistakes that its marks reveal: quotation marks, brackets, colons, remarks.

use super::string_end;

/// What is wrong, and what to do.
pub(super) struct Explained {
    pub(super) message: String,
    pub(super) suggestion: String,
    /// Whether the mistake is at the end of the line before.
    pub(super) is_before_line: bool,
}

impl Explained {
    pub(super) fn new(message: impl Into<String>, suggestion: impl Into<String>) -> Self {
        Self { message: message.into(), suggestion: suggestion.into(), is_before_line: false }
    }
}

/// A line, divided where the parser stopped.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) before: &'static str,
    pub(super) after: &'static str,
}

impl Spot {
    pub(super) fn new(text: &'static str, offset: usize) -> Self {
        let start = text[..offset].rfind('\n').map_or(0, |end| end + 1);
        let end = text[offset..].find('\n').map_or(text.len(), |end| offset + end);
        Self { before: &text[start..offset], after: &text[offset..end] }
    }

    /// The mistake that the marks on the line reveal. `has_key_in_list` says that the parser met a `=` inside a list.
    pub(super) fn explain(self, has_key_in_list: bool) -> Option<Explained> {
        if has_key_in_list && let Some(key) = key_at_start(self.after) {
            return Some(self.unclosed_before_key(key));
        }
        self.inner_quotation_mark().or_else(|| self.colon()).or_else(|| self.remark()).or_else(|| self.surplus())
    }

    /// A quotation mark ended the value, but the value goes on, and the other marks on the line are complete.
    fn inner_quotation_mark(self) -> Option<Explained> {
        let marks = self.before.matches('"').count() + self.after.matches('"').count();
        let goes_on = self.before.ends_with('"') && self.after.starts_with(char::is_alphanumeric);
        // `id = "a"text = "b"` lacks a comma.
        (goes_on && marks.is_multiple_of(2) && key_at_start(self.after).is_none()).then(|| {
            Explained::new(
                "there is a quotation mark inside the value, so the value seems to end there",
                "write ‘ and ’ instead of the quotation marks inside it",
            )
        })
    }

    /// A key inside a list of values: the list before it is not closed, or the row that it begins was not opened.
    fn unclosed_before_key(self, key: &str) -> Explained {
        let before = without_strings(self.before);
        let line = format!("{before}{}", without_strings(self.after));
        if line.matches('}').count() > line.matches('{').count() || self.before.trim_end().ends_with('[') {
            let suggestion =
                format!("write `{{` before `{key}`: each row of a list begins with `{{` and ends with `}}`");
            return Explained::new(format!("`{{` is missing before `{key}`"), suggestion);
        }
        let is_before_line = before.trim().is_empty();
        let suggestion = if is_before_line {
            "write `]` after the last value of the list".to_owned()
        } else {
            format!("write `]` after the last value of the list, before `, {key}`")
        };
        let message = format!("the list before `{key}` is not closed");
        Explained { is_before_line, ..Explained::new(message, suggestion) }
    }

    fn colon(self) -> Option<Explained> {
        let key = last_word(self.before);
        (self.after.starts_with(':') && !key.is_empty()).then(|| {
            Explained::new(format!("there is a `:` after `{key}` instead of `=`"), format!("write `{key} = …`"))
        })
    }

    fn remark(self) -> Option<Explained> {
        let is_remark = ["//", "/*", "--", "<!--"].iter().any(|start| self.after.trim_start().starts_with(start));
        is_remark.then(|| Explained::new("a remark begins with another sign here", "begin the remark with `#`"))
    }

    /// Something after a complete value.
    fn surplus(self) -> Option<Explained> {
        let sign = self.after.chars().next().filter(|sign| "]};,".contains(*sign))?;
        let (before, after) = (without_strings(self.before), without_strings(self.after));
        let is_header = before.trim_start().starts_with('[');
        let is_complete = !is_header && before.contains('=') && after.trim_end_matches(sign).trim().is_empty();
        is_complete.then(|| {
            Explained::new(format!("there is a `{sign}` too many after the value"), format!("remove the `{sign}`"))
        })
    }
}

/// The key before an equals sign with which the text begins.
fn key_at_start(text: &str) -> Option<&str> {
    let key = text.split_once('=')?.0.trim();
    (!key.is_empty() && key.chars().all(is_key_character)).then_some(key)
}

fn last_word(text: &str) -> &str {
    let text = text.trim_end();
    let start = text.char_indices().rev().take_while(|(_, it)| is_key_character(*it)).last();
    start.map_or("", |(at, _)| &text[at..])
}

fn is_key_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-' || character == '_'
}

/// A line without its strings and its remark, of which only the brackets matter.
fn without_strings(line: &str) -> String {
    let (mut rest, mut at) = (String::new(), 0);
    while let Some(character) = line[at..].chars().next() {
        at = match character {
            '#' => line.len(),
            '"' | '\'' => string_end(line, at, character).unwrap_or(line.len()),
            _ => {
                rest.push(character);
                at + character.len_utf8()
            }
        };
    }
    rest
}
