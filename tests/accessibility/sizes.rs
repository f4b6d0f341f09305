//! Reflow, text spacing and text size: no content is lost. And all targets are large enough for a finger.

use guide_tests::browser::{OpenOptions, Page, TestResult, with_guide};
use guide_tests::engine::Engine;
use serde_json::json;

use crate::scenes::{SCENES, languages, other_languages};

in_every_engine! {
    every_screen_reflows_at_320_pixels,
    what_stays_in_view_covers_at_most_a_quarter_of_a_low_window,
    every_screen_fits_with_wide_text_spacing,
    every_screen_fits_with_double_text_size,
}

/// A JavaScript expression: elements that overflow the page, are cut off, or overlap.
pub(crate) const LAYOUT_PROBLEMS: &str = "
    (() => {
        const wide = document.documentElement.clientWidth;
        const problems = [];
        if (document.documentElement.scrollWidth > wide) problems.push(`the page is ${document.documentElement.scrollWidth} wide`);
        const hidden = 'svg *, .visually-hidden, .printout, .measured, .sprite, script, style, template';
        for (const it of document.querySelectorAll('body *')) {
            if (it.closest(hidden) || !it.checkVisibility()) continue;
            const { left, right } = it.getBoundingClientRect();
            const what = it.outerHTML.slice(0, 90);
            if (left < -0.5 || right > wide + 0.5) problems.push(`outside the page: ${what}`);
            const { overflowX, overflowY } = getComputedStyle(it);
            const cut = overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1
                || overflowY !== 'visible' && it.scrollHeight > it.clientHeight + 1;
            if (cut && it !== document.body && it !== document.scrollingElement) problems.push(`cut off: ${what}`);
        }
        const parts = [...document.querySelectorAll('button, a, summary, h1, h2, p')].filter(
            it => !it.closest(hidden) && !it.closest('header') && it.checkVisibility() && it.getClientRects().length === 1);
        for (let i = 1; i < parts.length; i++) {
            const [one, other] = [parts[i - 1], parts[i]];
            if (one.contains(other)) continue;
            const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 1 && down > 1) problems.push(`overlapping: ${one.outerHTML.slice(0, 60)} ${other.outerHTML.slice(0, 60)}`);
        }
        return problems;
    })()";

async fn assert_no_layout_problems(
    page: &Page,
    context: &str,
    languages: impl Iterator<Item = &'static str>,
) -> TestResult {
    for language in languages {
        let mut problems = Vec::new();
        for scene in SCENES {
            scene.show(page, language).await?;
            let found = page.list(LAYOUT_PROBLEMS).await?;
            problems.extend(found.into_iter().map(|it| format!("{}: {it}", scene.name)));
        }
        assert!(problems.is_empty(), "{context}, {language}:\n{}", problems.join("\n"));
    }
    Ok(())
}

/// The width of a window of 1280 pixels at 400 % zoom.
async fn every_screen_reflows_at_320_pixels(_: Engine, page: Page) -> TestResult {
    page.open_guide_in_frame("en", (320, 256)).await?;
    assert_no_layout_problems(&page, "320 pixels", languages()).await
}

/// A JavaScript expression: the share of the window's height in which something covers the scrolled content.
const COVERED_SHARE: &str = "
    (() => {
        scrollTo(0, document.documentElement.scrollHeight / 2);
        const isCovered = y => [0.1, 0.5, 0.9].some(x => document.elementFromPoint(innerWidth * x, y)?.closest('header'));
        return Array.from({ length: innerHeight }, (_, y) => isCovered(y)).filter(Boolean).length / innerHeight;
    })()";

async fn what_stays_in_view_covers_at_most_a_quarter_of_a_low_window(_: Engine, page: Page) -> TestResult {
    page.open_guide_in_frame("en", (320, 256)).await?;
    for scene in SCENES {
        scene.show(&page, "en").await?;
        let share: f64 = page.text(COVERED_SHARE).await?.parse().expect("a number");
        assert!(share <= 0.25, "{}: {share}", scene.name);
        if scene.name == "result" {
            assert!(share > 0.1, "“Leave now” should stay in view: {share}");
        }
    }
    Ok(())
}

/// Applies the spacing of words and letters that WCAG requires, and more line spacing.
const TEXT_SPACING: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 2 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    document.adoptedStyleSheets = [sheet]";

async fn every_screen_fits_with_wide_text_spacing(_: Engine, page: Page) -> TestResult {
    page.open_guide_in_frame("en", (320, 568)).await?;
    page.script(TEXT_SPACING).await?;
    let spacing = "getComputedStyle(document.querySelector('.choice')).letterSpacing";
    assert_ne!(page.text(spacing).await?, "normal", "the style should apply");
    assert_no_layout_problems(&page, "wide text spacing", other_languages()).await
}

async fn every_screen_fits_with_double_text_size(_: Engine, page: Page) -> TestResult {
    page.open_guide_in_frame("en", (390, 844)).await?;
    page.script("document.documentElement.style.fontSize = '200%'").await?;
    assert_no_layout_problems(&page, "double text size", other_languages()).await
}

/// Without a viewport tag, phones lay a page out for a desktop, and show it tiny.
#[tokio::test(flavor = "multi_thread")]
async fn phones_lay_out_every_page_at_their_own_width() {
    with_guide(OpenOptions::default(), |page| async move {
        let phone = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        page.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", phone).await?;
        let paths =
            ["en/index.html", "nl/index.html", "alone/en.html", "scripts-refused/index.html", "embed/index.html"];
        for path in paths {
            page.open(path, "document.readyState === 'complete'").await?;
            assert_eq!(page.text("document.documentElement.clientWidth").await?, "390", "{path}");
        }
        Ok(())
    })
    .await;
}

/// A JavaScript expression: targets smaller than 44 by 44 pixels.
const SMALL_TARGETS: &str = "[...document.querySelectorAll('button, a, summary, input, select, textarea')]
    .filter(it => it.checkVisibility() && it.type !== 'checkbox' && !it.closest('#preview'))
    .map(it => [it.getBoundingClientRect(), it.outerHTML.slice(0, 120)])
    .filter(([{ width, height }]) => width < 44 || height < 44)
    .map(([{ width, height }, what]) => `${width} × ${height}: ${what}`)";

#[tokio::test(flavor = "multi_thread")]
async fn all_targets_are_large_enough_for_a_finger() {
    for width in [320, 1280] {
        with_guide(OpenOptions { width, ..OpenOptions::default() }, move |page| async move {
            let mut small = Vec::new();
            for language in languages() {
                for scene in SCENES {
                    scene.show(&page, language).await?;
                    let found = page.list(SMALL_TARGETS).await?.into_iter();
                    small.extend(found.map(|it| format!("{} {language}: {it}", scene.name)));
                }
            }
            assert!(small.is_empty(), "at {width} pixels:\n{}", small.join("\n"));
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_configurator_fits_every_width_with_targets_large_enough() {
    for width in [320, 390, 1280] {
        with_guide(OpenOptions { width, ..OpenOptions::default() }, move |page| async move {
            page.open("embed/index.html", "!!document.querySelector('#element').value").await?;
            for language in ["en", "nl"] {
                page.activate(&format!(".languages [lang={language}]")).await?;
                let mut wrong = page.list(LAYOUT_PROBLEMS).await?;
                // The text in a field may be longer than the field, and so is the preview.
                wrong.retain(|it| !it.starts_with("cut off"));
                wrong.extend(page.list(SMALL_TARGETS).await?);
                assert!(wrong.is_empty(), "{language}, at {width} pixels:\n{}", wrong.join("\n"));
            }
            Ok(())
        })
        .await;
    }
}
