//! One language's folder: its `.ftl` files, parsed.

use fluent::{FluentBundle, FluentResource};
use std::collections::HashMap;
use unic_langid::LanguageIdentifier;

use super::lines::{ids, terms_used};
use super::{Needed, base_name, broken, review};
use crate::files;
use crate::guide_folder::GuideFolder;
use crate::problem::{Place, Problems, nearest};
use crate::source::Source;

pub(super) struct Folder {
    pub(super) code: String,
    /// The names of its `.ftl` files.
    pub(super) files: Vec<String>,
    /// A file is there that could not be read: which texts are missing is not known.
    pub(super) unread: bool,
    /// The names of files that other languages have.
    pub(super) lacks: Vec<String>,
    bundle: FluentBundle<FluentResource>,
    /// Each message, attribute and term, in order, and where it stands.
    written: Vec<(String, Place)>,
    places: HashMap<String, Place>,
    terms_used: Vec<String>,
}

impl Folder {
    /// Reads a language's folder; `None` where it is none, which is told.
    pub(super) fn read(guide: &GuideFolder, code: &str, problems: &Problems) -> Option<Self> {
        let place = Place { file: guide.name_of(code), line: 1 };
        let Ok(tag) = code.parse::<LanguageIdentifier>() else {
            let repair = "name the folder like `nl` or `pt-BR`; or move it elsewhere, if it is no language";
            problems.error(place, format!("`{code}` is not a language tag that browsers can be asked for"), repair);
            return None;
        };
        // The pages compare tags as they stand.
        let written = tag.to_string();
        if written != code {
            problems.error(place, format!("the language tag `{code}` is written `{written}`"), "name the folder so");
            return None;
        }
        let listed = files::list(guide, code, ".ftl", problems);
        if listed.names.is_empty() && listed.misnamed.is_empty() {
            let repair = "copy the `.ftl` files of another language there, and translate them; or remove the folder";
            problems.error(place, "there are no texts in this folder", repair);
            return None;
        }
        let mut folder = Self::new(code, tag, &listed.names);
        folder.unread = !listed.misnamed.is_empty();
        let read = |name: &String| Source::read(guide, &format!("{code}/{name}"), problems);
        let sources: Vec<Source> = listed.names.iter().map(read).collect();
        folder.unread |= sources.iter().any(|source| !source.is_readable());
        for source in &sources {
            match sources.iter().find(|other| is_copy(*source, **other)) {
                Some(original) => {
                    let what = format!("is a copy: `{}` has all these texts, too", base_name(original.name));
                    problems.error(
                        source.place(0),
                        what,
                        "put into one of the two what is right, and remove the other",
                    );
                }
                None => folder.add(*source, problems),
            }
        }
        Some(folder)
    }

    fn new(code: &str, tag: LanguageIdentifier, files: &[String]) -> Self {
        let mut bundle = FluentBundle::new(vec![tag]);
        // Terms are set into sentences of the same language and direction: no isolation marks.
        bundle.set_use_isolating(false);
        let (written, places, terms_used) = (Vec::new(), HashMap::new(), Vec::new());
        let (files, unread, lacks) = (files.to_vec(), false, Vec::new());
        Self { code: code.to_owned(), files, unread, lacks, bundle, written, places, terms_used }
    }

    fn add(&mut self, source: Source, problems: &Problems) {
        let (resource, errors) = match FluentResource::try_new(source.text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err(broken) => broken,
        };
        for (id, place) in ids(source) {
            self.note(id, place, problems);
        }
        let places = broken::tell(source, &errors, problems);
        for (error, place) in errors.iter().zip(places) {
            // It is there all the same; that it is missing, too, would only confuse.
            let is_id = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
            let id = source.text[broken::begins(error)..].chars().take_while(is_id).collect();
            self.places.entry(id).or_insert(place);
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

    /// Whether all of the language's files are there and were read.
    pub(super) fn is_complete(&self) -> bool {
        !self.unread && self.lacks.is_empty()
    }

    /// Whether the texts of a file are missing with it, which was told.
    pub(super) fn lacks(&self, file: &str) -> bool {
        self.unread || self.lacks.iter().any(|lacking| lacking == file)
    }

    /// The ids in one of its files.
    pub(super) fn ids_in(&self, file: &str) -> impl Iterator<Item = &str> {
        let is_in = move |(_, place): &&(String, Place)| base_name(place.file) == file;
        self.written.iter().filter(is_in).map(|(id, _)| id.as_str())
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
            let said = error.to_string();
            let said = said.trim_start_matches("Resolver error: ");
            if self.is_told_elsewhere(said) {
                return None;
            }
            let repair = match said.strip_prefix("Unknown term: ") {
                Some(term) => {
                    let terms = self.written.iter().map(|(id, _)| id.as_str()).filter(|id| id.starts_with('-'));
                    format!("{}; the fixed words are in locale.ftl", nearest(term, terms))
                }
                None => {
                    "use only fixed words (`{ -name }`) that this language defines; texts take no variables".to_owned()
                }
            };
            problems.error(place, format!("`{id}`: {said}"), repair);
        }
        // A text may be written on several lines; on the screen, and in the page that carries it, it is one.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            problems.error(place, format!("`{id}` has no words in it"), "write them right of `=`");
            return None;
        }
        Some(if id == review::ID { review::word(&text, place, problems).to_owned() } else { text })
    }

    /// What a sentence puts in may stand where it can't be read.
    fn is_told_elsewhere(&self, error: &str) -> bool {
        let unknown = error.strip_prefix("Unknown term: ").or_else(|| error.strip_prefix("Unknown message: "));
        unknown.is_some_and(|id| self.has(id) || !self.is_complete())
    }

    /// Where a missing text belongs: below the one that stands before it in a language that has it.
    pub(super) fn place_after(&self, id: &str, model: &Self, file: &'static str) -> Place {
        let at = model.written.iter().position(|(written, _)| written == id).unwrap_or(0);
        let mut before = model.written[..at].iter().rev().filter_map(|(id, _)| self.place(id));
        before.find(|place| place.file == file).unwrap_or(Place { file, line: 1 })
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

/// Copies keep the name, and programs add to it: `start (1).ftl`, `start - Copy.ftl`.
fn is_copy(source: Source, original: Source) -> bool {
    let stem = |source: Source| base_name(source.name).trim_end_matches(".ftl");
    let (copy, name) = (stem(source), stem(original));
    if copy == name || !copy.contains(name) {
        return false;
    }
    let (known, copied) = (ids(original), ids(source));
    copied.len() > 1 && copied.iter().all(|(id, _)| known.iter().any(|(there, _)| there == id))
}
