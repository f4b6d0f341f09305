//! Decodes the bytes of a file, or explains what the file is instead of UTF-8 text.

use std::str;

use crate::characters::windows_1252;

/// Why a file cannot be decoded: the line, what is wrong, and what to do.
#[derive(Debug)]
pub(super) struct Unreadable {
    pub(super) line: usize,
    pub(super) message: String,
    pub(super) suggestion: String,
}

/// How to save a file as UTF-8 in common editors.
const SAVE: &str = "save it as UTF-8: in Notepad with “Save as”, beside “Encoding”; in VS Code by clicking the encoding \
                    at the bottom right";
const RESTORE: &str = "restore the text file that was here, saved as UTF-8";

/// Decodes UTF-8, without a byte order mark, and with LF line endings.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if let Some((message, suggestion)) = known_other_format(bytes) {
        return Err(Unreadable { line: 1, message: message.to_owned(), suggestion: suggestion.to_owned() });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|error| other_encoding(bytes, error.valid_up_to()))?;
    if text.contains('\r') && !text.contains('\n') {
        let suggestion = "save it with LF or CRLF line endings; in VS Code by clicking them at the bottom right";
        return Err(Unreadable {
            line: 1,
            message: "its line endings are CR only".to_owned(),
            suggestion: suggestion.to_owned(),
        });
    }
    Ok(text.replace("\r\n", "\n"))
}

fn known_other_format(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let known: [(&[u8], &str, &str); 9] = [
        (b"\xff\xfe\0\0", "it is saved as UTF-32", SAVE),
        (b"\0\0\xfe\xff", "it is saved as UTF-32", SAVE),
        (b"\xff\xfe", "it is saved as UTF-16", SAVE),
        (b"\xfe\xff", "it is saved as UTF-16", SAVE),
        (b"PK\x03\x04", "it is a word processor document or an archive", RESTORE),
        (b"\xd0\xcf\x11\xe0", "it is a word processor document", RESTORE),
        (b"{\\rtf", "it is a formatted document (RTF)", "save it as plain text; in TextEdit with “Make Plain Text”"),
        (b"%PDF", "it is a PDF", RESTORE),
        (b"\x1f\x8b", "it is an archive", RESTORE),
    ];
    if let Some((_, message, suggestion)) = known.iter().find(|(begins, ..)| bytes.starts_with(begins)) {
        return Some((message, suggestion));
    }
    let begins = bytes.trim_ascii_start().to_ascii_lowercase();
    if begins.starts_with(b"<!doctype html") || begins.starts_with(b"<html") {
        return Some(("it is a web page", RESTORE));
    }
    // UTF-16 without a byte order mark has a zero in nearly every second byte.
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    match [zeros(0), zeros(1)] {
        [0, 0] => None,
        [even, odd] if even.abs_diff(odd) * 3 > bytes.len() => Some(("it is saved as UTF-16", SAVE)),
        _ => Some(("it contains zero bytes, as after a disk failure", RESTORE)),
    }
}

/// A file in another encoding. It is nearly always Windows-1252, so the message can show the word.
fn other_encoding(bytes: &[u8], at: usize) -> Unreadable {
    let start = bytes[..at].iter().rposition(u8::is_ascii_whitespace).map_or(0, |space| space + 1);
    let word = bytes[start..].split(u8::is_ascii_whitespace).next().unwrap_or_default();
    // The bytes before may be UTF-8, if the file was combined from two.
    let before = str::from_utf8(&bytes[start..at]).unwrap_or_default();
    let word: String = before.chars().chain(word[at - start..].iter().copied().map(windows_1252)).collect();
    Unreadable {
        line: bytes[..at].split(|byte| *byte == b'\n').count(),
        message: format!("it is not saved as UTF-8; this word may be “{word}”"),
        suggestion: format!("open it with the right encoding, and {SAVE}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(bytes: &[u8]) -> String {
        decode(bytes).expect_err("it is not text").message
    }

    #[test]
    fn each_kind_of_file_is_recognised() {
        assert_eq!(message(b"\xff\xfea\0 \0=\0"), "it is saved as UTF-16");
        assert_eq!(message(b"a\0 \0=\0 \0b\0\n\0"), "it is saved as UTF-16");
        assert_eq!(message(b"\0a\0 \0=\0 \0b\0\n"), "it is saved as UTF-16");
        assert_eq!(message(b"\xff\xfe\0\0a\0\0\0"), "it is saved as UTF-32");
        assert_eq!(message(b"PK\x03\x04\0\0"), "it is a word processor document or an archive");
        assert_eq!(message(b"{\\rtf1\\ansi a = b}"), "it is a formatted document (RTF)");
        assert_eq!(message(b"\n<!DOCTYPE html><title>a</title>"), "it is a web page");
        assert_eq!(message(b"a = b\0\0\n"), "it contains zero bytes, as after a disk failure");
        assert_eq!(message(b"a = b\rc = d"), "its line endings are CR only");
    }

    #[test]
    fn another_encoding_is_reported_at_the_first_word() {
        let error = decode(b"a = b\nc = d\ne = caf\xe9s, priv\xe9\n").expect_err("it is not UTF-8");
        assert_eq!((error.line, error.message.as_str()), (3, "it is not saved as UTF-8; this word may be “cafés,”"));
        let result = decode("é".as_bytes().iter().chain(b"\xe9n").copied().collect::<Vec<u8>>().as_slice());
        assert_eq!(
            result.expect_err("half of it is not UTF-8").message,
            "it is not saved as UTF-8; this word may be “één”"
        );
    }
}
