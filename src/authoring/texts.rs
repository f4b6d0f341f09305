//! The texts: which are needed, and what each locale says.

mod broken;
mod copied;
mod folder;
mod lacking;
mod lines;
mod review;

use std::collections::HashMap;

use guide::Locale;
use guide::TextId;

use crate::block::keep;
use crate::drawings;
use crate::files::names;
use crate::guide_folder::GuideFolder;
use crate::problem::{Place, Problems, nearest};
use crate::shown::{Said, Screen, in_words};
use crate::wording::Wording;
use folder::Folder;

/// The texts that are needed, each with its number and the place that needs it first.
#[derive(Default)]
pub(crate) struct Needed {
    ids: HashMap<String, TextId>,
    list: Vec<(String, Place)>,
    incomplete: bool,
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

    /// A rule could not be read: what it needs is not known, so nothing can be told to be unused.
    pub(crate) fn is_incomplete(&mut self) {
        self.incomplete = true;
    }

    fn contains(&self, id: &str) -> bool {
        self.ids.contains_key(id)
    }
}

/// Resolves every needed text in every language's folder, and tells what is missing, unused or broken.
pub(crate) fn resolve(
    guide: &GuideFolder,
    needed: &Needed,
    screens: &[Screen<TextId>],
    problems: &Problems,
) -> Vec<Locale> {
    let codes = names(guide.path(), |path| path.is_dir() && !path.ends_with(drawings::FOLDER));
    if codes.is_empty() {
        let place = Place { file: guide.name_of(""), line: 1 };
        problems.error(place, "there is no language", "put back a folder such as `en` with its `.ftl` files");
    }
    let mut folders: Vec<Folder> = codes.iter().filter_map(|code| Folder::read(guide, code, problems)).collect();
    lacking::tell(guide, &mut folders, needed, problems);
    let in_none = |id: &str| !folders.is_empty() && folders.iter().all(|it| !it.unread && !it.has(id));
    for (number, (id, asker)) in needed.list.iter().enumerate().filter(|(_, (id, _))| in_none(id)) {
        tell_in_no_language(id, *asker, &needed.list[..number], &folders, problems);
    }
    let finish = |folder: &Folder| {
        let wording = Wording::read(guide, &folder.code, problems);
        let mut all_said = Vec::new();
        for (id, _) in &needed.list {
            let (text, place) = (folder.resolve(id, problems), folder.place(id));
            // What is there and can't be read was told already.
            if text.is_none() && place.is_none() {
                tell_missing(id, folder, &folders, guide, needed, problems);
            }
            let said = text.zip(place).map(|(text, place)| Said::new(id, &text, place));
            if let Some(said) = &said {
                wording.look_at(said);
            }
            all_said.push(said);
        }
        // Where not all is known that is needed, what seems to be in vain may have its use.
        if !needed.incomplete && folder.is_complete() {
            folder.tell_unused(needed, problems);
            wording.close(&in_words(screens, &all_said));
        }
        let text = |said: Option<Said>| said.map_or("", |said| keep(said.text));
        let texts: Vec<&'static str> = all_said.into_iter().map(text).collect();
        Locale { code: keep(folder.code.clone()), texts: texts.leak() }
    };
    let locales: Vec<Locale> = folders.iter().map(finish).collect();
    copied::tell(guide, &locales, problems);
    locales
}

/// A text that other languages have.
fn tell_missing(id: &str, folder: &Folder, all: &[Folder], guide: &GuideFolder, needed: &Needed, problems: &Problems) {
    let Some((model, there)) = all.iter().find_map(|other| Some((other, other.place(id)?))) else { return };
    if folder.lacks(base_name(there.file)) {
        return;
    }
    let file = guide.name_of(&format!("{}/{}", folder.code, base_name(there.file)));
    let place = folder.place_after(id, model, file);
    let unused = folder.unused(needed).map(|(id, _)| id.to_owned()).collect::<Vec<_>>();
    let similar = nearest(id, unused.iter().map(String::as_str));
    let hint = if similar.starts_with("did") { format!("; or {similar}") } else { String::new() };
    let what = format!("`{id}` is missing in `{}`; {}:{} has it", folder.code, there.file, there.line);
    let (message, attribute) = id.split_once('.').map_or((id, None), |(message, it)| (message, Some(it)));
    let repair = match attribute {
        Some(attribute) => format!("write `    .{attribute} = …` below `{message}` in {file}{hint}"),
        None => format!("write `{id} = …` in {file}{hint}"),
    };
    problems.error(place, what, repair);
}

/// A text that nobody has written: it is told where it is needed, once.
fn tell_in_no_language(id: &str, asker: Place, before: &[(String, Place)], all: &[Folder], problems: &Problems) {
    let message = id.split('.').next().unwrap_or(id);
    let siblings = || before.iter().rev().filter(|(_, place)| place.file == asker.file).map(|(id, _)| id);
    let near =
        std::iter::once(&message.to_owned()).chain(siblings()).find_map(|it| all.iter().find_map(|f| f.place(it)));
    let file = near.map_or("a file", |place| base_name(place.file));
    let similar = nearest(id, all.iter().flat_map(Folder::ids));
    let hint = if similar.starts_with("did") { format!("; or {similar}") } else { String::new() };
    let line = match id.split_once('.') {
        Some((message, attribute)) => format!("`    .{attribute} = …` below `{message}`"),
        None => format!("`{id} = …`"),
    };
    let repair = format!("write {line} in {file} of every language{hint}");
    let asked_by = if guide::texts::IDS.contains(&id) { ", which the screens show," } else { "" };
    problems.error(asker, format!("the text `{id}`{asked_by} is in no language"), repair);
}

fn base_name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}
