//! Checks the product's source for web APIs that could store, send or reveal an answer.

use std::fs;
use std::path::Path;

use app::prerender;
use guide_tests::html::{find, parse};
use guide_tests::screens::session;
use guide_tests::{OUR_GUIDE, journey_with, project};

/// Forbidden words, in lower case, each with its effect.
const FORBIDDEN: &[(&str, &str)] = &[
    ("localstorage", "stores data"),
    ("local_storage", "stores data"),
    ("sessionstorage", "stores data"),
    ("session_storage", "stores data"),
    ("indexeddb", "stores data"),
    ("idb", "stores data"),
    ("cookie", "stores data"),
    ("cachestorage", "stores data"),
    ("caches", "stores data"),
    ("navigator.storage", "stores data"),
    ("storage_manager", "stores data"),
    ("serviceworker", "stores data"),
    ("service_worker", "stores data"),
    ("fetch", "sends data"),
    ("xmlhttprequest", "sends data"),
    ("xml_http_request", "sends data"),
    ("beacon", "sends data"),
    ("websocket", "sends data"),
    ("web_socket", "sends data"),
    ("eventsource", "sends data"),
    ("rtcpeer", "sends data"),
    ("postmessage", "sends data"),
    ("post_message", "sends data"),
    ("broadcastchannel", "sends data"),
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
    ("window.open", "sends data"),
    ("open_with_url", "sends data"),
    ("preconnect", "sends data"),
    ("preload", "sends data"),
    ("prerender\"", "sends data"),
    (" ping=", "sends data"),
    ("clipboard", "gives data to other programs"),
    ("speechsynthesis", "sends text to a server unless the voice is on the device"),
    ("console::log", "writes to the console"),
    ("leptos::logging", "writes to the console"),
    ("console_error_panic_hook", "writes to the console"),
    ("<form", "is written to disk by browsers"),
    ("<input", "is written to disk by browsers"),
    ("<select", "is written to disk by browsers"),
    ("<textarea", "is written to disk by browsers"),
    ("element(\"input", "is written to disk by browsers"),
    ("element(\"select", "is written to disk by browsers"),
    ("element(\"textarea", "is written to disk by browsers"),
    ("contenteditable", "is written to disk by browsers"),
];

/// Exceptions: passages that must occur exactly once in a file.
const ALLOWED: [(&str, &str); 32] = [
    // Keeps browsers from looking up the host names in links.
    ("page.html", "x-dns-prefetch-control"),
    // Runs before any question: leads from the language picker to the guide.
    ("language_picker.js", "location.replace(links.find(it => it.hreflang === tag).href + location.hash)"),
    ("language_picker.js", "location.pathname.includes(`/${tag}/${tag}/`)"),
    // "Leave now": the page has been wiped, and the address comes from a setting or the link.
    ("exit_page.js", "    location.replace(address);\n    // If it doesn't respond"),
    ("exit_page.js", "setTimeout(() => location.replace(\"about:blank\"), BLANK_AFTER_MS)"),
    // Whether the reader types, in an element that the page doesn't have.
    ("exit_page.js", "event.target.closest(\"input, textarea, select, [contenteditable]\")"),
    ("exit_page.js", "parent.postMessage({ type: \"mediation-guide:leave\" }, \"*\")"),
    ("exit_page.js", "top.location.replace(address)"),
    // A link to this page, in a frame without any questions.
    ("dispatch.js", "link.href = location;"),
    ("dispatch.js", "link.textContent = document.title;"),
    // These reveal only the next page and the language.
    ("dispatch.js", "location.replace(control.href + location.hash)"),
    ("page_sync.rs", "document().set_title(locale.guide_name())"),
    // Settings of the site come in; types of events and a height go out.
    ("frame.js", "location.hash"),
    ("frame.js", "parent.postMessage({ type: \"mediation-guide:\" + type, height }, \"*\")"),
    // On request of the reader: a copy, and reading aloud by a local voice. In Leptos, `LocalStorage` means memory of one thread.
    ("printout.rs", "StoredValue<Option<Printout>, LocalStorage>"),
    ("printout.rs", "use web_sys::{ClipboardEvent, Element, HtmlDocument, HtmlElement};"),
    ("printout.rs", "let clipboard = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);"),
    ("printout.rs", "copied.set(clipboard.is_some_and(|it| it.set_data(\"text/plain\", &text).is_ok()))"),
    ("speech.rs", "use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};"),
    ("speech.rs", "    synthesis: SpeechSynthesis,"),
    ("speech.rs", "SpeechSynthesisUtterance::new_with_text(&sentence.text)"),
    ("speech.rs", "fn voice(&self, code: &str) -> Option<SpeechSynthesisVoice>"),
    ("speech.rs", "map(JsCast::unchecked_into::<SpeechSynthesisVoice>)"),
    ("speech.rs", "filter(|it| it.local_service() && "),
    ("speech.rs", "max_by_key(SpeechSynthesisVoice::default)"),
    // On host pages, which have no answers: settings of the site go in, and leaving also leaves the host page.
    ("element.js", "postMessage({ type: name + \":\" + type, value }, \"*\")"),
    // Clears the opener, and opens nothing.
    ("exit_page.js", "window.opener = null"),
    ("element.js", "window.opener = null"),
    // Restores the title.
    ("element.js", "document.title = title"),
    ("element.js", "setTimeout(() => location.replace(\"about:blank\"), 5000)"),
    ("element.js", "top.location.replace(destination)"),
    ("element.js", "if (top !== window) location.replace(destination);"),
];

/// A file's text without its exceptions.
fn without_allowed(file: &Path, text: String) -> String {
    ALLOWED.iter().filter(|(name, _)| file.ends_with(name)).fold(text, |text, (name, allowed)| {
        assert_eq!(text.matches(allowed).count(), 1, "{name} should contain this once: {allowed}");
        text.replace(allowed, "")
    })
}

/// The lines of a text that contain a forbidden word.
fn violations(text: &str) -> Vec<String> {
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
    for entry in fs::read_dir(folder).expect("the source folder can be read").flatten() {
        let path = entry.path();
        // These run on the editor's machine, and are not published.
        let is_for_editors = ["src/authoring", "src/cli"].iter().any(|folder| path.ends_with(folder));
        if path.is_dir() && !is_for_editors {
            source_files(&path, found);
        } else if path.file_stem().is_some_and(|it| it != "configurator")
            // The configurator is for site owners; no reader answers there.
            && path
            .extension()
            .is_some_and(|it| ["rs", "html", "js", "css", "svg"].iter().any(|wanted| it == *wanted))
        {
            found.push(path);
        }
    }
}

#[test]
fn the_source_names_no_api_that_could_store_send_or_reveal_an_answer() {
    let mut files = Vec::new();
    for folder in ["src", "public", "embed"] {
        source_files(&project().join(folder), &mut files);
    }
    assert!(files.len() > 30, "only {} files were checked", files.len());
    for file in files {
        let text = fs::read_to_string(&file).expect("the file is text");
        let found = violations(&without_allowed(&file, text));
        assert!(found.is_empty(), "{}: {found:?}", file.display());
    }
}

/// A host page could add an id to the frame's address, and tell from the focus or the height whether the id exists.
#[test]
fn all_screens_have_the_same_ids() {
    for answers in [
        "",
        "safety=safe",
        "safety=afraid",
        "safety=safe event=violence role=caused circumstance=contact-ban,case-open wish=apologise",
        "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room",
    ] {
        let session = session("en").with_journey(journey_with(OUR_GUIDE.guide, answers));
        let screen = parse(&prerender::screen(&session));
        let ids: Vec<_> = find(&screen, "[id]").into_iter().filter_map(|it| it.attr("id")).collect();
        assert_eq!(ids, ["heading"], "{answers}");
    }
}

#[test]
fn the_source_check_finds_forbidden_words_but_not_in_comments() {
    assert_eq!(violations("ok\nwindow().local_storage()").len(), 1);
    assert_eq!(violations("navigator.sendBeacon(x); document.cookie = y").len(), 2);
    assert_eq!(violations("// a comment on cookies\nlet calm = 1;").len(), 0);
}
