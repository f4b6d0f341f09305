//! Leaky twins of the guide: the same page, with a script that lets an answer out in one way. Whoever watches the guide
//! must catch them, else it would say nothing that the guide isn't caught.

use guide_tests::engine::Engine;

use Witness::{After, Asked, Disk, Events, Host, Page, Wire};

/// The answer that each twin lets out.
pub(crate) const TOLD: &str = "theft-fraud";

/// Somebody who can catch a leak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Witness {
    /// The site that has no business here, which was asked for something.
    Asked,
    /// The watcher of the network.
    Wire,
    /// The browser, which tells of its requests.
    Events,
    /// The census of what stays in the page.
    Page,
    /// The files of the profile, read after the browser has been closed.
    Disk,
    /// The host page, which hears messages.
    Host,
    /// Whoever presses Back later.
    After,
}

/// One way for an answer to get out. Its script is `twins/<name>.js`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Twin {
    pub(crate) name: &'static str,
    /// Who catches it.
    pub(crate) seen_by: &'static [Witness],
    /// Who refuses it where the page is sealed. What neither does is held by the guide's own code alone.
    pub(crate) refused_by: Refused,
}

/// What keeps a script in the sealed page from leaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The page's policy, wherever the page is.
    Policy,
    /// The frame's missing origin.
    Frame,
    /// Nothing.
    No,
}

const fn twin(name: &'static str, seen_by: &'static [Witness], refused_by: Refused) -> Twin {
    Twin { name, seen_by, refused_by }
}

/// The twins.
pub(crate) const TWINS: [Twin; 34] = [
    twin("fetch", &[Asked, Events], Refused::Policy),
    twin("request", &[Asked, Events], Refused::Policy),
    twin("beacon", &[Asked, Events], Refused::Policy),
    twin("image", &[Asked, Events], Refused::Policy),
    twin("style", &[Asked, Events], Refused::Policy),
    twin("background", &[Asked, Events], Refused::Policy),
    twin("font", &[Asked, Events], Refused::Policy),
    twin("script", &[Asked, Events], Refused::Policy),
    twin("frame", &[Asked, Events], Refused::Policy),
    twin("media", &[Asked], Refused::Policy),
    twin("form", &[Asked, Events], Refused::Policy),
    twin("websocket", &[Asked], Refused::Policy),
    twin("events", &[Asked, Events], Refused::Policy),
    twin("worker", &[Asked], Refused::Policy),
    twin("prefetch", &[Asked], Refused::Policy),
    twin("preload", &[Asked, Events], Refused::Policy),
    twin("dns-prefetch", &[Wire], Refused::No),
    twin("preconnect", &[Wire], Refused::No),
    twin("webrtc", &[Wire], Refused::No),
    twin("navigate", &[Asked, Events], Refused::No),
    twin("address", &[Page, Disk], Refused::No),
    twin("fragment", &[Page, Disk], Refused::No),
    twin("title", &[Page, Disk], Refused::No),
    twin("window-name", &[Page], Refused::No),
    twin("cookie", &[Page, Asked], Refused::Frame),
    twin("local-storage", &[Page, Disk], Refused::Frame),
    twin("session-storage", &[Page], Refused::Frame),
    twin("indexed-db", &[Page, Disk], Refused::Frame),
    twin("cache", &[Page, Disk], Refused::Frame),
    twin("files", &[Page], Refused::Frame),
    twin("message", &[Host], Refused::No),
    twin("kept", &[After], Refused::No),
    // The last: browsers write such things down for the pages that were open in the end.
    twin("state", &[Page, Disk], Refused::No),
    twin("input", &[Page, Disk], Refused::No),
];

impl Twin {
    /// The word that gets out in a run: it is in nothing else.
    pub(crate) fn word(&self, run: &str) -> String {
        format!("told-{}-{run}--{TOLD}", self.name)
    }

    /// Why a witness can't catch it in an engine; none where it must.
    pub(crate) fn blind(&self, engine: Engine, witness: Witness) -> Option<&'static str> {
        match (engine, self.name, witness) {
            (Engine::WebKit, _, Events) => Some("WebKitGTK's driver tells no events"),
            (Engine::WebKit, _, Disk) => Some("WebKitGTK writes nothing down in a session that is driven"),
            (Engine::WebKit, "prefetch", Asked) | (Engine::WebKit, "dns-prefetch", Wire) => {
                Some("WebKitGTK's small browser doesn't look ahead")
            }
            (Engine::Firefox, "state", Disk) => Some("Firefox writes it down encoded"),
            _ => None,
        }
    }
}
