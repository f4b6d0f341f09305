//! `new`: creates a guide as a starting point.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use authoring::GuideFolder;
use include_dir::{Dir, include_dir};

use crate::output::print;

/// A guide for mediation between neighbours: small, complete, and in two languages.
static START: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../examples/neighbours");

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder to create
    folder: PathBuf,
}

/// Writes the guide.
///
/// # Errors
/// If the folder is not empty, or cannot be written to.
pub(crate) fn new(options: &Options) -> Result<()> {
    let folder = &options.folder;
    let is_empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    ensure!(is_empty, "{} is not empty: name a new folder", folder.display());
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    START.extract(folder).with_context(|| format!("writing to {}", folder.display()))?;
    let (shown, option) = (folder.display(), GuideFolder::new(folder).command_option());
    print(&format!(
        "A guide for mediation between neighbours is in {shown}/. Turn it into your own:
  guide.toml      the questions, their answers, and which option fits when
  people.toml     people who use the guide, and the result that each must get
  services.toml   the contact link, and who helps when it is urgent
  en/, nl/        the texts, a folder for each language: remove one, or copy one to translate it

Show it, and each change as soon as you save it:
  mediation-guide serve{option}\n"
    ))
}
