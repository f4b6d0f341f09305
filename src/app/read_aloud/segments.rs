//! Segments a text into sentences, so that each is spoken and highlighted on its own.
//!
//! Doesn't use `Intl.Segmenter`, which browsers from before 2024 lack.

/// The punctuation that ends a sentence.
const SENTENCE_TERMINATORS: [char; 3] = ['.', '!', '?'];
/// The quotation marks that may follow it and belong to the same sentence.
const CLOSING_QUOTES: [char; 3] = ['”', '’', '"'];

/// A segment of a text: a sentence with the whitespace after it, or the part of a sentence that the text contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment<'a> {
    pub(super) text: &'a str,
    /// Its start and end in the text, in UTF-16 code units, as in the DOM.
    pub(super) range: (u32, u32),
}

impl Segment<'_> {
    /// Whether the segment ends a sentence.
    pub(super) fn ends_sentence(&self) -> bool {
        self.text.trim_end().ends_with(is_end)
    }
}

/// The segments of a text, in order. Joined together, they equal the text.
pub(super) fn segments(text: &str) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let (mut rest, mut start) = (text, 0);
    while !rest.is_empty() {
        let remainder = skip_sentence(rest);
        // Doesn't slice: the panic messages for an out-of-bounds index add 2 KB.
        let segment = rest.strip_suffix(remainder).unwrap_or(rest);
        let end = start + utf16_len(segment);
        segments.push(Segment { text: segment, range: (start, end) });
        (rest, start) = (remainder, end);
    }
    segments
}

/// The text after its first sentence and the whitespace that follows.
fn skip_sentence(text: &str) -> &str {
    let mut rest = text;
    loop {
        let after_end = rest.trim_start_matches(|it| !SENTENCE_TERMINATORS.contains(&it)).trim_start_matches(is_end);
        let next = after_end.trim_start();
        // A full stop in an address or a number, or after an abbreviation, ends no sentence.
        let continues = next.len() == after_end.len() || next.starts_with(|it: char| it.is_ascii_lowercase());
        if after_end.is_empty() || !continues {
            return next;
        }
        rest = after_end;
    }
}

fn is_end(character: char) -> bool {
    SENTENCE_TERMINATORS.contains(&character) || CLOSING_QUOTES.contains(&character)
}

fn utf16_len(text: &str) -> u32 {
    text.chars().map(|it| if it > '\u{ffff}' { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        segments(text).iter().map(|it| it.text).collect()
    }

    #[test]
    fn a_text_is_split_after_each_sentence() {
        assert_eq!(texts("Are you safe? Yes. And now"), ["Are you safe? ", "Yes. ", "And now"]);
        assert_eq!(texts("He said: “No.” Then"), ["He said: “No.” ", "Then"]);
        assert_eq!(texts("Wait..."), ["Wait..."]);
        assert_eq!(texts("? Yes"), ["? ", "Yes"]);
        assert_eq!(
            texts("See 113.nl or www.a-b.example/c.d? Call 088.0767.000. 24"),
            ["See 113.nl or www.a-b.example/c.d? ", "Call 088.0767.000. ", "24"]
        );
        assert_eq!(texts("Ask e.g. a lawyer. Or not."), ["Ask e.g. a lawyer. ", "Or not."]);
        assert_eq!(texts(""), Vec::<&str>::new());
        assert_eq!(texts("  "), ["  "]);
    }

    #[test]
    fn joined_segments_equal_the_text() {
        for text in ["One. Two! Three? ", "...", " “Four.” five", "no end", "“”. ’.’ x"] {
            assert_eq!(texts(text).concat(), text);
        }
    }

    #[test]
    fn ranges_are_in_utf_16_code_units() {
        let ranges: Vec<_> = segments("é😀. Én. X").iter().map(|it| it.range).collect();
        assert_eq!(ranges, [(0, 5), (5, 9), (9, 10)]);
    }

    #[test]
    fn punctuation_ends_a_sentence_whatever_whitespace_follows() {
        let ends = |text: &str| segments(text).last().is_some_and(Segment::ends_sentence);
        assert!(["Yes. ", "No?", "“No.”", "Wait..."].into_iter().all(ends));
        assert!(["and", "112 ", "first,"].into_iter().all(|it| !ends(it)));
    }
}
