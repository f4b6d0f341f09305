//! Where each id, rule and promise is in the editors' files. The guide itself has no locations, since the program needs none.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use guide::{AnswerId, Condition, QuestionId};

use crate::diagnostic::Location;

/// The locations of ids, rules and promises.
#[derive(Debug, Default)]
pub struct SourceMap {
    ids: HashMap<String, Location>,
    rules: Vec<SpannedRule>,
    promises: Vec<(Condition, Location)>,
    invalid: HashSet<String>,
}

/// An answer in a condition, and its location.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SpannedAnswer {
    pub(crate) question: QuestionId,
    pub(crate) answer: AnswerId,
    pub(crate) location: Location,
}

/// A condition with its location and that of each of its answers.
#[derive(Debug)]
pub(crate) struct SpannedRule {
    pub(crate) condition: Condition,
    pub(crate) location: Location,
    pub(crate) answers: Vec<SpannedAnswer>,
}

impl SourceMap {
    /// Adds an id. If the id is there already, returns the location of the first.
    pub(crate) fn insert_id(&mut self, kind: &str, id: &str, location: Location) -> Option<Location> {
        match self.ids.entry(format!("{kind} {id}")) {
            Entry::Occupied(first) => Some(*first.get()),
            Entry::Vacant(entry) => {
                entry.insert(location);
                None
            }
        }
    }

    /// The location of an id.
    pub(crate) fn location(&self, kind: &str, id: &str) -> Option<Location> {
        self.ids.get(&format!("{kind} {id}")).copied()
    }

    /// Marks an option or a need of which a part is invalid: checking the rest of it would report mistakes that are not there.
    pub(crate) fn mark_invalid(&mut self, id: &str) {
        self.invalid.insert(id.to_owned());
    }

    /// Whether any option or need is invalid.
    pub(crate) fn has_invalid(&self) -> bool {
        !self.invalid.is_empty()
    }

    pub(crate) fn is_invalid(&self, id: &str) -> bool {
        self.invalid.contains(id)
    }

    pub(crate) fn insert_rule(&mut self, rule: SpannedRule) {
        self.rules.push(rule);
    }

    pub(crate) fn insert_promise(&mut self, condition: Condition, location: Location) {
        self.promises.push((condition, location));
    }

    /// The location of the promise with this very condition.
    pub(crate) fn promise_location(&self, condition: Condition) -> Option<Location> {
        self.promises.iter().find(|(it, _)| std::ptr::eq(it.0, condition.0)).map(|(_, location)| *location)
    }

    /// All rules, in the order of the file.
    pub(crate) fn rules(&self) -> &[SpannedRule] {
        &self.rules
    }

    /// The line in `guide.toml` of the rule with this very condition.
    #[must_use]
    pub fn line(&self, condition: Condition) -> Option<usize> {
        self.rule(condition).map(|rule| rule.location.line)
    }

    /// The rule with this very condition. Two rules with equal conditions are still two.
    pub(crate) fn rule(&self, condition: Condition) -> Option<&SpannedRule> {
        self.rules.iter().find(|rule| std::ptr::eq(rule.condition.0, condition.0))
    }
}
