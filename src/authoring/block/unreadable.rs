//! What is wrong with a TOML file that can't be read, said to people who don't know TOML.

use toml::de::Error;

use super::Source;
use crate::problem::{Place, Problems};

/// Tells the first mistake only: after it the reader is lost, and what it says of the rest would mislead.
pub(super) fn tell(source: Source, errors: &[Error], problems: &Problems) {
    let at = |error: &Error| error.span().map_or(0, |span| span.start);
    // A header that is not one is also a key that is there again and again: of one line, the other mistake counts.
    let rank = |error: &&Error| (source.place(at(error)).line, error.message().starts_with("duplicate"), at(error));
    let Some(error) = errors.iter().min_by_key(rank) else { return };
    let (offset, message) = (at(error), error.message());
    if let Some((place, header)) = unclosed_list(source, offset, message) {
        let what = format!("not readable: the list before `{header}` is not closed");
        return problems.error(place, what, "close it with `]` on a line of its own");
    }
    let at = if is_about_the_line_before(message) { end_of_what_stands_before(source, offset) } else { offset };
    problems.error(source.place(at), format!("not readable: {message}"), repair(message));
}

fn is_about_the_line_before(message: &str) -> bool {
    ["missing comma", "missing key", "invalid key-value pair"].iter().any(|known| message.starts_with(known))
}

fn end_of_what_stands_before(source: Source, offset: usize) -> usize {
    source.text[..offset].trim_end().len().saturating_sub(1)
}

/// A block's header inside a list: the list before it was not closed.
fn unclosed_list(source: Source, offset: usize, message: &str) -> Option<(Place, &'static str)> {
    if ["unclosed array table", "unexpected key or value", "duplicate key"].iter().any(|it| message.starts_with(it)) {
        return None;
    }
    // The line of the mistake, or the one before it where the mistake begins a line.
    let line_start = source.text[..end_of_what_stands_before(source, offset)].rfind('\n').map_or(0, |end| end + 1);
    let header = source.text[line_start..].lines().next()?.trim();
    let above = source.text[..line_start].trim_end();
    header.starts_with("[[").then(|| (source.place(above.len().saturating_sub(1)), header))
}

fn repair(message: &str) -> &'static str {
    let known = [
        ("missing comma", "add a comma at the end of this line, or between the two words"),
        ("missing key", "close what this line opened: quotation mark, `]`, `}`, and a comma after it"),
        ("invalid key-value pair", "write `key = value`; a list begins with `[` and ends with `]`"),
        ("invalid basic string", "close the quotation mark on the same line"),
        ("string values must be quoted", "put the word in quotation marks"),
        ("duplicate key", "remove one of the two; or begin a new block with its `[[…]]` line"),
        ("key with no value", "write `=` between the key and its value"),
        ("unclosed array table", "write the block's first line with two brackets on each side: `[[option]]`"),
        ("unexpected key or value", "write the block's first line with two brackets on each side: `[[option]]`"),
    ];
    let found = known.iter().find(|(begins, _)| message.starts_with(begins));
    found.map_or("compare with the lines around it", |(_, repair)| *repair)
}

#[cfg(test)]
mod tests {
    use crate::block::{Block, Source};
    use crate::problem::Problems;

    /// The line that is told, and the beginning of the repair.
    fn told(text: &'static str) -> (usize, String) {
        let problems = Problems::default();
        let file = Block::whole(Source { name: "a.toml", text }, &problems);
        assert!(file.is_unreadable());
        let told = problems.sorted();
        assert_eq!(told.len(), 1, "one mistake, one message: {told:?}");
        (told[0].place.line, told[0].repair.split([' ', ',']).take(3).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn each_slip_is_told_on_its_line() {
        let slips = [
            ("a = [\n  { b = 1 }\n  { b = 2 },\n]\n", 2, "add a comma"),
            ("a = [\n  { b = 1,\n  { b = 2 },\n]\n", 2, "close what this"),
            ("a = [\n  { b = \"x },\n  { b = \"y\" },\n]\n", 2, "close the quotation"),
            ("a = 1\nb = [\n  \"x\",\n\n[[c]]\nd = 1\n", 3, "close it with"),
            ("[[a]]\nb = 1\nb = 2\n", 3, "remove one of"),
            ("a = one\n", 1, "put the word"),
            ("a \"one\"\n", 1, "write `=` between"),
            ("[[a]\nb = 1\n", 1, "write the block's"),
            ("[a]]\nb = 1\n", 1, "write the block's"),
        ];
        for (text, line, repair) in &slips {
            assert_eq!(told(text), (*line, (*repair).to_owned()), "{text}");
        }
    }
}
