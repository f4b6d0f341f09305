//! Captures all packets to other machines, in the network that `own-network.sh` makes.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use guide_tests::child_process::ChildProcess;
use tokio::process::Command;

/// A packet capture. It ends when dropped.
#[derive(Debug)]
pub(crate) struct PacketCapture {
    packets: Arc<Mutex<Vec<String>>>,
    _tcpdump: ChildProcess,
}

impl PacketCapture {
    /// Starts the capture.
    pub(crate) async fn start() -> Self {
        let packets = Arc::new(Mutex::new(Vec::new()));
        let recorded = packets.clone();
        let mut command = Command::new("sh");
        // tcpdump reports its start on standard error.
        command.args(["-c", "exec tcpdump -i wire -n -l --immediate-mode 2>&1"]);
        let started = |line: &str| line.contains("listening on").then_some(());
        let record = move |line: &str| recorded.lock().expect("the lock isn't poisoned").push(line.to_lowercase());
        let (tcpdump, ()) = ChildProcess::start_with_output(&mut command, started, record).await;
        Self { packets, _tcpdump: tcpdump }
    }

    /// All packets so far, as tcpdump describes them.
    pub(crate) async fn packets(&self) -> Vec<String> {
        // tcpdump reports packets with a short delay.
        tokio::time::sleep(Duration::from_millis(300)).await;
        self.packets.lock().expect("the lock isn't poisoned").clone()
    }
}

/// Domains of browser vendors, which engines contact for updates, settings and accounts, whatever page is open. The guide has no
/// link to any of them.
const VENDORS: [&str; 5] = [".google.com. ", ".googleapis.com. ", ".mozilla.com. ", ".mozilla.net. ", ".mozilla.org. "];

/// Whether a packet belongs to a look-up of a browser vendor.
pub(crate) fn is_noise(line: &str) -> bool {
    VENDORS.iter().any(|name| line.contains(name))
}
