//! Hosts with their samples, started for real on loopback.

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
use super::hosts::Host;
use crate::free_port;

/// How long a host may take to be there, and to answer.
const PATIENCE: Duration = Duration::from_secs(20);

impl Host {
    /// Starts the program with its sample, or with this changed one.
    #[must_use]
    pub fn start(&self, program: &Path, sample: &str) -> Running {
        let folder = TempDir::new().expect("a temporary folder");
        let (at, port, plain) = (folder.path().display().to_string(), free_port(), free_port());
        let fill = |text: &str| {
            let text = text.replace("{folder}", &at).replace("{port}", &port.to_string());
            text.replace("{plain}", &plain.to_string())
        };
        let listens = iter::once(self.listens).chain(self.redirects);
        let sample = listens.fold(sample.to_owned(), |text, (passage, by)| replaced(&text, passage, &fill(by)));
        let sample = replaced(&sample, "/srv/guide", &format!("{at}/site"));
        publish(folder.path());
        fs::write(folder.path().join("settings"), fill(self.around).replace("{sample}", &sample))
            .expect("it can be written");
        let said = File::create(folder.path().join("said")).expect("it can be written");
        let mut command = Command::new(program);
        command.args(fill(self.words).split_whitespace()).current_dir(folder.path());
        // Else it would keep files of its own in the home of whoever tests.
        command.env("HOME", folder.path()).env("XDG_DATA_HOME", folder.path()).env("XDG_CONFIG_HOME", folder.path());
        command.stdin(Stdio::null()).stdout(said.try_clone().expect("a second handle")).stderr(said);
        let process = command.spawn().unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let mut running = Running { process, port, plain, folder };
        running.wait(self);
        running
    }
}

/// A host at work; ends when dropped.
#[derive(Debug)]
pub struct Running {
    process: Child,
    port: u16,
    /// Where it sends to https, if it does.
    plain: u16,
    folder: TempDir,
}

/// What a host answers.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its code, as 200.
    pub code: String,
    /// Its headers, as they come.
    pub headers: Vec<Header>,
}

impl Answer {
    /// The values of the headers with a name.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.headers.iter().filter(|header| header.0 == name).map(|header| &*header.1).collect()
    }
}

impl Running {
    /// Asks for a page, as a browser that takes gzip and brotli; `further` is a header line, or nothing.
    #[must_use]
    pub fn ask(&self, path: &str, further: &str) -> Answer {
        Self::ask_at(self.port, path, further)
    }

    /// Asks for a page without https.
    #[must_use]
    pub fn ask_plainly(&self, path: &str) -> Answer {
        Self::ask_at(self.plain, path, "")
    }

    fn ask_at(port: u16, path: &str, further: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time can be set");
        let fixed = "Host: guide.example\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n";
        write!(stream, "GET {path} HTTP/1.1\r\n{fixed}{further}\r\n").expect("it takes a request");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("it answers in time");
        let text = String::from_utf8_lossy(&bytes);
        let (head, _) = text.split_once("\r\n\r\n").expect("an answer has headers");
        let mut lines = head.lines();
        let code = lines.next().and_then(|line| line.split(' ').nth(1)).expect("an answer has a code").to_owned();
        let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Answer { code, headers: lines.filter_map(header).collect() }
    }

    /// The files it has written, beside what it was given, in which this word stands.
    #[must_use]
    pub fn written_down(&self, word: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).expect("it can be read").flatten().map(|entry| entry.path()) {
                if path.is_dir() {
                    folders.push(path);
                } else if String::from_utf8_lossy(&fs::read(&path).expect("it can be read")).contains(word) {
                    found.push(path);
                }
            }
        }
        found
    }

    /// Waits until it listens.
    fn wait(&mut self, host: &Host) {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.process.try_wait().expect("it can be asked for");
            if ended.is_some() || start.elapsed() > PATIENCE {
                let said = fs::read_to_string(self.folder.path().join("said")).unwrap_or_default();
                panic!("{} doesn't start with {}: {said}", host.program, host.sample.file);
            }
            sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Each is one process. One that has already ended needs no end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A text with a passage replaced that must be there.
#[must_use]
pub fn replaced(text: &str, passage: &str, by: &str) -> String {
    assert!(text.contains(passage), "a sample lacks `{passage}`");
    text.replace(passage, by)
}

/// Pages that are worth packing, where a host finds them.
fn publish(folder: &Path) {
    let page = format!("<!doctype html><title>Guide</title>{}", "<p>The same again.</p>\n".repeat(200));
    fs::create_dir_all(folder.join("site/en")).expect("a folder can be made");
    for name in ["site/index.html", "site/en/index.html", "site/embed.js"] {
        fs::write(folder.join(name), &page).expect("it can be written");
    }
    open_to_all(folder);
}

/// Apache, started by the system's owner, reads as a user who owns nothing.
#[cfg(unix)]
fn open_to_all(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("the folder is ours");
}

#[cfg(not(unix))]
fn open_to_all(_: &Path) {}
