//! Letters that were written as UTF-8 and opened as Windows-1252: `Ã©` for `é`.

/// What Windows-1252 has from 0x80 to 0x9F; where it has nothing, programs keep the number.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A byte as Windows-1252 shows it.
pub(crate) fn windows_1252(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|at| HIGH.get(usize::from(at)).copied()).unwrap_or(char::from(byte))
}

/// What is shown, and what was written.
#[derive(Debug)]
pub(super) struct Garbled<'a> {
    pub(super) shown: &'a str,
    meant: Option<String>,
}

impl Garbled<'_> {
    /// The fact and the repair.
    pub(super) fn told(&self) -> (String, String) {
        let shown = self.shown;
        let visible = |meant: &&String| meant.chars().all(|it| !it.is_whitespace() && super::hidden::of(it).is_none());
        match self.meant.as_ref().filter(visible) {
            Some(meant) => (
                format!("has “{shown}” in it, which was “{meant}” before the text was opened in a wrong encoding"),
                format!("type “{meant}”, or copy the text anew from where it came from"),
            ),
            None => (
                format!("has “{shown}” in it, which is left of a sign that was opened in a wrong encoding"),
                "type what was here, often a space, or copy the text anew from where it came from".to_owned(),
            ),
        }
    }
}

/// The garbled letters that begin here.
pub(super) fn at(text: &str, at: usize) -> Option<Garbled<'_>> {
    let rest = &text[at..];
    let lead = rest.chars().next().filter(|sign| !sign.is_ascii())?;
    let length = match byte(lead)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let before = text[..at].chars().next_back();
    let first = first_signs(rest, length);
    if decode(first).is_none() || !is_likely(first) {
        return is_left_over(before, rest).then(|| Garbled { shown: first_signs(rest, 1), meant: None });
    }
    // All that is garbled here at once, as it may have been garbled twice; else this sign alone.
    let run = first_signs(rest, rest.chars().take_while(|sign| byte(*sign).is_some()).count());
    let shown = if decode(run).is_some() { run } else { first };
    let mut meant = decode(shown)?;
    while let Some(once_more) = decode(&meant) {
        meant = once_more;
    }
    Some(Garbled { shown, meant: Some(meant) })
}

fn first_signs(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}

/// The byte that Windows-1252 shows as this sign; none for those that every encoding shares.
fn byte(sign: char) -> Option<u8> {
    (0x80..=0xff).find(|byte| windows_1252(*byte) == sign)
}

fn decode(shown: &str) -> Option<String> {
    let bytes = shown.chars().map(byte).collect::<Option<Vec<u8>>>()?;
    String::from_utf8(bytes).ok().filter(|meant| !meant.is_empty())
}

/// Words in capitals end in such letters too, and a quotation mark, a dash or a space follows: `CAFÉ”`, `Spaß“`, `à «`.
fn is_likely(shown: &str) -> bool {
    let mut signs = shown.chars();
    let (Some(lead), Some(second)) = (signs.next(), signs.next()) else { return false };
    match second {
        _ if shown == "ï»¿" => true,
        '’' | '”' | '“' | '‘' | '…' => false,
        '–' | '—' | '»' | '›' | '™' | '®' | '©' | '\u{a0}' => matches!(lead, 'Â' | 'Ã'),
        'Š' | 'š' | 'Œ' | 'œ' | 'Ž' | 'ž' | 'Ÿ' | 'ƒ' => "ÂÃÄÅÐÑâð".contains(lead),
        _ => true,
    }
}

/// Half of a garbled letter whose other half was lost, or became a plain space.
fn is_left_over(before: Option<char>, rest: &str) -> bool {
    let mut signs = rest.chars();
    let (lead, after) = (signs.next(), signs.next());
    let ends = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
    match lead {
        Some('Ã') => before.is_some_and(char::is_lowercase) && ends(after),
        Some('Â') => ends(after) && (before.is_some_and(char::is_lowercase) || ends(before) && after == Some(' ')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    fn found(text: &str) -> Option<(&str, Option<String>)> {
        text.char_indices().find_map(|(at, _)| super::at(text, at)).map(|it| (it.shown, it.meant))
    }

    #[test]
    fn garbled_letters_are_read_back() {
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
        for (text, shown, meant) in garbled {
            assert_eq!(found(text), Some((shown, Some(meant.to_owned()))), "{text}");
        }
    }

    #[test]
    fn what_is_left_of_a_garbled_space_is_found() {
        for text in ["zo Â is het", "zoÂ is het", "cafÃ .", "zo Â\u{a0}is het"] {
            assert!(found(text).is_some(), "{text}");
        }
    }

    #[test]
    fn words_of_many_languages_are_left_alone() {
        let sound = [
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
        for text in sound {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
