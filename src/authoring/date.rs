//! The dates on which somebody checked something, and how long ago they are.

use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;
use toml::value::{Date, Datetime};

use crate::diagnostic::{Diagnostics, Location};

/// Parses a date such as `2026-01-31`, by the rules of TOML.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let Ok(Datetime { date, time: None, .. }) = text.parse::<Datetime>() else { return None };
    date
}

/// What is wrong with a text that isn't a date, and what to do.
pub(crate) fn explain_invalid(text: &str) -> (String, &'static str) {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    if lengths == [4, 2, 2] && text.chars().all(|it| it.is_ascii_digit() || it == '-') {
        return (format!("there is no day `{text}` in the calendar"), "write the date on which it was really checked");
    }
    (format!("`{text}` is not a date"), "write the date as year-month-day, such as 2026-01-31, without quotation marks")
}

/// Warns of what nobody has checked for over a year, since it may no longer be true, and reports a date in the future.
pub(crate) fn report_age(checked: Date, location: Location, suggestion: &str, diagnostics: &Diagnostics) {
    report_age_on(TimeZone::UTC.to_datetime(Timestamp::now()).date(), checked, location, suggestion, diagnostics);
}

fn report_age_on(today: civil::Date, checked: Date, location: Location, suggestion: &str, diagnostics: &Diagnostics) {
    let date: civil::Date = checked.to_string().parse().expect("TOML writes dates as jiff does");
    let days = (today - date).get_days();
    if days > 365 {
        diagnostics.warning(location, format!("the last check was on {checked}, over a year ago"), suggestion);
    }
    // East of UTC, tomorrow may have begun.
    if days < -1 {
        diagnostics.error(
            location,
            "the date of the check is in the future",
            "write the date on which it was really checked",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    fn date(text: &str) -> Date {
        parse(text).expect("a date")
    }

    #[test]
    fn only_calendar_dates_are_parsed() {
        assert_eq!(date("2024-02-29"), Date { year: 2024, month: 2, day: 29 });
        for invalid in ["2026-02-29", "2026-13-01", "2026-1-31", "31-01-2026", "2026-01-31 10:00:00", "10:00:00", ""] {
            assert_eq!(parse(invalid), None, "{invalid}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_told_apart_from_another_form() {
        assert_eq!(explain_invalid("2026-11-31").0, "there is no day `2026-11-31` in the calendar");
        assert_eq!(explain_invalid("31.11.2026").0, "`31.11.2026` is not a date");
    }

    #[test]
    fn a_check_over_a_year_ago_or_in_the_future_is_reported() {
        let reported = |today: civil::Date| {
            let diagnostics = Diagnostics::default();
            let location = Location { file: "a.toml", line: 1 };
            report_age_on(today, date("2026-01-31"), location, "check it again", &diagnostics);
            diagnostics.into_sorted().into_iter().map(|it| it.severity).collect::<Vec<_>>()
        };
        assert_eq!(reported(civil::date(2026, 1, 30)), []);
        assert_eq!(reported(civil::date(2027, 1, 31)), []);
        assert_eq!(reported(civil::date(2027, 2, 1)), [Severity::Warning]);
        assert_eq!(reported(civil::date(2026, 1, 29)), [Severity::Error]);
    }
}
