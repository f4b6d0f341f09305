//! The wording of a language's texts: no facts that belong elsewhere, no words to avoid, and nothing too hard to read.

use std::cell::Cell;

use crate::diagnostic::{Diagnostics, Location};
use crate::guide_folder::GuideFolder;
use crate::hard_words::HardWord;
use crate::markup;
use crate::phrase::Phrase;
use crate::readability_limits::ReadabilityLimits;
use crate::screen_texts::{ScreenTexts, ShownText};
use crate::source::Source;
use crate::table::{SpannedStr, Table};

/// The rules for a language's texts, from its `words.toml`.
pub(crate) struct Wording<'p> {
    avoid: Vec<Avoid>,
    limits: ReadabilityLimits<'p>,
    hard: Vec<HardWord>,
    unreadable: bool,
    diagnostics: &'p Diagnostics,
}

/// Words that hurt, label or promise too much.
struct Avoid {
    words: Vec<Phrase>,
    instead: &'static str,
    except: Vec<Exception>,
}

/// A text in which the words are allowed for a reason.
struct Exception {
    text: SpannedStr,
    used: Cell<bool>,
}

impl<'p> Wording<'p> {
    /// Reads the language's `words.toml`.
    pub(crate) fn read(folder: &GuideFolder, code: &str, diagnostics: &'p Diagnostics) -> Self {
        let source = Source::read(folder, &format!("{code}/words.toml"), diagnostics);
        let file = Table::parse(source, diagnostics);
        let avoid = file.tables("avoid").iter().filter_map(avoid).collect();
        let limits = ReadabilityLimits::read(&file, code, diagnostics);
        let hard = file.tables("hard").iter().filter_map(HardWord::parse).collect();
        file.deny_unknown_keys();
        Self { avoid, limits, hard, unreadable: file.is_unreadable(), diagnostics }
    }

    /// Checks a text.
    pub(crate) fn check(&self, text: &ShownText) {
        report_misplaced_facts(&text.id, &text.text, text.location, self.diagnostics);
        // The exceptions are unknown.
        if self.unreadable {
            return;
        }
        self.report_words_to_avoid(text);
        self.limits.check_text(&text.id, &text.text, text.location);
    }

    fn report_words_to_avoid(&self, text: &ShownText) {
        for avoid in &self.avoid {
            let Some(found) = avoid.words.iter().find(|phrase| phrase.is_in(&text.words)) else { continue };
            if let Some(exception) = avoid.except.iter().find(|it| it.text.text == text.id) {
                exception.used.set(true);
                continue;
            }
            let message = format!("`{}` contains “{}”, which the guide avoids", text.id, found.written.text);
            self.diagnostics.error(text.location, message, avoid.instead);
        }
    }

    /// Checks what needs all texts: the screens as a whole, and unused entries of `words.toml`.
    pub(crate) fn finish(self, screens: &[ScreenTexts<&ShownText>]) {
        if self.unreadable {
            return;
        }
        self.limits.check_screens(screens);
        self.limits.report_unused_exceptions();
        for hard in &self.hard {
            hard.check(screens, self.diagnostics);
            hard.report_unused(screens, self.diagnostics);
        }
        let exceptions = self.avoid.iter().flat_map(|avoid| &avoid.except);
        for exception in exceptions.filter(|it| !it.used.get()) {
            let message = format!("`{}` no longer contains any of these words", exception.text.text);
            self.diagnostics.error(exception.text.location, message, "remove this exception");
        }
    }
}

fn avoid(table: &Table<'_>) -> Option<Avoid> {
    let (phrases, instead) = (table.strings("words"), table.required_str("instead"));
    let except = table.tables("except").iter().filter_map(exception).collect();
    table.deny_unknown_keys();
    Some(Avoid { words: phrases.into_iter().map(Phrase::new).collect(), instead: instead?.text, except })
}

fn exception(table: &Table<'_>) -> Option<Exception> {
    let (text, why) = (table.required_str("text"), table.required_str("why"));
    table.deny_unknown_keys();
    why.and(text).map(|text| Exception { text, used: Cell::new(false) })
}

/// Telephone numbers and addresses belong in `services.toml`, where they have the date on which somebody checked them.
fn report_misplaced_facts(id: &str, text: &str, location: Location, diagnostics: &Diagnostics) {
    if has_number(text) {
        let message = format!("`{id}` contains a number that looks like a telephone number");
        diagnostics.error(location, message, "write numbers in services.toml only");
    }
    let has_link = text.split_whitespace().any(is_link);
    if has_link {
        diagnostics.error(location, format!("`{id}` contains a link"), "write addresses in services.toml only");
    }
    if text.contains('<') {
        diagnostics.error(
            location,
            format!("`{id}` contains markup"),
            "write plain text, since the page sets the layout",
        );
    }
    for found in markup::find(text).into_iter().filter(|found| !(has_link && found.is_link)) {
        diagnostics.error(location, format!("`{id}` contains {}", found.description), found.suggestion);
    }
}

/// Whether a text has at least three digits in a row, apart from the separators of telephone numbers.
fn has_number(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|character| {
        digits = match character {
            '0'..='9' => digits + 1,
            ' ' | '-' | '(' | ')' | '.' | '/' => digits,
            _ => 0,
        };
        digits > 2
    })
}

/// Whether a word is an address: with a scheme, an at sign, or a dot inside such as `example.org`.
fn is_link(word: &str) -> bool {
    let is_domain = |(before, after): (&str, &str)| {
        let domain = after.chars().take_while(char::is_ascii_alphabetic).count();
        before.ends_with(char::is_alphanumeric) && domain >= 2 && !before.contains('.')
    };
    word.contains("://")
        || word.contains('@')
        || word.starts_with("www.")
        || word.split_once('.').is_some_and(is_domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_are_found_in_any_notation() {
        for number in ["112", "0900-0101", "06 12 34 56 78", "(030) 234", "call 1-1-2"] {
            assert!(has_number(number), "{number}");
        }
        for words in ["She was 43.", "Esther, 49, went at 12", "for 5 of 10", "no 1, 2, 3"] {
            assert!(!has_number(words), "{words}");
        }
    }

    #[test]
    fn links_are_found_and_sentences_are_not() {
        for link in ["https://a.example", "www.a", "a@b", "politie.nl", "(113.nl)."] {
            assert!(link.split_whitespace().any(is_link), "{link}");
        }
        for words in ["e.g. this", "The end. Then", "o.a. dit", "3.5", "d.w.z."] {
            assert!(!words.split_whitespace().any(is_link), "{words}");
        }
    }
}
