//! A static server on loopback that shows the built guide and remembers what was asked for.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};

/// Runs before anything else in the page and remembers whatever goes wrong there.
const LISTENER: &str = "<script>
    window.troubles = [];
    addEventListener('error', event => troubles.push(String(event.message)));
    addEventListener('unhandledrejection', event => troubles.push(String(event.reason)));
    for (const level of ['error', 'log', 'info', 'debug', 'warn'])
        console[level] = (...words) => troubles.push(level + ': ' + words.join(' '));
</script>";

/// A running server; stops when dropped with its runtime.
#[derive(Debug)]
pub struct Server {
    /// The guide's address.
    pub address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone)]
struct Shared {
    dist: PathBuf,
    settings: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves the built guide in which the mounting element carries these attributes.
    ///
    /// # Panics
    /// Where no port of the loopback interface can be had.
    pub async fn start(dist: &Path, settings: &str) -> Self {
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let shared = Shared { dist: dist.to_owned(), settings: settings.to_owned(), asked: asked.clone() };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port on loopback");
        let address = format!("http://{}/", listener.local_addr().expect("the port has a number"));
        let app = Router::new().fallback(answer).with_state(shared);
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { address, asked }
    }

    /// The paths that were asked for, in order.
    ///
    /// # Panics
    /// Where another test thread panicked while writing.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("nobody panicked").clone()
    }
}

async fn answer(State(shared): State<Shared>, uri: Uri) -> Response {
    shared.asked.lock().expect("nobody panicked").push(uri.to_string());
    let path = uri.path().trim_start_matches('/');
    if path == "elsewhere" {
        return Html("<title>Elsewhere</title><p>Another page.</p>").into_response();
    }
    let file = shared.dist.join(if path.is_empty() || path == "preview" { "index.html" } else { path });
    let Ok(bytes) = std::fs::read(file) else { return StatusCode::NOT_FOUND.into_response() };
    match path.rsplit('.').next() {
        Some("js") => ([(header::CONTENT_TYPE, "text/javascript")], bytes).into_response(),
        Some("wasm") => ([(header::CONTENT_TYPE, "application/wasm")], bytes).into_response(),
        _ => Html(page(&String::from_utf8_lossy(&bytes), &shared.settings)).into_response(),
    }
}

fn page(html: &str, settings: &str) -> String {
    let element = format!("id=\"mediation-guide\" {settings}");
    let html = html.replacen("id=\"mediation-guide\"", &element, 1).replacen("id=mediation-guide", &element, 1);
    html.replacen("<head>", &format!("<head>{LISTENER}"), 1)
}
