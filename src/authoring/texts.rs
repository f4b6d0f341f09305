//! The texts: which are needed, and what each locale says.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use fluent::{FluentBundle, FluentResource};
use fluent_syntax::ast::Entry;
use guide::TextId;
use unic_langid::LanguageIdentifier;

use crate::block::Source;
use crate::problem::{Place, Problems, nearest};

/// The texts that are needed, each with its number and the place that needs it first.
#[derive(Default)]
pub(crate) struct Needed {
    ids: HashMap<String, TextId>,
    list: Vec<(String, Place)>,
}

impl Needed {
    /// The number of a message, or of a message's attribute (`message.attribute`).
    pub(crate) fn text(&mut self, id: &str, place: Place) -> TextId {
        if let Some(known) = self.ids.get(id) {
            return *known;
        }
        let number = TextId(u16::try_from(self.list.len()).expect("fewer than 65,536 texts"));
        self.ids.insert(id.to_owned(), number);
        self.list.push((id.to_owned(), place));
        number
    }

    /// The ids in the order of their numbers.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|(id, _)| id.as_str())
    }
}

/// One language's finished texts.
#[derive(Debug)]
pub struct LocaleTexts {
    /// The folder's name, a language tag such as `nl`.
    pub code: String,
    /// The text of each [`TextId`].
    pub texts: Vec<String>,
}

/// A locale's folder, parsed.
struct Folder {
    code: String,
    bundle: FluentBundle<FluentResource>,
    /// Where each message and attribute is written.
    written: BTreeMap<String, Place>,
}

/// Resolves every needed text in every folder of `locales/`, and tells what is missing, unused or broken.
pub(crate) fn resolve(root: &Path, needed: &Needed, problems: &Problems) -> Vec<LocaleTexts> {
    let folders: Vec<Folder> = codes(root).iter().map(|code| Folder::read(root, code, problems)).collect();
    folders.iter().map(|folder| folder.finish(needed, &folders, problems)).collect()
}

fn codes(root: &Path) -> Vec<String> {
    names(&root.join("locales"), Path::is_dir)
}

fn names(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let found = entries.filter(|entry| wanted(&entry.path()));
    let mut names: Vec<String> = found.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

impl Folder {
    fn read(root: &Path, code: &str, problems: &Problems) -> Self {
        let place = Place { file: crate::block::keep(format!("locales/{code}")), line: 1 };
        let tag = code.parse::<LanguageIdentifier>().unwrap_or_else(|_| {
            problems.error(place, format!("`{code}` is not a language tag"), "name the folder like `nl` or `pt-BR`");
            LanguageIdentifier::default()
        });
        let mut bundle = FluentBundle::new(vec![tag]);
        // Terms are set into sentences of the same language and direction: no isolation marks.
        bundle.set_use_isolating(false);
        let mut folder = Self { code: code.to_owned(), bundle, written: BTreeMap::new() };
        let is_text = |path: &Path| path.extension().is_some_and(|extension| extension == "ftl");
        for file in names(&root.join("locales").join(code), is_text) {
            folder.add(Source::read(root, &format!("locales/{code}/{file}"), problems), problems);
        }
        folder
    }

    fn add(&mut self, source: Source, problems: &Problems) {
        let (resource, errors) = match FluentResource::try_new(source.text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err(broken) => broken,
        };
        for error in errors {
            let repair = "compare with the messages around it: `id = text`, attributes indented as `.name = text`";
            problems.error(source.place(error.pos.start), format!("not readable: {}", error.kind), repair);
        }
        let lines = Lines::of(source);
        for entry in resource.entries() {
            let (id, attributes) = match entry {
                Entry::Message(message) => (message.id.name.to_owned(), &message.attributes),
                Entry::Term(term) => (format!("-{}", term.id.name), &term.attributes),
                _ => continue,
            };
            let place = lines.place(&id, None);
            if let Some(before) = self.written.get(&id) {
                let what = format!("`{id}` is already written at {}:{}", before.file, before.line);
                problems.error(place, what, "remove one of the two, or give this one another id");
            }
            // The Fluent library keeps both under one name, and would lose one without a word.
            let twin = id.strip_prefix('-').map_or_else(|| format!("-{id}"), str::to_owned);
            if self.written.contains_key(&twin) {
                let what = format!("a term and a message are both called `{}`", id.trim_start_matches('-'));
                problems.error(place, what, "give one of them another name");
            }
            for attribute in attributes {
                let place = lines.place(&id, Some(attribute.id.name));
                self.written.insert(format!("{id}.{}", attribute.id.name), place);
            }
            self.written.insert(id, place);
        }
        // Repeated ids were told above.
        self.bundle.add_resource_overriding(resource);
    }

    fn finish(&self, needed: &Needed, all: &[Self], problems: &Problems) -> LocaleTexts {
        let mut texts = Vec::new();
        for (id, place) in &needed.list {
            let text = self.resolve(id, problems);
            if text.is_none() {
                self.tell_missing(id, *place, needed, all, problems);
            }
            texts.push(text.unwrap_or_default());
        }
        self.tell_unused(needed, problems);
        LocaleTexts { code: self.code.clone(), texts }
    }

    fn resolve(&self, id: &str, problems: &Problems) -> Option<String> {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors).into_owned();
        let place = self.written.get(id).copied()?;
        for error in errors {
            let repair = "use only terms (`{ -name }`) that this language defines; texts take no variables";
            problems.error(place, format!("`{id}`: {error}"), repair);
        }
        tell_misplaced_facts(id, &text, place, problems);
        Some(text)
    }

    fn tell_missing(&self, id: &str, needed_at: Place, needed: &Needed, all: &[Self], problems: &Problems) {
        let elsewhere = all.iter().find_map(|folder| folder.written.get(id));
        let file = elsewhere.map_or("…", |place| place.file.rsplit('/').next().unwrap_or_default());
        let file = format!("locales/{}/{file}", self.code);
        let Place { file: asker, line } = needed_at;
        let unused = self.written.keys().filter(|written| !needed.ids.contains_key(*written)).map(String::as_str);
        let similar = nearest(id, unused);
        let hint = if similar.starts_with("did") { format!("; or {similar}") } else { String::new() };
        let place = Place { file: crate::block::keep(file.clone()), line: 1 };
        let what = format!("`{id}` is missing; {asker}:{line} needs it");
        problems.error(place, what, format!("write `{id}` in {file}{hint}"));
    }

    fn tell_unused(&self, needed: &Needed, problems: &Problems) {
        for (id, place) in &self.written {
            if !id.starts_with('-') && !needed.ids.contains_key(id) && !self.only_carries_attributes(id, needed) {
                let what = format!("`{id}` is not used by anything");
                problems.error(*place, what, "remove it, or name it where it should be shown");
            }
        }
    }

    /// A message may exist for the sake of its attributes only where it has no text of its own.
    fn only_carries_attributes(&self, id: &str, needed: &Needed) -> bool {
        let empty = self.bundle.get_message(id).is_some_and(|message| message.value().is_none());
        empty && needed.ids().any(|needed| needed.split_once('.').is_some_and(|(message, _)| message == id))
    }
}

/// Numbers and addresses have one home, where they carry the day on which they were checked.
fn tell_misplaced_facts(id: &str, text: &str, place: Place, problems: &Problems) {
    let mut digits = text.split(|c: char| !c.is_ascii_digit());
    if digits.any(|run| run.len() > 2) {
        let what = format!("`{id}` has a number in it that looks like a telephone number");
        problems.error(place, what, "write numbers in locales/services.toml only");
    }
    if text.contains("://") || text.contains("www.") || text.contains('@') {
        problems.error(place, format!("`{id}` has a link in it"), "write addresses in locales/services.toml only");
    }
    if text.contains('<') {
        problems.error(place, format!("`{id}` has markup in it"), "write plain text; the page gives it its looks");
    }
}

/// Finds the line of an id in a file; the parser keeps no places.
struct Lines {
    source: Source,
}

impl Lines {
    fn of(source: Source) -> Self {
        Self { source }
    }

    fn place(&self, id: &str, attribute: Option<&str>) -> Place {
        let lines = || self.source.text.lines().enumerate();
        let begins =
            |line: &str, name: &str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
        let start = lines().find(|(_, line)| begins(line, id)).map_or(0, |(number, _)| number);
        let number = attribute.and_then(|attribute| {
            let name = format!(".{attribute}");
            lines().skip(start + 1).find(|(_, line)| begins(line.trim_start(), &name)).map(|(number, _)| number)
        });
        Place { file: self.source.name, line: number.unwrap_or(start) + 1 }
    }
}
