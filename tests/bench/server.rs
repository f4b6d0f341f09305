//! A static server on loopback that compresses files, and counts requests and bytes.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderName, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// Serves the pages of all peers, each below its name.
pub(crate) struct Server {
    address: String,
    shared: Arc<Shared>,
}

struct Shared {
    files: HashMap<String, Vec<u8>>,
    bytes_sent: AtomicUsize,
    request_count: AtomicUsize,
}

impl Server {
    /// Serves these folders, each below its name, with maximum brotli compression.
    pub(crate) async fn start(folders: &[(&str, &Path)]) -> Self {
        let mut files = HashMap::new();
        for (name, folder) in folders {
            for file in
                std::fs::read_dir(folder).expect("the page was built").flatten().filter(|it| it.path().is_file())
            {
                let bytes = std::fs::read(file.path()).expect("the file can be read");
                files.insert(format!("/{name}/{}", file.file_name().to_string_lossy()), compress(&bytes));
            }
        }
        let shared = Arc::new(Shared { files, bytes_sent: AtomicUsize::new(0), request_count: AtomicUsize::new(0) });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("a bound listener has an address"));
        let app = Router::new().fallback(respond).with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { address, shared }
    }

    pub(crate) fn page(&self, name: &str) -> String {
        format!("{}/{name}/index.html", self.address)
    }

    pub(crate) fn reset_counts(&self) {
        self.shared.bytes_sent.store(0, Ordering::SeqCst);
        self.shared.request_count.store(0, Ordering::SeqCst);
    }

    /// The number of bytes sent, without headers.
    pub(crate) fn bytes_sent(&self) -> usize {
        self.shared.bytes_sent.load(Ordering::SeqCst)
    }

    pub(crate) fn request_count(&self) -> usize {
        self.shared.request_count.load(Ordering::SeqCst)
    }
}

fn compress(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings).expect("a vector can be written to");
    out
}

async fn respond(State(shared): State<Arc<Shared>>, uri: Uri) -> Response {
    // Browsers request it if a page has no icon; it is not part of the comparison.
    if uri.path() == "/favicon.ico" {
        return StatusCode::NOT_FOUND.into_response();
    }
    shared.request_count.fetch_add(1, Ordering::SeqCst);
    let Some(bytes) = shared.files.get(uri.path()).cloned() else { return StatusCode::NOT_FOUND.into_response() };
    shared.bytes_sent.fetch_add(bytes.len(), Ordering::SeqCst);
    let kind = match uri.path().rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        _ => "text/html",
    };
    // The last two isolate the page, which gives it a clock with steps of 5 µs. Steps of 0.1 ms would be too coarse to compare
    // clicks.
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_ENCODING, "br"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    ];
    (headers, bytes).into_response()
}
