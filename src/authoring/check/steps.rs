//! Checks that every reader is told what happens after they make contact.

use super::Check;

/// The last list of steps, and only that one, is for everyone.
pub(super) fn check(check: &Check<'_>) {
    let is_for_everyone = |steps: &guide::Steps| steps.when.is_empty();
    let steps = check.guide.steps;
    let ends_with_one = steps.last().is_some_and(is_for_everyone);
    if !ends_with_one || steps.iter().filter(|steps| is_for_everyone(steps)).count() > 1 {
        let message = "some readers are not told what happens after they make contact";
        let suggestion = "remove `when` from the last `[[steps]]`, and only from that one";
        check.diagnostics.error(check.file, message, suggestion);
    }
}
