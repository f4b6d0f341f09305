//! Whether two builds gave the same files.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::files;

/// Compares two folders, byte by byte.
///
/// # Errors
/// Where a file is missing in one of them or differs, or there are none; names them.
pub(crate) fn same(first: &Path, second: &Path) -> Result<()> {
    let (first, second) = (files::read(first)?, files::read(second)?);
    ensure!(!first.is_empty(), "the build left no files");
    let names: Vec<_> = first.keys().chain(second.keys().filter(|it| !first.contains_key(*it))).collect();
    let differing: Vec<_> = names.into_iter().filter(|it| first.get(*it) != second.get(*it)).collect();
    ensure!(differing.is_empty(), "built twice from the same files, these differ: {differing:?}");
    println!("{} files, the same bytes twice", first.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::{fs, path::PathBuf};

    use super::*;

    fn folder(name: &str, written: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("guide-same-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("nl")).expect("a folder can be made");
        for (file, text) in written {
            fs::write(folder.join(file), text).expect("a file can be written");
        }
        folder
    }

    #[test]
    fn a_byte_or_a_file_more_is_told() {
        let built = folder("built", &[("a", "1"), ("nl/b", "2")]);
        let other = folder("other", &[("a", "1"), ("nl/b", "3"), ("c", "")]);
        let error = same(&built, &other).expect_err("they differ").to_string();
        let empty = same(&folder("empty", &[]), &folder("empty", &[])).is_err();
        let equal = same(&built, &built).is_ok();
        for it in [built, other, folder("empty", &[])] {
            fs::remove_dir_all(it).expect("it was made here");
        }
        assert!(error.contains("nl/b") && error.contains("\"c\"") && !error.contains("\"a\""), "{error}");
        assert!(empty && equal);
    }
}
