//! What leaves for anywhere but loopback, on the network that `own-network.sh` makes.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use guide_tests::program::Program;
use tokio::process::Command;

/// Watches the wire; ends when dropped.
#[derive(Debug)]
pub(crate) struct Wire {
    seen: Arc<Mutex<Vec<String>>>,
    _watcher: Program,
}

impl Wire {
    /// Begins to watch.
    pub(crate) async fn watch() -> Self {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let kept = seen.clone();
        let mut command = Command::new("sh");
        // It says on its error output that it has begun.
        command.args(["-c", "exec tcpdump -i wire -n -l --immediate-mode 2>&1"]);
        let begun = |line: &str| line.contains("listening on").then_some(());
        let keep = move |line: &str| kept.lock().expect("nobody panicked").push(line.to_lowercase());
        let (watcher, ()) = Program::start_with_output(&mut command, begun, keep).await;
        Self { seen, _watcher: watcher }
    }

    /// What left so far, as tcpdump describes it.
    pub(crate) async fn seen(&self) -> Vec<String> {
        // What has just left is told a moment later.
        tokio::time::sleep(Duration::from_millis(300)).await;
        self.seen.lock().expect("nobody panicked").clone()
    }
}

/// Whom an engine asks for by itself, whatever page is open: its own maker, for updates, settings and accounts. The guide
/// has no link to any of them.
const MAKERS: [&str; 5] = [".google.com. ", ".googleapis.com. ", ".mozilla.com. ", ".mozilla.net. ", ".mozilla.org. "];

/// Whether a line tells of what isn't the guide's: an engine that asks for its maker.
pub(crate) fn is_noise(line: &str) -> bool {
    MAKERS.iter().any(|name| line.contains(name))
}
