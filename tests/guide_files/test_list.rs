//! `docs/tests.md` lists what the tests check, in the words of their names.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use guide_tests::project;
use syn::{Attribute, Expr, ExprLit, Item, ItemMacro, Lit, Meta};

const FILE: &str = "docs/tests.md";

const SUBJECTS: [&str; 8] =
    ["journeys", "guide_files", "privacy", "leaks", "accessibility", "embedding", "degraded", "build_output"];

const INTRODUCTION: &str = "# What the tests check\n\nEach line is a test, in the words of its name. Lines marked † are checked in Chromium, Firefox and \
     WebKitGTK.\nThis list is written from the tests: `INSTA_UPDATE=always cargo test -p guide-tests --test guide_files test_list`.\n";

/// A test, and whether it runs in every engine.
struct ListedTest {
    name: String,
    in_every_engine: bool,
}

/// Whether an attribute makes a function a test: `#[test]`, `#[tokio::test(…)]`.
fn is_test(attribute: &Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == "test")
}

/// The tests that a macro defines: `in_every_engine! { name, … }`, or others with `name: …;`.
fn defined_by_macro(item: &ItemMacro) -> Vec<ListedTest> {
    let in_every_engine = item.mac.path.is_ident("in_every_engine");
    let tokens: Vec<String> = item.mac.tokens.clone().into_iter().map(|token| token.to_string()).collect();
    let follower = if in_every_engine { "," } else { ":" };
    let names = tokens.windows(2).filter(|pair| pair[1] == follower).map(|pair| pair[0].clone());
    names.map(|name| ListedTest { name, in_every_engine }).collect()
}

fn tests_in(items: &[Item]) -> Vec<ListedTest> {
    let of_item = |item: &Item| match item {
        Item::Fn(it) if it.attrs.iter().any(is_test) => {
            vec![ListedTest { name: it.sig.ident.to_string(), in_every_engine: false }]
        }
        Item::Macro(it) if it.ident.is_none() => defined_by_macro(it),
        _ => Vec::new(),
    };
    items.iter().flat_map(of_item).collect()
}

/// The first paragraph of a module's documentation.
fn summary(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(it) if it.path.is_ident("doc") => match &it.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The sources of a subject, `main.rs` first.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let files = files.filter_entry(|it| it.file_name() != "node_modules").map(|it| it.expect("a readable entry"));
    let mut files: Vec<PathBuf> = files.map(walkdir::DirEntry::into_path).collect();
    files.retain(|file| file.extension().is_some_and(|it| it == "rs"));
    files.sort_by_key(|file| !file.ends_with("main.rs"));
    files
}

/// The words that get back the capital letters that function names can't have.
const PROPER_NAMES: [&str; 11] =
    ["Chromium", "Firefox", "WebKit", "Dutch", "English", "DOM", "HTTP", "HTTPS", "IBM", "PHP", "React"];

fn as_sentence(name: &str) -> String {
    let spell = |word| PROPER_NAMES.into_iter().find(|name| name.eq_ignore_ascii_case(word)).unwrap_or(word);
    let words = name.split('_').map(spell).collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn document() -> String {
    let mut document = INTRODUCTION.to_owned();
    for subject in SUBJECTS {
        for file in sources(&project().join("tests").join(subject)) {
            let text = fs::read_to_string(&file).expect("a readable source");
            let source = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            let tests = tests_in(&source.items);
            if file.ends_with("main.rs") {
                write!(document, "\n## {}\n\n{}\n", as_sentence(subject), summary(&source.attrs))
                    .expect("a string can be written to");
            } else if !tests.is_empty() {
                write!(document, "\n**{}**\n", summary(&source.attrs)).expect("a string can be written to");
            }
            if !tests.is_empty() {
                document.push('\n');
            }
            for ListedTest { name, in_every_engine } in tests {
                let mark = if in_every_engine { " †" } else { "" };
                writeln!(document, "- {}{mark}", as_sentence(&name)).expect("a string can be written to");
            }
        }
    }
    document
}

#[test]
fn the_list_of_tests_is_up_to_date() {
    let (file, now) = (project().join(FILE), document());
    if std::env::var_os("INSTA_UPDATE").is_some_and(|it| it == "always") {
        fs::write(&file, &now).expect("the list can be written");
    }
    assert!(
        fs::read_to_string(file).unwrap_or_default() == now,
        "{FILE} is out of date; its introduction says what to run"
    );
}

#[test]
fn every_test_is_listed() {
    let listed = document().lines().filter(|line| line.starts_with("- ")).count();
    let written = SUBJECTS.iter().flat_map(|subject| sources(&project().join("tests").join(subject)));
    let written: usize = written
        .map(|file| fs::read_to_string(file).expect("a readable source"))
        .map(|text| {
            text.lines().filter(|line| line.starts_with("#[test]") || line.starts_with("#[tokio::test")).count()
        })
        .sum();
    assert!(listed >= written && written > 100, "{listed} of {written} tests are listed");
}
