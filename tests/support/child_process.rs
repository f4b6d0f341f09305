//! Child processes of the tests, with all of their own child processes.

use std::ffi::OsStr;
use std::process::Stdio;

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader, Lines};
use tokio::process::{Child, Command};

/// A child process. Dropping it kills its whole process group: a driver that is killed alone leaves its browser running.
#[derive(Debug)]
pub struct ChildProcess(Child);

impl ChildProcess {
    /// Starts a program that prints its address on a line of its output; `parse` reads it from that line. A driver chooses a
    /// port before it binds it, and exits if another program has bound the port in between. The program is then started again.
    pub async fn start<T>(command: &mut Command, parse: impl Fn(&str) -> Option<T>) -> (Self, T) {
        Self::start_with_output(command, parse, |_| ()).await
    }

    /// Like [`ChildProcess::start`], and passes every later line of output to `on_line`.
    pub async fn start_with_output<T>(
        command: &mut Command,
        parse: impl Fn(&str) -> Option<T>,
        on_line: impl Fn(&str) + Send + 'static,
    ) -> (Self, T) {
        for _ in 0..3 {
            let mut process = Self::spawn(command.stdout(Stdio::piped()));
            let mut lines = BufReader::new(process.0.stdout.take().expect("the output is piped")).lines();
            while let Some(line) = lines.next_line().await.expect("the output can be read") {
                if let Some(address) = parse(&line) {
                    forward_lines(lines, on_line);
                    return (process, address);
                }
            }
        }
        panic!("{command:?} exited three times without printing its address");
    }

    /// Starts a program.
    pub fn spawn(command: &mut Command) -> Self {
        let child = command.process_group(0).stdin(Stdio::null()).kill_on_drop(true).spawn();
        Self(child.unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }
}

/// Reads the output to its end: a program blocks when its pipe is full.
fn forward_lines<R: AsyncRead + Unpin + Send + 'static>(
    mut lines: Lines<BufReader<R>>,
    on_line: impl Fn(&str) + Send + 'static,
) {
    tokio::spawn(async move {
        while let Ok(Some(line)) = lines.next_line().await {
            on_line(&line);
        }
    });
}

impl Drop for ChildProcess {
    fn drop(&mut self) {
        if let Some(group) = self.0.id().and_then(|id| i32::try_from(id).ok()) {
            // An error means that the group has no process left.
            _ = killpg(Pid::from_raw(group), Signal::SIGKILL);
        }
    }
}

/// A command for the program whose path is in an environment variable.
pub(crate) fn command_from_env<S: AsRef<OsStr>>(variable: &str, arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(crate::path_from_env(variable));
    command.args(arguments);
    command
}
