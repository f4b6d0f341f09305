//! Serves the sites around the guide: those that embed it, and those that its links lead to.

use axum::http::header;
use axum::response::{Html, IntoResponse, Response};

use super::Shared;
use super::pages::page_text;
use crate::{OUR_GUIDE, project};

/// The frame attributes that site owners are told to use: sandboxed, but allowed to navigate the whole page when the reader
/// leaves.
const SANDBOXED: &str = "sandbox=\"allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox \
    allow-top-navigation-by-user-activation\" referrerpolicy=\"no-referrer\"";

/// A host page without a referrer policy. It reports all messages that it receives to the server.
const HOST_PAGE: &str = "<!doctype html><title>Host page</title><p>About something else.</p><script>
    addEventListener('message', event => fetch('/report?' + encodeURIComponent(JSON.stringify(event.data)), { keepalive: true }));
</script>";

/// Keeps a host page from sending a referrer.
const NO_REFERRER: &str = "<meta name=referrer content=no-referrer>";

const SCRIPT: [(header::HeaderName, &str); 2] =
    [(header::CONTENT_TYPE, "text/javascript"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];

/// Responds to these paths:
///
/// - `elsewhere`, `neutral`, `mediator`: simple pages. A test can delay `neutral`.
/// - `embed.js`: the element's script, with the neutral site as exit; `gone/…`: the same, without pages beside it;
///   `embed.….js`: the script as built.
/// - `hosts/…`: the pages of `tests/fixtures/hosts/`, which embed the guide by that script.
/// - `framed/…`, `srcdoc/…`: the guide in a frame that may only run scripts, by address or as text.
/// - `host_page/…`: the guide as a host page frames it; `silent/…`: the same, without a referrer; `twice/…`: two frames on one
///   page.
pub(super) async fn respond(shared: &Shared, path: &str) -> Option<Response> {
    let (site, rest) = path.split_once('/').unwrap_or((path, ""));
    let address = format!("src=\"{}{rest}\"", shared.guide);
    Some(match site {
        "elsewhere" => page("Elsewhere"),
        "mediator" => page("Mediator"),
        "embed.js" | "gone" => {
            let script = std::fs::read_to_string(shared.dist.join("embed.js")).ok()?;
            let script = script.replace(OUR_GUIDE.guide.exit_page, &format!("{}neutral", shared.neutral));
            (SCRIPT, script).into_response()
        }
        // A page with an integrity hash accepts no changed script.
        _ if site.starts_with("embed.") => {
            (SCRIPT, std::fs::read_to_string(shared.dist.join(site)).ok()?).into_response()
        }
        "hosts" => {
            let html =
                std::fs::read_to_string(project().join("tests/fixtures/hosts").join(rest).with_extension("html"))
                    .ok()?;
            let html = html.replace("{{guide}}", &shared.guide);
            Html(html.replace("{{origin}}", shared.guide.trim_end_matches('/'))).into_response()
        }
        "report" => page("Report"),
        "neutral" => {
            drop(shared.neutral_site_lock.read().await);
            page("Neutral")
        }
        "framed" => frame("<!doctype html>", "sandbox=\"allow-scripts\"", &address),
        "srcdoc" => {
            // Text in an attribute has no byte order mark.
            let text = page_text(shared, rest)?.trim_start_matches('\u{feff}').replace('&', "&amp;");
            frame(
                "<!doctype html>",
                "sandbox=\"allow-scripts\"",
                &format!("srcdoc=\"{}\"", text.replace('"', "&quot;")),
            )
        }
        "host_page" => frame(HOST_PAGE, SANDBOXED, &address),
        "silent" => frame(&[HOST_PAGE, NO_REFERRER].concat(), SANDBOXED, &address),
        "twice" => frame(
            &format!("{HOST_PAGE}<iframe {SANDBOXED} width=390 height=600 {address}></iframe>"),
            SANDBOXED,
            &address,
        ),
        _ => return None,
    })
}

fn page(title: &str) -> Response {
    Html(format!("<!doctype html><title>{title}</title><p>Another page.</p>")).into_response()
}

fn frame(before: &str, rules: &str, source: &str) -> Response {
    let html = format!("{before}<iframe {rules} width=390 height=600 {source}></iframe>");
    ([(header::REFERRER_POLICY, "unsafe-url")], Html(html)).into_response()
}
