//! Reads the headers in the sample configurations for hosts: `public/_headers` and those in `docs/hosting/`.

pub mod running;
pub mod web_servers;

use std::fs;

use crate::project;

/// A header's name, in lower case, and its value.
pub type Header = (String, String);

/// A sample configuration that tells a web server which headers to send.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// The path in the project.
    pub file: &'static str,
    read: fn(&str) -> Option<(&str, &str)>,
}

/// The sample for hosts that read `_headers` in the published folder.
pub const HEADERS_FILE: Sample = Sample { file: "public/_headers", read: |line| line.split_once(": ") };
/// The sample for nginx.
pub const NGINX: Sample = Sample {
    file: "docs/hosting/nginx.conf",
    read: |line| quoted(line.strip_prefix("add_header ")?.strip_suffix(" always;")?),
};
/// The sample for Apache.
pub const APACHE: Sample =
    Sample { file: "docs/hosting/apache.conf", read: |line| quoted(line.strip_prefix("Header always set ")?) };
/// The sample for Caddy.
pub const CADDY: Sample = Sample { file: "docs/hosting/Caddyfile", read: quoted };

/// All samples.
pub const SAMPLES: [Sample; 4] = [HEADERS_FILE, NGINX, APACHE, CADDY];

impl Sample {
    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        fs::read_to_string(project().join(self.file)).unwrap_or_else(|error| panic!("{}: {error}", self.file))
    }

    /// The headers in a text of this format, sorted.
    #[must_use]
    pub fn headers(&self, text: &str) -> Vec<Header> {
        let lines = text.lines().map(str::trim).filter(|line| !line.starts_with('#'));
        let mut headers: Vec<_> =
            lines.filter_map(self.read).map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        headers.sort();
        headers
    }
}

/// Parses a name, followed by a value in quotes.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once(' ')?;
    Some((name, value.strip_prefix('"')?.strip_suffix('"')?))
}
