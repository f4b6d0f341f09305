//! Reads a file as editors' machines write it. A file that can't be read is told once, and nothing that follows from it.

mod encoding;
mod merge;

use std::io::ErrorKind;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::block::keep;
use crate::files::{self, joined};
use crate::guide_folder::GuideFolder;
use crate::problem::{Place, Problems};
use crate::signs;

/// A file's name and text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
    readable: bool,
}

impl Source {
    /// A text that is there already.
    #[cfg(test)]
    pub(crate) fn of(name: &'static str, text: &'static str) -> Self {
        Self { name, text, readable: true }
    }

    /// Reads one of the guide's files; a file that can't be read is a problem and counts as empty.
    pub(crate) fn read(folder: &GuideFolder, file: &str, problems: &Problems) -> Self {
        let name = folder.name_of(file);
        let text = match read_file(&folder.path_of(file)) {
            Ok(bytes) => text(name, &bytes, problems),
            Err(error) if error.kind() == ErrorKind::NotFound => tell_missing(folder, file, problems),
            Err(error) => {
                let place = Place { file: name, line: 1 };
                problems.error(place, format!("can't be read: {error}"), "put the file back, saved as UTF-8");
                None
            }
        };
        Self { name, readable: text.is_some(), text: keep(text.unwrap_or_default()) }
    }

    /// Whether the text is the file's.
    pub(crate) fn is_readable(self) -> bool {
        self.readable
    }

    /// The place of a byte in the text.
    pub(crate) fn place(self, offset: usize) -> Place {
        let before = &self.text[..start_of_sign(self.text, offset)];
        Place { file: self.name, line: before.matches('\n').count() + 1 }
    }
}

/// Of a file only: a pipe would keep whoever reads it waiting.
fn read_file(path: &Path) -> std::io::Result<Vec<u8>> {
    if std::fs::metadata(path)?.is_file() { std::fs::read(path) } else { Err(std::io::Error::other("it is no file")) }
}

/// Where the sign begins that a byte is part of: parsers that go by bytes may stop within one.
pub(crate) fn start_of_sign(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rfind(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The text in the bytes of a file; `None` where there is none that could be read.
fn text(name: &'static str, bytes: &[u8], problems: &Problems) -> Option<String> {
    let text = match encoding::decode(bytes) {
        Ok(text) => text,
        Err(encoding::Unreadable { line, what, repair }) => {
            problems.error(Place { file: name, line }, format!("can't be read: {what}"), repair);
            return None;
        }
    };
    if merge::tell(name, &text, problems) {
        return None;
    }
    // A language may well have no words to avoid.
    if text.trim().is_empty() && !name.ends_with("words.toml") {
        problems.error(Place { file: name, line: 1 }, "is empty", "put back what was in it, or remove the file");
        return None;
    }
    // One letter may be written as one sign or as two; what is compared is written in one way.
    let text: String = text.nfc().collect();
    Some(signs::take_out(name, &text, problems))
}

fn tell_missing(folder: &GuideFolder, file: &str, problems: &Problems) -> Option<String> {
    let name = folder.name_of(file);
    let (within, file) = file.rsplit_once('/').unwrap_or(("", file));
    let repair = match files::likely(&folder.path_of(within), file) {
        Some(likely) => format!("rename {} to `{file}`", folder.name_of(&joined(within, &likely))),
        None => "put the file back under this name, saved as UTF-8".to_owned(),
    };
    problems.error(Place { file: name, line: 1 }, "is missing", repair);
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Option<String>, Vec<String>) {
        let problems = Problems::default();
        let text = text("a.ftl", bytes, &problems);
        (text, problems.sorted().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn marks_at_the_start_and_line_ends_are_no_part_of_the_text() {
        assert_eq!(read(b"\xef\xbb\xbfa = b\r\nc = d\r\n"), (Some("a = b\nc = d\n".to_owned()), Vec::new()));
    }

    #[test]
    fn a_letter_in_two_signs_is_the_letter_in_one() {
        assert_eq!(read("a = prive\u{301}".as_bytes()), (Some("a = privé".to_owned()), Vec::new()));
    }

    #[test]
    fn a_byte_within_a_sign_is_on_its_line() {
        let source = Source::of("a.ftl", "a\nb”\nc\n");
        assert_eq!([0, 3, 4, 5, 6, 99].map(|offset| source.place(offset).line), [1, 2, 2, 2, 2, 4]);
    }

    #[test]
    fn what_cannot_be_read_is_told_once() {
        for bytes in [&b"\xff\xfea\0"[..], b"a = priv\xe9\n", b"a = b\rc = d\r", b" \n", b"<<<<<<< HEAD\na = b\n"] {
            let (text, told) = read(bytes);
            assert!(text.is_none() && told.len() == 1, "{bytes:?}: {told:?}");
        }
    }
}
