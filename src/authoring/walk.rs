//! Walks the paths through a guide, all of them if there aren't too many, and checks each result against the guide's promises.

mod path;
mod promise;
mod tally;

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{num, thread};

use guide::{Choice, Guide};

use crate::LoadedGuide;
use path::{Coverage, Path};
pub use promise::Promise;
use promise::PromiseChecker;
use tally::Tally;

/// The number of random journeys in a pairwise walk. The seed is fixed, so they are always the same.
const RANDOM_PATHS: usize = 200_000;
/// The maximum number of paths in an exhaustive walk. Beyond it the walk is pairwise.
const MAX_PATHS: u64 = 40_000_000;

/// The findings of a walk.
#[derive(Debug)]
pub struct WalkReport {
    /// The number of paths, including random ones.
    pub paths: u64,
    /// The number of different results.
    pub results: usize,
    /// Whether the walk tried every set of answers, and not only pairs.
    pub is_exhaustive: bool,
    /// For each option, on how many paths it comes first, may fit, may fit with care, and fits less now.
    pub options: Vec<(&'static str, [u64; 4])>,
    /// For each text of the guide, the number of paths that show it.
    pub texts: Vec<(String, u64)>,
    /// For each broken promise, the number of paths and the answers of one reader.
    pub broken: Vec<(Promise, u64, String)>,
    /// What is wrong with the result of a reader who says nothing, and what to do.
    pub silence: Vec<String>,
}

/// Walks a guide, which may be invalid. This takes seconds.
///
/// # Panics
/// If a thread cannot be started.
#[must_use]
pub fn walk(loaded: &LoadedGuide) -> WalkReport {
    let guide = loaded.guide;
    let checker = PromiseChecker { promises: &loaded.promises };
    let coverage = coverage(guide);
    let starts = Path::starts(guide, coverage);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut tally = Tally::new(loaded);
        while let Some(start) = starts.get(next.fetch_add(1, Ordering::Relaxed)) {
            start.clone().walk(coverage, &mut |path| tally.count(path, &checker));
        }
        tally
    };
    let threads = thread::available_parallelism().map_or(1, num::NonZero::get);
    let mut tally = thread::scope(|scope| {
        let working: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let done = working.into_iter().map(|thread| thread.join().expect("the walk does not panic"));
        done.reduce(Tally::merge).expect("there is at least one thread")
    });
    if coverage == Coverage::Pairwise {
        let mut random = fastrand::Rng::with_seed(20_261_123);
        for _ in 0..RANDOM_PATHS {
            tally.count(&Path::random(guide, &mut random), &checker);
        }
    }
    tally.finish(loaded, coverage == Coverage::Exhaustive)
}

/// An exhaustive walk if it is feasible, otherwise a pairwise one.
fn coverage(guide: &Guide) -> Coverage {
    let ways = |it: &guide::Question| {
        let real = it.answers.iter().filter(|answer| !answer.skips).count();
        let skips = it.answers.len() - real;
        let sets = if it.choose == Choice::Several { 1_u64 << real } else { real as u64 };
        sets + skips as u64
    };
    let all = guide.questions.iter().map(ways).fold(1, u64::saturating_mul);
    if all <= MAX_PATHS { Coverage::Exhaustive } else { Coverage::Pairwise }
}

impl WalkReport {
    /// The texts that no path shows.
    pub fn unseen_texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().filter(|(_, count)| *count == 0).map(|(id, _)| id.as_str())
    }
}

impl fmt::Display for WalkReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.is_exhaustive {
            "every set of answers".to_owned()
        } else {
            format!("every answer, every pair of answers to one question, and {RANDOM_PATHS} random journeys")
        };
        writeln!(f, "{} paths ({how}), {} different results\n", self.paths, self.results)?;
        writeln!(
            f,
            "{:<22} {:>11} {:>11} {:>11} {:>11}   of the paths",
            "option", "first", "may-fit", "with-care", "less-now"
        )?;
        for (option, counts) in &self.options {
            let [first, may_fit, with_care, less_now] = counts.map(|count| percent(count, self.paths));
            writeln!(f, "{option:<22} {first:>11} {may_fit:>11} {with_care:>11} {less_now:>11}")?;
        }
        writeln!(f, "\n{:<42} shown on", "text")?;
        for (text, count) in &self.texts {
            writeln!(f, "{text:<42} {:>8}", percent(*count, self.paths))?;
        }
        for (promise, count, reader) in &self.broken {
            let paths = if *count == 1 { "1 path".to_owned() } else { format!("{count} paths") };
            writeln!(f, "\nbroken on {paths}: {promise}")?;
            for line in self.silence.iter().filter(|_| *promise == Promise::Silence) {
                writeln!(f, "    {line}")?;
            }
            writeln!(f, "    for example: mediation-guide ask {reader}")?;
        }
        Ok(())
    }
}

#[allow(clippy::cast_precision_loss, reason = "a percentage for people to read")]
fn percent(count: u64, of: u64) -> String {
    match count {
        0 => "never".to_owned(),
        _ => format!("{:.1} %", 100.0 * count as f64 / of as f64),
    }
}
