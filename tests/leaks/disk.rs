//! Searches the files in a browser's profile.

use std::fs;
use std::path::{Path, PathBuf};

/// The files below a folder that contain a word: in UTF-8 or UTF-16, and also inside Firefox's compressed files.
pub(crate) fn files_with(folder: &Path, word: &str) -> Vec<PathBuf> {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let contains_word = |bytes: &[u8]| contains(bytes, word.as_bytes()) || contains(bytes, &wide);
    let mut files = Vec::new();
    collect_files(folder, &mut files);
    files.retain(|file| {
        fs::read(file)
            .is_ok_and(|bytes| contains_word(&bytes) || decompress(&bytes).is_some_and(|it| contains_word(&it)))
    });
    files
}

/// Decompresses a session file of Firefox: eight magic bytes, then LZ4.
fn decompress(bytes: &[u8]) -> Option<Vec<u8>> {
    lz4_flex::block::decompress_size_prepended(bytes.strip_prefix(b"mozLz40\0")?).ok()
}

/// A log of console messages that Chromium writes only when it is driven.
const DRIVER_LOG: &str = "chrome_debug.log";

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    memchr::memmem::find(bytes, word).is_some()
}

fn collect_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => collect_files(&path, found),
            Ok(kind) if kind.is_file() && !path.ends_with(DRIVER_LOG) => found.push(path),
            _ => {}
        }
    }
}
