//! Reads files as editors' computers write them. A file that cannot be read is reported once, and nothing that follows from it.

mod encoding;
mod merge_conflict;

use std::io::ErrorKind;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::characters;
use crate::diagnostic::{Diagnostics, Location};
use crate::files::{self, join};
use crate::guide_folder::GuideFolder;
use crate::static_data::leak;

/// The name and text of a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
    readable: bool,
}

impl Source {
    /// A source in memory.
    #[cfg(test)]
    pub(crate) fn new(name: &'static str, text: &'static str) -> Self {
        Self { name, text, readable: true }
    }

    /// Reads a file of the guide. A file that cannot be read is an error and counts as empty.
    pub(crate) fn read(folder: &GuideFolder, file: &str, diagnostics: &Diagnostics) -> Self {
        let name = folder.display_name(file);
        let text = match read_file(&folder.join(file)) {
            Ok(bytes) => text(name, &bytes, diagnostics),
            Err(error) if error.kind() == ErrorKind::NotFound => report_missing(folder, file, diagnostics),
            Err(error) => {
                let location = Location { file: name, line: 1 };
                diagnostics.error(location, format!("cannot be read: {error}"), "put the file back, saved as UTF-8");
                None
            }
        };
        Self { name, readable: text.is_some(), text: leak(text.unwrap_or_default()) }
    }

    /// The same file with a corrected text, in which each line has its number.
    pub(crate) fn with_text(self, text: &'static str) -> Self {
        Self { text, ..self }
    }

    /// Whether the file could be read.
    pub(crate) fn is_readable(self) -> bool {
        self.readable
    }

    /// The location of a byte offset in the text.
    pub(crate) fn location(self, offset: usize) -> Location {
        let before = &self.text[..floor_char_boundary(self.text, offset)];
        Location { file: self.name, line: before.matches('\n').count() + 1 }
    }
}

/// Reads regular files only: reading a pipe would block.
fn read_file(path: &Path) -> std::io::Result<Vec<u8>> {
    if std::fs::metadata(path)?.is_file() {
        std::fs::read(path)
    } else {
        Err(std::io::Error::other("it is not a file"))
    }
}

/// The start of the character at a byte offset. Parsers that work on bytes may stop inside a character.
pub(crate) fn floor_char_boundary(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rfind(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The text of a file; `None` if it cannot be read.
fn text(name: &'static str, bytes: &[u8], diagnostics: &Diagnostics) -> Option<String> {
    let text = match encoding::decode(bytes) {
        Ok(text) => text,
        Err(encoding::Unreadable { line, message, suggestion }) => {
            diagnostics.error(Location { file: name, line }, format!("cannot be read: {message}"), suggestion);
            return None;
        }
    };
    if merge_conflict::report(name, &text, diagnostics) {
        return None;
    }
    // A language may have no words to avoid.
    if text.trim().is_empty() && !name.ends_with("words.toml") {
        diagnostics.error(
            Location { file: name, line: 1 },
            "this file is empty",
            "restore its content, or remove the file",
        );
        return None;
    }
    // A letter can be written as one character or as two; texts are compared in one form.
    let text: String = text.nfc().collect();
    Some(characters::remove_disallowed(name, &text, diagnostics))
}

fn report_missing(folder: &GuideFolder, file: &str, diagnostics: &Diagnostics) -> Option<String> {
    let name = folder.display_name(file);
    let (within, file) = file.rsplit_once('/').unwrap_or(("", file));
    let suggestion = match files::find_similar(&folder.join(within), file) {
        Some(similar) => format!("rename {} to `{file}`", folder.display_name(&join(within, &similar))),
        None => match language_with(folder, file).filter(|_| !within.is_empty()) {
            Some(model) => format!("copy {model} to this folder and translate it; if the file was here, put it back"),
            None => "put the file back under this name, saved as UTF-8".to_owned(),
        },
    };
    diagnostics.error(Location { file: name, line: 1 }, "this file is missing", suggestion);
    None
}

/// The file of this name in the folder of another language, which is a model for a language that never had it.
fn language_with(folder: &GuideFolder, file: &str) -> Option<&'static str> {
    let languages = files::list_names(folder.path(), |path| path.join(file).is_file());
    languages.first().map(|language| folder.display_name(&join(language, file)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Option<String>, Vec<String>) {
        let diagnostics = Diagnostics::default();
        let text = text("a.ftl", bytes, &diagnostics);
        (text, diagnostics.into_sorted().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn byte_order_mark_and_line_endings_are_not_part_of_the_text() {
        assert_eq!(read(b"\xef\xbb\xbfa = b\r\nc = d\r\n"), (Some("a = b\nc = d\n".to_owned()), Vec::new()));
    }

    #[test]
    fn a_decomposed_letter_equals_the_composed_one() {
        assert_eq!(read("a = prive\u{301}".as_bytes()), (Some("a = privé".to_owned()), Vec::new()));
    }

    #[test]
    fn a_byte_inside_a_character_is_on_its_line() {
        let source = Source::new("a.ftl", "a\nb”\nc\n");
        assert_eq!([0, 3, 4, 5, 6, 99].map(|offset| source.location(offset).line), [1, 2, 2, 2, 2, 4]);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_reported_once() {
        for bytes in [&b"\xff\xfea\0"[..], b"a = priv\xe9\n", b"a = b\rc = d\r", b" \n", b"<<<<<<< HEAD\na = b\n"] {
            let (text, reported) = read(bytes);
            assert!(text.is_none() && reported.len() == 1, "{bytes:?}: {reported:?}");
        }
    }
}
