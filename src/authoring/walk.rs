//! Walks every path through the guide and holds each result against what the guide promises.

mod held;
mod paths;
mod tally;

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{num, thread};

use guide::{Choice, Guide};

use crate::Loaded;
use held::Held;
pub use held::Promise;
use paths::{Path, Tried};
use tally::Tally;

/// How many journeys with more answers than the pairs are drawn, always the same ones.
const SAMPLED: usize = 200_000;
/// The most paths that are walked one by one; beyond it, pairs stand for sets.
const MOST_PATHS: u64 = 40_000_000;

/// What was seen on all paths.
#[derive(Debug)]
pub struct Walked {
    /// How many paths were walked, of which so many drawn.
    pub paths: u64,
    /// How many different results they led to.
    pub results: usize,
    /// Whether every set of answers was tried, or pairs stand for the larger sets.
    pub every_set: bool,
    /// Each option: how often it comes first, may fit, may fit with care, fits less now.
    pub options: Vec<(&'static str, [u64; 4])>,
    /// Each text that the guide itself shows, and on how many paths.
    pub texts: Vec<(String, u64)>,
    /// Each promise that was broken: how often, and the answers of one such reader.
    pub broken: Vec<(Promise, u64, String)>,
}

/// Walks a guide. Natively this takes seconds; the guide may be unsound.
///
/// # Panics
/// Where a thread can't be started.
#[must_use]
pub fn walk(loaded: &Loaded) -> Walked {
    let guide = loaded.guide;
    let held = Held { promises: &loaded.promises };
    let tried = tried(guide);
    let starts = Path::starts(guide, tried);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut tally = Tally::new(loaded);
        while let Some(start) = starts.get(next.fetch_add(1, Ordering::Relaxed)) {
            start.clone().walk(tried, &mut |path| tally.count(path, &held));
        }
        tally
    };
    let threads = thread::available_parallelism().map_or(1, num::NonZero::get);
    let mut tally = thread::scope(|scope| {
        let working: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let done = working.into_iter().map(|thread| thread.join().expect("the walk does not panic"));
        done.reduce(Tally::plus).expect("there is at least one thread")
    });
    if tried == Tried::Pairs {
        let mut random = fastrand::Rng::with_seed(20_261_123);
        for _ in 0..SAMPLED {
            tally.count(&Path::at_random(guide, &mut random), &held);
        }
    }
    tally.finish(loaded, tried == Tried::EverySet)
}

/// Every set of answers, where that stays feasible.
fn tried(guide: &Guide) -> Tried {
    let ways = |it: &guide::Question| {
        let said = it.answers.iter().filter(|answer| !answer.skips).count();
        let skips = it.answers.len() - said;
        let sets = if it.choose == Choice::Several { 1_u64 << said } else { said as u64 };
        sets + skips as u64
    };
    let all = guide.questions.iter().map(ways).fold(1, u64::saturating_mul);
    if all <= MOST_PATHS { Tried::EverySet } else { Tried::Pairs }
}

impl Walked {
    /// The texts that nobody is ever shown.
    pub fn never_shown(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().filter(|(_, count)| *count == 0).map(|(id, _)| id.as_str())
    }
}

impl fmt::Display for Walked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.every_set {
            "every set of answers".to_owned()
        } else {
            format!("every answer, every pair where several may be chosen, and {SAMPLED} seeded journeys with more")
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
            writeln!(f, "\nbroken on {count} paths: {promise}\n    for example: mediation-guide ask {reader}")?;
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
