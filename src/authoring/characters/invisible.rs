//! Characters that are invisible, or that only some readers see.

/// A character that is not allowed in a text.
#[derive(Debug)]
pub(super) struct Invisible {
    pub(super) name: &'static str,
    pub(super) suggestion: &'static str,
    /// The text that takes its place, so that words stay apart.
    pub(super) replacement: &'static str,
}

const DELETE: &str = "delete it; if you cannot see it, delete the letters beside it as well and type them again";
const SPACE: &str = "delete it and type a space";

/// The description of a character that is not allowed; `None` for the others. Joiners and directional marks are allowed, since
/// Persian, Arabic and other scripts need them.
pub(super) fn of(character: char) -> Option<Invisible> {
    let (name, suggestion, replacement) = match character {
        '\t' | '\n' => return None,
        '\r' => ("a carriage return", SPACE, " "),
        '\u{b}' | '\u{c}' | '\u{85}' => ("a control character", SPACE, " "),
        '\u{2028}' => ("a line separator", SPACE, " "),
        '\u{2029}' => ("a paragraph separator", SPACE, " "),
        '\u{ad}' => ("a soft hyphen", DELETE, ""),
        '\u{200b}' => ("a zero-width space", DELETE, ""),
        '\u{2060}' => ("a word joiner", DELETE, ""),
        '\u{feff}' => ("a byte order mark", DELETE, ""),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            ("a character that changes the writing direction", DELETE, "")
        }
        '\u{fffd}' => ("a replacement character", "type the letter that was here, since it is lost", "\u{fffd}"),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}' => {
            ("a character that only one font has", "type a character that every font has, or delete it", "")
        }
        _ if is_invisible(character) => ("an invisible character", DELETE, ""),
        _ if character.is_control() => ("a control character", DELETE, ""),
        _ => return None,
    };
    Some(Invisible { name, suggestion, replacement })
}

fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}'
        | '\u{2061}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
        | '\u{e0000}'..='\u{e007f}')
}

/// Whether a character inside a word does not change the word.
pub(crate) fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_described() {
        for character in
            ['\u{0}', '\u{7f}', '\u{9d}', '\u{ad}', '\u{200b}', '\u{202e}', '\u{2068}', '\u{feff}', '\u{e0041}']
        {
            assert!(of(character).is_some(), "{character:?}");
        }
    }

    #[test]
    fn characters_that_scripts_need_are_allowed() {
        // A Persian word with a joiner, a no-break space before French punctuation, a Dutch accent, and a directional mark.
        for text in ["می\u{200c}خواهم", "quoi\u{a0}?", "dát", "\u{200f}(א)", "\u{200d}", "a\tb\n"] {
            assert!(text.chars().all(|character| of(character).is_none()), "{text:?}");
        }
    }
}
