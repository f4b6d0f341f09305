//! The report: tables with medians, quartiles, and ratios to each peer.

use std::fmt::Write;
use std::fs;
use std::process::Command;

use crate::Rounds;
use crate::measure::{Figures, GROWTH, HEAPS};
use crate::peers::PEERS;

const LOAD_FIGURES: [(&str, &str); 6] = [
    ("bytes", ""),
    ("requests", ""),
    ("first paint", "ms"),
    ("first answer takes effect", "ms"),
    ("program up", "ms"),
    ("script time", "ms"),
];

const CLICK_FIGURES: [(&str, &str); 2] = [("click to paint", "ms"), ("click to paint, slowest 5 %", "ms")];

const HEAP_FIGURES: [(&str, &str); 5] =
    [(HEAPS[0].1, "MB"), (HEAPS[1].1, "MB"), (HEAPS[2].1, "MB"), (HEAPS[3].1, "MB"), (GROWTH, "")];

/// Writes the whole document.
pub(crate) fn report(
    rounds: usize,
    times: usize,
    slow: &Rounds,
    fast: &Rounds,
    clicks: &Rounds,
    heaps: &Rounds,
) -> String {
    let mut out = String::from("# The guide compared with other implementations\n\n");
    let mut write_line = |line: &str| writeln!(out, "{line}").expect("a string can be written to");
    write_line(&format!("`cargo xtask bench`, {}: {}; {rounds} rounds.\n", today(), machine()));
    write_line(&format!(
        "In each round, every page is loaded {times} × on each connection, clicked through {times} × to time the clicks, and\n\
         once to measure the heap. The pages take turns: each turn starts with another page, and every second turn goes\n\
         through them in reverse order.\n"
    ));
    write_line(
        "The peers are the same guide, built with other tools. They ask the same questions in the same two languages and\n\
         apply the same rules. They have no help, notes, stories, steps, reading version or pictograms, which is in their\n\
         favour. Everything is compressed with brotli 11 and comes from a server on the same machine, to a new browser each\n\
         time. The figures are medians, with the quartiles in brackets.\n",
    );
    write_line(&goals(slow, clicks, heaps));
    write_line("The figures in this table are rounded. Whether a goal is reached was decided before rounding.\n");
    for (title, figures, lines) in [
        ("On a slow phone: 150 ms, 1.6 Mbit/s, a processor six times slower", slow, &LOAD_FIGURES[..]),
        ("Without throttling", fast, &LOAD_FIGURES[..]),
        ("Clicks: 20 journeys, 200 clicks", clicks, &CLICK_FIGURES[..]),
        ("Memory: 100 journeys", heaps, &HEAP_FIGURES[..]),
    ] {
        write_line(&format!("## {title}\n"));
        write_line(&table(figures, lines));
        write_line(&format!("The guide's figure as a multiple of each peer's:\n\n{}", ratios(figures, lines)));
    }
    write_line(
        "- **First answer takes effect**: a reader presses \"Begin\" and answers the first question as soon as there are buttons\n  \
           to press; the second question is shown.\n\
         - **Program up**: the page is fully interactive.\n\
         - **Script time**: as the browser counts it, WebAssembly included.\n\
         - **Click to paint**: without waiting for the display's refresh.\n\
         - **Ready-made screens**: the guide's own page without its program. At each press, a script inserts the HTML that the\n  \
           guide shows there. It follows no rules, so it shows how much of a click's time the screens take, whatever makes them.\n  \
           The other peers show less, above all in the result.\n\
         - **Heap**: after garbage collection, including WebAssembly memory.",
    );
    out
}

/// The goals of the guide, and whether it reaches them.
fn goals(slow: &Rounds, clicks: &Rounds, heaps: &Rounds) -> String {
    let [plain, react, survey] = [1, 3, 4];
    let slowest = "click to paint, slowest 5 %";
    let goals = [
        ("first answer takes effect, relative to plain script", ratio(slow, "first answer takes effect", plain), 1.0),
        ("program up, relative to React with XState", ratio(slow, "program up", react), 0.8),
        ("first answer takes effect, relative to SurveyJS", ratio(slow, "first answer takes effect", survey), 0.25),
        ("bytes, relative to SurveyJS", ratio(slow, "bytes", survey), 0.4),
        ("click to paint, relative to plain script", ratio(clicks, "click to paint", plain), 1.25),
        ("click to paint, slowest 5 %, relative to plain script", ratio(clicks, slowest, plain), 1.25),
        ("heap growth from journey 25 to 100, relative to plain script", ratio(heaps, GROWTH, plain), 1.0),
    ];
    let line = |(goal, actual, limit): &(&str, f64, f64)| {
        let reached = if actual <= limit { "yes" } else { "no" };
        format!("| {goal} | {actual:.2} | {limit:.2} | {reached} |\n")
    };
    let lines: String = goals.iter().map(line).collect();
    format!("| goal (page loads: on a slow phone) | measured | at most | reached |\n|---|---:|---:|---|\n{lines}")
}

/// The guide's median as a multiple of a peer's.
fn ratio(figures: &Rounds, name: &str, peer: usize) -> f64 {
    quartiles(&figures[0], name)[1] / quartiles(&figures[peer], name)[1]
}

fn row(first: &str, cells: impl Iterator<Item = String>) -> String {
    format!("| {first} | {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

fn head<'a>(titles: impl Iterator<Item = &'a str> + Clone) -> String {
    let rule: String = titles.clone().map(|_| "---:|").collect();
    format!("{}|---|{rule}\n", row("", titles.map(str::to_owned)))
}

fn table(figures: &Rounds, lines: &[(&'static str, &str)]) -> String {
    let mut out = head(PEERS.iter().take(figures.len()).map(|peer| peer.title));
    for (name, unit) in lines {
        let cell = |rounds: &Vec<_>| {
            let [low, middle, high] = quartiles(rounds, name);
            if (high - low).abs() < f64::EPSILON {
                short(middle)
            } else {
                format!("{} ({}–{})", short(middle), short(low), short(high))
            }
        };
        out += &row(&format!("{name} {unit}"), figures.iter().map(cell));
    }
    out
}

fn ratios(figures: &Rounds, lines: &[(&'static str, &str)]) -> String {
    let mut out = head(PEERS.iter().take(figures.len()).skip(1).map(|peer| peer.title));
    for (name, _) in lines.iter().filter(|(name, _)| *name != GROWTH) {
        out += &row(name, (1..figures.len()).map(|peer| format!("{:.2}", ratio(figures, name, peer))));
    }
    out
}

fn quartiles(rounds: &[Figures], name: &str) -> [f64; 3] {
    quartiles_of(rounds.iter().map(|figures| figures[name]).collect())
}

/// The quartiles of some figures.
pub(crate) fn quartiles_of(mut all: Vec<f64>) -> [f64; 3] {
    all.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| all[(all.len() - 1) * quarter / 4])
}

/// A figure with about three digits.
pub(crate) fn short(figure: f64) -> String {
    match figure.abs() {
        size if size >= 100.0 || figure.fract() == 0.0 => format!("{figure:.0}"),
        size if size >= 10.0 => format!("{figure:.1}"),
        _ => format!("{figure:.2}"),
    }
}

/// The current date, for the report.
pub(crate) fn today() -> String {
    let output = Command::new("date").arg("+%Y-%m-%d").output().expect("`date` runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// The machine and the browser of the measurement.
pub(crate) fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = about.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let browser = Command::new(std::env::var_os("CHROMIUM").expect("`cargo xtask bench` sets this variable"))
        .arg("--version")
        .output();
    let browser = browser.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    format!(
        "{} × {}, {}",
        cores,
        model.map_or("an unnamed processor", |(_, name)| name),
        browser.split(" built").next().unwrap_or_default()
    )
}
