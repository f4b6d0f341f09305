//! `mediation-guide`: makes, checks, shows and builds a guide from a folder of texts and rules.

mod ask;
mod assemble;
mod check;
mod engine;
mod inspect;
mod new;
mod pages;
mod publish;
mod serve;
mod text;

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};
use authoring::{GuideFolder, LoadedGuide};
use clap::{CommandFactory, Parser, Subcommand};

const EXAMPLES: &str = "\
Examples:
  mediation-guide new our-guide             a small guide to begin with, in our-guide/
  mediation-guide serve --guide our-guide   show it, and each change as soon as it is saved
  mediation-guide check                     tell every mistake, with its place and what to do
  mediation-guide build --out dist          write the pages to publish

The guide's folder is the one given by --guide; else this folder, where guide.toml stands in it; else locales/.

Exit codes: 0 all went well; 1 something is wrong with the guide or a file, and was told; 2 the command was not understood.";

#[derive(Parser)]
#[command(name = "mediation-guide", version, about, after_help = EXAMPLES, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// The folder of the guide's files
    #[arg(long, short, global = true, value_name = "FOLDER")]
    guide: Option<PathBuf>,
    /// The program and its templates, instead of those in this binary
    #[arg(long, global = true, value_name = "FILE", hide = true)]
    engine: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Make a small guide, complete and in two languages, to turn into your own
    New(new::Options),
    /// Show the guide on this machine, and each change as soon as it is saved
    Serve(serve::Options),
    /// Tell every mistake in the guide's files, with its place and what to do
    Check,
    /// Tell what a reader with these answers is shown
    Ask(ask::Options),
    /// Say what has changed since another version of the guide, and which sentences to read again
    Changes {
        /// The folder of the version before
        before: PathBuf,
        #[command(flatten)]
        options: text::Output,
    },
    /// Walk every path through the guide and hold each result against what the guide promises
    Walk,
    /// Draw the questions, and what leads to each option, as an SVG
    Picture(text::Output),
    /// Write the whole guide in one language as a document, in Markdown
    Read {
        /// The language, such as nl
        locale: String,
        #[command(flatten)]
        options: text::Output,
    },
    /// Write the pages to publish
    Build(publish::Options),
    /// Write what a built page carries as a document, to see what was published
    Inspect(inspect::Options),
    /// Write JSON Schemas beside guide.toml: editors with an extension for TOML complete and underline by them
    Schema,
    /// Print what completes these commands in a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Hand the pages to `serve`
    #[command(hide = true)]
    Pages,
    /// Make the engine from what Trunk has built; Trunk runs this
    #[command(hide = true)]
    Assemble,
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read it has read enough, as after `| head`.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("mediation-guide: {error:#}");
            // A word that was not understood, as with every other wrong use of the command line.
            if error.is::<authoring::ParseAnswersError>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|it| it.kind() == io::ErrorKind::BrokenPipe)
}

fn run(cli: Cli) -> Result<()> {
    let engine = cli.engine.as_deref();
    let folder = || guide_folder(cli.guide.clone());
    match cli.command {
        Command::New(options) => new::new(&options),
        Command::Serve(options) => serve::serve(&folder()?, engine, &options),
        Command::Check => check::check(&authoring::load(&folder()?)),
        Command::Ask(options) => ask::ask(&authoring::load(&folder()?), &options),
        Command::Changes { before, options } => {
            let (before, now) = (readable(&guide_folder(Some(before))?)?, readable(&folder()?)?);
            options.write(&authoring::changes(&before, &now))
        }
        Command::Walk => check::walk(&sound(&folder()?)?),
        Command::Picture(options) => options.write(&authoring::diagram(sound(&folder()?)?.guide)),
        Command::Read { locale, options } => {
            let loaded = sound(&folder()?)?;
            options.write(&authoring::document(&loaded, ask::locale(&loaded, &locale)?))
        }
        Command::Build(options) => publish::publish(&folder()?, engine, &options),
        Command::Inspect(options) => inspect::inspect(&options),
        Command::Schema => publish::write_schemas(folder()?.path()),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Cli::command(), "mediation-guide", &mut io::stdout());
            Ok(())
        }
        // Also where the folder is gone: the pages then say so.
        Command::Pages => pages::hand_over(&GuideFolder::new(cli.guide.unwrap_or_default()), engine),
        Command::Assemble => assemble::assemble(),
    }
}

/// Where the guide's files are.
///
/// # Errors
/// Where none are.
fn guide_folder(given: Option<PathBuf>) -> Result<GuideFolder> {
    let has_guide = |folder: &Path| folder.join("guide.toml").is_file();
    let usual = [Path::new("."), Path::new("locales")].into_iter().find(|folder| has_guide(folder));
    match given.or_else(|| usual.map(Path::to_owned)) {
        Some(folder) if folder.is_dir() => Ok(GuideFolder::new(folder)),
        Some(folder) => bail!(
            "there is no folder {}: correct --guide, or make a guide there by `mediation-guide new`",
            folder.display()
        ),
        None => bail!("there is no guide.toml here or in locales/: say by --guide where it is, or begin with `new`"),
    }
}

/// The guide, where nothing is wrong but what its people are told: who decides whether that is right wants to see what changed.
fn readable(folder: &GuideFolder) -> Result<LoadedGuide> {
    let loaded = authoring::load(folder);
    if loaded.has_valid_rules() { Ok(loaded) } else { Err(unsound(folder)) }
}

/// The guide, where it has no errors: what follows from an unsound one would only mislead.
fn sound(folder: &GuideFolder) -> Result<LoadedGuide> {
    let loaded = authoring::load(folder);
    if loaded.is_valid() { Ok(loaded) } else { Err(unsound(folder)) }
}

fn unsound(folder: &GuideFolder) -> anyhow::Error {
    let folder = folder.path().display();
    anyhow!("the guide in {folder} has errors: mend what `mediation-guide check --guide {folder}` names first")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_fit_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let told = guide_folder(Some("/nowhere/at/all".into())).expect_err("it isn't there").to_string();
        assert!(told.contains("/nowhere/at/all") && told.contains("--guide"), "{told}");
    }
}
