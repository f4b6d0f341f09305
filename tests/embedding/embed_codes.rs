//! The embed codes that a site owner copies from the configurator: element, frame and link.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::scripted_input::begin_and_answer;
use serde_json::json;

in_every_engine! {
    each_embed_code_shows_the_guide_with_the_chosen_settings,
    invalid_settings_are_reported_and_not_copied,
    the_frame_code_sets_a_height_that_fits_the_window_and_includes_a_link,
    embedding_does_not_send_the_address_of_the_host_page,
    the_link_of_the_element_does_not_send_the_address_of_the_host_page,
    a_configurator_opened_from_a_local_file_offers_no_code,
    a_frame_that_its_host_page_can_read_shows_a_link_instead_of_questions,
    a_frame_that_a_page_further_out_can_read_shows_a_link_instead_of_questions,
}

const ANSWERS: &str = "safety=safe event=traffic role=harmed";

/// Opens the configurator.
pub(crate) async fn open(page: &Page) -> TestResult {
    page.open("embed/index.html", "!!document.getElementById('element').value").await
}

/// Fills in a field of the configurator.
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

/// The embed codes in the configurator: the element, the frame and the link.
pub(crate) async fn embed_codes(page: &Page) -> TestResult<[String; 3]> {
    Ok([
        page.text("document.getElementById('element').value").await?,
        page.text("document.getElementById('frame').value").await?,
        page.text("document.getElementById('link').value").await?,
    ])
}

/// Opens the configurator, fills in settings, and returns the embed codes.
async fn configure(page: &Page, settings: &[(&str, &str)], is_pinned: bool) -> TestResult<[String; 3]> {
    open(page).await?;
    for (name, value) in settings {
        fill_in(page, name, value).await?;
    }
    if is_pinned {
        page.click("#pinned").await?;
    }
    embed_codes(page).await
}

/// Opens a host page that contains an embed code.
async fn paste(page: &Page, code: &str) -> TestResult {
    let html = format!("<!doctype html><html lang=en><title>Pasted</title><h1>A host page</h1>{code}");
    page.server.add_page("pasted", html);
    page.navigate(&page.server.host_site, "pasted").await
}

async fn each_embed_code_shows_the_guide_with_the_chosen_settings(_: Engine, page: Page) -> TestResult {
    let settings = [
        ("lang", "nl"),
        ("contact", "https://partner.example/a?b=1&c=2"),
        ("phone", "+31 (30) 234.00.45"),
        ("scheme", "dark"),
        ("accent", "#c2185b"),
    ];
    for is_pinned in [true, false] {
        let [element, frame, link] = configure(&page, &settings, is_pinned).await?;
        assert_eq!(element.contains("integrity=\"sha384-"), is_pinned, "{element}");
        assert!(element.contains(" phone=\"+31 (30) 234.00.45\""), "{element}");
        assert!(frame.contains("&phone=%2B31%20(30)%20234.00.45&"), "{frame}");
        for (kind, code) in [("element", &element), ("frame", &frame)] {
            paste(&page, code).await?;
            match kind {
                "element" => page.enter_element("mediation-guide", PROGRAM_READY).await?,
                _ => page.enter_frame(0, PROGRAM_READY).await?,
            }
            // Otherwise the guide could store answers.
            assert_eq!(page.text("self.origin").await?, "null", "{kind}");
            begin_and_answer(&page, ANSWERS).await?;
            assert_eq!(page.text("document.documentElement.lang").await?, "nl", "{kind}");
            assert_eq!(
                page.text("document.querySelector('.contact a').href").await?,
                "https://partner.example/a?b=1&c=2"
            );
            assert_eq!(
                page.text("getComputedStyle(document.body).backgroundColor").await?,
                "rgb(21, 27, 26)",
                "{kind}"
            );
            // The element grows with its content; the plain frame scrolls.
            let comparison = if kind == "element" { "<=" } else { ">" };
            page.wait_until(&format!("document.documentElement.scrollHeight {comparison} innerHeight")).await?;
        }
        paste(&page, &link).await?;
        page.wait_until("document.readyState === 'complete' && !!document.querySelector('h1 + a')").await?;
        page.follow("a").await?;
        page.wait_until(PROGRAM_READY).await?;
        assert_eq!(page.text("document.documentElement.lang + document.referrer").await?, "nl");
        // Only settings that a link may set.
        assert_eq!(page.text("location.hash").await?, "#scheme=dark&accent=%23c2185b");
        assert_eq!(page.text("getComputedStyle(document.body).backgroundColor").await?, "rgb(21, 27, 26)");
    }
    Ok(())
}

async fn invalid_settings_are_reported_and_not_copied(_: Engine, page: Page) -> TestResult {
    for (name, value) in [
        ("contact", "http://partner.example"),
        ("contact", "javascript:1"),
        ("phone", "ask for us"),
        ("phone", "+ 12"),
        ("phone", "030 234 00 45 234 00 45"),
        ("exit", "mailto:a@b.example"),
        ("exit", "https:/weather.example"),
        ("accent", "red"),
    ] {
        let [element, ..] = configure(&page, &[(name, value)], true).await?;
        assert!(!element.contains(value), "{element}");
        let errors = page.list("[...document.querySelectorAll('.error:not([hidden])')].map(it => it.id)").await?;
        assert_eq!(errors, [format!("{name}-error"), "unfinished".to_owned()], "{name}={value}");
        assert_eq!(page.text("document.getElementById('methods').checkVisibility()").await?, "false", "{name}={value}");
        let [element, ..] = configure(&page, &[("contact", "https://x.example/\"><script>")], true).await?;
        assert!(element.contains("contact=\"https://x.example/&quot;>"), "{element}");
    }
    Ok(())
}

/// On a site whose style resets the height of frames to the browser's default.
async fn the_frame_code_sets_a_height_that_fits_the_window_and_includes_a_link(_: Engine, page: Page) -> TestResult {
    let [_, frame, link] = configure(&page, &[("lang", "en")], false).await?;
    paste(&page, &format!("<style>iframe {{ height: auto; max-width: 100% }}</style>{frame}")).await?;
    page.wait_until("document.querySelector('iframe')?.offsetHeight > 0").await?;
    let share: f64 =
        page.text("document.querySelector('iframe').offsetHeight / innerHeight").await?.parse().expect("a number");
    let height: f64 = page.text("document.querySelector('iframe').offsetHeight").await?.parse().expect("a number");
    assert!(height >= 799.0 || (share - 0.9).abs() < 0.01, "{height} pixels, {share} of the window");
    assert!(share < 1.0, "{height} pixels are more than the window has");
    assert!(frame.ends_with(&format!("</iframe>\n<p>{link}</p>")), "{frame}");
    Ok(())
}

/// On a host page that sends its address to every site. The control is a script without a policy of its own.
async fn embedding_does_not_send_the_address_of_the_host_page(_: Engine, page: Page) -> TestResult {
    let guide = page.server.address.clone();
    page.server.add_page("control.js", "0".to_owned());
    for is_pinned in [true, false] {
        let [element, frame, _] = configure(&page, &[("lang", "en")], is_pinned).await?;
        for (kind, code) in [("element", element), ("frame", frame)] {
            let before = page.server.requests().len();
            let unsafe_url = "<meta name=referrer content=unsafe-url>";
            paste(&page, &format!("{unsafe_url}<script src=\"{guide}control.js?{before}\"></script>{code}")).await?;
            match kind {
                "element" => page.enter_element("mediation-guide", PROGRAM_READY).await?,
                _ => page.enter_frame(0, PROGRAM_READY).await?,
            }
            let requests = page.server.requests().split_off(before);
            let to_guide = requests.iter().filter(|it| guide.contains(&it.host));
            let (control, embedding): (Vec<_>, Vec<_>) = to_guide.partition(|it| it.path.starts_with("/control.js"));
            assert!(control.iter().any(|it| it.referrer.is_some()), "{kind}: {requests:?}");
            assert!(embedding.iter().any(|it| it.path.starts_with("/en/index.html")), "{kind}: {requests:?}");
            assert!(embedding.iter().all(|it| it.referrer.is_none()), "{kind}: {requests:?}");
        }
    }
    Ok(())
}

/// The element's own link leads to the guide's own page if the guide can't be shown in the host page.
async fn the_link_of_the_element_does_not_send_the_address_of_the_host_page(_: Engine, page: Page) -> TestResult {
    let script =
        format!("<meta name=referrer content=unsafe-url><script src=\"{}embed.js\"></script>", page.server.address);
    for is_own in [true, false] {
        let content = if is_own { "" } else { "<a id=link href='GUIDEen/index.html'>The guide</a>" };
        let content = content.replace("GUIDE", &page.server.address);
        paste(&page, &format!("{script}<mediation-guide start=button>{content}</mediation-guide>")).await?;
        let link = "(document.querySelector('#link') || document.querySelector('mediation-guide').shadowRoot?.querySelector('a'))";
        page.wait_until(&format!("!!{link}")).await?;
        let before = page.server.requests().len();
        // The element's listener would show the guide instead.
        page.script(&format!("addEventListener('click', event => event.stopPropagation(), true); {link}.click()"))
            .await?;
        page.wait_until(PROGRAM_READY).await?;
        let requests = page.server.requests().split_off(before);
        let visit = requests.iter().find(|it| it.path.starts_with("/en/index.html")).expect("a visit to the guide");
        // A link that the site owner wrote shows that the host page does send its address.
        assert_eq!(visit.referrer.is_none(), is_own, "{requests:?}");
    }
    Ok(())
}

async fn a_configurator_opened_from_a_local_file_offers_no_code(_: Engine, page: Page) -> TestResult {
    let file = format!(
        "file://{}/embed/index.html",
        std::env::var("GUIDE_DIST").expect("`cargo xtask test` sets this variable")
    );
    page.driver.goto(&file).await?;
    page.wait_until("document.getElementById('from-disk').checkVisibility()").await?;
    assert_eq!(page.text("document.getElementById('methods').checkVisibility()").await?, "false");
    Ok(())
}

async fn a_frame_that_its_host_page_can_read_shows_a_link_instead_of_questions(_: Engine, page: Page) -> TestResult {
    let (own, other) = (&page.server.address, &page.server.host_site);
    for (site, sandbox, is_readable) in [
        (own, "", true),
        (own, "sandbox=\"allow-scripts allow-same-origin\"", true),
        (own, "sandbox=\"allow-scripts\"", false),
        (other, "", false),
    ] {
        let frame =
            format!("<iframe {sandbox} width=400 height=600 src=\"{own}en/index.html#contact=tel:1\"></iframe>");
        page.server.add_page("cleaned", format!("<!doctype html><title>Cleaned</title>{frame}"));
        page.navigate(site, "cleaned").await?;
        if !is_readable {
            page.enter_frame(0, PROGRAM_READY).await?;
            assert_eq!(page.list(LINKS).await?, Vec::<String>::new(), "{site} {sandbox}");
            continue;
        }
        page.enter_frame(0, "!!document.querySelector('.start a') && document.readyState === 'complete'").await?;
        assert_eq!(page.list(LINKS).await?, [format!("{own}en/index.html#contact=tel:1 Mediation guide")], "{sandbox}");
        let visible_buttons =
            "Array.from(document.querySelectorAll('button')).filter(it => it.offsetParent).map(it => it.value)";
        assert_eq!(page.list(visible_buttons).await?, Vec::<String>::new(), "{sandbox}: there should be no buttons");
        assert_eq!(
            page.text("document.querySelector('.reading-version').offsetHeight > 0").await?,
            "true",
            "the reading version should be shown"
        );
        let page_log = page.list("pageLog").await?;
        assert!(page_log.len() == 1 && page_log[0].contains("sandbox"), "{page_log:?}");
    }
    Ok(())
}

/// A page of the guide's own site embeds a page of another site, which embeds the guide.
async fn a_frame_that_a_page_further_out_can_read_shows_a_link_instead_of_questions(
    _: Engine,
    page: Page,
) -> TestResult {
    let frame =
        |site: &str, path: &str| format!("<!doctype html><iframe width=400 height=600 src=\"{site}{path}\"></iframe>");
    page.server.add_page("inner", frame(&page.server.address, "en/index.html"));
    page.server.add_page("outer", frame(&page.server.host_site, "inner"));
    page.navigate(&page.server.address, "outer").await?;
    page.enter_frame(0, "document.readyState === 'complete' && !!document.querySelector('iframe')").await?;
    page.driver.enter_frame(0).await?;
    page.wait_until("!!document.querySelector('.start a') && document.readyState === 'complete'").await?;
    assert_eq!(page.list(LINKS).await?, [format!("{}en/index.html Mediation guide", page.server.address)]);
    assert_eq!(page.text("document.querySelector('.actions').offsetHeight").await?, "0");
    Ok(())
}

const LINKS: &str =
    "Array.from(document.querySelectorAll('.start a[target=_blank]')).map(it => it.href + ' ' + it.text)";
