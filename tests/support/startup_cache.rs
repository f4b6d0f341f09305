//! What Firefox compiles of itself when it first starts with a profile. New profiles start with a copy, and a third less processor
//! time.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::{copy_folder, path_from_env, project};

/// The browser's own compiled scripts. They contain nothing of a page.
const CACHE: &str = "startupCache";
/// The version of the browser. Without it, Firefox discards the cache.
const VERSION: &str = "compatibility.ini";

/// The copy, made by this version of the browser.
fn copy() -> PathBuf {
    let changed = fs::metadata(path_from_env("FIREFOX")).and_then(|it| it.modified()).expect("Firefox has a date");
    let seconds = changed.duration_since(UNIX_EPOCH).map_or(0, |it| it.as_secs());
    project().join(format!("target/firefox-startup-cache/{seconds}"))
}

/// Gives a new profile the startup cache, if an earlier test has kept one.
pub(crate) fn restore(profile: &Path) {
    if copy().is_dir() {
        copy_folder(&copy(), profile);
    }
}

/// Keeps the startup cache of a profile, after the browser has quit.
pub(crate) fn keep(profile: &Path) {
    if copy().is_dir() || !profile.join(VERSION).is_file() {
        return;
    }
    let folder = copy().with_file_name("");
    fs::create_dir_all(&folder).expect("the folder can be made");
    // Renamed when complete, because other tests run at the same time.
    let incomplete = tempfile::tempdir_in(folder).expect("a temporary folder");
    copy_folder(&profile.join(CACHE), &incomplete.path().join(CACHE));
    fs::copy(profile.join(VERSION), incomplete.path().join(VERSION)).expect("the file can be copied");
    // Fails if another test was faster.
    let _ = fs::rename(incomplete.path(), copy());
}
