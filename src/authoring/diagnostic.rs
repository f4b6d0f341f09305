//! Diagnostics: what is wrong in the editors' files, worded so that editors can correct it.

use std::cell::RefCell;
use std::fmt;
use std::path::Path;

/// A location in a file that an editor can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// The file, as a path from the folder in which the command runs.
    pub file: &'static str,
    /// The line, counted from 1.
    pub line: usize,
}

/// How severe a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The guide cannot be built.
    Error,
    /// The guide can be built, but somebody should look at this.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One mistake: where it is, what is wrong, and how to correct it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How severe it is.
    pub severity: Severity,
    /// Where it is.
    pub location: Location,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub suggestion: String,
}

impl Diagnostic {
    /// The file and the line, as `file:line`.
    #[must_use]
    pub fn file_and_line(&self) -> String {
        format!("{}:{}", self.location.file, self.location.line)
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { severity, message, suggestion, .. } = self;
        write!(f, "{}: {severity}: {message}\n    what to do: {suggestion}", self.file_and_line())
    }
}

/// Collects diagnostics, so that one run reports all of them.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics(RefCell<Vec<Diagnostic>>);

impl Diagnostics {
    /// Reports an error.
    pub(crate) fn error(&self, location: Location, message: impl Into<String>, suggestion: impl Into<String>) {
        self.report(Severity::Error, location, message.into(), suggestion.into());
    }

    /// Reports a warning.
    pub(crate) fn warning(&self, location: Location, message: impl Into<String>, suggestion: impl Into<String>) {
        self.report(Severity::Warning, location, message.into(), suggestion.into());
    }

    fn report(&self, severity: Severity, location: Location, message: String, suggestion: String) {
        self.0.borrow_mut().push(Diagnostic { severity, location, message, suggestion });
    }

    /// The number of diagnostics so far.
    pub(crate) fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Whether there are errors, from which other mistakes may only seem to follow.
    pub(crate) fn has_errors(&self) -> bool {
        self.0.borrow().iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// All diagnostics by file and line. Rules come before texts, since a mistake in a rule may explain one in a text.
    pub(crate) fn into_sorted(self) -> Vec<Diagnostic> {
        let mut diagnostics = self.0.into_inner();
        let is_text = |it: &Diagnostic| Path::new(it.location.file).extension().is_some_and(|it| it == "ftl");
        diagnostics.sort_by_key(|it| (is_text(it), it.location, it.severity));
        diagnostics.dedup();
        diagnostics
    }
}

/// Suggests the known word that was probably meant, or else lists all known words.
pub(crate) fn suggest<'a>(unknown: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    // Jaro-Winkler underrates one typo in a short word, and Damerau-Levenshtein a long ending.
    let similarity =
        |word: &str| strsim::jaro_winkler(unknown, word).max(strsim::normalized_damerau_levenshtein(unknown, word));
    let is_typo = |word: &str| strsim::damerau_levenshtein(unknown, word) == 1;
    match known.iter().max_by(|a, b| similarity(a).total_cmp(&similarity(b))) {
        Some(word) if similarity(word) > 0.8 || is_typo(word) => format!("did you mean `{word}`?"),
        _ => format!("use one of: {}", known.join(", ")),
    }
}

/// What to do about something that nothing uses.
pub(crate) fn unused_repair(follows_error: bool) -> &'static str {
    if follows_error {
        "correct the other errors first, from which this may follow; if nothing uses it then, remove it"
    } else {
        "remove it, or use it"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_gets_the_nearest_known_word() {
        assert_eq!(suggest("trafic", ["theft-fraud", "traffic"]), "did you mean `traffic`?");
        assert_eq!(suggest("aks", ["tell", "ask"]), "did you mean `ask`?");
        assert_eq!(suggest("zebra", ["one", "two"]), "use one of: one, two");
    }

    #[test]
    fn a_diagnostic_names_location_message_and_suggestion() {
        let diagnostics = Diagnostics::default();
        diagnostics.warning(Location { file: "b.toml", line: 1 }, "late", "soon");
        diagnostics.error(Location { file: "a.toml", line: 7 }, "wrong", "mend it");
        let printed: Vec<String> = diagnostics.into_sorted().iter().map(ToString::to_string).collect();
        assert_eq!(
            printed,
            ["a.toml:7: error: wrong\n    what to do: mend it", "b.toml:1: warning: late\n    what to do: soon"]
        );
    }
}
