//! Days on which somebody checked something, and how long ago they are.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use toml::value::{Date, Datetime};

use crate::problem::{Place, Problems};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Reads a day such as `2026-01-31`, by the rules of `services.toml`.
pub(crate) fn read(text: &str) -> Option<Date> {
    let Ok(Datetime { date, time: None, .. }) = text.parse::<Datetime>() else { return None };
    date
}

/// Tells of what nobody has looked at for over a year, as it may not hold any more, and of a day that is still to come.
pub(crate) fn tell_age(checked: Date, place: Place, check_again: &str, problems: &Problems) {
    let today = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs() / DAY.as_secs());
    let days = i64::try_from(today).unwrap_or_default() - days_since_1970(checked);
    tell(days, checked, place, check_again, problems);
}

fn tell(days: i64, checked: Date, place: Place, check_again: &str, problems: &Problems) {
    if days > 365 {
        problems.warning(place, format!("was last checked on {checked}, over a year ago"), check_again);
    }
    if days < 0 {
        problems.error(place, "was checked in the future", "write the day on which it was really checked");
    }
}

/// Days from 1 January 1970, by the rule for leap years.
fn days_since_1970(date: Date) -> i64 {
    let (year, month, day) = (i64::from(date.year), i64::from(date.month), i64::from(date.day));
    // Years begin in March, so that the leap day is a year's last.
    let year = if month < 3 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let days_before_month = (153 * month + 2) / 5;
    365 * year + year / 4 - year / 100 + year / 400 + days_before_month + day - 719_469
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        read(text).expect("a day")
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        assert_eq!(day("2024-02-29"), Date { year: 2024, month: 2, day: 29 });
        for no_day in ["2026-02-29", "2026-13-01", "2026-1-31", "31-01-2026", "2026-01-31 10:00:00", "10:00:00", ""] {
            assert_eq!(read(no_day), None, "{no_day}");
        }
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        let days = |text| days_since_1970(day(text));
        assert_eq!(days("1970-01-01"), 0);
        assert_eq!(days("1970-03-01"), 59);
        assert_eq!(days("2000-03-01"), 11_017);
        assert_eq!(days("2024-02-29") + 1, days("2024-03-01"));
        assert_eq!(days("2026-11-23"), 20_780);
    }

    #[test]
    fn what_was_checked_over_a_year_ago_is_told_and_later_days_are_refused() {
        let told = |days| {
            let problems = Problems::default();
            tell(days, day("2026-01-31"), Place { file: "a.toml", line: 1 }, "check it again", &problems);
            problems.sorted().len()
        };
        assert_eq!([told(0), told(365), told(366), told(-1)], [0, 0, 1, 1]);
    }
}
