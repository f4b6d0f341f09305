//! Defaults that the element takes from its host page: the language, the colour scheme and the width.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page::open_html;
use guide_tests::project;
use guide_tests::settings::LANGUAGES;
use serde_json::json;

in_every_engine! {
    language_negotiation_finds_the_best_match,
    the_element_uses_the_best_match_for_the_language_around_it,
    the_element_is_light_or_dark_like_its_host_page,
    the_element_follows_a_change_of_the_host_pages_colours,
    the_element_fills_the_width_of_its_container,
    a_contact_of_the_host_page_has_only_its_own_number,
}

/// Opens a host page with this style, HTML before and after the element, and attributes of the element.
async fn open(page: &Page, style: &str, around: (&str, &str), attributes: &str) -> TestResult {
    let (before, after) = around;
    let script = format!("{}embed.js", page.server.address);
    let html = format!(
        "<!doctype html><html><meta charset=utf-8><title>Around</title><style>{style}</style><script src=\"{script}\"></script>\
         <body>{before}<mediation-guide {attributes}></mediation-guide>{after}"
    );
    open_html(page, html, "around").await
}

async fn language_negotiation_finds_the_best_match(_: Engine, page: Page) -> TestResult {
    let source = std::fs::read_to_string(project().join("public/match_language.js")).expect("the script can be read");
    for (known, preferred, best) in LANGUAGES {
        let nearest =
            format!("(() => {{ {source}; return matchLanguage({}, {}) || '' }})()", json!(known), json!([preferred]));
        assert_eq!(page.text(&nearest).await?, best, "{preferred} among {known:?}");
    }
    // Preferred languages are tried in order.
    let nearest = format!("(() => {{ {source}; return matchLanguage(['en', 'nl'], ['fr-BE', 'nl-BE', 'en']) }})()");
    assert_eq!(page.text(&nearest).await?, "nl");
    Ok(())
}

async fn the_element_uses_the_best_match_for_the_language_around_it(_: Engine, page: Page) -> TestResult {
    for (preferred, shown) in [("nl-BE", "nl"), ("NL", "nl"), ("en-GB-oxendict", "en")] {
        for around in [(format!("<div lang={preferred}>"), String::new()), (String::new(), format!("lang={preferred}"))]
        {
            open(&page, "", (&around.0, ""), &around.1).await?;
            assert_eq!(page.text("document.documentElement.lang").await?, shown, "{preferred}");
        }
    }
    Ok(())
}

const DARK: &str = "body { background: #151515; color: #eee }";

/// Host pages: their style, HTML before and after the element, attributes of the element, and the expected scheme.
const HOST_PAGES: [(&str, (&str, &str), &str, &str); 22] = [
    ("", ("", ""), "", "light"),
    (DARK, ("", ""), "", "dark"),
    ("body { background: #151515 }", ("", ""), "", "dark"),
    ("html { background: black }", ("", ""), "", "dark"),
    ("body { color: #eee }", ("", ""), "", "dark"),
    (":root { color-scheme: dark }", ("", ""), "", "dark"),
    ("body { background: linear-gradient(#000, #222); color: #fff }", ("", ""), "", "dark"),
    ("body { background: rgba(0, 0, 0, 0.1) }", ("", ""), "", "light"),
    ("body { background: navy; color: white }", ("", ""), "", "dark"),
    ("body { background: #ffe066 }", ("", ""), "", "light"),
    // Modern colour syntax.
    ("body { background: oklch(0.21 0.034 264.7); color: oklch(0.98 0 0) }", ("", ""), "", "dark"),
    ("body { background: oklab(0.95 0.01 0.02); color: oklab(0.2 0 0) }", ("", ""), "", "light"),
    ("body { background: lab(12 1 2) }", ("", ""), "", "dark"),
    ("body { background: lch(92 1 2) }", ("", ""), "", "light"),
    ("body { background: color(display-p3 0.05 0.05 0.1) }", ("", ""), "", "dark"),
    ("body { background: color(display-p3 0.9 0.9 0.95) }", ("", ""), "", "light"),
    // Colours of a container, and hostile markup around the element.
    (DARK, ("<div style='background: #fff; color: #222'>", ""), "", "light"),
    ("", ("<section style='background: #123; color: #fff'><p>", ""), "", "dark"),
    (DARK, ("<form><input name=parentElement><input name=parentElement>", ""), "", "dark"),
    // Attributes have priority.
    (DARK, ("", ""), "scheme=light", "light"),
    ("", ("", ""), "scheme=dark", "dark"),
    (DARK, ("", ""), "scheme=auto", "auto"),
];

const SCHEME: &str = "document.documentElement.dataset.scheme";

async fn the_element_is_light_or_dark_like_its_host_page(_: Engine, page: Page) -> TestResult {
    for (style, around, attributes, scheme) in HOST_PAGES {
        open(&page, style, around, attributes).await?;
        assert_eq!(page.text(SCHEME).await?, scheme, "{style} {around:?} {attributes}");
        let background = match scheme {
            "dark" => "rgb(21, 27, 26)",
            _ => "rgb(251, 247, 240)",
        };
        assert_eq!(page.text("getComputedStyle(document.body).backgroundColor").await?, background, "{style}");
    }
    Ok(())
}

async fn the_element_follows_a_change_of_the_host_pages_colours(_: Engine, page: Page) -> TestResult {
    open(&page, &format!("body {{ background: #fff; color: #222 }} {}", DARK.replace("body", ".dark")), ("", ""), "")
        .await?;
    for (class, scheme) in [("dark", "dark"), ("", "light")] {
        page.driver.enter_default_frame().await?;
        page.script(&format!("document.body.className = '{class}'")).await?;
        page.enter_element("mediation-guide", PROGRAM_READY).await?;
        page.wait_until(&format!("{SCHEME} === '{scheme}'")).await?;
    }
    Ok(())
}

/// Containers in which a frame has the browser's default width unless it is styled.
const CONTAINERS: [&str; 9] = [
    "<div>",
    "<div style='display: flex'>",
    "<div style='display: flex; flex-direction: column; align-items: center'>",
    "<div style='display: grid; justify-items: center'>",
    "<div style='display: grid; place-items: center; min-height: 100vh'>",
    "<div style='display: inline-block'>",
    "<div style='float: left'>",
    "<div style='position: absolute'>",
    "<table><tr><td>",
];

async fn the_element_fills_the_width_of_its_container(_: Engine, page: Page) -> TestResult {
    let script = format!("{}embed.js", page.server.address);
    let style = "html { overflow: hidden } body { margin: 0 } section { position: relative; display: flow-root; min-height: 9px }
        table, td { padding: 0; border-spacing: 0 }";
    let containers: String =
        CONTAINERS.map(|it| format!("<section>{it}<mediation-guide></mediation-guide></section>")).concat();
    let inside = format!(
        "<!doctype html><title>Inside</title><style>{style}</style><script src=\"{script}\"></script><body>{containers}"
    );
    page.server.add_page("inside", inside);
    for available in [800, 320] {
        // In a frame, as a window has a minimum width.
        let frame = format!("<iframe src=inside style='width: {available}px; height: 900px; border: 0'></iframe>");
        page.server.add_page("outer", format!("<!doctype html><title>Outer</title>{frame}"));
        page.navigate(&page.server.host_site, "outer").await?;
        page.enter_frame(0, "document.querySelectorAll('mediation-guide:defined').length === 9").await?;
        page.script("document.querySelectorAll('mediation-guide').forEach(guide => guide.open())").await?;
        let widths = "[...document.querySelectorAll('mediation-guide')].map(guide =>
            String(Math.round(guide.shadowRoot.querySelector('iframe').getBoundingClientRect().width)))";
        for (container, width) in CONTAINERS.iter().zip(page.list(widths).await?) {
            assert_eq!(width, available.to_string(), "{container}");
        }
        assert_eq!(page.text("document.documentElement.scrollWidth <= innerWidth").await?, "true", "{available}");
    }
    Ok(())
}

async fn a_contact_of_the_host_page_has_only_its_own_number(_: Engine, page: Page) -> TestResult {
    page.server.set_attributes("data-contact=\"https://operator.example\" data-phone=\"030-1234567\"");
    let shown = "[...document.querySelectorAll('footer .contact bdi')].map(it => it.textContent)";
    for (attributes, expected) in [
        ("", ["operator.example", "030-1234567"].as_slice()),
        ("contact=https://partner.example", &["partner.example"]),
        ("contact=https://partner.example phone=020-7654321", &["partner.example", "020-7654321"]),
    ] {
        open(&page, "", ("", ""), attributes).await?;
        assert_eq!(page.list(shown).await?, expected, "{attributes}");
    }
    page.server.set_attributes("");
    Ok(())
}
