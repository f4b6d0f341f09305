//! Reads `locales/services.toml`: help services, with the day on which each was checked.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use guide::{Contact, Hours, Phone, Service};

use crate::block::{Block, Source, Word, keep, keep_all};
use crate::problem::{Place, Problems, nearest};
use crate::texts::Needed;

const FILE: &str = "locales/services.toml";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What the file holds.
pub(crate) struct Services {
    pub(crate) all: &'static [Service],
    /// The address of the contact link where a site owner sets none.
    pub(crate) contact: &'static str,
    /// Where a reader who leaves at once is led where a site owner sets nothing else.
    pub(crate) leave: &'static str,
    /// Which services there are is not known.
    pub(crate) unreadable: bool,
}

impl Services {
    pub(crate) fn read(root: &Path, needed: &mut Needed, problems: &Problems) -> Self {
        let file = Block::whole(Source::read(root, FILE, problems), problems);
        if file.is_unreadable() {
            return Self { all: &[], contact: "", leave: "", unreadable: true };
        }
        let contact = file.word("contact").map_or("", |word| {
            if let Err(problem) = Contact::parse(word.text) {
                let what = format!("the contact address is not usable ({problem:?})");
                problems.error(word.place, what, "write an address that begins with https:, mailto: or tel:");
            }
            word.text
        });
        let leave = file.word("leave").map_or("", |word| https(word, problems).text);
        let mut all: Vec<Service> = Vec::new();
        for block in file.blocks("service") {
            let place = block.place;
            if let Some(service) = service(&block, needed, problems) {
                if all.iter().any(|known| known.id == service.id) {
                    problems.error(place, format!("`{}` is there twice", service.id), "give each service its own id");
                }
                all.push(service);
            }
        }
        file.close();
        Self { all: keep_all(all), contact, leave, unreadable: false }
    }

    pub(crate) fn find(&self, id: Word, problems: &Problems) -> Option<&'static Service> {
        let found = self.all.iter().find(|service| service.id == id.text);
        if found.is_none() && !self.unreadable {
            let known = nearest(id.text, self.all.iter().map(|service| service.id));
            problems.error(id.place, format!("there is no service `{}` in {FILE}", id.text), known);
        }
        found
    }
}

fn service(block: &Block<'_>, needed: &mut Needed, problems: &Problems) -> Option<Service> {
    let id = block.word("id");
    let name = block.word("name");
    let text = block.word("text");
    let phones = block.words("phones").into_iter().map(|word| phone(word, problems)).collect();
    let site = block.optional_word("site").map(|word| https(word, problems));
    let hours = hours(block.optional_word("hours"), problems);
    let (free, anonymous, chat) = (block.flag("free"), block.flag("anonymous"), block.flag("chat"));
    let source = block.word("source");
    check_age(block, problems);
    block.close();
    source?;
    Some(Service {
        id: id?.text,
        name: name?.text,
        text: needed.text(text?.text, text?.place),
        phones: keep_all(phones),
        site: site.map(|site| site.text),
        hours,
        free,
        anonymous,
        chat,
    })
}

/// An address of a site.
fn https(word: Word, problems: &Problems) -> Word {
    if !word.text.starts_with("https://") {
        problems.error(word.place, "the site's address is not https", "write an address that begins with https://");
    }
    word
}

fn phone(word: Word, problems: &Problems) -> Phone {
    let dialled: String = word.text.chars().filter(char::is_ascii_digit).collect();
    if dialled.is_empty() || !word.text.chars().all(|sign| sign.is_ascii_digit() || " -".contains(sign)) {
        let what = format!("`{}` is not a telephone number", word.text);
        problems.error(word.place, what, "write digits, spaces and hyphens");
    }
    Phone { shown: word.text, dialled: keep(dialled) }
}

fn hours(word: Option<Word>, problems: &Problems) -> Hours {
    match word.map(|word| (word.text, word)) {
        Some(("always", _)) => Hours::Always,
        Some(("weekdays", _)) => Hours::Weekdays,
        None => Hours::Unknown,
        Some((other, word)) => {
            problems.error(
                word.place,
                format!("hours `{other}` are not known"),
                nearest(other, ["always", "weekdays"]),
            );
            Hours::Unknown
        }
    }
}

/// A fact that nobody looked at for over a year may not be one any more.
fn check_age(block: &Block<'_>, problems: &Problems) {
    let Some((place, (year, month, day))) = block.day("checked") else {
        if block.has("checked") {
            return;
        }
        let repair = "add `checked = 2026-01-31` with the day on which somebody compared it with the service's site";
        problems.error(block.place, "there is no day on which this was checked", repair);
        return;
    };
    let checked = days_since_1970(i64::from(year), i64::from(month), i64::from(day));
    let today = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs() / DAY.as_secs());
    let day = format!("{year}-{month:02}-{day:02}");
    tell_age(i64::try_from(today).unwrap_or_default() - checked, &day, place, problems);
}

fn tell_age(days: i64, day: &str, place: Place, problems: &Problems) {
    if days > 365 {
        let repair = "compare name, numbers and hours with the service's own site, then write today's date";
        problems.warning(place, format!("was last checked on {day}, over a year ago"), repair);
    }
    if days < 0 {
        problems.error(place, "was checked in the future", "write the day on which it was really checked");
    }
}

/// Days from 1 January 1970, by the rule for leap years.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March, so that the leap day is a year's last.
    let year = if month < 3 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let days_before_month = (153 * month + 2) / 5;
    365 * year + year / 4 - year / 100 + year / 400 + days_before_month + day - 719_469
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_leap_years() {
        assert_eq!(days_since_1970(1970, 1, 1), 0);
        assert_eq!(days_since_1970(1970, 3, 1), 59);
        assert_eq!(days_since_1970(2000, 3, 1), 11_017);
        assert_eq!(days_since_1970(2024, 2, 29) + 1, days_since_1970(2024, 3, 1));
        assert_eq!(days_since_1970(2026, 11, 23), 20_780);
    }

    #[test]
    fn facts_over_a_year_old_are_told_and_later_days_refused() {
        let told = |days| {
            let problems = Problems::default();
            tell_age(days, "2026-01-31", Place { file: FILE, line: 1 }, &problems);
            problems.sorted().len()
        };
        assert_eq!([told(0), told(365), told(366), told(-1)], [0, 0, 1, 1]);
    }
}
