//! Mojibake: text that was written as UTF-8 and opened as Windows-1252, such as `Ã©` for `é`.

/// Windows-1252 from 0x80 to 0x9F. Programs keep the number of undefined bytes. Source: WHATWG Encoding Standard.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A byte as a character in Windows-1252.
pub(crate) fn windows_1252(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|at| HIGH.get(usize::from(at)).copied()).unwrap_or(char::from(byte))
}

/// Garbled text, and the original if it is known.
#[derive(Debug)]
pub(super) struct Mojibake<'a> {
    pub(super) text: &'a str,
    original: Option<String>,
}

impl Mojibake<'_> {
    /// A message and a suggestion.
    pub(super) fn explain(&self) -> (String, String) {
        let text = self.text;
        let is_visible =
            |original: &&String| original.chars().all(|it| !it.is_whitespace() && super::invisible::of(it).is_none());
        match self.original.as_ref().filter(is_visible) {
            Some(original) => (
                format!("“{text}” was “{original}” before the text was opened in the wrong encoding"),
                format!("type “{original}”, or copy the text again from its source"),
            ),
            None => (
                format!("“{text}” is the rest of a character that was opened in the wrong encoding"),
                "type what was here, often a space, or copy the text again from its source".to_owned(),
            ),
        }
    }
}

/// The garbled text that starts here.
pub(super) fn at(text: &str, at: usize) -> Option<Mojibake<'_>> {
    let rest = &text[at..];
    let lead = rest.chars().next().filter(|character| !character.is_ascii())?;
    let length = match byte(lead)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let before = text[..at].chars().next_back();
    let first = first_characters(rest, length);
    if decode(first).is_none() || !is_likely(first) {
        return is_left_over(before, rest).then(|| Mojibake { text: first_characters(rest, 1), original: None });
    }
    // The whole garbled run at once, since it may have been garbled twice; otherwise this character alone.
    let run = first_characters(rest, rest.chars().take_while(|character| byte(*character).is_some()).count());
    let garbled = if decode(run).is_some() { run } else { first };
    let mut original = decode(garbled)?;
    while let Some(decoded) = decode(&original) {
        original = decoded;
    }
    Some(Mojibake { text: garbled, original: Some(original) })
}

fn first_characters(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}

/// The byte that is this character in Windows-1252; `None` for ASCII.
fn byte(character: char) -> Option<u8> {
    (0x80..=0xff).find(|byte| windows_1252(*byte) == character)
}

fn decode(garbled: &str) -> Option<String> {
    let bytes = garbled.chars().map(byte).collect::<Option<Vec<u8>>>()?;
    String::from_utf8(bytes).ok().filter(|original| !original.is_empty())
}

/// Whether this is more likely mojibake than a word in capitals before a quotation mark, a dash or a space, such as `CAFÉ”`,
/// `Spaß“` or `à «`.
fn is_likely(text: &str) -> bool {
    let mut characters = text.chars();
    let (Some(lead), Some(second)) = (characters.next(), characters.next()) else { return false };
    match second {
        _ if text == "ï»¿" => true,
        '’' | '”' | '“' | '‘' | '…' => false,
        '–' | '—' | '»' | '›' | '™' | '®' | '©' | '\u{a0}' => matches!(lead, 'Â' | 'Ã'),
        'Š' | 'š' | 'Œ' | 'œ' | 'Ž' | 'ž' | 'Ÿ' | 'ƒ' => "ÂÃÄÅÐÑâð".contains(lead),
        _ => true,
    }
}

/// Half of a garbled character, whose other half was lost or became a plain space.
fn is_left_over(before: Option<char>, rest: &str) -> bool {
    let mut characters = rest.chars();
    let (lead, after) = (characters.next(), characters.next());
    let ends = |character: Option<char>| character.is_none_or(|character| !character.is_alphanumeric());
    match lead {
        Some('Ã') => before.is_some_and(char::is_lowercase) && ends(after),
        Some('Â') => ends(after) && (before.is_some_and(char::is_lowercase) || ends(before) && after == Some(' ')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    fn found(text: &str) -> Option<(&str, Option<String>)> {
        text.char_indices().find_map(|(at, _)| super::at(text, at)).map(|it| (it.text, it.original))
    }

    #[test]
    fn garbled_text_is_decoded() {
        let garbled = [
            ("privÃ©", "Ã©", "é"),
            ("coÃ¶rdinatie", "Ã¶", "ö"),
            ("reÃ«le", "Ã«", "ë"),
            ("foto\u{e2}€™s", "â€™", "’"),
            ("“â€œzo”", "â€œ", "“"),
            ("â‚¬ 5", "â‚¬", "€"),
            ("InnÃ¢â‚¬â„¢s", "Ã¢â‚¬â„¢", "’"),
            ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"),
            ("gÃ¶rÃ¼ÅŸme", "Ã¶", "ö"),
            ("ðŸ™‚", "ðŸ™‚", "🙂"),
            ("Â»", "Â»", "»"),
        ];
        for (text, garbled, original) in garbled {
            assert_eq!(found(text), Some((garbled, Some(original.to_owned()))), "{text}");
        }
    }

    #[test]
    fn the_rest_of_a_garbled_space_is_found() {
        for text in ["zo Â is het", "zoÂ is het", "cafÃ .", "zo Â\u{a0}is het"] {
            assert!(found(text).is_some(), "{text}");
        }
    }

    #[test]
    fn words_of_many_languages_are_not_mojibake() {
        let words = [
            "CAFÉ” “ÉÉN” één… „Spaß“ NESTLÉ®",
            "voilà\u{a0}« déjà\u{a0}» à\u{a0}« oui\u{a0}»",
            "NÃO IRMÃ” AÇÃO São Âmbito Ângela",
            "Úžasné VÝŽIVA Žofie",
            "în România; Și când; ÎN CÂND",
            "Ærø Ørsted Åse åpent Ð ð Ñandú ¿Qué? ¡Ñoño!",
            "Olé”… l’été – café—thé",
            "ПРИВЕТ سلام می\u{200c}خواهم ትግርኛ 你好",
            "Đặng Ầm Ẩn",
        ];
        for text in words {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
