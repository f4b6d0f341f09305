//! The small guide in `tests/fixtures/small-guide/`, and copies of it with one mistake each, as `tests/fixtures/broken/` describes.

use std::fs;
use std::path::{Path, PathBuf};

use authoring::{GuideFolder, LoadedGuide, load};
use tempfile::TempDir;
use toml::Table;

use crate::copy_folder;

/// One passage of the small guide, written otherwise.
#[derive(Debug)]
pub struct Change {
    /// The file's name, without its ending.
    pub name: String,
    /// What is wrong.
    pub about: String,
    /// The file that is changed.
    pub file: String,
    /// The passage.
    pub from: String,
    /// What stands there instead.
    pub to: String,
    /// Further lines of the description.
    table: Table,
}

impl Change {
    /// A further line of the description.
    #[must_use]
    pub fn word(&self, key: &str) -> Option<&str> {
        self.table.get(key)?.as_str()
    }
}

/// The changes that a folder below `tests/fixtures/broken/` describes, by name.
#[must_use]
pub fn changes(folder: &str) -> Vec<Change> {
    let folder = fixtures().join("broken").join(folder);
    let files = fs::read_dir(&folder).expect("the folder is there").flatten().map(|entry| entry.path());
    let mut changes: Vec<Change> = files.map(|path| change(&path)).collect();
    changes.sort_by(|a, b| a.name.cmp(&b.name));
    changes
}

fn change(path: &Path) -> Change {
    let text = fs::read_to_string(path).expect("the file can be read");
    let table: Table = text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let word =
        |key: &str| table.get(key).and_then(|it| it.as_str()).unwrap_or_else(|| panic!("{}: no {key}", path.display()));
    let name = path.file_stem().expect("files have names").to_string_lossy().into_owned();
    let [about, file, from, to] = ["about", "file", "from", "to"].map(|key| word(key).to_owned());
    Change { name, about, file, from, to, table }
}

/// A copy of the small guide, with the texts of the screens.
#[derive(Debug)]
pub struct SmallGuide(TempDir);

impl SmallGuide {
    /// Makes the copy.
    #[must_use]
    pub fn copy() -> Self {
        let copy = tempfile::tempdir().expect("a temporary folder");
        copy_folder(&fixtures().join("small-guide/locales"), &copy.path().join("locales"));
        for (locale, words) in [("en", "Words"), ("nl", "Tekst")] {
            let text = |id: &&str| match *id {
                "locale-direction" => "locale-direction = ltr\n".to_owned(),
                "locale-review" => "locale-review = unchecked\n".to_owned(),
                id => format!("{id} = {words}\n"),
            };
            let texts: String = guide::texts::IDS.iter().map(text).collect();
            let file = copy.path().join("locales").join(locale).join("screens.ftl");
            fs::write(file, &texts).expect("the copy can be written");
        }
        Self(copy)
    }

    /// Writes one passage otherwise; the line on which it begins. The file may also be saved in another way (`save-as`), or
    /// get another name (`rename-to`).
    #[must_use]
    pub fn change(&self, change: &Change) -> usize {
        let path = self.path(&change.file);
        let text = fs::read_to_string(&path).expect("the file is there");
        let at = text.find(&change.from).unwrap_or_else(|| panic!("{}: {} is not there", change.name, change.from));
        let changed = text.replacen(&change.from, &change.to, 1);
        let bytes = match change.word("save-as") {
            Some(way) => saved_as(way, &changed),
            None => changed.into_bytes(),
        };
        fs::write(&path, bytes).expect("the copy can be written");
        if let Some(name) = change.word("rename-to") {
            fs::rename(path, self.path(name)).expect("the copy can get another name");
        }
        text[..at].matches('\n').count() + 1
    }

    /// Where a file of the copy is.
    #[must_use]
    pub fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    /// Reads it as the build does.
    #[must_use]
    pub fn load(&self) -> LoadedGuide {
        load(&GuideFolder::new(self.path("locales")).with_name("locales"))
    }
}

/// A text in bytes, as other programs save it.
#[must_use]
pub fn saved_as(way: &str, text: &str) -> Vec<u8> {
    match way {
        "UTF-8 with a mark" => format!("\u{feff}{text}").into_bytes(),
        "UTF-16" => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        // Windows-1252 is the same for the letters that the tests use.
        "Windows-1252" => text.chars().map(|sign| u8::try_from(sign).expect("a letter that it has")).collect(),
        "CR" => text.replace('\n', "\r").into_bytes(),
        "CRLF" => text.replace('\n', "\r\n").into_bytes(),
        _ => panic!("nobody saves as {way}"),
    }
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}
