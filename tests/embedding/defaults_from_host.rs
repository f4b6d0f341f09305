//! What the element takes from the page around it where nothing is set: the language, light or dark, and its width.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page::open_html;
use guide_tests::project;
use guide_tests::settings::LANGUAGES;
use serde_json::json;

in_every_engine! {
    the_nearest_language_is_found,
    the_element_speaks_the_nearest_language,
    the_element_is_light_or_dark_as_the_page,
    the_element_follows_a_page_that_changes_its_colours,
    the_element_is_as_wide_as_its_place,
}

/// A page of the test's own, with its style, what stands around the element, and the element's own settings.
async fn open(page: &Page, style: &str, around: (&str, &str), settings: &str) -> TestResult {
    let (before, after) = around;
    let script = format!("{}embed.js", page.server.address);
    let html = format!(
        "<!doctype html><html><meta charset=utf-8><title>Around</title><style>{style}</style><script src=\"{script}\"></script>\
         <body>{before}<mediation-guide {settings}></mediation-guide>{after}"
    );
    open_html(page, html, "around").await
}

async fn the_nearest_language_is_found(_: Engine, page: Page) -> TestResult {
    let source = std::fs::read_to_string(project().join("public/nearest.js")).expect("it is there");
    for (known, wanted, found) in LANGUAGES {
        let ask = format!("(() => {{ {source}; return nearest({}, {}) || '' }})()", json!(known), json!([wanted]));
        assert_eq!(page.text(&ask).await?, found, "{wanted} among {known:?}");
    }
    // Each in turn, and nothing is nearer than what comes first.
    let ask = format!("(() => {{ {source}; return nearest(['en', 'nl'], ['fr-BE', 'nl-BE', 'en']) }})()");
    assert_eq!(page.text(&ask).await?, "nl");
    Ok(())
}

async fn the_element_speaks_the_nearest_language(_: Engine, page: Page) -> TestResult {
    for (wanted, spoken) in [("nl-BE", "nl"), ("NL", "nl"), ("en-GB-oxendict", "en")] {
        for around in [(format!("<div lang={wanted}>"), String::new()), (String::new(), format!("lang={wanted}"))] {
            open(&page, "", (&around.0, ""), &around.1).await?;
            assert_eq!(page.text("document.documentElement.lang").await?, spoken, "{wanted}");
        }
    }
    Ok(())
}

const DARK: &str = "body { background: #151515; color: #eee }";

/// Pages, each with its style and what stands around the element; the element's own settings; and the scheme that comes of it.
const PAGES: [(&str, (&str, &str), &str, &str); 22] = [
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
    // As style sheets of today write colours.
    ("body { background: oklch(0.21 0.034 264.7); color: oklch(0.98 0 0) }", ("", ""), "", "dark"),
    ("body { background: oklab(0.95 0.01 0.02); color: oklab(0.2 0 0) }", ("", ""), "", "light"),
    ("body { background: lab(12 1 2) }", ("", ""), "", "dark"),
    ("body { background: lch(92 1 2) }", ("", ""), "", "light"),
    ("body { background: color(display-p3 0.05 0.05 0.1) }", ("", ""), "", "dark"),
    ("body { background: color(display-p3 0.9 0.9 0.95) }", ("", ""), "", "light"),
    // A part of the page, and what others can put around it.
    (DARK, ("<div style='background: #fff; color: #222'>", ""), "", "light"),
    ("", ("<section style='background: #123; color: #fff'><p>", ""), "", "dark"),
    (DARK, ("<form><input name=parentElement><input name=parentElement>", ""), "", "dark"),
    // What is set wins.
    (DARK, ("", ""), "scheme=light", "light"),
    ("", ("", ""), "scheme=dark", "dark"),
    (DARK, ("", ""), "scheme=auto", "auto"),
];

const SCHEME: &str = "document.documentElement.dataset.scheme";

async fn the_element_is_light_or_dark_as_the_page(_: Engine, page: Page) -> TestResult {
    for (style, around, settings, scheme) in PAGES {
        open(&page, style, around, settings).await?;
        assert_eq!(page.text(SCHEME).await?, scheme, "{style} {around:?} {settings}");
        let ground = match scheme {
            "dark" => "rgb(21, 27, 26)",
            _ => "rgb(251, 247, 240)",
        };
        assert_eq!(page.text("getComputedStyle(document.body).backgroundColor").await?, ground, "{style}");
    }
    Ok(())
}

async fn the_element_follows_a_page_that_changes_its_colours(_: Engine, page: Page) -> TestResult {
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

/// What stands around the element, in which a frame of its own accord would be as narrow as browsers make it.
const PLACES: [&str; 9] = [
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

async fn the_element_is_as_wide_as_its_place(_: Engine, page: Page) -> TestResult {
    let script = format!("{}embed.js", page.server.address);
    let style = "html { overflow: hidden } body { margin: 0 } section { position: relative; display: flow-root; min-height: 9px }
        table, td { padding: 0; border-spacing: 0 }";
    let places: String =
        PLACES.map(|it| format!("<section>{it}<mediation-guide></mediation-guide></section>")).concat();
    let inside = format!(
        "<!doctype html><title>Inside</title><style>{style}</style><script src=\"{script}\"></script><body>{places}"
    );
    page.server.add_page("inside", inside);
    for within in [800, 320] {
        // In a frame, whose width no window's least width decides.
        let frame = format!("<iframe src=inside style='width: {within}px; height: 900px; border: 0'></iframe>");
        page.server.add_page("outer", format!("<!doctype html><title>Outer</title>{frame}"));
        page.navigate(&page.server.partner, "outer").await?;
        page.enter_frame(0, "document.querySelectorAll('mediation-guide:defined').length === 9").await?;
        page.script("document.querySelectorAll('mediation-guide').forEach(guide => guide.open())").await?;
        let widths = "[...document.querySelectorAll('mediation-guide')].map(guide =>
            String(Math.round(guide.shadowRoot.querySelector('iframe').getBoundingClientRect().width)))";
        for (place, width) in PLACES.iter().zip(page.list(widths).await?) {
            assert_eq!(width, within.to_string(), "{place}");
        }
        assert_eq!(page.text("document.documentElement.scrollWidth <= innerWidth").await?, "true", "{within}");
    }
    Ok(())
}
