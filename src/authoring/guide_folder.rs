//! The folder of a guide's files.

use std::path::{Path, PathBuf};

use crate::static_data::leak;

/// The folder of a guide, and the name under which diagnostics show it.
#[derive(Clone, Debug)]
pub struct GuideFolder {
    path: PathBuf,
    name: String,
}

impl GuideFolder {
    /// The folder at this path. Diagnostics show its files with the same path, so that a terminal can open them.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.to_string_lossy().replace('\\', "/");
        let name = name.trim_end_matches('/').trim_start_matches("./");
        Self { name: if name == "." { String::new() } else { name.to_owned() }, path }
    }

    /// The same folder, shown under another name.
    #[must_use]
    pub fn with_name(self, name: &str) -> Self {
        Self { name: name.to_owned(), ..self }
    }

    /// The path of the folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The option that names the folder in a command to copy, after a space. Empty if `mediation-guide` finds the folder by itself.
    #[must_use]
    pub fn command_option(&self) -> String {
        let is_plain = |c: char| c.is_alphanumeric() || "/._-".contains(c);
        match self.name.as_str() {
            "" | "locales" => String::new(),
            name if name.chars().all(is_plain) => format!(" --guide {name}"),
            name => format!(" --guide \"{name}\""),
        }
    }

    /// The path of one of its files.
    pub(crate) fn join(&self, file: &str) -> PathBuf {
        self.path.join(file)
    }

    /// The name under which diagnostics show one of its files; for `""`, that of the folder itself.
    pub(crate) fn display_name(&self, file: &str) -> &'static str {
        let separator = if self.name.is_empty() || file.is_empty() { "" } else { "/" };
        let name = format!("{}{separator}{file}", self.name);
        leak(if name.is_empty() { ".".to_owned() } else { name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_shown_with_the_path_of_the_folder() {
        let names = |folder: &str| {
            let folder = GuideFolder::new(folder);
            [folder.display_name("guide.toml"), folder.display_name("")]
        };
        assert_eq!(names("locales"), ["locales/guide.toml", "locales"]);
        assert_eq!(names("./our/guide/"), ["our/guide/guide.toml", "our/guide"]);
        assert_eq!(names("."), ["guide.toml", "."]);
        assert_eq!(names("a\\b"), ["a/b/guide.toml", "a/b"]);
    }

    #[test]
    fn commands_name_the_folder_unless_it_is_found_without() {
        let option = |folder: &str| GuideFolder::new(folder).command_option();
        assert_eq!([option("."), option("locales/")], ["", ""]);
        assert_eq!(option("our/guide"), " --guide our/guide");
        assert_eq!(option("our guide"), " --guide \"our guide\"");
    }
}
