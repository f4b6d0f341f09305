//! The schemas that editors complete by, held against what the reader takes and refuses.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use guide_tests::project;
use guide_tests::small_guide::{Mistake, SmallGuide, mistakes};
use jsonschema::Validator;
use serde_json::Value;

/// The schema of a TOML file.
fn schema_of(file: &str) -> Validator {
    let name = file.rsplit('/').next().expect("a name").replace(".toml", ".schema.json");
    let schemas = authoring::schemas();
    let (_, text) = schemas.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no {name}"));
    jsonschema::validator_for(&serde_json::from_str(text).expect("it is JSON")).expect("it is a schema")
}

/// A file as an editor's extension sees it; nothing where it isn't TOML.
fn as_json(text: &str) -> Option<Value> {
    fn json(value: &toml::Value) -> Value {
        match value {
            // There, a day is a text of this form.
            toml::Value::Datetime(day) => Value::String(day.to_string()),
            toml::Value::Array(list) => list.iter().map(json).collect(),
            toml::Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), json(value))).collect(),
            other => serde_json::to_value(other).expect("a plain value"),
        }
    }
    Some(json(&toml::Value::Table(text.parse().ok()?)))
}

fn told(file: &str, text: &str) -> Vec<String> {
    let Some(value) = as_json(text) else { return Vec::new() };
    schema_of(file).iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// All TOML files of a guide.
fn toml_files(folder: &Path) -> Vec<String> {
    let languages = ["en", "nl"].map(|code| format!("{code}/words.toml"));
    let all = ["guide.toml", "people.toml", "services.toml"].map(str::to_owned).into_iter().chain(languages);
    all.filter(|file| folder.join(file).is_file()).collect()
}

#[test]
fn what_the_reader_takes_the_schemas_take() {
    for guide in ["locales", "examples/neighbours", "tests/fixtures/small-guide/locales"] {
        let folder = project().join(guide);
        let files = toml_files(&folder);
        assert!(files.len() > 2, "{guide}");
        for file in files {
            let text = fs::read_to_string(folder.join(&file)).expect("a file");
            assert_eq!(told(&file, &text), Vec::<String>::new(), "{guide}/{file}");
        }
    }
}

/// Kinds of mistakes that need nothing but the one file, and no look at another line: each beginning of a name in `fixtures/broken/check/`.
const SEEN_BY_A_SCHEMA: [&str; 12] = [
    "block-unknown",
    "budget-exception-without-why",
    "contact-unsafe",
    "drawing-missing-option",
    "drawing-missing-step",
    "flag-not-a-flag",
    "key-",
    "leave-unsafe",
    "option-kind-unknown",
    "service-hours",
    "toml-not-a-list",
    "worker-note-missing",
];

fn broken(mistake: &Mistake) -> Vec<String> {
    let guide = SmallGuide::copy();
    guide.make_mistake(mistake);
    let text = fs::read(guide.path(&mistake.file)).unwrap_or_default();
    told(&mistake.file, &String::from_utf8_lossy(&text))
}

#[test]
fn a_schema_tells_what_it_can_and_nothing_that_the_reader_takes() {
    let toml = |mistake: &Mistake| Path::new(&mistake.file).extension().is_some_and(|it| it == "toml");
    let all = mistakes("check");
    // Each of these is an error for the reader, as `mistakes.rs` asks; so whatever the schemas tell of them is one, too.
    let seen: BTreeSet<&str> =
        all.iter().filter(|it| toml(it) && !broken(it).is_empty()).map(|it| it.name.as_str()).collect();
    for wanted in SEEN_BY_A_SCHEMA {
        assert!(seen.iter().any(|it| it.starts_with(wanted)), "{wanted} isn't seen, but {seen:?}");
    }
    let levels: Vec<_> = seen.iter().filter(|name| !is_error(&all, name)).collect();
    assert_eq!(levels, Vec::<&&str>::new(), "only a warning for the reader, but refused by a schema");
}

fn is_error(all: &[Mistake], name: &str) -> bool {
    let mistake = all.iter().find(|it| it.name == name).expect("it is one of them");
    let guide = SmallGuide::copy();
    guide.make_mistake(mistake);
    !guide.load().is_sound()
}

#[test]
fn the_schemas_beside_the_guides_are_up_to_date() {
    for folder in ["locales", "examples/neighbours"] {
        for (name, text) in authoring::schemas() {
            let file = project().join(folder).join(name);
            let there = fs::read_to_string(&file).unwrap_or_default();
            assert!(there == text, "{folder}/{name} isn't up to date: run `cargo guide schema --guide {folder}`");
        }
        for file in toml_files(&project().join(folder)) {
            let text = fs::read_to_string(project().join(folder).join(&file)).expect("a file");
            let up = if file.contains('/') { "../" } else { "" };
            let schema = file.rsplit('/').next().expect("a name").replace(".toml", ".schema.json");
            assert_eq!(text.lines().next(), Some(&*format!("#:schema {up}{schema}")), "{folder}/{file}");
        }
    }
}
