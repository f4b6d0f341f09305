//! Starts programs so that none of them outlives this one.

use std::{
    fs::{self, File},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Mutex, MutexGuard, PoisonError, mpsc},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, anyhow, ensure};
use xshell::Cmd;

/// How long a program may take to end after SIGTERM; nextest grants its tests 10 seconds.
#[cfg(unix)]
const GRACE: Duration = Duration::from_secs(12);
const PROGRESS_INTERVAL: Duration = Duration::from_secs(30);
const LOG_TAIL: usize = 15;

/// The leaders of the running process groups. Managed here because xshell ends only a child and not its descendants: cargo would
/// leave compilers behind, and nextest browsers.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());

fn running() -> MutexGuard<'static, Vec<u32>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// On Ctrl-C, SIGTERM and SIGHUP, ends all running programs and then this one.
pub(crate) fn exit_on_signals() -> Result<()> {
    let handler = || {
        // Held until the exit: `Group::wait` blocks on it, so no step is reported as failed and no other one starts.
        let running = running();
        terminate(&running);
        eprintln!("stopped");
        // What a shell reports for a command ended by Ctrl-C.
        std::process::exit(130);
    };
    ctrlc::set_handler(handler).context("can't listen for Ctrl-C")
}

/// A running program with all its descendants. They end when this value is dropped.
pub(crate) struct Group {
    name: String,
    child: Child,
}

impl Group {
    pub(crate) fn spawn(command: Cmd) -> Result<Self> {
        let name = short_name(&command);
        Self::start(command.into(), name)
    }

    fn start(mut command: Command, name: String) -> Result<Self> {
        // A background group would be suspended if it tried to read from the terminal.
        command.stdin(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        // Locked while it starts, so that a signal can't arrive before the program is recorded.
        let mut running = running();
        let child = command.spawn().with_context(|| format!("can't start `{name}`: is it installed?"))?;
        running.push(child.id());
        Ok(Self { name, child })
    }

    /// Waits until the program ends. Returns an error if it fails.
    fn wait(mut self) -> Result<()> {
        let status = self.child.wait();
        // Blocks forever while a signal is being handled.
        drop(running());
        let status = status.with_context(|| format!("can't wait for `{}`", self.name))?;
        ensure!(status.success(), "`{}` failed ({status})", self.name);
        Ok(())
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        running().retain(|leader| *leader != self.child.id());
        terminate(&[self.child.id()]);
    }
}

/// Ends the groups of these leaders with SIGTERM. Once the leaders are gone, ends the rest with SIGKILL.
#[cfg(unix)]
fn terminate(leaders: &[u32]) {
    use nix::{
        sys::{
            signal::{SIGKILL, SIGTERM, killpg},
            wait::{WaitPidFlag, WaitStatus, waitpid},
        },
        unistd::Pid,
    };
    let leaders: Vec<_> = leaders.iter().map(|leader| Pid::from_raw(leader.cast_signed())).collect();
    // An error means that the group is empty.
    let signal = |signal| leaders.iter().for_each(|group| killpg(*group, signal).unwrap_or_default());
    let runs = |leader: &Pid| waitpid(*leader, Some(WaitPidFlag::WNOHANG)) == Ok(WaitStatus::StillAlive);
    signal(SIGTERM);
    let asked = std::time::Instant::now();
    while asked.elapsed() < GRACE && leaders.iter().any(runs) {
        thread::sleep(Duration::from_millis(20));
    }
    signal(SIGKILL);
}

/// On Windows, only `cargo xtask size` runs, which starts no programs.
#[cfg(not(unix))]
fn terminate(_: &[u32]) {}

/// The beginning of a command, for messages: a test filter can be 30,000 characters long.
fn short_name(command: &Cmd) -> String {
    const LENGTH: usize = 150;
    let name = command.to_string();
    if name.chars().count() > LENGTH { name.chars().take(LENGTH).chain(['…']).collect() } else { name }
}

/// Runs `command` with its output on the terminal.
pub(crate) fn run(command: Cmd) -> Result<()> {
    Group::spawn(command)?.wait()
}

/// Runs a long `command` with its output in the file `log`, and reports every 30 seconds that it is still running.
pub(crate) fn run_logged(command: Cmd, what: &str, log: &Path) -> Result<()> {
    let name = short_name(&command);
    let mut command = Command::from(command);
    let file = File::create(log).with_context(|| format!("can't write {}", log.display()))?;
    command.stdout(file.try_clone()?).stderr(file);
    let (done, ended) = mpsc::channel::<()>();
    let result = thread::scope(|scope| {
        scope.spawn(move || {
            let mut waited = PROGRESS_INTERVAL;
            while ended.recv_timeout(PROGRESS_INTERVAL) == Err(mpsc::RecvTimeoutError::Timeout) {
                println!("  {what}: still running, {}", format_duration(waited));
                waited += PROGRESS_INTERVAL;
            }
        });
        let result = Group::start(command, name).and_then(Group::wait);
        drop(done);
        result
    });
    result.map_err(|error| {
        let text = fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        anyhow!(
            "{error:#}; the end of {}:\n  | {}\n ",
            log.display(),
            last_lines(text.lines(), LOG_TAIL).join("\n  | ")
        )
    })
}

/// The last `count` non-blank lines.
pub(crate) fn last_lines<'a>(lines: impl Iterator<Item = &'a str>, count: usize) -> Vec<&'a str> {
    let lines: Vec<_> = lines.filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(count)..].to_vec()
}

/// Locks the file at `path` until the result is dropped. Prints `notice` if another process holds the lock.
pub(crate) fn lock(path: &Path, notice: &str) -> Result<File> {
    let place = || format!("can't lock {}", path.display());
    let file = File::create(path).with_context(place)?;
    if file.try_lock().is_err() {
        println!("{notice}");
        file.lock().with_context(place)?;
    }
    Ok(file)
}

pub(crate) fn format_duration(span: Duration) -> String {
    match span.as_secs() {
        0..10 => format!("{:.1} s", span.as_secs_f32()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}
