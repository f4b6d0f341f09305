//! Crates depend on lower layers only, and no crate's modules have a cycle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use guide_tests::project;
use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, UseTree};
use walkdir::WalkDir;

/// The product's crates, each with those it may import from.
const CRATES: [(&str, &[&str]); 5] = [
    ("guide", &[]),
    ("authoring", &["guide"]),
    ("app", &["guide"]),
    ("page", &["guide", "authoring", "app"]),
    ("cli", &["guide", "authoring", "app", "page"]),
];

/// Which modules import from which, by their names below the crate's root.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// Collects the names that follow the name of a root in a file: `crate::…`, `std::…`.
struct AfterRoot {
    root: &'static str,
    names: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for AfterRoot {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let UseTree::Path(path) = &item.tree else { return };
        if path.ident == self.root {
            self.collect(&path.tree);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let mut segments = path.segments.iter();
        if let (Some(first), Some(second)) = (segments.next(), segments.next())
            && first.ident == self.root
        {
            self.names.insert(second.ident.to_string());
        }
        visit::visit_path(self, path);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let is_test = item
            .attrs
            .iter()
            .any(|it| it.path().is_ident("cfg") && it.parse_args::<syn::Ident>().is_ok_and(|it| it == "test"));
        if !is_test {
            visit::visit_item_mod(self, item);
        }
    }
}

impl AfterRoot {
    fn new(root: &'static str) -> Self {
        Self { root, names: BTreeSet::new() }
    }

    fn collect(&mut self, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => drop(self.names.insert(path.ident.to_string())),
            UseTree::Name(name) => drop(self.names.insert(name.ident.to_string())),
            UseTree::Rename(name) => drop(self.names.insert(name.ident.to_string())),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.collect(item)),
            UseTree::Glob(_) => {}
        }
    }
}

fn names_after(root: &'static str, source: &str) -> BTreeSet<String> {
    let mut found = AfterRoot::new(root);
    found.visit_file(&syn::parse_file(source).expect("a Rust source"));
    found.names
}

fn imports_of(source: &str) -> BTreeSet<String> {
    names_after("crate", source)
}

/// The module in which each name that the crate's root re-exports is defined.
fn reexports(root: &str) -> BTreeMap<String, String> {
    let items = syn::parse_file(root).expect("a Rust source").items;
    let uses = items.iter().filter_map(|item| if let syn::Item::Use(item) = item { Some(&item.tree) } else { None });
    let mut reexports = BTreeMap::new();
    for tree in uses {
        let UseTree::Path(path) = tree else { continue };
        let mut found = AfterRoot::new("crate");
        found.collect(&path.tree);
        reexports.extend(found.names.into_iter().map(|name| (name, path.ident.to_string())));
    }
    reexports
}

/// The module below the crate's root to which a file belongs; `None` for the root itself.
fn module(file: &Path) -> Option<String> {
    let first = file.components().next()?.as_os_str().to_str()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (!["lib", "main", "build"].contains(&name)).then(|| name.to_owned())
}

fn imports_in(folder: &Path) -> Imports {
    let mut imports = Imports::new();
    for file in WalkDir::new(folder).into_iter().map(|entry| entry.expect("a readable entry").into_path()) {
        let below = file.strip_prefix(folder).expect("it is below the folder");
        let Some(module) = module(below).filter(|_| file.extension().is_some_and(|it| it == "rs")) else { continue };
        imports.entry(module).or_default().extend(imports_of(&fs::read_to_string(&file).expect("a readable file")));
    }
    let roots = ["lib.rs", "main.rs"].map(|name| fs::read_to_string(folder.join(name)).unwrap_or_default());
    resolve(imports, &roots.iter().flat_map(|root| reexports(root)).collect())
}

/// The imports with modules in place of the names that the root re-exports from them.
fn resolve(imports: Imports, reexports: &BTreeMap<String, String>) -> Imports {
    let resolve = |names: BTreeSet<String>| -> BTreeSet<String> {
        names.into_iter().map(|name| reexports.get(&name).cloned().unwrap_or(name)).collect()
    };
    imports.into_iter().map(|(module, names)| (module, resolve(names))).collect()
}

/// The first import cycle among the modules.
fn cycle(imports: &Imports) -> Option<Vec<&str>> {
    fn follow<'i>(imports: &'i Imports, path: &mut Vec<&'i str>, done: &mut BTreeSet<&'i str>) -> bool {
        let from = *path.last().expect("a path has a beginning");
        for to in imports.get(from).into_iter().flatten().map(String::as_str).filter(|to| *to != from) {
            if let Some(at) = path.iter().position(|it| *it == to) {
                path.drain(..at);
                return true;
            }
            if !done.contains(to) {
                path.push(to);
                if follow(imports, path, done) {
                    return true;
                }
            }
        }
        done.extend(path.pop());
        false
    }
    let mut done = BTreeSet::new();
    imports.keys().find_map(|module| {
        let mut path = vec![module.as_str()];
        (!done.contains(module.as_str()) && follow(imports, &mut path, &mut done)).then_some(path)
    })
}

#[test]
fn modules_have_no_import_cycles() {
    for folder in CRATES.map(|(name, _)| format!("src/{name}")).into_iter().chain(["xtask/src".to_owned()]) {
        let imports = imports_in(&project().join(&folder));
        assert!(imports.len() > 3, "{folder}: only {} modules", imports.len());
        assert_eq!(cycle(&imports), None, "{folder}");
    }
}

#[test]
fn an_import_cycle_is_detected() {
    let imports = |modules: &[(&str, &str)]| -> Imports {
        modules.iter().map(|(name, source)| ((*name).to_owned(), imports_of(source))).collect()
    };
    let (one, two) = ("use crate::two::{A, B};", "use std::fmt; use crate::{C, three::D};");
    let line = imports(&[("one", one), ("two", two), ("three", "#[cfg(test)] mod tests { use crate::one::A; }")]);
    assert_eq!(cycle(&line), None);
    let round = imports(&[("one", one), ("two", two), ("three", "fn f() { crate::two::f() }")]);
    assert_eq!(cycle(&round), Some(vec!["two", "three"]));
    let by_name = imports(&[("one", "use crate::Two;"), ("two", "use crate::One;")]);
    let root = reexports("mod one; mod two; pub use one::One; pub use two::{Two, Three};");
    assert_eq!(cycle(&resolve(by_name, &root)), Some(vec!["one", "two"]));
}

#[test]
fn the_core_depends_on_serde_alone_and_uses_no_operating_system() {
    let folder = project().join("src/guide");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
    let manifest: toml::Table = manifest.parse().expect("TOML");
    let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table).expect("dependencies");
    assert_eq!(dependencies.keys().collect::<Vec<_>>(), ["serde"]);
    let mut files = 0;
    for file in WalkDir::new(&folder).into_iter().map(|entry| entry.expect("a readable entry").into_path()) {
        if file.extension().is_some_and(|it| it == "rs") && module(file.strip_prefix(&folder).expect("below")).is_some()
        {
            let source = fs::read_to_string(&file).expect("a readable file");
            let names = names_after("std", &source);
            for part in ["fs", "net", "env", "process", "io", "os", "thread", "time"] {
                assert!(!names.contains(part), "{}: std::{part}", file.display());
            }
            files += 1;
        }
    }
    assert!(files > 10, "only {files} files");
}

#[test]
fn crates_depend_on_lower_layers_only() {
    for (name, below) in CRATES {
        let manifest = fs::read_to_string(project().join("src").join(name).join("Cargo.toml")).expect("a manifest");
        let manifest: toml::Table = manifest.parse().expect("TOML");
        let tables = ["dependencies", "dev-dependencies", "build-dependencies"];
        let named = tables.iter().filter_map(|table| manifest.get(*table)?.as_table()).flat_map(toml::Table::keys);
        let ours = named.filter(|name| CRATES.iter().any(|(it, _)| it == name));
        for imported in ours {
            assert!(below.contains(&imported.as_str()), "{name} may not import from {imported}");
        }
    }
}
