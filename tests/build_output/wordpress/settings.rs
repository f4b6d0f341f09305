//! The plugin's settings: the addresses of guides, and who may change them.

use super::{Site, block, shortcode, with_php};

#[test]
fn only_guides_in_the_settings_are_shown() {
    with_php(|php| {
        let address = "https://guide.example/\nhttps://guide.example/trial";
        let site = Site { address, ..Site::new(php) };
        for guide in ["https://guide.example/trial", "https://guide.example/trial/"] {
            let (shown, scripts) = site.parts("page", &shortcode(&format!("guide={guide}")));
            assert!(shown.contains("href=\"https://guide.example/trial/nl/index.html\""), "{shown}");
            assert!(scripts.contains("src='https://guide.example/trial/embed.js'"), "{scripts}");
        }
        for guide in ["http://guide.example/trial/", "https://guide.example/trial/../other/", "//guide.example/trial/"]
        {
            assert!(site.shown(&shortcode(&format!("guide={guide}"))).contains("guide.example/nl/"), "{guide}");
        }
    });
}

#[test]
fn without_an_address_visitors_see_nothing_and_editors_see_instructions() {
    with_php(|php| {
        for address in ["", "http://guide.example/", "javascript:alert(1)", "guide.example", "https://a@b.example/"] {
            for guide in ["[mediation_guide]", &shortcode("guide=https://elsewhere.example/"), &block("")] {
                let site = Site { address, ..Site::new(php) };
                assert_eq!(site.parts("page", guide), (String::new(), String::new()), "{address} {guide}");
                let (shown, scripts) = Site { capabilities: "read,edit_posts", ..site }.parts("page", guide);
                assert!(shown.starts_with("<p>The mediation guide will appear here"), "{shown}");
                assert_eq!(scripts, "");
            }
        }
    });
}

#[test]
fn the_settings_accept_addresses_of_guides_and_reject_others() {
    with_php(|php| {
        let site = Site::new(php);
        for (input, saved) in [
            ("", ""),
            (" https://new.example ", "https://new.example/"),
            ("HTTPS://new.example:8443/guide", "https://new.example:8443/guide/"),
            (
                "https://one.example/\r\nhttps://one.example\r\nhttps://two.example/",
                "https://one.example/\nhttps://two.example/",
            ),
        ] {
            assert_eq!(site.parts("save", input), (saved.to_owned(), String::new()));
        }
        let hostile = [
            "http://x.example/",
            "javascript:alert(1)",
            "https://x.example/?a",
            "https://x.example/#a",
            "/x",
            "https://",
        ];
        for input in hostile {
            let (saved, message) = site.parts("save", &format!("https://new.example/ {input}"));
            assert_eq!(saved, site.address, "{input}");
            assert!(message.contains(input) && message.contains("Enter the address"), "{message}");
        }
        let (_, message) = site.parts("save", "<script>");
        assert!(message.contains("&lt;script&gt;") && !message.contains('<'), "{message}");
    });
}

#[test]
fn only_administrators_get_the_settings_page() {
    with_php(|php| {
        let site = Site { address: "</textarea><script>", capabilities: "read,edit_posts", ..Site::new(php) };
        assert_eq!(site.run("settings", ""), "");
        let page = Site { capabilities: "manage_options", ..site }.run("settings", "");
        assert!(page.contains("name=\"mediation_guide_address\""), "{page}");
        assert!(page.contains(">&lt;/textarea&gt;&lt;script&gt;</textarea>"), "{page}");
        assert!(page.contains("name=\"option_page\" value=\"mediation_guide\""), "{page}");
    });
}
