//! Words that not everybody knows: a screen that says one explains it.

use crate::block::{Block, Word};
use crate::phrase::Phrase;
use crate::problem::Problems;
use crate::shown::{EVERYWHERE, Said, Screen};

/// One hard word in its forms, and the words that explain it.
pub(crate) struct HardWord {
    forms: Vec<Phrase>,
    explained: Vec<Phrase>,
}

impl HardWord {
    /// Reads a `[[hard]]` of a language's `words.toml`.
    pub(crate) fn read(block: &Block<'_>) -> Option<Self> {
        let (forms, explained) = (block.some_words("words"), block.some_words("explained"));
        block.close();
        let phrases = |words: Vec<Word>| words.into_iter().map(Phrase::new).collect();
        Some(Self { forms: phrases(forms?), explained: phrases(explained?) })
    }

    fn is_explained_in(&self, text: &Said) -> bool {
        self.explained.iter().any(|phrase| phrase.is_in(&text.words))
    }

    /// Whether any text gives one of its explanations.
    fn is_explained(&self, screens: &[Screen<&Said>]) -> bool {
        screens.iter().flat_map(Screen::all).any(|text| self.is_explained_in(text))
    }

    /// Tells each text with this word on a screen that doesn't explain it.
    ///
    /// What only some readers see can't explain a word to the others.
    pub(crate) fn look_at(&self, screens: &[Screen<&Said>], problems: &Problems) {
        // That is told once, at the explanation.
        if !self.is_explained(screens) {
            return;
        }
        let explains = |screen: &Screen<&Said>| screen.always.iter().any(|text| self.is_explained_in(text));
        let everywhere = screens.iter().any(|screen| screen.name == EVERYWHERE && explains(screen));
        for screen in screens.iter().filter(|screen| !everywhere && !explains(screen)) {
            for text in screen.all().filter(|text| !self.is_explained_in(text)) {
                let Some(word) = self.forms.iter().find(|form| form.is_in(&text.words)) else { continue };
                let what = format!(
                    "`{}` says “{}” on the screen “{}”, which doesn't explain it",
                    text.id, word.written.text, screen.name
                );
                let known: Vec<String> = self.explained.iter().map(|it| format!("“{}”", it.written.text)).collect();
                let repair = format!("use an easier word, or say beside it what it is: {}", known.join(" or "));
                problems.error(text.place, what, repair);
            }
        }
    }

    /// Tells a word that no text says in any form, and explanations that no text gives.
    pub(crate) fn tell_unused(&self, screens: &[Screen<&Said>], problems: &Problems) {
        let is_said = |phrase: &&Phrase| screens.iter().flat_map(Screen::all).any(|text| phrase.is_in(&text.words));
        let word = self.forms.first().filter(|_| !self.forms.iter().any(|form| is_said(&form)));
        let explained = self.explained.iter().filter(|phrase| !is_said(phrase));
        let gone = !self.is_explained(screens);
        let repair = if gone {
            "write here how the texts explain it now, in the very words; or explain it so in a text"
        } else {
            "remove it here"
        };
        if let Some(Word { text, place }) = word.map(|phrase| phrase.written) {
            problems.error(place, format!("no text says “{text}”"), "remove it here, with its explanation");
        } else {
            for Word { text, place } in explained.map(|phrase| phrase.written) {
                problems.error(place, format!("no text says “{text}”"), repair);
            }
        }
    }
}
