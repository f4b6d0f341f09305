//! `inspect`: the content of a built page, to see what was published.

use std::panic;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use app::page_data;
use authoring::{LoadedGuide, Origin, Promises, SourceMap};
use guide::{Locale, PageData, texts};

use crate::output;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// A built page, such as dist/nl/index.html
    page: PathBuf,
    #[command(flatten)]
    out: output::Output,
}

/// Writes the guide in a page as a document, as `read` does for a folder. A page has no message ids, so the guide's own texts have
/// numbers.
///
/// # Errors
/// If the page contains no guide, or the guide of another version.
pub(crate) fn inspect(options: &Options) -> Result<()> {
    let page = std::fs::read_to_string(&options.page).with_context(|| reading(&options.page))?;
    let data = data(&page).with_context(|| reading(&options.page))?;
    let locale = locale(&page, &data).with_context(|| reading(&options.page))?;
    let ids = texts::IDS.iter().map(|id| (*id).to_owned());
    let numbers = (texts::IDS.len()..usize::from(data.text_count)).map(|number| format!("#{number}"));
    let loaded = LoadedGuide {
        guide: data.guide,
        people_count: 0,
        source_map: SourceMap::default(),
        promises: Promises::default(),
        locales: vec![locale],
        message_ids: ids.chain(numbers).collect(),
        pictograms: Vec::new(),
        diagnostics: Vec::new(),
    };
    options.out.write(&authoring::markdown(&loaded, &locale, Origin::Page(&options.page)))
}

fn reading(page: &Path) -> String {
    format!("reading {}", page.display())
}

/// The content of one of the page's data elements.
fn element<'p>(page: &'p str, id: &str) -> Option<&'p str> {
    let rest = page.split_once(&format!("<script type=\"text/plain\" id=\"{id}\">"))?.1;
    Some(rest.split_once("</script>")?.0)
}

fn data(page: &str) -> Result<PageData> {
    let data =
        element(page, page_data::ELEMENT_ID).context("the page contains no guide: name the page of a language")?;
    // The parser panics on damaged data. This turns the panic into an error.
    let before = panic::take_hook();
    panic::set_hook(Box::new(|_| ()));
    let read = panic::catch_unwind(|| page_data::read(data));
    panic::set_hook(before);
    read.ok().flatten().context("its guide is damaged or from another version: use the version that built it")
}

/// The texts in the language of the page.
fn locale(page: &str, data: &PageData) -> Result<Locale> {
    let code =
        page.split_once("data-lang=\"").and_then(|(_, rest)| rest.split_once('"')).context("it has no language")?.0;
    let language =
        data.languages.iter().find(|it| it.code == code).context("its language is not one of the guide's")?;
    let lines = element(page, &format!("texts-{code}")).context("its texts are missing")?;
    let texts: Vec<&'static str> = lines.to_owned().leak().lines().collect();
    ensure!(texts.len() == usize::from(data.text_count), "it has {} texts of {}", texts.len(), data.text_count);
    Ok(Locale { code: language.code, texts: texts.leak() })
}
