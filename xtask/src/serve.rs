//! `cargo xtask serve`: the guide on this machine, rebuilt as its files change.

use std::{
    fs,
    io::{ErrorKind, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    time::Duration,
};

use anyhow::{Context, Result, bail};

use crate::{
    build::{self, Kind},
    process,
    tools::Tools,
};

/// Apart from dist/: Trunk adds a script for reloading to the page, which must never be published.
const FOLDER: &str = "target/serve";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Show what readers get: slower to build, without /preview and without editors' mistakes in the page
    #[arg(long)]
    release: bool,
    /// The port to serve on; if it is taken, the next free one is used
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,
    /// Open the guide in the browser
    #[arg(long)]
    open: bool,
}

pub(crate) fn serve(root: &Path, options: &Options) -> Result<()> {
    let tools = Tools::locate()?;
    let kind = if options.release { Kind::Release } else { Kind::Preview };
    tools.prepare(root, kind)?;
    // An older page must not pass for the result of this build.
    let folder = root.join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("clearing {}", folder.display()))?;
    }
    let port = free_port(options.port)?;
    if port != options.port {
        println!("Port {} is taken: using {port} instead.", options.port);
    }
    let length = if options.release { "4" } else { "2" };
    println!("Building the guide: about {length} minutes the first time, seconds afterwards.");
    let mut trunk = build::trunk(&tools, root, "serve", kind);
    trunk.args(["--dist", FOLDER, "--port", &port.to_string()]);
    if options.open {
        trunk.arg("--open");
    }
    let mut announced = false;
    let status = process::Group::spawn(&mut trunk)?.wait(|| {
        if !announced && let Some(page) = page(port) {
            announce(port, page, kind);
            announced = true;
        }
        Ok(())
    })?;
    bail!("Trunk ended by itself ({status}): the messages above say why; then start again with `cargo xtask serve`")
}

fn announce(port: u16, page: Page, kind: Kind) {
    let address = format!("http://127.0.0.1:{port}/");
    match page {
        Page::There => println!("\n  The guide is ready: {address}"),
        Page::Missing => {
            println!("\n  The guide couldn't be built: repair what is named above, then look at {address}");
        }
    }
    if kind == Kind::Preview {
        println!("  All screens with their texts' ids, in all languages: {address}preview");
    }
    println!("  Saving a file builds it again. Ctrl-C ends it.\n");
}

/// The first port from `wanted` on that nobody listens on.
fn free_port(wanted: u16) -> Result<u16> {
    for port in wanted..=u16::MAX {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => return Ok(port),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error)
                    .with_context(|| format!("port {port} can't be used: choose another, like `--port 8080`"));
            }
        }
    }
    bail!("every port from {wanted} on is taken: choose a lower one, like `--port 8080`")
}

/// What the server answers with.
#[derive(Clone, Copy)]
enum Page {
    There,
    Missing,
}

/// Asks for the start page; `None` as long as nobody listens.
fn page(port: u16) -> Option<Page> {
    let mut server = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    server.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
    server.write_all(b"GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n").ok()?;
    let mut status = [0; 12];
    server.read_exact(&mut status).ok()?;
    Some(if status.ends_with(b" 200") { Page::There } else { Page::Missing })
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpListener};

    use super::free_port;

    #[test]
    fn a_taken_port_gives_a_later_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let wanted = taken.local_addr().expect("it is bound").port();
        assert!(free_port(wanted).expect("a later port is free") > wanted);
    }

    #[test]
    fn a_free_port_is_taken_as_wished() {
        let probe = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let wanted = probe.local_addr().expect("it is bound").port();
        drop(probe);
        assert_eq!(free_port(wanted).expect("it was let go"), wanted);
    }
}
