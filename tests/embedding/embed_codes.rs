//! The ways to put the guide on a site, each as a site owner copies it from the page for that.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::scripted_input::begin_and_answer;
use serde_json::json;

in_every_engine! {
    what_is_copied_shows_the_guide_as_it_was_chosen,
    what_is_wrong_is_told_and_not_copied,
    the_frame_keeps_its_height_and_has_a_link_beside_it,
    from_a_disk_nothing_is_handed_out,
    a_frame_that_lost_its_sandbox_shows_a_link_where_its_page_can_look_in,
}

const SAID: &str = "safety=safe event=traffic role=harmed";

/// Opens that page.
pub(crate) async fn open(page: &Page) -> TestResult {
    page.open("embed/index.html", "!!document.getElementById('element').value").await
}

/// Fills in one of its fields.
pub(crate) async fn fill_in(page: &Page, id: &str, value: &str) -> TestResult {
    let value = json!(value);
    page.script(&format!(
        "const field = document.getElementById('{id}');
         field.value = {value};
         for (const it of ['input', 'change']) field.dispatchEvent(new Event(it, {{ bubbles: true }}))"
    ))
    .await?;
    Ok(())
}

/// What there is to copy: the element, the frame, the link.
pub(crate) async fn written(page: &Page) -> TestResult<[String; 3]> {
    Ok([
        page.text("document.getElementById('element').value").await?,
        page.text("document.getElementById('frame').value").await?,
        page.text("document.getElementById('link').value").await?,
    ])
}

/// Opens that page, chooses, and gives back what there is to copy.
async fn choose(page: &Page, set: &[(&str, &str)], pinned: bool) -> TestResult<[String; 3]> {
    open(page).await?;
    for (name, value) in set {
        fill_in(page, name, value).await?;
    }
    if pinned {
        page.click("#pinned").await?;
    }
    written(page).await
}

/// Goes to a partner's page with this text in it.
async fn paste(page: &Page, text: &str) -> TestResult {
    let html = format!("<!doctype html><html lang=en><title>Pasted</title><h1>A partner</h1>{text}");
    page.server.add_page("pasted", html);
    page.navigate(&page.server.partner, "pasted").await
}

async fn what_is_copied_shows_the_guide_as_it_was_chosen(_: Engine, page: Page) -> TestResult {
    let set = [
        ("lang", "nl"),
        ("contact", "https://partner.example/a?b=1&c=2"),
        ("phone", "+31 (30) 234.00.45"),
        ("scheme", "dark"),
        ("accent", "#c2185b"),
    ];
    for pinned in [true, false] {
        let [element, frame, link] = choose(&page, &set, pinned).await?;
        assert_eq!(element.contains("integrity=\"sha384-"), pinned, "{element}");
        assert!(element.contains(" phone=\"+31 (30) 234.00.45\""), "{element}");
        assert!(frame.contains("&phone=%2B31%20(30)%20234.00.45&"), "{frame}");
        for (way, text) in [("element", &element), ("frame", &frame)] {
            paste(&page, text).await?;
            match way {
                "element" => page.enter_element("mediation-guide", PROGRAM_READY).await?,
                _ => page.enter_frame(0, PROGRAM_READY).await?,
            }
            begin_and_answer(&page, SAID).await?;
            assert_eq!(page.text("document.documentElement.lang").await?, "nl", "{way}");
            assert_eq!(
                page.text("document.querySelector('.contact a').href").await?,
                "https://partner.example/a?b=1&c=2"
            );
            assert_eq!(page.text("getComputedStyle(document.body).backgroundColor").await?, "rgb(21, 27, 26)", "{way}");
            // By its own scroll bar in the plain frame, by the page's in the element.
            let fits = if way == "element" { "<=" } else { ">" };
            page.wait_until(&format!("document.documentElement.scrollHeight {fits} innerHeight")).await?;
        }
        paste(&page, &link).await?;
        page.follow("a").await?;
        page.wait_until(PROGRAM_READY).await?;
        assert_eq!(page.text("document.documentElement.lang + document.referrer").await?, "nl");
    }
    Ok(())
}

async fn what_is_wrong_is_told_and_not_copied(_: Engine, page: Page) -> TestResult {
    for (name, value) in [
        ("contact", "http://partner.example"),
        ("contact", "javascript:1"),
        ("phone", "ask for us"),
        ("phone", "+ 12"),
        ("phone", "030 234 00 45 234 00 45"),
        ("exit", "mailto:a@b.example"),
        ("accent", "red"),
    ] {
        let [element, ..] = choose(&page, &[(name, value)], true).await?;
        assert!(!element.contains(value), "{element}");
        let told = page.list("[...document.querySelectorAll('.wrong:not([hidden])')].map(it => it.id)").await?;
        assert_eq!(told, [format!("{name}-wrong"), "unfinished".to_owned()], "{name}={value}");
        assert_eq!(page.text("document.getElementById('ways').checkVisibility()").await?, "false", "{name}={value}");
        let [element, ..] = choose(&page, &[("contact", "https://x.example/\"><script>")], true).await?;
        assert!(element.contains("contact=\"https://x.example/&quot;>"), "{element}");
    }
    Ok(())
}

/// A site whose style lets each frame be as low as browsers make it.
async fn the_frame_keeps_its_height_and_has_a_link_beside_it(_: Engine, page: Page) -> TestResult {
    let [_, frame, link] = choose(&page, &[("lang", "en")], false).await?;
    paste(&page, &format!("<style>iframe {{ height: auto; max-width: 100% }}</style>{frame}")).await?;
    page.wait_until("document.querySelector('iframe')?.offsetHeight >= 800").await?;
    assert!(frame.ends_with(&format!("</iframe>\n<p>{link}</p>")), "{frame}");
    Ok(())
}

async fn from_a_disk_nothing_is_handed_out(_: Engine, page: Page) -> TestResult {
    let file = format!("file://{}/embed/index.html", std::env::var("GUIDE_DIST").expect("the built guide"));
    page.driver.goto(&file).await?;
    page.wait_until("document.getElementById('from-disk').checkVisibility()").await?;
    assert_eq!(page.text("document.getElementById('ways').checkVisibility()").await?, "false");
    Ok(())
}

async fn a_frame_that_lost_its_sandbox_shows_a_link_where_its_page_can_look_in(_: Engine, page: Page) -> TestResult {
    let (own, other) = (&page.server.address, &page.server.partner);
    for (site, sandbox, can_look_in) in [
        (own, "", true),
        (own, "sandbox=\"allow-scripts allow-same-origin\"", true),
        (own, "sandbox=\"allow-scripts\"", false),
        (other, "", false),
    ] {
        let frame =
            format!("<iframe {sandbox} width=400 height=600 src=\"{own}en/index.html#contact=tel:1\"></iframe>");
        page.server.add_page("cleaned", format!("<!doctype html><title>Cleaned</title>{frame}"));
        page.navigate(site, "cleaned").await?;
        if !can_look_in {
            page.enter_frame(0, PROGRAM_READY).await?;
            assert_eq!(page.list(LINK).await?, Vec::<String>::new(), "{site} {sandbox}");
            continue;
        }
        page.enter_frame(0, "!!document.querySelector('.start a') && document.readyState === 'complete'").await?;
        assert_eq!(page.list(LINK).await?, [format!("{own}en/index.html#contact=tel:1 Mediation guide")], "{sandbox}");
        let seen = "Array.from(document.querySelectorAll('button')).filter(it => it.offsetParent).map(it => it.value)";
        assert_eq!(page.list(seen).await?, Vec::<String>::new(), "{sandbox}: nothing can be answered");
        assert_eq!(page.text("document.querySelector('.plain').offsetHeight > 0").await?, "true", "it can be read");
        let page_log = page.list("pageLog").await?;
        assert!(page_log.len() == 1 && page_log[0].contains("sandbox"), "{page_log:?}");
    }
    Ok(())
}

const LINK: &str =
    "Array.from(document.querySelectorAll('.start a[target=_blank]')).map(it => it.href + ' ' + it.text)";
