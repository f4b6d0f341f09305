//! The ready-made screens: the guide's own page without its program. A script inserts the screens, recorded from the guide. It shows
//! how much of a click's time the screens take, whatever program makes them.

use std::fs;
use std::path::Path;

use guide_tests::browser::TestResult;
use serde_json::Value;

use crate::measure;
use crate::peers::GUIDE;
use crate::server::Server;

const SCRIPT: &str = include_str!("peers/ready_made.js");

/// Records the screens of the guide in `dist`, and writes a page with them to `out`.
pub(crate) async fn build(dist: &Path, out: &Path) -> TestResult {
    let server = Server::start(&[(GUIDE.name, dist)]).await;
    let (_driver, browser) = measure::open_ready(&server, GUIDE).await?;
    let screens = browser.execute_async("const done = arguments[0]; bench.record().then(done)", vec![]).await?;
    browser.quit().await?;
    let screens = screens.json().as_array().cloned().unwrap_or_default();
    let start = screens.last().and_then(Value::as_str).expect("the instrument records the start screen last");
    let dist = fs::read_to_string(dist.join("index.html")).expect("the guide was built");
    let [style, sprite] = [("<style>", "</style>"), ("<svg class=\"sprite\"", "</svg>")].map(|(start, end)| {
        let start = dist.find(start).expect("the page has a style and a sprite");
        let length = dist[start..].find(end).expect("elements are closed");
        &dist[start..start + length + end.len()]
    });
    let script = SCRIPT.replace("SCREENS", &Value::from(screens.clone()).to_string().replace("</", "<\\/"));
    let page = format!(
        "<!doctype html><html lang=\"nl\" class=\"running\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>Ready-made screens</title>{style}</head>\
         <body><div class=\"guide\">{start}</div>{sprite}<script type=\"module\">{script}</script></body></html>"
    );
    fs::create_dir_all(out).expect("the folder can be made");
    fs::write(out.join("index.html"), page).expect("the page can be written");
    Ok(())
}
