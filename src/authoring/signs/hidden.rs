//! Signs that nobody sees, or that not everybody sees.

/// A sign that has no place in a text.
#[derive(Debug)]
pub(super) struct Hidden {
    pub(super) name: &'static str,
    pub(super) repair: &'static str,
    /// What keeps the words apart as they are.
    pub(super) instead: &'static str,
}

const DELETE: &str = "delete it; where you can't see it, delete the letters beside it too, and type those again";
const SPACE: &str = "delete it, and type a space";

/// What is told of a sign; `None` for all that texts are made of. Joiners and marks of direction are needed: Persian,
/// Arabic and others aren't written without them.
pub(super) fn of(sign: char) -> Option<Hidden> {
    let (name, repair, instead) = match sign {
        '\t' | '\n' => return None,
        '\r' => ("a carriage return", SPACE, " "),
        '\u{b}' | '\u{c}' | '\u{85}' => ("a control sign", SPACE, " "),
        '\u{2028}' => ("a line separator", SPACE, " "),
        '\u{2029}' => ("a paragraph separator", SPACE, " "),
        '\u{ad}' => ("a soft hyphen", DELETE, ""),
        '\u{200b}' => ("a zero-width space", DELETE, ""),
        '\u{2060}' => ("a word joiner", DELETE, ""),
        '\u{feff}' => ("a byte order mark", DELETE, ""),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => ("a sign that turns the direction of writing", DELETE, ""),
        '\u{fffd}' => ("a replacement character", "type the letter that was here: it is lost", "\u{fffd}"),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}' => {
            ("a sign that only one font has", "type a sign that every font has, or delete it", "")
        }
        _ if is_invisible(sign) => ("an invisible sign", DELETE, ""),
        _ if sign.is_control() => ("a control sign", DELETE, ""),
        _ => return None,
    };
    Some(Hidden { name, repair, instead })
}

fn is_invisible(sign: char) -> bool {
    matches!(sign,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}'
        | '\u{2061}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
        | '\u{e0000}'..='\u{e007f}')
}

/// Whether a sign may stand in a word without making it another one.
pub(crate) fn is_passed_over(sign: char) -> bool {
    matches!(sign, '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_hide_have_names() {
        for sign in ['\u{0}', '\u{7f}', '\u{9d}', '\u{ad}', '\u{200b}', '\u{202e}', '\u{2068}', '\u{feff}', '\u{e0041}']
        {
            assert!(of(sign).is_some(), "{sign:?}");
        }
    }

    #[test]
    fn signs_that_languages_need_are_left_alone() {
        // A Persian word with a joiner, the space before French punctuation, an emphasis of Dutch, and a mark of direction.
        for text in ["می\u{200c}خواهم", "quoi\u{a0}?", "dát", "\u{200f}(א)", "\u{200d}", "a\tb\n"] {
            assert!(text.chars().all(|sign| of(sign).is_none()), "{text:?}");
        }
    }
}
