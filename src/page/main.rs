//! Trunk runs this when the program is compiled: from the program and the guide's files it writes the pages.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};
use page::{Audience, Parts};

fn main() -> Result<()> {
    let folder =
        |name| env::var_os(name).map(PathBuf::from).with_context(|| format!("{name} is not set: Trunk runs this"));
    let (staging, public) = (folder("TRUNK_STAGING_DIR")?, folder("TRUNK_SOURCE_DIR")?);
    let root = public.parent().context("the folder of the pages' templates stands in the project")?;
    let profile = env::var("TRUNK_PROFILE").unwrap_or_default();
    let audience = if profile == "release" { Audience::Readers } else { Audience::Editors };
    let parts = Parts::take(&staging, &public, audience)?;
    let loaded = authoring::load(root);
    for problem in &loaded.problems {
        eprintln!("{problem}");
    }
    for (name, text) in page::files(&loaded, &parts)? {
        let file = staging.join(name);
        fs::create_dir_all(file.parent().context("a page stands in a folder")?)?;
        fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}
