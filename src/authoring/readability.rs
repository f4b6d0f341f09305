//! Readability formulas. Their figures are indications and no proof.

use std::ops::Add;

use unicode_segmentation::UnicodeSegmentation;

/// The reading ease formula of a language, with its rule for counting syllables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReadingEase {
    /// Flesch reading ease, for English.
    Flesch,
    /// Flesch-Douma, for Dutch.
    FleschDouma,
}

impl ReadingEase {
    /// The formula for a language code, if its language has one here.
    pub(crate) fn for_language(code: &str) -> Option<Self> {
        match code.split('-').next() {
            Some("en") => Some(Self::Flesch),
            Some("nl") => Some(Self::FleschDouma),
            _ => None,
        }
    }

    /// The name of the formula.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Flesch => "Flesch",
            Self::FleschDouma => "Flesch-Douma",
        }
    }

    fn syllables(self, word: &str) -> usize {
        match self {
            Self::Flesch => english_syllables(word),
            Self::FleschDouma => dutch_syllables(word),
        }
    }
}

/// The counts from which the formulas compute their figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TextCounts {
    pub(crate) sentences: usize,
    pub(crate) words: usize,
    /// Words of more than six letters.
    long_words: usize,
    syllables: usize,
}

impl TextCounts {
    /// Counts a text. Counts syllables only if the language has a rule for them.
    pub(crate) fn of(text: &str, ease: Option<ReadingEase>) -> Self {
        let mut counts = Self::default();
        for sentence in sentences(text) {
            counts.sentences += 1;
            for word in sentence.unicode_words() {
                counts.words += 1;
                counts.long_words += usize::from(word.chars().count() > 6);
                counts.syllables += ease.map_or(0, |ease| ease.syllables(word));
            }
        }
        counts
    }

    /// The reading ease: about 100 is very easy, below 50 is hard. `NaN` for a text without words.
    #[allow(clippy::cast_precision_loss, reason = "texts have far fewer than millions of words")]
    pub(crate) fn ease(self, ease: ReadingEase) -> f32 {
        let (length, syllables) = (self.per_sentence(), self.syllables as f32 / self.words as f32);
        match ease {
            // Flesch, R. (1948), A new readability yardstick, Journal of Applied Psychology 32.
            ReadingEase::Flesch => 206.835 - 1.015 * length - 84.6 * syllables,
            // Douma, W. H. (1960), De leesbaarheid van landbouwbladen, Wageningen.
            ReadingEase::FleschDouma => 206.835 - 0.93 * length - 77.0 * syllables,
        }
    }

    /// LIX (Björnsson, C. H. (1968), Läsbarhet): below 30 is easy, above 50 is hard. `NaN` for a text without words.
    #[allow(clippy::cast_precision_loss, reason = "texts have far fewer than millions of words")]
    pub(crate) fn lix(self) -> f32 {
        self.per_sentence() + 100.0 * self.long_words as f32 / self.words as f32
    }

    #[allow(clippy::cast_precision_loss, reason = "texts have far fewer than millions of words")]
    fn per_sentence(self) -> f32 {
        self.words as f32 / self.sentences as f32
    }
}

impl Add for TextCounts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            long_words: self.long_words + other.long_words,
            syllables: self.syllables + other.syllables,
        }
    }
}

/// The sentences of a text, trimmed.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_sentences().map(str::trim)
}

/// The words of more than six letters, the longest first.
pub(crate) fn long_words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.unicode_words().filter(|word| word.chars().count() > 6).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.dedup();
    words
}

/// Counts each vowel sound as a syllable. Letters that form one sound together are in the list.
fn dutch_syllables(word: &str) -> usize {
    const DIGRAPHS: [&str; 17] =
        ["aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "ou", "au"];
    let word = word.to_lowercase();
    let (mut rest, mut count) = (word.as_str(), 0);
    while let Some(letter) = rest.chars().next() {
        let sound = DIGRAPHS.iter().find_map(|sound| rest.strip_prefix(sound));
        count += usize::from(sound.is_some() || "aeiouyäëïöüáéíóúàè".contains(letter));
        rest = sound.unwrap_or(&rest[letter.len_utf8()..]);
    }
    count.max(1)
}

/// Counts each run of vowels as a syllable, except for silent endings.
fn english_syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let runs = word.split(|letter| !is_vowel(letter)).filter(|run| !run.is_empty()).count();
    let before = |ending: &str| word.strip_suffix(ending).and_then(|stem| stem.chars().last());
    let silent_e = before("e").is_some_and(|letter| !is_vowel(letter) && letter != 'l');
    let silent_ed = before("ed").is_some_and(|letter| !is_vowel(letter) && !"td".contains(letter));
    let silent_plural = before("es").is_some_and(|letter| !is_vowel(letter) && !"sxzcgh".contains(letter));
    // "me-di-a-tion" but "so-cial".
    let separate = word.match_indices("ia").filter(|(at, _)| !word[..*at].ends_with(['c', 't'])).count();
    (runs + separate - usize::from(runs > 1 && (silent_e || silent_ed || silent_plural))).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_syllables_are_counted_by_sound() {
        let counted = ["herstelbemiddeling", "ooit", "radio", "theater", "geïnd", "nieuw", "ruzie", "wij", "b"];
        assert_eq!(counted.map(dutch_syllables), [6, 1, 3, 3, 2, 1, 2, 1, 1]);
    }

    #[test]
    fn english_syllables_leave_out_silent_endings() {
        let counted = ["mediation", "talk", "choose", "wanted", "asked", "people", "likes", "the", "voices"];
        assert_eq!(counted.map(english_syllables), [4, 1, 1, 2, 1, 2, 1, 1, 2]);
    }

    #[test]
    fn the_figures_follow_the_published_formulas() {
        let counts = TextCounts { sentences: 2, words: 20, long_words: 4, syllables: 30 };
        assert!((counts.ease(ReadingEase::FleschDouma) - (206.835 - 9.3 - 115.5)).abs() < 0.01);
        assert!((counts.ease(ReadingEase::Flesch) - (206.835 - 10.15 - 126.9)).abs() < 0.01);
        assert!((counts.lix() - 30.0).abs() < 0.01);
    }

    #[test]
    fn sentences_and_words_are_counted() {
        let counts = TextCounts::of("Er is gevaar. Bel 112! Wat nu?", Some(ReadingEase::FleschDouma));
        assert_eq!((counts.sentences, counts.words), (3, 7));
    }
}
