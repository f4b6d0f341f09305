//! `serve`: the guide on this machine, shown anew as soon as one of its files is saved.

mod answer;
mod watch;

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

use crate::check::times;
use crate::pages::{self, Pages};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port to serve on; if it is taken, the next free one is used
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,
    /// The address to serve on: another than the usual one lets other machines in
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// Open the guide in the browser
    #[arg(long)]
    open: bool,
}

/// Serves the guide until it is ended.
///
/// # Errors
/// Where the guide can't be read at all, or no port is free.
pub(crate) fn serve(folder: &GuideFolder, engine: Option<&Path>, options: &Options) -> Result<()> {
    // Now: where this program is built anew meanwhile, the new one stands here.
    let program = std::env::current_exe().context("finding this program")?;
    let read = || pages::take_over(&program, folder.path(), engine);
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("starting to serve")?.block_on(async {
        // Before the first reading: what is saved meanwhile is read again.
        let changes = watch::changes(folder.path(), engine)?;
        let (pages, _) = channel(Arc::new(read().await?));
        let listener = listen(options.host, options.port).await?;
        let address = listener.local_addr().context("asking for the own port")?;
        announce(address, options, &pages.borrow());
        let answering = tokio::spawn(answer::answer(listener, pages.subscribe(), options.host));
        tokio::select! {
            ended = answering => ended.context("serving")?,
            () = show_changes(changes, &pages, &read) => Ok(()),
            interrupted = tokio::signal::ctrl_c() => interrupted.context("listening for Ctrl-C"),
        }
    })
}

/// Reads the guide anew after each change.
async fn show_changes<F>(mut changes: watch::Changes, pages: &Sender<Arc<Pages>>, read: &impl Fn() -> F)
where
    F: Future<Output = Result<Pages>>,
{
    // As it was when its rules had no errors last.
    let mut told_to = pages.borrow().told_to.clone();
    loop {
        let seen = changes.next().await;
        match read().await {
            Ok(new) => {
                if let Some(now) = &new.told_to {
                    tell_to_read_again(told_to.as_ref().unwrap_or(now), now);
                    told_to = Some(now.clone());
                }
                println!("Shown after {} ms: {}", milliseconds(seen), state(&new));
                pages.send_replace(Arc::new(new));
            }
            Err(error) => println!("Not shown: {error:#}"),
        }
    }
}

/// A sentence that names who is told it may be wrong for others.
fn tell_to_read_again(before: &SentenceRules, now: &SentenceRules) {
    for (_, told) in authoring::changed_sentence_rules(before, now) {
        println!("Read again: {told}");
    }
}

fn milliseconds(since: Instant) -> u128 {
    since.elapsed().as_millis()
}

fn state(pages: &Pages) -> String {
    match pages.problems {
        (0, 0) => "no mistakes".to_owned(),
        (0, warnings) => times(warnings, "warning"),
        (errors, warnings) => {
            format!("{}, {}; the page names them", times(errors, "error"), times(warnings, "warning"))
        }
    }
}

fn announce(address: SocketAddr, options: &Options, pages: &Pages) {
    if address.port() != options.port {
        println!("Port {} is taken: using {} instead.", options.port, address.port());
    }
    if !address.ip().is_loopback() {
        println!(
            "Everybody who reaches this machine at {} can now read the guide, also what isn't published yet. Without --host \
             nobody else can.",
            address.ip()
        );
    }
    let shown = if address.ip().is_unspecified() {
        SocketAddr::new(Ipv4Addr::LOCALHOST.into(), address.port())
    } else {
        address
    };
    println!("\n  The guide, with {}: http://{shown}/", state(pages));
    println!("  All screens with their texts' ids, in all languages: http://{shown}/preview/");
    println!("  Saving a file shows it anew. Ctrl-C ends it.\n");
    if options.open {
        open(&format!("http://{shown}/"));
    }
}

/// In the browser that this machine opens addresses with; where it has none, the address stands above.
fn open(address: &str) {
    let (program, before): (&str, &[&str]) = match std::env::consts::OS {
        "windows" => ("cmd", &["/C", "start", ""]),
        "macos" => ("open", &[]),
        _ => ("xdg-open", &[]),
    };
    if Command::new(program).args(before).arg(address).spawn().is_err() {
        println!("No browser could be opened: go to the address yourself.");
    }
}

/// Listens on the first port from `wanted` on that nobody else listens on.
///
/// # Errors
/// Where the address isn't this machine's, or all ports are taken.
async fn listen(host: IpAddr, wanted: u16) -> Result<TcpListener> {
    for port in wanted..=u16::MAX {
        match TcpListener::bind((host, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error).with_context(|| {
                    format!("{host} and port {port} can't be served on: choose others by --host and --port")
                });
            }
        }
    }
    bail!("every port from {wanted} on is taken: choose a lower one, like `--port 8080`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_taken_port_gives_a_later_one() {
        let host = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let taken = TcpListener::bind((host, 0)).await.expect("some port is free");
        let wanted = taken.local_addr().expect("it is bound").port();
        let later = listen(host, wanted).await.expect("a later port is free");
        assert!(later.local_addr().expect("it is bound").port() > wanted);
    }
}
