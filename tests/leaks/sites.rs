//! Three sites on loopback, each with its own origin: the guide's, a site owner's, and an unrelated third party.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

/// The three sites, and all requests to them.
#[derive(Clone, Debug)]
pub(crate) struct Sites {
    dist: PathBuf,
    run: String,
    pub(crate) guide: String,
    pub(crate) host: String,
    pub(crate) third: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Sites {
    /// Starts the sites with the guide from this folder, for a run with this name.
    pub(crate) async fn start(dist: &Path, run: &str) -> Self {
        let (guide, guides) = listen("127.0.0.1").await;
        let (host, hosts) = listen("127.0.0.2").await;
        let (third, thirds) = listen("127.0.0.3").await;
        let sites = Self { dist: dist.to_owned(), run: run.to_owned(), guide, host, third, requests: Arc::default() };
        for (name, listener) in [("guide", guides), ("host", hosts), ("third", thirds)] {
            let app = Router::new().fallback(respond).with_state((name, sites.clone()));
            tokio::spawn(async move { axum::serve(listener, app).await });
        }
        sites
    }

    /// All requests so far: a line with site and path for each.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("the lock isn't poisoned").clone()
    }

    /// Waits for a request that contains this word, for as long as a busy browser may take.
    pub(crate) async fn wait_for_request(&self, word: &str) {
        for _ in 0..20 {
            if self.requests().iter().any(|line| line.contains(word)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
    }

    /// The address of the host page with a page of the guide in a frame.
    pub(crate) fn framed(&self, path: &str) -> String {
        format!("{}/frame/{path}", self.host)
    }

    fn respond(&self, site: &str, path: &str) -> Option<Response> {
        match (site, path.split_once('/')?) {
            ("host", ("frame", path)) => Some(Html(frame(&format!("{}/{path}", self.guide))).into_response()),
            ("guide", ("as-is" | "storable", path)) => self.page(path).map(|page| Html(page).into_response()),
            ("guide", ("workers", _)) => Some(([(header::CONTENT_TYPE, "text/javascript")], "").into_response()),
            ("guide", (kind @ ("unprotected" | "with-policy"), path)) => {
                let (twin, path) = path.split_once('/')?;
                let page = with_twin(&self.page(path)?, &self.script(twin)?, kind == "with-policy");
                Some(Html(page).into_response())
            }
            _ => None,
        }
    }

    fn page(&self, path: &str) -> Option<String> {
        std::fs::read_to_string(self.dist.join(path)).ok()
    }

    fn script(&self, twin: &str) -> Option<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("leaks");
        let leak = std::fs::read_to_string(folder.join("twins").join(twin).with_extension("js")).ok()?;
        let shared = std::fs::read_to_string(folder.join("twin.js")).ok()?;
        Some(
            shared
                .replace("{third}", &self.third)
                .replace("{twin}", twin)
                .replace("{run}", &self.run)
                .replace("{leak}", &leak),
        )
    }
}

async fn listen(address: &str) -> (String, tokio::net::TcpListener) {
    let listener = tokio::net::TcpListener::bind((address, 0)).await.expect("a free port");
    (format!("http://{}", listener.local_addr().expect("a bound listener has an address")), listener)
}

async fn respond(State((site, sites)): State<(&'static str, Sites)>, request: Request<Body>) -> Response {
    let cookie = request.headers().get(header::COOKIE).map(|it| format!(" with {}", it.to_str().unwrap_or_default()));
    let line = format!("{site} {}{}", request.uri(), cookie.unwrap_or_default());
    sites.requests.lock().expect("the lock isn't poisoned").push(line);
    let mut response = match sites.respond(site, request.uri().path().trim_start_matches('/')) {
        Some(response) => response,
        None if site == "third" => Html("<title>Elsewhere</title><p>Another page.</p>").into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, header::HeaderValue::from_static("*"));
    // The recommended header: otherwise the page itself, which contains every answer, and its thumbnail would be found on disk. The
    // word of a twin is not in the page.
    let cache = if request.uri().path().contains("/as-is/") { "no-store" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static(cache));
    response
}

fn frame(address: &str) -> String {
    format!(
        "<!doctype html><title>Host page</title><link rel=\"icon\" href=\"data:,\"><script>window.observed = [];\
         addEventListener('message', event => observed.push(JSON.stringify(event.data)));\
         for (const type of ['click', 'keydown', 'pointerdown', 'input', 'submit'])\
         addEventListener(type, event => observed.push(type + event.target.outerHTML), true);\
         const look = () => {{ try {{ observed.push(frames[0].document.body.innerHTML) }} catch (_) {{}} }};\
         setInterval(look, 50)</script>\
         <iframe sandbox=\"allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox \
         allow-top-navigation-by-user-activation\" referrerpolicy=\"no-referrer\" width=390 height=800 src=\"{address}\">\
         </iframe>"
    )
}

/// The page with a leaky script at its start: either without the policy, or with a policy that allows the script.
fn with_twin(page: &str, script: &str, has_policy: bool) -> String {
    let (before, rest) = page.split_once("<head>").expect("the page has a head");
    let (policy, rest) =
        rest.split_once("default-src").and_then(|(_, rest)| rest.split_once('>')).expect("the page has a policy");
    let script = format!("<script>{script}</script>");
    if !has_policy {
        // Without the protection against DNS prefetching, too.
        let rest = rest.replace("http-equiv=\"x-dns-prefetch-control\" content=\"off\"", "");
        return format!("{before}<head>{script}{rest}");
    }
    let hash = page::csp_hash(script.trim_start_matches("<script>").trim_end_matches("</script>"));
    let policy = policy.replacen("script-src ", &format!("script-src {hash} "), 1);
    format!("{before}<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src{policy}>{script}{rest}")
}
