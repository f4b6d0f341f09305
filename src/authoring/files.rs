//! Which files in a folder are the editors', and which their machines left there.

use std::path::Path;

use crate::guide_folder::GuideFolder;
use crate::problem::{Place, Problems};

/// Endings that programs add to a name, often unseen.
const ADDED: [&str; 10] = ["txt", "text", "rtf", "doc", "docx", "odt", "md", "htm", "html", "download"];

/// The files with one ending.
pub(crate) struct Listed {
    /// Their names, sorted.
    pub(crate) names: Vec<String>,
    /// The names of those that are there under another name, which was told.
    pub(crate) misnamed: Vec<String>,
}

/// The names of the files or folders in a folder, sorted, without those that programs keep for themselves.
pub(crate) fn names(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let found = entries.filter(|entry| wanted(&entry.path()));
    let names = found.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.') && !name.starts_with("~$")).collect();
    names.sort();
    names
}

/// The files with this ending; tells those that were meant to have it.
pub(crate) fn list(guide: &GuideFolder, folder: &str, ending: &str, problems: &Problems) -> Listed {
    let all = names(&guide.path_of(folder), |path| !path.is_dir());
    let (names, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|name| name.ends_with(ending));
    let mut misnamed = Vec::new();
    for name in others {
        let Some(meant) = meant(&name, ending) else { continue };
        let place = Place { file: guide.name_of(&joined(folder, &name)), line: 1 };
        if names.contains(&meant) {
            let repair = format!("put into `{meant}` what is only here, then remove this file");
            problems.warning(place, format!("isn't read: `{meant}` beside it is"), repair);
        } else {
            let what = format!("isn't read: its name doesn't end with `{ending}`");
            problems.error(place, what, format!("rename it to `{meant}`"));
            misnamed.push(meant);
        }
    }
    Listed { names, misnamed }
}

/// A file in one of the guide's folders; `""` is the guide's own.
pub(crate) fn joined(folder: &str, file: &str) -> String {
    if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") }
}

/// The name that a file was meant to have.
fn meant(name: &str, ending: &str) -> Option<String> {
    let with_ending = |name: &str| {
        let stem = name.len().checked_sub(ending.len()).and_then(|end| name.split_at_checked(end));
        stem.filter(|(_, end)| end.eq_ignore_ascii_case(ending)).map(|(stem, _)| format!("{stem}{ending}"))
    };
    let added = |(before, last): (&str, &str)| {
        let is_added = ADDED.iter().any(|added| added.eq_ignore_ascii_case(last.trim_end()));
        is_added.then(|| with_ending(before)).flatten()
    };
    with_ending(name.trim_end()).or_else(|| name.rsplit_once('.').and_then(added))
}

/// A file in the folder that is probably the one that is missing.
pub(crate) fn likely(folder: &Path, missing: &str) -> Option<String> {
    let wanted = missing.to_lowercase();
    let stem = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    let is_like = |name: &String| {
        let name = name.to_lowercase();
        let has_its_own_use = [".ftl", ".toml", ".svg"].iter().any(|ending| name.ends_with(ending));
        name.starts_with(&wanted) || (!has_its_own_use && stem(&name) == stem(&wanted))
    };
    let found: Vec<String> = names(folder, |path| !path.is_dir()).into_iter().filter(is_like).collect();
    found.iter().find(|name| name.to_lowercase().starts_with(&wanted)).or(found.first()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_an_ending_too_much_is_recognised() {
        for name in ["start.ftl.txt", "start.FTL", "start.Ftl.TXT", "start.ftl ", "start.ftl.docx"] {
            assert_eq!(meant(name, ".ftl").as_deref(), Some("start.ftl"), "{name}");
        }
    }

    #[test]
    fn what_is_kept_on_purpose_or_is_something_else_is_passed_over() {
        for name in ["start.ftl.bak", "start.ftl~", "start.ftl.orig", "words.toml", "notes.txt", "ftl.txt", "é.txt"] {
            assert_eq!(meant(name, ".ftl"), None, "{name}");
        }
    }
}
