//! What is wrong with an `.ftl` file that Fluent can't read, said to people who don't know Fluent.

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::lines::attribute;
use crate::problem::{Place, Problems};
use crate::signs::{Gathered, LookAlike, look_alike, where_it_stands};
use crate::source::{Source, start_of_sign};

/// Tells what Fluent can't read; the place of each error, in order.
pub(super) fn tell(source: Source, errors: &[ParserError], problems: &Problems) -> Vec<Place> {
    let mut strays = hidden_attributes(source.text);
    let mut places = Vec::new();
    for error in errors {
        let stray = stray_sign(source.text, error);
        let at = stray.unwrap_or_else(|| where_it_lacks(source.text, error));
        if stray.is_none() {
            let (what, repair) = in_plain_words(&error.kind);
            problems.error(source.place(at), format!("not readable: {what}"), repair);
        }
        strays.extend(stray);
        places.push(source.place(at));
    }
    strays.sort_unstable();
    let mut told = Gathered::default();
    for at in strays {
        note(source, at, &mut told);
    }
    told.tell(problems);
    places
}

/// What Fluent says, to somebody who doesn't know it, and what to do.
fn in_plain_words(kind: &ErrorKind) -> (String, &'static str) {
    match kind {
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            (format!("`{entry_id}` has no words"), "write them right of `=`; on further lines, indented by four blanks")
        }
        ErrorKind::UnbalancedClosingBrace => {
            ("there is a `}` without its `{`".to_owned(), "write `{ -name }`, or remove it")
        }
        other => (
            other.to_string(),
            "compare with the texts around it: `id = text`, `{ -name }` closed by its `}`, `    .name = text` indented",
        ),
    }
}

/// At the start of a line, what was awaited is missing at the end of the one before.
fn where_it_lacks(text: &str, error: &ParserError) -> usize {
    let (at, begins) = (start_of_sign(text, error.pos.start), begins(error));
    if text[..at].ends_with('\n') && begins < at { at - 1 } else { at }
}

/// Where the passage begins that can't be read.
pub(super) fn begins(error: &ParserError) -> usize {
    error.slice.as_ref().map_or(0, |slice| slice.start)
}

fn note(source: Source, at: usize, told: &mut Gathered) {
    let sign = source.text[at..].chars().next().unwrap_or_default();
    let Some(LookAlike { name, repair, is_space }) = look_alike(sign) else { return };
    let stands = if is_space { where_it_stands(source.text, at, at + sign.len_utf8()) } else { String::new() };
    told.note(&sign.to_string(), source.place(at), format!("not readable: there is {name}{stands}"), repair);
}

/// Where a sign for another one explains the error.
fn stray_sign(text: &str, error: &ParserError) -> Option<usize> {
    let is_stray =
        |at: usize| text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|it| look_alike(it).is_some());
    let start = start_of_sign(text, error.pos.start);
    if is_stray(start) {
        return Some(start);
    }
    // A message without words: the line that was meant for them may begin with such a sign.
    let has_no_words =
        matches!(error.kind, ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. });
    if has_no_words && is_stray(error.pos.end) {
        return Some(error.pos.end);
    }
    let line_start = text[..start].rfind('\n').map_or(0, |end| end + 1);
    let line = text[line_start..].lines().next()?;
    let indented = line.len() - line.trim_start().len();
    // Up to the equals sign, where only ids are; else in the first word.
    let end = line.find('=').or_else(|| line.find('＝').map(|at| at + '＝'.len_utf8()));
    let end = end.or_else(|| line[indented..].find(' ').map(|end| indented + end)).unwrap_or(line.len());
    let in_ids = line[..end].char_indices().find(|(_, sign)| look_alike(*sign).is_some()).map(|(at, _)| at);
    in_ids.or_else(|| in_braces(line)).map(|at| line_start + at)
}

/// Of an error in an attribute, Fluent tells only the line on which that begins.
fn in_braces(line: &str) -> Option<usize> {
    line.match_indices('{').find_map(|(open, _)| {
        let inside = line[open..].split_once('}')?.0;
        let mut quoted = false;
        let found = inside.char_indices().find(|(_, sign)| {
            quoted ^= *sign == '"';
            !quoted && look_alike(*sign).is_some()
        });
        found.map(|(at, _)| open + at)
    })
}

/// Attributes indented with other than spaces, which Fluent takes for words of the text above without a complaint.
fn hidden_attributes(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indented = &line[..line.len() - line.trim_start().len()];
        if attribute(line).is_some()
            && let Some((at, _)) = indented.char_indices().find(|(_, sign)| *sign != ' ')
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

    fn told(text: &'static str) -> Vec<(usize, String)> {
        let problems = Problems::default();
        let errors = parse_runtime(text).err().map_or_else(Vec::new, |(_, errors)| errors);
        tell(Source::of("a.ftl", text), &errors, &problems);
        problems.sorted().into_iter().map(|it| (it.place.line, it.what)).collect()
    }

    #[test]
    fn a_sign_for_another_one_is_named_on_its_line() {
        let slips = [
            ("a = b\n\t.why = c\n", 2, "a tab, before “.why”"),
            ("a = b\n  \t.why = c\n", 2, "a tab, before “.why”"),
            ("a = b\n    .why\u{a0}= c\n", 2, "a non-breaking space (U+00A0), between “.why” and “=”"),
            ("a = b\n    \u{a0}.why = c\n", 2, "a non-breaking space (U+00A0), before “.why”"),
            ("a =\n\tb\n", 2, "a tab, before “b”"),
            ("a\t= b\n", 1, "a tab, between “a” and “=”"),
            ("a ＝ b\n", 1, "a wide ＝"),
            ("a = b\n    .why ＝ c\n", 2, "a wide ＝"),
            ("“a” = b\n", 1, "a curly quotation mark “"),
            ("a = { “b” }\n", 1, "a curly quotation mark “"),
            ("a = { –b }\n", 1, "a dash –"),
            ("a = b\n    .why = { “c” }\n", 2, "a curly quotation mark “"),
            ("a = { -b\u{a0}}\n", 1, "a non-breaking space (U+00A0), between “-b” and “}”"),
        ];
        for (text, line, named) in slips {
            assert_eq!(told(text), [(line, format!("not readable: there is {named}"))], "{text:?}");
        }
    }

    #[test]
    fn the_same_sign_is_told_once_with_all_lines() {
        let text = "a = b\n\t.why = c\nd = e\n\t.why = f\ng = h\n\t.why = i\n";
        assert_eq!(told(text), [(2, "not readable: there is a tab, before “.why”; also on lines 4 and 6".to_owned())]);
    }

    #[test]
    fn signs_that_break_nothing_are_not_blamed() {
        assert!(told("a = “b” –\u{a0}c\n    d\te\n    .why = ‘c’\n").is_empty());
        assert_eq!(told("a b “c”\n"), [(1, "not readable: Expected a token starting with \"=\"".to_owned())]);
    }
}
