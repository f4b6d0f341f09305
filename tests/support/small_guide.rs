//! The small guide in `tests/fixtures/small-guide/`, and the mistakes in `tests/fixtures/broken/` that tests make in copies of
//! it.

use std::fs;
use std::path::{Path, PathBuf};

use authoring::{GuideFolder, LoadedGuide, load};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tempfile::TempDir;
use toml::Table;

use crate::copy_folder;

/// The date of the last check in the fixtures. Copies have today's, because a check must not be too long ago.
const CHECKED_ON: &str = "2026-11-23";

fn with_current_date(text: &str) -> String {
    let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
    text.replace(CHECKED_ON, &today.to_string())
}

/// A deliberate mistake, which replaces one passage of the small guide.
#[derive(Debug)]
pub struct Mistake {
    /// The name of the fixture file, without its extension.
    pub name: String,
    /// What the mistake is.
    pub about: String,
    /// The file with the mistake.
    pub file: String,
    /// The passage to replace.
    pub from: String,
    /// The replacement.
    pub to: String,
    /// All fields of the fixture.
    table: Table,
}

impl Mistake {
    /// An additional field of the fixture.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&str> {
        self.table.get(key)?.as_str()
    }
}

/// The mistakes in a folder of `tests/fixtures/broken/`, sorted by name.
#[must_use]
pub fn mistakes(folder: &str) -> Vec<Mistake> {
    let folder = fixtures().join("broken").join(folder);
    let files = fs::read_dir(&folder).expect("the folder can be read").flatten().map(|entry| entry.path());
    let mut mistakes: Vec<Mistake> = files.map(|path| read_mistake(&path)).collect();
    mistakes.sort_by(|a, b| a.name.cmp(&b.name));
    mistakes
}

/// The mistake with this name in a folder of `tests/fixtures/broken/`.
#[must_use]
pub fn mistake(folder: &str, name: &str) -> Mistake {
    read_mistake(&fixtures().join("broken").join(folder).join(name).with_extension("toml"))
}

fn read_mistake(path: &Path) -> Mistake {
    let text = fs::read_to_string(path).expect("the file can be read");
    let table: Table = text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let field =
        |key: &str| table.get(key).and_then(|it| it.as_str()).unwrap_or_else(|| panic!("{}: no {key}", path.display()));
    let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
    let [about, file, from, to] = ["about", "file", "from", "to"].map(|key| with_current_date(field(key)));
    Mistake { name, about, file, from, to, table }
}

/// A copy of the small guide, with placeholder texts for the screens.
#[derive(Debug)]
pub struct SmallGuide(TempDir);

impl SmallGuide {
    /// Makes the copy.
    #[must_use]
    pub fn copy() -> Self {
        let copy = tempfile::tempdir().expect("a temporary folder");
        copy_folder(&fixtures().join("small-guide/locales"), &copy.path().join("locales"));
        let services = copy.path().join("locales/services.toml");
        let text = fs::read_to_string(&services).expect("the copy can be read");
        fs::write(services, with_current_date(&text)).expect("the copy can be written");
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

    /// Makes a mistake, and returns the line where it begins. The mistake may also save the file in another encoding
    /// (`save-as`) or rename it (`rename-to`).
    pub fn make_mistake(&self, mistake: &Mistake) -> usize {
        let path = self.path(&mistake.file);
        let text = fs::read_to_string(&path).expect("the file can be read");
        let at = text.find(&mistake.from).unwrap_or_else(|| panic!("{}: {} is not there", mistake.name, mistake.from));
        let changed = text.replacen(&mistake.from, &mistake.to, 1);
        let bytes = match mistake.field("save-as") {
            Some(encoding) => encode_as(encoding, &changed),
            None => changed.into_bytes(),
        };
        fs::write(&path, bytes).expect("the copy can be written");
        if let Some(name) = mistake.field("rename-to") {
            fs::rename(path, self.path(name)).expect("the copy can be renamed");
        }
        text[..at].matches('\n').count() + 1
    }

    /// The path of a file in the copy.
    #[must_use]
    pub fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    /// Loads the copy as the build does.
    #[must_use]
    pub fn load(&self) -> LoadedGuide {
        load(&GuideFolder::new(self.path("locales")).with_name("locales"))
    }
}

/// Encodes a text as another program would save it.
#[must_use]
pub fn encode_as(encoding: &str, text: &str) -> Vec<u8> {
    match encoding {
        "UTF-8 with a mark" => format!("\u{feff}{text}").into_bytes(),
        "UTF-16" => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        // For the letters in the tests, Windows-1252 equals Latin-1.
        "Windows-1252" => text.chars().map(|letter| u8::try_from(letter).expect("a Latin-1 letter")).collect(),
        "CR" => text.replace('\n', "\r").into_bytes(),
        "CRLF" => text.replace('\n', "\r\n").into_bytes(),
        _ => panic!("unknown encoding {encoding}"),
    }
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}
