//! Runs web servers with their samples on loopback.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::iter;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::Header;
use super::web_servers::WebServer;
use crate::free_port;

/// How long a web server may take to start, and to respond.
const TIMEOUT: Duration = Duration::from_secs(20);

impl WebServer {
    /// Starts the program with this sample.
    #[must_use]
    pub fn start(&self, program: &Path, sample: &str) -> RunningServer {
        let folder = TempDir::new().expect("a temporary folder");
        let (path, port, http_port) = (folder.path().display().to_string(), free_port(), free_port());
        let fill = |text: &str| {
            let text = text.replace("{folder}", &path).replace("{port}", &port.to_string());
            text.replace("{http-port}", &http_port.to_string())
        };
        let passages = iter::once(self.listen_directive).chain(self.redirect_directive);
        let sample = passages.fold(sample.to_owned(), |text, (passage, replacement)| {
            replace_passage(&text, passage, &fill(replacement))
        });
        let sample = replace_passage(&sample, "/srv/guide", &format!("{path}/site"));
        write_site(folder.path());
        fs::write(folder.path().join("config"), fill(self.template).replace("{sample}", &sample))
            .expect("the configuration can be written");
        let output = File::create(folder.path().join("output")).expect("the file can be made");
        let mut command = Command::new(program);
        command.args(fill(self.arguments).split_whitespace()).current_dir(folder.path());
        // Keeps the program from writing to the home folder of the user.
        command.env("HOME", folder.path()).env("XDG_DATA_HOME", folder.path()).env("XDG_CONFIG_HOME", folder.path());
        command.stdin(Stdio::null()).stdout(output.try_clone().expect("a second handle")).stderr(output);
        let process = command.spawn().unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let mut running = RunningServer { process, port, http_port, folder };
        running.wait_until_listening(self);
        running
    }
}

/// A running web server. Dropping it ends it.
#[derive(Debug)]
pub struct RunningServer {
    process: Child,
    port: u16,
    /// The port that redirects to https.
    http_port: u16,
    folder: TempDir,
}

/// A web server's response.
#[derive(Clone, Debug)]
pub struct Response {
    /// The status code, such as `200`.
    pub status: String,
    /// The headers, in order.
    pub headers: Vec<Header>,
}

impl Response {
    /// The values of all headers with this name.
    #[must_use]
    pub fn values(&self, name: &str) -> Vec<&str> {
        self.headers.iter().filter(|header| header.0 == name).map(|header| &*header.1).collect()
    }
}

impl RunningServer {
    /// Requests a page, as a browser that accepts gzip and brotli.
    #[must_use]
    pub fn get(&self, path: &str) -> Response {
        Self::get_from(self.port, path)
    }

    /// Requests a page from the http port.
    #[must_use]
    pub fn get_without_https(&self, path: &str) -> Response {
        Self::get_from(self.http_port, path)
    }

    fn get_from(port: u16, path: &str) -> Response {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server listens");
        stream.set_read_timeout(Some(TIMEOUT)).expect("the timeout can be set");
        let headers = "Host: guide.example\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n";
        write!(stream, "GET {path} HTTP/1.1\r\n{headers}\r\n").expect("the server takes a request");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("the server responds in time");
        let text = String::from_utf8_lossy(&bytes);
        let (head, _) = text.split_once("\r\n\r\n").expect("a response has headers");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a response has a status").to_owned();
        let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Response { status, headers: lines.filter_map(header).collect() }
    }

    /// The files in the server's folder that contain this word.
    #[must_use]
    pub fn files_containing(&self, word: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for path in
                fs::read_dir(folder).expect("the server's folder can be read").flatten().map(|entry| entry.path())
            {
                if path.is_dir() {
                    folders.push(path);
                } else if String::from_utf8_lossy(&fs::read(&path).expect("the server's folder can be read"))
                    .contains(word)
                {
                    found.push(path);
                }
            }
        }
        found
    }

    fn wait_until_listening(&mut self, server: &WebServer) {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.process.try_wait().expect("the process can be polled");
            if ended.is_some() || start.elapsed() > TIMEOUT {
                let output = fs::read_to_string(self.folder.path().join("output")).unwrap_or_default();
                panic!("{} doesn't start with {}: {output}", server.program, server.sample.file);
            }
            sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for RunningServer {
    fn drop(&mut self) {
        // Each server is one process. An error means that it has already ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Replaces a passage of a sample. Panics if it isn't there.
#[must_use]
pub fn replace_passage(text: &str, passage: &str, replacement: &str) -> String {
    assert!(text.contains(passage), "a sample lacks `{passage}`");
    text.replace(passage, replacement)
}

/// Writes a site with pages that are worth compressing.
fn write_site(folder: &Path) {
    let page = format!("<!doctype html><title>Guide</title>{}", "<p>The same again.</p>\n".repeat(200));
    fs::create_dir_all(folder.join("site/en")).expect("the folder can be made");
    for name in ["site/index.html", "site/en/index.html", "site/embed.js"] {
        fs::write(folder.join(name), &page).expect("the page can be written");
    }
    make_world_readable(folder);
}

/// Apache, when started as root, reads the pages as an unprivileged user.
#[cfg(unix)]
fn make_world_readable(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("the test owns the folder");
}

#[cfg(not(unix))]
fn make_world_readable(_: &Path) {}
