//! The page on which site owners choose: its two languages, and its fields.

use guide_tests::browser::{OpenOptions, Page, TestResult, with_guide};
use guide_tests::engine::Engine;
use guide_tests::settings::{CONTACTS, PHONES};
use serde_json::json;

use crate::embed_codes::{fill_in, open, written};

in_every_engine! {
    all_of_it_is_in_the_chosen_language,
    without_a_language_the_guide_is_linked_in_the_one_chosen_here,
    what_is_wrong_is_told_in_the_chosen_language,
    what_the_guide_would_refuse_is_refused_here,
    a_colour_is_written_or_picked,
    what_is_copied_is_told,
}

/// Its words, each with its name.
const TEXTS: &str =
    "[...document.querySelectorAll('[data-text]')].map(it => `${it.dataset.text}: ${it.textContent.trim()}`)";

/// Words that have no name, and so are in one language only. Languages are called by their own names; the preview is the
/// guide's.
const NAMELESS: &str = "
    (() => {
        const nameless = [...document.querySelectorAll('[aria-label], [alt], main [title], [placeholder*=\" \"]')].map(it => it.outerHTML);
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const { data, parentElement } = texts.currentNode;
            if (data.trim() && !parentElement.closest('[data-text], .languages, #lang, #preview, script')) nameless.push(data);
        }
        return nameless;
    })()";

async fn speak(page: &Page, language: &str) -> TestResult {
    page.activate(&format!(".languages [lang={language}]")).await?;
    assert_eq!(page.text("document.documentElement.lang").await?, language);
    let pressed = "[...document.querySelectorAll('[aria-pressed=true]')].map(it => it.lang)";
    assert_eq!(page.list(pressed).await?, [language]);
    Ok(())
}

/// Else readers would be led to another organisation than the site's.
async fn what_the_guide_would_refuse_is_refused_here(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    let all = [CONTACTS.map(|it| ("contact", it)).to_vec(), PHONES.map(|it| ("phone", it)).to_vec()].concat();
    for (name, (value, taken)) in all {
        fill_in(&page, name, value).await?;
        let invalid = page.text(&format!("document.getElementById('{name}').getAttribute('aria-invalid')")).await?;
        assert_eq!(invalid, (!taken).to_string(), "{name}={value}");
        assert_eq!(written(&page).await?[0].is_empty(), !taken, "{name}={value}");
        fill_in(&page, name, "").await?;
    }
    Ok(())
}

/// A Dutch word that has no place in the page would have stopped its script.
async fn all_of_it_is_in_the_chosen_language(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    assert_eq!(page.list(NAMELESS).await?, Vec::<String>::new());
    let mut said = Vec::new();
    for language in ["en", "nl", "en"] {
        speak(&page, language).await?;
        said.push(page.list(TEXTS).await?);
    }
    let [english, dutch, again] = &said[..] else { panic!("each is said") };
    assert_eq!(english, again);
    for (one, other) in english.iter().zip(dutch) {
        assert_ne!(one, other, "in one language only");
        assert!(!other.ends_with(": "), "{other} has no words");
    }
    Ok(())
}

async fn without_a_language_the_guide_is_linked_in_the_one_chosen_here(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    for (language, name) in [("nl", "Bemiddelingswijzer"), ("en", "Mediation guide")] {
        speak(&page, language).await?;
        let [element, frame, _] = written(&page).await?;
        assert!(element.contains("<mediation-guide><a href="), "{element}");
        assert!(frame.contains(&format!("title=\"{name}\"")), "{frame}");
    }
    Ok(())
}

async fn what_is_wrong_is_told_in_the_chosen_language(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    fill_in(&page, "phone", "ask for us").await?;
    for (language, begins) in [("en", "Use at least 3 digits"), ("nl", "Gebruik minstens 3 cijfers")] {
        speak(&page, language).await?;
        let told = page.text("document.querySelector('.wrong:not([hidden])').textContent").await?;
        assert!(told.starts_with(begins), "{told}");
        let invalid = "[...document.querySelectorAll('[aria-invalid=true]')].map(it => it.id)";
        assert_eq!(page.list(invalid).await?, ["phone"]);
    }
    fill_in(&page, "phone", "030-234 00 45").await?;
    assert_eq!(page.text("!document.querySelector('.wrong:not([hidden]), [aria-invalid=true]')").await?, "true");
    assert!(written(&page).await?[0].contains(" phone=\"030-234 00 45\""));
    Ok(())
}

async fn a_colour_is_written_or_picked(_: Engine, page: Page) -> TestResult {
    let (none, own) = ("", "#23665a");
    let both = "['accent', 'picked'].map(id => document.getElementById(id).value)";
    open(&page).await?;
    assert_eq!(page.list(both).await?, [none, own]);
    for (field, value, shown) in [
        ("accent", "#c2185b", ["#c2185b", "#c2185b"]),
        ("picked", "#1a4fa0", ["#1a4fa0", "#1a4fa0"]),
        ("accent", none, [none, own]),
    ] {
        fill_in(&page, field, value).await?;
        assert_eq!(page.list(both).await?, shown, "{field}={value}");
        let [element, ..] = written(&page).await?;
        assert_eq!(element.contains("accent="), !value.is_empty(), "{element}");
        assert!(element.contains(value), "{element}");
    }
    Ok(())
}

async fn what_is_copied_is_told(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    assert_eq!(page.text("document.querySelectorAll('#copied :not([hidden])').length").await?, "0");
    page.click("[data-copies=link]").await?;
    page.wait_until("document.querySelectorAll('#copied :not([hidden])').length === 1").await
}

#[tokio::test(flavor = "multi_thread")]
async fn choosing_begins_in_the_browsers_language() {
    with_guide(OpenOptions::default(), |page| async move {
        let agent = page.text("navigator.userAgent").await?;
        for (wanted, got) in [("nl-BE,en", "nl"), ("fr,en-GB,nl", "en"), ("fr,de", "en")] {
            let override_ = json!({ "userAgent": agent, "acceptLanguage": wanted });
            page.driver.cdp().send_raw("Emulation.setUserAgentOverride", override_).await?;
            open(&page).await?;
            assert_eq!(page.text("document.documentElement.lang").await?, got, "{wanted}");
        }
        Ok(())
    })
    .await;
}
