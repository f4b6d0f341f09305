//! Runs `mediation-guide serve` on a copy of the project's guide.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tempfile::{NamedTempFile, TempDir};
use tokio::process::Command;

use crate::child_process::ChildProcess;
use crate::path_from_env;
use crate::{copy_folder, free_port, project};

/// The command-line program that `cargo xtask` built.
#[must_use]
pub fn cli_binary() -> PathBuf {
    path_from_env("GUIDE_BINARY")
}

/// A running dev server. Dropping it ends it.
#[derive(Debug)]
pub struct DevServer {
    address: String,
    folder: TempDir,
    output: Arc<Mutex<String>>,
    errors: NamedTempFile,
    _process: ChildProcess,
}

impl DevServer {
    /// Serves a copy of the project's guide, on a free port unless the options name one.
    pub async fn start(options: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        copy_folder(&project().join("locales"), folder.path());
        let mut command = Command::new(cli_binary());
        let errors = NamedTempFile::new().expect("a temporary file");
        command.stderr(errors.reopen().expect("the file can be opened again"));
        command.arg("serve").arg("--guide").arg(folder.path()).arg("--bundle").arg(path_from_env("GUIDE_BUNDLE_FILE"));
        if !options.contains(&"--port") {
            command.args(["--port", &free_port().to_string()]);
        }
        let output = Arc::<Mutex<String>>::default();
        let (first, rest) = (Arc::clone(&output), Arc::clone(&output));
        let record = |output: &Mutex<String>, line: &str| {
            let mut output = output.lock().expect("the lock isn't poisoned");
            *output += line;
            *output += "\n";
        };
        let address = move |line: &str| {
            record(&first, line);
            let address = line.split("The guide, with ").nth(1)?.split(": ").nth(1)?;
            Some(address.to_owned())
        };
        let (process, address) =
            ChildProcess::start_with_output(command.args(options), address, move |line| record(&rest, line)).await;
        Self { address, folder, output, errors, _process: process }
    }

    /// The server's address, with a slash at the end. A method: a test that moved a field out would drop the process.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The guide's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What the server has printed to standard error: the mistakes in the guide.
    #[must_use]
    pub fn errors(&self) -> String {
        fs::read_to_string(&self.errors).expect("the file can be read")
    }

    /// Everything that the server has printed to standard output.
    #[must_use]
    pub fn output(&self) -> String {
        self.output.lock().expect("the lock isn't poisoned").clone()
    }

    /// How often the server has reloaded the guide.
    #[must_use]
    pub fn reload_count(&self) -> usize {
        self.output().matches("Shown after").count()
    }

    /// Waits until the server has reloaded the guide more often than this.
    pub async fn wait_for_reload_after(&self, reload_count: usize) {
        let start = Instant::now();
        while self.reload_count() <= reload_count {
            assert!(start.elapsed() < Duration::from_secs(30), "the guide isn't reloaded: {}", self.output());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
