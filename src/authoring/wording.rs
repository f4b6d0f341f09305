//! How a language's sentences are worded: no facts in them that belong elsewhere, no word to avoid, not too hard.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::path::Path;

use unicode_segmentation::UnicodeSegmentation;

use crate::block::{Block, Source, Word};
use crate::problem::{Place, Problems};
use crate::readability::{
    Counts, Ease, LEAST_EASE, LEAST_EASE_FOR_SAFETY, LEAST_EASE_OF_SENTENCE, LONGEST_SENTENCE, MOST_LIX, long_words,
    sentences,
};

/// The file whose readers may be in danger.
const SAFETY_FILE: &str = "/help.ftl";
/// Figures about fewer words than this say nothing.
const FEWEST_WORDS: usize = 30;
/// The same for a single sentence.
const FEWEST_WORDS_OF_SENTENCE: usize = 5;

/// What is looked at in a language's texts.
pub(crate) struct Wording<'p> {
    avoid: Vec<Avoid>,
    ease: Option<Ease>,
    files: RefCell<BTreeMap<&'static str, File>>,
    problems: &'p Problems,
}

/// Words that hurt, label or promise too much.
struct Avoid {
    words: Vec<Vec<String>>,
    instead: &'static str,
    except: Vec<Exception>,
}

/// A text in which the words may stand, for a reason.
struct Exception {
    text: Word,
    used: Cell<bool>,
}

/// The counts of one file, and its hardest sentence.
#[derive(Default)]
struct File {
    counts: Counts,
    hardest: Option<(f32, Place, String)>,
}

impl<'p> Wording<'p> {
    /// Reads what the language's `words.toml` says.
    pub(crate) fn read(root: &Path, code: &str, problems: &'p Problems) -> Self {
        let file = Block::whole(Source::read(root, &format!("locales/{code}/words.toml"), problems), problems);
        let avoid = file.blocks("avoid").iter().filter_map(avoid).collect();
        file.close();
        Self { avoid, ease: Ease::of(code), files: RefCell::default(), problems }
    }

    /// Looks at one text.
    pub(crate) fn look_at(&self, id: &str, text: &str, place: Place) {
        tell_misplaced_facts(id, text, place, self.problems);
        self.tell_words_to_avoid(id, text, place);
        let mut files = self.files.borrow_mut();
        let file = files.entry(place.file).or_default();
        file.counts = file.counts.plus(Counts::of(text, self.ease));
        for sentence in sentences(text) {
            self.look_at_sentence(sentence, place, file);
        }
    }

    fn look_at_sentence(&self, sentence: &str, place: Place, file: &mut File) {
        let counts = Counts::of(sentence, self.ease);
        if counts.words > LONGEST_SENTENCE {
            let what = format!("{} words, over {LONGEST_SENTENCE}, in one sentence: “{sentence}”", counts.words);
            self.problems.warning(place, what, "make two sentences of it");
        }
        if counts.words < FEWEST_WORDS_OF_SENTENCE {
            return;
        }
        let hardness = self.ease.map_or(counts.lix(), |ease| -counts.ease(ease));
        if file.hardest.as_ref().is_none_or(|(hardest, ..)| hardness > *hardest) {
            file.hardest = Some((hardness, place, sentence.to_owned()));
        }
        if let Some(ease) = self.ease.filter(|ease| counts.ease(*ease) < LEAST_EASE_OF_SENTENCE) {
            let figure = counts.ease(ease);
            let name = ease.name();
            let what = format!("hard to read ({name} {figure:.0}, under {LEAST_EASE_OF_SENTENCE:.0}): “{sentence}”");
            self.problems.warning(place, what, plainer(sentence));
        }
    }

    fn tell_words_to_avoid(&self, id: &str, text: &str, place: Place) {
        let said = words(text);
        for avoid in &self.avoid {
            let found = avoid.words.iter().find(|words| said.windows(words.len()).any(|part| part == words.as_slice()));
            let Some(found) = found else { continue };
            if let Some(exception) = avoid.except.iter().find(|it| it.text.text == id) {
                exception.used.set(true);
                continue;
            }
            let what = format!("`{id}` says “{}”, which the guide avoids", found.join(" "));
            self.problems.error(place, what, avoid.instead);
        }
    }

    /// Tells what only shows when all is read: the figures of each file, and exceptions that nothing needs.
    pub(crate) fn close(self, incomplete: bool) {
        let exceptions = self.avoid.iter().flat_map(|avoid| &avoid.except);
        // Where not all texts were looked at, an exception may have its use.
        for exception in exceptions.filter(|it| !it.used.get() && !incomplete) {
            let what = format!("`{}` says none of these words any more", exception.text.text);
            self.problems.error(exception.text.place, what, "remove this exception");
        }
        for (name, file) in self.files.into_inner() {
            if let Some((_, place, sentence)) = file.hardest.filter(|_| file.counts.words >= FEWEST_WORDS) {
                for figure in figures(name, file.counts, self.ease) {
                    let what = format!("this file is hard to read ({figure}); its hardest sentence: “{sentence}”");
                    self.problems.warning(place, what, plainer(&sentence));
                }
            }
        }
    }
}

/// The figures of a file that miss their aim.
fn figures(name: &str, counts: Counts, ease: Option<Ease>) -> Vec<String> {
    let aim = if name.ends_with(SAFETY_FILE) { LEAST_EASE_FOR_SAFETY } else { LEAST_EASE };
    let missed = ease.map(|ease| (ease, counts.ease(ease))).filter(|(_, figure)| *figure < aim);
    let ease = missed.map(|(ease, figure)| format!("{} {figure:.0}, aim at {aim:.0} or more", ease.name()));
    let lix = (counts.lix() > MOST_LIX).then(|| format!("LIX {:.0}, aim at {MOST_LIX:.0} or less", counts.lix()));
    ease.into_iter().chain(lix).collect()
}

fn plainer(sentence: &str) -> String {
    let long = long_words(sentence);
    let long = long[..long.len().min(3)].join(", ");
    if long.is_empty() { "make two sentences of it".to_owned() } else { format!("use shorter words than: {long}") }
}

fn avoid(block: &Block<'_>) -> Option<Avoid> {
    let (phrases, instead) = (block.words("words"), block.word("instead"));
    let except = block.blocks("except").iter().filter_map(exception).collect();
    block.close();
    Some(Avoid { words: phrases.into_iter().map(|it| words(it.text)).collect(), instead: instead?.text, except })
}

fn exception(block: &Block<'_>) -> Option<Exception> {
    let (text, why) = (block.word("text"), block.word("why"));
    block.close();
    why.and(text).map(|text| Exception { text, used: Cell::new(false) })
}

fn words(text: &str) -> Vec<String> {
    text.unicode_words().map(str::to_lowercase).collect()
}

/// Numbers and addresses have one home, where they carry the day on which they were checked.
fn tell_misplaced_facts(id: &str, text: &str, place: Place, problems: &Problems) {
    if has_number(text) {
        let what = format!("`{id}` has a number in it that looks like a telephone number");
        problems.error(place, what, "write numbers in locales/services.toml only");
    }
    if text.split_whitespace().any(is_link) {
        problems.error(place, format!("`{id}` has a link in it"), "write addresses in locales/services.toml only");
    }
    if text.contains('<') {
        problems.error(place, format!("`{id}` has markup in it"), "write plain text; the page gives it its looks");
    }
}

/// Three digits or more, also with the signs between them that telephone numbers have.
fn has_number(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|sign| {
        digits = match sign {
            '0'..='9' => digits + 1,
            ' ' | '-' | '(' | ')' | '.' | '/' => digits,
            _ => 0,
        };
        digits > 2
    })
}

/// An address: a scheme, an at sign, or a name with a dot inside such as `example.org`.
fn is_link(word: &str) -> bool {
    let dotted = |(before, after): (&str, &str)| {
        let domain = after.chars().take_while(char::is_ascii_alphabetic).count();
        before.ends_with(char::is_alphanumeric) && domain >= 2 && !before.contains('.')
    };
    word.contains("://") || word.contains('@') || word.starts_with("www.") || word.split_once('.').is_some_and(dotted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_recognised_however_they_are_written() {
        for number in ["112", "0900-0101", "06 12 34 56 78", "(030) 234", "call 1-1-2"] {
            assert!(has_number(number), "{number}");
        }
        for words in ["She was 43.", "Esther, 49, went at 12", "for 5 of 10", "no 1, 2, 3"] {
            assert!(!has_number(words), "{words}");
        }
    }

    #[test]
    fn links_are_recognised_and_sentences_are_not() {
        for link in ["https://a.example", "www.a", "a@b", "politie.nl", "(113.nl)."] {
            assert!(link.split_whitespace().any(is_link), "{link}");
        }
        for words in ["e.g. this", "The end. Then", "o.a. dit", "3.5", "d.w.z."] {
            assert!(!words.split_whitespace().any(is_link), "{words}");
        }
    }
}
