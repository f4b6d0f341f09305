//! The sites around the guide: who holds it in a frame, and where its links lead.

use axum::http::header;
use axum::response::{Html, IntoResponse, Response};

use super::Shared;
use super::pages::text_of;
use crate::{LOADED, project};

/// What partners are told to write: the frame is sealed off, and may take the whole page along when the reader leaves.
const SEALED: &str = "sandbox=\"allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox \
    allow-top-navigation-by-user-activation\" referrerpolicy=\"no-referrer\"";

/// A partner that tells everybody where its readers come from. It writes down what it is told.
const PARTNER: &str = "<!doctype html><title>Partner</title><p>About something else.</p><script>
    addEventListener('message', event => fetch('/heard?' + encodeURIComponent(JSON.stringify(event.data)), { keepalive: true }));
</script>";

/// What a partner can say so that nobody is told.
const SILENT: &str = "<meta name=referrer content=no-referrer>";

const SCRIPT: [(header::HeaderName, &str); 2] =
    [(header::CONTENT_TYPE, "text/javascript"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];

/// One of these pages, if the path is one's:
///
/// - `elsewhere`, `neutral`, `mediator`: pages of their own. The second can be closed for a while.
/// - `embed.js`: the element's script, in which leaving leads to the server's neutral site; `gone/…`: the same, where there
///   is nothing beside it; `embed.….js`: just as it was built.
/// - `hosts/…`: the pages of `tests/fixtures/hosts/`, with the guide in them by that script.
/// - `framed/…`, `srcdoc/…`: the guide in a frame that may do nothing but run scripts, by its address or its text.
/// - `partner/…`: as a partner frames it; `silent/…`: one that tells nobody where its readers come from; `twice/…`: two
///   on one page.
pub(super) async fn answer(shared: &Shared, path: &str) -> Option<Response> {
    let (way, rest) = path.split_once('/').unwrap_or((path, ""));
    let address = format!("src=\"{}{rest}\"", shared.guide);
    Some(match way {
        "elsewhere" => page("Elsewhere"),
        "mediator" => page("Mediator"),
        "embed.js" | "gone" => {
            let script = std::fs::read_to_string(shared.dist.join("embed.js")).ok()?;
            let script = script.replace(LOADED.guide.leave, &format!("{}neutral", shared.neutral));
            (SCRIPT, script).into_response()
        }
        // Whoever names its hash takes nothing else.
        _ if way.starts_with("embed.") => {
            (SCRIPT, std::fs::read_to_string(shared.dist.join(way)).ok()?).into_response()
        }
        "hosts" => {
            let html =
                std::fs::read_to_string(project().join("tests/fixtures/hosts").join(rest).with_extension("html"))
                    .ok()?;
            let html = html.replace("{{guide}}", &shared.guide);
            Html(html.replace("{{origin}}", shared.guide.trim_end_matches('/'))).into_response()
        }
        "heard" => page("Heard"),
        "neutral" => {
            drop(shared.gate.read().await);
            page("Neutral")
        }
        "framed" => frame("<!doctype html>", "sandbox=\"allow-scripts\"", &address),
        "srcdoc" => {
            // Whoever reads the page as text gets it without the mark of its encoding.
            let text = text_of(shared, rest)?.trim_start_matches('\u{feff}').replace('&', "&amp;");
            frame(
                "<!doctype html>",
                "sandbox=\"allow-scripts\"",
                &format!("srcdoc=\"{}\"", text.replace('"', "&quot;")),
            )
        }
        "partner" => frame(PARTNER, SEALED, &address),
        "silent" => frame(&[PARTNER, SILENT].concat(), SEALED, &address),
        "twice" => {
            frame(&format!("{PARTNER}<iframe {SEALED} width=390 height=600 {address}></iframe>"), SEALED, &address)
        }
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
