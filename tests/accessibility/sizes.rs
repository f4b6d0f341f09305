//! Nothing is lost on a narrow screen, magnified, with more room between letters, or with bigger letters; and everything
//! that is pressed is big enough for a finger.

use guide_tests::browser::{OpenOptions, Page, TestResult, with_guide};
use guide_tests::engine::Engine;

use crate::scenes::SCENES;

in_every_engine! {
    at_320_pixels,
    with_more_room_between_letters,
    with_letters_of_double_size,
}

/// What stands out of the screen, is cut off, or lies on what else is read.
pub(crate) const LOST: &str = "
    (() => {
        const wide = document.documentElement.clientWidth;
        const lost = [];
        if (document.documentElement.scrollWidth > wide) lost.push(`the page is ${document.documentElement.scrollWidth} wide`);
        const hidden = 'svg *, .unseen, .paper, .measured, .drawings, script, style, template';
        for (const it of document.querySelectorAll('body *')) {
            if (it.closest(hidden) || !it.checkVisibility()) continue;
            const { left, right } = it.getBoundingClientRect();
            const what = it.outerHTML.slice(0, 90);
            if (left < -0.5 || right > wide + 0.5) lost.push(`out of the screen: ${what}`);
            const { overflowX, overflowY } = getComputedStyle(it);
            const cut = overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1
                || overflowY !== 'visible' && it.scrollHeight > it.clientHeight + 1;
            if (cut && it !== document.body && it !== document.scrollingElement) lost.push(`cut off: ${what}`);
        }
        const parts = [...document.querySelectorAll('button, a, summary, h1, h2, p')].filter(
            it => !it.closest(hidden) && !it.closest('.strip') && it.checkVisibility() && it.getClientRects().length === 1);
        for (let i = 1; i < parts.length; i++) {
            const [one, other] = [parts[i - 1], parts[i]];
            if (one.contains(other)) continue;
            const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 1 && down > 1) lost.push(`on each other: ${one.outerHTML.slice(0, 60)} ${other.outerHTML.slice(0, 60)}`);
        }
        return lost;
    })()";

/// Whose words are longer.
const LONGER: &[&str] = &["nl"];

async fn nothing_is_lost(page: &Page, how: &str, languages: &[&str]) -> TestResult {
    for language in languages {
        let mut lost = Vec::new();
        for scene in SCENES {
            scene.show(page, language).await?;
            let found = page.list(LOST).await?;
            lost.extend(found.into_iter().map(|it| format!("{}: {it}", scene.name)));
        }
        assert!(lost.is_empty(), "{how}, {language}:\n{}", lost.join("\n"));
    }
    Ok(())
}

/// As wide as a window of 1280 pixels that is magnified four times.
async fn at_320_pixels(_: Engine, page: Page) -> TestResult {
    page.open_guide_in_frame("en", (320, 256)).await?;
    nothing_is_lost(&page, "320 pixels", &["en", "nl"]).await
}

/// What WCAG asks for between words and letters, and more between lines.
const ROOM: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 2 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    document.adoptedStyleSheets = [sheet]";

async fn with_more_room_between_letters(_: Engine, page: Page) -> TestResult {
    page.open_guide_in_frame("en", (320, 568)).await?;
    page.script(ROOM).await?;
    let spacing = "getComputedStyle(document.querySelector('.choice')).letterSpacing";
    assert_ne!(page.text(spacing).await?, "normal", "the browser takes the style");
    nothing_is_lost(&page, "more room between letters", LONGER).await
}

async fn with_letters_of_double_size(_: Engine, page: Page) -> TestResult {
    page.open_guide_in_frame("en", (390, 844)).await?;
    page.script("document.documentElement.style.fontSize = '200%'").await?;
    nothing_is_lost(&page, "letters of double size", LONGER).await
}

/// What can be pressed and is smaller than a finger wants it, in pixels.
const SMALL: &str = "[...document.querySelectorAll('button, a, summary, input, select, textarea')]
    .filter(it => it.checkVisibility() && it.type !== 'checkbox' && !it.closest('#preview'))
    .map(it => [it.getBoundingClientRect(), it.outerHTML.slice(0, 120)])
    .filter(([{ width, height }]) => width < 44 || height < 44)
    .map(([{ width, height }, what]) => `${width} × ${height}: ${what}`)";

#[tokio::test(flavor = "multi_thread")]
async fn all_that_is_pressed_is_big_enough_for_a_finger() {
    for width in [320, 1280] {
        with_guide(OpenOptions { width, ..OpenOptions::default() }, move |page| async move {
            let mut small = Vec::new();
            for (scene, language) in SCENES.iter().flat_map(|it| [(it, "en"), (it, "nl")]) {
                scene.show(&page, language).await?;
                small.extend(page.list(SMALL).await?.into_iter().map(|it| format!("{} {language}: {it}", scene.name)));
            }
            assert!(small.is_empty(), "at {width} pixels:\n{}", small.join("\n"));
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn site_owners_can_choose_on_every_screen() {
    for width in [320, 390, 1280] {
        with_guide(OpenOptions { width, ..OpenOptions::default() }, move |page| async move {
            page.open("embed/index.html", "!!document.querySelector('#element').value").await?;
            for language in ["en", "nl"] {
                page.activate(&format!(".languages [lang={language}]")).await?;
                let mut wrong = page.list(LOST).await?;
                // What stands in a field can be longer than the field, and the preview is.
                wrong.retain(|it| !it.starts_with("cut off"));
                wrong.extend(page.list(SMALL).await?);
                assert!(wrong.is_empty(), "{language}, at {width} pixels:\n{}", wrong.join("\n"));
            }
            Ok(())
        })
        .await;
    }
}
