//! Watches the files of a guide for changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::timeout;

/// Programs often save a file in several steps. A change counts as complete this long after the last step.
const DEBOUNCE: Duration = Duration::from_millis(20);
/// The longest wait for a change to be complete.
const MAX_DEBOUNCE: Duration = Duration::from_millis(200);
/// The polling interval. The system reports neither changes behind links nor a folder that was removed and created again.
const POLL: Duration = Duration::from_millis(500);

/// Changes to a guide's files. Dropping this stops watching.
pub(crate) struct Changes {
    events: UnboundedReceiver<Instant>,
    watcher: RecommendedWatcher,
    folder: PathBuf,
    bundle: Option<PathBuf>,
    known: Vec<FileState>,
}

/// The state of a file: path, modification time and size.
type FileState = (PathBuf, Option<SystemTime>, u64);

/// Watches the folder of a guide, and the bundle if it is a file.
///
/// # Errors
/// If the system cannot watch files.
pub(crate) fn changes(folder: &Path, bundle: Option<&Path>) -> Result<Changes> {
    let (sender, events) = unbounded_channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // An error of the watcher may hide a change. Reading a file doesn't change it, although some systems report that.
        if event.map_or(true, |event| !matches!(event.kind, EventKind::Access(_))) {
            // Fails only after the server has stopped and dropped the receiver.
            let _ = sender.send(Instant::now());
        }
    })
    .context("watching files")?;
    let (folder, bundle) = (folder.to_owned(), bundle.map(Path::to_owned));
    let mut changes = Changes { events, watcher, folder, bundle, known: Vec::new() };
    changes.watch();
    changes.known = changes.poll();
    Ok(changes)
}

impl Changes {
    /// Waits for the next change to be complete, and returns when it was first seen.
    pub(crate) async fn next(&mut self) -> Instant {
        loop {
            let event = timeout(POLL, self.events.recv()).await.ok().flatten();
            let first = event.unwrap_or_else(Instant::now);
            if event.is_some() {
                while first.elapsed() < MAX_DEBOUNCE && timeout(DEBOUNCE, self.events.recv()).await.is_ok() {}
            }
            let now = self.poll();
            if now != self.known {
                self.known = now;
                if event.is_none() {
                    self.watch();
                }
                return first;
            }
        }
    }

    /// Watches the folders again: a folder may have been replaced by another with the same name.
    fn watch(&mut self) {
        // The folder of the bundle, since each build replaces the file.
        let bundle = self.bundle.as_deref().and_then(Path::parent);
        for (folder, mode) in [(Some(&*self.folder), RecursiveMode::Recursive), (bundle, RecursiveMode::NonRecursive)] {
            let Some(folder) = folder else { continue };
            // If watching fails, polling finds the changes.
            let _ = self.watcher.unwatch(folder);
            let _ = self.watcher.watch(folder, mode);
        }
    }

    /// The state of all files of the guide and of the bundle.
    fn poll(&self) -> Vec<FileState> {
        let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let (mut files, folders): (Vec<_>, Vec<_>) = entries(&self.folder).partition(|path| !path.is_dir());
        files.extend(folders.iter().flat_map(|folder| entries(folder)));
        files.extend(folders);
        files.extend(self.bundle.clone());
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
    async fn a_recreated_folder_is_watched_and_reading_a_file_is_not_a_change() {
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
        assert!(timeout(Duration::from_millis(1200), changes.next()).await.is_err(), "no file was written");
    }
}
