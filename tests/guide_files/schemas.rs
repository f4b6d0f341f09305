//! The JSON schemas that editors use for completion agree with the guide's own parser.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use guide_tests::project;
use guide_tests::small_guide::{Mistake, SmallGuide, mistakes};
use jsonschema::Validator;
use serde_json::Value;

/// The schema of a TOML file.
fn schema_of(file: &str) -> Validator {
    let name = file.rsplit('/').next().expect("a path has a name").replace(".toml", ".schema.json");
    let schemas = authoring::schemas();
    let (_, text) = schemas.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no {name}"));
    jsonschema::validator_for(&serde_json::from_str(text).expect("the schema is JSON")).expect("the schema is valid")
}

/// A TOML file as JSON, as an editor's extension validates it. `None` if it isn't TOML.
fn as_json(text: &str) -> Option<Value> {
    fn json(value: &toml::Value) -> Value {
        match value {
            // For the extension, a date is text.
            toml::Value::Datetime(day) => Value::String(day.to_string()),
            toml::Value::Array(list) => list.iter().map(json).collect(),
            toml::Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), json(value))).collect(),
            other => serde_json::to_value(other).expect("a plain value is JSON"),
        }
    }
    Some(json(&toml::Value::Table(text.parse().ok()?)))
}

fn schema_errors(file: &str, text: &str) -> Vec<String> {
    let Some(value) = as_json(text) else { return Vec::new() };
    schema_of(file).iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The TOML files of a guide.
fn toml_files(folder: &Path) -> Vec<String> {
    let languages = ["en", "nl"].map(|code| format!("{code}/words.toml"));
    let all = ["guide.toml", "people.toml", "services.toml"].map(str::to_owned).into_iter().chain(languages);
    all.filter(|file| folder.join(file).is_file()).collect()
}

#[test]
fn the_schemas_accept_every_valid_guide() {
    for guide in ["locales", "examples/neighbours", "tests/fixtures/small-guide/locales"] {
        let folder = project().join(guide);
        let files = toml_files(&folder);
        assert!(files.len() > 2, "{guide}");
        for file in files {
            let text = fs::read_to_string(folder.join(&file)).expect("the file can be read");
            assert_eq!(schema_errors(&file, &text), Vec::<String>::new(), "{guide}/{file}");
        }
    }
}

/// Mistakes that a schema can detect, because they concern one line of one file. Prefixes of names in `fixtures/broken/check/`.
const DETECTED_BY_SCHEMA: [&str; 12] = [
    "block-unknown",
    "budget-exception-without-why",
    "contact-unsafe",
    "pictogram-missing-option",
    "pictogram-missing-step",
    "flag-not-a-flag",
    "key-",
    "leave-unsafe",
    "option-kind-unknown",
    "service-hours",
    "toml-not-a-list",
    "worker-note-missing",
];

fn schema_errors_of(mistake: &Mistake) -> Vec<String> {
    let guide = SmallGuide::copy();
    guide.make_mistake(mistake);
    let text = fs::read(guide.path(&mistake.file)).unwrap_or_default();
    schema_errors(&mistake.file, &String::from_utf8_lossy(&text))
}

#[test]
fn the_schemas_reject_what_they_can_detect_and_nothing_that_the_parser_accepts() {
    let toml = |mistake: &Mistake| Path::new(&mistake.file).extension().is_some_and(|it| it == "toml");
    let all = mistakes("check");
    let rejected: BTreeSet<&str> =
        all.iter().filter(|it| toml(it) && !schema_errors_of(it).is_empty()).map(|it| it.name.as_str()).collect();
    for expected in DETECTED_BY_SCHEMA {
        assert!(rejected.iter().any(|it| it.starts_with(expected)), "{expected} isn't rejected, but {rejected:?}");
    }
    let accepted: Vec<_> = rejected.iter().filter(|name| !is_error(&all, name)).collect();
    assert_eq!(accepted, Vec::<&&str>::new(), "a schema rejects what the parser accepts or only warns about");
}

fn is_error(all: &[Mistake], name: &str) -> bool {
    let mistake = all.iter().find(|it| it.name == name).expect("the fixture exists");
    let guide = SmallGuide::copy();
    guide.make_mistake(mistake);
    !guide.load().is_valid()
}

#[test]
fn the_committed_schemas_are_up_to_date_and_linked_from_every_file() {
    for folder in ["locales", "examples/neighbours"] {
        for (name, text) in authoring::schemas() {
            let file = project().join(folder).join(name);
            let committed = fs::read_to_string(&file).unwrap_or_default();
            assert!(committed == text, "{folder}/{name} isn't up to date: run `cargo guide schema --guide {folder}`");
        }
        for file in toml_files(&project().join(folder)) {
            let text = fs::read_to_string(project().join(folder).join(&file)).expect("the file can be read");
            let up = if file.contains('/') { "../" } else { "" };
            let schema = file.rsplit('/').next().expect("a path has a name").replace(".toml", ".schema.json");
            assert_eq!(text.lines().next(), Some(&*format!("#:schema {up}{schema}")), "{folder}/{file}");
        }
    }
}
