//! A static server on loopback that shows the built guide and remembers what was asked for.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use futures_util::{StreamExt, future, stream};
use tokio::sync::Notify;

/// Runs before anything else in the page and remembers whatever goes wrong there, and what moves by itself.
const LISTENER: &str = "<script>
    window.troubles = [];
    addEventListener('error', event => troubles.push(String(event.message)));
    addEventListener('unhandledrejection', event => troubles.push(String(event.reason)));
    for (const level of ['error', 'log', 'info', 'debug', 'warn'])
        console[level] = (...words) => troubles.push(level + ': ' + words.join(' '));
    window.shifts = [];
    new PerformanceObserver(list => list.getEntries().forEach(it => shifts.push(it.value)))
        .observe({ type: 'layout-shift', buffered: true });
</script>";

/// A running server; stops when dropped with its runtime.
#[derive(Debug)]
pub struct Server {
    /// The guide's address.
    pub address: String,
    shared: Shared,
}

#[derive(Clone, Debug)]
struct Shared {
    dist: PathBuf,
    settings: String,
    asked: Arc<Mutex<Vec<String>>>,
    release: Arc<Notify>,
}

impl Server {
    /// Serves the built guide in which the element that holds it carries these attributes.
    ///
    /// Below `/held/`, `/halved/`, `/cut/`, `/latin/`, `/framed/` and `/srcdoc/` stands the same guide: of which the
    /// program comes only after [`Server::release`], or already the second screen, or never; which is said to be in an
    /// encoding that it is not; or which is in a sandboxed frame, by its address or its text.
    ///
    /// # Panics
    /// Where no port of the loopback interface can be had.
    pub async fn start(dist: &Path, settings: &str) -> Self {
        let shared = Shared {
            dist: dist.to_owned(),
            settings: settings.to_owned(),
            asked: Arc::default(),
            release: Arc::default(),
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port on loopback");
        let address = format!("http://{}/", listener.local_addr().expect("the port has a number"));
        let app = Router::new().fallback(answer).with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { address, shared }
    }

    /// The paths that were asked for, in order.
    ///
    /// # Panics
    /// Where another test thread panicked while writing.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.shared.asked.lock().expect("nobody panicked").clone()
    }

    /// Lets the rest of a held page go.
    pub fn release(&self) {
        self.shared.release.notify_one();
    }
}

async fn answer(State(shared): State<Shared>, uri: Uri) -> Response {
    shared.asked.lock().expect("nobody panicked").push(uri.to_string());
    let path = uri.path().trim_start_matches('/');
    if path == "elsewhere" {
        return Html("<title>Elsewhere</title><p>Another page.</p>").into_response();
    }
    let (way, rest) = path.split_once('/').unwrap_or((path, ""));
    let page = |path| page(&shared, path);
    match way {
        "held" => page(rest).map(|html| held(before_the_program(&html), shared.release.clone()).into_response()),
        "halved" => page(rest).map(|html| held(amid_a_screen(&html), shared.release.clone()).into_response()),
        "cut" => page(rest).map(|html| Html(before_the_program(&html).0.to_owned()).into_response()),
        "latin" => {
            page(rest).map(|html| ([(header::CONTENT_TYPE, "text/html; charset=iso-8859-1")], html).into_response())
        }
        "framed" => Some(frame(&format!("src=\"/{rest}\"")).into_response()),
        "srcdoc" => page(rest).map(|html| {
            // Whoever reads the page as text gets it without the mark of its encoding.
            let text = html.trim_start_matches('\u{feff}').replace('&', "&amp;").replace('"', "&quot;");
            frame(&format!("srcdoc=\"{text}\"")).into_response()
        }),
        _ => page(path).map(|html| Html(html).into_response()),
    }
    .unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

fn page(shared: &Shared, path: &str) -> Option<String> {
    let file = shared.dist.join(path);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    let html = std::fs::read_to_string(file).ok()?;
    let html = html.replacen("id=\"mediation-guide\"", &format!("id=\"mediation-guide\" {}", shared.settings), 1);
    Some(html.replacen("<head>", &format!("<head>{LISTENER}"), 1))
}

/// What a reader can answer before the program is there, and the rest.
fn before_the_program(html: &str) -> (&str, &str) {
    html.split_at(page::Sections::of(html).map_or(html.len(), |sections| sections.first_question.len()))
}

/// The second screen has begun and isn't complete.
fn amid_a_screen(html: &str) -> (&str, &str) {
    html.split_at(html.find("<template data-after=\"go begin").map_or(html.len(), |begin| begin + 600))
}

fn held((first, rest): (&str, &str), release: Arc<Notify>) -> Html<Body> {
    let rest = rest.to_owned();
    let later = stream::once(async move {
        release.notified().await;
        rest
    });
    let parts = stream::once(future::ready(first.to_owned())).chain(later);
    Html(Body::from_stream(parts.map(Ok::<_, Infallible>)))
}

fn frame(source: &str) -> Html<String> {
    Html(format!("<!doctype html><iframe sandbox=\"allow-scripts\" width=390 height=800 {source}></iframe>"))
}
