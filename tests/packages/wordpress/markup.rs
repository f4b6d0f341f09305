//! What the shortcode and the block write into a page.

use std::fs;

use guide::Contact;
use guide_tests::project;
use guide_tests::settings::{CONTACTS, LANGUAGES, PHONES};

use super::{Site, block, plugin, shortcode, with_php};

/// What the guide ignores, however it is given: the shortcode's words, and the block's.
const REFUSED: [(&str, &str); 13] = [
    (r#"contact="javascript:alert(1)""#, r#""contact":"javascript:alert(1)""#),
    (r#"contact="java&#115;cript&colon;alert(1)""#, r#""contact":"java&#115;cript&colon;alert(1)""#),
    (r#"contact="/wp-login.php""#, r#""contact":"/wp-login.php""#),
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
fn shortcode_and_block_show_the_same() {
    let all = "<mediation-guide lang=\"en\" contact=\"https://partner.example/?a=1&#038;b=2\" \
               phone=\"030-2340045\" exit=\"https://weather.example/\" scheme=\"dark\" accent=\"#23665a\" mode=\"reader\" start=\"dialog\">\
               <a href=\"https://guide.example/en/index.html\">After what happened, could contact help you?</a></mediation-guide>";
    let words = r##"lang="en" contact="https://partner.example/?a=1&b=2" phone="030-2340045" exit="https://weather.example/" scheme="dark"
                    accent="#23665a" mode="reader" start="dialog" guide="https://guide.example""##;
    let named = words.split_whitespace().map(|it| format!("\"{}", it.replacen('=', "\":", 1))).collect::<Vec<_>>();
    with_php(|php| {
        let site = Site::new(php);
        assert_eq!(site.shown(&shortcode(words)), all);
        assert_eq!(site.shown(&block(&named.join(","))), all);
        assert!(site.shown(&shortcode("start=' button '")).starts_with("<mediation-guide start=\"button\">"));
        for number in ["tel:112", "mailto:us@partner.example"] {
            let contact = format!("<mediation-guide contact=\"{number}\">");
            assert!(site.shown(&shortcode(&format!("contact={number}"))).starts_with(&contact), "{number}");
            assert!(site.shown(&block(&format!("\"contact\":\"{number}\""))).starts_with(&contact), "{number}");
        }
    });
}

#[test]
fn what_the_guide_has_no_use_for_is_left_out() {
    let plain = "<mediation-guide><a href=\"https://guide.example/nl/index.html\">\
                 Kan contact helpen na wat er is gebeurd?</a></mediation-guide>";
    with_php(|php| {
        let site = Site::new(php);
        for bare in ["[mediation_guide]", "<!-- wp:mediation-guide/guide /-->"] {
            assert_eq!(site.shown(bare), plain);
        }
        for (words, named) in REFUSED {
            assert_eq!(site.shown(&shortcode(words)), plain, "{words}");
            assert_eq!(site.shown(&block(named)), plain, "{named}");
        }
    });
}

/// The plugin may mend an address; what it then writes has to be one that the guide takes.
#[test]
fn the_plugin_writes_each_contact_that_the_guide_takes_and_no_other() {
    with_php(|php| {
        let site = Site::new(php);
        for (contact, taken) in CONTACTS {
            let shown = site.shown(&block(&format!("\"contact\":\"{contact}\"")));
            let written = shown.split_once(" contact=\"").and_then(|(_, rest)| rest.split('"').next());
            assert!(written.is_some() || !taken, "{contact}: {shown}");
            if let Some(written) = written {
                let read = written.replace("&#038;", "&").replace("&amp;", "&");
                assert!(Contact::parse(&read).is_ok(), "{contact}: {written}");
            }
        }
        for (phone, taken) in PHONES {
            let shown = site.shown(&block(&format!("\"phone\":\"{phone}\"")));
            assert_eq!(shown.contains(&format!(" phone=\"{phone}\"")), taken, "{shown}");
            assert_eq!(shown.contains(" phone="), taken, "{shown}");
        }
    });
}

#[test]
fn what_would_end_an_attribute_or_the_link_is_escaped() {
    let hostile = r#"\"><script>alert(1)</script>'"#;
    let named = |name: &str, before: &str| block(&format!("\"{name}\":\"{before}{hostile}\""));
    with_php(|php| {
        let site = Site::new(php);
        for name in ["lang", "contact", "phone", "exit", "scheme", "accent", "mode", "start", "guide", "text"] {
            for before in ["", "https://guide.example/"] {
                let shown = site.shown(&named(name, before));
                assert!(!shown.contains("<script") && !shown.contains("\">'"), "{name}: {shown}");
                assert_eq!(shown.matches('<').count(), 4, "{name}: {shown}");
            }
        }
        let text = site.shown(&named("text", ""));
        assert!(text.contains("\">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#039;</a>"), "{text}");
        let contact = site.shown(&named("contact", "https://x.example/?"));
        assert!(contact.contains("contact=\"https://x.example/?scriptalert(1)/script&#039;\""), "{contact}");
        // A shortcode's value may hold a whole tag.
        let quoted = site.shown(&shortcode(r#"text='<b onclick="alert(1)">bold</b>'"#));
        assert!(quoted.contains("\">&lt;b onclick=&quot;alert(1)&quot;&gt;bold&lt;/b&gt;</a>"), "{quoted}");
    });
}

#[test]
fn the_script_comes_once_and_only_where_the_guide_is() {
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
fn the_link_is_in_a_language_of_the_guide() {
    let locales = fs::read_dir(project().join("locales")).expect("the locales").map(|it| it.expect("it is there"));
    let is_hidden = |it: &fs::DirEntry| it.file_name().to_string_lossy().starts_with('.');
    let codes: Vec<_> = locales.filter(|it| it.path().is_dir() && !is_hidden(it)).map(|it| it.file_name()).collect();
    let editor = fs::read_to_string(plugin().join("block.js")).expect("it is there");
    with_php(|php| {
        for code in codes.iter().map(|it| it.to_str().expect("a code")) {
            let href = format!("<a href=\"https://guide.example/{code}/index.html\">");
            let given = Site { language: "fr-FR", ..Site::new(php) }.shown(&shortcode(&format!("lang={code}")));
            assert!(given.contains(&href), "{code} is missing among the links of the plugin: {given}");
            let sites = Site { language: &format!("{code}-BE"), ..Site::new(php) }.shown("[mediation_guide]");
            assert!(sites.contains(&href), "{code}: {sites}");
            assert!(editor.contains(&format!("[ \"{code}\", \"")), "{code} is missing among the languages of block.js");
        }
        let other = Site { language: "fr-FR", ..Site::new(php) };
        assert!(
            other.shown("[mediation_guide]").contains("><a lang=\"en\" href=\"https://guide.example/index.html\">A")
        );
        let named = other.shown(&shortcode("text='Quelle médiation ?'"));
        assert!(named.contains("<a href=\"https://guide.example/index.html\">Quelle médiation ?</a>"), "{named}");
    });
}

/// As the element does: both are held to one list.
#[test]
fn the_nearest_language_is_found() {
    with_php(|php| {
        for (known, wanted, found) in LANGUAGES {
            let copy = tempfile::tempdir().expect("a temporary folder");
            let source = fs::read_to_string(plugin().join("mediation-guide.php")).expect("it is there");
            let (before, rest) = source.split_once("MEDIATION_GUIDE_LINKS = array(").expect("the links");
            let (_, after) = rest.split_once(");").expect("their end");
            let links = known.iter().map(|code| format!("'{code}' => 'A link',")).collect::<Vec<_>>().concat();
            let source = format!("{before}MEDIATION_GUIDE_LINKS = array({links});{after}");
            fs::write(copy.path().join("mediation-guide.php"), source).expect("the copy can be written");
            fs::copy(plugin().join("block.json"), copy.path().join("block.json")).expect("it is there");
            let site = Site { language: "fr", plugin: copy.path().to_owned(), ..Site::new(php) };
            let shown = site.shown(&block(&format!("\"lang\":\"{wanted}\"")));
            let expected = if found.is_empty() {
                "<mediation-guide>".to_owned()
            } else {
                format!("<mediation-guide lang=\"{found}\">")
            };
            assert!(shown.starts_with(&expected), "{wanted} among {known:?}: {shown}");
            let site = Site { language: wanted, ..site };
            let (shown, folder) =
                (site.shown("[mediation_guide]"), if found.is_empty() { String::new() } else { format!("{found}/") });
            assert!(
                shown.contains(&format!("https://guide.example/{folder}index.html")),
                "{wanted} among {known:?}: {shown}"
            );
        }
    });
}
