//! What is wrong with a TOML file that can't be read, said to people who don't know TOML.

use toml::de::Error;

use crate::problem::{Place, Problems};
use crate::signs::{LookAlike, look_alike, where_it_stands};
use crate::source::{Source, start_of_sign};

/// Tells the first mistake only: after it the reader is lost, and what it says of the rest would mislead.
pub(super) fn tell(source: Source, errors: &[Error], problems: &Problems) {
    let at = |error: &Error| error.span().map_or(0, |span| start_of_sign(source.text, span.start));
    // A header that is not one is also a key that is there again and again: of one line, the other mistake counts.
    let rank = |error: &&Error| (source.place(at(error)).line, error.message().starts_with("duplicate"), at(error));
    let Some(error) = errors.iter().min_by_key(rank) else { return };
    let (offset, message) = (at(error), error.message());
    if let Some((at, what, repair)) = stray_sign(source, offset) {
        return problems.error(source.place(at), format!("not readable: there is {what}"), repair);
    }
    if let Some((place, header)) = unclosed_list(source, offset, message) {
        let what = format!("not readable: the list before `{header}` is not closed");
        return problems.error(place, what, "close it with `]` on a line of its own");
    }
    let at = if is_about_the_line_before(message) { end_of_what_stands_before(source, offset) } else { offset };
    let (what, repair) = in_plain_words(message);
    problems.error(source.place(at), format!("not readable: {}", what.unwrap_or(message)), repair);
}

/// A sign for another one, up to the line of the mistake, that explains it.
fn stray_sign(source: Source, offset: usize) -> Option<(usize, String, String)> {
    let line_end = source.text[offset..].find('\n').map_or(source.text.len(), |end| offset + end);
    let text = &source.text[..line_end];
    let (at, LookAlike { name, repair, is_space }) = outside_of_texts(text).or_else(|| odd_quotation_mark(text))?;
    let stands = if is_space {
        where_it_stands(source.text, at, at + text[at..].chars().next()?.len_utf8())
    } else {
        String::new()
    };
    Some((at, format!("{name}{stands}"), repair))
}

/// The first such sign that stands neither in a text nor in a comment: TOML knows none of them there.
fn outside_of_texts(text: &str) -> Option<(usize, LookAlike)> {
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        at = match sign {
            '#' => line_end,
            '"' | '\'' => end_of_text(text, at, sign).unwrap_or(line_end),
            // TOML takes a tab for a space.
            '\t' => at + 1,
            _ => match look_alike(sign) {
                Some(found) => return Some((at, found)),
                None => at + sign.len_utf8(),
            },
        };
    }
    None
}

/// Where a text in quotation marks ends; `None` where it isn't closed.
fn end_of_text(text: &str, start: usize, mark: char) -> Option<usize> {
    let triple = mark.to_string().repeat(3);
    if text[start..].starts_with(&triple) {
        return text[start + 3..].find(&triple).map(|end| start + 3 + end + 3);
    }
    let mut escaped = false;
    for (at, sign) in text[start + 1..].char_indices() {
        match sign {
            '\n' => return None,
            _ if escaped => escaped = false,
            '\\' => escaped = mark == '"',
            _ if sign == mark => return Some(start + 1 + at + 1),
            _ => {}
        }
    }
    None
}

/// On the last line, a curly quotation mark without its other half: it stands for the straight one that ends or begins a text.
fn odd_quotation_mark(text: &str) -> Option<(usize, LookAlike)> {
    let line_start = text.rfind('\n').map_or(0, |end| end + 1);
    let marks: Vec<(usize, char)> =
        text[line_start..].char_indices().filter(|(_, sign)| "“”„‟".contains(*sign)).collect();
    let (at, sign) = *marks.last().filter(|_| marks.len() % 2 == 1)?;
    Some((line_start + at, look_alike(sign)?))
}

fn is_about_the_line_before(message: &str) -> bool {
    ["missing comma", "missing key", "invalid key-value pair"].iter().any(|known| message.starts_with(known))
}

fn end_of_what_stands_before(source: Source, offset: usize) -> usize {
    start_of_sign(source.text, source.text[..offset].trim_end().len().saturating_sub(1))
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

/// What the parser says, by how it begins; what that is to somebody who doesn't know TOML, and what to do.
const SLIPS: [(&str, &str, &str); 12] = [
    (
        "missing comma",
        "a comma is missing here, or the end of a list",
        "add a comma at the end of this line, or between the two words; or `]`, where the list ends here",
    ),
    (
        "missing key",
        "something that this line opened isn't closed",
        "close what this line opened: quotation mark, `]`, `}`, and a comma after it",
    ),
    (
        "invalid key-value pair",
        "this is no `key = value`",
        "write `key = value`; a list begins with `[` and ends with `]`",
    ),
    ("invalid basic string", "a quotation mark isn't closed", "close the quotation mark on the same line"),
    ("missing opening quote", "a quotation mark is missing before the word", "put the word in quotation marks"),
    ("string values must be quoted", "a word stands without quotation marks", "put the word in quotation marks"),
    (
        "duplicate key",
        "this is here twice in one block",
        "remove one of the two; or begin a new block with its `[[…]]` line",
    ),
    ("key with no value", "there is no `=` after the key", "write `=` between the key and its value"),
    (
        "unclosed array table",
        "the first line of a block has too few brackets",
        "write the block's first line with two brackets on each side: `[[option]]`",
    ),
    (
        "unexpected key or value",
        "the first line of a block has too many brackets on one side",
        "write the block's first line with two brackets on each side: `[[option]]`",
    ),
    ("invalid date", "this is no day", "write the day as year-month-day, such as 2026-01-31, without quotation marks"),
    ("missing value", "nothing stands after the `=`", "write the value right of `=`"),
];

/// What there is to say for a message of the parser. What it says itself, where we know no better.
fn in_plain_words(message: &str) -> (Option<&'static str>, &'static str) {
    let slip = SLIPS.iter().find(|(begins, ..)| message.starts_with(begins));
    slip.map_or((None, "compare with the lines around it"), |(_, what, repair)| (Some(what), repair))
}

#[cfg(test)]
mod tests {
    use crate::block::Block;
    use crate::problem::Problems;
    use crate::source::Source;

    /// The line that is told, and the beginning of the repair.
    fn told(text: &'static str) -> (usize, String) {
        let problems = Problems::default();
        let file = Block::whole(Source::of("a.toml", text), &problems);
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

    #[test]
    fn a_sign_for_another_one_is_named_on_its_line() {
        let slips = [
            ("a = 1\nb = “one”\n", 2, "a curly quotation mark “"),
            ("a = \"one”\nb = 2\n", 1, "a curly quotation mark ”"),
            ("a = [\"one\", \"two”, \"three\"]\n", 1, "a curly quotation mark ”"),
            ("a = ‘one’\n", 1, "a curly quotation mark ‘"),
            ("a = [\n\u{a0} { b = 1 },\n]\n", 2, "a non-breaking space (U+00A0), before “{”"),
            ("a\u{a0}= 1\n", 1, "a non-breaking space (U+00A0), between “a” and “=”"),
            (
                "# “a”\na = \"“b” 'c\"\nd = '“'\ne\u{3000}= 1\n",
                4,
                "a space of another width (U+3000), between “e” and “=”",
            ),
            ("a ＝ 1\n", 1, "a wide ＝"),
        ];
        for (text, line, named) in slips {
            let problems = Problems::default();
            let _ = Block::whole(Source::of("a.toml", text), &problems);
            let told: Vec<(usize, String)> = problems.sorted().into_iter().map(|it| (it.place.line, it.what)).collect();
            assert_eq!(told, [(line, format!("not readable: there is {named}"))], "{text}");
        }
    }

    #[test]
    fn signs_that_break_nothing_are_not_blamed() {
        assert_eq!(told("a = \"“one” – two’s\"\nb = one\n"), (2, "put the word".to_owned()));
        assert_eq!(told("a = \"“one”\nb = 2\n"), (1, "close the quotation".to_owned()));
        assert_eq!(told("a = one\nb = “two”\n"), (1, "put the word".to_owned()));
        assert_eq!(told("\ta = one\n"), (1, "put the word".to_owned()));
    }
}
