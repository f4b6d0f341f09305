//! The documents that readers get.

use anyhow::Result;
use app::{Session, page_data, prerender};
use authoring::{LoadedGuide, Pictogram};
use guide::{Language, Locale};

use crate::Audience;
use crate::early::{Early, early};
use crate::parts::Parts;
use crate::policy::sealed;
use crate::program_text;
use crate::template::{escaped, fill, in_script, quoted};

/// A language's page, from its beginning up to three places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sections<'p> {
    /// Up to where the first question, and what follows from its answers, can be shown.
    pub first_question: &'p str,
    /// Up to where the program runs, in the page's language.
    pub running: &'p str,
    /// All of it.
    pub all: &'p str,
}

impl<'p> Sections<'p> {
    /// The sections of a page that [`crate::files`] has written.
    #[must_use]
    pub fn of(page: &'p str) -> Option<Self> {
        let plain = page.find("<section id=\"plain\"")?;
        let program = page.find("id=\"program\"")?;
        let others =
            page[program..].find("<script type=\"text/plain\" id=\"texts-").or(page[program..].rfind("</body>"))?;
        Some(Self { first_question: &page[..plain], running: &page[..program + others], all: page })
    }
}

/// Where a page is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Beside those in the other languages.
    Site,
    /// Without others: where the program doesn't run, there is no other language to go to.
    Alone,
}

impl Place {
    /// What stands in the page's head for it.
    fn head(self) -> &'static str {
        match self {
            Self::Site => "",
            Self::Alone => "<style>:root:not(.running) .languages{display:none}</style>",
        }
    }
}

/// One language's page: what is needed first stands first.
pub(crate) fn page(
    loaded: &LoadedGuide,
    parts: &Parts,
    session: &Session,
    problems: &str,
    (audience, place): (Audience, Place),
) -> Result<String> {
    let locale = session.locale();
    let others = loaded
        .locales
        .iter()
        .filter(|other| other.code != locale.code)
        .map(|it| texts(*it))
        .collect::<Result<String>>()?;
    let (nearest, further): (Vec<Early>, Vec<Early>) = early(session).into_iter().partition(Early::is_near);
    let page = fill(
        &parts.page,
        &[
            ("code", locale.code),
            ("direction", locale.direction()),
            ("title", &escaped(locale.guide_name())),
            ("style", &parts.style),
            ("place", place.head()),
            ("press", &parts.press),
            ("frame", &parts.frame),
            ("reload", audience.reload()),
            ("problems", problems),
            ("screen", &prerender::screen(session)),
            ("drawings", &drawings(&loaded.pictograms)),
            ("early-nearest", &waiting(&nearest)),
            ("early-further", &waiting(&further)),
            ("early-here", &parts.early_here),
            ("plain", &prerender::reading_version(session)),
            ("guide", &guide(loaded)?),
            ("texts", &texts(locale)?),
            ("program", &program_text::write(&parts.program)),
            ("boot", &parts.boot),
            ("others", &others),
        ],
    )?;
    // Some hosts claim another encoding. A browser believes this mark more than them, and without it would read another
    // program than was written.
    Ok(format!("\u{feff}{}", published(audience, page)))
}

/// The page that picks the language.
pub(crate) fn picker(parts: &Parts, audience: Audience, locales: &[Locale], languages: &[Language]) -> Result<String> {
    let link = |it: &Language| {
        format!("<li><a href=\"{0}/index.html\" hreflang=\"{0}\" lang=\"{0}\">{1}</a></li>", it.code, escaped(it.name))
    };
    let links: String = languages.iter().map(link).collect();
    let page = without_trunks_line(&parts.picker);
    let name = escaped(locales.first().map_or("", Locale::guide_name));
    let page =
        fill(&page, &[("name", &name), ("languages", &links), ("pick", &parts.pick), ("reload", audience.reload())])?;
    Ok(published(audience, page))
}

/// Only what is published can be sealed: the script that reloads a page for its editors is another each time it is served.
fn published(audience: Audience, page: String) -> String {
    if audience.reload().is_empty() { sealed(&page, &[]) } else { page }
}

/// The picker is also what tells Trunk which program to compile; readers get that line no more.
fn without_trunks_line(page: &str) -> String {
    page.lines().filter(|line| !line.contains("data-trunk")).map(|line| line.to_owned() + "\n").collect()
}

/// The line drawings, each once; screens point at them. Bare paths: a browser copies what it shows, each time.
pub(crate) fn drawings(drawings: &[Pictogram]) -> String {
    let path = |it: &Pictogram| format!("<path id=\"drawing-{}\" d=\"{}\"/>", it.name, it.path);
    format!("<svg class=\"drawings\" aria-hidden=\"true\">{}</svg>", drawings.iter().map(path).collect::<String>())
}

/// Screens that wait in the page until a press asks for them, each as its parts that change.
fn waiting(screens: &[Early]) -> String {
    let template =
        |it: &Early| format!("<template data-after=\"{}\">{}</template>\n", quoted(&it.ways.join("\n")), it.parts);
    screens.iter().map(template).collect()
}

/// The guide, for the program.
fn guide(loaded: &LoadedGuide) -> Result<String> {
    let data = page_data::write(&loaded.page_data());
    Ok(format!("<script type=\"text/plain\" id=\"{}\">{}</script>\n", page_data::ELEMENT, in_script(&data)?))
}

/// A language's texts, a line each, as the program reads them.
fn texts(locale: Locale) -> Result<String> {
    let lines = locale.texts.join("\n");
    Ok(format!("<script type=\"text/plain\" id=\"texts-{}\">{}</script>\n", locale.code, in_script(&lines)?))
}
