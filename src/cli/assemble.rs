//! The engine, from what Trunk has built; and the pages of the project's own guide beside it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use authoring::GuideFolder;
use page::{Audience, Parts, Scripts};

use crate::{check, publish};

/// Reads what Trunk has built, and writes the engine to `target/engine/` and the pages to where Trunk takes them from.
///
/// # Errors
/// Where Trunk doesn't run this, a file is missing, or readers would get a guide with errors.
pub(crate) fn assemble() -> Result<()> {
    let folder =
        |name| env::var_os(name).map(PathBuf::from).with_context(|| format!("{name} is not set: Trunk runs this"));
    let (staging, public) = (folder("TRUNK_STAGING_DIR")?, folder("TRUNK_SOURCE_DIR")?);
    let root = public.parent().context("the folder of the pages' templates stands in the project")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let (name, scripts, audience) = if release {
        ("release", Scripts::Minified, Audience::Readers)
    } else {
        ("preview", Scripts::AsWritten, Audience::Editors { reload: "" })
    };
    let parts = Parts::take(&staging, &public, scripts)?;
    write_engine(&root.join("target/engine"), name, &parts)?;
    let loaded = authoring::load(&GuideFolder::new(root.join("locales")).with_name("locales"));
    check::tell(&loaded.diagnostics, &mut anstream::stderr())?;
    let files = page::files(&loaded, &parts, audience)?;
    publish::write(&staging, &files)?;
    if release { publish::tell(&files) } else { Ok(()) }
}

/// In one step: whoever serves it must never read half of it.
fn write_engine(folder: &Path, name: &str, parts: &Parts) -> Result<()> {
    let (file, unfinished) = (folder.join(name), folder.join(format!("{name}.unfinished")));
    let place = || format!("writing {}", file.display());
    fs::create_dir_all(folder).with_context(place)?;
    fs::write(&unfinished, parts.write()?).with_context(place)?;
    fs::rename(&unfinished, &file).with_context(place)
}
