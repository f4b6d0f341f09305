//! Words to look for in texts, whatever their capitals and the signs between them.

use unicode_segmentation::UnicodeSegmentation;

use crate::block::Word;

/// One word or several in a row, as an editor wrote them.
pub(crate) struct Phrase {
    pub(crate) written: Word,
    words: Vec<String>,
}

impl Phrase {
    pub(crate) fn new(written: Word) -> Self {
        Self { written, words: words(written.text) }
    }

    /// Whether these words of a text have it.
    pub(crate) fn is_in(&self, said: &[String]) -> bool {
        !self.words.is_empty() && said.windows(self.words.len()).any(|part| part == self.words)
    }
}

/// The words of a text, in small letters.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.unicode_words().map(str::to_lowercase).collect()
}
