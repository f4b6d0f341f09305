//! One language's folder: its `.ftl` files, parsed.

use std::collections::HashMap;
use std::path::Path;

use fluent::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use super::lines::{ids, terms_used};
use super::{Needed, names};
use crate::block::{Source, keep};
use crate::problem::{Place, Problems};

pub(super) struct Folder {
    pub(super) code: String,
    bundle: FluentBundle<FluentResource>,
    /// Each message, attribute and term, in order, and where it stands.
    written: Vec<(String, Place)>,
    places: HashMap<String, Place>,
    terms_used: Vec<String>,
}

impl Folder {
    pub(super) fn read(root: &Path, code: &str, problems: &Problems) -> Self {
        let place = Place { file: keep(format!("locales/{code}")), line: 1 };
        let tag = code.parse::<LanguageIdentifier>().unwrap_or_else(|_| {
            problems.error(place, format!("`{code}` is not a language tag"), "name the folder like `nl` or `pt-BR`");
            LanguageIdentifier::default()
        });
        let mut bundle = FluentBundle::new(vec![tag]);
        // Terms are set into sentences of the same language and direction: no isolation marks.
        bundle.set_use_isolating(false);
        let (written, places, terms_used) = (Vec::new(), HashMap::new(), Vec::new());
        let mut folder = Self { code: code.to_owned(), bundle, written, places, terms_used };
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
        for (id, place) in ids(source) {
            self.note(id, place, problems);
        }
        for error in errors {
            let (at, begins) = (error.pos.start, error.slice.map_or(0, |slice| slice.start));
            // At the start of a line, what was awaited is missing at the end of the one before.
            let at = if source.text[..at].ends_with('\n') && begins < at { at - 1 } else { at };
            let repair = "compare with the messages around it: `id = text`, attributes indented as `.name = text`";
            problems.error(source.place(at), format!("not readable: {}", error.kind), repair);
            // It is there all the same; that it is missing, too, would only confuse.
            let is_id = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
            self.places.entry(source.text[begins..].chars().take_while(is_id).collect()).or_insert(source.place(at));
        }
        self.terms_used.extend(terms_used(source.text));
        // Repeated ids are told by us, with both places.
        self.bundle.add_resource_overriding(resource);
    }

    fn note(&mut self, id: String, place: Place, problems: &Problems) {
        if let Some(before) = self.places.get(&id) {
            let what = format!("`{id}` is already written at {}:{}", before.file, before.line);
            problems.error(place, what, "remove one of the two, or give this one another id");
        }
        // The Fluent library keeps both under one name, and would lose one without a word.
        let twin = id.strip_prefix('-').map_or_else(|| format!("-{id}"), str::to_owned);
        if self.places.contains_key(&twin) {
            let what = format!("a term and a message are both called `{}`", id.trim_start_matches('-'));
            problems.error(place, what, "give one of them another name");
        }
        self.places.insert(id.clone(), place);
        self.written.push((id, place));
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.places.contains_key(id)
    }

    pub(super) fn place(&self, id: &str) -> Option<Place> {
        self.places.get(id).copied()
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.written.iter().map(|(id, _)| id.as_str()).filter(|id| !id.starts_with('-'))
    }

    /// A finished text; `None` where it is not there or can't be read.
    pub(super) fn resolve(&self, id: &str, problems: &Problems) -> Option<String> {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let (message, place) = (self.bundle.get_message(message)?, self.place(id)?);
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value().or_else(|| {
                problems.error(place, format!("`{id}` has no text of its own"), "write it right of `=`");
                None
            })?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors).into_owned();
        for error in errors {
            let repair = "use only terms (`{ -name }`) that this language defines; texts take no variables";
            problems.error(
                place,
                format!("`{id}`: {}", error.to_string().trim_start_matches("Resolver error: ")),
                repair,
            );
        }
        // A text may be written on several lines; on the screen, and in the page that carries it, it is one.
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Where a missing text belongs: below the one that stands before it in a language that has it.
    pub(super) fn place_after(&self, id: &str, model: &Self, file: &str) -> Place {
        let at = model.written.iter().position(|(written, _)| written == id).unwrap_or(0);
        let mut before = model.written[..at].iter().rev().filter_map(|(id, _)| self.place(id));
        before.find(|place| place.file == file).unwrap_or(Place { file: keep(file.to_owned()), line: 1 })
    }

    /// What nothing shows.
    pub(super) fn unused<'a>(&'a self, needed: &'a Needed) -> impl Iterator<Item = (&'a str, Place)> {
        let used = move |id: &str| {
            if id.starts_with('-') {
                let attribute = format!("{id}.");
                return self.terms_used.iter().any(|used| used == id || used.starts_with(&attribute));
            }
            needed.contains(id) || self.only_carries_attributes(id, needed)
        };
        self.written.iter().filter(move |(id, _)| !used(id)).map(|(id, place)| (id.as_str(), *place))
    }

    pub(super) fn tell_unused(&self, needed: &Needed, problems: &Problems) {
        for (id, place) in self.unused(needed) {
            let what = format!("`{id}` is not used by anything");
            problems.error(place, what, "remove it, or name it where it should be shown");
        }
    }

    /// A message may exist for the sake of its attributes only where it has no text of its own.
    fn only_carries_attributes(&self, id: &str, needed: &Needed) -> bool {
        let empty = self.bundle.get_message(id).is_some_and(|message| message.value().is_none());
        empty && needed.ids().any(|needed| needed.split_once('.').is_some_and(|(message, _)| message == id))
    }
}
