//! What a program for versions leaves in a file in which two people changed the same lines.

use crate::problem::{Place, Problems};
use crate::signs::also_on;

const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Tells the marks; whether there are any. Both versions are in such a file, so that nothing in it can be judged.
pub(super) fn tell(name: &'static str, text: &str, problems: &Problems) -> bool {
    let marked = |line: &str| {
        let after =
            |mark: &&&str| line.strip_prefix(**mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        MARKS.iter().find(after)
    };
    let mut found = (1..).zip(text.lines()).filter_map(|(number, line)| Some((number, marked(line)?)));
    let Some((line, mark)) = found.next() else { return false };
    let others: Vec<usize> = found.map(|(number, _)| number).collect();
    let what = format!("can't be read: marks of a merge that was not finished, `{mark}`{}", also_on(&others));
    let repair = "keep one of the two versions between the marks, and delete the lines with `<<<<<<<`, `=======` and \
                  `>>>>>>>`";
    problems.error(Place { file: name, line }, what, repair);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(usize, String)> {
        let problems = Problems::default();
        let is_told = tell("a.ftl", text, &problems);
        let told = problems.sorted().pop().map(|it| (it.place.line, it.what));
        assert_eq!(is_told, told.is_some());
        told
    }

    #[test]
    fn marks_are_told_where_they_begin() {
        let what = |rest: &str| format!("can't be read: marks of a merge that was not finished, {rest}");
        let both = "a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> theirs\n";
        assert_eq!(told(both), Some((2, what("`<<<<<<<`; also on lines 4 and 6"))));
        assert_eq!(told("a = 1\n=======\nb = 3\n"), Some((2, what("`=======`"))));
    }

    #[test]
    fn lines_that_only_look_alike_are_no_marks() {
        assert_eq!(told("# =======\na = b\n    =======\n========\n"), None);
    }
}
