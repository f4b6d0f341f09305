//! Conflict markers, which a version control system leaves in a file after an unfinished merge.

use crate::characters::also_on_lines;
use crate::diagnostic::{Diagnostics, Location};

const MARKERS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Reports conflict markers, and returns whether there are any. The file then has two versions, so nothing in it can be checked.
pub(super) fn report(name: &'static str, text: &str, diagnostics: &Diagnostics) -> bool {
    let marker = |line: &str| {
        let is_marker =
            |marker: &&&str| line.strip_prefix(**marker).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        MARKERS.iter().find(is_marker)
    };
    let mut found = (1..).zip(text.lines()).filter_map(|(number, line)| Some((number, marker(line)?)));
    let Some((line, marker)) = found.next() else { return false };
    let others: Vec<usize> = found.map(|(number, _)| number).collect();
    let message =
        format!("cannot be read: it has conflict markers of an unfinished merge, `{marker}`{}", also_on_lines(&others));
    let suggestion = "keep one of the two versions between the markers, and delete the lines with `<<<<<<<`, `=======` and \
                  `>>>>>>>`";
    diagnostics.error(Location { file: name, line }, message, suggestion);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reported(text: &str) -> Option<(usize, String)> {
        let diagnostics = Diagnostics::default();
        let is_reported = report("a.ftl", text, &diagnostics);
        let reported = diagnostics.into_sorted().pop().map(|it| (it.location.line, it.message));
        assert_eq!(is_reported, reported.is_some());
        reported
    }

    #[test]
    fn conflict_markers_are_reported_where_they_begin() {
        let message = |rest: &str| format!("cannot be read: it has conflict markers of an unfinished merge, {rest}");
        let both = "a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> theirs\n";
        assert_eq!(reported(both), Some((2, message("`<<<<<<<`; also on lines 4 and 6"))));
        assert_eq!(reported("a = 1\n=======\nb = 3\n"), Some((2, message("`=======`"))));
    }

    #[test]
    fn lines_that_look_similar_are_not_conflict_markers() {
        assert_eq!(reported("# =======\na = b\n    =======\n========\n"), None);
    }
}
