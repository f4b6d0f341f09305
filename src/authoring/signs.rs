//! Signs that nobody sees, that were lost, or that stand for another: each has its name, and a way out.

mod hidden;
mod look_alike;
mod mojibake;

use crate::problem::{Place, Problems};

pub(crate) use hidden::is_passed_over;
pub(crate) use look_alike::{LookAlike, look_alike};
pub(crate) use mojibake::windows_1252;

/// How many lines are named before the others are only counted.
const LINES_NAMED: usize = 5;

/// The same fault in several lines of a file: told once, at the first, with the others.
#[derive(Default)]
pub(crate) struct Gathered(Vec<(String, Fault)>);

struct Fault {
    place: Place,
    what: String,
    repair: String,
    also: Vec<usize>,
}

impl Gathered {
    /// Notes a fault; faults of one kind are told together.
    pub(crate) fn note(&mut self, kind: &str, place: Place, what: String, repair: String) {
        match self.0.iter_mut().find(|(known, _)| known == kind) {
            None => self.0.push((kind.to_owned(), Fault { place, what, repair, also: Vec::new() })),
            Some((_, known)) => {
                if known.place.line != place.line && !known.also.contains(&place.line) {
                    known.also.push(place.line);
                }
            }
        }
    }

    /// Tells what was noted.
    pub(crate) fn tell(self, problems: &Problems) {
        for (_, Fault { place, what, repair, also }) in self.0 {
            problems.error(place, format!("{what}{}", also_on(&also)), repair);
        }
    }
}

/// The end of a message: on which other lines it is so.
pub(crate) fn also_on(lines: &[usize]) -> String {
    let named: Vec<String> = lines.iter().take(LINES_NAMED).map(ToString::to_string).collect();
    match (named.as_slice(), lines.len().saturating_sub(LINES_NAMED)) {
        ([], _) => String::new(),
        ([only], _) => format!("; also on line {only}"),
        ([first @ .., last], 0) => format!("; also on lines {} and {last}", first.join(", ")),
        (named, more) => format!("; also on lines {} and {more} more", named.join(", ")),
    }
}

/// Tells the signs that have no place in any file. What comes back is the text without them, so that nothing else goes wrong
/// for their sake.
pub(crate) fn take_out(name: &'static str, text: &str, problems: &Problems) -> String {
    let mut found = Gathered::default();
    let mut clean = String::with_capacity(text.len());
    let (mut at, mut line) = (0, 1);
    while let Some(sign) = text[at..].chars().next() {
        let place = Place { file: name, line };
        let mut end = at + sign.len_utf8();
        if let Some(garbled) = mojibake::at(text, at) {
            end = at + garbled.shown.len();
            let (what, repair) = garbled.told();
            found.note("mojibake", place, what, repair);
            clean.push_str(&text[at..end]);
        } else if let Some(hidden) = hidden::of(sign) {
            let what =
                format!("has {} (U+{:04X}) in it{}", hidden.name, u32::from(sign), where_it_stands(text, at, end));
            found.note(&format!("{sign}"), place, what, hidden.repair.to_owned());
            clean.push_str(hidden.instead);
        } else {
            line += usize::from(sign == '\n');
            clean.push(sign);
        }
        at = end;
    }
    found.tell(problems);
    clean
}

/// The words around a sign that can't be seen, as the end of a message.
pub(crate) fn where_it_stands(text: &str, start: usize, end: usize) -> String {
    let visible = |word: &str| word.chars().filter(|sign| hidden::of(*sign).is_none()).collect::<String>();
    let line_before = text[..start].rsplit('\n').next().unwrap_or_default();
    let line_after = text[end..].split('\n').next().unwrap_or_default();
    let before = line_before.split_whitespace().map(visible).rfind(|word| !word.is_empty());
    let after = line_after.split_whitespace().map(visible).find(|word| !word.is_empty());
    match (before, after) {
        (Some(before), Some(after)) => format!(", between “{before}” and “{after}”"),
        (Some(before), None) => format!(", after “{before}”"),
        (None, Some(after)) => format!(", before “{after}”"),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken_out(text: &str) -> (String, Vec<String>) {
        let problems = Problems::default();
        let clean = take_out("a.ftl", text, &problems);
        let told = problems.sorted().into_iter().map(|it| format!("{}: {}", it.place.line, it.what)).collect();
        (clean, told)
    }

    #[test]
    fn a_sign_that_hides_in_a_word_is_told_and_hides_it_no_longer() {
        let (clean, told) = taken_out("a = b\nc = of\u{ad}fender\nd = off\u{ad}ender, vic\u{200b}tim\n");
        assert_eq!(clean, "a = b\nc = offender\nd = offender, victim\n");
        let soft = "2: has a soft hyphen (U+00AD) in it, between “of” and “fender”; also on line 3";
        assert_eq!(told, [soft, "3: has a zero-width space (U+200B) in it, between “vic” and “tim”"]);
    }

    #[test]
    fn letters_that_were_lost_or_garbled_are_told() {
        let (_, told) = taken_out("a = priv\u{fffd}\nb = privÃ© â€™s\n");
        let lost = "1: has a replacement character (U+FFFD) in it, after “priv”";
        assert_eq!(told, [lost, "2: has “Ã©” in it, which was “é” before the text was opened in a wrong encoding"]);
    }

    #[test]
    fn signs_that_break_a_line_leave_a_space() {
        assert_eq!(taken_out("a\u{2028}b\u{b}c\rd").0, "a b c d");
    }

    #[test]
    fn many_lines_are_counted() {
        assert_eq!(also_on(&[2, 3]), "; also on lines 2 and 3");
        assert_eq!(also_on(&[2, 3, 4, 5, 6]), "; also on lines 2, 3, 4, 5 and 6");
        assert_eq!(also_on(&[2, 3, 4, 5, 6, 7, 8]), "; also on lines 2, 3, 4, 5, 6 and 2 more");
    }
}
