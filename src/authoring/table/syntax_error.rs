//! TOML syntax errors, explained to people who do not know TOML.

mod bare_value;
mod parser_message;
mod spot;

use toml::de::Error;

use crate::characters::{Confusable, confusable, surrounding_words};
use crate::diagnostic::{Diagnostics, Location};
use crate::source::{Source, floor_char_boundary};
use spot::{Explained, Spot};

/// Reports the first error only: the parser is lost after it, and its further errors would mislead.
pub(super) fn report(source: Source, errors: &[Error], diagnostics: &Diagnostics) {
    let at = |error: &Error| error.span().map_or(0, |span| floor_char_boundary(source.text, span.start));
    // The parser also takes a malformed header for a repeated key. Of two errors on a line, the other one counts.
    let rank = |error: &&Error| (source.location(at(error)).line, error.message().starts_with("duplicate"), at(error));
    let Some(error) = errors.iter().min_by_key(rank) else { return };
    let (offset, parser_message) = (at(error), error.message());
    if let Some((at, message, suggestion)) = confusable_before(source, offset) {
        return diagnostics.error(source.location(at), format!("cannot be read: it contains {message}"), suggestion);
    }
    if let Some((location, header)) = unclosed_list(source, offset, parser_message) {
        let message = format!("cannot be read: the list before `{header}` is not closed");
        return diagnostics.error(location, message, "close it with `]` on a line of its own");
    }
    let spot = Spot::new(source.text, offset);
    let is_on_this_line = |error: &Error| source.location(at(error)).line == source.location(offset).line;
    let has_key_in_list =
        errors.iter().any(|it| it.message().starts_with("unexpected `=` in array") && is_on_this_line(it));
    let Explained { message, suggestion, is_before_line } = spot
        .explain(has_key_in_list)
        .or_else(|| bare_value::explain(spot, parser_message))
        .unwrap_or_else(|| parser_message::explain(spot, parser_message));
    let at = if is_before_line { last_character_before(source, offset) } else { offset };
    diagnostics.error(source.location(at), format!("cannot be read: {message}"), suggestion);
}

/// A confusable character, up to the line of the error, that explains the error.
fn confusable_before(source: Source, offset: usize) -> Option<(usize, String, String)> {
    let line_end = source.text[offset..].find('\n').map_or(source.text.len(), |end| offset + end);
    let text = &source.text[..line_end];
    let (at, Confusable { name, suggestion, is_space }) =
        outside_strings(text).or_else(|| unpaired_quotation_mark(text))?;
    let context = if is_space {
        surrounding_words(source.text, at, at + text[at..].chars().next()?.len_utf8())
    } else {
        String::new()
    };
    Some((at, format!("{name}{context}"), suggestion))
}

/// The first confusable character that is neither in a string nor in a comment. Elsewhere TOML allows none.
fn outside_strings(text: &str) -> Option<(usize, Confusable)> {
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        at = match character {
            '#' => line_end,
            '"' | '\'' => string_end(text, at, character).unwrap_or(line_end),
            // TOML allows tabs for indentation.
            '\t' => at + 1,
            _ => match confusable(character) {
                Some(found) => return Some((at, found)),
                None => at + character.len_utf8(),
            },
        };
    }
    None
}

/// Where the string ends that starts here; `None` if it is not closed.
fn string_end(text: &str, start: usize, mark: char) -> Option<usize> {
    let triple = mark.to_string().repeat(3);
    if text[start..].starts_with(&triple) {
        return text[start + 3..].find(&triple).map(|end| start + 3 + end + 3);
    }
    let mut escaped = false;
    for (at, character) in text[start + 1..].char_indices() {
        match character {
            '\n' => return None,
            _ if escaped => escaped = false,
            '\\' => escaped = mark == '"',
            _ if character == mark => return Some(start + 1 + at + 1),
            _ => {}
        }
    }
    None
}

/// A curly quotation mark on the last line without its counterpart, which was written for the straight one around a string.
fn unpaired_quotation_mark(text: &str) -> Option<(usize, Confusable)> {
    let line_start = text.rfind('\n').map_or(0, |end| end + 1);
    let marks: Vec<(usize, char)> =
        text[line_start..].char_indices().filter(|(_, character)| "“”„‟".contains(*character)).collect();
    let (at, character) = *marks.last().filter(|_| marks.len() % 2 == 1)?;
    Some((line_start + at, confusable(character)?))
}

fn last_character_before(source: Source, offset: usize) -> usize {
    floor_char_boundary(source.text, source.text[..offset].trim_end().len().saturating_sub(1))
}

/// The header of a table inside a list: the list before it is not closed.
fn unclosed_list(source: Source, offset: usize, message: &str) -> Option<(Location, &'static str)> {
    if ["unclosed array table", "unexpected key or value", "duplicate key"].iter().any(|it| message.starts_with(it)) {
        return None;
    }
    // The line of the error, or the line before it if the error is at the start of a line.
    let line_start = source.text[..last_character_before(source, offset)].rfind('\n').map_or(0, |end| end + 1);
    let header = source.text[line_start..].lines().next()?.trim();
    let above = source.text[..line_start].trim_end();
    header.starts_with("[[").then(|| (source.location(above.len().saturating_sub(1)), header))
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Diagnostics;
    use crate::source::Source;
    use crate::table::Table;

    /// The line of the only diagnostic, and the start of its suggestion.
    fn reported(text: &'static str) -> (usize, String) {
        let diagnostics = Diagnostics::default();
        let file = Table::parse(Source::new("a.toml", text), &diagnostics);
        assert!(file.is_unreadable());
        let reported = diagnostics.into_sorted();
        assert_eq!(reported.len(), 1, "one mistake, one diagnostic: {reported:?}");
        (reported[0].location.line, reported[0].suggestion.split([' ', ',']).take(3).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn each_syntax_error_is_reported_on_its_line() {
        let mistakes = [
            ("a = [\n  { b = 1 }\n  { b = 2 },\n]\n", 2, "add a comma"),
            ("a = [\n  { b = 1,\n  { b = 2 },\n]\n", 2, "close what this"),
            ("a = [\n  { b = \"x },\n  { b = \"y\" },\n]\n", 2, "close the quotation"),
            ("a = 1\nb = [\n  \"x\",\n\n[[c]]\nd = 1\n", 3, "close it with"),
            ("[[a]]\nb = 1\nb = 2\n", 3, "remove one of"),
            ("a = one\n", 1, "put the value"),
            ("a \"one\"\n", 1, "write `=` between"),
            ("[[a]\nb = 1\n", 1, "write the header"),
            ("[a]]\nb = 1\n", 1, "write the header"),
        ];
        for (text, line, suggestion) in &mistakes {
            assert_eq!(reported(text), (*line, (*suggestion).to_owned()), "{text}");
        }
    }

    #[test]
    fn a_value_or_a_mark_that_was_meant_otherwise_gets_its_own_suggestion() {
        let mistakes = [
            ("name = \"De \"Luister\" lijn\"\n", "write ‘ and"),
            ("a = [\"x\", \"De \"L\" lijn\"]\n", "write ‘ and"),
            ("a = [{ b = \"x\"c = \"y\" }]\n", "add a comma"),
            ("a = [\"b, \"c\"]\n", "add a comma"),
            ("a = [{ b = [\"x\", \"y\", c = [\"z\"] }]\n", "write `]` after"),
            ("a = [\n  { b = [\"x\" c = \"y\" },\n]\n", "write `]` after"),
            ("a = [\"x\",\nb = \"y\"\n", "write `]` after"),
            ("a = [\n  { b = 1 },\n  id = 2 },\n]\n", "write `{` before"),
            ("a = [b = [\"x\"]]\n", "write `{` before"),
            ("checked = 23 november 2026\n", "write the date"),
            ("checked = 2026/11/23\n", "write the date"),
            ("checked = 23.11.2026\n", "write the date"),
            ("a = 23-11-2026\n", "write the date"),
            ("hint = ja\n", "write `true` for"),
            ("a = [{ id = \"x\", skips = True }]\n", "write `true` for"),
            ("phones = [030-1234567]\n", "put the number"),
            ("phones = [\n  \"112\",\n  088 0767 000,\n]\n", "put the number"),
            ("phone = 0302340045\n", "put the number"),
            ("phone = +31 30 234\n", "put the number"),
            ("text = id\n", "put the value"),
            ("text = test\n", "put the value"),
            ("text =\n", "write the value"),
            ("text: \"foo\"\n", "write `text ="),
            ("a = [{ id: \"b\" }]\n", "write `id ="),
            ("// note\na = 1\n", "begin the remark"),
            ("a = \"x\" // note\n", "begin the remark"),
            ("a = \"x\";\n", "remove the `;`"),
            ("a = [1, 2]]\n", "remove the `]`"),
            ("a = \"x\" \"y\"\n", "remove it"),
            ("my text = \"x\"\n", "write a hyphen"),
            ("just a sentence\n", "write `key ="),
            ("a == 1\n", "remove one of"),
            ("a = [\"x\"\n", "write `]` after"),
            ("a = \"C:\\dir\"\n", "remove it"),
        ];
        for (text, suggestion) in mistakes {
            assert_eq!(reported(text).1.trim_end(), suggestion, "{text}");
        }
        assert_eq!(reported("a = [\"x\",\n\nb = \"y\"\n").0, 1, "where the list ends");
    }

    #[test]
    fn a_confusable_character_is_named_on_its_line() {
        let mistakes = [
            ("a = 1\nb = “one”\n", 2, "a curly quotation mark “"),
            ("a = \"one”\nb = 2\n", 1, "a curly quotation mark ”"),
            ("a = [\"one\", \"two”, \"three\"]\n", 1, "a curly quotation mark ”"),
            ("a = ‘one’\n", 1, "a curly quotation mark ‘"),
            ("a = [\n\u{a0} { b = 1 },\n]\n", 2, "a non-breaking space (U+00A0), before “{”"),
            ("a\u{a0}= 1\n", 1, "a non-breaking space (U+00A0), between “a” and “=”"),
            (
                "# “a”\na = \"“b” 'c\"\nd = '“'\ne\u{3000}= 1\n",
                4,
                "a space of another width (U+3000), between “e” and “=”",
            ),
            ("a ＝ 1\n", 1, "a full-width ＝"),
        ];
        for (text, line, named) in mistakes {
            let diagnostics = Diagnostics::default();
            let _ = Table::parse(Source::new("a.toml", text), &diagnostics);
            let reported: Vec<(usize, String)> =
                diagnostics.into_sorted().into_iter().map(|it| (it.location.line, it.message)).collect();
            assert_eq!(reported, [(line, format!("cannot be read: it contains {named}"))], "{text}");
        }
    }

    #[test]
    fn characters_that_break_nothing_are_not_blamed() {
        assert_eq!(reported("a = \"“one” – two’s\"\nb = one\n"), (2, "put the value".to_owned()));
        assert_eq!(reported("a = \"“one”\nb = 2\n"), (1, "close the quotation".to_owned()));
        assert_eq!(reported("a = one\nb = “two”\n"), (1, "put the value".to_owned()));
        assert_eq!(reported("\ta = one\n"), (1, "put the value".to_owned()));
    }
}
