//! Finished texts per locale, frozen by the build.

use guide::TextId;

/// The build's tables: the guide, the locales, and a constant for each text that the screens show.
// The tables name nearly every type of the model.
#[allow(clippy::wildcard_imports)]
mod tables {
    use super::Locale;
    #[cfg(feature = "preview")]
    use super::Problem;
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

pub(crate) use tables::*;

/// A mistake in the editors' files, shown to them in the page.
#[cfg(feature = "preview")]
#[derive(Debug)]
pub(crate) struct Problem {
    /// Whether the guide can't be built with it.
    pub(crate) error: bool,
    /// The file and line.
    pub(crate) place: &'static str,
    /// The fact.
    pub(crate) what: &'static str,
    /// What to do.
    pub(crate) repair: &'static str,
}

/// One language.
#[derive(Debug)]
pub(crate) struct Locale {
    /// Its tag, such as `nl`.
    pub(crate) code: &'static str,
    pub(crate) texts: &'static [&'static str],
}

impl Locale {
    /// A text in this language.
    pub(crate) fn say(&self, id: TextId) -> &'static str {
        self.texts[usize::from(id.0)]
    }

    /// Whether somebody who speaks the language and knows the field has read the texts.
    pub(crate) fn is_reviewed(&self) -> bool {
        self.say(LOCALE_REVIEW) == "checked"
    }

    /// The locale that fits best: the first wanted one that is there, else the first of all.
    pub(crate) fn best<'a>(wanted: impl IntoIterator<Item = &'a str>) -> &'static Self {
        let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let find = |tag: &str| LOCALES.iter().find(|locale| primary(locale.code) == primary(tag));
        wanted.into_iter().find_map(find).unwrap_or(&LOCALES[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_wins() {
        assert_eq!(Locale::best(["xx", "nl-BE", "en"]).code, "nl");
        assert_eq!(Locale::best(["EN_us"]).code, "en");
        assert_eq!(Locale::best(["xx"]).code, LOCALES[0].code);
    }

    #[test]
    fn every_locale_has_every_text() {
        let count = LOCALES[0].texts.len();
        assert!(count > 200, "{count} texts");
        for locale in &LOCALES {
            assert_eq!(locale.texts.len(), count, "{}", locale.code);
            assert!(locale.texts.iter().all(|text| !text.trim().is_empty()), "{}", locale.code);
        }
    }
}
