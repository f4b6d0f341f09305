//! The built guide as readers may get it: whole, late, cut off, changed on the way, or under a host's rules.
//!
//! The first part of a path says how:
//!
//! - `held/…`: the program comes only after [`super::Server::release`]; `strip/…`: already some words of the strip;
//!   `halved/…`: the second screen; `near/…`: all behind the nearest screens; `late/…`: only the other languages.
//! - `cut/PLACE/…`: the page ends at a [`Place`]; `broken/PLACE/…`: the connection breaks there; `stuck/PLACE/…`: nothing
//!   comes any more, and the connection stays.
//! - `damaged/…`: some of the program is something else.
//! - `latin/…`: it is said to be in an encoding that it is not; `published/…`: with the headers that hosts are told to send.
//! - `scripts-off/…`, `scripts-refused/…`, `program-refused/…`: a host's rules.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use futures_util::{Stream, StreamExt, future, stream};
use tokio::sync::Notify;

use super::Shared;
use crate::LOADED;
use crate::hosting::PUBLISHED;

/// Runs before anything else in the page and remembers whatever goes wrong there, and what moves by itself.
const LISTENER: &str = "<script>
    window.troubles = [];
    addEventListener('error', event => troubles.push(String(event.message)));
    addEventListener('unhandledrejection', event => troubles.push(String(event.reason)));
    for (const level of ['error', 'log', 'info', 'debug', 'warn'])
        console[level] = (...words) => troubles.push(level + ': ' + words.join(' '));
    window.shifts = [];
    const moved = ({ node, previousRect, currentRect }) =>
        [node?.outerHTML?.slice(0, 80) ?? node?.data, ...[previousRect, currentRect].map(it => JSON.stringify(it))];
    new PerformanceObserver(list => list.getEntries().forEach(it =>
        shifts.push([it.value, 'after', it.startTime, ...it.sources.flatMap(moved)].join(' '))))
        .observe({ type: 'layout-shift', buffered: true });
</script>";

/// The same in links that the program makes: nothing in a test leads out of this machine.
const KEEPER: &str = "<script>{
    const addresses = new Map(ADDRESSES);
    new MutationObserver(() => document.querySelectorAll('a[href]').forEach(it => {
        const other = addresses.get(it.getAttribute('href'));
        if (other) it.setAttribute('href', other);
    })).observe(document, { childList: true, subtree: true, attributeFilter: ['href'] });
}</script>";

/// Where a page can end too early: a name, and how far behind which words.
pub const PLACES: [(&str, &str, usize); 12] = [
    ("screen", "</div>\n<p id=\"said\"", 6),
    ("help", "<template data-after=\"go help", 2000),
    ("template", "<template data-after=\"go begin", 600),
    ("nearest", "<svg class=\"sprite\"", 0),
    ("drawings", "<path id=\"pictogram-", 2000),
    ("templates", "<section id=\"plain\"", 0),
    ("plain", "<section id=\"plain\"", 6000),
    ("texts", "id=\"texts-en\"", 7000),
    ("program", "id=\"program\"", 50000),
    ("boot", "<script>dispatchEvent(new CustomEvent", 3000),
    ("others", "id=\"texts-nl\"", 9000),
    ("end", "</body>", 0),
];

pub(super) fn answer(shared: &Shared, path: &str) -> Response {
    let (way, rest) = path.split_once('/').unwrap_or((path, ""));
    let page = |path| text_of(shared, path);
    let until = || {
        let (place, rest) = rest.split_once('/')?;
        let html = page(rest)?;
        let end = end_of(&html, place)?;
        Some(html[..end].to_owned())
    };
    match way {
        "held" => page(rest).map(|html| held(before_the_program(&html), shared.release.clone())),
        "strip" => page(rest).map(|html| held(within_the_strip(&html), shared.release.clone())),
        "halved" | "near" | "late" => {
            let place = match way {
                "halved" => "template",
                "near" => "nearest",
                _ => "others",
            };
            page(rest).map(|html| held(html.split_at(end_of(&html, place).unwrap_or(0)), shared.release.clone()))
        }
        "cut" => until().map(|html| Html(html).into_response()),
        "broken" => until().map(|html| streamed(begun(html).chain(stream::once(breaking())))),
        "stuck" => until().map(|html| streamed(begun(html).chain(stream::pending()))),
        "damaged" => page(rest).map(|html| Html(damaged(html)).into_response()),
        "latin" => {
            page(rest).map(|html| ([(header::CONTENT_TYPE, "text/html; charset=iso-8859-1")], html).into_response())
        }
        "published" => page(rest).map(|html| (published(), Html(html)).into_response()),
        "scripts-off" => page(rest).map(|html| under("sandbox allow-popups allow-popups-to-escape-sandbox", html)),
        "scripts-refused" => page(rest).map(|html| under("script-src 'none'", html)),
        "program-refused" => page(rest).map(|html| under("script-src 'unsafe-inline'", html)),
        _ => page(path).map(|html| Html(html).into_response()),
    }
    .unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

/// A page of the built guide, as it is served where nothing else is asked for.
pub(super) fn text_of(shared: &Shared, path: &str) -> Option<String> {
    let file = shared.dist.join(path);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    let mut html = std::fs::read_to_string(file).ok()?;
    let settings = shared.settings.lock().expect("nobody panicked");
    html = html.replacen("id=\"mediation-guide\"", &format!("id=\"mediation-guide\" {settings}"), 1);
    let mut keeper = String::new();
    if shared.kept_in {
        let (exit, contact) = (LOADED.guide.leave, LOADED.guide.contact);
        let addresses = [(exit, "neutral"), (contact, "mediator")]
            .map(|(address, other)| (address, format!("{}{other}", shared.neutral)));
        for (address, other) in &addresses {
            html = html.replace(&format!("href=\"{address}\""), &format!("href=\"{other}\""));
        }
        keeper = KEEPER.replace("ADDRESSES", &serde_json::to_string(&addresses).expect("a list of addresses"));
    }
    let head = shared.head.lock().expect("nobody panicked");
    Some(html.replacen("<head>", &format!("<head>{LISTENER}{keeper}{head}"), 1))
}

/// Where a page of the guide is to end.
fn end_of(html: &str, place: &str) -> Option<usize> {
    let (_, words, further) = PLACES.iter().find(|(name, ..)| *name == place)?;
    let begin = html.find(words)? + further;
    (begin..html.len()).find(|end| html.is_char_boundary(*end))
}

/// What a reader can answer before the program is there, and the rest.
fn before_the_program(html: &str) -> (&str, &str) {
    html.split_at(page::Sections::of(html).map_or(html.len(), |sections| sections.first_question.len()))
}

/// The link to leave without its last letters, and the rest.
fn within_the_strip(html: &str) -> (&str, &str) {
    let strip = html.find("<header").unwrap_or_default();
    html.split_at(html[strip..].find("</a>").map_or(html.len(), |end| strip + end - 3))
}

/// Some words of the program's text in another order.
fn damaged(html: String) -> String {
    let Some(begin) = end_of(&html, "program") else { return html };
    let end = (begin + 400..html.len()).find(|end| html.is_char_boundary(*end)).unwrap_or(begin);
    let turned: String = html[begin..end].chars().rev().collect();
    [&html[..begin], &turned, &html[end..]].concat()
}

fn published() -> HeaderMap {
    let headers = PUBLISHED.headers(&PUBLISHED.text());
    let header =
        |(name, value): &(String, String)| Some((HeaderName::try_from(name).ok()?, HeaderValue::try_from(value).ok()?));
    headers.iter().filter_map(header).collect()
}

fn under(policy: &'static str, html: String) -> Response {
    ([(header::CONTENT_SECURITY_POLICY, policy)], Html(html)).into_response()
}

fn held((first, rest): (&str, &str), release: Arc<Notify>) -> Response {
    let rest = rest.to_owned();
    let later = stream::once(async move {
        release.notified().await;
        Ok(rest)
    });
    streamed(begun(first.to_owned()).chain(later))
}

fn begun(html: String) -> impl Stream<Item = Result<String, std::io::Error>> + Send + 'static {
    stream::once(future::ready(Ok(html)))
}

/// What has been sent before arrives, also on a busy machine, then the connection breaks.
async fn breaking() -> Result<String, std::io::Error> {
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    Err(std::io::Error::other("the connection breaks"))
}

fn streamed(parts: impl Stream<Item = Result<String, std::io::Error>> + Send + 'static) -> Response {
    Html(Body::from_stream(parts)).into_response()
}
