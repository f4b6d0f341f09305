//! Languages, and the finished texts of each.

use serde::{Deserialize, Serialize};

use crate::{TextId, texts};

/// A language that the guide can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Its tag, such as `nl`.
    pub code: &'static str,
    /// Its name, in itself.
    pub name: &'static str,
}

/// One language's finished texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// The language's tag.
    pub code: &'static str,
    /// The text of each [`TextId`].
    pub texts: &'static [&'static str],
}

impl Locale {
    /// A text in this language; empty where the page and the program were built from different texts.
    #[must_use]
    pub fn say(&self, id: TextId) -> &'static str {
        self.texts.get(usize::from(id.0)).copied().unwrap_or_default()
    }

    /// The guide's name.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.say(texts::GUIDE_NAME)
    }

    /// The language's name, in itself.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.say(texts::LOCALE_NAME)
    }

    /// The word for closing what the guide is shown in.
    #[must_use]
    pub fn close(&self) -> &'static str {
        self.say(texts::FRAME_CLOSE)
    }

    /// `ltr` or `rtl`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        self.say(texts::LOCALE_DIRECTION)
    }

    /// Whether somebody who speaks the language and knows the field has read the texts.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.say(texts::LOCALE_REVIEW) == "checked"
    }
}
