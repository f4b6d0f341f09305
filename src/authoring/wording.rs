//! How a language's sentences are worded: no facts in them that belong elsewhere, no word to avoid, none too hard.

use std::cell::Cell;

use crate::block::{Block, Word};
use crate::budgets::Budgets;
use crate::guide_folder::GuideFolder;
use crate::hard_words::HardWord;
use crate::markup;
use crate::phrase::Phrase;
use crate::problem::{Place, Problems};
use crate::shown::{Said, Screen};
use crate::source::Source;

/// What is looked at in a language's texts.
pub(crate) struct Wording<'p> {
    avoid: Vec<Avoid>,
    budgets: Budgets<'p>,
    hard: Vec<HardWord>,
    unreadable: bool,
    problems: &'p Problems,
}

/// Words that hurt, label or promise too much.
struct Avoid {
    words: Vec<Phrase>,
    instead: &'static str,
    except: Vec<Exception>,
}

/// A text in which the words may stand, for a reason.
struct Exception {
    text: Word,
    used: Cell<bool>,
}

impl<'p> Wording<'p> {
    /// Reads what the language's `words.toml` says.
    pub(crate) fn read(folder: &GuideFolder, code: &str, problems: &'p Problems) -> Self {
        let file = Block::whole(Source::read(folder, &format!("{code}/words.toml"), problems), problems);
        let avoid = file.blocks("avoid").iter().filter_map(avoid).collect();
        let budgets = Budgets::read(&file, code, problems);
        let hard = file.blocks("hard").iter().filter_map(HardWord::read).collect();
        file.close();
        Self { avoid, budgets, hard, unreadable: file.is_unreadable(), problems }
    }

    /// Looks at one text.
    pub(crate) fn look_at(&self, said: &Said) {
        tell_misplaced_facts(&said.id, &said.text, said.place, self.problems);
        // Which exceptions there are is not known.
        if self.unreadable {
            return;
        }
        self.tell_words_to_avoid(said);
        self.budgets.look_at(&said.id, &said.text, said.place);
    }

    fn tell_words_to_avoid(&self, said: &Said) {
        for avoid in &self.avoid {
            let Some(found) = avoid.words.iter().find(|phrase| phrase.is_in(&said.words)) else { continue };
            if let Some(exception) = avoid.except.iter().find(|it| it.text.text == said.id) {
                exception.used.set(true);
                continue;
            }
            let what = format!("`{}` says “{}”, which the guide avoids", said.id, found.written.text);
            self.problems.error(said.place, what, avoid.instead);
        }
    }

    /// Tells what only shows when all is read: what is hard on a screen, and what `words.toml` lists in vain.
    pub(crate) fn close(self, screens: &[Screen<&Said>]) {
        if self.unreadable {
            return;
        }
        self.budgets.look_at_screens(screens);
        self.budgets.close();
        for hard in &self.hard {
            hard.look_at(screens, self.problems);
            hard.tell_unused(screens, self.problems);
        }
        let exceptions = self.avoid.iter().flat_map(|avoid| &avoid.except);
        for exception in exceptions.filter(|it| !it.used.get()) {
            let what = format!("`{}` says none of these words any more", exception.text.text);
            self.problems.error(exception.text.place, what, "remove this exception");
        }
    }
}

fn avoid(block: &Block<'_>) -> Option<Avoid> {
    let (phrases, instead) = (block.words("words"), block.word("instead"));
    let except = block.blocks("except").iter().filter_map(exception).collect();
    block.close();
    Some(Avoid { words: phrases.into_iter().map(Phrase::new).collect(), instead: instead?.text, except })
}

fn exception(block: &Block<'_>) -> Option<Exception> {
    let (text, why) = (block.word("text"), block.word("why"));
    block.close();
    why.and(text).map(|text| Exception { text, used: Cell::new(false) })
}

/// Numbers and addresses have one home, where they carry the day on which they were checked.
fn tell_misplaced_facts(id: &str, text: &str, place: Place, problems: &Problems) {
    if has_number(text) {
        let what = format!("`{id}` has a number in it that looks like a telephone number");
        problems.error(place, what, "write numbers in services.toml only");
    }
    let has_link = text.split_whitespace().any(is_link);
    if has_link {
        problems.error(place, format!("`{id}` has a link in it"), "write addresses in services.toml only");
    }
    if text.contains('<') {
        problems.error(place, format!("`{id}` has markup in it"), "write plain text; the page gives it its looks");
    }
    for found in markup::find(text).into_iter().filter(|found| !(has_link && found.is_link)) {
        problems.error(place, format!("`{id}` has {}", found.what), found.repair);
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
