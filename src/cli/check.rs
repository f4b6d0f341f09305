//! What is wrong with a guide: its files, and what readers would be shown.

use std::io::Write;

use anyhow::{Result, bail};
use authoring::{Diagnostic, LoadedGuide, Severity};

use crate::text::print;

/// Prints every problem; fails where the guide can't be built.
pub(crate) fn check(loaded: &LoadedGuide) -> Result<()> {
    tell(&loaded.diagnostics, &mut anstream::stdout())?;
    let (errors, warnings) = loaded.counts();
    if errors > 0 {
        let (errors, warnings) = (times(errors, "error"), times(warnings, "warning"));
        bail!("the guide has {errors} and {warnings}: mend what is named above");
    }
    let (options, texts) = (loaded.guide.options.len(), loaded.message_ids.len());
    let languages = times(loaded.locales.len(), "language");
    let people = match loaded.people_count {
        0 => String::new(),
        1 => ", 1 person told what is wanted".to_owned(),
        people => format!(", {people} people told what is wanted"),
    };
    let warnings = times(warnings, "warning");
    print(&format!("{options} options and {texts} texts in {languages}{people}, {warnings}\n"))
}

/// Writes each problem; a terminal shows how grave it is by a colour.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn tell(problems: &[Diagnostic], out: &mut impl Write) -> Result<()> {
    for problem in problems {
        let level = problem.severity;
        let colour = match level {
            Severity::Error => "\u{1b}[1;31m",
            Severity::Warning => "\u{1b}[1;33m",
        };
        let coloured = format!(": {colour}{level}\u{1b}[0m:");
        writeln!(out, "{}", problem.to_string().replacen(&format!(": {level}:"), &coloured, 1))?;
    }
    Ok(())
}

/// A number of things, in words.
pub(crate) fn times(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// Prints what was seen on all paths; fails where a promise is broken or a text shown to nobody.
pub(crate) fn walk(loaded: &LoadedGuide) -> Result<()> {
    let walked = authoring::walk(loaded);
    print(&format!("{walked}\n"))?;
    let unseen: Vec<&str> = walked.unseen_texts().collect();
    if !unseen.is_empty() {
        bail!("nobody is ever shown: {}", unseen.join(", "));
    }
    if !walked.broken.is_empty() {
        bail!("{} of the guide's promises are broken: see above", walked.broken.len());
    }
    print("Every path keeps every promise.\n")
}
