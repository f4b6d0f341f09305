//! Passes the pages for editors from one process to another. A guide's memory is freed when the process that has read it ends.

use std::ffi::OsStr;
use std::io::{Write, stdout};
use std::path::Path;
use std::process::Output;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use authoring::{GuideFolder, SentenceRules};
use page::Audience;
use serde::{Deserialize, Serialize};
use tokio::process::Command;
use tokio::time::timeout;

use crate::{bundle, check};

/// The script that reloads a changed page.
const RELOAD: &str = include_str!("serve/reload.html");

/// A process that takes longer is stuck.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The current pages of a guide.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Pages {
    /// The names and contents of the files.
    pub(crate) files: Vec<(String, String)>,
    /// The numbers of errors and warnings.
    pub(crate) counts: (usize, usize),
    /// The conditions under which the rules show each sentence; `None` if the rules have errors.
    pub(crate) sentence_rules: Option<SentenceRules>,
}

/// Reports the mistakes in a guide, and writes its pages to standard output.
///
/// # Errors
/// If there is no bundle, or nothing reads the output.
pub(crate) fn write_to_stdout(folder: &GuideFolder, bundle: Option<&Path>) -> Result<()> {
    let bundle = bundle::load(bundle)?;
    let loaded = authoring::load(folder);
    check::print_diagnostics(&loaded.diagnostics, &mut anstream::stderr())?;
    let files = page::files(&loaded, &bundle, Audience::Editors { reload: RELOAD })?;
    let sentence_rules = loaded.has_valid_rules().then(|| authoring::sentence_rules(&loaded));
    let pages = Pages { files, counts: loaded.counts(), sentence_rules };
    stdout().write_all(&postcard::to_allocvec(&pages)?).context("writing the pages")
}

/// Runs a process that writes the pages, and reads them.
///
/// # Errors
/// If it cannot be started, or if it fails, in which case it prints the reason itself.
pub(crate) async fn read_from_process(program: &Path, folder: &Path, bundle: Option<&Path>) -> Result<Pages> {
    let option = |name: &str, path: &Path| [OsStr::new(name), path.as_os_str()].join(OsStr::new("="));
    let mut command = Command::new(program);
    command.arg("pages").arg(option("--guide", folder)).kill_on_drop(true);
    command.args(bundle.map(|bundle| option("--bundle", bundle)));
    let output = timeout(TIMEOUT, command.output()).await.context("the guide could not be read in time")?;
    let Output { status, stdout, stderr } = output.with_context(|| format!("starting {}", program.display()))?;
    // Not inherited: `output` captures it, whatever was set.
    anstream::stderr().write_all(&stderr).context("printing the mistakes in the guide")?;
    ensure!(status.success(), "the pages could not be built, see above");
    postcard::from_bytes(&stdout).context("reading the pages")
}
