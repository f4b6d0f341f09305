//! Words to look for in texts, whatever their capitals and the signs between them.

use unicode_segmentation::UnicodeSegmentation;

use crate::block::Word;
use crate::signs;

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

/// The words of a text, in small letters, without what some scripts set into them unseen.
pub(crate) fn words(text: &str) -> Vec<String> {
    let seen = text.chars().filter(|sign| !signs::is_passed_over(*sign));
    let text: String = seen.map(|sign| if sign == '’' { '\'' } else { sign }).collect();
    text.unicode_words().map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_same_with_signs_that_nobody_sees_and_with_either_apostrophe() {
        assert_eq!(words("Of\u{200d}fender’s \u{200f}past"), ["offender's", "past"]);
        assert_eq!(words("‘Offender’"), ["offender"]);
    }
}
