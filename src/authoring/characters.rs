//! Characters that are invisible, were lost, or stand for others. Each gets a name and a way to correct it.

mod confusable;
mod invisible;
mod mojibake;

use crate::diagnostic::{Diagnostics, Location};

pub(crate) use confusable::{Confusable, confusable};
pub(crate) use invisible::is_ignorable;
pub(crate) use mojibake::windows_1252;

/// The number of lines that a message names. It only counts the others.
const MAX_NAMED_LINES: usize = 5;

/// Diagnostics of one file. The same mistake on several lines is reported once, on the first line, and names the others.
#[derive(Default)]
pub(crate) struct GroupedDiagnostics(Vec<(String, Repeated)>);

struct Repeated {
    location: Location,
    message: String,
    suggestion: String,
    also: Vec<usize>,
}

impl GroupedDiagnostics {
    /// Adds a diagnostic. Diagnostics of the same kind are reported together.
    pub(crate) fn add(&mut self, kind: &str, location: Location, message: String, suggestion: String) {
        match self.0.iter_mut().find(|(known, _)| known == kind) {
            None => self.0.push((kind.to_owned(), Repeated { location, message, suggestion, also: Vec::new() })),
            Some((_, known)) => {
                if known.location.line != location.line && !known.also.contains(&location.line) {
                    known.also.push(location.line);
                }
            }
        }
    }

    /// Reports the diagnostics.
    pub(crate) fn report(self, diagnostics: &Diagnostics) {
        for (_, Repeated { location, message, suggestion, also }) in self.0 {
            diagnostics.error(location, format!("{message}{}", also_on_lines(&also)), suggestion);
        }
    }
}

/// The end of a message, which names the other lines with the same mistake.
pub(crate) fn also_on_lines(lines: &[usize]) -> String {
    let named: Vec<String> = lines.iter().take(MAX_NAMED_LINES).map(ToString::to_string).collect();
    match (named.as_slice(), lines.len().saturating_sub(MAX_NAMED_LINES)) {
        ([], _) => String::new(),
        ([only], _) => format!("; also on line {only}"),
        ([first @ .., last], 0) => format!("; also on lines {} and {last}", first.join(", ")),
        (named, more) => format!("; also on lines {} and {more} more", named.join(", ")),
    }
}

/// Reports the characters that are not allowed in any file, and returns the text without them, so that they cause no further
/// diagnostics.
pub(crate) fn remove_disallowed(name: &'static str, text: &str, diagnostics: &Diagnostics) -> String {
    let mut found = GroupedDiagnostics::default();
    let mut clean = String::with_capacity(text.len());
    let (mut at, mut line) = (0, 1);
    while let Some(character) = text[at..].chars().next() {
        let location = Location { file: name, line };
        let mut end = at + character.len_utf8();
        if let Some(garbled) = mojibake::at(text, at) {
            end = at + garbled.text.len();
            let (message, suggestion) = garbled.explain();
            found.add("mojibake", location, message, suggestion);
            clean.push_str(&text[at..end]);
        } else if let Some(invisible) = invisible::of(character) {
            let message = format!(
                "there is {} (U+{:04X}) here{}",
                invisible.name,
                u32::from(character),
                surrounding_words(text, at, end)
            );
            found.add(&format!("{character}"), location, message, invisible.suggestion.to_owned());
            clean.push_str(invisible.replacement);
        } else {
            line += usize::from(character == '\n');
            clean.push(character);
        }
        at = end;
    }
    found.report(diagnostics);
    clean
}

/// The words around an invisible character, as the end of a message.
pub(crate) fn surrounding_words(text: &str, start: usize, end: usize) -> String {
    let visible = |word: &str| word.chars().filter(|character| invisible::of(*character).is_none()).collect::<String>();
    let line_before = text[..start].rsplit('\n').next().unwrap_or_default();
    let line_after = text[end..].split('\n').next().unwrap_or_default();
    let before = line_before.split_whitespace().map(visible).rfind(|word| !word.is_empty());
    let after = line_after.split_whitespace().map(visible).find(|word| !word.is_empty());
    match (before, after) {
        (Some(before), Some(after)) => format!(", between “{before}” and “{after}”"),
        (Some(before), None) => format!(", after “{before}”"),
        (None, Some(after)) => format!(", before “{after}”"),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn removed(text: &str) -> (String, Vec<String>) {
        let diagnostics = Diagnostics::default();
        let clean = remove_disallowed("a.ftl", text, &diagnostics);
        let reported = diagnostics.into_sorted().into_iter().map(|it| format!("{}: {}", it.location.line, it.message));
        (clean, reported.collect())
    }

    #[test]
    fn an_invisible_character_in_a_word_is_reported_and_removed() {
        let (clean, reported) = removed("a = b\nc = of\u{ad}fender\nd = off\u{ad}ender, vic\u{200b}tim\n");
        assert_eq!(clean, "a = b\nc = offender\nd = offender, victim\n");
        let soft = "2: there is a soft hyphen (U+00AD) here, between “of” and “fender”; also on line 3";
        assert_eq!(reported, [soft, "3: there is a zero-width space (U+200B) here, between “vic” and “tim”"]);
    }

    #[test]
    fn lost_and_garbled_letters_are_reported() {
        let (_, reported) = removed("a = priv\u{fffd}\nb = privÃ© â€™s\n");
        let lost = "1: there is a replacement character (U+FFFD) here, after “priv”";
        assert_eq!(reported, [lost, "2: “Ã©” was “é” before the text was opened in the wrong encoding"]);
    }

    #[test]
    fn line_breaking_characters_become_a_space() {
        assert_eq!(removed("a\u{2028}b\u{b}c\rd").0, "a b c d");
    }

    #[test]
    fn a_message_names_some_lines_and_counts_the_others() {
        assert_eq!(also_on_lines(&[2, 3]), "; also on lines 2 and 3");
        assert_eq!(also_on_lines(&[2, 3, 4, 5, 6]), "; also on lines 2, 3, 4, 5 and 6");
        assert_eq!(also_on_lines(&[2, 3, 4, 5, 6, 7, 8]), "; also on lines 2, 3, 4, 5, 6 and 2 more");
    }
}
