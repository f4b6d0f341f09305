//! Languages, and the resolved texts of each.

use serde::{Deserialize, Serialize};

use crate::texts::{self, TextId};

/// A language in which the guide can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Its code, a BCP 47 tag such as `nl`.
    pub code: &'static str,
    /// Its name in the language itself.
    pub name: &'static str,
}

/// The resolved texts of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// The language's code, a BCP 47 tag such as `nl`.
    pub code: &'static str,
    /// The text of each [`TextId`].
    pub texts: &'static [&'static str],
}

impl Locale {
    /// The text in this language; empty if the page and the program were built from different texts.
    #[must_use]
    pub fn text(&self, id: TextId) -> &'static str {
        self.texts.get(usize::from(id.0)).copied().unwrap_or_default()
    }

    /// The name of the guide.
    #[must_use]
    pub fn guide_name(&self) -> &'static str {
        self.text(texts::GUIDE_NAME)
    }

    /// The name of the language in the language itself.
    #[must_use]
    pub fn language_name(&self) -> &'static str {
        self.text(texts::LOCALE_NAME)
    }

    /// The label of the button that closes the dialog in which a site shows the guide.
    #[must_use]
    pub fn close_label(&self) -> &'static str {
        self.text(texts::LAYOUT_CLOSE)
    }

    /// What screen readers announce while a press waits for the program.
    #[must_use]
    pub fn waiting_message(&self) -> &'static str {
        self.text(texts::LAYOUT_WAITING)
    }

    /// The writing direction, `ltr` or `rtl`, as in HTML's `dir`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        self.text(texts::LOCALE_DIRECTION)
    }

    /// Whether a speaker of the language who knows the field has read the texts.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.text(texts::LOCALE_REVIEW) == "checked"
    }
}
