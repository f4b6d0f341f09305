//! The pages: for each language one document with everything in it, and one that picks the language.

mod document;
mod early;
mod embed;
mod glue;
pub mod messages;
mod parts;
mod policy;
mod preview;
mod program;
mod program_text;
mod shorter;
mod template;

use anyhow::{Result, ensure};
use app::Session;
use authoring::LoadedGuide;

use document::Place;
pub use document::Sections;
pub use parts::{Parts, STYLES};
pub use policy::hash;
pub use shorter::Scripts;

/// The folder of the pages that are kept alone, on a stick or a disk.
const ALONE: &str = "alone";

/// Who looks at the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience<'a> {
    /// Readers: nothing but the guide.
    Readers,
    /// Editors: also their mistakes, and all screens side by side.
    Editors {
        /// An element that shows each page anew where it has changed; empty where nobody serves them.
        reload: &'a str,
    },
}

impl<'a> Audience<'a> {
    /// What shows a page anew where it has changed.
    pub(crate) fn reload(self) -> &'a str {
        match self {
            Self::Readers => "",
            Self::Editors { reload } => reload,
        }
    }
}

/// The pages' names, from the folder that is published, and their texts.
///
/// # Errors
/// Where the guide is not sound and readers would see it, or a template lacks a place.
pub fn files(loaded: &LoadedGuide, parts: &Parts, audience: Audience<'_>) -> Result<Vec<(String, String)>> {
    let for_editors = audience != Audience::Readers;
    ensure!(for_editors || loaded.is_valid(), "the guide has mistakes: correct what `check` names");
    let problems = if for_editors { preview::problems(loaded) } else { String::new() };
    if !loaded.is_valid() {
        return Ok(vec![("index.html".to_owned(), preview::page(parts, audience, &problems)?)]);
    }
    let languages = loaded.languages();
    let mut files = vec![("index.html".to_owned(), document::picker(parts, audience, &loaded.locales, languages)?)];
    for locale in &loaded.locales {
        let session = Session::new(loaded.guide, *locale, languages);
        let page = |place| document::page(loaded, parts, &session, &problems, (audience, place));
        files.push((format!("{}/index.html", locale.code), page(Place::Site)?));
        files.push((format!("{ALONE}/{}.html", locale.code), page(Place::Alone)?));
    }
    files.extend(embed::files(loaded, parts, &files)?);
    files.push(("_headers".to_owned(), parts.headers.clone()));
    if for_editors {
        let screens = problems + &preview::all_screens(loaded, languages);
        files.push(("preview/index.html".to_owned(), preview::page(parts, audience, &screens)?));
    }
    Ok(files)
}
