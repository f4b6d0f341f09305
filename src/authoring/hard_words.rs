//! Words that not every reader knows. A screen with such a word must explain it.

use crate::diagnostic::Diagnostics;
use crate::phrase::Phrase;
use crate::screen_texts::{EVERYWHERE, ScreenTexts, ShownText};
use crate::table::{SpannedStr, Table};

/// A hard word in its forms, and the phrases that explain it.
pub(crate) struct HardWord {
    forms: Vec<Phrase>,
    explained: Vec<Phrase>,
}

impl HardWord {
    /// Parses a `[[hard]]` table of a language's `words.toml`.
    pub(crate) fn parse(table: &Table<'_>) -> Option<Self> {
        let (forms, explained) = (table.required_strings("words"), table.required_strings("explained"));
        table.deny_unknown_keys();
        let phrases = |words: Vec<SpannedStr>| words.into_iter().map(Phrase::new).collect();
        Some(Self { forms: phrases(forms?), explained: phrases(explained?) })
    }

    fn is_explained_in(&self, text: &ShownText) -> bool {
        self.explained.iter().any(|phrase| phrase.is_in(&text.words))
    }

    /// Whether any text explains the word.
    fn is_explained(&self, screens: &[ScreenTexts<&ShownText>]) -> bool {
        screens.iter().flat_map(ScreenTexts::texts).any(|text| self.is_explained_in(text))
    }

    /// Reports each text with this word on a screen that does not explain it.
    ///
    /// A text that only some readers see does not explain the word to the others.
    pub(crate) fn check(&self, screens: &[ScreenTexts<&ShownText>], diagnostics: &Diagnostics) {
        // A missing explanation is reported once, in `words.toml`.
        if !self.is_explained(screens) {
            return;
        }
        let explains = |screen: &ScreenTexts<&ShownText>| screen.always.iter().any(|text| self.is_explained_in(text));
        let everywhere = screens.iter().any(|screen| screen.name == EVERYWHERE && explains(screen));
        for screen in screens.iter().filter(|screen| !everywhere && !explains(screen)) {
            for text in screen.texts().filter(|text| !self.is_explained_in(text)) {
                let Some(word) = self.forms.iter().find(|form| form.is_in(&text.words)) else { continue };
                let message = format!(
                    "`{}` says “{}” on the screen “{}”, which does not explain it",
                    text.id, word.written.text, screen.name
                );
                let known: Vec<String> = self.explained.iter().map(|it| format!("“{}”", it.written.text)).collect();
                let suggestion = format!("use an easier word, or explain it beside it: {}", known.join(" or "));
                diagnostics.error(text.location, message, suggestion);
            }
        }
    }

    /// Reports a word that no text uses in any form, and explanations that no text gives.
    pub(crate) fn report_unused(&self, screens: &[ScreenTexts<&ShownText>], diagnostics: &Diagnostics) {
        let is_used =
            |phrase: &&Phrase| screens.iter().flat_map(ScreenTexts::texts).any(|text| phrase.is_in(&text.words));
        let word = self.forms.first().filter(|_| !self.forms.iter().any(|form| is_used(&form)));
        let explained = self.explained.iter().filter(|phrase| !is_used(phrase));
        let is_unexplained = !self.is_explained(screens);
        let suggestion = if is_unexplained {
            "write here how the texts explain it now, word for word, or explain it like this in a text"
        } else {
            "remove it here"
        };
        if let Some(SpannedStr { text, location }) = word.map(|phrase| phrase.written) {
            diagnostics.error(location, format!("no text contains “{text}”"), "remove it here with its explanation");
        } else {
            for SpannedStr { text, location } in explained.map(|phrase| phrase.written) {
                diagnostics.error(location, format!("no text contains “{text}”"), suggestion);
            }
        }
    }
}
