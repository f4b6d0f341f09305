//! Characters that people or their word processors write for another character.

/// A character that is written where only another one is valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Confusable {
    /// The name of the character, with the character itself if it is visible.
    pub(crate) name: String,
    /// What to type.
    pub(crate) suggestion: String,
    /// Whether it is a kind of space, which only the words beside it can locate.
    pub(crate) is_space: bool,
}

/// Describes a character that is often written for another; `None` for the others. Source: Unicode Technical Standard 39.
pub(crate) fn confusable(character: char) -> Option<Confusable> {
    let code = u32::from(character);
    let space = |name: String, suggestion: &str| Confusable { name, suggestion: suggestion.to_owned(), is_space: true };
    let visible = |name: &str, instead: char| Confusable {
        name: format!("{name} {character}"),
        suggestion: format!("delete it and type {instead}"),
        is_space: false,
    };
    Some(match character {
        '\t' => space("a tab".to_owned(), "delete it and type spaces"),
        '\u{a0}' | '\u{202f}' => {
            space(format!("a non-breaking space (U+{code:04X})"), "delete it and type a plain space")
        }
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => {
            space(format!("a space of another width (U+{code:04X})"), "delete it and type a plain space")
        }
        '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' => visible("a curly quotation mark", '"'),
        '«' | '»' | '‹' | '›' | '″' | '′' | '`' | '´' => visible("a quotation mark of another kind,", '"'),
        '\u{2010}'..='\u{2015}' | '−' => visible("a dash", '-'),
        // The full-width forms of Chinese and Japanese keyboards, in the order of ASCII.
        '！'..='～' => visible("a full-width", char::from_u32(code - 0xfee0)?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_has_a_name_and_a_suggestion() {
        let described = |character| confusable(character).map(|it| format!("{}: {}", it.name, it.suggestion));
        assert_eq!(described('“').as_deref(), Some("a curly quotation mark “: delete it and type \""));
        assert_eq!(
            described('\u{a0}').as_deref(),
            Some("a non-breaking space (U+00A0): delete it and type a plain space")
        );
        assert_eq!(described('–').as_deref(), Some("a dash –: delete it and type -"));
        assert_eq!(described('＝').as_deref(), Some("a full-width ＝: delete it and type ="));
        assert_eq!([' ', '"', '=', 'é'].map(confusable), [None, None, None, None]);
    }
}
