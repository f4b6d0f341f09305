//! The folder in which an editor's files stand.

use std::path::{Path, PathBuf};

use crate::block::keep;

/// A guide's folder, and how it is called where one of its files is named.
#[derive(Clone, Debug)]
pub struct GuideFolder {
    path: PathBuf,
    name: String,
}

impl GuideFolder {
    /// The folder at this path. Its files are named as seen from where the path begins, so that a terminal can open them.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.to_string_lossy().replace('\\', "/");
        let name = name.trim_end_matches('/').trim_start_matches("./");
        Self { name: if name == "." { String::new() } else { name.to_owned() }, path }
    }

    /// The same folder under another name.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        Self { name: name.to_owned(), ..self }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where one of its files is.
    pub(crate) fn path_of(&self, file: &str) -> PathBuf {
        self.path.join(file)
    }

    /// How one of its files, or `""`, the folder itself, is called.
    pub(crate) fn name_of(&self, file: &str) -> &'static str {
        let between = if self.name.is_empty() || file.is_empty() { "" } else { "/" };
        let name = format!("{}{between}{file}", self.name);
        keep(if name.is_empty() { ".".to_owned() } else { name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_as_the_folder_was() {
        let names = |folder: &str| {
            let folder = GuideFolder::at(folder);
            [folder.name_of("guide.toml"), folder.name_of("")]
        };
        assert_eq!(names("locales"), ["locales/guide.toml", "locales"]);
        assert_eq!(names("./our/guide/"), ["our/guide/guide.toml", "our/guide"]);
        assert_eq!(names("."), ["guide.toml", "."]);
        assert_eq!(names("a\\b"), ["a/b/guide.toml", "a/b"]);
    }
}
