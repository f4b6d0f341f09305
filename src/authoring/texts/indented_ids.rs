//! Ids that are indented, so that Fluent takes the whole line for a part of the text above.

use super::message_lines::indented_id;
use crate::diagnostic::Diagnostics;
use crate::source::Source;
use crate::static_data::leak;

/// Reports each indented id, and returns the source as it was meant, so that nothing is reported that only follows from it.
pub(super) fn move_to_line_start(source: Source, diagnostics: &Diagnostics) -> Source {
    let (mut meant, mut offset, mut changed) = (String::new(), 0, false);
    for line in source.text.split_inclusive('\n') {
        if let Some(id) = indented_id(line) {
            let message = format!("this line is indented, so `{id}` and its text belong to the sentence above");
            let suggestion = format!("remove the spaces before it, so that the line begins with `{id}`");
            diagnostics.error(source.location(offset), message, suggestion);
            meant.push_str(line.trim_start());
            changed = true;
        } else {
            meant.push_str(line);
        }
        offset += line.len();
    }
    if changed { source.with_text(leak(meant)) } else { source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_indented_id_is_reported_at_its_line_and_read_as_it_was_meant() {
        let diagnostics = Diagnostics::default();
        let source = Source::new("a.ftl", "one = 1\n    .why = x\n    two = 2\n\tthree =\n    3\nfour = 4");
        let meant = move_to_line_start(source, &diagnostics);
        assert_eq!(meant.text, "one = 1\n    .why = x\ntwo = 2\nthree =\n    3\nfour = 4");
        let lines: Vec<usize> = diagnostics.into_sorted().iter().map(|it| it.location.line).collect();
        assert_eq!(lines, [3, 4]);
    }
}
