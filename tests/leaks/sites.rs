//! Three sites on loopback, each an origin of its own: the guide's, a partner's, and one that has no business here.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

/// The three sites, and what each of them was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Sites {
    dist: PathBuf,
    run: String,
    pub(crate) guide: String,
    pub(crate) partner: String,
    pub(crate) third: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Sites {
    /// Starts them with the guide that was built into a folder, for a run of this name.
    pub(crate) async fn start(dist: &Path, run: &str) -> Self {
        let (guide, guides) = listen("127.0.0.1").await;
        let (partner, partners) = listen("127.0.0.2").await;
        let (third, thirds) = listen("127.0.0.3").await;
        let sites = Self { dist: dist.to_owned(), run: run.to_owned(), guide, partner, third, asked: Arc::default() };
        for (name, listener) in [("guide", guides), ("partner", partners), ("third", thirds)] {
            let app = Router::new().fallback(answer).with_state((name, sites.clone()));
            tokio::spawn(async move { axum::serve(listener, app).await });
        }
        sites
    }

    /// What was asked for so far: site and path, a line each.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("nobody panicked").clone()
    }

    /// Waits until somebody asks for something with this word in it, for as long as a busy browser may take.
    pub(crate) async fn wait_for(&self, word: &str) {
        for _ in 0..20 {
            if self.asked().iter().any(|line| line.contains(word)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
    }

    /// The partner's page with a page of the guide in a frame.
    pub(crate) fn framed(&self, path: &str) -> String {
        format!("{}/frame/{path}", self.partner)
    }

    fn answer(&self, site: &str, path: &str) -> Option<Response> {
        match (site, path.split_once('/')?) {
            ("partner", ("frame", path)) => Some(Html(frame(&format!("{}/{path}", self.guide))).into_response()),
            ("guide", ("as-is" | "kept", path)) => self.page(path).map(|page| Html(page).into_response()),
            ("guide", (kind @ ("open" | "sealed"), path)) => {
                let (twin, path) = path.split_once('/')?;
                let page = with_twin(&self.page(path)?, &self.script(twin)?, kind == "sealed");
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
    let listener = tokio::net::TcpListener::bind((address, 0)).await.expect("a port on loopback");
    (format!("http://{}", listener.local_addr().expect("it is bound")), listener)
}

async fn answer(State((site, sites)): State<(&'static str, Sites)>, request: Request<Body>) -> Response {
    let cookie = request.headers().get(header::COOKIE).map(|it| format!(" with {}", it.to_str().unwrap_or_default()));
    let asked = format!("{site} {}{}", request.uri(), cookie.unwrap_or_default());
    sites.asked.lock().expect("nobody panicked").push(asked);
    let mut response = match sites.answer(site, request.uri().path().trim_start_matches('/')) {
        Some(response) => response,
        None if site == "third" => Html("<title>Elsewhere</title><p>Another page.</p>").into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, header::HeaderValue::from_static("*"));
    // As hosts are told to: else the page itself, in which every answer stands, would be found on disk, and a picture of it.
    // A twin's word is in no page.
    let cache = if request.uri().path().contains("/as-is/") { "no-store" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static(cache));
    response
}

fn frame(address: &str) -> String {
    format!(
        "<!doctype html><title>Partner</title><link rel=\"icon\" href=\"data:,\"><script>window.heard = [];\
         addEventListener('message', event => heard.push(JSON.stringify(event.data)));\
         for (const type of ['click', 'keydown', 'pointerdown', 'input', 'submit'])\
         addEventListener(type, event => heard.push(type + event.target.outerHTML), true);\
         const look = () => {{ try {{ heard.push(frames[0].document.body.innerHTML) }} catch (_) {{}} }};\
         setInterval(look, 50)</script>\
         <iframe sandbox=\"allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox \
         allow-top-navigation-by-user-activation\" referrerpolicy=\"no-referrer\" width=390 height=800 src=\"{address}\">\
         </iframe>"
    )
}

/// The page with a leaky script at its beginning. Either nothing is sealed, or that script is one that may run.
fn with_twin(page: &str, script: &str, sealed: bool) -> String {
    let (before, rest) = page.split_once("<head>").expect("the page has a head");
    let (policy, rest) = rest.split_once("default-src").and_then(|(_, rest)| rest.split_once('>')).expect("a policy");
    let script = format!("<script>{script}</script>");
    if !sealed {
        // Without what keeps browsers from looking up names, as well.
        let rest = rest.replace("http-equiv=\"x-dns-prefetch-control\" content=\"off\"", "");
        return format!("{before}<head>{script}{rest}");
    }
    let hash = page::csp_hash(script.trim_start_matches("<script>").trim_end_matches("</script>"));
    let policy = policy.replacen("script-src ", &format!("script-src {hash} "), 1);
    format!("{before}<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src{policy}>{script}{rest}")
}
