//! A static server on loopback for the built guide and the sites around it. It records all requests.

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

/// A running server. It stops with its runtime.
#[derive(Debug)]
pub struct Server {
    /// The guide's address.
    pub address: String,
    /// The address of the host site, which has the pages that embed the guide. The same server at another IP address: for
    /// a browser, another site.
    pub host_site: String,
    /// The address of a third site, where "Leave now" and the contact link lead.
    pub neutral: String,
    shared: Shared,
}

/// A request that the server has received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedRequest {
    /// The host, with its port.
    pub host: String,
    /// The path, with its query.
    pub path: String,
    /// The `Referer` header.
    pub referrer: Option<String>,
}

#[derive(Clone, Debug)]
struct Shared {
    dist: PathBuf,
    /// The attributes of the element that holds the guide.
    attributes: Arc<Mutex<String>>,
    /// The addresses in [`Server`].
    guide: String,
    neutral: String,
    /// Whether links to other sites lead to the neutral site instead.
    has_local_links: bool,
    injected_head: Arc<Mutex<String>>,
    added_pages: Arc<Mutex<BTreeMap<String, String>>>,
    requests: Arc<Mutex<Vec<RecordedRequest>>>,
    release: Arc<Notify>,
    neutral_site_lock: Arc<RwLock<()>>,
}

impl Server {
    /// Serves the built guide, with these attributes on the element that holds it.
    ///
    /// The first segment of a path selects how a page is served: see [`pages`].
    pub async fn start(dist: &Path, attributes: &str) -> Self {
        Self::serve(dist, attributes, false).await
    }

    /// Serves the built guide, with its links to other sites rewritten to the server's neutral site.
    pub async fn start_with_local_links(dist: &Path) -> Self {
        Self::serve(dist, "", true).await
    }

    async fn serve(dist: &Path, attributes: &str, has_local_links: bool) -> Self {
        let (guide, address) = listen("127.0.0.1").await;
        let (second, host_site) = listen("127.0.0.2").await;
        let (third, neutral) = listen("127.0.0.3").await;
        let shared = Shared {
            dist: dist.to_owned(),
            attributes: Arc::new(Mutex::new(attributes.to_owned())),
            guide: address.clone(),
            neutral: neutral.clone(),
            has_local_links,
            injected_head: Arc::default(),
            added_pages: Arc::default(),
            requests: Arc::default(),
            release: Arc::default(),
            neutral_site_lock: Arc::default(),
        };
        for listener in [guide, second, third] {
            let app = Router::new().fallback(respond).with_state(shared.clone());
            tokio::spawn(async move { axum::serve(listener, app).await });
        }
        Self { address, host_site, neutral, shared }
    }

    /// The paths of all requests, in order.
    #[must_use]
    pub fn requested_paths(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.path).collect()
    }

    /// All requests, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.requests.lock().expect("the lock isn't poisoned").clone()
    }

    /// Sets the attributes of the element that holds the guide, for later requests.
    pub fn set_attributes(&self, attributes: &str) {
        attributes.clone_into(&mut self.shared.attributes.lock().expect("the lock isn't poisoned"));
    }

    /// Injects this HTML right after `<head>` in pages of the guide, for later requests.
    pub fn inject_into_head(&self, html: &str) {
        html.clone_into(&mut self.shared.injected_head.lock().expect("the lock isn't poisoned"));
    }

    /// Serves a page or a script at this path on every site.
    pub fn add_page(&self, path: &str, text: String) {
        self.shared.added_pages.lock().expect("the lock isn't poisoned").insert(path.to_owned(), text);
    }

    /// Keeps the neutral site from responding until the guard is dropped, so that a test can look at the page being left.
    pub async fn hold_neutral_site(&self) -> OwnedRwLockWriteGuard<()> {
        self.shared.neutral_site_lock.clone().write_owned().await
    }

    /// Sends the rest of a held page.
    pub fn release(&self) {
        self.shared.release.notify_one();
    }
}

async fn listen(host: &str) -> (TcpListener, String) {
    let listener = TcpListener::bind((host, 0)).await.expect("a free port");
    let address = format!("http://{}/", listener.local_addr().expect("a bound listener has an address"));
    (listener, address)
}

async fn respond(State(shared): State<Shared>, uri: Uri, headers: HeaderMap) -> Response {
    let header = |name| Some(headers.get(name)?.to_str().ok()?.to_owned());
    let request =
        RecordedRequest { host: header(HOST).unwrap_or_default(), path: uri.to_string(), referrer: header(REFERER) };
    shared.requests.lock().expect("the lock isn't poisoned").push(request);
    let path = uri.path().trim_start_matches('/');
    if let Some(text) = shared.added_pages.lock().expect("the lock isn't poisoned").get(path) {
        let kind = if text.starts_with('<') { "text/html" } else { "text/javascript" };
        return ([(CONTENT_TYPE, format!("{kind}; charset=utf-8"))], text.clone()).into_response();
    }
    match sites::respond(&shared, path).await {
        Some(site) => site,
        None => pages::respond(&shared, path),
    }
}
