//! Leaky twins of the guide are negative controls: the same page, with a script that leaks an answer in one way. The witnesses are
//! leak detectors: they must detect every twin, or finding nothing in the guide would prove nothing.

use guide_tests::engine::Engine;

use Witness::{After, Disk, Events, Host, Page, Server, Wire};

/// The answer that each twin leaks.
pub(crate) const LEAKED_ANSWER: &str = "theft-fraud";

/// A detector of leaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Witness {
    /// The third-party server, which records its requests.
    Server,
    /// The packet capture of the network.
    Wire,
    /// The browser's own events about its requests.
    Events,
    /// The census of the page's stored and visible state.
    Page,
    /// The files of the profile, after the browser has been closed.
    Disk,
    /// The host page, which receives messages and events.
    Host,
    /// The page after Back.
    After,
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
pub(crate) const TWINS: [Twin; 34] = [
    twin("fetch", &[Server, Events], Barrier::Policy),
    twin("request", &[Server, Events], Barrier::Policy),
    twin("beacon", &[Server, Events], Barrier::Policy),
    twin("image", &[Server, Events], Barrier::Policy),
    twin("style", &[Server, Events], Barrier::Policy),
    twin("background", &[Server, Events], Barrier::Policy),
    twin("font", &[Server, Events], Barrier::Policy),
    twin("script", &[Server, Events], Barrier::Policy),
    twin("frame", &[Server, Events], Barrier::Policy),
    twin("media", &[Server], Barrier::Policy),
    twin("form", &[Server, Events], Barrier::Policy),
    twin("websocket", &[Server], Barrier::Policy),
    twin("events", &[Server, Events], Barrier::Policy),
    twin("worker", &[Server], Barrier::Policy),
    twin("prefetch", &[Server], Barrier::Policy),
    twin("preload", &[Server, Events], Barrier::Policy),
    twin("dns-prefetch", &[Wire], Barrier::None),
    twin("preconnect", &[Wire], Barrier::None),
    twin("webrtc", &[Wire], Barrier::None),
    twin("navigate", &[Server, Events], Barrier::None),
    twin("address", &[Page, Disk], Barrier::None),
    twin("fragment", &[Page, Disk], Barrier::None),
    twin("title", &[Page, Disk], Barrier::None),
    twin("window-name", &[Page], Barrier::None),
    twin("cookie", &[Page, Server], Barrier::Frame),
    twin("local-storage", &[Page, Disk], Barrier::Frame),
    twin("session-storage", &[Page], Barrier::Frame),
    twin("indexed-db", &[Page, Disk], Barrier::Frame),
    twin("cache", &[Page, Disk], Barrier::Frame),
    twin("files", &[Page], Barrier::Frame),
    twin("message", &[Host], Barrier::None),
    twin("kept", &[After], Barrier::None),
    // Last: browsers write such state only for pages that are open at the end.
    twin("state", &[Page, Disk], Barrier::None),
    twin("input", &[Page, Disk], Barrier::None),
];

impl Twin {
    /// The unique word that this twin leaks in a run.
    pub(crate) fn word(&self, run: &str) -> String {
        format!("leaked-{}-{run}--{LEAKED_ANSWER}", self.name)
    }

    /// Why a witness can't detect this twin in an engine. `None` if it must.
    pub(crate) fn undetectable_reason(&self, engine: Engine, witness: Witness) -> Option<&'static str> {
        match (engine, self.name, witness) {
            (Engine::WebKit, _, Events) => Some("WebKitGTK's driver sends no events"),
            (Engine::WebKit, _, Disk) => Some("WebKitGTK writes nothing to disk in a driven session"),
            (Engine::WebKit, "prefetch", Server) | (Engine::WebKit, "dns-prefetch", Wire) => {
                Some("WebKitGTK's test browser doesn't prefetch")
            }
            (Engine::Firefox, "state", Disk) => Some("Firefox writes it in encoded form"),
            _ => None,
        }
    }
}
