//! Fluent syntax errors, explained to people who do not know Fluent.

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::message_lines::attribute;
use crate::characters::{Confusable, GroupedDiagnostics, confusable, surrounding_words};
use crate::diagnostic::{Diagnostics, Location};
use crate::source::{Source, floor_char_boundary};

/// Reports the errors, and returns the location of each, in order.
pub(super) fn report(source: Source, errors: &[ParserError], diagnostics: &Diagnostics) -> Vec<Location> {
    let mut confusables = misindented_attributes(source.text);
    let mut locations = Vec::new();
    for error in errors {
        let confusable = confusable_in(source.text, error);
        let at = confusable.unwrap_or_else(|| error_offset(source.text, error));
        if confusable.is_none() {
            let (message, suggestion) = explain(&error.kind, line_at(source.text, at));
            diagnostics.error(source.location(at), format!("cannot be read: {message}"), suggestion);
        }
        confusables.extend(confusable);
        locations.push(source.location(at));
    }
    confusables.sort_unstable();
    let mut grouped = GroupedDiagnostics::default();
    for at in confusables {
        add_confusable(source, at, &mut grouped);
    }
    grouped.report(diagnostics);
    locations
}

/// Explains an error on a line to somebody who does not know Fluent, and says what to do.
fn explain(kind: &ErrorKind, line: &str) -> (String, String) {
    if let Some(explained) = line_without_id(line) {
        return explained;
    }
    match kind {
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => (
            format!("`{entry_id}` has no text"),
            "write it to the right of `=`; further lines are indented by four spaces".to_owned(),
        ),
        ErrorKind::UnbalancedClosingBrace => {
            ("there is a `}` without its `{`".to_owned(), "write `{ -name }`, or remove it".to_owned())
        }
        _ if line.matches('{').count() > line.matches('}').count() => (
            "a `{` is not closed".to_owned(),
            "write `}` after the fixed word, as in `{ -name }`, or remove the `{`".to_owned(),
        ),
        _ if line.contains('{') => (
            "what is in braces is not a fixed word".to_owned(),
            "write `{ -name }` with both braces and the name of a fixed word from locale.ftl, or remove the braces"
                .to_owned(),
        ),
        _ => (
            "this is not of the form `id = text`".to_owned(),
            "compare with the texts around it: `id = text`, `{ -name }` with both braces, an indented `    .name = text`"
                .to_owned(),
        ),
    }
}

/// Explains a line that does not begin with an id and `=`.
fn line_without_id(line: &str) -> Option<(String, String)> {
    let is_remark = ["//", "/*", "<!--", "--", ";"].iter().any(|start| line.trim_start().starts_with(start));
    if is_remark {
        return Some(("a remark begins with another sign here".to_owned(), "begin the remark with `#`".to_owned()));
    }
    let is_id = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
    let (id, rest) = line.split_at(line.find(|it| !is_id(it)).unwrap_or(line.len()));
    if id.starts_with(|first: char| first.is_ascii_alphabetic()) && rest.trim_start().starts_with(':') {
        return Some((format!("there is a `:` after `{id}` instead of `=`"), format!("write `{id} = …`")));
    }
    match line.split_once('=') {
        Some((id, _)) if id.trim().contains(' ') && !id.contains('{') => {
            let id = id.trim();
            let suggestion = format!("write hyphens instead of spaces: `{} = …`", id.replace(' ', "-"));
            Some((format!("the id `{id}` contains a space"), suggestion))
        }
        None if !line.contains(['{', '}']) => Some((
            "this line has no id, so it belongs to no text".to_owned(),
            "write `id = text`; if it continues the sentence above, put four spaces before it; if it is a remark, put `#` before it"
                .to_owned(),
        )),
        _ => None,
    }
}

/// Where the error is. At the start of a line, the expected text is missing at the end of the line before.
fn error_offset(text: &str, error: &ParserError) -> usize {
    let (at, start) = (floor_char_boundary(text, error.pos.start), junk_start(error));
    if text[..at].ends_with('\n') && start < at { at - 1 } else { at }
}

fn line_at(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[start..].lines().next().unwrap_or_default()
}

/// Where the text that cannot be parsed starts.
pub(super) fn junk_start(error: &ParserError) -> usize {
    error.slice.as_ref().map_or(0, |slice| slice.start)
}

fn add_confusable(source: Source, at: usize, grouped: &mut GroupedDiagnostics) {
    let character = source.text[at..].chars().next().unwrap_or_default();
    let Some(Confusable { name, suggestion, is_space }) = confusable(character) else { return };
    let context = if is_space { surrounding_words(source.text, at, at + character.len_utf8()) } else { String::new() };
    let message = format!("cannot be read: it contains {name}{context}");
    grouped.add(&character.to_string(), source.location(at), message, suggestion);
}

/// The confusable character that explains an error.
fn confusable_in(text: &str, error: &ParserError) -> Option<usize> {
    let is_confusable =
        |at: usize| text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|it| confusable(it).is_some());
    let start = floor_char_boundary(text, error.pos.start);
    if is_confusable(start) {
        return Some(start);
    }
    // The first line of a message without text may start with such a character.
    let has_no_text =
        matches!(error.kind, ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. });
    if has_no_text && is_confusable(error.pos.end) {
        return Some(error.pos.end);
    }
    let line_start = text[..start].rfind('\n').map_or(0, |end| end + 1);
    let line = text[line_start..].lines().next()?;
    let indented = line.len() - line.trim_start().len();
    // Up to the equals sign, before which there are only ids; otherwise in the first word.
    let end = line.find('=').or_else(|| line.find('＝').map(|at| at + '＝'.len_utf8()));
    let end = end.or_else(|| line[indented..].find(' ').map(|end| indented + end)).unwrap_or(line.len());
    let in_ids = line[..end].char_indices().find(|(_, character)| confusable(*character).is_some()).map(|(at, _)| at);
    in_ids.or_else(|| in_braces(line)).map(|at| line_start + at)
}

/// For an error in an attribute, Fluent gives only the line on which the attribute starts.
fn in_braces(line: &str) -> Option<usize> {
    line.match_indices('{').find_map(|(open, _)| {
        let inside = line[open..].split_once('}')?.0;
        let mut quoted = false;
        let found = inside.char_indices().find(|(_, character)| {
            quoted ^= *character == '"';
            !quoted && confusable(*character).is_some()
        });
        found.map(|(at, _)| open + at)
    })
}

/// Attributes that are not indented with spaces, which Fluent takes for a part of the text above without an error.
fn misindented_attributes(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indented = &line[..line.len() - line.trim_start().len()];
        if attribute(line).is_some()
            && let Some((at, _)) = indented.char_indices().find(|(_, character)| *character != ' ')
        {
            found.push(start + at);
        }
        start += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use fluent_syntax::parser::parse_runtime;

    use super::*;

    fn reported(text: &'static str) -> Vec<(usize, String)> {
        let diagnostics = Diagnostics::default();
        let errors = parse_runtime(text).err().map_or_else(Vec::new, |(_, errors)| errors);
        report(Source::new("a.ftl", text), &errors, &diagnostics);
        diagnostics.into_sorted().into_iter().map(|it| (it.location.line, it.message)).collect()
    }

    #[test]
    fn a_confusable_character_is_named_on_its_line() {
        let mistakes = [
            ("a = b\n\t.why = c\n", 2, "a tab, before “.why”"),
            ("a = b\n  \t.why = c\n", 2, "a tab, before “.why”"),
            ("a = b\n    .why\u{a0}= c\n", 2, "a non-breaking space (U+00A0), between “.why” and “=”"),
            ("a = b\n    \u{a0}.why = c\n", 2, "a non-breaking space (U+00A0), before “.why”"),
            ("a =\n\tb\n", 2, "a tab, before “b”"),
            ("a\t= b\n", 1, "a tab, between “a” and “=”"),
            ("a ＝ b\n", 1, "a full-width ＝"),
            ("a = b\n    .why ＝ c\n", 2, "a full-width ＝"),
            ("“a” = b\n", 1, "a curly quotation mark “"),
            ("a = { “b” }\n", 1, "a curly quotation mark “"),
            ("a = { –b }\n", 1, "a dash –"),
            ("a = b\n    .why = { “c” }\n", 2, "a curly quotation mark “"),
            ("a = { -b\u{a0}}\n", 1, "a non-breaking space (U+00A0), between “-b” and “}”"),
        ];
        for (text, line, named) in mistakes {
            assert_eq!(reported(text), [(line, format!("cannot be read: it contains {named}"))], "{text:?}");
        }
    }

    #[test]
    fn the_same_character_is_reported_once_with_all_lines() {
        let text = "a = b\n\t.why = c\nd = e\n\t.why = f\ng = h\n\t.why = i\n";
        assert_eq!(
            reported(text),
            [(2, "cannot be read: it contains a tab, before “.why”; also on lines 4 and 6".to_owned())]
        );
    }

    #[test]
    fn characters_that_break_nothing_are_not_blamed() {
        assert!(reported("a = “b” –\u{a0}c\n    d\te\n    .why = ‘c’\n").is_empty());
        let message = "cannot be read: this line has no id, so it belongs to no text";
        assert_eq!(reported("a b “c”\n"), [(1, message.to_owned())]);
    }

    #[test]
    fn lines_that_are_no_texts_are_explained_without_the_words_of_the_parser() {
        let mistakes = [
            ("a = b\nA loose sentence.\n", "this line has no id"),
            ("a: b\n", "there is a `:` after `a`"),
            ("a : b = c\n", "there is a `:` after `a`"),
            ("// note\n", "a remark begins with another sign"),
            ("// note = this\n", "a remark begins with another sign"),
            ("a b = c\n", "the id `a b` contains a space"),
            ("a\n", "this line has no id"),
            ("a = b { -c\n", "a `{` is not closed"),
            ("a = b {}\n", "what is in braces"),
            ("a = b }\n", "there is a `}` without"),
            ("a =\nb = c\n", "`a` has no text"),
            ("2 = b\n", "this is not of the form"),
        ];
        for (text, start) in mistakes {
            let reported = reported(text);
            let message = reported.first().map_or("", |(_, message)| message.as_str());
            assert!(
                reported.len() == 1 && message.starts_with(&format!("cannot be read: {start}")),
                "{text}: {reported:?}"
            );
        }
    }
}
