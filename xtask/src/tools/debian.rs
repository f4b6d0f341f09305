//! Sources of the standard library from Debian's packages, for machines where rustup downloads nothing.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use super::Tools;
use crate::process;

/// Where Debian keeps newer compilers, the likeliest first: (the archive's folder, the suite).
const SUITES: [(&str, &str); 7] = [
    ("/debian", "trixie-backports"),
    ("/debian", "forky"),
    ("/debian", "sid"),
    ("/debian", "trixie"),
    ("/debian-security", "trixie-security"),
    ("/debian-security", "bookworm-security"),
    ("/debian", "experimental"),
];
/// Packages that hold the sources of a compiler.
const PACKAGES: [&str; 2] = ["rust-src", "rust-web-src"];
const KEYS: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// Fetches the sources of Rust `release` into `work`; the answer is their folder `library`.
pub(super) fn rust_library(tools: &Tools, release: &str, work: &Path) -> Result<PathBuf> {
    if process::capture(tools.command("apt-get").arg("--version")).is_err() {
        bail!(
            "this system has no apt-get: allow rustup to download, and run `rustup target add wasm32-unknown-unknown`"
        );
    }
    let sources = apt_sources();
    let mirrors = mirrors(&sources);
    let apt = Apt::new(tools, work)?;
    for (archive, suite) in SUITES {
        let Some(mirror) = mirrors.iter().find(|mirror| mirror.trim_end_matches('/').ends_with(archive)) else {
            continue;
        };
        if let Some((package, version)) = apt.look_in(mirror, suite, release)? {
            apt.download(&package, &version)?;
            return unpacked_library(tools, work);
        }
    }
    bail!(
        "none of Debian's suites has the sources of Rust {release}: allow rustup to download and run \
         `rustup target add wasm32-unknown-unknown`, or use a Rust version that Debian packages as rust-src"
    )
}

/// apt with lists and sources of its own; the system's stay as they are.
struct Apt<'a> {
    tools: &'a Tools,
    work: &'a Path,
    folder: PathBuf,
}

impl<'a> Apt<'a> {
    fn new(tools: &'a Tools, work: &'a Path) -> Result<Self> {
        let folder = work.join("apt");
        for part in ["lists/partial", "archives/partial"] {
            fs::create_dir_all(folder.join(part)).with_context(|| format!("making {}", folder.display()))?;
        }
        Ok(Self { tools, work, folder })
    }

    fn command(&self, program: &str) -> Command {
        let mut command = self.tools.command(program);
        let folder = self.folder.display();
        let settings = [
            format!("Dir::Etc::SourceList={folder}/sources.list"),
            "Dir::Etc::SourceParts=/dev/null".to_owned(),
            format!("Dir::State::Lists={folder}/lists"),
            format!("Dir::Cache={folder}"),
            // The user `_apt` may not write into a private folder.
            "APT::Sandbox::User=root".to_owned(),
        ];
        for setting in settings {
            command.args(["-o", &setting]);
        }
        command.current_dir(self.work);
        command
    }

    /// The package and version in `suite` that hold the sources of `release`, if any does.
    fn look_in(&self, mirror: &str, suite: &str, release: &str) -> Result<Option<(String, String)>> {
        let source = format!("deb [signed-by={KEYS}] {mirror} {suite} main\n");
        fs::write(self.folder.join("sources.list"), source).context("writing apt's private list of sources")?;
        println!("wasm32 standard library: looking for Rust {release} in Debian's {suite}");
        let log = self.tools.folder.join("debian.log");
        if let Err(error) = process::run_logged(self.command("apt-get").arg("update"), "apt-get update", &log) {
            process::end_if_stopping()?;
            // Not every mirror has every suite; another one may have what we need.
            println!("  {suite} can't be read: {error:#}");
            return Ok(None);
        }
        let table = process::capture(self.command("apt-cache").arg("madison").args(PACKAGES))?;
        Ok(fitting(&table, release).map(|(package, version)| (package.to_owned(), version.to_owned())))
    }

    fn download(&self, package: &str, version: &str) -> Result<()> {
        println!("wasm32 standard library: fetching Debian's {package} {version}");
        let log = self.tools.folder.join("debian.log");
        let mut get = self.command("apt-get");
        process::run_logged(get.args(["download", &format!("{package}={version}")]), "apt-get download", &log)
    }
}

/// Unpacks the one package in `work` and finds the folder `library` in it.
fn unpacked_library(tools: &Tools, work: &Path) -> Result<PathBuf> {
    let package = entry(work, |path| path.extension().is_some_and(|kind| kind == "deb"))
        .context("apt-get downloaded no package")?;
    let sources = work.join("sources");
    fs::create_dir_all(&sources).with_context(|| format!("making {}", sources.display()))?;
    let content = work.join("content.tar");
    let file = File::create(&content).with_context(|| format!("writing {}", content.display()))?;
    process::run(tools.command("dpkg-deb").arg("--fsys-tarfile").arg(&package).stdout(file))?;
    // The compiler's own sources are left out: tens of thousands of files that only cost time.
    let mut tar = tools.command("tar");
    tar.arg("-xf").arg(&content).arg("-C").arg(&sources).args(["--wildcards", "./usr/src/*/library/*"]);
    process::run(&mut tar)?;
    let rust = entry(&sources.join("usr/src"), |path| path.join("library").is_dir());
    let library = rust.map(|rust| rust.join("library")).filter(|library| library.join("sysroot/Cargo.toml").is_file());
    library.with_context(|| format!("{} doesn't hold Rust's library folder", package.display()))
}

fn entry(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let mut paths = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    paths.find(|path| wanted(path))
}

/// The texts of all of this machine's lists of package sources.
fn apt_sources() -> String {
    let parts = fs::read_dir("/etc/apt/sources.list.d").into_iter().flatten().flatten().map(|entry| entry.path());
    let files = std::iter::once(PathBuf::from("/etc/apt/sources.list")).chain(parts);
    files.filter_map(|file| fs::read_to_string(file).ok()).collect::<Vec<_>>().join("\n")
}

/// The addresses in apt's lists, written as `deb address suite …` or as `URIs: address …`.
fn mirrors(sources: &str) -> Vec<&str> {
    let addresses = sources.lines().flat_map(|line| {
        let mut words = line.split_whitespace();
        let kind = words.next().unwrap_or_default();
        let rest = if kind == "deb" || kind == "URIs:" { line } else { "" };
        rest.split_whitespace().skip(1).filter(|word| word.contains("://"))
    });
    addresses.collect()
}

/// The first row of apt's table (`package | version | source`) whose version is Debian's of `release`.
fn fitting<'a>(table: &'a str, release: &str) -> Option<(&'a str, &'a str)> {
    table.lines().find_map(|row| {
        let mut cells = row.split('|').map(str::trim);
        let (package, version) = (cells.next()?, cells.next()?);
        version.strip_prefix(release)?.starts_with(['+', '-']).then_some((package, version))
    })
}

#[cfg(test)]
mod tests {
    use super::{fitting, mirrors};

    #[test]
    fn mirrors_are_found_in_the_one_line_format() {
        let list = "# deb http://old.example/debian stable main\n\
                    deb [arch=amd64 signed-by=/k.gpg] https://mirror.example/debian bookworm main\n\
                    deb-src https://mirror.example/src bookworm main\n";
        assert_eq!(mirrors(list), ["https://mirror.example/debian"]);
    }

    #[test]
    fn mirrors_are_found_in_the_paragraph_format() {
        let list = "Types: deb\n# http://old.example/debian\nURIs: http://one.example/debian http://two.example/debian/\n\
                    Suites: bookworm\nSigned-By: /k.gpg\n";
        assert_eq!(mirrors(list), ["http://one.example/debian", "http://two.example/debian/"]);
    }

    #[test]
    fn only_sources_of_exactly_the_release_fit() {
        let table = " rust-src | 1.95.1+dfsg1-1 | http://mirror.example/debian sid/main amd64 Packages\n \
                     rust-src | 1.95.0+dfsg1-1~bpo13+1 | http://mirror.example/debian other/main amd64 Packages\n";
        assert_eq!(fitting(table, "1.95.0"), Some(("rust-src", "1.95.0+dfsg1-1~bpo13+1")));
        assert_eq!(fitting(table, "1.95"), None);
        assert_eq!(fitting(table, "1.9"), None);
    }
}
