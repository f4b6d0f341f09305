//! The way to a mediator that a site owner sets: a link, and a telephone number.

/// An address that the contact link may open, `https:`, `mailto:` or `tel:` only, and the number beside it.
///
/// Rules out a setting that runs script (`javascript:`), opens a file, or is sent unencrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    opens: Opens,
    address: String,
    shown: String,
    phone: String,
}

/// What a contact address opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// A site.
    Site,
    /// A message to write.
    Mail,
    /// A call.
    Call,
}

/// Why a contact setting was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactProblem {
    /// The scheme is none of `https:`, `mailto:` and `tel:`.
    Scheme,
    /// There is nothing, or nothing usable, after the scheme.
    Destination,
    /// It is no telephone number: digits with spaces, `+`, `-`, `.` and brackets between them, no longer than 20 signs.
    Phone,
}

impl Contact {
    /// Reads a contact setting. There is no number beside it.
    ///
    /// # Errors
    /// Says what is wrong with it; the caller then falls back to the guide's own contact address.
    pub fn parse(setting: &str) -> Result<Self, ContactProblem> {
        let address = setting.trim();
        let (scheme, rest) = address.split_once(':').ok_or(ContactProblem::Scheme)?;
        let is = |known: &str| scheme.eq_ignore_ascii_case(known);
        let (opens, shown) = if is("tel") {
            (Opens::Call, sound_number(rest))
        } else if is("https") {
            (Opens::Site, sound_host(rest))
        } else if is("mailto") {
            (Opens::Mail, sound_mailbox(rest))
        } else {
            return Err(ContactProblem::Scheme);
        };
        let shown = shown.filter(|it| it.len() <= LONGEST).ok_or(ContactProblem::Destination)?;
        let address = if opens == Opens::Call { call(shown) } else { address.to_owned() };
        Ok(Self { opens, address, shown: shown.to_owned(), phone: String::new() })
    }

    /// Puts a number beside the link, or takes it away where the setting is empty.
    ///
    /// # Errors
    /// Where it is no number; what stood there before stays.
    pub fn set_phone(&mut self, setting: &str) -> Result<(), ContactProblem> {
        let phone = if setting.trim().is_empty() { "" } else { sound_number(setting).ok_or(ContactProblem::Phone)? };
        phone.clone_into(&mut self.phone);
        Ok(())
    }

    /// The number as the reader sees it; empty where there is none.
    #[must_use]
    pub fn phone(&self) -> &str {
        &self.phone
    }

    /// The address that calls the number.
    #[must_use]
    pub fn call(&self) -> String {
        call(&self.phone)
    }

    /// The address for the link.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What the link opens.
    #[must_use]
    pub fn opens(&self) -> Opens {
        self.opens
    }

    /// Where the link leads, as the reader may see it: host, mail address or number.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }
}

/// A longer one would fill lines, and so let the page around find out how high the screen is that somebody is on.
const LONGEST: usize = 60;
/// International numbers have 15 digits at most; some of them stand apart.
const LONGEST_PHONE: usize = 20;

fn sound_host(rest: &str) -> Option<&str> {
    let host = rest.strip_prefix("//")?.split(['/', '?', '#']).next()?;
    // No `@`: "https://known-site@elsewhere" would show one name and open another.
    let sound = host.contains('.') && !host.contains('@') && !host.starts_with('.') && rest.chars().all(is_sound);
    sound.then_some(host)
}

fn sound_mailbox(rest: &str) -> Option<&str> {
    let mailbox = rest.split('?').next()?;
    let (name, host) = mailbox.split_once('@')?;
    (!name.is_empty() && host.contains('.') && rest.chars().all(is_sound)).then_some(mailbox)
}

fn is_sound(sign: char) -> bool {
    !(sign.is_whitespace() || sign.is_control() || sign == '\\')
}

/// The number as it was written; `None` where it is none.
fn sound_number(written: &str) -> Option<&str> {
    let number = written.trim();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_sign = |it: char| it.is_ascii_digit() || matches!(it, ' ' | '+' | '-' | '.' | '(' | ')');
    (digits > 2 && number.len() <= LONGEST_PHONE && number.chars().all(is_sign)).then_some(number)
}

/// The address that calls a number.
fn call(number: &str) -> String {
    "tel:".chars().chain(number.chars().filter(|it| it.is_ascii_digit() || *it == '+')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_settings_show_where_they_lead() {
        for (setting, shown, opens) in [
            ("https://help.example.org/contact?from=guide#form", "help.example.org", Opens::Site),
            (" mailto:talk@help.example.org?subject=Talk ", "talk@help.example.org", Opens::Mail),
            ("tel:+31302340045", "+31302340045", Opens::Call),
            ("HTTPS://help.example.org", "help.example.org", Opens::Site),
            ("TEL:112", "112", Opens::Call),
            ("tel: 0900 12.34", "0900 12.34", Opens::Call),
        ] {
            let contact = Contact::parse(setting).expect("sound");
            assert_eq!((contact.shown(), contact.opens()), (shown, opens));
        }
    }

    #[test]
    fn a_number_is_shown_as_it_was_written_and_called_by_its_digits() {
        let mut contact = Contact::parse("https://help.example.org").expect("sound");
        assert_eq!(contact.phone(), "");
        for (setting, shown, called) in [
            (" 030-234 00 45 ", "030-234 00 45", "tel:0302340045"),
            ("+31 (30) 234.00.45", "+31 (30) 234.00.45", "tel:+31302340045"),
        ] {
            assert_eq!(contact.set_phone(setting), Ok(()));
            assert_eq!((contact.phone(), contact.call().as_str()), (shown, called));
        }
        for setting in ["12", "call us", "030;ext=1", "+31 30 234 00 45 67 89 12", "\u{661}\u{662}\u{663}"] {
            assert_eq!(contact.set_phone(setting), Err(ContactProblem::Phone), "{setting}");
            assert_eq!(contact.phone(), "+31 (30) 234.00.45", "what stood there stays");
        }
        assert_eq!(contact.set_phone(""), Ok(()));
        assert_eq!(contact.phone(), "");
    }

    #[test]
    fn anything_that_could_run_or_mislead_is_refused() {
        for setting in ["javascript:alert(1)", "http://help.example.org", "data:text/html,x", "//help.example.org", ""]
        {
            assert_eq!(Contact::parse(setting), Err(ContactProblem::Scheme), "{setting}");
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
            assert_eq!(Contact::parse(setting), Err(ContactProblem::Destination), "{setting}");
        }
    }
}
