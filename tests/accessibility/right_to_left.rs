//! A pseudo-language that is written from right to left and is a third longer, made from the built page.

use std::fs;

use guide_tests::browser::{OpenOptions, PROGRAM_READY, Page, TestResult, with_guide};
use guide_tests::path_from_env;

use crate::scenes::{SCENES, Scene};
use crate::sizes::LAYOUT_PROBLEMS;

/// The number of lines before the ordinary texts of a language: its name, its direction, and its review.
const HEADER_LINES: usize = 3;

/// Translates a text: in Hebrew letters, with its first third repeated at the end.
fn pseudo_translation(text: &str) -> String {
    let third = text.chars().count().div_ceil(3);
    let longer = text.chars().chain([' ']).chain(text.chars().take(third));
    let letter = |it: char| match it.to_ascii_lowercase() {
        letter @ 'a'..='z' => char::from_u32('א' as u32 + (letter as u32 - 'a' as u32)).unwrap_or('ת'),
        _ => it,
    };
    longer.map(letter).collect()
}

/// The English page, with the pseudo-language in place of Dutch.
fn page_with_pseudo_language() -> String {
    let html = fs::read_to_string(path_from_env("GUIDE_DIST").join("en/index.html")).expect("the page was built");
    let opening = "id=\"texts-nl\">";
    let begin = html.find(opening).expect("the page has Dutch texts") + opening.len();
    let end = begin + html[begin..].find("</script>").expect("the texts have an end");
    let lines = html[begin..end].split('\n').enumerate().map(|(number, line)| match number {
        1 => "rtl".to_owned(),
        ..HEADER_LINES => line.to_owned(),
        _ => pseudo_translation(line),
    });
    let texts = lines.collect::<Vec<_>>().join("\n");
    [html[..begin].trim_start_matches('\u{feff}'), &texts, &html[end..]].concat()
}

/// The scenes that the program renders. The reading version is in the page's own language.
fn rendered_scenes() -> impl Iterator<Item = Scene> {
    SCENES.into_iter().filter(|it| it.name != "reading-version")
}

/// A JavaScript expression: elements that aren't mirrored, texts that aren't translated, and numbers that aren't left to right.
const DIRECTION_PROBLEMS: &str = "
    (() => {
        const wrong = [];
        const all = selector => [...document.querySelectorAll('#mediation-guide ' + selector)].filter(it => it.checkVisibility());
        const middle = it => { const { left, right } = it.getBoundingClientRect(); return (left + right) / 2; };
        if (document.documentElement.dir !== 'rtl') wrong.push('dir');
        for (const leave of all('.leave')) if (middle(leave) > innerWidth / 2) wrong.push('leave is at the right');
        for (const [one, other] of [['.back .arrow', '.back'], ['.choice .pictogram', '.text'], ['.choice .checkbox', '.text']])
            for (const it of all(one)) if (middle(it) <= middle(it.closest('button').querySelector(other) ?? it.parentElement)) wrong.push(`${one} is at the left`);
        for (const it of all('.phone bdi, .small bdi')) {
            const letter = at => { const range = document.createRange(); range.setStart(it.firstChild, at); range.setEnd(it.firstChild, at + 1); return range.getBoundingClientRect(); };
            for (let at = 1; at < it.textContent.length; at++)
                if (letter(at).left < letter(at - 1).left && letter(at).top === letter(at - 1).top) { wrong.push(`${it.textContent} is reversed`); break; }
        }
        const texts = document.createTreeWalker(document.getElementById('mediation-guide'), NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const { data, parentElement } = texts.currentNode;
            if (/[a-z]{3}/i.test(data) && parentElement.checkVisibility() && !parentElement.closest('bdi, .name, .language, .second'))
                wrong.push(`in another language: ${data}`);
        }
        return wrong;
    })()";

async fn assert_all_screens_mirrored(page: &Page) -> TestResult {
    page.server.add_page("pseudo/index.html", page_with_pseudo_language());
    page.open("pseudo/index.html", PROGRAM_READY).await?;
    for scene in rendered_scenes() {
        scene.show(page, "nl").await?;
        let mut wrong = page.list(DIRECTION_PROBLEMS).await?;
        wrong.extend(page.list(LAYOUT_PROBLEMS).await?);
        assert!(wrong.is_empty(), "{}:\n{}", scene.name, wrong.join("\n"));
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_longer_right_to_left_language_is_mirrored_and_fits() {
    for width in [320, 1280] {
        with_guide(OpenOptions { width, ..OpenOptions::default() }, |page| async move {
            assert_all_screens_mirrored(&page).await
        })
        .await;
    }
}
