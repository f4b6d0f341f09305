//! Which files were saved.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::timeout;

/// A program that saves a file often does so in several steps: this long after the last, it is taken to be done.
const DONE: Duration = Duration::from_millis(20);

/// The changes of a guide's files, as long as this is kept.
pub(crate) struct Changes {
    seen: UnboundedReceiver<Instant>,
    _watcher: RecommendedWatcher,
}

/// Watches the guide's folder, and the engine where it is a file of its own.
///
/// # Errors
/// Where the system can't watch them.
pub(crate) fn changes(folder: &Path, engine: Option<&Path>) -> Result<Changes> {
    let (sender, seen) = unbounded_channel();
    let engine = engine.map(|file| file.canonicalize().context("finding the engine")).transpose()?;
    let folder = folder.canonicalize().context("finding the guide's folder")?;
    let ours = (folder.clone(), engine.clone());
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // An error of the watching itself may hide a change.
        let is_change =
            event.map_or(true, |event| is_written(&event) && event.paths.iter().any(|it| is_ours(it, &ours)));
        if is_change {
            // Nobody listens any more where serving has ended.
            let _ = sender.send(Instant::now());
        }
    })
    .context("watching files")?;
    watcher.watch(&folder, RecursiveMode::Recursive).with_context(|| format!("watching {}", folder.display()))?;
    // Its folder: the file itself is replaced by each build.
    if let Some(beside) = engine.as_deref().and_then(Path::parent) {
        watcher.watch(beside, RecursiveMode::NonRecursive).with_context(|| format!("watching {}", beside.display()))?;
    }
    Ok(Changes { seen, _watcher: watcher })
}

/// Reading a file is no change, though some systems tell it.
fn is_written(event: &notify::Event) -> bool {
    !matches!(event.kind, EventKind::Access(_))
}

fn is_ours(path: &Path, (folder, engine): &(PathBuf, Option<PathBuf>)) -> bool {
    path.starts_with(folder) || engine.as_deref().is_some_and(|engine| path == engine)
}

impl Changes {
    /// Waits for the next change, and until it is done; when it was seen first.
    pub(crate) async fn next(&mut self) -> Option<Instant> {
        let first = self.seen.recv().await?;
        while timeout(DONE, self.seen.recv()).await.is_ok_and(|more| more.is_some()) {}
        Some(first)
    }
}
