//! Leaky twins of the guide are positive controls: the same page, with a script that leaks an answer in one way. The witnesses
//! are leak detectors. They must detect every twin; otherwise, finding no leak in the guide would prove nothing.

use guide_tests::engine::Engine;
use strum::{EnumIter, IntoEnumIterator};

use Witness::{BackNavigation, BrowserEvents, Disk, HostPage, PacketCapture, PageState, Server};

/// The answer that each twin leaks.
pub(crate) const LEAKED_ANSWER: &str = "theft-fraud";

/// A detector of leaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter)]
pub(crate) enum Witness {
    /// The third-party server, which records its requests.
    Server,
    /// The packet capture of the network.
    PacketCapture,
    /// The browser's own events about its requests.
    BrowserEvents,
    /// The page's stored and visible state.
    PageState,
    /// The files of the profile, after the browser has been closed.
    Disk,
    /// The host page, which receives messages and events.
    HostPage,
    /// The page after Back.
    BackNavigation,
}

/// A copy of the guide with one leak. Its script is `twins/<name>.js`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Twin {
    pub(crate) name: &'static str,
    /// The witnesses that must detect it.
    pub(crate) detected_by: &'static [Witness],
    /// What blocks the leak in the guide. Without a barrier, only the guide's own code prevents it.
    pub(crate) blocked_by: Barrier,
}

/// What keeps a script in the guide's page from leaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Barrier {
    /// The page's policy, wherever the page is.
    Policy,
    /// The opaque origin of a sandboxed frame.
    Frame,
    /// Nothing.
    None,
}

const fn twin(name: &'static str, detected_by: &'static [Witness], blocked_by: Barrier) -> Twin {
    Twin { name, detected_by, blocked_by }
}

/// All twins.
pub(crate) const TWINS: [Twin; 35] = [
    twin("fetch", &[Server, BrowserEvents], Barrier::Policy),
    twin("request", &[Server, BrowserEvents], Barrier::Policy),
    twin("beacon", &[Server, BrowserEvents], Barrier::Policy),
    twin("image", &[Server, BrowserEvents], Barrier::Policy),
    twin("style", &[Server, BrowserEvents], Barrier::Policy),
    twin("background", &[Server, BrowserEvents], Barrier::Policy),
    twin("font", &[Server, BrowserEvents], Barrier::Policy),
    twin("script", &[Server, BrowserEvents], Barrier::Policy),
    twin("frame", &[Server, BrowserEvents], Barrier::Policy),
    twin("media", &[Server], Barrier::Policy),
    twin("form", &[Server, BrowserEvents], Barrier::Policy),
    twin("websocket", &[Server], Barrier::Policy),
    twin("events", &[Server, BrowserEvents], Barrier::Policy),
    twin("worker", &[Server], Barrier::Policy),
    twin("prefetch", &[Server], Barrier::Policy),
    twin("preload", &[Server, BrowserEvents], Barrier::Policy),
    twin("service-worker", &[PageState], Barrier::Policy),
    twin("dns-prefetch", &[PacketCapture], Barrier::None),
    twin("preconnect", &[PacketCapture], Barrier::None),
    twin("webrtc", &[PacketCapture], Barrier::None),
    twin("navigate", &[Server, BrowserEvents], Barrier::None),
    twin("address", &[PageState, Disk], Barrier::None),
    twin("fragment", &[PageState, Disk], Barrier::None),
    twin("title", &[PageState, Disk], Barrier::None),
    twin("window-name", &[PageState], Barrier::None),
    twin("cookie", &[PageState, Server], Barrier::Frame),
    twin("local-storage", &[PageState, Disk], Barrier::Frame),
    twin("session-storage", &[PageState], Barrier::Frame),
    twin("indexed-db", &[PageState, Disk], Barrier::Frame),
    twin("cache", &[PageState, Disk], Barrier::Frame),
    twin("files", &[PageState], Barrier::Frame),
    twin("message", &[HostPage], Barrier::None),
    twin("kept", &[BackNavigation], Barrier::None),
    // Last: browsers write such state only for pages that are open at the end.
    twin("state", &[PageState, Disk], Barrier::None),
    twin("input", &[PageState, Disk], Barrier::None),
];

impl Twin {
    /// The unique word that this twin leaks in a run.
    pub(crate) fn word(&self, run: &str) -> String {
        format!("leaked-{}-{run}--{LEAKED_ANSWER}", self.name)
    }

    /// Why a witness can't detect this twin in an engine. `None` if it must.
    pub(crate) fn undetectable_reason(&self, engine: Engine, witness: Witness) -> Option<&'static str> {
        match (engine, self.name, witness) {
            (Engine::WebKit, _, BrowserEvents) => Some("WebKitGTK's driver sends no events"),
            (Engine::WebKit, _, Disk) => Some("WebKitGTK writes nothing to disk in a driven session"),
            (Engine::WebKit, "prefetch", Server) | (Engine::WebKit, "dns-prefetch", PacketCapture) => {
                Some("WebKitGTK's test browser doesn't prefetch")
            }
            (Engine::Firefox, "state", Disk) => Some("Firefox writes it in encoded form"),
            _ => None,
        }
    }
}

/// The twins that use a feature which this engine lacks.
pub(crate) fn missing_in(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium | Engine::Firefox => &[],
        // `RTCPeerConnection`, and `navigator.storage.getDirectory`.
        Engine::WebKit => &["webrtc", "files"],
    }
}

#[test]
fn each_witness_must_detect_a_leaky_twin_in_some_engine() {
    for witness in Witness::iter() {
        let must_detect = |twin: &Twin, engine: Engine| {
            twin.detected_by.contains(&witness) && twin.undetectable_reason(engine, witness).is_none()
        };
        let is_tested = Engine::ALL.iter().any(|engine| TWINS.iter().any(|twin| must_detect(twin, *engine)));
        assert!(is_tested, "no twin proves {witness:?}: add it to `detected_by` of a twin that it detects");
    }
}
