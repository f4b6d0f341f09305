//! `cargo xtask guide`: what editors wrote, looked at without building anything for the browser.

mod ask;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use authoring::{Level, Loaded};

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Tell every mistake in locales/, with its place and what to do
    Check,
    /// Tell what a reader with these answers is shown
    Ask(ask::Options),
    /// Walk every path through the guide and hold each result against what the guide promises
    Walk,
    /// Draw the questions, and what leads to each option
    Picture(Save),
    /// Write the whole guide in one language as a document
    Read {
        /// The language, such as nl
        locale: String,
        #[command(flatten)]
        save: Save,
    },
}

#[derive(clap::Args)]
pub(crate) struct Save {
    /// Write it to its place in docs/ instead of printing it
    #[arg(long)]
    save: bool,
}

pub(crate) fn run(root: &Path, command: &Command) -> Result<()> {
    match command {
        Command::Check => check(root),
        Command::Ask(options) => ask::ask(&authoring::load(root), options),
        Command::Walk => walk(root),
        Command::Picture(save) => {
            let loaded = sound(root)?;
            write(root, "docs/guide.svg", &authoring::picture(loaded.guide), save)
        }
        Command::Read { locale, save } => {
            let loaded = sound(root)?;
            let text = authoring::document(&loaded, ask::locale(&loaded, locale)?);
            write(root, &format!("docs/texts/{locale}.md"), &text, save)
        }
    }
}

/// Prints every problem; fails where the guide could not be built.
pub(crate) fn check(root: &Path) -> Result<()> {
    let loaded = authoring::load(root);
    for problem in &loaded.problems {
        println!("{problem}");
    }
    let count = |level: Level| loaded.problems.iter().filter(|problem| problem.level == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    if errors > 0 {
        bail!("locales/ has {} and {}: mend what is named above", times(errors, "error"), times(warnings, "warning"));
    }
    let (options, texts) = (loaded.guide.options.len(), loaded.text_ids.len());
    let languages = times(loaded.locales.len(), "language");
    println!("{options} options and {texts} texts in {languages}, {}", times(warnings, "warning"));
    Ok(())
}

fn times(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// The guide, where it has no errors: what follows from an unsound one would only mislead.
fn sound(root: &Path) -> Result<Loaded> {
    let loaded = authoring::load(root);
    if !loaded.is_sound() {
        bail!("the guide has errors: mend what `cargo xtask guide check` names first");
    }
    Ok(loaded)
}

/// Prints a text, or puts it where it is committed.
fn write(root: &Path, place: &str, text: &str, save: &Save) -> Result<()> {
    if !save.save {
        print!("{text}");
        return Ok(());
    }
    let file = root.join(place);
    let folder = file.parent().context("files stand in folders")?;
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    println!("Written: {place}");
    Ok(())
}

/// Prints what was seen on all paths; fails where a promise is broken or a text shown to nobody.
fn walk(root: &Path) -> Result<()> {
    let loaded = sound(root)?;
    let walked = authoring::walk(&loaded);
    println!("{walked}");
    let unseen: Vec<&str> = walked.never_shown().collect();
    if !unseen.is_empty() {
        bail!("nobody is ever shown: {}", unseen.join(", "));
    }
    if !walked.broken.is_empty() {
        bail!("{} of the guide's promises are broken: see above", walked.broken.len());
    }
    println!("Every path keeps every promise.");
    Ok(())
}
