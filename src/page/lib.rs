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
use authoring::Loaded;

use document::Place;
pub use document::Sections;
pub use parts::{Parts, STYLES};
pub use policy::hash;

/// The folder of the pages that are kept alone, on a stick or a disk.
const ALONE: &str = "alone";

/// Who looks at the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Readers: nothing but the guide.
    Readers,
    /// Editors: also their mistakes, and all screens side by side.
    Editors,
}

/// The pages' names, from the folder that is published, and their texts.
///
/// # Errors
/// Where the guide is not sound and readers would see it, or a template lacks a place.
pub fn files(loaded: &Loaded, parts: &Parts) -> Result<Vec<(String, String)>> {
    let audience = parts.audience;
    ensure!(
        audience == Audience::Editors || loaded.is_sound(),
        "the guide has mistakes, which stand above: correct them, and ask `cargo xtask guide check` for what is left"
    );
    let problems = if audience == Audience::Editors { preview::problems(loaded) } else { String::new() };
    if !loaded.is_sound() {
        return Ok(vec![("index.html".to_owned(), preview::page(parts, &problems)?)]);
    }
    let languages = loaded.languages();
    let mut files = vec![("index.html".to_owned(), document::picker(parts, languages)?)];
    for locale in &loaded.locales {
        let session = Session::new(loaded.guide, *locale, languages);
        let page = |place| document::page(loaded, parts, &session, &problems, place);
        files.push((format!("{}/index.html", locale.code), page(Place::Site)?));
        files.push((format!("{ALONE}/{}.html", locale.code), page(Place::Alone)?));
    }
    files.extend(embed::files(loaded, parts, &files)?);
    if audience == Audience::Editors {
        let screens = problems + &preview::all_screens(loaded, languages);
        files.push(("preview/index.html".to_owned(), preview::page(parts, &screens)?));
        files.extend(preview::hosts(parts));
    }
    Ok(files)
}
