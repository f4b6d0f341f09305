//! The sample configurations for hosts, and web servers that run with them.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::{self, sleep};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use guide_tests::chromium::DEFAULT_FLAGS;
use guide_tests::hosting::running::replace_passage;
use guide_tests::hosting::web_servers::{WEB_SERVERS, WebServer};
use guide_tests::hosting::{CADDY, HEADERS_FILE, Header, SAMPLES};
use guide_tests::path_from_env;
use guide_tests::project;

/// The expected headers, except for the permissions policy: see [`DENIED`].
const EXPECTED_HEADERS: [(&str, &str); 8] = [
    ("access-control-allow-origin", "*"),
    ("cache-control", "no-store"),
    (
        "content-security-policy",
        "sandbox allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    ),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-dns-prefetch-control", "off"),
];

const PERMISSIONS: &str = "permissions-policy";

/// Some of the features that the permissions policy must deny.
const DENIED: [&str; 8] =
    ["browsing-topics", "camera", "clipboard-read", "deferred-fetch", "geolocation", "microphone", "payment", "usb"];

fn published_headers() -> Vec<Header> {
    HEADERS_FILE.headers(&HEADERS_FILE.text())
}

#[test]
fn all_samples_send_exactly_the_expected_headers() {
    let (permissions, rest): (Vec<_>, Vec<_>) =
        published_headers().into_iter().partition(|(name, _)| name == PERMISSIONS);
    assert_eq!(permissions.len(), 1);
    let expected = EXPECTED_HEADERS.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(rest, expected);
    for sample in SAMPLES {
        assert_eq!(sample.headers(&sample.text()), published_headers(), "{}", sample.file);
    }
}

#[test]
fn the_comparison_detects_a_changed_duplicate_or_missing_header() {
    for sample in SAMPLES {
        let text = sample.text();
        let headers = sample.headers(&text);
        for (name, value) in &headers {
            let sets_header = |line: &&str| line.to_lowercase().contains(name) && line.contains(value);
            let [line] = text.lines().filter(sets_header).collect::<Vec<_>>()[..] else {
                panic!("{}: expected exactly one line with {name}", sample.file)
            };
            for other in [String::new(), format!("{line}\n{line}"), line.replace(value, "other")] {
                let changed = text.replace(line, &other);
                assert_ne!(sample.headers(&changed), headers, "{}: {line} → {other}", sample.file);
            }
        }
    }
}

#[test]
fn the_permissions_policy_denies_each_feature_once_in_sorted_order() {
    let headers = published_headers();
    let (_, value) = headers.iter().find(|(name, _)| name == PERMISSIONS).expect("the header is sent");
    let denied: Vec<_> =
        value.split(", ").map(|it| it.strip_suffix("=()").expect("a feature is denied to everybody")).collect();
    assert!(denied.is_sorted_by(|one, next| one < next), "the features should be sorted and unique");
    assert!(DENIED.iter().all(|it| denied.contains(it)), "{denied:?}");
}

/// The warnings that Chromium logs about a permissions policy.
fn policy_warnings(policy: &str) -> Vec<String> {
    let server = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}/", server.local_addr().expect("a bound listener has an address"));
    let head =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nPermissions-Policy: {policy}");
    thread::spawn(move || {
        for mut connection in server.incoming().flatten() {
            // Every request gets the same response. Errors mean that the browser has closed the connection.
            let _ = connection.read(&mut [0; 4096]);
            let _ = connection.write_all(format!("{head}\r\nContent-Length: 7\r\n\r\n<p>Here").as_bytes());
        }
    });
    let profile = tempfile::tempdir().expect("a temporary folder");
    let mut chromium = Command::new(path_from_env("CHROMIUM"));
    chromium.args(DEFAULT_FLAGS).arg(format!("--user-data-dir={}", profile.path().display()));
    let output = chromium.args(["--enable-logging=stderr", "--dump-dom", &address]).output().expect("Chromium starts");
    assert!(String::from_utf8_lossy(&output.stdout).contains("<p>Here"), "the page should load");
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    log.lines().filter(|line| line.contains("Permissions-Policy")).map(str::to_owned).collect()
}

#[test]
fn chromium_knows_every_feature_in_the_permissions_policy() {
    let headers = published_headers();
    let (_, value) = headers.iter().find(|(name, _)| name == PERMISSIONS).expect("the header is sent");
    assert_eq!(policy_warnings(value), Vec::<String>::new());
    assert_eq!(policy_warnings("camera=(), unheard-of=()").len(), 1, "an unknown feature should cause a warning");
}

#[test]
fn the_headers_file_is_published_and_short_enough_for_its_hosts() {
    let text = HEADERS_FILE.text();
    // Cloudflare limits the length of a line.
    assert!(text.lines().all(|line| line.len() < 2000));
    let paths: Vec<_> = text.lines().filter(|line| !line.starts_with([' ', '#'])).collect();
    assert_eq!(paths, ["/*"], "the headers should apply to all pages");
    let built = fs::read_to_string(path_from_env("GUIDE_DIST").join("_headers")).expect("the file was published");
    assert_eq!(built, text);
}

/// How long after the response a log may be written.
const LOG_DELAY: Duration = Duration::from_secs(2);

/// A path that isn't requested elsewhere.
const UNIQUE_PATH: &str = "/a-unique-path";

/// Runs a test with each web server on this machine.
fn with_web_servers(test: impl Fn(&WebServer, &Path)) {
    let mut missing = Vec::new();
    for server in &WEB_SERVERS {
        match server.find() {
            Some(program) => test(server, &program),
            None => missing.push(server),
        }
    }
    for server in &missing {
        let (program, package) = (server.program, server.package);
        // `eprintln!` would be captured in a passing test.
        let _ = writeln!(io::stderr(), "{program} is missing and not tested: on Debian, `apt-get install {package}`");
    }
    let strict = env::var_os("CI").is_some_and(|it| it == "true");
    assert!(missing.is_empty() || !strict, "with CI=true no web server may be missing: see above for what to install");
}

#[test]
fn each_web_server_runs_with_its_sample_and_sends_the_headers() {
    with_web_servers(|server, program| {
        let running = server.start(program, &server.sample.text());
        for (path, status) in
            [("/", "200"), ("/index.html", "200"), ("/en/", "200"), ("/en/index.html", "200"), (UNIQUE_PATH, "404")]
        {
            let response = running.get(path);
            assert_eq!(response.status, status, "{} {path}", server.program);
            for (name, value) in published_headers() {
                assert_eq!(response.values(&name), [value], "{} {path}: {name}", server.program);
            }
        }
    });
}

#[test]
fn each_web_server_redirects_http_to_https() {
    with_web_servers(|server, program| {
        if server.redirect_directive.is_none() {
            return;
        }
        let running = server.start(program, &server.sample.text());
        for path in ["/", "/en/index.html", UNIQUE_PATH] {
            let response = running.get_without_https(path);
            assert_eq!(response.status, "301", "{} {path}", server.program);
            assert_eq!(
                response.values("location"),
                [format!("https://guide.example{path}")],
                "{} {path}",
                server.program
            );
        }
    });
}

#[test]
fn each_web_server_compresses_files() {
    with_web_servers(|server, program| {
        let running = server.start(program, &server.sample.text());
        for path in ["/en/index.html", "/embed.js"] {
            let file = running.get(path);
            assert_eq!(file.values("content-encoding"), [server.content_encoding], "{} {path}", server.program);
            assert!(file.values("vary").concat().contains("Accept-Encoding"), "{} {path}", server.program);
        }
    });
}

#[test]
fn the_containerfile_copies_existing_files_and_sets_the_site_address() {
    let text = fs::read_to_string(project().join("docs/hosting/Containerfile")).expect("the file can be read");
    let copied: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("COPY ")?.split(' ').next()).collect();
    assert_eq!(copied, ["dist", "docs/hosting/Caddyfile"]);
    assert!(project().join(copied[1]).is_file());
    let (name, value) =
        text.lines().find_map(|line| line.strip_prefix("ENV ")?.split_once('=')).expect("a variable is set");
    assert_eq!((name, value), ("SITE", ":80"));
    assert!(CADDY.text().contains(&format!("{{${name}:")), "the sample should use the variable");
}

#[test]
fn no_web_server_logs_a_visit() {
    with_web_servers(|server, program| {
        let running = server.start(program, &server.sample.text());
        for path in [UNIQUE_PATH, "/en/index.html", UNIQUE_PATH] {
            let _ = running.get(path);
            if server.redirect_directive.is_some() {
                let _ = running.get_without_https(path);
            }
        }
        // Waits as long for a log as the next test does.
        sleep(LOG_DELAY);
        assert_eq!(running.files_containing(UNIQUE_PATH), Vec::<PathBuf>::new(), "{}", server.program);
    });
}

#[test]
fn the_log_check_detects_a_logged_visit() {
    with_web_servers(|server, program| {
        for (passage, replacement) in server.log_directives {
            let running = server.start(program, &replace_passage(&server.sample.text(), passage, replacement));
            let _ = running.get(UNIQUE_PATH);
            if server.redirect_directive.is_some() {
                let _ = running.get_without_https(UNIQUE_PATH);
            }
            let asked = Instant::now();
            let mut is_logged = false;
            while !is_logged && asked.elapsed() < LOG_DELAY {
                sleep(Duration::from_millis(20));
                is_logged = !running.files_containing(UNIQUE_PATH).is_empty();
            }
            assert!(is_logged, "{}: without `{passage}`, the visit should be logged", server.program);
        }
    });
}
