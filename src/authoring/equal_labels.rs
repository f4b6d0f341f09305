//! Two answers to one question that read the same: readers could not tell their buttons apart.

use guide::{Guide, Locale};

use crate::diagnostic::{Diagnostics, Location};
use crate::source_map::SourceMap;

/// Reports each answer whose label in a language is that of an earlier answer to the same question.
pub(crate) fn report(guide: &Guide, locales: &[Locale], map: &SourceMap, file: Location, diagnostics: &Diagnostics) {
    for question in guide.questions {
        for (number, answer) in question.answers.iter().enumerate() {
            let is_equal = |locale: &&Locale, earlier: &guide::Answer| {
                let label = locale.text(answer.text);
                !label.is_empty() && label == locale.text(earlier.text)
            };
            let equal = question.answers[..number]
                .iter()
                .find_map(|earlier| Some((earlier, locales.iter().find(|locale| is_equal(locale, earlier))?)));
            let Some((earlier, locale)) = equal else { continue };
            let location = map.location("answer", &format!("{}={}", question.id, answer.id)).unwrap_or(file);
            let label = locale.text(answer.text);
            let message = format!(
                "`{}` and `{}` read the same in `{}`: “{label}”: readers cannot tell the two buttons apart",
                earlier.id, answer.id, locale.code
            );
            diagnostics.warning(location, message, "give each answer a text of its own");
        }
    }
}
