//! The review state of a language's texts: who checked them and when, or that nobody did.

use toml::value::Date;

use crate::date;
use crate::diagnostic::{Diagnostics, Location};

/// The id of the text with the review state.
pub(super) const ID: &str = "locale-review";

/// The review state for the pages, which is only `checked` or `unchecked`.
pub(super) fn state(written: &str, location: Location, diagnostics: &Diagnostics) -> &'static str {
    if written == "unchecked" {
        return "unchecked";
    }
    match checked_on(written) {
        Ok(date) => {
            date::report_age(
                date,
                location,
                "have somebody read all texts again, then write who did and when",
                diagnostics,
            );
            "checked"
        }
        Err(message) => {
            let suggestion = "write `unchecked`, or who has read all texts and when: \
                          `checked by mediator of Our Service, 2026-01-31`";
            diagnostics.error(location, message, suggestion);
            "unchecked"
        }
    }
}

/// The date in `checked by <role>, <date>`, or what is wrong.
fn checked_on(written: &str) -> Result<Date, String> {
    let Some(rest) = written.strip_prefix("checked") else {
        return Err(format!("`{ID}` is `{written}`, but must be `unchecked` or `checked by …`"));
    };
    // From the end, since a role can contain commas.
    let (by, date) = rest.rsplit_once(',').unwrap_or((rest, ""));
    let role = by.strip_prefix(" by ").unwrap_or_default();
    if !role.contains(char::is_alphabetic) {
        return Err(format!("`{ID}` does not say who checked the texts"));
    }
    let date = date.trim();
    if date.is_empty() {
        return Err(format!("`{ID}` does not say, after a comma, on which date the texts were checked"));
    }
    date::parse(date).ok_or_else(|| format!("`{date}` is not a date such as 2026-01-31"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    /// The state for the pages, and the number of errors.
    fn checked(written: &str) -> (&'static str, usize) {
        let diagnostics = Diagnostics::default();
        let state = state(written, Location { file: "locale.ftl", line: 8 }, &diagnostics);
        (state, diagnostics.into_sorted().iter().filter(|it| it.severity == Severity::Error).count())
    }

    #[test]
    fn reviewer_and_date_stay_in_the_file() {
        assert_eq!(checked("unchecked"), ("unchecked", 0));
        for role in ["mediator", "mediator of One, Two and Three", "посредник"] {
            assert_eq!(checked(&format!("checked by {role}, 2026-01-31")), ("checked", 0), "{role}");
        }
    }

    #[test]
    fn texts_are_checked_only_with_a_reviewer_and_a_date() {
        let nobody = ["checked", "checked, 2026-01-31", "checked by , 2026-01-31", "checked by 2026-01-31"];
        let never = ["checked by mediator", "checked by mediator,", "checked by mediator 2026-01-31"];
        let no_date = ["checked by mediator, yesterday", "checked by mediator, 2026-02-30"];
        let neither = ["Checked by mediator, 2026-01-31", "reviewed"];
        for written in nobody.iter().chain(&never).chain(&no_date).chain(&neither) {
            assert_eq!(checked(written), ("unchecked", 1), "{written}");
        }
    }
}
