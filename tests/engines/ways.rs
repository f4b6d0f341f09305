//! The ways to put the guide on a site, each as a site owner copies it from the page for that.

use guide_tests::browser::{Outcome, Page, UP};
use guide_tests::engine::Engine;
use serde_json::json;

use crate::around::press_all;

in_every_engine! {
    ways:
    what_is_copied_shows_the_guide_as_it_was_chosen,
    what_is_wrong_is_told_and_not_copied,
}

const SAID: &str = "safety=safe event=traffic role=harmed";

/// Chooses on that page, and gives back what there is to copy: the element, the frame, the link.
async fn choose(page: &Page, set: &[(&str, &str)], pinned: bool) -> Outcome<[String; 3]> {
    page.go_to(&page.server.address, "embed/index.html").await?;
    page.wait_for("!!document.getElementById('element').value").await?;
    for (name, value) in set {
        let field = format!("document.getElementById('settings').elements['{name}']");
        page.script(&format!(
            "{field}.value = {}; {field}.dispatchEvent(new Event('change', {{ bubbles: true }}))",
            json!(value)
        ))
        .await?;
    }
    if pinned {
        page.click("#pinned").await?;
    }
    Ok([
        page.text("document.getElementById('element').value").await?,
        page.text("document.getElementById('frame').value").await?,
        page.text("document.getElementById('link').value").await?,
    ])
}

/// Goes to a partner's page with this text in it.
async fn paste(page: &Page, text: &str) -> Outcome<()> {
    let html = format!("<!doctype html><html lang=en><title>Pasted</title><h1>A partner</h1>{text}");
    page.server.put_up("pasted", html);
    page.go_to(&page.server.partner, "pasted").await
}

async fn what_is_copied_shows_the_guide_as_it_was_chosen(_: Engine, page: Page) -> Outcome<()> {
    let set =
        [("lang", "nl"), ("contact", "https://partner.example/a?b=1&c=2"), ("scheme", "dark"), ("accent", "#c2185b")];
    for pinned in [true, false] {
        let [element, frame, link] = choose(&page, &set, pinned).await?;
        assert_eq!(element.contains("integrity=\"sha384-"), pinned, "{element}");
        for (way, text) in [("element", &element), ("frame", &frame)] {
            paste(&page, text).await?;
            match way {
                "element" => page.enter_element("mediation-guide", UP).await?,
                _ => page.enter_frame(0, UP).await?,
            }
            press_all(&page, SAID).await?;
            assert_eq!(page.text("document.documentElement.lang").await?, "nl", "{way}");
            assert_eq!(
                page.text("document.querySelector('.contact a').href").await?,
                "https://partner.example/a?b=1&c=2"
            );
            assert_eq!(page.text("getComputedStyle(document.body).backgroundColor").await?, "rgb(21, 27, 26)", "{way}");
            // By its own scroll bar in the plain frame, by the page's in the element.
            let fits = if way == "element" { "<=" } else { ">" };
            page.wait_for(&format!("document.documentElement.scrollHeight {fits} innerHeight")).await?;
        }
        paste(&page, &link).await?;
        page.follow("a").await?;
        page.wait_for(UP).await?;
        assert_eq!(page.text("document.documentElement.lang + document.referrer").await?, "nl");
    }
    Ok(())
}

async fn what_is_wrong_is_told_and_not_copied(_: Engine, page: Page) -> Outcome<()> {
    for (name, value) in [
        ("contact", "http://partner.example"),
        ("contact", "javascript:1"),
        ("exit", "mailto:a@b.example"),
        ("accent", "red"),
    ] {
        let [element, ..] = choose(&page, &[(name, value)], true).await?;
        assert!(!element.contains(value), "{element}");
        assert!(!page.text("document.getElementById('wrong').textContent").await?.is_empty(), "{name}={value}");
        let [element, ..] = choose(&page, &[("contact", "https://x.example/\"><script>")], true).await?;
        assert!(element.contains("contact=\"https://x.example/&quot;>"), "{element}");
    }
    Ok(())
}
