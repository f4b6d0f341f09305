//! From a file's bytes to its text, or to what the bytes are instead.

use std::str;

use crate::signs::windows_1252;

/// Why there is no text, at which line, and what to do.
#[derive(Debug)]
pub(super) struct Unreadable {
    pub(super) line: usize,
    pub(super) what: String,
    pub(super) repair: String,
}

/// Where people find it.
const SAVE: &str = "save it as UTF-8: in Notepad with “Save as”, beside “Encoding”; in VS Code with a click on the \
                    encoding, at the bottom right";
const PUT_BACK: &str = "put back the text file that was here, saved as UTF-8";

/// The text, with line ends of one kind, and without the mark with which some programs begin a file.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if let Some((what, repair)) = other_than_utf_8(bytes) {
        return Err(Unreadable { line: 1, what: what.to_owned(), repair: repair.to_owned() });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|error| of_an_old_encoding(bytes, error.valid_up_to()))?;
    if text.contains('\r') && !text.contains('\n') {
        let repair = "save it with the line ends LF or CRLF; in VS Code with a click on them, at the bottom right";
        return Err(Unreadable { line: 1, what: "its lines end with CR only".to_owned(), repair: repair.to_owned() });
    }
    Ok(text.replace("\r\n", "\n"))
}

fn other_than_utf_8(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let known: [(&[u8], &str, &str); 9] = [
        (b"\xff\xfe\0\0", "it is saved as UTF-32", SAVE),
        (b"\0\0\xfe\xff", "it is saved as UTF-32", SAVE),
        (b"\xff\xfe", "it is saved as UTF-16", SAVE),
        (b"\xfe\xff", "it is saved as UTF-16", SAVE),
        (b"PK\x03\x04", "it is a document of a word processor, or an archive", PUT_BACK),
        (b"\xd0\xcf\x11\xe0", "it is a document of a word processor", PUT_BACK),
        (b"{\\rtf", "it is a document with layout (RTF)", "save it as plain text; in TextEdit with “Make Plain Text”"),
        (b"%PDF", "it is a PDF", PUT_BACK),
        (b"\x1f\x8b", "it is an archive", PUT_BACK),
    ];
    if let Some((_, what, repair)) = known.iter().find(|(begins, ..)| bytes.starts_with(begins)) {
        return Some((what, repair));
    }
    let begins = bytes.trim_ascii_start().to_ascii_lowercase();
    if begins.starts_with(b"<!doctype html") || begins.starts_with(b"<html") {
        return Some(("it is a web page", PUT_BACK));
    }
    // Without its mark, UTF-16 shows by a zero in nearly every second place.
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    match [zeros(0), zeros(1)] {
        [0, 0] => None,
        [even, odd] if even.abs_diff(odd) * 3 > bytes.len() => Some(("it is saved as UTF-16", SAVE)),
        _ => Some(("it has zeros in it, as where a disk failed while it was saved", PUT_BACK)),
    }
}

/// Nearly always it is what Windows wrote before UTF-8, so that the word can be shown.
fn of_an_old_encoding(bytes: &[u8], at: usize) -> Unreadable {
    let start = bytes[..at].iter().rposition(u8::is_ascii_whitespace).map_or(0, |space| space + 1);
    let word = bytes[start..].split(u8::is_ascii_whitespace).next().unwrap_or_default();
    // What came before may be UTF-8: such a file was put together from two.
    let before = str::from_utf8(&bytes[start..at]).unwrap_or_default();
    let word: String = before.chars().chain(word[at - start..].iter().copied().map(windows_1252)).collect();
    Unreadable {
        line: bytes[..at].split(|byte| *byte == b'\n').count(),
        what: format!("it is not saved as UTF-8; this may be “{word}”"),
        repair: format!("open it so that its words look right, and {SAVE}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> String {
        decode(bytes).expect_err("it is no text").what
    }

    #[test]
    fn each_kind_of_file_has_its_name() {
        assert_eq!(told(b"\xff\xfea\0 \0=\0"), "it is saved as UTF-16");
        assert_eq!(told(b"a\0 \0=\0 \0b\0\n\0"), "it is saved as UTF-16");
        assert_eq!(told(b"\0a\0 \0=\0 \0b\0\n"), "it is saved as UTF-16");
        assert_eq!(told(b"\xff\xfe\0\0a\0\0\0"), "it is saved as UTF-32");
        assert_eq!(told(b"PK\x03\x04\0\0"), "it is a document of a word processor, or an archive");
        assert_eq!(told(b"{\\rtf1\\ansi a = b}"), "it is a document with layout (RTF)");
        assert_eq!(told(b"\n<!DOCTYPE html><title>a</title>"), "it is a web page");
        assert_eq!(told(b"a = b\0\0\n"), "it has zeros in it, as where a disk failed while it was saved");
        assert_eq!(told(b"a = b\rc = d"), "its lines end with CR only");
    }

    #[test]
    fn another_encoding_is_told_at_its_first_word() {
        let told = decode(b"a = b\nc = d\ne = caf\xe9s, priv\xe9\n").expect_err("it is not UTF-8");
        assert_eq!((told.line, told.what.as_str()), (3, "it is not saved as UTF-8; this may be “cafés,”"));
        let told = decode("é".as_bytes().iter().chain(b"\xe9n").copied().collect::<Vec<u8>>().as_slice());
        assert_eq!(told.expect_err("half of it is not").what, "it is not saved as UTF-8; this may be “één”");
    }
}
