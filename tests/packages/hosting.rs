//! What hosts are told to send along with the guide, by the samples for them; and that they then do.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::{self, sleep};
use std::time::Duration;
use std::{env, fs, io};

use guide_tests::chromium::DEFAULT_FLAGS;
use guide_tests::hosting::hosts::{HOSTS, Host};
use guide_tests::hosting::running::replace_passage;
use guide_tests::hosting::{CADDY, HEADERS_FILE, Header, SAMPLES};
use guide_tests::program::path_from_env;
use guide_tests::project;

/// What is sent, but for what the page may do with the device: that is long, see [`DENIED`].
const SENT: [(&str, &str); 8] = [
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

/// Some of what the page may not do.
const DENIED: [&str; 8] =
    ["browsing-topics", "camera", "clipboard-read", "deferred-fetch", "geolocation", "microphone", "payment", "usb"];

fn published() -> Vec<Header> {
    HEADERS_FILE.headers(&HEADERS_FILE.text())
}

#[test]
fn all_samples_send_the_same_and_that_is_what_was_meant() {
    let (permissions, rest): (Vec<_>, Vec<_>) = published().into_iter().partition(|(name, _)| name == PERMISSIONS);
    assert_eq!(permissions.len(), 1);
    let meant = SENT.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(rest, meant);
    for sample in SAMPLES {
        assert_eq!(sample.headers(&sample.text()), published(), "{}", sample.file);
    }
}

#[test]
fn a_header_changed_doubled_or_left_out_would_be_noticed() {
    for sample in SAMPLES {
        let text = sample.text();
        let headers = sample.headers(&text);
        for (name, value) in &headers {
            let shown = |line: &&str| line.to_lowercase().contains(name) && line.contains(value);
            let [line] = text.lines().filter(shown).collect::<Vec<_>>()[..] else {
                panic!("{}: not one line with {name}", sample.file)
            };
            for other in [String::new(), format!("{line}\n{line}"), line.replace(value, "other")] {
                let changed = text.replace(line, &other);
                assert_ne!(sample.headers(&changed), headers, "{}: {line} → {other}", sample.file);
            }
        }
    }
}

#[test]
fn the_page_may_do_nothing_with_the_device() {
    let headers = published();
    let (_, value) = headers.iter().find(|(name, _)| name == PERMISSIONS).expect("it is sent");
    let denied: Vec<_> = value.split(", ").map(|it| it.strip_suffix("=()").expect("nobody may")).collect();
    assert!(denied.is_sorted_by(|one, next| one < next), "in order, each once");
    assert!(DENIED.iter().all(|it| denied.contains(it)), "{denied:?}");
}

/// What Chromium complains of in a page's permissions policy.
fn complaints(policy: &str) -> Vec<String> {
    let host = TcpListener::bind("127.0.0.1:0").expect("a port on loopback");
    let address = format!("http://{}/", host.local_addr().expect("the port has a number"));
    let head =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nPermissions-Policy: {policy}");
    thread::spawn(move || {
        for mut asked in host.incoming().flatten() {
            // All that is asked for gets the same answer. A browser may have gone by then.
            let _ = asked.read(&mut [0; 4096]);
            let _ = asked.write_all(format!("{head}\r\nContent-Length: 7\r\n\r\n<p>Here").as_bytes());
        }
    });
    let profile = tempfile::tempdir().expect("a folder");
    let mut chromium = Command::new(path_from_env("CHROMIUM"));
    chromium.args(DEFAULT_FLAGS).arg(format!("--user-data-dir={}", profile.path().display()));
    let output = chromium.args(["--enable-logging=stderr", "--dump-dom", &address]).output().expect("it starts");
    assert!(String::from_utf8_lossy(&output.stdout).contains("<p>Here"), "the page was loaded");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    said.lines().filter(|line| line.contains("Permissions-Policy")).map(str::to_owned).collect()
}

#[test]
fn chromium_knows_each_name_of_the_permissions_policy() {
    let headers = published();
    let (_, value) = headers.iter().find(|(name, _)| name == PERMISSIONS).expect("it is sent");
    assert_eq!(complaints(value), Vec::<String>::new());
    assert_eq!(complaints("camera=(), unheard-of=()").len(), 1, "it would be noticed");
}

#[test]
fn the_published_file_is_one_that_its_hosts_take() {
    let text = HEADERS_FILE.text();
    // Cloudflare reads no longer lines.
    assert!(text.lines().all(|line| line.len() < 2000));
    let places: Vec<_> = text.lines().filter(|line| !line.starts_with([' ', '#'])).collect();
    assert_eq!(places, ["/*"], "for all pages");
    let built = fs::read_to_string(path_from_env("GUIDE_DIST").join("_headers")).expect("it stands beside the pages");
    assert_eq!(built, text);
}

/// Nobody has asked for it before.
const UNHEARD_OF: &str = "/a-page-unheard-of";

/// Tests with each host that is on this machine.
fn with_hosts(test: impl Fn(&Host, &Path)) {
    let mut missing = Vec::new();
    for host in &HOSTS {
        match host.find() {
            Some(program) => test(host, &program),
            None => missing.push(host),
        }
    }
    for host in &missing {
        let (program, package) = (host.program, host.package);
        // Not by the macro: a test that passes would keep it to itself.
        let _ =
            writeln!(io::stderr(), "{program} is missing, and so not tested: on Debian, `apt-get install {package}`");
    }
    let strict = env::var_os("CI").is_some_and(|it| it == "true");
    assert!(missing.is_empty() || !strict, "with CI=true no host may be missing: see above what to install");
}

#[test]
fn each_host_takes_its_sample_and_sends_what_it_names() {
    with_hosts(|host, program| {
        let running = host.start(program, &host.sample.text());
        for (path, code) in
            [("/", "200"), ("/index.html", "200"), ("/en/", "200"), ("/en/index.html", "200"), (UNHEARD_OF, "404")]
        {
            let answer = running.get(path);
            assert_eq!(answer.status, code, "{} {path}", host.program);
            for (name, value) in published() {
                assert_eq!(answer.values(&name), [value], "{} {path}: {name}", host.program);
            }
        }
    });
}

#[test]
fn who_asks_without_https_is_sent_to_it() {
    with_hosts(|host, program| {
        if host.redirect_passage.is_none() {
            return;
        }
        let running = host.start(program, &host.sample.text());
        for path in ["/", "/en/index.html", UNHEARD_OF] {
            let answer = running.get_without_https(path);
            assert_eq!(answer.status, "301", "{} {path}", host.program);
            assert_eq!(answer.values("location"), [format!("https://guide.example{path}")], "{} {path}", host.program);
        }
    });
}

#[test]
fn each_host_packs_a_file() {
    with_hosts(|host, program| {
        let running = host.start(program, &host.sample.text());
        for path in ["/en/index.html", "/embed.js"] {
            let file = running.get(path);
            assert_eq!(file.values("content-encoding"), [host.content_encoding], "{} {path}", host.program);
            assert!(file.values("vary").concat().contains("Accept-Encoding"), "{} {path}", host.program);
        }
    });
}

#[test]
fn the_container_is_made_of_what_is_there() {
    let text = fs::read_to_string(project().join("docs/hosting/Containerfile")).expect("it is there");
    let copied: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("COPY ")?.split(' ').next()).collect();
    assert_eq!(copied, ["dist", "docs/hosting/Caddyfile"]);
    assert!(project().join(copied[1]).is_file());
    let (name, value) = text.lines().find_map(|line| line.strip_prefix("ENV ")?.split_once('=')).expect("one is set");
    assert_eq!((name, value), ("SITE", ":80"));
    assert!(CADDY.text().contains(&format!("{{${name}:")), "the sample takes it");
}

#[test]
fn no_host_writes_a_visit_down() {
    with_hosts(|host, program| {
        let running = host.start(program, &host.sample.text());
        for path in [UNHEARD_OF, "/en/index.html", UNHEARD_OF] {
            let _ = running.get(path);
            if host.redirect_passage.is_some() {
                let _ = running.get_without_https(path);
            }
        }
        assert_eq!(running.files_containing(UNHEARD_OF), Vec::<PathBuf>::new(), "{}", host.program);
    });
}

#[test]
fn a_visit_written_down_would_be_noticed() {
    with_hosts(|host, program| {
        for (passage, other) in host.log_passages {
            let running = host.start(program, &replace_passage(&host.sample.text(), passage, other));
            let _ = running.get(UNHEARD_OF);
            if host.redirect_passage.is_some() {
                let _ = running.get_without_https(UNHEARD_OF);
            }
            // It may be written a moment after the answer.
            let noticed = (0..100).any(|_| {
                sleep(Duration::from_millis(20));
                !running.files_containing(UNHEARD_OF).is_empty()
            });
            assert!(noticed, "{}: without `{passage}` it should be somewhere", host.program);
        }
    });
}
