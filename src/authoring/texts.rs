//! The texts: which ones the guide requires, and their wording in each locale.

mod indented_ids;
mod language;
mod locale_folder;
mod message_lines;
mod missing_files;
mod review;
mod syntax_error;
mod untranslated;
mod unwritten;

use std::collections::HashMap;

use guide::{Locale, TextId};

use crate::diagnostic::{Diagnostics, Location, suggest};
use crate::files::list_names;
use crate::guide_folder::GuideFolder;
use crate::pictograms;
use crate::screen_texts::{ScreenTexts, ShownText, in_language};
use crate::static_data::leak;
use crate::table::SpannedStr;
use crate::wording::Wording;
use locale_folder::LocaleFolder;

/// What uses a text. Texts with the same use are usually in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextUse {
    Screen,
    Question,
    Answer,
    WorkerNote,
    Entry,
    Note,
    Option,
    Reason,
    Story,
    Step,
    CommonQuestion,
    Service,
}

/// A text that the guide requires.
struct RequiredText {
    id: String,
    /// Where it is first required.
    location: Location,
    usage: TextUse,
}

/// The texts that the guide requires, each with its id and the location that first requires it.
#[derive(Default)]
pub(crate) struct RequiredTexts {
    ids: HashMap<String, TextId>,
    list: Vec<RequiredText>,
    incomplete: bool,
}

impl RequiredTexts {
    /// The id of a Fluent message, or of an attribute of a message (`message.attribute`).
    pub(crate) fn require(&mut self, id: &str, location: Location, usage: TextUse) -> TextId {
        if let Some(known) = self.ids.get(id) {
            return *known;
        }
        let text = TextId(u16::try_from(self.list.len()).expect("fewer than 65,536 texts"));
        self.ids.insert(id.to_owned(), text);
        self.list.push(RequiredText { id: id.to_owned(), location, usage });
        text
    }

    /// The Fluent message ids, in the order of the text ids.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|it| it.id.as_str())
    }

    /// Marks the list as incomplete, because a rule is invalid. Then no text can be reported as unused.
    pub(crate) fn mark_incomplete(&mut self) {
        self.incomplete = true;
    }

    fn contains(&self, id: &str) -> bool {
        self.ids.contains_key(id)
    }
}

/// Resolves every required text in every locale's folder, the fallback language first, and reports what is missing, unused or
/// invalid.
pub(crate) fn resolve(
    guide: &GuideFolder,
    fallback: Option<SpannedStr>,
    required: &RequiredTexts,
    screens: &[ScreenTexts<TextId>],
    diagnostics: &Diagnostics,
) -> Vec<Locale> {
    let rules_have_errors = diagnostics.has_errors();
    let mut codes = list_names(guide.path(), |path| path.is_dir() && !path.ends_with(pictograms::FOLDER));
    if codes.is_empty() {
        let location = Location { file: guide.display_name(""), line: 1 };
        diagnostics.error(location, "there is no language", "restore a folder such as `en` with its `.ftl` files");
    }
    if let Some(fallback) = fallback {
        codes.sort_by_key(|code| code != fallback.text);
        if codes.first().is_some_and(|first| first != fallback.text) {
            let message = format!("there is no folder for the language `{}`", fallback.text);
            // A folder with an invalid name is reported itself.
            let known: Vec<&str> = codes.iter().map(String::as_str).filter(|code| language::is_valid(code)).collect();
            let suggestion = match known[..] {
                [] => format!("name its folder `{}`", fallback.text),
                _ => suggest(fallback.text, known),
            };
            diagnostics.error(fallback.location, message, suggestion);
        }
    }
    let mut folders: Vec<LocaleFolder> =
        codes.iter().filter_map(|code| LocaleFolder::read(guide, code, diagnostics)).collect();
    missing_files::report(guide, &mut folders, required, diagnostics);
    unwritten::report(required, &folders, diagnostics);
    let resolve = |folder: &LocaleFolder| {
        resolve_locale(guide, folder, &folders, required, screens, rules_have_errors, diagnostics)
    };
    let locales: Vec<Locale> = folders.iter().map(resolve).collect();
    untranslated::report(guide, &locales, &folders, required, diagnostics);
    locales
}

fn resolve_locale(
    guide: &GuideFolder,
    folder: &LocaleFolder,
    all: &[LocaleFolder],
    required: &RequiredTexts,
    screens: &[ScreenTexts<TextId>],
    rules_have_errors: bool,
    diagnostics: &Diagnostics,
) -> Locale {
    let wording = Wording::read(guide, &folder.code, diagnostics);
    let (mut texts, mut is_valid) = (Vec::new(), true);
    for id in required.ids() {
        let (text, location) = (folder.resolve(id, diagnostics), folder.location(id));
        is_valid &= text.is_some() || location.is_none();
        // An invalid text was already reported.
        if text.is_none() && location.is_none() {
            report_missing(id, folder, all, guide, required, diagnostics);
        }
        let text = text.zip(location).map(|(text, location)| ShownText::new(id, &text, location));
        if let Some(text) = &text {
            wording.check(text);
        }
        texts.push(text);
    }
    // If the list of required texts is incomplete, a text that seems unused may be used.
    if !required.incomplete && folder.is_complete() {
        let follows_error = rules_have_errors || texts.iter().any(Option::is_none);
        folder.report_unused(required, follows_error, diagnostics);
        // A text that is there but invalid may have the words that a screen seems to lack.
        if is_valid {
            wording.finish(&in_language(screens, &texts));
        }
    }
    let text = |text: Option<ShownText>| text.map_or("", |it| leak(it.text));
    let texts: Vec<&'static str> = texts.into_iter().map(text).collect();
    Locale { code: leak(folder.code.clone()), texts: texts.leak() }
}

/// Reports a text that other languages have.
fn report_missing(
    id: &str,
    folder: &LocaleFolder,
    all: &[LocaleFolder],
    guide: &GuideFolder,
    required: &RequiredTexts,
    diagnostics: &Diagnostics,
) {
    let Some((model, there)) = all.iter().find_map(|other| Some((other, other.location(id)?))) else { return };
    if folder.lacks(base_name(there.file)) {
        return;
    }
    let file = guide.display_name(&format!("{}/{}", folder.code, base_name(there.file)));
    let location = folder.location_after(id, model, file);
    let unused = folder.unused(required).map(|(id, _)| id.to_owned()).collect::<Vec<_>>();
    let similar = suggest(id, unused.iter().map(String::as_str));
    let hint = if similar.starts_with("did") { format!("; or {similar}") } else { String::new() };
    let message = format!("`{id}` is missing in `{}`, but {}:{} has it", folder.code, there.file, there.line);
    let suggestion = match id.split_once('.') {
        Some((name, attribute)) => format!("write `    .{attribute} = …` below `{name}` in {file}{hint}"),
        None => format!("write `{id} = …` in {file}{hint}"),
    };
    diagnostics.error(location, message, suggestion);
}

fn base_name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}
