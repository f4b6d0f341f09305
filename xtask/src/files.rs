//! The files in a folder.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// What is in a folder, by its path below it.
pub(crate) fn read(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    below(folder, folder)
}

fn below(root: &Path, folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let place = || format!("reading {}", folder.display());
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(place)? {
        let path = entry.with_context(place)?.path();
        if path.is_dir() {
            found.extend(below(root, &path)?);
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path).to_owned();
            found.insert(name, fs::read(&path).with_context(place)?);
        }
    }
    Ok(found)
}
