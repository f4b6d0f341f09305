//! Checks the result of a reader who says nothing. The walk checks it too, but does not know where the rules are.

use super::Check;
use crate::silence::{Shortcoming, shortcomings};

pub(super) fn check(check: &Check<'_>) {
    // An invalid rule may be the one that shows what is missing.
    if check.diagnostics.has_errors() {
        return;
    }
    for Shortcoming { rule, message, suggestion } in shortcomings(check.guide) {
        let rule = rule.and_then(|rule| check.source_map.rule(rule));
        check.diagnostics.error(rule.map_or(check.file, |it| it.location), message, suggestion);
    }
}
