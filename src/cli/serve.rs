//! `serve`: serves the guide on this machine, and reloads each change as soon as it is saved.

mod http;
mod watcher;

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use anstream::println;
use anyhow::{Context, Result, bail};
use authoring::{GuideFolder, SentenceRules};
use tokio::net::TcpListener;
use tokio::sync::watch::{Sender, channel};

use crate::check::count_of;
use crate::pages::{self, Pages};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port to serve on; if it is in use, the next free one
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,
    /// The address to serve on; any address other than the default lets other machines connect
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// Open the guide in the browser
    #[arg(long)]
    open: bool,
}

/// Serves the guide until it is stopped.
///
/// # Errors
/// If the guide cannot be read at all, or no port is free.
pub(crate) fn serve(folder: &GuideFolder, bundle: Option<&Path>, options: &Options) -> Result<()> {
    // Found before serving, because a rebuild may replace the binary.
    let program = std::env::current_exe().context("finding this program")?;
    let read = || pages::read_from_process(&program, folder.path(), bundle);
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("starting to serve")?.block_on(async {
        // Before the first reading, so that changes made meanwhile are not missed.
        let changes = watcher::changes(folder.path(), bundle)?;
        let (pages, _) = channel(Arc::new(read().await?));
        let listener = listen(options.host, options.port).await?;
        let address = listener.local_addr().context("finding the port")?;
        announce(address, options, &pages.borrow());
        let answering = tokio::spawn(http::serve(listener, pages.subscribe(), options.host));
        tokio::select! {
            ended = answering => ended.context("serving")?,
            () = show_changes(changes, &pages, &read) => Ok(()),
            interrupted = tokio::signal::ctrl_c() => interrupted.context("listening for Ctrl-C"),
        }
    })
}

/// Reads the guide again after each change.
async fn show_changes<F>(mut changes: watcher::Changes, pages: &Sender<Arc<Pages>>, read: &impl Fn() -> F)
where
    F: Future<Output = Result<Pages>>,
{
    // Kept from the last version whose rules had no errors.
    let mut sentence_rules = pages.borrow().sentence_rules.clone();
    loop {
        let seen = changes.next().await;
        match read().await {
            Ok(new) => {
                if let Some(now) = &new.sentence_rules {
                    report_sentences_to_read_again(sentence_rules.as_ref().unwrap_or(now), now);
                    sentence_rules = Some(now.clone());
                }
                println!("Shown after {} ms: {}", milliseconds(seen), state(&new));
                pages.send_replace(Arc::new(new));
            }
            Err(error) => println!("Not shown: {error:#}"),
        }
    }
}

/// A sentence written for some readers may be wrong for others.
fn report_sentences_to_read_again(before: &SentenceRules, now: &SentenceRules) {
    for (_, change) in authoring::changed_sentence_rules(before, now) {
        println!("Read again: {change}");
    }
}

fn milliseconds(since: Instant) -> u128 {
    since.elapsed().as_millis()
}

fn state(pages: &Pages) -> String {
    match pages.counts {
        (0, 0) => "no mistakes".to_owned(),
        (0, warnings) => count_of(warnings, "warning"),
        (errors, warnings) => {
            format!("{}, {}; the page lists them", count_of(errors, "error"), count_of(warnings, "warning"))
        }
    }
}

fn announce(address: SocketAddr, options: &Options, pages: &Pages) {
    if address.port() != options.port {
        println!("Port {} is in use, so the guide is served on port {}.", options.port, address.port());
    }
    if !address.ip().is_loopback() {
        println!(
            "Everyone who can reach this machine at {} can now read the guide, including what is not published yet. \
             Without --host, only this machine can.",
            address.ip()
        );
    }
    let shown = if address.ip().is_unspecified() {
        SocketAddr::new(Ipv4Addr::LOCALHOST.into(), address.port())
    } else {
        address
    };
    println!("\n  The guide, with {}: http://{shown}/", state(pages));
    println!("  All screens with the ids of their texts, in all languages: http://{shown}/preview/");
    println!("  Each saved change appears at once. Press Ctrl-C to stop.\n");
    if options.open {
        open(&format!("http://{shown}/"));
    }
}

/// Opens the browser. If there is none, the address is printed above.
fn open(address: &str) {
    let (program, before): (&str, &[&str]) = match std::env::consts::OS {
        "windows" => ("cmd", &["/C", "start", ""]),
        "macos" => ("open", &[]),
        _ => ("xdg-open", &[]),
    };
    if Command::new(program).args(before).arg(address).spawn().is_err() {
        println!("No browser could be opened: open the address yourself.");
    }
}

/// Listens on the first free port from `wanted`.
///
/// # Errors
/// If the address does not belong to this machine, or no port is free.
async fn listen(host: IpAddr, wanted: u16) -> Result<TcpListener> {
    for port in wanted..=u16::MAX {
        match TcpListener::bind((host, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error).with_context(|| {
                    format!("cannot serve on {host}, port {port}: choose others with --host and --port")
                });
            }
        }
    }
    bail!("no port from {wanted} on is free: choose a lower one, such as `--port 8080`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_next_port_is_used_if_one_is_in_use() {
        let host = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let taken = TcpListener::bind((host, 0)).await.expect("some port is free");
        let wanted = taken.local_addr().expect("it is bound").port();
        let later = listen(host, wanted).await.expect("a later port is free");
        assert!(later.local_addr().expect("it is bound").port() > wanted);
    }
}
