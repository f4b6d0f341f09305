//! How hard a screen and a sentence may be to read, and the exceptions with their reasons.

use std::cell::Cell;

use crate::block::{Block, Word};
use crate::problem::{Place, Problems, nearest};
use crate::readability::{Counts, Ease, long_words, sentences};
use crate::shown::{Said, Screen};

/// Sentences have at most this many words.
const MOST_WORDS: usize = 20;
/// Sentences are to have at most this many words.
const AIM_WORDS: usize = 15;
/// LIX is at most this much.
const MOST_LIX: f32 = 38.0;
/// Below this, a single sentence is told; single sentences differ much more than whole screens.
const LEAST_EASE_OF_SENTENCE: f32 = 25.0;
/// The same is said of no sentence with fewer words than this.
const FEWEST_WORDS_OF_SENTENCE: usize = 5;
/// Figures about fewer words than this say nothing: such screens are counted together.
const FEWEST_WORDS: usize = 30;

/// Reading ease is at least this much.
fn least_ease(ease: Ease, safety: bool) -> f32 {
    match (ease, safety) {
        (Ease::FleschDouma, false) => 65.0,
        (Ease::FleschDouma, true) | (Ease::Flesch, _) => 70.0,
    }
}

/// One language's budgets.
pub(crate) struct Budgets<'p> {
    ease: Option<Ease>,
    exceptions: Vec<Exception>,
    problems: &'p Problems,
}

/// Which budget an exception is from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limit {
    Ease,
    Lix,
    Sentence,
}

impl Limit {
    /// The words for them in `words.toml`.
    const ALL: [(&'static str, Self); 3] = [("ease", Self::Ease), ("lix", Self::Lix), ("sentence", Self::Sentence)];

    fn read(word: Word, problems: &Problems) -> Option<Self> {
        let found = Self::ALL.iter().find(|(name, _)| *name == word.text);
        if found.is_none() {
            let known = nearest(word.text, Self::ALL.map(|(name, _)| name));
            problems.error(word.place, format!("there is no limit `{}`", word.text), known);
        }
        found.map(|(_, limit)| *limit)
    }
}

/// A screen, or a text, that may miss a limit.
struct Exception {
    of: Word,
    limit: Limit,
    used: Cell<bool>,
}

/// A figure of a screen beyond its limit.
struct Missed {
    limit: Limit,
    /// The figure and its limit, in words.
    said: String,
    /// How much each sentence adds to it.
    weight: Box<dyn Fn(Counts) -> f32>,
}

impl<'p> Budgets<'p> {
    /// Reads the exceptions in a language's `words.toml`.
    pub(crate) fn read(file: &Block<'p>, code: &str, problems: &'p Problems) -> Self {
        let exception = |block: &Block<'_>| {
            let (of, limit, why) = (block.word("of"), block.word("limit"), block.word("why"));
            block.close();
            let limit = limit.and_then(|limit| Limit::read(limit, problems));
            why.and(of).zip(limit).map(|(of, limit)| Exception { of, limit, used: Cell::new(false) })
        };
        let exceptions = file.blocks("except").iter().filter_map(exception).collect();
        Self { ease: Ease::of(code), exceptions, problems }
    }

    fn is_excepted(&self, of: &str, limit: Limit) -> bool {
        let found = self.exceptions.iter().find(|it| it.of.text == of && it.limit == limit);
        found.inspect(|it| it.used.set(true)).is_some()
    }

    /// Looks at each sentence of a text.
    pub(crate) fn look_at(&self, id: &str, text: &str, place: Place) {
        for sentence in sentences(text) {
            let counts = Counts::of(sentence, self.ease);
            let long = |most| format!("{} words, over {most}, in one sentence: “{sentence}”", counts.words);
            let repair = "make two sentences of it";
            if counts.words > MOST_WORDS {
                if !self.is_excepted(id, Limit::Sentence) {
                    self.problems.error(place, long(MOST_WORDS), repair);
                }
            } else if counts.words > AIM_WORDS {
                self.problems.warning(place, long(AIM_WORDS), repair);
            }
            let hard = |ease: &Ease| counts.ease(*ease) < LEAST_EASE_OF_SENTENCE;
            if let Some(ease) = self.ease.filter(hard).filter(|_| counts.words >= FEWEST_WORDS_OF_SENTENCE) {
                let (name, figure) = (ease.name(), counts.ease(ease));
                let what =
                    format!("hard to read ({name} {figure:.0}, under {LEAST_EASE_OF_SENTENCE:.0}): “{sentence}”");
                self.problems.warning(place, what, plainer(sentence));
            }
        }
    }

    /// Looks at each screen as a whole.
    pub(crate) fn look_at_screens(&self, screens: &[Screen<&Said>]) {
        let words = |screen: &Screen<&Said>| self.counts(screen).words;
        let (small, large): (Vec<_>, Vec<_>) = screens.iter().partition(|screen| words(screen) < FEWEST_WORDS);
        for screen in large {
            self.look_at_screen(screen);
        }
        let together = Screen {
            name: "screens of few words".to_owned(),
            safety: false,
            always: small.into_iter().flat_map(Screen::all).collect(),
            sometimes: Vec::new(),
        };
        if words(&together) >= FEWEST_WORDS {
            self.look_at_screen(&together);
        }
    }

    fn counts(&self, screen: &Screen<&Said>) -> Counts {
        screen.all().map(|said| Counts::of(&said.text, self.ease)).fold(Counts::default(), Counts::plus)
    }

    fn look_at_screen(&self, screen: &Screen<&Said>) {
        for missed in self.missed(self.counts(screen), screen.safety) {
            if self.is_excepted(&screen.name, missed.limit) {
                continue;
            }
            let weight = |sentence: &str| (missed.weight)(Counts::of(sentence, self.ease));
            let mut hardest: Vec<(Place, &str)> =
                screen.all().flat_map(|said| sentences(&said.text).map(|sentence| (said.place, sentence))).collect();
            hardest.retain(|(_, sentence)| weight(sentence) > 0.0);
            hardest.sort_by(|a, b| weight(b.1).total_cmp(&weight(a.1)));
            hardest.truncate(3);
            let quoted = |(Place { file, line }, sentence): &_| format!("\n    {file}:{line}: “{sentence}”");
            let quoted: String = hardest.iter().map(quoted).collect();
            let (name, said) = (&screen.name, missed.said);
            let what = format!("the screen “{name}” is too hard to read: {said}. What weighs most:{quoted}");
            let sentences: Vec<&str> = hardest.iter().map(|(_, sentence)| *sentence).collect();
            let repair = format!("shorten these, or {}", plainer(&sentences.join(" ")));
            self.problems.error(hardest[0].0, what, repair);
        }
    }

    fn missed(&self, counts: Counts, safety: bool) -> Vec<Missed> {
        let ease = self.ease.map(|ease| (ease, counts.ease(ease), least_ease(ease, safety)));
        let ease = ease.filter(|(_, figure, least)| figure < least).map(|(ease, figure, least)| Missed {
            limit: Limit::Ease,
            said: format!("{} {figure:.1}, at least {least}", ease.name()),
            weight: Box::new(move |it| times(least - it.ease(ease), it.words)),
        });
        let lix = (counts.lix() > MOST_LIX).then(|| Missed {
            limit: Limit::Lix,
            said: format!("LIX {:.1}, at most {MOST_LIX}", counts.lix()),
            weight: Box::new(|it| times(it.lix() - MOST_LIX, it.words)),
        });
        ease.into_iter().chain(lix).collect()
    }

    /// Tells of exceptions that nothing needs.
    pub(crate) fn close(&self) {
        for exception in self.exceptions.iter().filter(|it| !it.used.get()) {
            let what = format!("nothing called “{}” misses this limit", exception.of.text);
            self.problems.error(exception.of.place, what, "remove this exception, or mend its name");
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "sentences have far fewer than millions of words")]
fn times(figure: f32, words: usize) -> f32 {
    figure * words as f32
}

fn plainer(hardest: &str) -> String {
    let long = long_words(hardest);
    let long = long[..long.len().min(3)].join(", ");
    if long.is_empty() { "make two sentences of it".to_owned() } else { format!("use shorter words than: {long}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Level;
    use crate::source::Source;

    const LONG: &str = "One and two and three and four and five and six and seven and eight and nine and ten and more.";
    const HARD: &str = "Institutional responsibility necessitates professional consideration. ";

    /// What is told of a screen that has each text a few times, where `words.toml` says this.
    fn told(words: &'static str, text: &str) -> Vec<String> {
        let problems = Problems::default();
        let file = Block::whole(Source::of("words.toml", words), &problems);
        let budgets = Budgets::read(&file, "en", &problems);
        let said = Said::new("some-text", text, Place { file: "a.ftl", line: 7 });
        budgets.look_at(&said.id, &said.text, said.place);
        let screen = Screen { name: "start".to_owned(), safety: false, always: vec![&said], sometimes: Vec::new() };
        budgets.look_at_screens(&[screen]);
        budgets.close();
        problems.sorted().iter().filter(|it| it.level == Level::Error).map(ToString::to_string).collect()
    }

    #[test]
    fn a_sentence_over_the_limit_is_an_error_but_where_it_is_excepted() {
        assert!(told("", LONG)[0].starts_with("a.ftl:7: error: 21 words, over 20"));
        assert!(told("[[except]]\nof = 'some-text'\nlimit = 'sentence'\nwhy = 'a name'", LONG).is_empty());
    }

    #[test]
    fn a_screen_may_miss_the_one_limit_that_it_is_excepted_from() {
        let hard = HARD.repeat(6);
        let missed: Vec<bool> =
            ["Flesch -", "LIX 1"].map(|it| told("", &hard).iter().any(|said| said.contains(it))).into();
        assert_eq!(missed, [true, true]);
        let left = told("[[except]]\nof = 'start'\nlimit = 'lix'\nwhy = 'names'", &hard);
        assert!(left.len() == 1 && left[0].contains("Flesch"), "{left:?}");
    }

    #[test]
    fn an_exception_that_nothing_needs_is_an_error() {
        let left = told("[[except]]\nof = 'start'\nlimit = 'ease'\nwhy = 'names'", "All is well.");
        assert!(left[0].starts_with("words.toml:2: error: nothing called “start” misses this limit"), "{left:?}");
    }

    #[test]
    fn a_screen_for_readers_in_danger_is_easier() {
        let limits = [false, true].map(|safety| least_ease(Ease::FleschDouma, safety));
        assert!(limits[0] < limits[1], "{limits:?}");
    }

    #[test]
    fn screens_of_few_words_are_counted_together() {
        let problems = Problems::default();
        let budgets = Budgets { ease: Ease::of("en"), exceptions: Vec::new(), problems: &problems };
        let said = Said::new("some-text", &HARD.repeat(4), Place { file: "a.ftl", line: 7 });
        let screen =
            |name: &str| Screen { name: name.to_owned(), safety: false, always: vec![&said], sometimes: Vec::new() };
        budgets.look_at_screens(&[screen("one")]);
        assert_eq!(problems.count(), 0);
        budgets.look_at_screens(&[screen("one"), screen("two")]);
        assert_eq!(problems.count(), 2);
    }
}
