//! Finds the editors' files in a folder, apart from those that their computers leave there.

use std::path::Path;

use crate::diagnostic::{Diagnostics, Location};
use crate::guide_folder::GuideFolder;

/// Extensions that programs append to a file name, often invisibly.
const APPENDED_EXTENSIONS: [&str; 10] = ["txt", "text", "rtf", "doc", "docx", "odt", "md", "htm", "html", "download"];

/// The files with a certain extension.
pub(crate) struct FileList {
    /// Their names, sorted.
    pub(crate) names: Vec<String>,
    /// The intended names of files with another name, which were reported.
    pub(crate) misnamed: Vec<String>,
}

/// The names of the files or folders in a folder, sorted, without hidden and temporary ones.
pub(crate) fn list_names(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let found = entries.filter(|entry| wanted(&entry.path()));
    let names = found.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.') && !name.starts_with("~$")).collect();
    names.sort();
    names
}

/// The files with this extension. Reports files that were meant to have it.
pub(crate) fn list_files(guide: &GuideFolder, folder: &str, extension: &str, diagnostics: &Diagnostics) -> FileList {
    let all = list_names(&guide.join(folder), |path| !path.is_dir());
    let (names, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|name| name.ends_with(extension));
    let mut misnamed = Vec::new();
    for name in others {
        let Some(intended) = intended_name(&name, extension) else { continue };
        let location = Location { file: guide.display_name(&join(folder, &name)), line: 1 };
        if names.contains(&intended) {
            let suggestion = format!("move what only this file has to `{intended}`, then remove this file");
            diagnostics.warning(location, format!("this file is not read, but `{intended}` beside it is"), suggestion);
        } else {
            let message = format!("this file is not read, because its name does not end with `{extension}`");
            diagnostics.error(location, message, format!("rename it to `{intended}`"));
            misnamed.push(intended);
        }
    }
    FileList { names, misnamed }
}

/// The path of a file in a folder of the guide; `""` is the guide's own folder.
pub(crate) fn join(folder: &str, file: &str) -> String {
    if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") }
}

/// The name that a file was meant to have.
fn intended_name(name: &str, extension: &str) -> Option<String> {
    let with_extension = |name: &str| {
        let stem = name.len().checked_sub(extension.len()).and_then(|end| name.split_at_checked(end));
        stem.filter(|(_, end)| end.eq_ignore_ascii_case(extension)).map(|(stem, _)| format!("{stem}{extension}"))
    };
    let without_appended = |(before, last): (&str, &str)| {
        let is_appended = APPENDED_EXTENSIONS.iter().any(|appended| appended.eq_ignore_ascii_case(last.trim_end()));
        is_appended.then(|| with_extension(before)).flatten()
    };
    with_extension(name.trim_end()).or_else(|| name.rsplit_once('.').and_then(without_appended))
}

/// The file in the folder that is probably the missing one under another name.
pub(crate) fn find_similar(folder: &Path, missing: &str) -> Option<String> {
    let wanted = missing.to_lowercase();
    let stem = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    let is_similar = |name: &String| {
        let name = name.to_lowercase();
        let has_own_extension =
            [".ftl", ".toml", ".svg", ".schema.json"].iter().any(|extension| name.ends_with(extension));
        name.starts_with(&wanted) || (!has_own_extension && stem(&name) == stem(&wanted))
    };
    let found: Vec<String> = list_names(folder, |path| !path.is_dir()).into_iter().filter(is_similar).collect();
    found.iter().find(|name| name.to_lowercase().starts_with(&wanted)).or(found.first()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_an_appended_extension_is_recognised() {
        for name in ["start.ftl.txt", "start.FTL", "start.Ftl.TXT", "start.ftl ", "start.ftl.docx"] {
            assert_eq!(intended_name(name, ".ftl").as_deref(), Some("start.ftl"), "{name}");
        }
    }

    #[test]
    fn backups_and_other_files_are_ignored() {
        for name in ["start.ftl.bak", "start.ftl~", "start.ftl.orig", "words.toml", "notes.txt", "ftl.txt", "é.txt"] {
            assert_eq!(intended_name(name, ".ftl"), None, "{name}");
        }
    }
}
