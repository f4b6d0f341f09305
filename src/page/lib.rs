//! Writes the pages: one document per language with everything in it, the language picker, and the files for host pages.

mod bundle;
mod byte_text;
mod csp;
mod document;
mod earliest_result;
mod embed;
mod glue;
pub mod messages;
mod minify;
mod prerendered;
mod preview;
mod template;
mod wasm;

use anyhow::{Result, ensure};
use app::Session;
use authoring::LoadedGuide;

pub use bundle::{Bundle, STYLES};
pub use csp::csp_hash;
pub use document::Sections;
use document::{Common, Edition};
pub use earliest_result::steps_to_earliest_result;
pub use minify::Scripts;

/// The folder of the standalone pages, for a USB stick or a disk.
const STANDALONE_FOLDER: &str = "alone";

/// Whom the pages are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience<'a> {
    /// Readers: only the guide.
    Readers,
    /// Editors: with the problems in their files, and the preview.
    Editors {
        /// A script element that reloads a page when it has changed; empty if the pages aren't served.
        reload: &'a str,
    },
}

impl<'a> Audience<'a> {
    pub(crate) fn reload(self) -> &'a str {
        match self {
            Self::Readers => "",
            Self::Editors { reload } => reload,
        }
    }
}

/// All files to publish, each with its path and content.
///
/// # Errors
/// If the guide has mistakes and is for readers, or a template lacks a placeholder.
pub fn files(loaded: &LoadedGuide, bundle: &Bundle, audience: Audience<'_>) -> Result<Vec<(String, String)>> {
    let for_editors = audience != Audience::Readers;
    ensure!(for_editors || loaded.is_valid(), "the guide has mistakes: fix those that `check` reports");
    let problems = if for_editors { preview::problems(loaded) } else { String::new() };
    if !loaded.is_valid() {
        return Ok(vec![("index.html".to_owned(), preview::page(bundle, audience, &problems)?)]);
    }
    let languages = loaded.languages();
    let earliest_result = steps_to_earliest_result(loaded.guide);
    let common = Common { loaded, bundle, audience, problems: &problems, earliest_result };
    let picker = document::language_picker(bundle, audience, &loaded.locales, languages)?;
    let mut files = vec![("index.html".to_owned(), picker)];
    for locale in &loaded.locales {
        let session = Session::new(loaded.guide, *locale, languages);
        let page = |edition| document::page(&common, &session, edition);
        files.push((format!("{}/index.html", locale.code), page(Edition::Site)?));
        files.push((format!("{STANDALONE_FOLDER}/{}.html", locale.code), page(Edition::Standalone)?));
    }
    files.extend(embed::files(loaded, bundle, &files)?);
    files.push(("_headers".to_owned(), bundle.headers.clone()));
    if for_editors {
        let screens = problems + &preview::all_screens(loaded, languages);
        files.push(("preview/index.html".to_owned(), preview::page(bundle, audience, &screens)?));
    }
    Ok(files)
}
