//! `mediation-guide serve`, started on a copy of the project's guide.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tokio::process::Command;

use crate::program::{Program, prepared};
use crate::{copy_folder, free_port, project};

/// The binary that `cargo xtask` built.
#[must_use]
pub fn binary() -> PathBuf {
    prepared("GUIDE_BINARY")
}

/// A guide that is served; it ends when dropped.
#[derive(Debug)]
pub struct Serving {
    address: String,
    folder: TempDir,
    said: Arc<Mutex<String>>,
    _program: Program,
}

impl Serving {
    /// Serves a copy of the project's guide, on a free port where the options name none.
    pub async fn start(options: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        copy_folder(&project().join("locales"), folder.path());
        let mut command = Command::new(binary());
        // It tells there what is wrong with the guide; the page tells it, too.
        command.stderr(Stdio::null());
        command.arg("serve").arg("--guide").arg(folder.path()).arg("--engine").arg(prepared("GUIDE_ENGINE_FILE"));
        if !options.contains(&"--port") {
            command.args(["--port", &free_port().to_string()]);
        }
        let said = Arc::<Mutex<String>>::default();
        let (heard, more) = (Arc::clone(&said), Arc::clone(&said));
        let note = |said: &Mutex<String>, line: &str| {
            let mut said = said.lock().expect("nobody panics with it");
            *said += line;
            *said += "\n";
        };
        let address = move |line: &str| {
            note(&heard, line);
            let address = line.split("The guide, with ").nth(1)?.split(": ").nth(1)?;
            Some(address.to_owned())
        };
        let (program, address) =
            Program::start_watched(command.args(options), address, move |line| note(&more, line)).await;
        Self { address, folder, said, _program: program }
    }

    /// Where it is, with a slash at its end. No field: a test that took only that would let the program end.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The guide's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// All that it has printed.
    #[must_use]
    pub fn said(&self) -> String {
        self.said.lock().expect("nobody panics with it").clone()
    }

    /// How often the guide was shown anew.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.said().matches("Shown after").count()
    }

    /// Waits until it was shown anew more often.
    pub async fn wait_for_more_than(&self, shown: usize) {
        let begun = Instant::now();
        while self.shown() <= shown {
            assert!(begun.elapsed() < Duration::from_secs(30), "not shown anew: {}", self.said());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
