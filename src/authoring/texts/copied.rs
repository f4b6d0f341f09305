//! Languages that say the same as another: copied to be translated, and not translated yet.

use guide::Locale;

use crate::guide_folder::GuideFolder;
use crate::problem::{Place, Problems};

/// Tells languages that readers couldn't tell apart, and how many texts were left as they were copied.
pub(super) fn tell(guide: &GuideFolder, locales: &[Locale], problems: &Problems) {
    for (number, locale) in locales.iter().enumerate() {
        for other in &locales[..number] {
            let place = Place { file: guide.name_of(locale.code), line: 1 };
            let name = locale.language_name();
            if !name.is_empty() && name == other.language_name() {
                let what = format!("`{}` and `{}` have the same name, {name}", locale.code, other.code);
                let repair = "write in `locale-name` what the language calls itself";
                problems.error(place, what, repair);
            }
            // Of a language that is not all there, that is told.
            if [locale, other].iter().any(|it| it.texts.contains(&"")) {
                continue;
            }
            let same = locale.texts.iter().zip(other.texts).filter(|(text, other)| text == other).count();
            let written = locale.texts.len();
            // Names, numbers and words such as "Stop" are the same in many languages; half of all texts are not.
            if same * 2 > written {
                let what = format!("{same} of {written} texts are the same in `{}` and `{}`", locale.code, other.code);
                problems.warning(place, what, "translate them, or remove the folder until they are");
            }
        }
    }
}
