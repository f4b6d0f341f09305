//! Starting other programs so that none of them outlives this one.

use std::{
    ffi::OsStr,
    fmt,
    fs::{self, File, TryLockError},
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// Set by Ctrl-C, SIGTERM and SIGHUP; every wait looks at it.
static STOP: AtomicBool = AtomicBool::new(false);

const POLL: Duration = Duration::from_millis(50);
/// How long a program may take to end by itself before it is killed.
const GRACE: Duration = Duration::from_secs(3);
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);
const LOG_TAIL: usize = 15;

/// The person, or the system, asked for the end.
#[derive(Debug)]
pub(crate) struct Interrupted;

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("stopped")
    }
}

impl std::error::Error for Interrupted {}

/// Turns the signals that ask for an end into a flag, so that children can be ended first.
pub(crate) fn heed_signals() -> Result<()> {
    ctrlc::set_handler(|| STOP.store(true, Ordering::Relaxed)).context("Ctrl-C can't be listened for")
}

/// Whether an end was asked for.
pub(crate) fn stopping() -> bool {
    STOP.load(Ordering::Relaxed)
}

/// Turns a wish for the end into an error, so that `?` leads there.
pub(crate) fn end_if_stopping() -> Result<()> {
    if stopping() { Err(Interrupted.into()) } else { Ok(()) }
}

/// A started program with everything it starts itself; all of it ends when this value is dropped.
pub(crate) struct Group {
    child: Child,
    name: String,
}

impl Group {
    /// Starts `command` as the leader of its own process group.
    pub(crate) fn spawn(command: &mut Command) -> Result<Self> {
        let name = describe(command);
        // A group in the background of the terminal would be suspended if it tried to read from it.
        command.stdin(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = command.spawn().with_context(|| format!("`{name}` can't be started: is it installed?"))?;
        Ok(Self { child, name })
    }

    /// Waits for the end of the program, calling `meanwhile` again and again.
    pub(crate) fn wait(&mut self, mut meanwhile: impl FnMut() -> Result<()>) -> Result<ExitStatus> {
        loop {
            if stopping() {
                self.end();
                return Err(Interrupted.into());
            }
            if let Some(status) = self.child.try_wait().with_context(|| format!("waiting for `{}`", self.name))? {
                return Ok(status);
            }
            meanwhile()?;
            thread::sleep(POLL);
        }
    }

    /// Ends what still runs of the group: first by asking, then by force.
    fn end(&mut self) {
        self.signal(Signal::Ask);
        let asked = Instant::now();
        while asked.elapsed() < GRACE && matches!(self.child.try_wait(), Ok(None)) {
            thread::sleep(POLL);
        }
        self.signal(Signal::Force);
        // Reaps the leader; an error means there is nothing left to reap.
        let _ = self.child.wait();
    }

    #[cfg(unix)]
    fn signal(&self, signal: Signal) {
        use nix::{
            sys::signal::{SIGKILL, SIGTERM, killpg},
            unistd::Pid,
        };
        let Ok(group) = i32::try_from(self.child.id()) else { return };
        let signal = match signal {
            Signal::Ask => SIGTERM,
            Signal::Force => SIGKILL,
        };
        // An error means that nobody is left in the group.
        let _ = killpg(Pid::from_raw(group), signal);
    }

    #[cfg(not(unix))]
    fn signal(&mut self, signal: Signal) {
        if matches!(signal, Signal::Force) && matches!(self.child.try_wait(), Ok(None)) {
            let pid = self.child.id().to_string();
            // `kill` would reach the program itself only, not what it started.
            let _ = Command::new("taskkill").args(["/T", "/F", "/PID", &pid]).output();
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.end();
    }
}

#[derive(Clone, Copy)]
enum Signal {
    Ask,
    Force,
}

/// Runs `command`, its output going straight to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let mut group = Group::spawn(command)?;
    let status = group.wait(|| Ok(()))?;
    succeeded(&group.name, status)
}

/// Runs `command`, showing each line of its standard output and handing it to `line`.
pub(crate) fn run_read(command: &mut Command, mut line: impl FnMut(&str) + Send) -> Result<()> {
    let mut group = Group::spawn(command.stdout(Stdio::piped()))?;
    let output = group.child.stdout.take().with_context(|| format!("`{}` has no output", group.name))?;
    thread::scope(|scope| {
        scope.spawn(move || {
            for text in BufReader::new(output).split(b'\n').map_while(Result::ok) {
                let text = String::from_utf8_lossy(&text);
                println!("{text}");
                line(&text);
            }
        });
        let status = group.wait(|| Ok(()));
        let name = group.name.clone();
        // Something left behind by the program could hold the pipe open, and with it the reader.
        drop(group);
        succeeded(&name, status?)
    })
}

/// Runs a long `command` with its output in the file `log`, saying now and then that it still goes on.
pub(crate) fn run_logged(command: &mut Command, what: &str, log: &Path) -> Result<()> {
    let place = || format!("writing {}", log.display());
    let file = File::create(log).with_context(place)?;
    let mut group = Group::spawn(command.stdout(file.try_clone().with_context(place)?).stderr(file))?;
    let start = Instant::now();
    let mut next = SIGN_OF_LIFE;
    let status = group.wait(|| {
        if start.elapsed() >= next {
            println!("  {what}: still at it, {}", duration(start.elapsed()));
            next += SIGN_OF_LIFE;
        }
        Ok(())
    })?;
    if status.success() {
        return Ok(());
    }
    let text = fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let lines: Vec<_> = text.lines().collect();
    let tail = lines[lines.len().saturating_sub(LOG_TAIL)..].join("\n  | ");
    bail!("`{}` failed ({status}); the end of {}:\n  | {tail}\n ", group.name, log.display())
}

/// Locks the file at `path`, until the result is dropped; says `waiting` if somebody else holds it.
pub(crate) fn lock(path: &Path, waiting: &str) -> Result<File> {
    let place = || format!("locking {}", path.display());
    let file = File::create(path).with_context(place)?;
    let mut told = false;
    // Asked again and again rather than waited for, so that Ctrl-C is heard.
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(error).with_context(place),
        }
        end_if_stopping()?;
        if !told {
            println!("{waiting}");
            told = true;
        }
        thread::sleep(POLL);
    }
}

/// What a quick `command` prints on its standard output.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let name = describe(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("`{name}` can't be started"))?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        bail!("`{name}` failed ({}): {}", output.status, reason.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A time span as people say it.
pub(crate) fn duration(span: Duration) -> String {
    match span.as_secs() {
        0..10 => format!("{:.1} s", span.as_secs_f32()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

fn succeeded(name: &str, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { bail!("`{name}` failed ({status})") }
}

fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
