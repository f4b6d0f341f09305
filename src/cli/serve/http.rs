//! The HTTP server.

use std::convert::Infallible;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::IpAddr;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, Uri, header};
use axum::middleware::{Next, from_fn};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use futures_util::stream::{self, Stream};
use tokio::net::TcpListener;
use tokio::sync::watch::Receiver;

use crate::pages::Pages;

type Served = Receiver<Arc<Pages>>;

/// Serves the pages until the process ends.
///
/// # Errors
/// If the network fails.
pub(crate) async fn serve(listener: TcpListener, pages: Served, host: IpAddr) -> Result<()> {
    let router = Router::new().route("/-/changes/{*page}", get(changes)).route("/-/changes/", get(start_page_changes));
    let router = router.fallback(page).with_state(pages);
    let router = if host.is_loopback() { router.layer(from_fn(require_local_host)) } else { router };
    axum::serve(listener, router).await.context("serving")
}

/// Prevents DNS rebinding: a website could make its own host name resolve to this machine, and read what is not
/// published yet.
async fn require_local_host(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name).trim_matches(['[', ']']);
    if name == "localhost" || name.parse::<IpAddr>().is_ok_and(|it| it.is_loopback()) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "This guide can be opened on this machine only, at 127.0.0.1.\n").into_response()
}

/// The current version of a page or another file.
async fn page(State(pages): State<Served>, address: Uri) -> Response {
    let pages = pages.borrow().clone();
    let path = address.path().trim_start_matches('/');
    match find(&pages, path) {
        Some((name, text)) => {
            let text = text.replace(HASH_PLACEHOLDER, &hash_of(&pages, path));
            ([(header::CONTENT_TYPE, media_type(name)), NO_STORE], text).into_response()
        }
        None if find(&pages, &format!("{path}/")).is_some() => {
            Redirect::temporary(&format!("/{path}/")).into_response()
        }
        None => (StatusCode::NOT_FOUND, [NO_STORE], "There is no such page in this guide.\n").into_response(),
    }
}

/// Stands in `reload.html` for the hash of the page.
const HASH_PLACEHOLDER: &str = "PAGE_HASH";

/// Keeps browsers from showing an old version.
const NO_STORE: (header::HeaderName, &str) = (header::CACHE_CONTROL, "no-store");

/// Finds a file by its path, or the page of a folder. If the guide has errors, the page that lists them replaces every
/// missing page.
fn find<'p>(pages: &'p Pages, path: &str) -> Option<(&'p str, &'p str)> {
    let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let file = |name: &str| pages.files.iter().find(|(known, _)| known == name);
    let found = file(&name).or_else(|| {
        let is_page = media_type(&name).starts_with("text/html") && pages.counts.0 > 0;
        if is_page { file("index.html") } else { None }
    })?;
    Some((&found.0, &found.1))
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        _ => "text/plain; charset=utf-8",
    }
}

async fn changes(State(pages): State<Served>, Path(page): Path<String>) -> impl IntoResponse {
    page_changes(pages, page.trim_start_matches('/').to_owned())
}

async fn start_page_changes(State(pages): State<Served>) -> impl IntoResponse {
    page_changes(pages, String::new())
}

/// Streams the hash of a page as server-sent events: at once, and whenever it changes. A framed page may have an opaque origin, so
/// any origin is allowed.
fn page_changes(pages: Served, page: String) -> impl IntoResponse {
    let events = Sse::new(hashes(pages, page)).keep_alive(KeepAlive::default());
    ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], events)
}

fn hashes(pages: Served, page: String) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold((pages, None), move |(mut pages, last)| {
        let page = page.clone();
        async move {
            loop {
                let hash = Some(hash_of(&pages.borrow_and_update(), &page));
                if last != hash {
                    return hash.clone().map(|data| (Ok(Event::default().data(data)), (pages, hash)));
                }
                pages.changed().await.ok()?;
            }
        }
    })
}

fn hash_of(pages: &Pages, page: &str) -> String {
    let mut hasher = DefaultHasher::new();
    find(pages, page).hash(&mut hasher);
    hasher.finish().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(names: &[&str], errors: usize) -> Pages {
        let files = names.iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect();
        Pages { files, counts: (errors, 0), sentence_rules: None }
    }

    #[test]
    fn files_and_pages_of_folders_are_found() {
        let valid = pages(&["index.html", "nl/index.html", "embed.js"], 0);
        let found = |path: &str| find(&valid, path).map(|(name, _)| name);
        assert_eq!(["", "nl/", "embed.js"].map(found), [Some("index.html"), Some("nl/index.html"), Some("embed.js")]);
        assert_eq!(["nl", "de/", "../Cargo.toml"].map(found), [None; 3]);
    }

    #[test]
    fn every_page_lists_the_errors_of_the_guide() {
        let broken = pages(&["index.html"], 2);
        let found = |path: &str| find(&broken, path).map(|(name, _)| name);
        assert_eq!(["nl/", "preview/", "embed.js"].map(found), [Some("index.html"), Some("index.html"), None]);
    }
}
