//! The markup that the shortcode and the block write into a page.

use std::fs;

use guide::Contact;
use guide_tests::project;
use guide_tests::settings::{CONTACTS, LANGUAGES, PHONES};

use super::{Site, block, plugin, shortcode, with_php};

/// Invalid attributes, each for the shortcode and for the block.
const INVALID_ATTRIBUTES: [(&str, &str); 14] = [
    (r#"contact="javascript:alert(1)""#, r#""contact":"javascript:alert(1)""#),
    (r#"contact="java&#115;cript&colon;alert(1)""#, r#""contact":"java&#115;cript&colon;alert(1)""#),
    (r#"contact="/wp-login.php""#, r#""contact":"/wp-login.php""#),
    // A number belongs to its contact.
    (
        r#"contact="www.partner.example" phone="030-1234567""#,
        r#""contact":"www.partner.example","phone":"030-1234567""#,
    ),
    (r#"exit="http://weather.example/""#, r#""exit":"http://weather.example/""#),
    (r#"exit="mailto:us@partner.example""#, r#""exit":"mailto:us@partner.example""#),
    (r#"phone="12""#, r#""phone":"030;call=1""#),
    (r#"lang="xx""#, r#""lang":"../../elsewhere""#),
    (r#"scheme="dark' onload='alert(1)""#, r#""scheme":"dark\" onload=\"alert(1)""#),
    (r#"accent="red;}""#, r##""accent":"#23665a;}""##),
    (r#"mode="""#, r#""mode":["reader"]"#),
    (r#"start="dialog2""#, r#""start":"inline dialog""#),
    (r#"onclick="alert(1)" style="color:red" class=x"#, r#""onclick":"alert(1)","style":{"color":"red"},"class":"x""#),
    (r#"guide="https://elsewhere.example/""#, r#""guide":"https://guide.example@elsewhere.example/""#),
];

#[test]
fn shortcode_and_block_write_the_same_markup() {
    let expected = "<mediation-guide lang=\"en\" contact=\"https://partner.example/?a=1&#038;b=2\" \
               phone=\"030-2340045\" exit=\"https://weather.example/\" scheme=\"dark\" accent=\"#23665a\" mode=\"reader\" start=\"dialog\">\
               <a href=\"https://guide.example/en/index.html\">After what happened, could contact help you?</a></mediation-guide>";
    let attributes = r##"lang="en" contact="https://partner.example/?a=1&b=2" phone="030-2340045" exit="https://weather.example/" scheme="dark"
                    accent="#23665a" mode="reader" start="dialog" guide="https://guide.example""##;
    let json = attributes.split_whitespace().map(|it| format!("\"{}", it.replacen('=', "\":", 1))).collect::<Vec<_>>();
    with_php(|php| {
        let site = Site::new(php);
        assert_eq!(site.shown(&shortcode(attributes)), expected);
        assert_eq!(site.shown(&block(&json.join(","))), expected);
        assert!(site.shown(&shortcode("start=' button '")).starts_with("<mediation-guide start=\"button\">"));
        for number in ["tel:112", "mailto:us@partner.example"] {
            let contact = format!("<mediation-guide contact=\"{number}\">");
            assert!(site.shown(&shortcode(&format!("contact={number}"))).starts_with(&contact), "{number}");
            assert!(site.shown(&block(&format!("\"contact\":\"{number}\""))).starts_with(&contact), "{number}");
        }
    });
}

#[test]
fn invalid_attributes_are_omitted() {
    let plain = "<mediation-guide><a href=\"https://guide.example/nl/index.html\">\
                 Kan contact helpen na wat er is gebeurd?</a></mediation-guide>";
    with_php(|php| {
        let site = Site::new(php);
        for bare in ["[mediation_guide]", "<!-- wp:mediation-guide/guide /-->"] {
            assert_eq!(site.shown(bare), plain);
        }
        for (attributes, json) in INVALID_ATTRIBUTES {
            assert_eq!(site.shown(&shortcode(attributes)), plain, "{attributes}");
            assert_eq!(site.shown(&block(json)), plain, "{json}");
        }
    });
}

/// The plugin may correct an invalid contact. The result must be valid.
#[test]
fn the_plugin_writes_only_contacts_and_phone_numbers_that_the_guide_accepts() {
    with_php(|php| {
        let site = Site::new(php);
        for (contact, is_valid) in CONTACTS {
            let shown = site.shown(&block(&format!("\"contact\":\"{contact}\"")));
            let written = shown.split_once(" contact=\"").and_then(|(_, rest)| rest.split('"').next());
            assert!(written.is_some() || !is_valid, "{contact}: {shown}");
            if let Some(written) = written {
                let read = written.replace("&#038;", "&").replace("&amp;", "&");
                assert!(Contact::parse(&read).is_ok(), "{contact}: {written}");
            }
        }
        for (phone, is_valid) in PHONES {
            let shown = site.shown(&block(&format!("\"phone\":\"{phone}\"")));
            assert_eq!(shown.contains(&format!(" phone=\"{phone}\"")), is_valid, "{shown}");
            assert_eq!(shown.contains(" phone="), is_valid, "{shown}");
        }
    });
}

#[test]
fn hostile_attribute_values_are_escaped() {
    let hostile = r#"\"><script>alert(1)</script>'"#;
    let hostile_block = |name: &str, before: &str| block(&format!("\"{name}\":\"{before}{hostile}\""));
    with_php(|php| {
        let site = Site::new(php);
        for name in ["lang", "contact", "phone", "exit", "scheme", "accent", "mode", "start", "guide", "text"] {
            for before in ["", "https://guide.example/"] {
                let shown = site.shown(&hostile_block(name, before));
                assert!(!shown.contains("<script") && !shown.contains("\">'"), "{name}: {shown}");
                assert_eq!(shown.matches('<').count(), 4, "{name}: {shown}");
            }
        }
        let text = site.shown(&hostile_block("text", ""));
        assert!(text.contains("\">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#039;</a>"), "{text}");
        let contact = site.shown(&hostile_block("contact", "https://x.example/?"));
        assert!(contact.contains("contact=\"https://x.example/?scriptalert(1)/script&#039;\""), "{contact}");
        // A shortcode's value may contain a whole tag.
        let quoted = site.shown(&shortcode(r#"text='<b onclick="alert(1)">bold</b>'"#));
        assert!(quoted.contains("\">&lt;b onclick=&quot;alert(1)&quot;&gt;bold&lt;/b&gt;</a>"), "{quoted}");
    });
}

#[test]
fn the_script_is_loaded_once_and_only_on_pages_with_the_guide() {
    with_php(|php| {
        let site = Site::new(php);
        let twice = format!("{} and {}", shortcode("lang=nl"), block("\"lang\":\"en\""));
        assert_eq!(site.shown(&twice).matches("<mediation-guide ").count(), 2);
        for without in ["A page about something else.", "[gallery]", "The shortcode mediation_guide, named only."] {
            assert_eq!(site.parts("page", without), (without.to_owned(), String::new()));
        }
    });
}

#[test]
fn the_fallback_link_uses_a_language_of_the_guide() {
    let locales = fs::read_dir(project().join("locales"))
        .expect("the folder can be read")
        .map(|it| it.expect("the folder can be read"));
    let is_hidden = |it: &fs::DirEntry| it.file_name().to_string_lossy().starts_with('.');
    let codes: Vec<_> = locales.filter(|it| it.path().is_dir() && !is_hidden(it)).map(|it| it.file_name()).collect();
    let editor = fs::read_to_string(plugin().join("block.js")).expect("the file can be read");
    with_php(|php| {
        for code in codes.iter().map(|it| it.to_str().expect("a code is UTF-8")) {
            let href = format!("<a href=\"https://guide.example/{code}/index.html\">");
            let given = Site { language: "fr-FR", ..Site::new(php) }.shown(&shortcode(&format!("lang={code}")));
            assert!(given.contains(&href), "the plugin's links lack {code}: {given}");
            let inherited = Site { language: &format!("{code}-BE"), ..Site::new(php) }.shown("[mediation_guide]");
            assert!(inherited.contains(&href), "{code}: {inherited}");
            assert!(editor.contains(&format!("[ \"{code}\", \"")), "the languages of block.js lack {code}");
        }
        let other = Site { language: "fr-FR", ..Site::new(php) };
        assert!(
            other.shown("[mediation_guide]").contains("><a lang=\"en\" href=\"https://guide.example/index.html\">A")
        );
        let named = other.shown(&shortcode("text='Quelle médiation ?'"));
        assert!(named.contains("<a href=\"https://guide.example/index.html\">Quelle médiation ?</a>"), "{named}");
    });
}

/// Uses the same cases as the test of the element.
#[test]
fn language_negotiation_finds_the_best_match() {
    with_php(|php| {
        for (known, preferred, best) in LANGUAGES {
            let copy = tempfile::tempdir().expect("a temporary folder");
            let source = fs::read_to_string(plugin().join("mediation-guide.php")).expect("the file can be read");
            let (before, rest) =
                source.split_once("MEDIATION_GUIDE_LINKS = array(").expect("the plugin has a list of links");
            let (_, after) = rest.split_once(");").expect("the list has an end");
            let links = known.iter().map(|code| format!("'{code}' => 'A link',")).collect::<Vec<_>>().concat();
            let source = format!("{before}MEDIATION_GUIDE_LINKS = array({links});{after}");
            fs::write(copy.path().join("mediation-guide.php"), source).expect("the copy can be written");
            fs::copy(plugin().join("block.json"), copy.path().join("block.json")).expect("the file can be read");
            let site = Site { language: "fr", plugin: copy.path().to_owned(), ..Site::new(php) };
            let shown = site.shown(&block(&format!("\"lang\":\"{preferred}\"")));
            let expected = if best.is_empty() {
                "<mediation-guide>".to_owned()
            } else {
                format!("<mediation-guide lang=\"{best}\">")
            };
            assert!(shown.starts_with(&expected), "{preferred} among {known:?}: {shown}");
            let site = Site { language: preferred, ..site };
            let (shown, folder) =
                (site.shown("[mediation_guide]"), if best.is_empty() { String::new() } else { format!("{best}/") });
            assert!(
                shown.contains(&format!("https://guide.example/{folder}index.html")),
                "{preferred} among {known:?}: {shown}"
            );
        }
    });
}
