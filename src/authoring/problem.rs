//! What is wrong in an editor's files, said so that they can mend it.

use std::cell::RefCell;
use std::fmt;
use std::path::Path;

/// A place in a file that an editor can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, from the project's folder.
    pub file: &'static str,
    /// The line, counted from 1.
    pub line: usize,
}

/// Whether the guide can be built nevertheless.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It cannot.
    Error,
    /// It can, and somebody should look.
    Warning,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One thing that is wrong: where, what, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How grave it is.
    pub level: Level,
    /// Where.
    pub place: Place,
    /// The fact.
    pub what: String,
    /// What to do.
    pub repair: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Place { file, line }, level) = (self.place, self.level);
        write!(f, "{file}:{line}: {level}: {}\n    what to do: {}", self.what, self.repair)
    }
}

/// Collects problems, so that one run tells all of them.
#[derive(Debug, Default)]
pub(crate) struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    pub(crate) fn error(&self, place: Place, what: impl Into<String>, repair: impl Into<String>) {
        self.add(Level::Error, place, what.into(), repair.into());
    }

    pub(crate) fn warning(&self, place: Place, what: impl Into<String>, repair: impl Into<String>) {
        self.add(Level::Warning, place, what.into(), repair.into());
    }

    fn add(&self, level: Level, place: Place, what: String, repair: String) {
        self.0.borrow_mut().push(Problem { level, place, what, repair });
    }

    /// How many there are so far.
    pub(crate) fn count(&self) -> usize {
        self.0.borrow().len()
    }

    /// Whether anything is so wrong that what else there seems to be may only follow from it.
    pub(crate) fn has_errors(&self) -> bool {
        self.0.borrow().iter().any(|problem| problem.level == Level::Error)
    }

    /// All of them, by file and line: rules before texts, since a mistake in a rule may explain one in a text.
    pub(crate) fn sorted(self) -> Vec<Problem> {
        let mut problems = self.0.into_inner();
        let is_text = |problem: &Problem| Path::new(problem.place.file).extension().is_some_and(|it| it == "ftl");
        problems.sort_by_key(|problem| (is_text(problem), problem.place, problem.level));
        problems.dedup();
        problems
    }
}

/// The known word that was probably meant, as the end of a repair.
pub(crate) fn nearest<'a>(meant: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    // One slip in a short word is far from it by the first measure, a long ending by the second.
    let likeness =
        |word: &str| strsim::jaro_winkler(meant, word).max(strsim::normalized_damerau_levenshtein(meant, word));
    let slip = |word: &str| strsim::damerau_levenshtein(meant, word) == 1;
    match known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b))) {
        Some(word) if likeness(word) > 0.8 || slip(word) => format!("did you mean `{word}`?"),
        _ => format!("use one of: {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_finds_its_neighbour() {
        assert_eq!(nearest("trafic", ["theft-fraud", "traffic"]), "did you mean `traffic`?");
        assert_eq!(nearest("aks", ["tell", "ask"]), "did you mean `ask`?");
        assert_eq!(nearest("zebra", ["one", "two"]), "use one of: one, two");
    }

    #[test]
    fn problems_name_place_fact_and_repair() {
        let problems = Problems::default();
        problems.warning(Place { file: "b.toml", line: 1 }, "late", "soon");
        problems.error(Place { file: "a.toml", line: 7 }, "wrong", "mend it");
        let said: Vec<String> = problems.sorted().iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            ["a.toml:7: error: wrong\n    what to do: mend it", "b.toml:1: warning: late\n    what to do: soon"]
        );
    }
}
