//! The contact link that a site owner sets.

/// An address that the contact link may open: `https:`, `mailto:` or `tel:` only.
///
/// Rules out a setting that runs script (`javascript:`), opens a file, or is sent unencrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    address: String,
    shown: String,
}

/// Why a contact setting was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactProblem {
    /// The scheme is none of `https:`, `mailto:` and `tel:`.
    Scheme,
    /// There is nothing, or nothing usable, after the scheme.
    Destination,
}

impl Contact {
    /// Reads a contact setting.
    ///
    /// # Errors
    /// Says what is wrong with it; the caller then falls back to the guide's own contact address.
    pub fn parse(setting: &str) -> Result<Self, ContactProblem> {
        let address = setting.trim();
        if address.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\') {
            return Err(ContactProblem::Destination);
        }
        let shown = destination(address)?;
        Ok(Self { address: address.to_owned(), shown: shown.to_owned() })
    }

    /// The address for the link.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where the link leads, as the reader may see it: host, mail address or number.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }
}

/// A longer one would fill lines, and so let the page around find out how high the screen is that somebody is on.
const LONGEST: usize = 60;

fn destination(address: &str) -> Result<&str, ContactProblem> {
    let (scheme, rest) = address.split_once(':').ok_or(ContactProblem::Scheme)?;
    let (shown, sound) = match scheme.to_ascii_lowercase().as_str() {
        "https" => {
            let host = rest.strip_prefix("//").unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default();
            // No `@`: "https://known-site@elsewhere" would show one name and open another.
            (host, host.contains('.') && !host.contains('@') && !host.starts_with('.'))
        }
        "mailto" => {
            let mailbox = rest.split('?').next().unwrap_or_default();
            (mailbox, mailbox.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')))
        }
        "tel" => (rest, rest.chars().any(|c| c.is_ascii_digit()) && rest.chars().all(is_phone_sign)),
        _ => return Err(ContactProblem::Scheme),
    };
    if sound && shown.len() <= LONGEST { Ok(shown) } else { Err(ContactProblem::Destination) }
}

fn is_phone_sign(sign: char) -> bool {
    sign.is_ascii_digit() || matches!(sign, '+' | '-' | '.' | '(' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_settings_show_where_they_lead() {
        for (setting, shown) in [
            ("https://help.example.org/contact?from=guide#form", "help.example.org"),
            (" mailto:talk@help.example.org?subject=Talk ", "talk@help.example.org"),
            ("tel:+31302340045", "+31302340045"),
            ("HTTPS://help.example.org", "help.example.org"),
        ] {
            assert_eq!(Contact::parse(setting).map(|contact| contact.shown().to_owned()), Ok(shown.to_owned()));
        }
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
