//! The contact details of a mediator, which a site owner sets: a link and a telephone number.

/// The address of the contact link (`https:`, `mailto:` or `tel:` only) and the telephone number beside it.
///
/// Rules out an address that runs a script (`javascript:`), opens a file, or is sent unencrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    kind: ContactKind,
    href: String,
    label: String,
    phone: Option<String>,
}

/// What the contact link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactKind {
    /// A website.
    Website,
    /// A new email message.
    Email,
    /// A telephone call.
    Phone,
}

/// Why a contact setting was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactError {
    /// The scheme is not `https:`, `mailto:` or `tel:`.
    Scheme,
    /// Nothing usable follows the scheme.
    Destination,
    /// It is not a telephone number, which has at least three digits, at most 20 characters, and only digits, spaces and `+-.()`.
    Phone,
}

impl Contact {
    /// Parses an address, without a telephone number beside it.
    ///
    /// # Errors
    /// If the address is not allowed; the caller then falls back to the guide's own contact address.
    pub fn parse(setting: &str) -> Result<Self, ContactError> {
        let setting = setting.trim();
        let (scheme, rest) = setting.split_once(':').ok_or(ContactError::Scheme)?;
        let is = |known: &str| scheme.eq_ignore_ascii_case(known);
        let (kind, label) = if is("tel") {
            (ContactKind::Phone, parse_phone(rest))
        } else if is("https") {
            (ContactKind::Website, parse_host(rest))
        } else if is("mailto") {
            (ContactKind::Email, parse_mailbox(rest))
        } else {
            return Err(ContactError::Scheme);
        };
        let label = label.filter(|it| it.len() <= MAX_LABEL_LEN).ok_or(ContactError::Destination)?;
        let href = if kind == ContactKind::Phone { tel_uri(label) } else { setting.to_owned() };
        Ok(Self { kind, href, label: label.to_owned(), phone: None })
    }

    /// Sets the telephone number beside the link, or removes it if the setting is empty.
    ///
    /// # Errors
    /// If it is not a telephone number; the number before it then stays.
    pub fn set_phone(&mut self, setting: &str) -> Result<(), ContactError> {
        let is_empty = setting.trim().is_empty();
        let phone = (!is_empty).then(|| parse_phone(setting).ok_or(ContactError::Phone)).transpose()?;
        self.phone = phone.map(str::to_owned);
        Ok(())
    }

    /// The telephone number as the reader sees it.
    #[must_use]
    pub fn phone(&self) -> Option<&str> {
        self.phone.as_deref()
    }

    /// The address of a link that calls the telephone number.
    #[must_use]
    pub fn phone_href(&self) -> Option<String> {
        self.phone.as_deref().map(tel_uri)
    }

    /// The address of the contact link.
    #[must_use]
    pub fn href(&self) -> &str {
        &self.href
    }

    /// What the contact link opens.
    #[must_use]
    pub fn kind(&self) -> ContactKind {
        self.kind
    }

    /// The destination of the contact link, as the reader sees it: a host, an email address or a telephone number.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }
}

/// In bytes. A longer label would wrap, and the host page could then tell screens with the link apart by their height.
const MAX_LABEL_LEN: usize = 60;
/// In bytes. International numbers have at most 15 digits (ITU-T E.164), with separators between them.
const MAX_PHONE_LEN: usize = 20;

fn parse_host(rest: &str) -> Option<&str> {
    let host = rest.strip_prefix("//")?.split(['/', '?', '#']).next()?;
    // No `@`: "https://known-site@elsewhere" would show one name and open another.
    let is_valid = host.contains('.') && !host.contains('@') && !host.starts_with('.') && rest.chars().all(is_allowed);
    is_valid.then_some(host)
}

fn parse_mailbox(rest: &str) -> Option<&str> {
    let mailbox = rest.split('?').next()?;
    let (name, host) = mailbox.split_once('@')?;
    (!name.is_empty() && host.contains('.') && rest.chars().all(is_allowed)).then_some(mailbox)
}

fn is_allowed(character: char) -> bool {
    !(character.is_whitespace() || character.is_control() || character == '\\')
}

/// The number as written; `None` if it is not a telephone number.
fn parse_phone(written: &str) -> Option<&str> {
    let number = written.trim();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_allowed = |it: char| it.is_ascii_digit() || matches!(it, ' ' | '+' | '-' | '.' | '(' | ')');
    (digits > 2 && number.len() <= MAX_PHONE_LEN && number.chars().all(is_allowed)).then_some(number)
}

/// The `tel:` URI of a telephone number. After a country code, a zero in brackets is dialled only within the country.
fn tel_uri(number: &str) -> String {
    let bytes = number.as_bytes();
    let is_trunk_zero = |at: usize| bytes[0] == b'+' && at > 0 && bytes[at - 1..].starts_with(b"(0)");
    let digits = number.char_indices().filter(|(at, it)| (it.is_ascii_digit() || *it == '+') && !is_trunk_zero(*at));
    "tel:".chars().chain(digits.map(|(_, it)| it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_valid_address_shows_its_destination() {
        for (setting, label, kind) in [
            ("https://help.example.org/contact?from=guide#form", "help.example.org", ContactKind::Website),
            (" mailto:talk@help.example.org?subject=Talk ", "talk@help.example.org", ContactKind::Email),
            ("tel:+31302340045", "+31302340045", ContactKind::Phone),
            ("HTTPS://help.example.org", "help.example.org", ContactKind::Website),
            ("TEL:112", "112", ContactKind::Phone),
            ("tel: 0900 12.34", "0900 12.34", ContactKind::Phone),
        ] {
            let contact = Contact::parse(setting).expect("valid");
            assert_eq!((contact.label(), contact.kind()), (label, kind));
        }
    }

    #[test]
    fn a_phone_number_is_shown_as_written_and_called_by_its_digits() {
        let mut contact = Contact::parse("https://help.example.org").expect("valid");
        assert_eq!(contact.phone(), None);
        for (setting, label, href) in [
            (" 030-234 00 45 ", "030-234 00 45", "tel:0302340045"),
            ("+31 (0)30 234 00 45", "+31 (0)30 234 00 45", "tel:+31302340045"),
            ("(030) 234 00 45", "(030) 234 00 45", "tel:0302340045"),
            ("+39 (06) 123 45 67", "+39 (06) 123 45 67", "tel:+39061234567"),
            ("+31 (30) 234.00.45", "+31 (30) 234.00.45", "tel:+31302340045"),
        ] {
            assert_eq!(contact.set_phone(setting), Ok(()));
            assert_eq!((contact.phone(), contact.phone_href().as_deref()), (Some(label), Some(href)));
        }
        for setting in ["12", "call us", "030;ext=1", "+31 30 234 00 45 67 89 12", "\u{661}\u{662}\u{663}"] {
            assert_eq!(contact.set_phone(setting), Err(ContactError::Phone), "{setting}");
            assert_eq!(contact.phone(), Some("+31 (30) 234.00.45"), "the number before it stays");
        }
        assert_eq!(contact.set_phone(""), Ok(()));
        assert_eq!(contact.phone(), None);
    }

    #[test]
    fn an_address_that_could_run_or_mislead_is_rejected() {
        for setting in ["javascript:alert(1)", "http://help.example.org", "data:text/html,x", "//help.example.org", ""]
        {
            assert_eq!(Contact::parse(setting), Err(ContactError::Scheme), "{setting}");
        }
        for setting in [
            "https:help.example.org",
            "https://a-very-long-name-that-would-fill-a-line.and-another-one.example",
            "https://",
            "https://known.example@elsewhere.example",
            "https://known.example\\@elsewhere.example",
            "https://a b.example",
            "mailto:",
            "mailto:nobody",
            "tel:",
            "tel:call",
        ] {
            assert_eq!(Contact::parse(setting), Err(ContactError::Destination), "{setting}");
        }
    }
}
