//! The code and the direction of a language.

use unic_langid::{CharacterDirection, LanguageIdentifier};

use crate::diagnostic::{Diagnostics, Location};

/// The id of the text with the direction.
pub(super) const DIRECTION: &str = "locale-direction";

/// Whether a folder can have this name.
pub(super) fn is_valid(code: &str) -> bool {
    tag(code, Location { file: "", line: 1 }, &Diagnostics::default()).is_some()
}

/// The language tag of a folder. Reports an invalid one, and returns `None`.
pub(super) fn tag(code: &str, location: Location, diagnostics: &Diagnostics) -> Option<LanguageIdentifier> {
    let Ok(tag) = code.parse::<LanguageIdentifier>() else {
        let suggestion = "name the folder like `nl` or `pt-BR`; if it is not a language, move it elsewhere";
        diagnostics.error(location, format!("`{code}` is not a valid language tag"), suggestion);
        return None;
    };
    // BCP 47 allows longer ones, but no language has one: a folder named so has the language's name.
    if tag.language.as_str().len() > 3 {
        let message = format!("`{code}` is not the code of a language: a code begins with two or three letters");
        let suggestion = "name the folder with the language's code, such as `de` for German; if it is not a language, move it elsewhere";
        diagnostics.error(location, message, suggestion);
        return None;
    }
    // The pages compare tags as strings.
    let canonical = tag.to_string();
    if canonical != code {
        diagnostics.error(location, format!("the language tag `{code}` must be `{canonical}`"), "rename the folder");
        return None;
    }
    Some(tag)
}

/// Reports a direction that browsers don't know, and one that can't be that of the language.
pub(super) fn check_direction(written: &str, tag: &LanguageIdentifier, location: Location, diagnostics: &Diagnostics) {
    if !["ltr", "rtl"].contains(&written) {
        let message = format!("`{DIRECTION}` is `{written}`, but must be `ltr` or `rtl`");
        let suggestion = "write `ltr` if the language is written from left to right, or `rtl` if from right to left";
        diagnostics.error(location, message, suggestion);
    } else if written == "ltr" && tag.character_direction() == CharacterDirection::RTL {
        let message = format!("`{tag}` is written from right to left, but `{DIRECTION}` is `ltr`");
        diagnostics.error(location, message, "write `rtl`");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Location = Location { file: "locale.ftl", line: 6 };

    /// What is reported for a language with this direction.
    fn reported(code: &str, direction: &str) -> Vec<String> {
        let diagnostics = Diagnostics::default();
        let tag = tag(code, HERE, &diagnostics).expect("a language");
        check_direction(direction, &tag, HERE, &diagnostics);
        diagnostics.into_sorted().into_iter().map(|it| it.suggestion).collect()
    }

    #[test]
    fn a_language_written_from_right_to_left_says_so() {
        for code in ["ar", "fa-AF", "ckb", "ur", "ku-Arab", "ks", "ur-PK"] {
            assert_eq!(reported(code, "ltr"), ["write `rtl`"], "{code}");
            assert!(reported(code, "rtl").is_empty(), "{code}");
        }
        for code in ["nl", "pt-BR", "ur-Latn", "ku", "az", "ms"] {
            assert!(reported(code, "ltr").is_empty(), "{code}");
        }
    }

    #[test]
    fn only_the_directions_of_html_are_accepted() {
        for direction in ["RTL", "rechts", "left to right", "auto"] {
            assert_eq!(reported("ar", direction).len(), 1, "{direction}");
        }
    }

    #[test]
    fn a_folder_with_the_name_of_a_language_is_told_about_codes() {
        for name in ["German", "german", "Deutsch-AT", "Turks"] {
            let diagnostics = Diagnostics::default();
            assert!(tag(name, HERE, &diagnostics).is_none(), "{name}");
            let reported = diagnostics.into_sorted();
            assert!(reported.len() == 1 && reported[0].suggestion.contains("`de` for German"), "{reported:?}");
        }
    }
}
