//! Where each thing stands in the editors' files. The guide carries no places: the program needs none.

use std::collections::{HashMap, HashSet};

use guide::{AnswerId, Condition, QuestionId};

use crate::problem::Place;

/// The places of ids and of rules.
#[derive(Debug, Default)]
pub struct Places {
    ids: HashMap<String, Place>,
    rules: Vec<Rule>,
    damaged: HashSet<String>,
}

/// An answer that a condition names, and where.
pub(crate) type Named = (QuestionId, AnswerId, Place);

/// Where a condition stands, and each of its answers.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) condition: Condition,
    pub(crate) place: Place,
    pub(crate) words: Vec<Named>,
}

impl Places {
    /// Notes where an id stands; the place where it stood already, if it is there twice.
    pub(crate) fn note(&mut self, kind: &str, id: &str, place: Place) -> Option<Place> {
        match self.ids.entry(format!("{kind} {id}")) {
            std::collections::hash_map::Entry::Occupied(before) => Some(*before.get()),
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(place);
                None
            }
        }
    }

    /// Where an id stands that was noted.
    pub(crate) fn of(&self, kind: &str, id: &str) -> Option<Place> {
        self.ids.get(&format!("{kind} {id}")).copied()
    }

    /// Notes an option or need of which a part could not be read: judging the rest would tell mistakes that aren't there.
    pub(crate) fn note_damaged(&mut self, id: &str) {
        self.damaged.insert(id.to_owned());
    }

    pub(crate) fn is_damaged(&self, id: &str) -> bool {
        self.damaged.contains(id)
    }

    pub(crate) fn note_rule(&mut self, rule: Rule) {
        self.rules.push(rule);
    }

    /// Every rule, in the order of the file.
    pub(crate) fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The line in `guide.toml` of the rule with this very condition.
    #[must_use]
    pub fn line(&self, condition: Condition) -> Option<usize> {
        self.rule(condition).map(|rule| rule.place.line)
    }

    /// The rule with this very condition; two rules that say the same are still two.
    pub(crate) fn rule(&self, condition: Condition) -> Option<&Rule> {
        self.rules.iter().find(|rule| std::ptr::eq(rule.condition.0, condition.0))
    }
}
