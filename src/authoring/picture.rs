//! The guide as a picture: the questions and their branches, and for each option what leads to it.

mod sheet;

use guide::{Answer, Choice, Condition, Guide, GuideOption, Need, Obstacle, OptionKind, Question, QuestionId, Reason};

use crate::meant::{Meant, meant};
use sheet::{Card, Row, Sheet, Word};

/// Draws the guide as SVG, in the guide's own ids.
#[must_use]
pub fn picture(guide: &'static Guide) -> String {
    let mut sheet = Sheet::default();
    let questions = guide.numbered_questions().map(|(id, question)| question_card(guide, id, question));
    let needs = guide.needs.iter().map(|need| need_card(guide, need)).collect();
    sheet.column("Questions, one after the other", questions.collect(), true);
    sheet.column("Needs, shared by options", needs, false);
    sheet.next_column();
    let (first, rest): (Vec<_>, Vec<_>) =
        guide.options.iter().partition(|option| matches!(option.kind, OptionKind::Help | OptionKind::Court));
    let cards =
        |options: Vec<&'static GuideOption>| options.into_iter().map(|option| option_card(guide, option)).collect();
    sheet.column("What can come first", cards(first), false);
    sheet.column("What may fit, or fits less now", cards(rest), false);
    sheet.finish()
}

fn question_card(guide: &Guide, id: QuestionId, question: &'static Question) -> Card {
    let mut rows = Vec::new();
    for skip in question.skip_when {
        rows.push(Row::new("not asked where", condition(guide, *skip)));
    }
    let (skips, said): (Vec<&Answer>, Vec<&Answer>) = question.answers.iter().partition(|answer| answer.skips);
    let plain = said.iter().filter(|answer| answer.skip_when.is_empty() && !answer.help_at_once);
    let label = if question.choose == Choice::Several { "several of" } else { "one of" };
    rows.push(Row::new(label, list(plain.map(|answer| answer.id))));
    for answer in said.iter().filter(|answer| answer.help_at_once) {
        rows.push(Row::urgent(answer.id, "→ first help at once"));
    }
    let mut conditional: Vec<(&[Condition], Vec<&str>)> = Vec::new();
    for answer in said.iter().filter(|answer| !answer.skip_when.is_empty()) {
        match conditional.iter_mut().find(|(known, _)| *known == answer.skip_when) {
            Some((_, ids)) => ids.push(answer.id),
            None => conditional.push((answer.skip_when, vec![answer.id])),
        }
    }
    for (skip_when, ids) in conditional {
        let mut words = list(ids.into_iter());
        for (number, when) in skip_when.iter().enumerate() {
            words.extend(
                if number == 0 { ["—", "not", "with"].as_slice() } else { &["or"] }.iter().map(|it| Word::plain(it)),
            );
            words.extend(condition(guide, *when));
        }
        rows.push(Row::new("", words));
    }
    rows.push(Row::new("or nothing", list(skips.iter().map(|answer| answer.id))));
    Card { title: question.id.to_owned(), tag: String::new(), question: Some(id), rows }
}

fn need_card(guide: &Guide, need: &Need) -> Card {
    let rows = gathered(guide, "missing with", need.missing.iter().map(|obstacle| obstacle.when));
    Card { title: need.id.to_owned(), tag: String::new(), question: None, rows }
}

fn option_card(guide: &'static Guide, option: &'static GuideOption) -> Card {
    let when = |list: &[Reason], strong: bool| {
        list.iter().filter(|it| it.strong == strong).map(|it| it.when).collect::<Vec<_>>()
    };
    let holds = |list: &'static [Obstacle]| list.iter().map(|obstacle| obstacle.when);
    let mut rows = gathered(guide, "comes first", option.comes_first.iter().map(|it| it.when));
    rows.extend(gathered(guide, "strongly for", when(option.speaks_for, true).into_iter()));
    rows.extend(gathered(guide, "for", when(option.speaks_for, false).into_iter()));
    rows.extend(gathered(guide, "with care", holds(option.take_care)));
    rows.extend(gathered(guide, "less now", holds(option.speaks_against)));
    if !option.needs.is_empty() {
        rows.push(Row::new("needs", list(guide.needs_of(option).map(|need| need.id))));
    }
    let tag = match option.kind {
        OptionKind::Help => "help",
        OptionKind::Court => "court",
        OptionKind::Contact => "reaches the other person",
        OptionKind::Apart => "without the other person",
        OptionKind::Talk => "always open",
    };
    Card { title: option.id.to_owned(), tag: tag.to_owned(), question: None, rows }
}

/// Conditions on one question alone are gathered in one row for that question; the others have a row each.
fn gathered(guide: &Guide, label: &str, conditions: impl Iterator<Item = Condition>) -> Vec<Row> {
    let mut alone: Vec<guide::Clause> = Vec::new();
    let mut rows = Vec::new();
    for when in conditions {
        match when.0 {
            [part] => match alone.iter_mut().find(|known| known.question == part.question) {
                Some(known) => known.any_of = known.any_of.union(part.any_of),
                None => alone.push(*part),
            },
            _ => rows.push(condition(guide, when)),
        }
    }
    let alone = alone.into_iter().map(|it| part(guide, it));
    let words = alone.chain(rows).enumerate();
    words.map(|(number, words)| Row::new(if number == 0 { label } else { "" }, words)).collect()
}

fn condition(guide: &Guide, when: Condition) -> Vec<Word> {
    let mut words = Vec::new();
    for (number, it) in when.0.iter().enumerate() {
        if number > 0 {
            words.push(Word::plain("and"));
        }
        words.extend(part(guide, *it));
    }
    words
}

/// A question with its answers; where nearly all are meant, those that are not.
fn part(guide: &Guide, part: guide::Clause) -> Vec<Word> {
    let mut words = vec![Word::question(guide.question(part.question).id, part.question)];
    match meant(guide, part) {
        Meant::Any => words.push(Word::plain("any")),
        Meant::AllBut(answers) => {
            words.extend(["all", "but"].map(Word::plain));
            words.extend(list(answers.into_iter().map(|answer| answer.id)));
        }
        Meant::These(answers) => words.extend(list(answers.into_iter().map(|answer| answer.id))),
    }
    words
}

fn list<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<Word> {
    let mut words: Vec<Word> = ids.map(Word::plain).collect();
    let last = words.len().saturating_sub(1);
    words.iter_mut().take(last).for_each(Word::add_comma);
    words
}
