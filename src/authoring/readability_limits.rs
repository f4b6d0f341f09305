//! The limits for the readability of screens and sentences, and the exceptions to them.

use std::cell::Cell;
use std::ops::Add;

use crate::diagnostic::{Diagnostics, Location, suggest};
use crate::readability::{ReadingEase, TextCounts, long_words, sentences};
use crate::screen_texts::{ScreenTexts, ShownText};
use crate::table::{SpannedStr, Table};

/// The maximum number of words in a sentence.
const MAX_SENTENCE_WORDS: usize = 20;
/// The number of words in a sentence above which there is a warning.
const TARGET_SENTENCE_WORDS: usize = 15;
/// The maximum LIX of a screen.
const MAX_LIX: f32 = 38.0;
/// The reading ease below which there is a warning about a sentence. Single sentences vary much more than whole screens.
const MIN_SENTENCE_EASE: f32 = 25.0;
/// The number of words from which the reading ease of a sentence is rated.
const MIN_RATED_SENTENCE_WORDS: usize = 5;
/// The number of words from which a screen is rated. The figures of shorter screens say nothing, so they are rated together.
const MIN_SCREEN_WORDS: usize = 30;

/// The minimum reading ease of a screen.
fn min_ease(ease: ReadingEase, safety: bool) -> f32 {
    match (ease, safety) {
        (ReadingEase::FleschDouma, false) => 65.0,
        (ReadingEase::FleschDouma, true) | (ReadingEase::Flesch, _) => 70.0,
    }
}

/// The limits for one language.
pub(crate) struct ReadabilityLimits<'p> {
    ease: Option<ReadingEase>,
    exceptions: Vec<Exception>,
    diagnostics: &'p Diagnostics,
}

/// A limit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limit {
    Ease,
    Lix,
    Sentence,
}

impl Limit {
    /// The limits by their names in `words.toml`.
    const ALL: [(&'static str, Self); 3] = [("ease", Self::Ease), ("lix", Self::Lix), ("sentence", Self::Sentence)];

    fn parse(name: SpannedStr, diagnostics: &Diagnostics) -> Option<Self> {
        let found = Self::ALL.iter().find(|(known, _)| *known == name.text);
        if found.is_none() {
            let known = suggest(name.text, Self::ALL.map(|(name, _)| name));
            diagnostics.error(name.location, format!("there is no limit `{}`", name.text), known);
        }
        found.map(|(_, limit)| *limit)
    }
}

/// A screen or a text that may exceed a limit.
struct Exception {
    of: SpannedStr,
    limit: Limit,
    used: Cell<bool>,
}

/// A limit that a screen exceeds.
struct ExceededLimit {
    limit: Limit,
    /// The figure and the limit.
    figures: String,
    /// How much a sentence contributes to the figure.
    weight: Box<dyn Fn(TextCounts) -> f32>,
}

impl<'p> ReadabilityLimits<'p> {
    /// Reads the exceptions in a language's `words.toml`.
    pub(crate) fn read(file: &Table<'p>, code: &str, diagnostics: &'p Diagnostics) -> Self {
        let exception = |table: &Table<'_>| {
            let (of, limit, why) = (table.required_str("of"), table.required_str("limit"), table.required_str("why"));
            table.deny_unknown_keys();
            let limit = limit.and_then(|limit| Limit::parse(limit, diagnostics));
            why.and(of).zip(limit).map(|(of, limit)| Exception { of, limit, used: Cell::new(false) })
        };
        let exceptions = file.tables("except").iter().filter_map(exception).collect();
        Self { ease: ReadingEase::for_language(code), exceptions, diagnostics }
    }

    fn is_excepted(&self, of: &str, limit: Limit) -> bool {
        let found = self.exceptions.iter().find(|it| it.of.text == of && it.limit == limit);
        found.inspect(|it| it.used.set(true)).is_some()
    }

    /// Checks each sentence of a text.
    pub(crate) fn check_text(&self, id: &str, text: &str, location: Location) {
        for sentence in sentences(text) {
            let counts = TextCounts::of(sentence, self.ease);
            let too_long = |limit| format!("this sentence has {} words, more than {limit}: “{sentence}”", counts.words);
            let suggestion = "split it into two sentences";
            if counts.words > MAX_SENTENCE_WORDS {
                if !self.is_excepted(id, Limit::Sentence) {
                    self.diagnostics.error(location, too_long(MAX_SENTENCE_WORDS), suggestion);
                }
            } else if counts.words > TARGET_SENTENCE_WORDS {
                self.diagnostics.warning(location, too_long(TARGET_SENTENCE_WORDS), suggestion);
            }
            let is_hard = |ease: &ReadingEase| counts.ease(*ease) < MIN_SENTENCE_EASE;
            if let Some(ease) = self.ease.filter(is_hard).filter(|_| counts.words >= MIN_RATED_SENTENCE_WORDS) {
                let (name, figure) = (ease.name(), counts.ease(ease));
                let message = format!(
                    "this sentence is hard to read ({name} {figure:.0}, below {MIN_SENTENCE_EASE:.0}): “{sentence}”"
                );
                self.diagnostics.warning(location, message, simplification(sentence));
            }
        }
    }

    /// Checks each screen as a whole.
    pub(crate) fn check_screens(&self, screens: &[ScreenTexts<&ShownText>]) {
        let words = |screen: &ScreenTexts<&ShownText>| self.counts(screen).words;
        let (small, large): (Vec<_>, Vec<_>) = screens.iter().partition(|screen| words(screen) < MIN_SCREEN_WORDS);
        for screen in large {
            self.check_screen(screen);
        }
        let together = ScreenTexts {
            name: "screens of few words".to_owned(),
            safety: false,
            always: small.into_iter().flat_map(ScreenTexts::texts).collect(),
            sometimes: Vec::new(),
        };
        if words(&together) >= MIN_SCREEN_WORDS {
            self.check_screen(&together);
        }
    }

    fn counts(&self, screen: &ScreenTexts<&ShownText>) -> TextCounts {
        screen.texts().map(|it| TextCounts::of(&it.text, self.ease)).fold(TextCounts::default(), Add::add)
    }

    fn check_screen(&self, screen: &ScreenTexts<&ShownText>) {
        for exceeded in self.exceeded(self.counts(screen), screen.safety) {
            if self.is_excepted(&screen.name, exceeded.limit) {
                continue;
            }
            let weight = |sentence: &str| (exceeded.weight)(TextCounts::of(sentence, self.ease));
            let mut hardest: Vec<(Location, &str)> =
                screen.texts().flat_map(|it| sentences(&it.text).map(|sentence| (it.location, sentence))).collect();
            hardest.retain(|(_, sentence)| weight(sentence) > 0.0);
            hardest.sort_by(|a, b| weight(b.1).total_cmp(&weight(a.1)));
            hardest.truncate(3);
            let quoted = |(Location { file, line }, sentence): &_| format!("\n    {file}:{line}: “{sentence}”");
            let quoted: String = hardest.iter().map(quoted).collect();
            let (name, figures) = (&screen.name, exceeded.figures);
            let message = format!("the screen “{name}” is too hard to read: {figures}. The hardest sentences:{quoted}");
            let sentences: Vec<&str> = hardest.iter().map(|(_, sentence)| *sentence).collect();
            let suggestion = format!("shorten these, or {}", simplification(&sentences.join(" ")));
            self.diagnostics.error(hardest[0].0, message, suggestion);
        }
    }

    fn exceeded(&self, counts: TextCounts, safety: bool) -> Vec<ExceededLimit> {
        let ease = self.ease.map(|ease| (ease, counts.ease(ease), min_ease(ease, safety)));
        let ease = ease.filter(|(_, figure, min)| figure < min).map(|(ease, figure, min)| ExceededLimit {
            limit: Limit::Ease,
            figures: format!("{} {figure:.1}, at least {min}", ease.name()),
            weight: Box::new(move |it| weighted(min - it.ease(ease), it.words)),
        });
        let lix = (counts.lix() > MAX_LIX).then(|| ExceededLimit {
            limit: Limit::Lix,
            figures: format!("LIX {:.1}, at most {MAX_LIX}", counts.lix()),
            weight: Box::new(|it| weighted(it.lix() - MAX_LIX, it.words)),
        });
        ease.into_iter().chain(lix).collect()
    }

    /// Reports exceptions that are not needed.
    pub(crate) fn report_unused_exceptions(&self) {
        for exception in self.exceptions.iter().filter(|it| !it.used.get()) {
            let message = format!("“{}” does not exceed this limit", exception.of.text);
            self.diagnostics.error(exception.of.location, message, "remove this exception, or correct its name");
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "sentences have far fewer than millions of words")]
fn weighted(figure: f32, words: usize) -> f32 {
    figure * words as f32
}

/// What to do about hard sentences.
fn simplification(sentences: &str) -> String {
    let long = long_words(sentences);
    let long = long[..long.len().min(3)].join(", ");
    if long.is_empty() { "split it into two sentences".to_owned() } else { format!("use shorter words than: {long}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;
    use crate::source::Source;

    const LONG: &str = "One and two and three and four and five and six and seven and eight and nine and ten and more.";
    const HARD: &str = "Institutional responsibility necessitates professional consideration. ";

    /// The errors about a screen that has only this text, with this `words.toml`.
    fn errors(words: &'static str, text: &str) -> Vec<String> {
        let diagnostics = Diagnostics::default();
        let file = Table::parse(Source::new("words.toml", words), &diagnostics);
        let limits = ReadabilityLimits::read(&file, "en", &diagnostics);
        let text = ShownText::new("some-text", text, Location { file: "a.ftl", line: 7 });
        limits.check_text(&text.id, &text.text, text.location);
        let screen =
            ScreenTexts { name: "start".to_owned(), safety: false, always: vec![&text], sometimes: Vec::new() };
        limits.check_screens(&[screen]);
        limits.report_unused_exceptions();
        diagnostics.into_sorted().iter().filter(|it| it.severity == Severity::Error).map(ToString::to_string).collect()
    }

    #[test]
    fn a_sentence_over_the_limit_is_an_error_unless_excepted() {
        assert!(errors("", LONG)[0].starts_with("a.ftl:7: error: this sentence has 21 words, more than 20"));
        assert!(errors("[[except]]\nof = 'some-text'\nlimit = 'sentence'\nwhy = 'a name'", LONG).is_empty());
    }

    #[test]
    fn a_screen_may_exceed_only_the_limit_of_its_exception() {
        let hard = HARD.repeat(6);
        let exceeded: Vec<bool> =
            ["Flesch -", "LIX 1"].map(|it| errors("", &hard).iter().any(|error| error.contains(it))).into();
        assert_eq!(exceeded, [true, true]);
        let remaining = errors("[[except]]\nof = 'start'\nlimit = 'lix'\nwhy = 'names'", &hard);
        assert!(remaining.len() == 1 && remaining[0].contains("Flesch"), "{remaining:?}");
    }

    #[test]
    fn an_unused_exception_is_an_error() {
        let errors = errors("[[except]]\nof = 'start'\nlimit = 'ease'\nwhy = 'names'", "All is well.");
        assert!(errors[0].starts_with("words.toml:2: error: “start” does not exceed this limit"), "{errors:?}");
    }

    #[test]
    fn screens_for_readers_in_danger_must_be_easier() {
        let limits = [false, true].map(|safety| min_ease(ReadingEase::FleschDouma, safety));
        assert!(limits[0] < limits[1], "{limits:?}");
    }

    #[test]
    fn short_screens_are_rated_together() {
        let diagnostics = Diagnostics::default();
        let limits = ReadabilityLimits {
            ease: ReadingEase::for_language("en"),
            exceptions: Vec::new(),
            diagnostics: &diagnostics,
        };
        let text = ShownText::new("some-text", &HARD.repeat(4), Location { file: "a.ftl", line: 7 });
        let screen = |name: &str| ScreenTexts {
            name: name.to_owned(),
            safety: false,
            always: vec![&text],
            sometimes: Vec::new(),
        };
        limits.check_screens(&[screen("one")]);
        assert_eq!(diagnostics.len(), 0);
        limits.check_screens(&[screen("one"), screen("two")]);
        assert_eq!(diagnostics.len(), 2);
    }
}
