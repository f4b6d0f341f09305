//! Programs that are on this machine already.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The file that a variable names, if there is one.
pub(super) fn named(variable: &str) -> Option<PathBuf> {
    let path = std::path::absolute(env::var_os(variable)?).ok()?;
    path.is_file().then_some(path)
}

/// The first of these programs that is in one of the folders.
pub(super) fn first(names: &[&str], folders: &[PathBuf]) -> Option<PathBuf> {
    names.iter().find_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|candidate| is_program(candidate))
    })
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}
