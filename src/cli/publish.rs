//! The pages to publish, in a folder.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use authoring::GuideFolder;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use page::Audience;
use sha2::{Digest, Sha384};

use crate::text::print;
use crate::{check, engine};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder to write to; files that are not the guide's stay as they are
    #[arg(long, value_name = "FOLDER", default_value = "dist")]
    out: PathBuf,
}

/// Writes the pages, and prints each file with what holds a page to it.
///
/// # Errors
/// Where the guide has errors, which are told, or a file can't be written.
pub(crate) fn publish(folder: &GuideFolder, engine: Option<&Path>, options: &Options) -> Result<()> {
    let parts = engine::load(engine)?;
    let loaded = authoring::load(folder);
    check::tell(&loaded.diagnostics, &mut anstream::stderr())?;
    if !loaded.is_valid() {
        bail!("nothing was written: mend the errors above first");
    }
    let files = page::files(&loaded, &parts, Audience::Readers)?;
    ensure_outside(&options.out, folder.path())?;
    write(&options.out, &files)
        .context("some pages are new now and some are not: mend this, then build again before you publish")?;
    print(&format!("The guide is in {}:\n", options.out.display()))?;
    tell(&files)?;
    let others = others(&options.out, &files)?;
    if !others.is_empty() {
        let others = others.iter().map(|name| format!("  {name}\n")).collect::<Vec<_>>().concat();
        print(&format!("\nAlso there, from before or by somebody else, and left as they are:\n{others}"))?;
    }
    Ok(())
}

/// Writes the schemas of the TOML files into a guide's folder.
///
/// # Errors
/// Where they can't be written.
pub(crate) fn write_schemas(folder: &Path) -> Result<()> {
    let schemas = authoring::schemas().map(|(name, text)| (name.to_owned(), text));
    write(folder, &schemas)?;
    let names = schemas.map(|(name, _)| name).join(", ");
    print(&format!(
        "Written to {}: {names}. Name them in the files' first line: #:schema guide.schema.json\n",
        folder.display()
    ))
}

/// Prints each file, with what a page names it by to be sure that it is this one.
///
/// # Errors
/// Where nobody reads it any more.
pub(crate) fn tell(files: &[(String, String)]) -> Result<()> {
    files.iter().try_for_each(|(name, text)| {
        let integrity = STANDARD.encode(Sha384::digest(text));
        print(&format!("{:>9} bytes  sha384-{integrity}  {name}\n", text.len()))
    })
}

/// Pages in the guide's own folder would be taken for languages.
fn ensure_outside(out: &Path, guide: &Path) -> Result<()> {
    let place = || format!("making {}", out.display());
    // Where it isn't there yet, it has to be, to be compared.
    let is_new = !out.exists();
    fs::create_dir_all(out).with_context(place)?;
    if out.canonicalize().with_context(place)?.starts_with(guide.canonicalize().context("finding the guide's folder")?)
    {
        if is_new {
            // Only if nothing is in it.
            let _ = fs::remove_dir(out);
        }
        bail!("{} is in the guide's folder: name another by --out, such as --out ../dist", out.display());
    }
    Ok(())
}

/// Writes these files below a folder.
///
/// # Errors
/// Where one can't be written.
pub(crate) fn write(folder: &Path, files: &[(String, String)]) -> Result<()> {
    for (name, text) in files {
        let file = folder.join(name);
        let parent = file.parent().context("a page stands in a folder")?;
        fs::create_dir_all(parent).with_context(|| format!("making {}", parent.display()))?;
        fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}

/// What is in the folder and isn't one of these files.
fn others(folder: &Path, files: &[(String, String)]) -> Result<Vec<String>> {
    let ours: BTreeSet<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("reading {}", next.display()))? {
            let entry = entry?;
            let path = entry.path();
            // Not what a link points to, which may be this folder.
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if !ours.contains(&path) {
                found.push(path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_others_stay_and_are_named() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let files = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), "1".to_owned())).collect::<Vec<_>>();
        write(folder.path(), &files(&["index.html", "nl/index.html", "de/index.html", "CNAME"])).expect("written");
        let ours = files(&["index.html", "nl/index.html"]);
        assert_eq!(others(folder.path(), &ours).expect("it can be read"), ["CNAME", "de/index.html"]);
    }
}
