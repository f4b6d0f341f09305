//! A static server on loopback that shows the built guide, the sites around it, and remembers what was asked for.

pub mod pages;
mod sites;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, HOST, REFERER};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::sync::{Notify, OwnedRwLockWriteGuard, RwLock};

/// A running server; stops when dropped with its runtime.
#[derive(Debug)]
pub struct Server {
    /// The guide's address.
    pub address: String,
    /// The same server under another name: to a browser, another site. Pages that hold the guide in a frame stand here.
    pub partner: String,
    /// And a third: where "Leave now" and the contact link lead.
    pub neutral: String,
    shared: Shared,
}

/// A request, as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The site, with its port.
    pub host: String,
    /// The path, with what follows it.
    pub path: String,
    /// The page that the browser says it came from.
    pub referrer: Option<String>,
}

#[derive(Clone, Debug)]
struct Shared {
    dist: PathBuf,
    settings: Arc<Mutex<String>>,
    /// The addresses of [`Server`].
    guide: String,
    neutral: String,
    /// Whether the links away lead to the neutral site.
    kept_in: bool,
    head: Arc<Mutex<String>>,
    put_up: Arc<Mutex<BTreeMap<String, String>>>,
    asked: Arc<Mutex<Vec<Asked>>>,
    release: Arc<Notify>,
    gate: Arc<RwLock<()>>,
}

impl Server {
    /// Serves the built guide in which the element that holds it carries these attributes.
    ///
    /// What stands below which first part of a path: [`pages`].
    pub async fn start(dist: &Path, settings: &str) -> Self {
        Self::serve(dist, settings, false).await
    }

    /// The same, in which the links away from the guide lead to the server's neutral site: those that the build wrote.
    pub async fn start_kept_in(dist: &Path) -> Self {
        Self::serve(dist, "", true).await
    }

    async fn serve(dist: &Path, settings: &str, kept_in: bool) -> Self {
        let (guide, address) = listen("127.0.0.1").await;
        let (second, partner) = listen("127.0.0.2").await;
        let (third, neutral) = listen("127.0.0.3").await;
        let shared = Shared {
            dist: dist.to_owned(),
            settings: Arc::new(Mutex::new(settings.to_owned())),
            guide: address.clone(),
            neutral: neutral.clone(),
            kept_in,
            head: Arc::default(),
            put_up: Arc::default(),
            asked: Arc::default(),
            release: Arc::default(),
            gate: Arc::default(),
        };
        for listener in [guide, second, third] {
            let app = Router::new().fallback(answer).with_state(shared.clone());
            tokio::spawn(async move { axum::serve(listener, app).await });
        }
        Self { address, partner, neutral, shared }
    }

    /// The paths that were asked for, in order.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.requests().into_iter().map(|asked| asked.path).collect()
    }

    /// All that was asked, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<Asked> {
        self.shared.asked.lock().expect("nobody panicked").clone()
    }

    /// The attributes of the element that holds the guide, from now on.
    pub fn set(&self, settings: &str) {
        settings.clone_into(&mut self.shared.settings.lock().expect("nobody panicked"));
    }

    /// What pages of the guide hold behind `<head>` from now on.
    pub fn put_into_head(&self, html: &str) {
        html.clone_into(&mut self.shared.head.lock().expect("nobody panicked"));
    }

    /// Puts up a page or a script that a test has made, at a path of every site.
    pub fn put_up(&self, path: &str, text: String) {
        self.shared.put_up.lock().expect("nobody panicked").insert(path.to_owned(), text);
    }

    /// Where "Leave now" leads lets nobody in until this is dropped, so that the way there can be seen.
    pub async fn close_the_neutral_site(&self) -> OwnedRwLockWriteGuard<()> {
        self.shared.gate.clone().write_owned().await
    }

    /// Lets the rest of a held page go.
    pub fn release(&self) {
        self.shared.release.notify_one();
    }
}

async fn listen(name: &str) -> (TcpListener, String) {
    let listener = TcpListener::bind((name, 0)).await.expect("a port on loopback");
    let address = format!("http://{}/", listener.local_addr().expect("the port has a number"));
    (listener, address)
}

async fn answer(State(shared): State<Shared>, uri: Uri, headers: HeaderMap) -> Response {
    let header = |name| Some(headers.get(name)?.to_str().ok()?.to_owned());
    let asked = Asked { host: header(HOST).unwrap_or_default(), path: uri.to_string(), referrer: header(REFERER) };
    shared.asked.lock().expect("nobody panicked").push(asked);
    let path = uri.path().trim_start_matches('/');
    if let Some(text) = shared.put_up.lock().expect("nobody panicked").get(path) {
        let kind = if text.starts_with('<') { "text/html" } else { "text/javascript" };
        return ([(CONTENT_TYPE, format!("{kind}; charset=utf-8"))], text.clone()).into_response();
    }
    match sites::answer(&shared, path).await {
        Some(site) => site,
        None => pages::answer(&shared, path),
    }
}
