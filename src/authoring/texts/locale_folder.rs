//! The folder of one locale: its `.ftl` files, parsed.

use fluent::{FluentBundle, FluentResource};
use std::collections::HashMap;
use unic_langid::LanguageIdentifier;

use super::message_lines::{ids, used_terms};
use super::{RequiredTexts, base_name, indented_ids, language, review, syntax_error};
use crate::diagnostic::{Diagnostics, Location, suggest, unused_repair};
use crate::files;
use crate::guide_folder::GuideFolder;
use crate::source::Source;

/// The folder of one locale.
pub(super) struct LocaleFolder {
    /// The language's code, which is the name of the folder.
    pub(super) code: String,
    /// The names of its `.ftl` files.
    pub(super) files: Vec<String>,
    /// Whether a file could not be read. Then it is unknown which texts are missing.
    pub(super) has_unread_files: bool,
    /// The names of files that only other locales have.
    pub(super) missing_files: Vec<String>,
    bundle: FluentBundle<FluentResource>,
    /// The id of each message, attribute and term, in order, with its location.
    ids: Vec<(String, Location)>,
    locations: HashMap<String, Location>,
    used_terms: Vec<String>,
}

impl LocaleFolder {
    /// Reads a locale's folder. Reports a folder that is none, and returns `None`.
    pub(super) fn read(guide: &GuideFolder, code: &str, diagnostics: &Diagnostics) -> Option<Self> {
        let location = Location { file: guide.display_name(code), line: 1 };
        let tag = language::tag(code, location, diagnostics)?;
        let list = files::list_files(guide, code, ".ftl", diagnostics);
        if list.names.is_empty() && list.misnamed.is_empty() {
            let suggestion = "copy the `.ftl` files of another language to it and translate them, or remove the folder";
            diagnostics.error(location, "this folder has no texts", suggestion);
            return None;
        }
        let mut folder = Self::new(code, tag, &list.names);
        folder.has_unread_files = !list.misnamed.is_empty();
        let read = |name: &String| Source::read(guide, &format!("{code}/{name}"), diagnostics);
        let sources: Vec<Source> = list.names.iter().map(read).collect();
        folder.has_unread_files |= sources.iter().any(|source| !source.is_readable());
        for source in &sources {
            match sources.iter().find(|other| is_copy(*source, **other)) {
                Some(original) => {
                    let message =
                        format!("this file is a copy, because `{}` has all these texts", base_name(original.name));
                    diagnostics.error(
                        source.location(0),
                        message,
                        "keep what is right in one of the two, and remove the other",
                    );
                }
                None => folder.add(*source, diagnostics),
            }
        }
        Some(folder)
    }

    fn new(code: &str, tag: LanguageIdentifier, files: &[String]) -> Self {
        let mut bundle = FluentBundle::new(vec![tag]);
        // Terms have the language and direction of the sentence, so they need no isolation marks.
        bundle.set_use_isolating(false);
        Self {
            code: code.to_owned(),
            files: files.to_vec(),
            has_unread_files: false,
            missing_files: Vec::new(),
            bundle,
            ids: Vec::new(),
            locations: HashMap::new(),
            used_terms: Vec::new(),
        }
    }

    fn add(&mut self, source: Source, diagnostics: &Diagnostics) {
        let source = indented_ids::move_to_line_start(source, diagnostics);
        let (resource, errors) = match FluentResource::try_new(source.text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err(partial) => partial,
        };
        for (id, location) in ids(source) {
            self.add_id(id, location, diagnostics);
        }
        let locations = syntax_error::report(source, &errors, diagnostics);
        for (error, location) in errors.iter().zip(locations) {
            // The text exists, so a message that it is missing would only confuse.
            let is_id = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
            let id = source.text[syntax_error::junk_start(error)..].chars().take_while(is_id).collect();
            self.locations.entry(id).or_insert(location);
        }
        self.used_terms.extend(used_terms(source.text));
        // Repeated ids are reported here, with both locations.
        self.bundle.add_resource_overriding(resource);
    }

    fn add_id(&mut self, id: String, location: Location, diagnostics: &Diagnostics) {
        if let Some(first) = self.locations.get(&id) {
            let message = format!("`{id}` is already at {}:{}", first.file, first.line);
            diagnostics.error(location, message, "remove one of the two, or give this one another id");
        }
        // The Fluent library stores both under one name and would silently drop one.
        let twin = id.strip_prefix('-').map_or_else(|| format!("-{id}"), str::to_owned);
        if self.locations.contains_key(&twin) {
            let message = format!("a term and a message have the same name, `{}`", id.trim_start_matches('-'));
            diagnostics.error(location, message, "rename one of them");
        }
        self.locations.insert(id.clone(), location);
        self.ids.push((id, location));
    }

    pub(super) fn contains(&self, id: &str) -> bool {
        self.locations.contains_key(id)
    }

    pub(super) fn location(&self, id: &str) -> Option<Location> {
        self.locations.get(id).copied()
    }

    /// Whether no file is missing and all files were read.
    pub(super) fn is_complete(&self) -> bool {
        !self.has_unread_files && self.missing_files.is_empty()
    }

    /// Whether a file was reported as missing or unread, and its texts with it.
    pub(super) fn lacks(&self, file: &str) -> bool {
        self.has_unread_files || self.missing_files.iter().any(|missing| missing == file)
    }

    /// The ids in one of the files.
    pub(super) fn ids_in(&self, file: &str) -> impl Iterator<Item = &str> {
        let is_in = move |(_, location): &&(String, Location)| base_name(location.file) == file;
        self.ids.iter().filter(is_in).map(|(id, _)| id.as_str())
    }

    /// The ids of all messages and attributes.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|(id, _)| id.as_str()).filter(|id| !id.starts_with('-'))
    }

    /// A resolved text; `None` if it is missing or invalid.
    pub(super) fn resolve(&self, id: &str, diagnostics: &Diagnostics) -> Option<String> {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let (message, location) = (self.bundle.get_message(message)?, self.location(id)?);
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value().or_else(|| {
                diagnostics.error(location, format!("`{id}` has no text of its own"), "write it to the right of `=`");
                None
            })?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors).into_owned();
        for error in errors {
            let error = error.to_string();
            let error = error.trim_start_matches("Resolver error: ");
            if self.is_reported_elsewhere(error) {
                return None;
            }
            let suggestion = match error.strip_prefix("Unknown term: ") {
                Some(term) => {
                    let terms = self.ids.iter().map(|(id, _)| id.as_str()).filter(|id| id.starts_with('-'));
                    format!("{}; the terms are in locale.ftl", suggest(term, terms))
                }
                None => "use only terms (`{ -name }`) that this language defines, and no variables".to_owned(),
            };
            diagnostics.error(location, format!("`{id}`: {error}"), suggestion);
        }
        // A text can have several lines in the file, but is one line on the screen and in the page's data.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            diagnostics.error(location, format!("`{id}` is empty"), "write the text to the right of `=`");
            return None;
        }
        if let Some(tag) = self.bundle.locales.first().filter(|_| id == language::DIRECTION) {
            language::check_direction(&text, tag, location, diagnostics);
        }
        Some(if id == review::ID { review::state(&text, location, diagnostics).to_owned() } else { text })
    }

    /// Whether a text refers to a term or message that could not be read.
    fn is_reported_elsewhere(&self, error: &str) -> bool {
        let unknown = error.strip_prefix("Unknown term: ").or_else(|| error.strip_prefix("Unknown message: "));
        unknown.is_some_and(|id| self.contains(id) || !self.is_complete())
    }

    /// The location of a missing text: below the text before it in a locale that has it.
    pub(super) fn location_after(&self, id: &str, model: &Self, file: &'static str) -> Location {
        let index = model.ids.iter().position(|(known, _)| known == id).unwrap_or(0);
        let mut before = model.ids[..index].iter().rev().filter_map(|(id, _)| self.location(id));
        before.find(|location| location.file == file).unwrap_or(Location { file, line: 1 })
    }

    /// The texts that nothing uses.
    pub(super) fn unused<'a>(&'a self, required: &'a RequiredTexts) -> impl Iterator<Item = (&'a str, Location)> {
        let is_used = move |id: &str| {
            if id.starts_with('-') {
                let attribute = format!("{id}.");
                return self.used_terms.iter().any(|used| used == id || used.starts_with(&attribute));
            }
            required.contains(id) || self.only_carries_attributes(id, required)
        };
        self.ids.iter().filter(move |(id, _)| !is_used(id)).map(|(id, location)| (id.as_str(), *location))
    }

    /// Reports texts that nothing uses. That may only follow from another error, such as a misspelt id.
    pub(super) fn report_unused(&self, required: &RequiredTexts, follows_error: bool, diagnostics: &Diagnostics) {
        for (id, location) in self.unused(required) {
            diagnostics.error(location, format!("nothing uses `{id}`"), unused_repair(follows_error));
        }
    }

    /// Whether a message without a text of its own exists only for its attributes.
    fn only_carries_attributes(&self, id: &str, required: &RequiredTexts) -> bool {
        let is_empty = self.bundle.get_message(id).is_some_and(|message| message.value().is_none());
        is_empty && required.ids().any(|required| required.split_once('.').is_some_and(|(message, _)| message == id))
    }
}

/// Whether a file is a copy: programs add to its name, as in `start (1).ftl` or `start - Copy.ftl`.
fn is_copy(source: Source, original: Source) -> bool {
    let stem = |source: Source| base_name(source.name).trim_end_matches(".ftl");
    let (copy, name) = (stem(source), stem(original));
    if copy == name || !copy.contains(name) {
        return false;
    }
    let (known, copied) = (ids(original), ids(source));
    copied.len() > 1 && copied.iter().all(|(id, _)| known.iter().any(|(known, _)| known == id))
}
