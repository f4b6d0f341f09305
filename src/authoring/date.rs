//! The dates on which somebody checked something, and how long ago they are.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use toml::value::{Date, Datetime};

use crate::diagnostic::{Diagnostics, Location};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Parses a date such as `2026-01-31`, by the rules of TOML.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let Ok(Datetime { date, time: None, .. }) = text.parse::<Datetime>() else { return None };
    date
}

/// Warns of what nobody has checked for over a year, since it may no longer be true, and reports a date in the future.
pub(crate) fn report_age(checked: Date, location: Location, suggestion: &str, diagnostics: &Diagnostics) {
    let today = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs() / DAY.as_secs());
    let days = i64::try_from(today).unwrap_or_default() - days_since_1970(checked);
    report_days(days, checked, location, suggestion, diagnostics);
}

fn report_days(days: i64, checked: Date, location: Location, suggestion: &str, diagnostics: &Diagnostics) {
    if days > 365 {
        diagnostics.warning(location, format!("the last check was on {checked}, over a year ago"), suggestion);
    }
    if days < 0 {
        diagnostics.error(
            location,
            "the date of the check is in the future",
            "write the date on which it was really checked",
        );
    }
}

/// Days since 1 January 1970 in the Gregorian calendar. Source: <https://howardhinnant.github.io/date_algorithms.html>.
fn days_since_1970(date: Date) -> i64 {
    let (year, month, day) = (i64::from(date.year), i64::from(date.month), i64::from(date.day));
    // Years start in March, so that the leap day is the last day of a year.
    let year = if month < 3 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let days_before_month = (153 * month + 2) / 5;
    365 * year + year / 4 - year / 100 + year / 400 + days_before_month + day - 719_469
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn days_are_counted_over_leap_years() {
        let days = |text| days_since_1970(date(text));
        assert_eq!(days("1970-01-01"), 0);
        assert_eq!(days("1970-03-01"), 59);
        assert_eq!(days("2000-03-01"), 11_017);
        assert_eq!(days("2024-02-29") + 1, days("2024-03-01"));
        assert_eq!(days("2026-11-23"), 20_780);
    }

    #[test]
    fn a_check_over_a_year_ago_or_in_the_future_is_reported() {
        let reported = |days| {
            let diagnostics = Diagnostics::default();
            report_days(days, date("2026-01-31"), Location { file: "a.toml", line: 1 }, "check it again", &diagnostics);
            diagnostics.into_sorted().len()
        };
        assert_eq!([reported(0), reported(365), reported(366), reported(-1)], [0, 0, 1, 1]);
    }
}
