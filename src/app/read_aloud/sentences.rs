//! Where a text can be parted, so that each sentence is read and marked by itself.

/// What a sentence ends with.
const ENDS: [char; 3] = ['.', '!', '?'];
/// What may stand behind that, and still belongs to the sentence.
const CLOSES: [char; 3] = ['”', '’', '"'];

/// A part of a text: a sentence with the blanks behind it, or as much of one as the text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) text: &'a str,
    /// Where it begins and ends in the text, counted as the DOM does: in UTF-16 code units.
    pub(super) range: (u32, u32),
}

impl Part<'_> {
    /// Whether a sentence ends with it.
    pub(super) fn ends_sentence(&self) -> bool {
        self.text.trim_end().ends_with(is_end)
    }
}

/// The parts of a text, in order; together they are the text.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut rest, mut start) = (text, 0);
    while !rest.is_empty() {
        let behind = behind_sentence(rest);
        // Not by index: an index that could be wrong brings 2 KB of messages.
        let part = rest.strip_suffix(behind).unwrap_or(rest);
        let end = start + units(part);
        parts.push(Part { text: part, range: (start, end) });
        (rest, start) = (behind, end);
    }
    parts
}

/// What stands behind a text's first sentence, and the blanks after it.
fn behind_sentence(text: &str) -> &str {
    let mut rest = text;
    loop {
        let behind = rest.trim_start_matches(|it| !ENDS.contains(&it)).trim_start_matches(is_end);
        let next = behind.trim_start();
        let goes_on = next.len() == behind.len() || next.starts_with(|it: char| it.is_ascii_lowercase());
        // A full stop in an address or a number, or behind an abbreviation, ends nothing.
        if behind.is_empty() || !goes_on {
            return next;
        }
        rest = behind;
    }
}

fn is_end(character: char) -> bool {
    ENDS.contains(&character) || CLOSES.contains(&character)
}

fn units(text: &str) -> u32 {
    text.chars().map(|it| if it > '\u{ffff}' { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        parts(text).iter().map(|it| it.text).collect()
    }

    #[test]
    fn a_text_is_parted_behind_each_sentence() {
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
    fn parts_together_are_the_text() {
        for text in ["One. Two! Three? ", "...", " “Four.” five", "no end", "“”. ’.’ x"] {
            assert_eq!(texts(text).concat(), text);
        }
    }

    #[test]
    fn ranges_count_as_the_dom_does() {
        let ranges: Vec<_> = parts("é😀. Én. X").iter().map(|it| it.range).collect();
        assert_eq!(ranges, [(0, 5), (5, 9), (9, 10)]);
    }

    #[test]
    fn a_sentence_ends_with_its_mark_whatever_blanks_stand_behind() {
        let ends = |text: &str| parts(text).last().is_some_and(Part::ends_sentence);
        assert!(["Yes. ", "No?", "“No.”", "Wait..."].into_iter().all(ends));
        assert!(["and", "112 ", "first,"].into_iter().all(|it| !ends(it)));
    }
}
