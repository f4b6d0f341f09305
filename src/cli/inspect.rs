//! `inspect`: what a page carries, in words, for whoever wants to know what was published.

use std::panic;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use app::page_data;
use authoring::{LoadedGuide, Promises, SourceMap};
use guide::{Locale, PageData, texts};

use crate::text;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// A page that was built, such as dist/nl/index.html
    page: PathBuf,
    #[command(flatten)]
    out: text::Output,
}

/// Writes the guide in a page as a document, as `read` writes the one in a folder. Ids stay in the folder: texts of the guide have
/// numbers here.
///
/// # Errors
/// Where there is no guide in it, or another version's.
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
    options.out.write(&authoring::document(&loaded, &locale))
}

fn reading(page: &Path) -> String {
    format!("reading {}", page.display())
}

/// What stands in one of the page's elements for data.
fn element<'p>(page: &'p str, id: &str) -> Option<&'p str> {
    let rest = page.split_once(&format!("<script type=\"text/plain\" id=\"{id}\">"))?.1;
    Some(rest.split_once("</script>")?.0)
}

fn data(page: &str) -> Result<PageData> {
    let data = element(page, page_data::ELEMENT).context("there is no guide in it: name a language's page")?;
    // Damaged data stop the program, and must stop here with a word.
    let before = panic::take_hook();
    panic::set_hook(Box::new(|_| ()));
    let read = panic::catch_unwind(|| page_data::read(data));
    panic::set_hook(before);
    read.ok().flatten().context("its guide is another version's, or damaged: use the version that built it")
}

/// The texts in the page's own language.
fn locale(page: &str, data: &PageData) -> Result<Locale> {
    let code =
        page.split_once("data-lang=\"").and_then(|(_, rest)| rest.split_once('"')).context("it has no language")?.0;
    let language = data.languages.iter().find(|it| it.code == code).context("its language isn't one of the guide's")?;
    let lines = element(page, &format!("texts-{code}")).context("its texts aren't there")?;
    let texts: Vec<&'static str> = lines.to_owned().leak().lines().collect();
    ensure!(texts.len() == usize::from(data.text_count), "it has {} texts of {}", texts.len(), data.text_count);
    Ok(Locale { code: language.code, texts: texts.leak() })
}
