//! A diagram of the guide: the questions with their branches, and what leads to each option.

mod sheet;

use guide::{
    Answer, Choice, Clause, Condition, Guide, GuideOption, Need, Obstacle, OptionKind, Question, QuestionId, Reason,
};

use crate::clause_summary::ClauseSummary;
use sheet::{Card, Row, Sheet, Word};

/// Draws the diagram as SVG, with the ids of the guide.
#[must_use]
pub fn diagram(guide: &'static Guide) -> String {
    let mut sheet = Sheet::default();
    let questions = guide.numbered_questions().map(|(id, question)| question_card(guide, id, question));
    let needs = guide.needs.iter().map(|need| need_card(guide, need)).collect();
    sheet.column("Questions, in order", questions.collect(), true);
    sheet.column("Needs that options share", needs, false);
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
    let (skips, real): (Vec<&Answer>, Vec<&Answer>) = question.answers.iter().partition(|answer| answer.skips);
    let plain = real.iter().filter(|answer| answer.skip_when.is_empty() && !answer.help_at_once);
    let label = if question.choose == Choice::Several { "several of" } else { "one of" };
    rows.push(Row::new(label, list(plain.map(|answer| answer.id))));
    for answer in real.iter().filter(|answer| answer.help_at_once) {
        rows.push(Row::urgent(answer.id, "→ first help at once"));
    }
    let mut conditional: Vec<(&[Condition], Vec<&str>)> = Vec::new();
    for answer in real.iter().filter(|answer| !answer.skip_when.is_empty()) {
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
    let rows = condition_rows(guide, "missing with", need.missing.iter().map(|obstacle| obstacle.when));
    Card { title: need.id.to_owned(), tag: String::new(), question: None, rows }
}

fn option_card(guide: &'static Guide, option: &'static GuideOption) -> Card {
    let conditions = |list: &[Reason], strong: bool| {
        list.iter().filter(|it| it.strong == strong).map(|it| it.when).collect::<Vec<_>>()
    };
    let obstacles = |list: &'static [Obstacle]| list.iter().map(|obstacle| obstacle.when);
    let mut rows = condition_rows(guide, "comes first", option.comes_first.iter().map(|it| it.when));
    rows.extend(condition_rows(guide, "strongly for", conditions(option.speaks_for, true).into_iter()));
    rows.extend(condition_rows(guide, "for", conditions(option.speaks_for, false).into_iter()));
    rows.extend(condition_rows(guide, "with care", obstacles(option.take_care)));
    rows.extend(condition_rows(guide, "less now", obstacles(option.speaks_against)));
    if !option.needs.is_empty() {
        rows.push(Row::new("needs", list(guide.needs_of(option).map(|need| need.id))));
    }
    let tag = match option.kind {
        OptionKind::Help => "help",
        OptionKind::Court => "court",
        OptionKind::Contact => "with the other person",
        OptionKind::Apart => "without the other person",
        OptionKind::Talk => "open to everyone",
    };
    Card { title: option.id.to_owned(), tag: tag.to_owned(), question: None, rows }
}

/// Conditions on a single question share one row per question; every other condition has a row of its own.
fn condition_rows(guide: &Guide, label: &str, conditions: impl Iterator<Item = Condition>) -> Vec<Row> {
    let mut alone: Vec<Clause> = Vec::new();
    let mut rows = Vec::new();
    for when in conditions {
        match when.0 {
            [clause] => match alone.iter_mut().find(|known| known.question == clause.question) {
                Some(known) => known.any_of = known.any_of.union(clause.any_of),
                None => alone.push(*clause),
            },
            _ => rows.push(condition(guide, when)),
        }
    }
    let alone = alone.into_iter().map(|it| clause(guide, it));
    let words = alone.chain(rows).enumerate();
    words.map(|(number, words)| Row::new(if number == 0 { label } else { "" }, words)).collect()
}

fn condition(guide: &Guide, when: Condition) -> Vec<Word> {
    let mut words = Vec::new();
    for (number, it) in when.0.iter().enumerate() {
        if number > 0 {
            words.push(Word::plain("and"));
        }
        words.extend(clause(guide, *it));
    }
    words
}

/// A question and its answers. If nearly all answers are meant, names the others.
fn clause(guide: &Guide, clause: Clause) -> Vec<Word> {
    let mut words = vec![Word::question(guide.question(clause.question).id, clause.question)];
    match ClauseSummary::of(guide, clause) {
        ClauseSummary::Any => words.push(Word::plain("any")),
        ClauseSummary::AllBut(answers) => {
            words.extend(["all", "but"].map(Word::plain));
            words.extend(list(answers.into_iter().map(|answer| answer.id)));
        }
        ClauseSummary::OneOf(answers) => words.extend(list(answers.into_iter().map(|answer| answer.id))),
    }
    words
}

fn list<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<Word> {
    let mut words: Vec<Word> = ids.map(Word::plain).collect();
    let last = words.len().saturating_sub(1);
    words.iter_mut().take(last).for_each(Word::add_comma);
    words
}
