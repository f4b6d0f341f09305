//! `mediation-guide`: creates, checks, serves and builds a guide from a folder of texts and rules.

mod ask;
mod assemble;
mod build_pages;
mod bundle;
mod check;
mod inspect;
mod new;
mod output;
mod pages;
mod schema;
mod serve;

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, anyhow, bail, ensure};
use authoring::{GuideFolder, LoadedGuide, Origin};
use clap::{CommandFactory, Parser, Subcommand};

const EXAMPLES: &str = "\
Examples:
  mediation-guide new our-guide             create a small guide in our-guide/
  mediation-guide serve --guide our-guide   serve it, and reload each change as soon as it is saved
  mediation-guide check                     report every mistake, with its location and what to do
  mediation-guide build --out dist          write the pages to publish

The folder of the guide is the one given by --guide; otherwise this folder, if it contains guide.toml; otherwise locales/.

Exit codes: 0 success; 1 an error in the guide or in a file, which was reported; 2 an invalid command line.";

#[derive(Parser)]
#[command(name = "mediation-guide", version, about, after_help = EXAMPLES, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// The folder of the guide
    #[arg(long, short, global = true, value_name = "FOLDER")]
    guide: Option<PathBuf>,
    /// The program and its templates, instead of those in this binary
    #[arg(long, global = true, value_name = "FILE", hide = true)]
    bundle: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Create a small guide, complete and in two languages, as a starting point
    New(new::Options),
    /// Serve the guide on this machine, and reload each change as soon as it is saved
    Serve(serve::Options),
    /// Report every mistake in the guide's files, with its location and what to do
    Check,
    /// Print the result for a reader with certain answers
    Ask(ask::Options),
    /// Print what has changed since another version of the guide, and which sentences to read again
    Changes {
        /// The folder of the earlier version
        before: PathBuf,
        #[command(flatten)]
        options: output::Output,
    },
    /// Walk the paths through the guide (only some of them, if it is large) and check each result against the guide's promises
    Walk,
    /// Draw a diagram of the questions and of what leads to each option, as SVG
    Diagram(output::Output),
    /// Write the whole guide in one language as a Markdown document
    Read {
        /// The language, such as nl
        locale: String,
        #[command(flatten)]
        options: output::Output,
    },
    /// Write the pages to publish
    Build(build_pages::Options),
    /// Write the content of a built page as a document, to see what was published
    Inspect(inspect::Options),
    /// Write JSON Schemas beside guide.toml, which code editors use to complete keys and mark mistakes
    Schema,
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write the pages to standard output, for `serve`
    #[command(hide = true)]
    Pages,
    /// Create the bundle from what Trunk has built; called by Trunk
    #[command(hide = true)]
    Assemble,
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        // The reader has closed the pipe, as `head` does.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("mediation-guide: {error:#}");
            // An invalid answer counts as an invalid command line.
            if error.is::<authoring::ParseAnswersError>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|it| it.kind() == io::ErrorKind::BrokenPipe)
}

fn run(cli: Cli) -> Result<()> {
    let bundle = cli.bundle.as_deref();
    let folder = || guide_folder(cli.guide.clone());
    match cli.command {
        Command::New(options) => new::new(&options),
        Command::Serve(options) => serve::serve(&folder()?, bundle, &options),
        Command::Check => check::check(&authoring::load(&folder()?)),
        Command::Ask(options) => ask::ask(&guide_with_valid_rules(&folder()?)?, &options),
        Command::Changes { before, options } => {
            let (before, now) =
                (guide_with_valid_rules(&earlier_version(before)?)?, guide_with_valid_rules(&folder()?)?);
            options.write(&authoring::changes(&before, &now))
        }
        Command::Walk => check::walk(&valid_guide(&folder()?)?),
        Command::Diagram(options) => options.write(&authoring::diagram(valid_guide(&folder()?)?.guide)),
        Command::Read { locale, options } => {
            let loaded = valid_guide(&folder()?)?;
            options.write(&authoring::markdown(&loaded, ask::locale(&loaded, &locale)?, Origin::Folder))
        }
        Command::Build(options) => build_pages::build(&folder()?, bundle, &options),
        Command::Inspect(options) => inspect::inspect(&options),
        Command::Schema => schema::write(folder()?.path()),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Cli::command(), "mediation-guide", &mut io::stdout());
            Ok(())
        }
        // Runs even if the folder is missing: the pages then report it.
        Command::Pages => pages::write_to_stdout(&GuideFolder::new(cli.guide.unwrap_or_default()), bundle),
        Command::Assemble => assemble::assemble(),
    }
}

/// The folder of an earlier version of the guide.
///
/// # Errors
/// If there is none.
fn earlier_version(folder: PathBuf) -> Result<GuideFolder> {
    ensure!(folder.is_dir(), "there is no folder {}: give the folder of the earlier version", folder.display());
    ensure_guide(&folder)?;
    Ok(GuideFolder::new(folder))
}

/// The folder of the guide.
///
/// # Errors
/// If there is none.
fn guide_folder(given: Option<PathBuf>) -> Result<GuideFolder> {
    let default = [Path::new("."), Path::new("locales")].into_iter().find(|folder| has_guide(folder));
    match given.or_else(|| default.map(Path::to_owned)) {
        Some(folder) if folder.is_dir() => ensure_guide(&folder).map(|()| GuideFolder::new(folder)),
        Some(folder) => bail!(
            "there is no folder {}: correct --guide, or create a guide there with `mediation-guide new`",
            folder.display()
        ),
        None => bail!(
            "there is no guide.toml here or in locales/: give its folder with --guide, or create a guide with `new`"
        ),
    }
}

fn has_guide(folder: &Path) -> bool {
    folder.join("guide.toml").is_file()
}

/// Fails if the folder is not that of a guide, such as the checkout around it: everything in it would be reported. A guide whose
/// `guide.toml` was renamed still has its services, and the check says what to rename.
fn ensure_guide(folder: &Path) -> Result<()> {
    let within = folder.join("locales");
    if has_guide(&within) && !has_guide(folder) {
        bail!("{} has no guide.toml: the guide is in {}, so give that folder", folder.display(), within.display());
    }
    ensure!(
        has_guide(folder) || folder.join("services.toml").is_file(),
        "{} has no guide.toml, so it is not the folder of a guide: give the folder that contains guide.toml, or create a guide with `mediation-guide new`",
        folder.display()
    );
    Ok(())
}

/// The guide, if its rules are valid. Its people may still get unexpected results: an editor has to see what
/// changed to judge them.
fn guide_with_valid_rules(folder: &GuideFolder) -> Result<LoadedGuide> {
    let loaded = authoring::load(folder);
    if loaded.has_valid_rules() { Ok(loaded) } else { Err(invalid(folder)) }
}

/// The guide, if it has no errors. Output from an invalid guide would be misleading.
fn valid_guide(folder: &GuideFolder) -> Result<LoadedGuide> {
    let loaded = authoring::load(folder);
    if loaded.is_valid() { Ok(loaded) } else { Err(invalid(folder)) }
}

fn invalid(folder: &GuideFolder) -> anyhow::Error {
    let (path, option) = (folder.path().display(), folder.command_option());
    anyhow!("the guide in {path} has errors: first correct what `mediation-guide check{option}` reports")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_definitions_are_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_missing_folder_is_reported() {
        let error = guide_folder(Some("/nowhere/at/all".into())).expect_err("it does not exist").to_string();
        assert!(error.contains("/nowhere/at/all") && error.contains("--guide"), "{error}");
    }

    #[test]
    fn the_folder_around_a_guide_is_told_from_the_guide() {
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for error in [guide_folder(Some(project.clone())), earlier_version(project.clone())] {
            let error = error.expect_err("the guide is in locales/").to_string();
            assert!(error.contains("has no guide.toml") && error.contains("../../locales, so"), "{error}");
        }
        let error = guide_folder(Some(project.join("src"))).expect_err("there is no guide").to_string();
        assert!(error.contains("src has no guide.toml") && error.contains("mediation-guide new"), "{error}");
        assert!(guide_folder(Some(project.join("locales"))).is_ok());
    }
}
