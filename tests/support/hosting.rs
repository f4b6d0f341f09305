//! What hosts send along with the guide: `public/_headers` and the samples in `docs/hosting/`.

pub mod hosts;
pub mod running;

use std::fs;

use crate::project;

/// A header's name, in small letters as it means the same in others, and its value.
pub type Header = (String, String);

/// A file that tells a host what to send.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Its path in the project.
    pub file: &'static str,
    read: fn(&str) -> Option<(&str, &str)>,
}

/// For hosts that read a file in the folder they publish.
pub const PUBLISHED: Sample = Sample { file: "public/_headers", read: |line| line.split_once(": ") };
/// For nginx.
pub const NGINX: Sample = Sample {
    file: "docs/hosting/nginx.conf",
    read: |line| quoted(line.strip_prefix("add_header ")?.strip_suffix(" always;")?),
};
/// For Apache.
pub const APACHE: Sample =
    Sample { file: "docs/hosting/apache.conf", read: |line| quoted(line.strip_prefix("Header always set ")?) };
/// For Caddy.
pub const CADDY: Sample = Sample { file: "docs/hosting/Caddyfile", read: quoted };

/// All of them.
pub const SAMPLES: [Sample; 4] = [PUBLISHED, NGINX, APACHE, CADDY];

impl Sample {
    /// What is written in it.
    #[must_use]
    pub fn text(&self) -> String {
        fs::read_to_string(project().join(self.file)).unwrap_or_else(|error| panic!("{}: {error}", self.file))
    }

    /// The headers that such a text names, in order.
    #[must_use]
    pub fn headers(&self, text: &str) -> Vec<Header> {
        let lines = text.lines().map(str::trim).filter(|line| !line.starts_with('#'));
        let mut headers: Vec<_> =
            lines.filter_map(self.read).map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        headers.sort();
        headers
    }
}

/// A name, and a value in quotes.
fn quoted(words: &str) -> Option<(&str, &str)> {
    let (name, value) = words.split_once(' ')?;
    Some((name, value.strip_prefix('"')?.strip_suffix('"')?))
}
