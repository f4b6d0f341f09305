//! Which files were saved.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::timeout;

/// A program that saves a file often does so in several steps: this long after the last, it is taken to be done.
const DONE: Duration = Duration::from_millis(20);
/// Where something is written all the time, what is there so far is shown.
const PATIENCE: Duration = Duration::from_millis(200);
/// How often the files are looked at besides: the system says nothing of what a link points to, nor of a folder that was removed and
/// made again.
const LOOK: Duration = Duration::from_millis(500);

/// The changes of a guide's files, as long as this is kept.
pub(crate) struct Changes {
    told: UnboundedReceiver<Instant>,
    watcher: RecommendedWatcher,
    folder: PathBuf,
    engine: Option<PathBuf>,
    known: Vec<Seen>,
}

/// A file, as far as it tells a change.
type Seen = (PathBuf, Option<SystemTime>, u64);

/// Watches the guide's folder, and the engine where it is a file of its own.
///
/// # Errors
/// Where the system can't watch files.
pub(crate) fn changes(folder: &Path, engine: Option<&Path>) -> Result<Changes> {
    let (sender, told) = unbounded_channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // An error of the watching itself may hide a change; reading a file is none, though some systems tell it.
        if event.map_or(true, |event| !matches!(event.kind, EventKind::Access(_))) {
            // Nobody listens any more where serving has ended.
            let _ = sender.send(Instant::now());
        }
    })
    .context("watching files")?;
    let (folder, engine) = (folder.to_owned(), engine.map(Path::to_owned));
    let mut changes = Changes { told, watcher, folder, engine, known: Vec::new() };
    changes.watch();
    changes.known = changes.look();
    Ok(changes)
}

impl Changes {
    /// Waits for the next change, and until it is done; when it was seen first.
    pub(crate) async fn next(&mut self) -> Instant {
        loop {
            let told = timeout(LOOK, self.told.recv()).await.ok().flatten();
            let first = told.unwrap_or_else(Instant::now);
            if told.is_some() {
                while first.elapsed() < PATIENCE && timeout(DONE, self.told.recv()).await.is_ok() {}
            }
            let now = self.look();
            if now != self.known {
                self.known = now;
                if told.is_none() {
                    self.watch();
                }
                return first;
            }
        }
    }

    /// Anew where it was watched before: it may be another folder under the same name.
    fn watch(&mut self) {
        // Its folder: the engine itself is replaced by each build.
        let engine = self.engine.as_deref().and_then(Path::parent);
        for (folder, mode) in [(Some(&*self.folder), RecursiveMode::Recursive), (engine, RecursiveMode::NonRecursive)] {
            let Some(folder) = folder else { continue };
            // Where that can't be, the look tells.
            let _ = self.watcher.unwatch(folder);
            let _ = self.watcher.watch(folder, mode);
        }
    }

    /// All files of the guide, and the engine.
    fn look(&self) -> Vec<Seen> {
        let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let (mut files, folders): (Vec<_>, Vec<_>) = entries(&self.folder).partition(|path| !path.is_dir());
        files.extend(folders.iter().flat_map(|folder| entries(folder)));
        files.extend(folders);
        files.extend(self.engine.clone());
        files.sort();
        let seen = |file: PathBuf| {
            let about = fs::metadata(&file).ok();
            let changed = about.as_ref().and_then(|it| it.modified().ok());
            (file, changed, about.map_or(0, |it| it.len()))
        };
        files.into_iter().map(seen).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_folder_that_was_made_again_is_watched_and_reading_is_no_change() {
        let parent = tempfile::tempdir().expect("a temporary folder");
        let folder = parent.path().join("guide");
        let write = |text: &str| {
            fs::create_dir_all(folder.join("en")).expect("a folder can be made");
            fs::write(folder.join("en/start.ftl"), text).expect("a file can be written");
        };
        write("a = b");
        let mut changes = changes(&folder, None).expect("it can be watched");
        for text in ["a = c", "a = dd"] {
            fs::remove_dir_all(&folder).expect("it was made here");
            changes.next().await;
            write(text);
            changes.next().await;
        }
        write("a = eee");
        timeout(Duration::from_secs(5), changes.next()).await.expect("it is seen");
        assert_eq!(fs::read(folder.join("en/start.ftl")).expect("it is there"), b"a = eee");
        assert!(timeout(Duration::from_millis(1200), changes.next()).await.is_err(), "nobody has written");
    }
}
