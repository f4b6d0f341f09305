//! The pages for editors, from one process to another: what a guide takes in memory goes with the process that has read it.

use std::ffi::OsStr;
use std::io::{Write, stdout};
use std::path::Path;
use std::process::{Output, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use authoring::{GuideFolder, SentenceRules};
use page::Audience;
use serde::{Deserialize, Serialize};
use tokio::process::Command;
use tokio::time::timeout;

use crate::{check, engine};

/// What shows a page anew where it has changed.
const RELOAD: &str = include_str!("serve/reload.html");

/// What takes longer waits for something that never comes.
const LONGEST: Duration = Duration::from_secs(30);

/// A guide's pages, as they are now.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Pages {
    /// Names and texts.
    pub(crate) files: Vec<(String, String)>,
    /// How many errors there are, and how many warnings.
    pub(crate) problems: (usize, usize),
    /// To whom each sentence is told; `None` where the rules have errors.
    pub(crate) told_to: Option<SentenceRules>,
}

/// Tells what is wrong with the guide, and writes its pages to the standard output.
///
/// # Errors
/// Where there is no engine, or nobody reads.
pub(crate) fn hand_over(folder: &GuideFolder, engine: Option<&Path>) -> Result<()> {
    let parts = engine::load(engine)?;
    let loaded = authoring::load(folder);
    check::tell(&loaded.diagnostics, &mut anstream::stderr())?;
    let files = page::files(&loaded, &parts, Audience::Editors { reload: RELOAD })?;
    let told_to = loaded.has_valid_rules().then(|| authoring::sentence_rules(&loaded));
    let pages = Pages { files, problems: loaded.counts(), told_to };
    stdout().write_all(&postcard::to_allocvec(&pages)?).context("handing the pages over")
}

/// What another process hands over.
///
/// # Errors
/// Where it can't be started, or fails, which it tells itself.
pub(crate) async fn take_over(program: &Path, folder: &Path, engine: Option<&Path>) -> Result<Pages> {
    let named = |name: &str, path: &Path| [OsStr::new(name), path.as_os_str()].join(OsStr::new("="));
    let mut command = Command::new(program);
    command.arg("pages").arg(named("--guide", folder)).stderr(Stdio::inherit()).kill_on_drop(true);
    command.args(engine.map(|engine| named("--engine", engine)));
    let output = timeout(LONGEST, command.output()).await.context("the guide couldn't be read in time")?;
    let Output { status, stdout, .. } = output.with_context(|| format!("starting {}", program.display()))?;
    ensure!(status.success(), "the pages couldn't be made: see above");
    postcard::from_bytes(&stdout).context("reading the pages")
}
