//! Reports texts that no language has, once and where they are used.

use std::collections::BTreeMap;

use super::locale_folder::LocaleFolder;
use super::{RequiredText, RequiredTexts, TextUse, base_name};
use crate::diagnostic::{Diagnostics, suggest};

pub(super) fn report(required: &RequiredTexts, folders: &[LocaleFolder], diagnostics: &Diagnostics) {
    let is_in_none =
        |id: &str| !folders.is_empty() && folders.iter().all(|it| !it.has_unread_files && !it.contains(id));
    for text in required.list.iter().filter(|it| is_in_none(&it.id)) {
        let id = &text.id;
        let similar = suggest(id, folders.iter().flat_map(LocaleFolder::ids));
        let hint = if similar.starts_with("did") { format!("; or {similar}") } else { String::new() };
        let line = match id.split_once('.') {
            Some((message, attribute)) => format!("`    .{attribute} = …` below `{message}`"),
            None => format!("`{id} = …`"),
        };
        let place = match usual_file(text, required, folders) {
            Some(file) => format!("in {file} of every language"),
            None => "in the folder of every language".to_owned(),
        };
        let use_in_screens = if text.usage == TextUse::Screen { ", which the screens show," } else { "" };
        let message = format!("the text `{id}`{use_in_screens} is in no language");
        diagnostics.error(text.location, message, format!("write {line} {place}{hint}"));
    }
}

/// The file with the message itself, if only an attribute is missing; otherwise the file with most texts of the same use.
fn usual_file<'f>(text: &RequiredText, required: &RequiredTexts, folders: &'f [LocaleFolder]) -> Option<&'f str> {
    let file = |id: &str| folders.iter().find_map(|it| it.location(id)).map(|it| base_name(it.file));
    if let Some(own) = text.id.split_once('.').and_then(|(message, _)| file(message)) {
        return Some(own);
    }
    // The texts of the screens are in several files, by the first word of their ids.
    let first_word = |it: &RequiredText| it.id.split('-').next().map(str::to_owned);
    let is_alike = |it: &&RequiredText| {
        it.usage == text.usage && (text.usage != TextUse::Screen || first_word(it) == first_word(text))
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for file in required.list.iter().filter(is_alike).filter_map(|it| file(&it.id)) {
        *counts.entry(file).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(file, _)| file)
}
