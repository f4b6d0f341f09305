//! Signs that people, or their word processors, write for another one.

/// A sign in a place where only another one counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LookAlike {
    /// The sign's name, with itself where it can be seen.
    pub(crate) name: String,
    /// What to type.
    pub(crate) repair: String,
    /// Whether it shows only by what stands beside it.
    pub(crate) is_space: bool,
}

/// What is told of a sign that stands for another.
pub(crate) fn look_alike(sign: char) -> Option<LookAlike> {
    let code = u32::from(sign);
    let space = |name: String, repair: &str| LookAlike { name, repair: repair.to_owned(), is_space: true };
    let seen = |name: &str, instead: char| LookAlike {
        name: format!("{name} {sign}"),
        repair: format!("delete it, and type {instead}"),
        is_space: false,
    };
    Some(match sign {
        '\t' => space("a tab".to_owned(), "delete it, and type spaces"),
        '\u{a0}' | '\u{202f}' => {
            space(format!("a non-breaking space (U+{code:04X})"), "delete it, and type a plain space")
        }
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => {
            space(format!("a space of another width (U+{code:04X})"), "delete it, and type a plain space")
        }
        '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' => seen("a curly quotation mark", '"'),
        '«' | '»' | '‹' | '›' | '″' | '′' | '`' | '´' => seen("a quotation mark of another kind,", '"'),
        '\u{2010}'..='\u{2015}' | '−' => seen("a dash", '-'),
        // The wide forms of Chinese and Japanese keyboards, in the order of ASCII.
        '！'..='～' => seen("a wide", char::from_u32(code - 0xfee0)?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_a_name_and_what_to_type() {
        let told = |sign| look_alike(sign).map(|it| format!("{}: {}", it.name, it.repair));
        assert_eq!(told('“').as_deref(), Some("a curly quotation mark “: delete it, and type \""));
        assert_eq!(told('\u{a0}').as_deref(), Some("a non-breaking space (U+00A0): delete it, and type a plain space"));
        assert_eq!(told('–').as_deref(), Some("a dash –: delete it, and type -"));
        assert_eq!(told('＝').as_deref(), Some("a wide ＝: delete it, and type ="));
        assert_eq!([' ', '"', '=', 'é'].map(look_alike), [None, None, None, None]);
    }
}
