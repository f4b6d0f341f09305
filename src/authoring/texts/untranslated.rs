//! Finds languages that were copied from another and are not translated yet.

use guide::Locale;

use crate::diagnostic::{Diagnostics, Location};
use crate::guide_folder::GuideFolder;

/// Reports languages with the same name, and languages with too many equal texts.
pub(super) fn report(guide: &GuideFolder, locales: &[Locale], diagnostics: &Diagnostics) {
    for (number, locale) in locales.iter().enumerate() {
        for other in &locales[..number] {
            let location = Location { file: guide.display_name(locale.code), line: 1 };
            let name = locale.language_name();
            if !name.is_empty() && name == other.language_name() {
                let message = format!("`{}` and `{}` have the same name, {name}", locale.code, other.code);
                let suggestion = "write the language's own name in `locale-name`";
                diagnostics.error(location, message, suggestion);
            }
            // Missing texts were already reported.
            if [locale, other].iter().any(|it| it.texts.contains(&"")) {
                continue;
            }
            let equal = locale.texts.iter().zip(other.texts).filter(|(text, other)| text == other).count();
            let total = locale.texts.len();
            // Names, numbers and words such as "Stop" are equal in many languages, but not half of all texts.
            if equal * 2 > total {
                let message = format!("{equal} of {total} texts are equal in `{}` and `{}`", locale.code, other.code);
                diagnostics.warning(
                    location,
                    message,
                    "translate them, or remove the folder until they are translated",
                );
            }
        }
    }
}
