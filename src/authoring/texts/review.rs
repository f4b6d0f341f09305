//! Who has checked a language's texts, and when; or that nobody has.

use toml::value::Date;

use crate::day;
use crate::problem::{Place, Problems};

/// The text that says so.
pub(super) const ID: &str = "locale-review";

/// What readers' pages are told of it: only whether the texts are `checked` or `unchecked`.
pub(super) fn word(written: &str, place: Place, problems: &Problems) -> &'static str {
    if written == "unchecked" {
        return "unchecked";
    }
    match checked_on(written) {
        Ok(date) => {
            day::tell_age(date, place, "have all texts read again, then write who read them and when", problems);
            "checked"
        }
        Err(what) => {
            let repair = "write `unchecked`, or who has read all texts and when: \
                          `checked by mediator of Our Service, 2026-01-31`";
            problems.error(place, what, repair);
            "unchecked"
        }
    }
}

/// The day in `checked by <role>, <day>`, or what is wrong.
fn checked_on(written: &str) -> Result<Date, String> {
    let Some(said) = written.strip_prefix("checked") else {
        return Err(format!("`{ID}` is `{written}`, which is neither `unchecked` nor `checked by …`"));
    };
    // From the end, as a role may have commas of its own.
    let (by, date) = said.rsplit_once(',').unwrap_or((said, ""));
    let role = by.strip_prefix(" by ").unwrap_or_default();
    if !role.contains(char::is_alphabetic) {
        return Err(format!("`{ID}` does not say who has checked the texts"));
    }
    let date = date.trim();
    if date.is_empty() {
        return Err(format!("`{ID}` does not say, after a comma, on which day the texts were checked"));
    }
    day::read(date).ok_or_else(|| format!("`{date}` is not a day such as 2026-01-31"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Level;

    /// What the pages are told, and how many errors there are.
    fn told(written: &str) -> (&'static str, usize) {
        let problems = Problems::default();
        let word = word(written, Place { file: "locale.ftl", line: 8 }, &problems);
        (word, problems.sorted().iter().filter(|it| it.level == Level::Error).count())
    }

    #[test]
    fn who_checked_and_when_stay_in_the_file() {
        assert_eq!(told("unchecked"), ("unchecked", 0));
        for role in ["mediator", "mediator of One, Two and Three", "посредник"] {
            assert_eq!(told(&format!("checked by {role}, 2026-01-31")), ("checked", 0), "{role}");
        }
    }

    #[test]
    fn texts_count_as_checked_only_where_somebody_says_who_and_when() {
        let nobody = ["checked", "checked, 2026-01-31", "checked by , 2026-01-31", "checked by 2026-01-31"];
        let never = ["checked by mediator", "checked by mediator,", "checked by mediator 2026-01-31"];
        let no_day = ["checked by mediator, yesterday", "checked by mediator, 2026-02-30"];
        let neither = ["Checked by mediator, 2026-01-31", "reviewed"];
        for written in nobody.iter().chain(&never).chain(&no_day).chain(&neither) {
            assert_eq!(told(written), ("unchecked", 1), "{written}");
        }
    }
}
