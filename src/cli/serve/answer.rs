//! What a browser is answered.

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

/// Answers until nobody can ask any more.
///
/// # Errors
/// Where the network fails.
pub(crate) async fn answer(listener: TcpListener, pages: Served, host: IpAddr) -> Result<()> {
    let router = Router::new().route("/-/changes/{*page}", get(changes)).route("/-/changes/", get(changes_of_start));
    let router = router.fallback(page).with_state(pages);
    let router = if host.is_loopback() { router.layer(from_fn(only_for_this_machine)) } else { router };
    axum::serve(listener, router).await.context("serving")
}

/// A page elsewhere could have its own name lead to this machine, and read here what isn't published yet.
async fn only_for_this_machine(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name).trim_matches(['[', ']']);
    if name == "localhost" || name.parse::<IpAddr>().is_ok_and(|it| it.is_loopback()) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "This guide is shown to this machine only: open it at 127.0.0.1.\n").into_response()
}

/// A page or another file, as it is now.
async fn page(State(pages): State<Served>, address: Uri) -> Response {
    let pages = pages.borrow().clone();
    let path = address.path().trim_start_matches('/');
    match find(&pages, path) {
        Some((name, text)) => ([(header::CONTENT_TYPE, media_type(name)), FRESH], text.to_owned()).into_response(),
        None if find(&pages, &format!("{path}/")).is_some() => {
            Redirect::temporary(&format!("/{path}/")).into_response()
        }
        None => (StatusCode::NOT_FOUND, [FRESH], "There is no such page in this guide.\n").into_response(),
    }
}

/// What is on the screen is what was asked for now.
const FRESH: (header::HeaderName, &str) = (header::CACHE_CONTROL, "no-store");

/// A file by its path, and a folder's page. Where the guide has errors, every page tells them.
fn find<'p>(pages: &'p Pages, path: &str) -> Option<(&'p str, &'p str)> {
    let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let file = |name: &str| pages.files.iter().find(|(known, _)| known == name);
    let found = file(&name).or_else(|| {
        let asks_for_page = media_type(&name).starts_with("text/html") && pages.problems.0 > 0;
        if asks_for_page { file("index.html") } else { None }
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
    told(pages, page)
}

async fn changes_of_start(State(pages): State<Served>) -> impl IntoResponse {
    told(pages, String::new())
}

/// Tells what stands at a page's address by a number: at once, and whenever it becomes another. The page may be framed, and then
/// has no origin.
fn told(pages: Served, page: String) -> impl IntoResponse {
    let events = Sse::new(numbers(pages, page)).keep_alive(KeepAlive::default());
    ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], events)
}

fn numbers(pages: Served, page: String) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold((pages, None), move |(mut pages, last)| {
        let page = page.clone();
        async move {
            loop {
                let number = number(&pages.borrow_and_update(), &page);
                if last != Some(number) {
                    return Some((Ok(Event::default().data(number.to_string())), (pages, Some(number))));
                }
                pages.changed().await.ok()?;
            }
        }
    })
}

fn number(pages: &Pages, page: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    find(pages, page).hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(names: &[&str], errors: usize) -> Pages {
        let files = names.iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect();
        Pages { files, problems: (errors, 0), told_to: None }
    }

    #[test]
    fn files_and_folders_are_found_and_nothing_else() {
        let sound = pages(&["index.html", "nl/index.html", "embed.js"], 0);
        let found = |path: &str| find(&sound, path).map(|(name, _)| name);
        assert_eq!(["", "nl/", "embed.js"].map(found), [Some("index.html"), Some("nl/index.html"), Some("embed.js")]);
        assert_eq!(["nl", "de/", "../Cargo.toml"].map(found), [None; 3]);
    }

    #[test]
    fn where_the_guide_has_errors_each_page_tells_them() {
        let broken = pages(&["index.html"], 2);
        let found = |path: &str| find(&broken, path).map(|(name, _)| name);
        assert_eq!(["nl/", "preview/", "embed.js"].map(found), [Some("index.html"), Some("index.html"), None]);
    }
}
