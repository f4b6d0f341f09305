//! Assembles the bundle from what Trunk has built, and builds the pages of the project's own guide with it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use authoring::GuideFolder;
use page::{Audience, Bundle, Scripts};

use crate::{build_pages, check};

/// Reads what Trunk has built, writes the bundle to `target/bundle/`, and the pages to Trunk's staging folder.
///
/// # Errors
/// If Trunk does not run this, a file is missing, or the guide for readers has errors.
pub(crate) fn assemble() -> Result<()> {
    let folder =
        |name| env::var_os(name).map(PathBuf::from).with_context(|| format!("{name} is not set: Trunk runs this"));
    let (staging, public) = (folder("TRUNK_STAGING_DIR")?, folder("TRUNK_SOURCE_DIR")?);
    let root = public.parent().context("the folder of the page templates is in the project")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let (name, scripts, audience) = if release {
        ("release", Scripts::Minified, Audience::Readers)
    } else {
        ("preview", Scripts::AsWritten, Audience::Editors { reload: "" })
    };
    let bundle = Bundle::take_from_staging(&staging, root, scripts)?;
    write_bundle(&root.join("target/bundle"), name, &bundle)?;
    let loaded = authoring::load(&GuideFolder::new(root.join("locales")).with_name("locales"));
    check::print_diagnostics(&loaded.diagnostics, &mut anstream::stderr())?;
    let files = page::files(&loaded, &bundle, audience)?;
    build_pages::write(&staging, &files)?;
    if release { build_pages::print_files(&files) } else { Ok(()) }
}

/// Writes in one step, so that a running server never reads half a file.
fn write_bundle(folder: &Path, name: &str, bundle: &Bundle) -> Result<()> {
    let (file, unfinished) = (folder.join(name), folder.join(format!("{name}.unfinished")));
    let context = || format!("writing {}", file.display());
    fs::create_dir_all(folder).with_context(context)?;
    fs::write(&unfinished, bundle.write()?).with_context(context)?;
    fs::rename(&unfinished, &file).with_context(context)
}
