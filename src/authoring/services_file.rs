//! Reads `services.toml`: help services, each with the date on which somebody checked it.

use guide::{Contact, ContactError, ContactKind, Hours, Phone, Service, ServiceId};

use crate::date;
use crate::diagnostic::{Diagnostics, suggest};
use crate::guide_folder::GuideFolder;
use crate::source::Source;
use crate::static_data::{leak, leak_slice};
use crate::table::{SpannedStr, Table};
use crate::texts::{RequiredTexts, TextUse};

const FILE: &str = "services.toml";

/// The content of the file.
pub(crate) struct Services {
    pub(crate) all: &'static [Service],
    /// The address of the contact link, unless a site owner sets another.
    pub(crate) contact: &'static str,
    /// The telephone number beside it; empty if there is none.
    pub(crate) phone: &'static str,
    /// The exit page, which "Leave now" opens, unless a site owner sets another.
    pub(crate) exit_page: &'static str,
    /// The file has syntax errors, so the services are unknown.
    pub(crate) unreadable: bool,
}

impl Services {
    pub(crate) fn read(folder: &GuideFolder, required: &mut RequiredTexts, diagnostics: &Diagnostics) -> Self {
        let source = Source::read(folder, FILE, diagnostics);
        let file = Table::parse(source, diagnostics).deny_unknown_tables(&["service"]);
        if file.is_unreadable() {
            return Self { all: &[], contact: "", phone: "", exit_page: "", unreadable: true };
        }
        let contact = file.required_str("contact");
        let phone = file.optional_str("phone");
        check_contact(contact, phone, diagnostics);
        let text = |value: Option<SpannedStr>| value.map_or("", |it| it.text);
        let (contact, phone) = (text(contact), text(phone));
        let exit_page = file.required_str("leave").map_or("", |url| check_url(url, diagnostics).text);
        let mut all: Vec<Service> = Vec::new();
        for table in file.tables("service") {
            let location = table.location;
            if let Some(service) = service(&table, required, diagnostics) {
                if all.iter().any(|known| known.id == service.id) {
                    diagnostics.error(
                        location,
                        format!("there are two services `{}`", service.id),
                        "give each service a different id",
                    );
                }
                all.push(service);
            }
        }
        file.deny_unknown_keys();
        Self { all: leak_slice(all), contact, phone, exit_page, unreadable: false }
    }

    pub(crate) fn find(&self, id: SpannedStr, diagnostics: &Diagnostics) -> Option<(ServiceId, &'static Service)> {
        let found = (0u16..).map(ServiceId).zip(self.all).find(|(_, service)| service.id == id.text);
        if found.is_none() && !self.unreadable {
            let known = suggest(id.text, self.all.iter().map(|service| service.id));
            diagnostics.error(id.location, format!("there is no service `{}` in {FILE}", id.text), known);
        }
        found
    }
}

fn service(table: &Table<'_>, required: &mut RequiredTexts, diagnostics: &Diagnostics) -> Option<Service> {
    let id = table.required_str("id");
    let name = table.required_str("name");
    let text = table.required_str("text");
    let reported_before = diagnostics.len();
    let numbers = table.strings("phones");
    // A number that can't be read was meant to be one.
    let has_numbers = !numbers.is_empty() || diagnostics.len() > reported_before;
    let phones = numbers.into_iter().map(|number| phone(number, diagnostics)).collect();
    let site = table.optional_str("site").map(|url| check_url(url, diagnostics));
    let hours = hours(table.optional_str("hours"), diagnostics);
    let (free, anonymous, chat) = (table.bool("free"), table.bool("anonymous"), table.bool("chat"));
    let source = table.required_str("source");
    check_date(table, diagnostics);
    table.deny_unknown_keys();
    if let Some(id) = id.filter(|_| !has_numbers && site.is_none()) {
        let message = format!("nobody can reach `{}`: it has no number and no site", id.text);
        diagnostics.error(id.location, message, "add `phones = [\"…\"]` or `site = \"https://…\"`");
    }
    source?;
    Some(Service {
        id: id?.text,
        name: name?.text,
        text: required.require(text?.text, text?.location, TextUse::Service),
        phones: leak_slice(phones),
        site: site.map(|site| site.text),
        hours,
        free,
        anonymous,
        chat,
    })
}

fn check_contact(contact: Option<SpannedStr>, phone: Option<SpannedStr>, diagnostics: &Diagnostics) {
    let Some(address) = contact else { return };
    let mut contact = match Contact::parse(address.text) {
        Ok(contact) => contact,
        Err(error) => {
            let (message, suggestion) = match error {
                ContactError::Scheme if is_unencrypted(address.text) => UNENCRYPTED,
                ContactError::Scheme => (
                    "the contact address does not say what it opens",
                    "write `https://` before the address of a page, `mailto:` before an email address or `tel:` before a number",
                ),
                ContactError::Destination | ContactError::Phone => (
                    "the contact address is incomplete, too long, or contains a character that it cannot",
                    "write an address without spaces, such as https://service.example/contact, mailto:talk@service.example or tel:0123456789; its host, mailbox or number has at most 60 characters",
                ),
            };
            diagnostics.error(address.location, message, suggestion);
            return;
        }
    };
    warn_about_example_domain(address, diagnostics);
    if let Some(number) = phone.filter(|number| contact.set_phone(number.text).is_err()) {
        let message = format!("`{}` is not a telephone number", number.text);
        diagnostics.error(
            number.location,
            message,
            "write digits and spaces, at most 20 characters, or \"\" for no number",
        );
    }
}

/// What is wrong with an address that begins with `http://`, and what to do.
const UNENCRYPTED: (&str, &str) =
    ("the address begins with `http://`: others could see or change the page", "write `https://` instead of `http://`");

fn is_unencrypted(address: &str) -> bool {
    address.trim_start().get(..7).is_some_and(|start| start.eq_ignore_ascii_case("http://"))
}

/// Checks the address of a website.
fn check_url(url: SpannedStr, diagnostics: &Diagnostics) -> SpannedStr {
    let is_website =
        Contact::parse(url.text).is_ok_and(|it| it.kind() == ContactKind::Website && it.href() == url.text);
    if !is_website {
        let (message, suggestion) = if is_unencrypted(url.text) {
            UNENCRYPTED
        } else {
            let suggestion =
                "write an address such as https://service.example/page: with https:// and a host name, without spaces";
            ("this is not the address of a website", suggestion)
        };
        diagnostics.error(url.location, message, suggestion);
    }
    warn_about_example_domain(url, diagnostics);
    url
}

/// Warns of host names that are reserved for examples (RFC 2606, section 2).
fn warn_about_example_domain(address: SpannedStr, diagnostics: &Diagnostics) {
    let host = address.text.split(['/', '@', ':']).filter(|part| !part.is_empty()).nth(1).unwrap_or_default();
    if host.ends_with(".example") {
        let message = format!("`{host}` is only an example and does not exist");
        diagnostics.warning(address.location, message, "write your own address before you publish");
    }
}

fn phone(number: SpannedStr, diagnostics: &Diagnostics) -> Phone {
    let digits: String = number.text.chars().filter(char::is_ascii_digit).collect();
    let is_allowed = |character: char| character.is_ascii_digit() || " -".contains(character);
    if digits.is_empty() || !number.text.chars().all(is_allowed) {
        let message = format!("`{}` is not a telephone number", number.text);
        diagnostics.error(number.location, message, "write digits, spaces and hyphens, without a country code");
    } else if is_cut_off(&digits) {
        let message = format!("`{}` is too short for a telephone number", number.text);
        let suggestion = "write the whole number; only short numbers such as 112 have fewer than six digits";
        diagnostics.error(number.location, message, suggestion);
    }
    Phone { formatted: number.text, digits: leak(digits) }
}

/// Whether a number lacks digits. Short numbers, such as 112 and 1712, don't begin with a zero as area codes do.
fn is_cut_off(digits: &str) -> bool {
    digits.len() < if digits.starts_with('0') { 6 } else { 3 }
}

fn hours(value: Option<SpannedStr>, diagnostics: &Diagnostics) -> Hours {
    let Some(value) = value else { return Hours::Unknown };
    match value.text {
        "always" => Hours::Always,
        "weekdays" => Hours::Weekdays,
        other => {
            let message = format!("`{other}` is not a value of `hours`");
            diagnostics.error(value.location, message, suggest(other, ["always", "weekdays"]));
            Hours::Unknown
        }
    }
}

/// Reports a service that nobody has checked for over a year.
fn check_date(table: &Table<'_>, diagnostics: &Diagnostics) {
    let Some((location, checked)) = table.date("checked") else {
        if table.contains_key("checked") {
            return;
        }
        let suggestion =
            "add `checked = 2026-01-31` with the date on which somebody compared it with the service's website";
        diagnostics.error(table.location, "the date of the last check is missing", suggestion);
        return;
    };
    let suggestion = "compare the name, numbers and hours with the service's own website, then write today's date";
    date::report_age(checked, location, suggestion, diagnostics);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_are_whole_and_parts_of_numbers_are_not() {
        for number in ["112", "113", "1712", "14030", "116111", "08000113", "0302340045"] {
            assert!(!is_cut_off(number), "{number}");
        }
        for number in ["1", "11", "030", "03012"] {
            assert!(is_cut_off(number), "{number}");
        }
    }
}
