//! Serves the built guide as readers may get it: complete, late, cut off, damaged, or with the headers of a host.
//!
//! The first segment of a path selects how:
//!
//! - The rest of the page waits for [`super::Server::release`]: from the program onwards (`held/…`), from within the header
//!   (`cut-header/…`), from within the second screen (`halved/…`), after the nearest screens (`near/…`), or from the texts of the
//!   other languages onwards (`late/…`).
//! - `cut/POINT/…`: the page ends at one of the [`CUT_OFF_POINTS`]; `broken/POINT/…`: the connection breaks there;
//!   `stuck/POINT/…`: the connection stalls there.
//! - `damaged/…`: part of the program is garbled.
//! - `latin/…`: with a wrong encoding in the headers; `published/…`: with the headers recommended to hosts.
//! - `scripts-off/…`, `scripts-refused/…`, `program-refused/…`: with a host's own policy.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use futures_util::{Stream, StreamExt, future, stream};
use tokio::sync::Notify;

use super::Shared;
use crate::OUR_GUIDE;
use crate::hosting::HEADERS_FILE;

/// Runs before anything else in the page. Records errors and console output in `pageLog`, and layout shifts in
/// `layoutShifts`.
const RECORDER: &str = "<script>
    window.pageLog = [];
    addEventListener('error', event => pageLog.push(String(event.message)));
    addEventListener('unhandledrejection', event => pageLog.push(String(event.reason)));
    for (const level of ['error', 'log', 'info', 'debug', 'warn'])
        console[level] = (...words) => pageLog.push(level + ': ' + words.join(' '));
    window.layoutShifts = [];
    const movement = ({ node, previousRect, currentRect }) =>
        [node?.outerHTML?.slice(0, 80) ?? node?.data, ...[previousRect, currentRect].map(it => JSON.stringify(it))];
    new PerformanceObserver(list => list.getEntries().forEach(it =>
        layoutShifts.push([it.value, 'after', it.startTime, ...it.sources.flatMap(movement)].join(' '))))
        .observe({ type: 'layout-shift', buffered: true });
</script>";

/// Rewrites links that the program makes, too: no link in a test may lead to the internet.
const LINK_REWRITER: &str = "<script>{
    const addresses = new Map(ADDRESSES);
    new MutationObserver(() => document.querySelectorAll('a[href]').forEach(it => {
        const other = addresses.get(it.getAttribute('href'));
        if (other) it.setAttribute('href', other);
    })).observe(document, { childList: true, subtree: true, attributeFilter: ['href'] });
}</script>";

/// Points where a page can be cut off: a name, a passage, and the distance from the start of the passage in bytes.
pub const CUT_OFF_POINTS: [(&str, &str, usize); 12] = [
    ("screen", "</div>\n<template", 6),
    ("help", "<template data-after=\"go help", 2000),
    ("template", "<template data-after=\"go begin", 600),
    ("nearest", "<svg class=\"sprite\"", 0),
    ("drawings", "<path id=\"pictogram-", 2000),
    ("templates", "<section id=\"reading-version\"", 0),
    ("reading-version", "<section id=\"reading-version\"", 6000),
    ("texts", "id=\"texts-en\"", 7000),
    ("program", "id=\"program\"", 50000),
    ("boot", "<script>dispatchEvent(new CustomEvent", 3000),
    ("others", "id=\"texts-nl\"", 9000),
    ("end", "</body>", 0),
];

pub(super) fn respond(shared: &Shared, path: &str) -> Response {
    let (mode, rest) = path.split_once('/').unwrap_or((path, ""));
    let page = |path| page_text(shared, path);
    let until_cut_off = || {
        let (point, rest) = rest.split_once('/')?;
        let html = page(rest)?;
        let end = position_of(&html, point)?;
        Some(html[..end].to_owned())
    };
    match mode {
        "held" => page(rest).map(|html| hold_rest(split_before_program(&html), shared.release.clone())),
        "cut-header" => page(rest).map(|html| hold_rest(split_within_header(&html), shared.release.clone())),
        "halved" | "near" | "late" => {
            let point = match mode {
                "halved" => "template",
                "near" => "nearest",
                _ => "others",
            };
            page(rest)
                .map(|html| hold_rest(html.split_at(position_of(&html, point).unwrap_or(0)), shared.release.clone()))
        }
        "cut" => until_cut_off().map(|html| Html(html).into_response()),
        "broken" => until_cut_off().map(|html| stream_html(first_chunk(html).chain(stream::once(break_connection())))),
        "stuck" => until_cut_off().map(|html| stream_html(first_chunk(html).chain(stream::pending()))),
        "damaged" => page(rest).map(|html| Html(damage_program(html)).into_response()),
        "latin" => {
            page(rest).map(|html| ([(header::CONTENT_TYPE, "text/html; charset=iso-8859-1")], html).into_response())
        }
        "published" => page(rest).map(|html| (published_headers(), Html(html)).into_response()),
        "scripts-off" => {
            page(rest).map(|html| with_policy("sandbox allow-popups allow-popups-to-escape-sandbox", html))
        }
        "scripts-refused" => page(rest).map(|html| with_policy("script-src 'none'", html)),
        "program-refused" => page(rest).map(|html| with_policy("script-src 'unsafe-inline'", html)),
        _ => page(path).map(|html| Html(html).into_response()),
    }
    .unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

/// The text of a page of the built guide, with links rewritten and scripts injected.
pub(super) fn page_text(shared: &Shared, path: &str) -> Option<String> {
    let file = shared.dist.join(path);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    let mut html = std::fs::read_to_string(file).ok()?;
    let attributes = shared.attributes.lock().expect("the lock isn't poisoned");
    html = html.replacen("id=\"mediation-guide\"", &format!("id=\"mediation-guide\" {attributes}"), 1);
    let mut rewriter = String::new();
    if shared.has_local_links {
        let (exit, contact) = (OUR_GUIDE.guide.exit_page, OUR_GUIDE.guide.contact);
        let addresses = [(exit, "neutral"), (contact, "mediator")]
            .map(|(address, path)| (address, format!("{}{path}", shared.neutral)));
        for (address, local) in &addresses {
            html = html.replace(&format!("href=\"{address}\""), &format!("href=\"{local}\""));
        }
        rewriter = LINK_REWRITER.replace("ADDRESSES", &serde_json::to_string(&addresses).expect("a list of addresses"));
    }
    let head = shared.injected_head.lock().expect("the lock isn't poisoned");
    Some(html.replacen("<head>", &format!("<head>{RECORDER}{rewriter}{head}"), 1))
}

/// The position of a cut-off point in a page.
fn position_of(html: &str, point: &str) -> Option<usize> {
    let (_, passage, distance) = CUT_OFF_POINTS.iter().find(|(name, ..)| *name == point)?;
    let position = html.find(passage)? + distance;
    (position..html.len()).find(|end| html.is_char_boundary(*end))
}

/// Splits a page after the screens that a reader can use before the program arrives.
fn split_before_program(html: &str) -> (&str, &str) {
    html.split_at(page::Sections::parse(html).map_or(html.len(), |sections| sections.first_question.len()))
}

/// Splits a page within the last letters of the link to leave.
fn split_within_header(html: &str) -> (&str, &str) {
    let header = html.find("<header").unwrap_or_default();
    html.split_at(html[header..].find("</a>").map_or(html.len(), |end| header + end - 3))
}

/// Reverses a part of the program's text.
fn damage_program(html: String) -> String {
    let Some(begin) = position_of(&html, "program") else { return html };
    let end = (begin + 400..html.len()).find(|end| html.is_char_boundary(*end)).unwrap_or(begin);
    let reversed: String = html[begin..end].chars().rev().collect();
    [&html[..begin], &reversed, &html[end..]].concat()
}

fn published_headers() -> HeaderMap {
    let headers = HEADERS_FILE.headers(&HEADERS_FILE.text());
    let header =
        |(name, value): &(String, String)| Some((HeaderName::try_from(name).ok()?, HeaderValue::try_from(value).ok()?));
    headers.iter().filter_map(header).collect()
}

fn with_policy(policy: &'static str, html: String) -> Response {
    ([(header::CONTENT_SECURITY_POLICY, policy)], Html(html)).into_response()
}

fn hold_rest((first, rest): (&str, &str), release: Arc<Notify>) -> Response {
    let rest = rest.to_owned();
    let later = stream::once(async move {
        release.notified().await;
        Ok(rest)
    });
    stream_html(first_chunk(first.to_owned()).chain(later))
}

fn first_chunk(html: String) -> impl Stream<Item = Result<String, std::io::Error>> + Send + 'static {
    stream::once(future::ready(Ok(html)))
}

/// Breaks the connection, late enough for the first chunk to arrive even on a busy machine.
async fn break_connection() -> Result<String, std::io::Error> {
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    Err(std::io::Error::other("the connection breaks"))
}

fn stream_html(chunks: impl Stream<Item = Result<String, std::io::Error>> + Send + 'static) -> Response {
    Html(Body::from_stream(chunks)).into_response()
}
