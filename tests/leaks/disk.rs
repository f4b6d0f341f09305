//! What a browser has written into its profile.

use std::fs;
use std::path::{Path, PathBuf};

/// The files below a folder that hold a word, as text of one or of two bytes a letter, and packed as Firefox does.
pub(crate) fn files_with(folder: &Path, word: &str) -> Vec<PathBuf> {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let holds = |bytes: &[u8]| contains(bytes, word.as_bytes()) || contains(bytes, &wide);
    let mut files = Vec::new();
    all(folder, &mut files);
    files.retain(|file| {
        fs::read(file).is_ok_and(|bytes| holds(&bytes) || unpacked(&bytes).is_some_and(|it| holds(&it)))
    });
    files
}

/// Session files of Firefox: a mark of eight bytes, then LZ4.
fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    lz4_flex::block::decompress_size_prepended(bytes.strip_prefix(b"mozLz40\0")?).ok()
}

/// Chromium's driver has it write down what every page says in the console, refused requests too; readers' browsers don't.
const DRIVERS_OWN: &str = "chrome_debug.log";

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    memchr::memmem::find(bytes, word).is_some()
}

fn all(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => all(&path, found),
            Ok(kind) if kind.is_file() && !path.ends_with(DRIVERS_OWN) => found.push(path),
            _ => {}
        }
    }
}
