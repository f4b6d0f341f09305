//! Valid and invalid settings of site owners. The guide, the configurator and the plugin for `WordPress` must agree on them; the
//! guide decides.

/// Contacts, and whether each is valid.
pub const CONTACTS: [(&str, bool); 26] = [
    ("https://partner.example/contact?a=1&b=2#c", true),
    ("HTTPS://Partner.example", true),
    ("https://partner.example:8080/a@b", true),
    ("tel:0900 12 34", true),
    ("tel:(030) 234.00-45", true),
    ("tel:+31302340045", true),
    ("mailto:info@partner.example", true),
    ("mailto:info@partner.example?subject=a", true),
    ("http://partner.example", false),
    ("https:partner.example", false),
    ("https://partner", false),
    ("https://.example", false),
    ("https://user@partner.example/", false),
    ("https://a-name-that-nobody-would-ever-write-into-a-browser-by-hand.example", false),
    ("mailto:info", false),
    ("mailto:@partner.example", false),
    ("mailto:info@partner", false),
    ("mailto:somebody-with-a-name-that-is-very-much-too-long-to-be-shown@partner.example", false),
    ("tel:12", false),
    ("tel:0800-HELP", false),
    ("tel:0900%2012%2034", false),
    ("tel:030 234 00 45 234 00 45", false),
    ("javascript:alert(1)", false),
    ("partner.example", false),
    ("/contact", false),
    ("030 234 00 45", false),
];

/// Telephone numbers, and whether each is valid.
pub const PHONES: [(&str, bool); 8] = [
    ("030-234 00 45", true),
    ("+31 (30) 234.00.45", true),
    ("112", true),
    ("12", false),
    ("+ - ( ) .", false),
    ("030 234 00 45 234 00 45", false),
    ("030;234", false),
    ("ask for us", false),
];

/// Cases of language negotiation: the languages of a guide, sorted; the requested language; and the best match, empty for
/// none.
pub const LANGUAGES: [(&[&str], &str, &str); 18] = [
    (&["en", "nl"], "nl", "nl"),
    (&["en", "nl"], "NL", "nl"),
    (&["en", "nl"], "nl-BE", "nl"),
    (&["en", "nl"], "en-GB-oxendict", "en"),
    // Some content management systems write an underscore.
    (&["en", "nl"], "nl_NL", "nl"),
    (&["en", "nl"], "fr", ""),
    (&["en", "nl"], "nld", ""),
    (&["en", "nl"], "n", ""),
    (&["en", "nl"], "", ""),
    (&["en", "nl"], "(", ""),
    (&["en", "pt-BR"], "pt-BR", "pt-BR"),
    (&["en", "pt-BR"], "pt-br", "pt-BR"),
    (&["en", "pt-BR"], "pt", "pt-BR"),
    (&["en", "pt-BR"], "pt-PT", "pt-BR"),
    (&["pt", "pt-BR"], "pt", "pt"),
    (&["pt", "pt-BR"], "pt-AO", "pt"),
    (&["pt", "pt-BR"], "pt-BR-x-home", "pt-BR"),
    (&["zh-Hans", "zh-Hant"], "zh-Hant-TW", "zh-Hant"),
];

#[cfg(test)]
mod tests {
    use guide::Contact;

    use super::*;

    #[test]
    fn the_guide_accepts_exactly_the_valid_contacts_and_phone_numbers() {
        for (contact, is_valid) in CONTACTS {
            assert_eq!(Contact::parse(contact).is_ok(), is_valid, "{contact}");
        }
        let mut contact = Contact::parse("https://partner.example").expect("a contact");
        for (phone, is_valid) in PHONES {
            assert_eq!(contact.set_phone(phone).is_ok(), is_valid, "{phone}");
        }
    }
}
