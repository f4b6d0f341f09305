//! Reads `services.toml`: help services, with the day on which each was checked.

use guide::{Contact, ContactError, ContactKind, Hours, Phone, Service, ServiceId};

use crate::block::{Block, Word, keep, keep_all};
use crate::day;
use crate::guide_folder::GuideFolder;
use crate::problem::{Problems, nearest};
use crate::source::Source;
use crate::texts::Needed;

const FILE: &str = "services.toml";

/// What the file holds.
pub(crate) struct Services {
    pub(crate) all: &'static [Service],
    /// The address of the contact link where a site owner sets none.
    pub(crate) contact: &'static str,
    /// The number beside it; empty where there is none.
    pub(crate) phone: &'static str,
    /// Where a reader who leaves at once is led where a site owner sets nothing else.
    pub(crate) leave: &'static str,
    /// Which services there are is not known.
    pub(crate) unreadable: bool,
}

impl Services {
    pub(crate) fn read(folder: &GuideFolder, needed: &mut Needed, problems: &Problems) -> Self {
        let file = Block::whole(Source::read(folder, FILE, problems), problems).with_blocks(&["service"]);
        if file.is_unreadable() {
            return Self { all: &[], contact: "", phone: "", leave: "", unreadable: true };
        }
        let contact = file.word("contact");
        let phone = file.optional_word("phone");
        check_contact(contact, phone, problems);
        let text = |word: Option<Word>| word.map_or("", |word| word.text);
        let (contact, phone) = (text(contact), text(phone));
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
        Self { all: keep_all(all), contact, phone, leave, unreadable: false }
    }

    pub(crate) fn find(&self, id: Word, problems: &Problems) -> Option<(ServiceId, &'static Service)> {
        let found = (0u16..).map(ServiceId).zip(self.all).find(|(_, service)| service.id == id.text);
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

fn check_contact(contact: Option<Word>, phone: Option<Word>, problems: &Problems) {
    let Some(word) = contact else { return };
    let mut contact = match Contact::parse(word.text) {
        Ok(contact) => contact,
        Err(problem) => {
            let what = match problem {
                ContactError::Scheme => "nobody can tell what the contact address opens",
                ContactError::Destination | ContactError::Phone => "the contact address leads nowhere",
            };
            let repair = "write `https://` before the address of a page, `mailto:` before a mail address, `tel:` before a number";
            problems.error(word.place, what, repair);
            return;
        }
    };
    tell_example(word, problems);
    if let Some(word) = phone.filter(|word| contact.set_phone(word.text).is_err()) {
        let what = format!("`{}` is not a telephone number", word.text);
        problems.error(word.place, what, "write digits and spaces, 20 signs at most, or \"\" for no number");
    }
}

/// An address of a site.
fn https(word: Word, problems: &Problems) -> Word {
    let is_site = Contact::parse(word.text).is_ok_and(|it| it.kind() == ContactKind::Website && it.href() == word.text);
    if !is_site {
        let repair = "write an address such as https://service.example/page: with https:// and a name, without blanks";
        problems.error(word.place, "this is not the address of a site", repair);
    }
    tell_example(word, problems);
    word
}

/// Names that end so lead nowhere, by RFC 2606: they are there to be replaced.
fn tell_example(word: Word, problems: &Problems) {
    let host = word.text.split(['/', '@', ':']).filter(|part| !part.is_empty()).nth(1).unwrap_or_default();
    if host.ends_with(".example") {
        let what = format!("`{host}` is an example, and leads nowhere");
        problems.warning(word.place, what, "write your own address before you publish");
    }
}

fn phone(word: Word, problems: &Problems) -> Phone {
    let dialled: String = word.text.chars().filter(char::is_ascii_digit).collect();
    if dialled.is_empty() || !word.text.chars().all(|sign| sign.is_ascii_digit() || " -".contains(sign)) {
        let what = format!("`{}` is not a telephone number", word.text);
        problems.error(word.place, what, "write digits, spaces and hyphens");
    }
    Phone { formatted: word.text, digits: keep(dialled) }
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
    let Some((place, checked)) = block.day("checked") else {
        if block.has("checked") {
            return;
        }
        let repair = "add `checked = 2026-01-31` with the day on which somebody compared it with the service's site";
        problems.error(block.place, "there is no day on which this was checked", repair);
        return;
    };
    let repair = "compare name, numbers and hours with the service's own site, then write today's date";
    day::tell_age(checked, place, repair, problems);
}
