//! `check` and `walk`: the mistakes in a guide's files, and in the results that readers would see.

use std::io::Write;

use anyhow::{Result, bail};
use authoring::{Diagnostic, LoadedGuide, Severity};

use crate::output::print;

/// Prints all diagnostics, and fails if there are errors.
pub(crate) fn check(loaded: &LoadedGuide) -> Result<()> {
    print_diagnostics(&loaded.diagnostics, &mut anstream::stdout())?;
    let (errors, warnings) = loaded.counts();
    if errors > 0 {
        let (errors, warnings) = (count_of(errors, "error"), count_of(warnings, "warning"));
        bail!("the guide has {errors} and {warnings}: correct the errors above");
    }
    let (options, texts) = (loaded.guide.options.len(), loaded.message_ids.len());
    let languages = count_of(loaded.locales.len(), "language");
    let people = match loaded.people_count {
        0 => String::new(),
        1 => ", 1 person with the expected result".to_owned(),
        people => format!(", {people} people with the expected result"),
    };
    let warnings = count_of(warnings, "warning");
    print(&format!("{options} options and {texts} texts in {languages}{people}, {warnings}\n"))
}

/// Writes diagnostics, with their severity in colour on a terminal.
///
/// # Errors
/// If they cannot be written.
pub(crate) fn print_diagnostics(diagnostics: &[Diagnostic], out: &mut impl Write) -> Result<()> {
    for diagnostic in diagnostics {
        let severity = diagnostic.severity;
        let colour = match severity {
            Severity::Error => "\u{1b}[1;31m",
            Severity::Warning => "\u{1b}[1;33m",
        };
        let coloured = format!(": {colour}{severity}\u{1b}[0m:");
        writeln!(out, "{}", diagnostic.to_string().replacen(&format!(": {severity}:"), &coloured, 1))?;
    }
    Ok(())
}

/// A count with its noun, such as `1 error` or `2 errors`.
pub(crate) fn count_of(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// Prints the findings of a walk, and fails if a promise is broken or no path shows a text.
pub(crate) fn walk(loaded: &LoadedGuide) -> Result<()> {
    let report = authoring::walk(loaded);
    print(&format!("{report}\n"))?;
    let unseen: Vec<&str> = report.unseen_texts().collect();
    if !unseen.is_empty() {
        bail!("texts that no reader sees: {}", unseen.join(", "));
    }
    if !report.broken.is_empty() {
        let (promises, are) = (report.broken.len(), if report.broken.len() == 1 { "is" } else { "are" });
        bail!("{promises} of the guide's promises {are} broken, see above");
    }
    print("Every path keeps every promise.\n")
}
