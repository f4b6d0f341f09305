//! `new`: a guide to begin with.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use include_dir::{Dir, include_dir};

use crate::text::print;

/// A guide for mediation between neighbours: small, complete, and in two languages.
static START: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../examples/neighbours");

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder to make
    folder: PathBuf,
}

/// Writes the guide to begin with.
///
/// # Errors
/// Where there is something in the folder already, or it can't be written.
pub(crate) fn new(options: &Options) -> Result<()> {
    let folder = &options.folder;
    let is_empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    ensure!(is_empty, "there is something in {} already: name a folder that isn't there yet", folder.display());
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    START.extract(folder).with_context(|| format!("writing to {}", folder.display()))?;
    let shown = folder.display();
    print(&format!(
        "A guide for mediation between neighbours is in {shown}/, for you to turn into your own:
  guide.toml      the questions, their answers, and which option fits when
  people.toml     people who come to the guide, and what it is to tell them
  services.toml   the contact link, and who helps when it is urgent
  en/, nl/        the texts, a folder for each language: remove one, or copy one to translate it

Show it, and each change as soon as you save it:
  mediation-guide serve --guide {shown}\n"
    ))
}
