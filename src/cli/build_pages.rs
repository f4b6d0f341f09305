//! `build`: writes the pages to publish to a folder. Not in `build.rs`, which Cargo runs before it compiles this.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use authoring::GuideFolder;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use page::Audience;
use sha2::{Digest, Sha384};

use crate::output::print;
use crate::{bundle, check};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder to write to; files that do not belong to the guide stay as they are
    #[arg(long, value_name = "FOLDER", default_value = "dist")]
    out: PathBuf,
}

/// Writes the pages, and prints each file with its hash for Subresource Integrity.
///
/// # Errors
/// If the guide has errors, which are reported, or a file cannot be written.
pub(crate) fn build(folder: &GuideFolder, bundle: Option<&Path>, options: &Options) -> Result<()> {
    let bundle = bundle::load(bundle)?;
    let loaded = authoring::load(folder);
    check::print_diagnostics(&loaded.diagnostics, &mut anstream::stderr())?;
    if !loaded.is_valid() {
        bail!("nothing was written: correct the errors above first");
    }
    let files = page::files(&loaded, &bundle, Audience::Readers)?;
    ensure_outside(&options.out, folder.path())?;
    write(&options.out, &files)
        .context("some pages are new and some are old: correct this and build again before you publish")?;
    print(&format!("The guide is in {}:\n", options.out.display()))?;
    print_files(&files)?;
    let others = others(&options.out, &files)?;
    if !others.is_empty() {
        let others = others.iter().map(|name| format!("  {name}\n")).collect::<Vec<_>>().concat();
        print(&format!("\nOther files in this folder, which were not changed:\n{others}"))?;
    }
    Ok(())
}

/// Prints each file with its size and its hash for Subresource Integrity.
///
/// # Errors
/// If the reader has closed the pipe, as `head` does.
pub(crate) fn print_files(files: &[(String, String)]) -> Result<()> {
    files.iter().try_for_each(|(name, text)| {
        let integrity = STANDARD.encode(Sha384::digest(text));
        print(&format!("{:>9} bytes  sha384-{integrity}  {name}\n", text.len()))
    })
}

/// Fails if `out` is in the guide's folder, where the folders of the pages would be read as languages.
fn ensure_outside(out: &Path, guide: &Path) -> Result<()> {
    let context = || format!("creating {}", out.display());
    // Only existing paths can be compared.
    let is_new = !out.exists();
    fs::create_dir_all(out).with_context(context)?;
    if out
        .canonicalize()
        .with_context(context)?
        .starts_with(guide.canonicalize().context("finding the guide's folder")?)
    {
        if is_new {
            // Succeeds only if it is empty.
            let _ = fs::remove_dir(out);
        }
        bail!("{} is in the guide's folder: name another with --out, such as --out ../dist", out.display());
    }
    Ok(())
}

/// Writes files to a folder.
///
/// # Errors
/// If a file cannot be written.
pub(crate) fn write(folder: &Path, files: &[(String, String)]) -> Result<()> {
    for (name, text) in files {
        let file = folder.join(name);
        let parent = file.parent().context("a page is in a folder")?;
        fs::create_dir_all(parent).with_context(|| format!("creating {}", parent.display()))?;
        fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}

/// The files in the folder that are not among these.
fn others(folder: &Path, files: &[(String, String)]) -> Result<Vec<String>> {
    let ours: BTreeSet<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("reading {}", next.display()))? {
            let entry = entry?;
            let path = entry.path();
            // Does not follow links, which may point to this folder.
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
    fn other_files_stay_and_are_listed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let files = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), "1".to_owned())).collect::<Vec<_>>();
        write(folder.path(), &files(&["index.html", "nl/index.html", "de/index.html", "CNAME"])).expect("written");
        let ours = files(&["index.html", "nl/index.html"]);
        assert_eq!(others(folder.path(), &ours).expect("it can be read"), ["CNAME", "de/index.html"]);
    }
}
