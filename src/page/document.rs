//! The pages for readers: one per language, and the language picker.

use anyhow::Result;
use app::{Session, page_data, prerender};
use authoring::{LoadedGuide, Pictogram};
use guide::{Language, Locale};

use crate::Audience;
use crate::bundle::Bundle;
use crate::byte_text;
use crate::csp::with_csp;
use crate::prerendered::{PrerenderedScreen, prerendered_screens};
use crate::template::{check_script_text, escape_attribute, escape_text, fill};

/// The beginnings of a page: what has loaded at each of three points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sections<'p> {
    /// Up to the point where the first question and the screens after it can be shown.
    pub first_question: &'p str,
    /// Up to the point where the program runs, in the page's language.
    pub running: &'p str,
    /// The whole page.
    pub all: &'p str,
}

impl<'p> Sections<'p> {
    /// Splits a page that [`crate::files`] has written.
    #[must_use]
    pub fn parse(page: &'p str) -> Option<Self> {
        let reading_version = page.find("<section id=\"reading-version\"")?;
        let program = page.find("id=\"program\"")?;
        let other_texts =
            page[program..].find("<script type=\"text/plain\" id=\"texts-").or(page[program..].rfind("</body>"))?;
        Some(Self { first_question: &page[..reading_version], running: &page[..program + other_texts], all: page })
    }
}

/// Where a page is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edition {
    /// On a website, with the pages of the other languages.
    Site,
    /// As a file of its own: without the program, there are no other languages to link to.
    Standalone,
}

impl Edition {
    /// The style that the page needs for it.
    fn style(self) -> &'static str {
        match self {
            Self::Site => "",
            Self::Standalone => "<style>:root:not(.running) .languages{display:none}</style>",
        }
    }
}

/// What the pages of all languages have in common.
pub(crate) struct Common<'a> {
    pub(crate) loaded: &'a LoadedGuide,
    pub(crate) bundle: &'a Bundle,
    pub(crate) audience: Audience<'a>,
    /// The problems in the editors' files, as HTML.
    pub(crate) problems: &'a str,
    /// After how many steps the guide can show a result.
    pub(crate) earliest_result: usize,
}

/// The page of one language. What is needed first comes first.
pub(crate) fn page(common: &Common<'_>, session: &Session, edition: Edition) -> Result<String> {
    let Common { loaded, bundle, audience, problems, earliest_result } = *common;
    let locale = session.locale();
    let other_texts = loaded
        .locales
        .iter()
        .filter(|other| other.code != locale.code)
        .map(|it| texts(*it))
        .collect::<Result<String>>()?;
    let (nearest, further): (Vec<_>, Vec<_>) =
        prerendered_screens(session).into_iter().partition(PrerenderedScreen::is_near);
    let page = fill(
        &bundle.page,
        &[
            ("code", locale.code),
            ("direction", locale.direction()),
            ("title", &escape_text(locale.guide_name())),
            ("waiting", &escape_attribute(locale.waiting_message())),
            ("style", &bundle.style),
            ("late-style", &bundle.late_style),
            ("standalone-style", edition.style()),
            ("click-scripts", &bundle.click_scripts),
            ("frame", &bundle.frame),
            ("reload", audience.reload()),
            ("problems", problems),
            ("earliest-result", &earliest_result.to_string()),
            ("screen", &prerender::screen(session)),
            ("sprite", &sprite(&loaded.pictograms)),
            ("nearest-screens", &templates(&nearest)),
            ("further-screens", &templates(&further)),
            ("prerendered", &bundle.prerendered),
            ("reading-version", &prerender::reading_version(session)),
            ("guide", &guide_data(loaded)?),
            ("texts", &texts(locale)?),
            ("program", &byte_text::encode(&bundle.program)),
            ("boot", &bundle.boot),
            ("other-texts", &other_texts),
        ],
    )?;
    // Some hosts declare a wrong encoding, with which browsers would decode the program wrongly. A byte order mark takes precedence.
    Ok(format!("\u{feff}{}", finish(audience, page)))
}

/// The page that picks the language.
pub(crate) fn language_picker(
    bundle: &Bundle,
    audience: Audience,
    locales: &[Locale],
    languages: &[Language],
) -> Result<String> {
    let link = |it: &Language| {
        let name = escape_text(it.name);
        format!("<li><a href=\"{0}/index.html\" hreflang=\"{0}\" lang=\"{0}\">{name}</a></li>", it.code)
    };
    let links: String = languages.iter().map(link).collect();
    // The title is in the first language.
    let first = locales.first();
    let name = escape_text(first.map_or("", Locale::guide_name));
    let page = fill(
        &remove_trunk_link(&bundle.language_picker),
        &[
            ("lang", first.map_or("", |it| it.code)),
            ("name", &name),
            ("languages", &links),
            ("language-picker", &bundle.language_picker_script),
            ("reload", audience.reload()),
        ],
    )?;
    Ok(finish(audience, page))
}

/// Adds the policy. Not for editors: the script that reloads their pages changes each time it is served.
fn finish(audience: Audience, page: String) -> String {
    if audience.reload().is_empty() { with_csp(&page, &[]) } else { page }
}

/// Removes the line that tells Trunk which program to compile.
fn remove_trunk_link(page: &str) -> String {
    page.lines().filter(|line| !line.contains("data-trunk")).map(|line| line.to_owned() + "\n").collect()
}

/// The SVG sprite with each pictogram once. Only paths, because browsers clone what `use` refers to.
pub(crate) fn sprite(pictograms: &[Pictogram]) -> String {
    let path = |it: &Pictogram| format!("<path id=\"pictogram-{}\" d=\"{}\"/>", it.name, it.path);
    format!("<svg class=\"sprite\" aria-hidden=\"true\">{}</svg>", pictograms.iter().map(path).collect::<String>())
}

/// Prerendered screens as templates, each with the actions that lead to it.
fn templates(screens: &[PrerenderedScreen]) -> String {
    let template = |it: &PrerenderedScreen| {
        format!("<template data-after=\"{}\">{}</template>\n", escape_attribute(&it.paths.join("\n")), it.html)
    };
    screens.iter().map(template).collect()
}

/// The guide as data for the program.
fn guide_data(loaded: &LoadedGuide) -> Result<String> {
    let data = page_data::write(&loaded.page_data());
    let id = page_data::ELEMENT_ID;
    Ok(format!("<script type=\"text/plain\" id=\"{id}\">{}</script>\n", check_script_text(&data)?))
}

/// The texts of a language for the program, one per line.
fn texts(locale: Locale) -> Result<String> {
    let lines = locale.texts.join("\n");
    Ok(format!("<script type=\"text/plain\" id=\"texts-{}\">{}</script>\n", locale.code, check_script_text(&lines)?))
}
