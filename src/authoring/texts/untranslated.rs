//! Finds languages that were copied from another and are not translated yet, as a whole or in part.

use guide::Locale;

use super::RequiredTexts;
use super::locale_folder::LocaleFolder;
use crate::diagnostic::{Diagnostics, Location};
use crate::guide_folder::GuideFolder;
use crate::phrase::normalized_words;

/// The number of words from which on equal sentences are no coincidence. Names, and words such as "Stop", are equal in many
/// languages.
const MIN_WORDS: usize = 5;
/// The number of sentences that a warning shows. It only counts the others.
const MAX_SHOWN: usize = 5;

/// Reports languages with the same name, languages with too many equal texts, and sentences that equal those of the first
/// language, which is the fallback.
pub(super) fn report(
    guide: &GuideFolder,
    locales: &[Locale],
    folders: &[LocaleFolder],
    required: &RequiredTexts,
    diagnostics: &Diagnostics,
) {
    for (number, (locale, folder)) in locales.iter().zip(folders).enumerate() {
        let before = &locales[..number];
        let mut is_copy = false;
        for other in before {
            let location = Location { file: guide.display_name(locale.code), line: 1 };
            report_same_name(locale, other, folder.location("locale-name").unwrap_or(location), diagnostics);
            is_copy |= report_half_equal(locale, other, location, diagnostics);
        }
        if let Some(fallback) = before.first().filter(|_| !is_copy) {
            report_equal_sentences(locale, fallback, folder, required, diagnostics);
        }
    }
}

fn report_same_name(locale: &Locale, other: &Locale, location: Location, diagnostics: &Diagnostics) {
    let name = locale.language_name();
    if !name.is_empty() && name == other.language_name() {
        let message = format!("`{}` and `{}` have the same name, {name}", locale.code, other.code);
        diagnostics.error(location, message, "write the language's own name in `locale-name`");
    }
}

/// Returns whether it reported something.
fn report_half_equal(locale: &Locale, other: &Locale, location: Location, diagnostics: &Diagnostics) -> bool {
    // Missing texts were already reported.
    if [locale, other].iter().any(|it| it.texts.contains(&"")) {
        return false;
    }
    let equal = locale.texts.iter().zip(other.texts).filter(|(text, other)| text == other).count();
    let total = locale.texts.len();
    if equal * 2 <= total {
        return false;
    }
    let message = format!("{equal} of {total} texts are equal in `{}` and `{}`", locale.code, other.code);
    diagnostics.warning(
        location,
        message,
        "translate them in the folder where they are in the wrong language, or remove it until they are translated",
    );
    true
}

fn report_equal_sentences(
    locale: &Locale,
    fallback: &Locale,
    folder: &LocaleFolder,
    required: &RequiredTexts,
    diagnostics: &Diagnostics,
) {
    // Two varieties of one language, such as `pt` and `pt-BR`, have sentences in common.
    let language = |locale: &Locale| locale.code.split('-').next();
    if language(locale) == language(fallback) {
        return;
    }
    let pairs = required.ids().zip(locale.texts.iter().zip(fallback.texts));
    let is_equal = |text: &str, other: &str| text == other && normalized_words(text).len() >= MIN_WORDS;
    let mut equal: Vec<(Location, &str)> = pairs
        .filter(|(_, (text, other))| is_equal(text, other))
        .filter_map(|(id, (text, _))| Some((folder.location(id)?, *text)))
        .collect();
    equal.sort_unstable();
    let Some((first, _)) = equal.first() else { return };
    let shown = |(location, text): &(Location, &str)| format!("\n    {}:{}: “{text}”", location.file, location.line);
    let list: String = equal.iter().take(MAX_SHOWN).map(shown).collect();
    let more = match equal.len().saturating_sub(MAX_SHOWN) {
        0 => String::new(),
        more => format!("\n    and {more} more"),
    };
    let (count, suggestion) = match equal.len() {
        1 => ("1 sentence is".to_owned(), "translate it, in the file where it is in the wrong language"),
        several => {
            (format!("{several} sentences are"), "translate them, in the file where they are in the wrong language")
        }
    };
    let message = format!("{count} the same in `{}` and `{}`:{list}{more}", locale.code, fallback.code);
    diagnostics.warning(*first, message, suggestion);
}
