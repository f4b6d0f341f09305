//! A program that a test starts, with all that the program starts itself.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Stdio;

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader, Lines};
use tokio::process::{Child, Command};

/// What `cargo xtask` prepared, by the variable that names it.
#[must_use]
pub fn prepared(variable: &str) -> PathBuf {
    let value = std::env::var_os(variable);
    PathBuf::from(value.unwrap_or_else(|| panic!("{variable} is not set: run this with `cargo xtask test`")))
}

/// A running program. When dropped, it ends, and with it whatever it has started: a driver that is ended alone leaves its
/// browser behind.
#[derive(Debug)]
pub struct Program(Child);

impl Program {
    /// Starts a program that says on one line of its output how it can be reached; the line is read by `find`. Drivers
    /// choose a port before they take it, and end where somebody else was faster: such a program is started again.
    pub async fn start<T>(command: &mut Command, find: impl Fn(&str) -> Option<T>) -> (Self, T) {
        Self::start_watched(command, find, |_| ()).await
    }

    /// The same; every line after that one is handed on.
    pub async fn start_watched<T>(
        command: &mut Command,
        find: impl Fn(&str) -> Option<T>,
        rest: impl Fn(&str) + Send + 'static,
    ) -> (Self, T) {
        for _ in 0..3 {
            let mut program = Self::spawn(command.stdout(Stdio::piped()));
            let mut lines = BufReader::new(program.0.stdout.take().expect("its output is piped")).lines();
            while let Some(line) = lines.next_line().await.expect("its output can be read") {
                if let Some(found) = find(&line) {
                    hand_on(lines, rest);
                    return (program, found);
                }
            }
        }
        panic!("{command:?} ended three times without saying how to reach it");
    }

    /// Starts a program.
    pub fn spawn(command: &mut Command) -> Self {
        let child = command.process_group(0).stdin(Stdio::null()).kill_on_drop(true).spawn();
        Self(child.unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }
}

/// To the end: a program whose output nobody reads would wait for a reader one day.
fn hand_on<R: AsyncRead + Unpin + Send + 'static>(mut lines: Lines<BufReader<R>>, to: impl Fn(&str) + Send + 'static) {
    tokio::spawn(async move {
        while let Ok(Some(line)) = lines.next_line().await {
            to(&line);
        }
    });
}

impl Drop for Program {
    fn drop(&mut self) {
        if let Some(group) = self.0.id().and_then(|id| i32::try_from(id).ok()) {
            // An error means that nobody is left in the group.
            _ = killpg(Pid::from_raw(group), Signal::SIGKILL);
        }
    }
}

/// A command that starts what a variable names.
pub(crate) fn command<S: AsRef<OsStr>>(variable: &str, arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(prepared(variable));
    command.args(arguments);
    command
}
