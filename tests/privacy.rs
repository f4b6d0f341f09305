//! What the product's own code must never name: ways to keep, send or show an answer elsewhere.

use std::fs;
use std::path::Path;

use app::{Session, prerender};
use guide_tests::html::{find, parse};
use guide_tests::{LOADED, project, walk};

/// Each with what it would do.
const FORBIDDEN: &[(&str, &str)] = &[
    ("localstorage", "keeps"),
    ("local_storage", "keeps"),
    ("sessionstorage", "keeps"),
    ("session_storage", "keeps"),
    ("indexeddb", "keeps"),
    ("idb", "keeps"),
    ("cookie", "keeps"),
    ("cachestorage", "keeps"),
    ("serviceworker", "keeps"),
    ("service_worker", "keeps"),
    ("fetch", "sends"),
    ("xmlhttprequest", "sends"),
    ("xml_http_request", "sends"),
    ("beacon", "sends"),
    ("websocket", "sends"),
    ("web_socket", "sends"),
    ("eventsource", "sends"),
    ("rtcpeer", "sends"),
    ("postmessage", "sends"),
    ("post_message", "sends"),
    ("broadcastchannel", "sends"),
    ("pushstate", "changes the address"),
    ("push_state", "changes the address"),
    ("replacestate", "changes the address"),
    ("replace_state", "changes the address"),
    ("set_hash", "changes the address"),
    ("set_href", "changes the address"),
    ("set_search", "changes the address"),
    ("location", "changes the address"),
    ("leptos_router", "changes the address"),
    ("document.title", "is written to the history"),
    ("set_title", "is written to the history"),
    ("window.name", "stays with the window"),
    ("set_name", "stays with the window"),
    ("window.open", "sends"),
    ("open_with_url", "sends"),
    ("preconnect", "sends"),
    ("preload", "sends"),
    ("prerender\"", "sends"),
    (" ping=", "sends"),
    ("clipboard", "gives to other programs"),
    ("speechsynthesis", "sends, where a voice isn't on the device"),
    ("console::log", "shows"),
    ("leptos::logging", "shows"),
    ("console_error_panic_hook", "shows"),
    ("<form", "is written to disk by browsers"),
    ("<input", "is written to disk by browsers"),
    ("<select", "is written to disk by browsers"),
    ("<textarea", "is written to disk by browsers"),
];

/// What one file may name all the same, each once.
const ALLOWED: [(&str, &str); 31] = [
    // Keeps browsers from looking up the names in the page's links.
    ("page.html", "x-dns-prefetch-control"),
    // Nothing has been asked yet where it runs: it goes from the page that picks the language to the guide.
    ("pick.js", "location.replace(links.find(it => it.hreflang === tag).href + location.hash)"),
    ("pick.js", "location.pathname.includes(`/${tag}/${tag}/`)"),
    // Leaving at once: everything has been wiped before, and the address is the setting's, or the link's.
    ("press.js", "    location.replace(address);\n    // Where that site"),
    ("press.js", "setTimeout(() => location.replace(\"about:blank\"), 5000)"),
    ("press.js", "parent.postMessage({ type: \"mediation-guide:leave\" }, \"*\")"),
    ("press.js", "top.location.replace(address)"),
    // A link to this page, in a frame where nothing can be answered.
    ("press.js", "link.href = location;"),
    ("press.js", "link.textContent = document.title;"),
    // Neither tells more than which page comes next, and which language is read.
    ("press.js", "location.replace(pressed.href + location.hash)"),
    ("take_over.rs", "document().set_title(locale.guide_name())"),
    // What a site has set comes in; it is told the name of what happens, and a height.
    ("embedded.js", "location.hash"),
    ("embedded.js", "parent.postMessage({ type: \"mediation-guide:\" + type, height }, \"*\")"),
    // What a reader asks for: a copy, and a voice, which is one of the device itself.
    // Leptos' name for what one thread owns: memory.
    ("sheet.rs", "StoredValue<Option<Sheet>, LocalStorage>"),
    ("sheet.rs", "use web_sys::{ClipboardEvent, Element, HtmlDocument, HtmlElement};"),
    ("sheet.rs", "let clipboard = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);"),
    ("sheet.rs", "is_done.set(clipboard.is_some_and(|it| it.set_data(\"text/plain\", &text).is_ok()))"),
    ("reader.rs", "use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};"),
    ("reader.rs", "    speech: SpeechSynthesis,"),
    ("reader.rs", "SpeechSynthesisUtterance::new_with_text(&sentence.text)"),
    ("reader.rs", "fn voice(&self, code: &str) -> Option<SpeechSynthesisVoice>"),
    ("reader.rs", "map(JsCast::unchecked_into::<SpeechSynthesisVoice>)"),
    ("reader.rs", "filter(|it| it.local_service() && "),
    ("reader.rs", "max_by_key(SpeechSynthesisVoice::default)"),
    // On pages of others, where no answer ever is: what the site has set goes in, and leaving takes that page along.
    ("embed.js", "postMessage({ type: name + \":\" + type, value }, \"*\")"),
    // Forgets who opened this, and opens nothing.
    ("press.js", "window.opener = null"),
    ("embed.js", "window.opener = null"),
    // The title stays as it was.
    ("embed.js", "document.title = title"),
    ("embed.js", "setTimeout(() => location.replace(\"about:blank\"), 5000)"),
    ("embed.js", "top.location.replace(to)"),
    ("embed.js", "if (top !== window) location.replace(to);"),
];

/// A file's text without what it may name.
fn without_allowed(file: &Path, text: String) -> String {
    ALLOWED.iter().filter(|(name, _)| file.ends_with(name)).fold(text, |text, (name, allowed)| {
        assert_eq!(text.matches(allowed).count(), 1, "{name} doesn't have it once: {allowed}");
        text.replace(allowed, "")
    })
}

/// The passages of a text that name something forbidden.
fn offences(text: &str) -> Vec<String> {
    let lines = text.lines().enumerate();
    let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
    let found = code.flat_map(|(number, line)| {
        let line = line.to_lowercase();
        let hits = FORBIDDEN.iter().filter(move |(word, _)| line.contains(word));
        hits.map(move |(word, does)| format!("{}: `{word}` {does}", number + 1))
    });
    found.collect()
}

fn source_files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder").flatten() {
        let path = entry.path();
        // These run on the editor's machine and are not part of what is published; the hosts are pages of others.
        let is_for_editors = ["src/authoring", "src/cli", "public/hosts"].iter().any(|folder| path.ends_with(folder));
        if path.is_dir() && !is_for_editors {
            source_files(&path, found);
        } else if path.file_stem().is_some_and(|it| it != "configurator")
            // Site owners choose there; no reader ever does.
            && path
            .extension()
            .is_some_and(|it| ["rs", "html", "js", "css", "svg"].iter().any(|wanted| it == *wanted))
        {
            found.push(path);
        }
    }
}

#[test]
fn the_product_names_no_way_to_keep_or_send_an_answer() {
    let mut files = Vec::new();
    for folder in ["src", "public"] {
        source_files(&project().join(folder), &mut files);
    }
    assert!(files.len() > 30, "only {} files looked at", files.len());
    for file in files {
        let text = fs::read_to_string(&file).expect("a text file");
        let found = offences(&without_allowed(&file, text));
        assert!(found.is_empty(), "{}: {found:?}", file.display());
    }
}

/// A page around may ask for an id by the frame's address, and see by the focus or the height whether it is there.
#[test]
fn no_screen_has_an_id_that_others_have_not() {
    for said in [
        "",
        "safety=safe",
        "safety=afraid",
        "safety=safe event=violence role=caused circumstance=contact-ban,case-open wish=apologise",
        "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room",
    ] {
        let session = Session::new(LOADED.guide, LOADED.locales[0], LOADED.languages()).at(walk(LOADED.guide, said));
        let screen = parse(&prerender::screen(&session));
        let ids: Vec<_> = find(&screen, "[id]").into_iter().filter_map(|it| it.attr("id")).collect();
        assert_eq!(ids, ["heading"], "{said}");
    }
}

#[test]
fn an_offence_would_be_found() {
    assert_eq!(offences("ok\nwindow().local_storage()").len(), 1);
    assert_eq!(offences("navigator.sendBeacon(x); document.cookie = y").len(), 2);
    assert_eq!(offences("// a comment on cookies\nlet calm = 1;").len(), 0);
}
