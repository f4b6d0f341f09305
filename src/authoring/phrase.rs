//! Phrases to search for in texts, regardless of case and punctuation.

use unicode_segmentation::UnicodeSegmentation;

use crate::characters;
use crate::table::SpannedStr;

/// One or more words in a row, as an editor wrote them.
pub(crate) struct Phrase {
    pub(crate) written: SpannedStr,
    words: Vec<String>,
}

impl Phrase {
    pub(crate) fn new(written: SpannedStr) -> Self {
        Self { written, words: normalized_words(written.text) }
    }

    /// Whether the normalized words of a text contain the phrase.
    pub(crate) fn is_in(&self, words: &[String]) -> bool {
        !self.words.is_empty() && words.windows(self.words.len()).any(|window| window == self.words)
    }
}

/// The words of a text in lower case, without the invisible characters that some scripts need inside words.
pub(crate) fn normalized_words(text: &str) -> Vec<String> {
    let visible = text.chars().filter(|character| !characters::is_ignorable(*character));
    let text: String = visible.map(|character| if character == '’' { '\'' } else { character }).collect();
    text.unicode_words().map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_equal_regardless_of_invisible_characters_and_apostrophes() {
        assert_eq!(normalized_words("Of\u{200d}fender’s \u{200f}past"), ["offender's", "past"]);
        assert_eq!(normalized_words("‘Offender’"), ["offender"]);
    }
}
